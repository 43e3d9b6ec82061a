// The picture alone: full screen, and the transport where the timeline is out of sight.
#include "viewer/full_screen.h"

#include "tests/viewer/window_bench.h"
#include "viewer/brief_notice.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/player/transport_bar.h"
#include "viewer/player/transport_strip.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_panel.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

namespace revisit {

namespace {

struct Bench : test::WindowBench {
    [[nodiscard]] bool openAll()
    {
        window.activateWindow();
        return open() && QTest::qWaitForWindowActive(&window)
            && QTest::qWaitFor(
                [this] {
                    auto* timeline = window.findChild<TimelinePanel*>();
                    return timeline != nullptr && timeline->view().scene().index != nullptr
                        && window.framePanel().view().isSettled();
                },
                kOpenMs);
    }
    [[nodiscard]] QDockWidget& dock(ActionId action) { return window.panels().dock(*panelOf(action)); }
    [[nodiscard]] QAction& action(ActionId id) { return *window.actions()[id]; }
    [[nodiscard]] TransportStrip* strip() { return window.current().findChild<TransportStrip*>(); }
    void key(Qt::Key key) { QTest::keyClick(&window.framePanel().view(), key); }
};

} // namespace

class TestFullScreen final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void theTransportStaysWithoutTheTimeline();
    void anEmptyTabHasNoTransportOfItsOwn();
    void fullScreenHidesAndBringsBack();
    void titlesOfDocksAreAsBefore();
    void theDesktopEndsFullScreenToo();
    void escapeClearsTheRangeThenLeavesFullScreen();
};

