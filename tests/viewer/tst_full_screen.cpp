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
#include "viewer/window_layouts.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QInputDialog>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <functional>

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
    void whatIsSaidIsSeenOverThePicture_data();
    void whatIsSaidIsSeenOverThePicture();
    void longWordsHaveRoomAndTime();
    void aLayoutEndsFullScreen_data();
    void aLayoutEndsFullScreen();
    void aLayoutSavedInFullScreenIsThatOfBefore();
    void aWindowClosedInFullScreenComesBackAsBefore();
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

void TestFullScreen::whatIsSaidIsSeenOverThePicture_data()
{
    using Do = std::function<void(Bench&)>;
    QTest::addColumn<Do>("doIt");
    QTest::addColumn<QString>("said");
    const auto add = [](const char* name, const Do& doIt, const char* said) {
        QTest::newRow(name) << doIt << QString::fromLatin1(said);
    };
    add(
        "a file that was not written",
        [](Bench& bench) {
            Q_EMIT bench.context().pool.writing().failedUnseen(
                QStringLiteral("shot.png"), Error{Errc::Io, "disk full", "shot.png"});
        },
        "shot.png was not written");
    add(
        "no time",
        [](Bench& bench) {
            bench.action(ActionId::GoToTime).trigger();
            auto* dialog = bench.window.findChild<QInputDialog*>();
            dialog->setTextValue(QStringLiteral("soon"));
            dialog->accept();
        },
        "neither a time nor a frame");
    add(
        "no link", [](Bench& bench) { bench.action(ActionId::CopyLink).trigger(); },
        "Only sessions of the library have links");
    add(
        "no pin", [](Bench& bench) { bench.action(ActionId::PinSession).trigger(); },
        "Only sessions of the library can be pinned");
    add(
        "no server", [](Bench& bench) { bench.action(ActionId::CopyAddress).trigger(); },
        "The local server does not run");
    add(
        "a workspace's own words",
        [](Bench& bench) { Q_EMIT bench.window.current().messaged(QStringLiteral("of the\nrecording")); },
        "of the recording");
}

void TestFullScreen::whatIsSaidIsSeenOverThePicture()
{
    QFETCH(std::function<void(Bench&)>, doIt);
    QFETCH(QString, said);
    Bench bench;
    QVERIFY(bench.openAll());
    const auto notice = [&bench]() -> QWidget* {
        const auto all = bench.window.current().findChildren<BriefNotice*>();
        const auto found = std::ranges::find_if(all, [](const auto* each) { return each->isVisible(); });
        return found == all.end() ? nullptr : *found;
    };
    doIt(bench);
    QVERIFY(notice() == nullptr); // the status bar says it
    QVERIFY(bench.window.statusBar()->currentMessage().contains(said));
    bench.key(Qt::Key_F);
    QTRY_VERIFY(bench.window.isFullScreen());
    doIt(bench);
    QVERIFY(notice() != nullptr);
    auto* spoken = QAccessible::queryAccessibleInterface(notice()); // what a screen reader is told
    QVERIFY2(spoken->text(QAccessible::Name).contains(said), qPrintable(spoken->text(QAccessible::Name)));
}

void TestFullScreen::longWordsHaveRoomAndTime()
{
    QWidget picture;
    picture.resize(320, 480);
    picture.show();
    BriefNotice notice(picture);
    notice.say(QStringLiteral("Short"));
    const int line = notice.height();
    QVERIFY(notice.width() < 160);
    QCOMPARE(BriefNotice::shownMs(notice.text()), BriefNotice::kShownMs);
    const QString words = QStringLiteral("A recording was not written as there is no room left. ").repeated(4);
    notice.say(words);
    QVERIFY(picture.rect().contains(notice.geometry()));
    const int textPx = notice.fontMetrics().horizontalAdvance(words);
    QVERIFY2(notice.height() > line + textPx / 320 * notice.fontMetrics().lineSpacing() / 2, "its text is cut off");
    QVERIFY(BriefNotice::shownMs(words) > 3 * BriefNotice::kShownMs);
    notice.say(QStringLiteral("Short"));
    QCOMPARE(notice.height(), line);
}

void TestFullScreen::aLayoutEndsFullScreen_data()
{
    QTest::addColumn<QString>("which");
    for (const char* which : {"built in", "saved", "reset"}) QTest::newRow(which) << QString::fromLatin1(which);
}

