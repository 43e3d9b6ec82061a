#include "viewer/panels/detail_header.h"

#include "viewer/theme.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

namespace revisit {

class TestDetailHeader final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void commandsAreReachedAtEverySize_data();
    void commandsAreReachedAtEverySize();
    void longerWordsFindRoom();
    void theMenuDoesWhatTheButtonsDo();
};

namespace {

struct Bench {
    QWidget view;
    DetailHeader* header = new DetailHeader(&view);
    QList<QAction*> actions;

    explicit Bench(const QSize& size)
    {
        auto* column = new QVBoxLayout(&view);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(header);
        column->addStretch(1);
        header->setTexts(QStringLiteral("POST shop.example/v1/pay"), QStringLiteral("0:06.100"));
        for (const char* text : {"URL kopieren", "Als cURL kopieren"})
            actions << header->addAction(QLatin1String(text), QLatin1String(text));
        header->addClose();
        view.resize(size);
        view.show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QList<QToolButton*> shown() const
    {
        QList<QToolButton*> shown;
        for (auto* each : header->findChildren<QToolButton*>())
            if (each->isVisible()) shown << each;
        return shown;
    }
    [[nodiscard]] QToolButton* more() const
    {
        for (QToolButton* each : shown())
            if (each->menu() != nullptr) return each;
        return nullptr;
    }
};

} // namespace

void TestDetailHeader::commandsAreReachedAtEverySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isMenu");
    QTest::addColumn<int>("highest");
    QTest::newRow("wide") << QSize(700, 120) << false << 56;
    QTest::newRow("narrow and high") << QSize(380, 400) << false << 100;
    QTest::newRow("narrow and low") << QSize(380, 120) << true << 56;
    QTest::newRow("tiny") << QSize(180, 400) << true << 56;
}

void TestDetailHeader::commandsAreReachedAtEverySize()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, isMenu);
    QFETCH(const int, highest);
    const Bench bench(size);
    QCOMPARE(bench.view.width(), size.width());
    QCOMPARE(bench.more() != nullptr, isMenu);
    QCOMPARE(bench.shown().size(), isMenu ? 2 : 3);
    for (const QToolButton* each : bench.shown()) {
        const QRect place(each->mapTo(&bench.view, QPoint(0, 0)), each->size());
        QVERIFY2(bench.view.rect().contains(place), qPrintable(each->text()));
        QVERIFY(each->width() >= each->sizeHint().width());
    }
    QVERIFY2(bench.header->height() <= highest, qPrintable(QString::number(bench.header->height())));
}

void TestDetailHeader::longerWordsFindRoom()
{
    const Bench bench(QSize(760, 120));
    QVERIFY(bench.more() == nullptr);
    bench.actions.first()->setText(
        QStringLiteral("Address of the request to the clipboard, as it is and as it will be"));
    QTRY_VERIFY(bench.more() != nullptr);
    bench.actions.first()->setText(QStringLiteral("URL"));
    QTRY_VERIFY(bench.more() == nullptr);
}

void TestDetailHeader::theMenuDoesWhatTheButtonsDo()
{
    Bench bench(QSize(380, 120));
    QSignalSpy triggered(bench.actions.last(), &QAction::triggered);
    QVERIFY(bench.more() != nullptr);
    QCOMPARE(bench.more()->menu()->actions(), bench.actions);
    bench.more()->menu()->actions().last()->trigger();
    QCOMPARE(triggered.size(), 1);
    bench.view.resize(380, 500);
    QTRY_VERIFY(bench.more() == nullptr);
}

} // namespace revisit

QTEST_MAIN(revisit::TestDetailHeader)
#include "tst_detail_header.moc"
