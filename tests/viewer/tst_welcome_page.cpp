#include "viewer/theme.h"
#include "viewer/view_settings.h"
#include "viewer/welcome_page.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace revisit;

class TestWelcomePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void everythingOnItFitsIntoANarrowPage_data();
    void everythingOnItFitsIntoANarrowPage();
    void recentPathsAreWholeWhereTheyFit();
};

namespace {

struct Shown {
    QWidget window;
    Actions actions{&window};
    ViewSettings settings{QString()};
    WelcomePage page{actions, settings, true, &window};

    explicit Shown(int width)
    {
        settings.addRecentPath(QStringLiteral("/short"));
        settings.addRecentPath(QLatin1Char('/') + QString(120, QLatin1Char('w')) + QStringLiteral("/session_1"));
        PipelineStatus status;
        status.state = PipelineStatus::State::Running;
        status.apiUrl = "http://127.0.0.1:43117/with/a/rather/long/path/to/see";
        status.publicKey = "rj_0123456789abcdef0123456789abcdef0123456789abcdef";
        page.showPipeline(status);
        window.resize(width, 500);
        page.resize(width, 500);
        window.show();
        QTest::qWait(0); // rows of before are deleted by then
    }
};

} // namespace

void TestWelcomePage::everythingOnItFitsIntoANarrowPage_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {300, 360, 430, 800}) QTest::addRow("%d", width) << width;
}

void TestWelcomePage::everythingOnItFitsIntoANarrowPage()
{
    QFETCH(const int, width);
    Shown shown(width);
    const auto* area = shown.page.findChild<QScrollArea*>();
    QVERIFY2(
        area->widget()->width() <= area->viewport()->width(), qPrintable(QString::number(area->widget()->width())));
    QVERIFY(!area->horizontalScrollBar()->isVisible());
    int buttons = 0;
    for (const auto* button : shown.page.findChildren<QAbstractButton*>()) {
        if (!button->isVisible()) continue;
        ++buttons;
        const int left = button->mapTo(&shown.page, QPoint()).x();
        QVERIFY2(
            left >= 0 && left + button->width() <= area->viewport()->width(), qPrintable(button->accessibleName()));
        const auto* push = qobject_cast<const QPushButton*>(button);
        if (push != nullptr) QVERIFY(push->fontMetrics().horizontalAdvance(push->text()) <= push->width());
    }
    QCOMPARE(buttons, 7); // three to open, two paths, two to copy
}

void TestWelcomePage::recentPathsAreWholeWhereTheyFit()
{
    Shown shown(430);
    int whole = 0;
    for (const auto* button : shown.page.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("/short")) ++whole;
    QCOMPARE(whole, 1);
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcome_page.moc"