void TestFullScreen::aLayoutEndsFullScreen()
{
    QFETCH(QString, which);
    const auto apply = [&which](Bench& bench) {
        auto* layouts = bench.window.findChild<WindowLayouts*>();
        if (which == QLatin1String("built in")) layouts->apply(builtInLayouts()[1]);
        if (which == QLatin1String("saved")) QVERIFY(layouts->apply(QStringLiteral("mine")));
        if (which == QLatin1String("reset")) bench.action(ActionId::ResetLayout).trigger();
    };
    const auto prepare = [](Bench& bench) {
        bench.window.findChild<WindowLayouts*>()->apply(builtInLayouts()[2]);
        bench.settings.saveLayout(QStringLiteral("mine"), bench.window.saveState(kLayoutVersion));
        bench.window.resetLayout();
        bench.window.panels().show(*panelOf(ActionId::ShowConsole)); // to be on top no more
        bench.window.resizeDocks({&bench.dock(ActionId::ShowConsole)}, {600}, Qt::Horizontal);
        QCoreApplication::processEvents();
    };
    Bench plain;
    QVERIFY(plain.openAll());
    prepare(plain);
    apply(plain);
    Bench full;
    QVERIFY(full.openAll());
    prepare(full);
    full.key(Qt::Key_F);
    QTRY_VERIFY(full.window.isFullScreen() && !full.window.menuBar()->isVisible());
    apply(full);
    QTRY_VERIFY(!full.window.isFullScreen());
    QVERIFY(full.window.menuBar()->isVisible() && full.window.statusBar()->isVisible());
    QVERIFY(!full.action(ActionId::FullScreen).isChecked());
    QTRY_COMPARE(full.window.size(), plain.window.size());
    QTest::qWait(0);
    for (const auto& spec : panelList()) {
        const QDockWidget& dock = full.window.panels().dock(spec);
        const QDockWidget& wanted = plain.window.panels().dock(spec);
        QVERIFY2(dock.isHidden() == wanted.isHidden(), spec.id);
        QTRY_VERIFY2(full.window.panels().isSeen(spec) == plain.window.panels().isSeen(spec), spec.id);
        if (plain.window.panels().isSeen(spec)) QTRY_COMPARE(dock.size(), wanted.size());
    }
}

void TestFullScreen::aLayoutSavedInFullScreenIsThatOfBefore()
{
    Bench bench;
    QVERIFY(bench.openAll());
    bench.dock(ActionId::ShowNotes).hide();
    bench.key(Qt::Key_F);
    QTRY_VERIFY(bench.window.isFullScreen() && bench.dock(ActionId::ShowEvents).isHidden());
    bench.action(ActionId::SaveLayout).trigger();
    auto* dialog = bench.window.findChild<QInputDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(QStringLiteral("mine"));
    dialog->accept();
    QVERIFY(bench.window.isFullScreen());
    bench.key(Qt::Key_F);
    QTRY_VERIFY(!bench.window.isFullScreen());
    auto* layouts = bench.window.findChild<WindowLayouts*>();
    layouts->apply(builtInLayouts().back());
    QVERIFY(bench.dock(ActionId::ShowEvents).isHidden());
    QVERIFY(layouts->apply(QStringLiteral("mine")));
    for (const auto id : {ActionId::ShowEvents, ActionId::ShowConsole, ActionId::ToggleTimeline})
        QVERIFY(!bench.dock(id).isHidden());
    QVERIFY(bench.dock(ActionId::ShowNotes).isHidden());
}

void TestFullScreen::aWindowClosedInFullScreenComesBackAsBefore()
{
    enum class Way { None, Command, Desktop };
    const auto reopened = [](Way way) {
        ViewSettings settings{QString()};
        settings.saveWindow("older", "older"); // what was remembered of another run
        {
            MainWindow window(Services{}, settings);
            window.resize(760, 680);
            window.move(11, 22);
            window.show();
            window.panels().dock(*panelOf(ActionId::ShowHierarchy)).close();
            QCoreApplication::processEvents();
            if (way == Way::Command) window.actions()[ActionId::FullScreen]->trigger();
            if (way == Way::Desktop) window.showFullScreen();
            QCoreApplication::processEvents();
            window.close();
        }
        MainWindow window(Services{}, settings);
        window.show();
        QCoreApplication::processEvents();
        QStringList found{
            QStringLiteral("%1 %2 %3 %4").arg(window.x()).arg(window.y()).arg(window.width()).arg(window.height())};
        if (window.isFullScreen()) found << QStringLiteral("full screen");
        for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
            if (!dock->isHidden()) found << dock->objectName();
        if (window.menuBar()->isVisible()) found << QStringLiteral("menu bar");
        return found;
    };
    const QStringList plain = reopened(Way::None);
    QVERIFY(plain.contains(QStringLiteral("11 22 760 680")));
    QVERIFY(plain.contains(QStringLiteral("menu bar")) && plain.size() > 5);
    QCOMPARE(reopened(Way::Command), plain);
    QCOMPARE(reopened(Way::Desktop), plain);
}

} // namespace revisit

QTEST_MAIN(revisit::TestFullScreen)
#include "tst_full_screen.moc"