void TestFullScreen::theTransportStaysWithoutTheTimeline()
{
    Bench bench;
    QVERIFY(bench.openAll());
    QCoreApplication::processEvents();
    QVERIFY(bench.strip() == nullptr); // the timeline has one
    bench.dock(ActionId::ToggleTimeline).close();
    QTRY_VERIFY(bench.strip() != nullptr && bench.strip()->isVisible());
    for (const auto id : {ActionId::PlayPause, ActionId::SkipForward, ActionId::Loop, ActionId::FullScreen}) {
        const auto buttons = bench.strip()->findChildren<QToolButton*>();
        QVERIFY(std::ranges::any_of(buttons,
            [&](const auto* button) { return button->defaultAction() == &bench.action(id) && button->isVisible(); }));
    }
    bench.window.context().playback.seek(SessionTime{1'500});
    QCOMPARE(bench.strip()->bar().clockText(), QStringLiteral("00:01.5"));
    QVERIFY(
        bench.window.framePanel().view().mapTo(&bench.window, QPoint(0, bench.window.framePanel().view().height())).y()
        <= bench.strip()->mapTo(&bench.window, QPoint()).y()); // under the picture, not over it
    bench.action(ActionId::ToggleTimeline).trigger();
    QTRY_VERIFY(!bench.strip()->isVisible());
    QTRY_VERIFY(bench.window.findChild<TimelinePanel*>()->isVisible());
}

void TestFullScreen::anEmptyTabHasNoTransportOfItsOwn()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
    bench.dock(ActionId::ToggleTimeline).close();
    QCoreApplication::processEvents();
    QVERIFY(bench.strip() == nullptr);
    QVERIFY(bench.openAll());
    QTRY_VERIFY(bench.strip() != nullptr);
}

void TestFullScreen::fullScreenHidesAndBringsBack()
{
    Bench bench;
    QVERIFY(bench.openAll());
    bench.window.panels().show(*panelOf(ActionId::ShowConsole));
    QTRY_VERIFY(bench.window.panels().active() == panelOf(ActionId::ShowConsole));
    auto* sessions = bench.window.findChild<QDockWidget*>(QStringLiteral("sessionsDock"));
    sessions->hide(); // by the user
    bench.dock(ActionId::ShowNotes).hide();
    QDockWidget& console = bench.dock(ActionId::ShowConsole);
    QDockWidget& timeline = bench.dock(ActionId::ToggleTimeline);
    bench.window.resizeDocks({&console}, {377}, Qt::Horizontal); // by the user too
    bench.window.resizeDocks({&timeline}, {301}, Qt::Vertical);
    QCoreApplication::processEvents();
    const QSize size = bench.window.size();
    const QSize consoleSize = console.size();
    const QSize timelineSize = timeline.size();
    const QSize timelineTitle = timeline.titleBarWidget()->size();
    QVERIFY(console.isAncestorOf(QApplication::focusWidget()));
    bench.key(Qt::Key_F);
    QTRY_VERIFY(bench.window.isFullScreen());
    QVERIFY(bench.action(ActionId::FullScreen).isChecked());
    for (const QDockWidget* dock : bench.window.panels().all())
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
    QVERIFY(!bench.window.statusBar()->isVisible() && !bench.window.menuBar()->isVisible());
    QVERIFY(!bench.window.findChild<QWidget*>(QStringLiteral("frameHeader"))->isVisible());
    QTRY_VERIFY(bench.strip() != nullptr);
    const auto* strip = bench.strip();
    const FrameView& frame = bench.window.framePanel().view();
    QTRY_VERIFY(strip->isVisible() && frame.height() + strip->height() >= bench.window.height() - 2);
    QVERIFY(bench.window.current().isAncestorOf(QApplication::focusWidget())); // keys play
    const auto* notice = bench.window.findChild<BriefNotice*>();
    QVERIFY(notice != nullptr && notice->isVisible() && notice->text().contains(QStringLiteral("Esc")));
    const bool hadGrid = bench.settings.isOn(ViewSettings::Option::Grid);
    const QKeyCombination grid = bench.action(ActionId::ShowGrid).shortcut()[0];
    QTest::keyClick(&bench.window.framePanel().view(), grid.key(), grid.keyboardModifiers());
    QCOMPARE(bench.settings.isOn(ViewSettings::Option::Grid), !hadGrid); // the hidden menus' keys work
    bench.key(Qt::Key_F11);
    QTRY_VERIFY(!bench.window.isFullScreen());
    QVERIFY(!bench.action(ActionId::FullScreen).isChecked());
    QVERIFY(bench.window.statusBar()->isVisible() && bench.window.menuBar()->isVisible());
    QVERIFY(bench.window.findChild<QWidget*>(QStringLiteral("frameHeader"))->isVisible());
    QVERIFY(!console.isHidden() && !bench.dock(ActionId::ShowEvents).isHidden());
    QVERIFY(sessions->isHidden());
    QVERIFY(bench.dock(ActionId::ShowNotes).isHidden());
    const QWidget* panel = bench.window.current().existingPanel(*panelOf(ActionId::ShowConsole));
    QTRY_VERIFY(!panel->visibleRegion().isEmpty()); // on top again
    QTRY_VERIFY(!strip->isVisible());
    QTRY_COMPARE(bench.window.size(), size);
    QTRY_COMPARE(console.size(), consoleSize);
    QTRY_COMPARE(timeline.size(), timelineSize);
    QCOMPARE(timeline.titleBarWidget()->size(), timelineTitle);
    QTRY_VERIFY(console.isAncestorOf(QApplication::focusWidget()));
}

void TestFullScreen::titlesOfDocksAreAsBefore()
{
    Bench bench;
    QVERIFY(bench.openAll());
    auto* sessions = bench.window.findChild<QDockWidget*>(QStringLiteral("sessionsDock"));
    const QSize size = sessions->size();
    const int title = sessions->titleBarWidget()->height();
    bench.key(Qt::Key_F);
    QTRY_VERIFY(bench.window.isFullScreen() && !sessions->isVisible());
    bench.key(Qt::Key_Escape);
    QTRY_VERIFY(!bench.window.isFullScreen() && sessions->isVisible());
    QTRY_COMPARE(sessions->size(), size);
    QTRY_COMPARE(sessions->titleBarWidget()->height(), title);
}

void TestFullScreen::theDesktopEndsFullScreenToo()
{
    Bench bench;
    QVERIFY(bench.openAll());
    bench.key(Qt::Key_F);
    QTRY_VERIFY(bench.window.isFullScreen() && !bench.window.menuBar()->isVisible());
    bench.window.showNormal();
    QTRY_VERIFY(bench.window.menuBar()->isVisible());
    QVERIFY(!bench.dock(ActionId::ToggleTimeline).isHidden());
    QVERIFY(!bench.action(ActionId::FullScreen).isChecked());
}

void TestFullScreen::escapeClearsTheRangeThenLeavesFullScreen()
{
    Bench bench;
    QVERIFY(bench.openAll());
    const auto& context = bench.window.context();
    QTRY_VERIFY(!bench.action(ActionId::ClearRange).isEnabled());
    context.selection.setRange(PlayRange{SessionTime{1'000}, SessionTime{2'000}});
    bench.key(Qt::Key_F);
    QTRY_VERIFY(bench.window.isFullScreen());
    bench.key(Qt::Key_Escape);
    QVERIFY(!context.selection.range());
    QVERIFY(bench.window.isFullScreen());
    bench.key(Qt::Key_Escape);
    QTRY_VERIFY(!bench.window.isFullScreen());
    bench.key(Qt::Key_Escape); // nothing left to do
    QVERIFY(bench.window.isVisible() && !bench.window.isFullScreen());
}

} // namespace revisit

QTEST_MAIN(revisit::TestFullScreen)
#include "tst_full_screen.moc"
