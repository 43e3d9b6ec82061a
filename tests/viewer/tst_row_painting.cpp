#include "viewer/panels/row_painting.h"

#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QtTest>

namespace revisit {

class TestRowPainting final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasFoundIsSeen_data();
    void whatWasFoundIsSeen();
    void nothingIsCutWhereThereIsRoom();
    void whatWasFoundIsMarkedThere();
};

namespace {

const QString kLong
    = QStringLiteral("https://api.example.com/v1/catalogue/items/by-category/summer/needle?page=2&size=50");

} // namespace

void TestRowPainting::whatWasFoundIsSeen_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<bool>("isUsual");
    const int right = Qt::ElideRight;
    QTest::newRow("in sight") << QStringLiteral("api") << right << QStringLiteral("api") << true;
    QTest::newRow("beyond the end") << QStringLiteral("needle") << right << QStringLiteral("needle") << false;
    QTest::newRow("at the very end") << QStringLiteral("size=50") << right << QStringLiteral("size=50") << false;
    QTest::newRow("in the middle") << QStringLiteral("catalogue") << int(Qt::ElideMiddle) << QStringLiteral("catalogue")
                                   << false;
    QTest::newRow("nothing") << QStringLiteral("absent") << right << QStringLiteral("https") << true;
    QTest::newRow("no search") << QString() << right << QStringLiteral("https") << true;
}

void TestRowPainting::whatWasFoundIsSeen()
{
    QFETCH(const QString, query);
    QFETCH(const int, mode);
    QFETCH(const QString, seen);
    QFETCH(const bool, isUsual);
    const QFontMetrics metrics(QApplication::font());
    const int width = metrics.horizontalAdvance(kLong) / 3;
    const auto elideMode = static_cast<Qt::TextElideMode>(mode);
    const QString shown = rows::elided(kLong, metrics, width, elideMode, EventQuery(query));
    QVERIFY2(shown.contains(seen), qPrintable(shown));
    QVERIFY(metrics.horizontalAdvance(shown) <= width);
    QCOMPARE(shown == metrics.elidedText(kLong, elideMode, width), isUsual);
    QCOMPARE(shown.startsWith(QChar(0x2026)), !isUsual);
}

void TestRowPainting::nothingIsCutWhereThereIsRoom()
{
    const QFontMetrics metrics(QApplication::font());
    QCOMPARE(rows::elided(kLong, metrics, metrics.horizontalAdvance(kLong) + 1, Qt::ElideRight,
                 EventQuery(QStringLiteral("needle"))),
        kLong);
    const QString found = rows::elided(kLong, metrics, 10, Qt::ElideRight, EventQuery(QStringLiteral("needle")));
    QVERIFY(found.size() <= 3); // no room for it at all
}

void TestRowPainting::whatWasFoundIsMarkedThere()
{
    const auto pictureOf = [](const QString& query) {
        QImage image(200, 26, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        rows::paintText(painter, image.rect(), kLong, QApplication::font(), EventQuery(query), option);
        painter.end();
        bool isMarked = false;
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, 6);
            isMarked = isMarked || color.saturation() > 60;
        }
        return isMarked;
    };
    QVERIFY(pictureOf(QStringLiteral("needle")));
    QVERIFY(!pictureOf(QStringLiteral("absent")));
}

} // namespace revisit

QTEST_MAIN(revisit::TestRowPainting)
#include "tst_row_painting.moc"
