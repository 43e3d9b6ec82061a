// What the keys of the window do: every command by its key from everywhere, full screen, the timeline's zoom, ranges.
#include "viewer/main_window.h"

#include "decoder/limit_settings.h"
#include "tests/viewer/sample_session.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/playhead_facts.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/list_frame.h"
#include "viewer/player/player_preferences.h"
#include "viewer/settings_dialog.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_panel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcutEvent>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;
constexpr int kSampleWidth = test::kSampleFrame.widthPx;
constexpr int kSampleHeight = test::kSampleFrame.heightPx;

class Bench {
public:
    Bench()
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
    }
    [[nodiscard]] bool open()
    {
        const auto sample = test::makeSampleSession();
        frameTimesMs = sample.frameTimesMs;
        window.context().session.open([source = sample.source] { return source; }, QStringLiteral("sample"));
        return QTest::qWaitForWindowActive(&window)
            && QTest::qWaitFor(
                [this] {
                    const auto* found = window.findChild<TimelinePanel*>();
                    return window.context().session.recording() != nullptr && found != nullptr
                        && const_cast<TimelinePanel*>(found)->view().scene().index != nullptr
                        && window.framePanel().view().isSettled();
                },
                kWaitMs);
    }
    [[nodiscard]] TimelineView& timeline() { return window.findChild<TimelinePanel*>()->view(); }
    [[nodiscard]] QDockWidget& dock(ActionId action) { return window.panels().dock(*panelOf(action)); }
    [[nodiscard]] std::int64_t positionMs() const { return window.context().playback.position().ms; }
    [[nodiscard]] QAction& action(ActionId id) { return *window.actions()[id]; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window.framePanel().view(), key, modifiers);
    }
    /// The Events panel, filled.
    [[nodiscard]] ListFrame* events()
    {
        window.panels().show(*panelOf(ActionId::ShowEvents));
        auto* panel = window.current().existingPanel(*panelOf(ActionId::ShowEvents));
        return panel == nullptr ? nullptr : panel->findChild<ListFrame*>();
    }

    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
    std::vector<std::int64_t> frameTimesMs;
};

/// Lets one ask how many listen to a signal.
struct Listened : QAction {
    static int count(const QAction& action)
    {
        constexpr auto kReceivers = &Listened::receivers;
        return (action.*kReceivers)(SIGNAL(triggered(bool))) + (action.*kReceivers)(SIGNAL(toggled(bool)));
    }
};

/// How many functions of ours a command calls; what menus, buttons and groups make of it does not count.
int handlersOf(QAction& action)
{
    action.setActionGroup(nullptr);
    for (QObject* user : action.associatedObjects())
        if (auto* widget = qobject_cast<QWidget*>(user)) widget->removeAction(&action);
    return Listened::count(action);
}

void press(QWidget* widget, const QKeySequence& keys)
{
    const QKeyCombination first = keys[0];
    QTest::keyClick(widget, first.key(), first.keyboardModifiers());
}

/// Whether the widget needs the key itself.
bool isTaken(QWidget& widget, const QKeySequence& keys)
{
    QKeyEvent event(QEvent::ShortcutOverride, keys[0].key(), keys[0].keyboardModifiers());
    event.ignore();
    QApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

} // namespace

class TestWindowKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyWindowBeginsAtOpening();
    void aClosedPanelGivesTheKeysBack();
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void everyCommandIsReachedByItsKeys_data();
    void everyCommandIsReachedByItsKeys();
    void aKeyOfSeveralNamesRunsWhatItWrites_data();
    void aKeyOfSeveralNamesRunsWhatItWrites();
    void arrowsSetTheSpeedFromTheTimelineToo();
    void everyCommandDoesSomething();
    void limitsHaveWords();
    void smallWindowsShowFourTracks();
    void screensAreThoseEntered();
    void fullScreenHidesAndBringsBack();
    void escapeClearsTheRangeThenLeavesFullScreen();
    void timelineZoomsByKeyFromTheFrame();
    void rangeByMouseFiltersPanels();
    void loopsTheMarkedRange();
    void speedsGoFromATenthToSixteen();
    void framesAndEventsStepBothWays();
    void skipLengthIsThatOfTheSettings();
    void mannerOfSkippingIsSetInTheSettings();
    void goesToTimesAndFrames();
    void budgetIsSetInTheSettings();
    void picturesAreSavedWithAndWithoutOverlays();
    void recentFilesAreInTheMenu();
    void diagnosticsCanBeCopied();
};

void TestWindowKeys::everyCommandIsReachedByItsKeys_data()
{
    QTest::addColumn<QString>("from");
    for (const char* from : {"frame", "timeline", "list", "search"}) QTest::newRow(from) << QString::fromLatin1(from);
}

/// Walks the table: each key triggers its command, once, and no other, wherever the focus is.
void TestWindowKeys::everyCommandIsReachedByItsKeys()
{
    QFETCH(QString, from);
    Bench bench;
    QVERIFY(bench.open());
    ListFrame* events = bench.events();
    QVERIFY(events != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(events->list().isVisible(), kWaitMs);
    QWidget* focus = from == QLatin1String("frame") ? static_cast<QWidget*>(&bench.window.framePanel().view())
        : from == QLatin1String("timeline")         ? static_cast<QWidget*>(&bench.timeline())
        : from == QLatin1String("list")             ? static_cast<QWidget*>(&events->list())
                                                    : &events->search();
    focus->setFocus();
    QCOMPARE(QApplication::focusWidget(), focus);
    QList<ActionId> fired;
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        QAction& action = bench.action(id);
        action.disconnect(SIGNAL(triggered(bool))); // what it does is the business of others
        action.setEnabled(true);
        QObject::connect(&action, &QAction::triggered, this, [&fired, id] { fired << id; });
    }
    int reached = 0;
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        for (const QKeySequence& keys : bench.action(id).shortcuts()) {
            if (isTaken(*focus, keys)) continue;
            fired.clear();
            press(focus, keys);
            QVERIFY2(fired == QList{id}, qPrintable(Actions::nameOf(id) + QLatin1Char(' ') + keys.toString()));
            ++reached;
        }
    }
    const bool isSearch = from == QLatin1String("search");
    QVERIFY2(reached > (isSearch ? 50 : 100), qPrintable(QString::number(reached)));
}

void TestWindowKeys::aKeyOfSeveralNamesRunsWhatItWrites_data()
{
    QTest::addColumn<int>("written");
    QTest::addColumn<QString>("fitting");
    QTest::addColumn<ActionId>("meant");
    QTest::newRow("US: Shift+. is >") << int(Qt::Key_Greater) << QStringLiteral("Shift+.") << ActionId::Faster;
    QTest::newRow("US: Shift+, is <") << int(Qt::Key_Less) << QStringLiteral("Shift+,") << ActionId::Slower;
    QTest::newRow("German: Shift+. is :") << int(Qt::Key_Colon) << QStringLiteral("Shift+.") << ActionId::Faster;
    QTest::newRow("French: Shift+; is .") << int(Qt::Key_Period) << QStringLiteral("Shift+.") << ActionId::FrameForward;
    QTest::newRow("French: Shift+, is ?")
        << int(Qt::Key_Question) << QStringLiteral("Shift+,") << ActionId::ShortcutSheet;
    QTest::newRow("US: Shift+/ is ?") << int(Qt::Key_Question) << QStringLiteral("?") << ActionId::ShortcutSheet;
}

/// As platforms tell of a key that several shortcuts fit: first the key, then one of the shortcuts as ambiguous.
void TestWindowKeys::aKeyOfSeveralNamesRunsWhatItWrites()
{
    QFETCH(int, written);
    QFETCH(QString, fitting);
    QFETCH(ActionId, meant);
    Bench bench;
    QVERIFY(bench.open());
    QList<ActionId> fired;
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        bench.action(id).disconnect(SIGNAL(triggered(bool)));
        QObject::connect(&bench.action(id), &QAction::triggered, this, [&fired, id] { fired << id; });
    }
    QKeyEvent key(QEvent::ShortcutOverride, written, Qt::ShiftModifier);
    QApplication::sendEvent(&bench.window.framePanel().view(), &key);
    const QKeySequence keys(fitting, QKeySequence::PortableText);
    const auto named = [&] {
        for (std::size_t i = 0; i < kActionCount; ++i)
            if (bench.action(static_cast<ActionId>(i)).shortcuts().contains(keys)) return static_cast<ActionId>(i);
        return ActionId::About;
    }();
    QVERIFY(named != ActionId::About);
    QShortcutEvent event(keys, 1, true);
    QApplication::sendEvent(&bench.action(named), &event);
    QCOMPARE(fired, QList{meant});
}

void TestWindowKeys::arrowsSetTheSpeedFromTheTimelineToo()
{
    Bench bench;
    QVERIFY(bench.open());
    const auto& playback = bench.window.context().playback;
    bench.timeline().setFocus();
    QTest::keyClick(&bench.timeline(), Qt::Key_Up);
    QVERIFY(playback.speed() > 1);
    QTest::keyClick(&bench.timeline(), Qt::Key_Down);
    QCOMPARE(playback.speed(), 1.0);
    QCOMPARE(bench.timeline().scene().currentLane, -1);
    QTest::keyClick(&bench.timeline(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench.timeline().scene().currentLane, 0);
    QCOMPARE(playback.speed(), 1.0);
}

/// People read words where the command line has names.
void TestWindowKeys::limitsHaveWords()
{
    Bench bench;
    QVERIFY(bench.open());
    SettingsDialog dialog(bench.settings, bench.window.actions(), {}, nullptr, nullptr);
    for (const LimitSetting& limit : limitSettings()) {
        const QString name = QString::fromUtf8(limit.name.data(), qsizetype(limit.name.size()));
        const auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("limit.") + name);
        QVERIFY2(field != nullptr, qPrintable(name));
        QVERIFY2(!field->accessibleName().isEmpty() && field->accessibleName() != name, qPrintable(name));
        QVERIFY2(field->toolTip().contains(name), qPrintable(field->toolTip()));
    }
}

void TestWindowKeys::smallWindowsShowFourTracks()
{
    Bench bench;
    bench.window.resize(1000, 640);
    QVERIFY(bench.open());
    bench.action(ActionId::ResetLayout).trigger();
    const auto inSight = [&] {
        const int room = bench.timeline().viewport()->height() - TimelineLayout::kRulerHeight;
        return std::ranges::count_if(bench.timeline().scene().layout.rows,
            [room](const TimelineLayout::Row& row) { return row.top + row.height <= room; });
    };
    QTRY_VERIFY2(inSight() >= 4, qPrintable(QString::number(inSight())));
    QCOMPARE(bench.window.size(), QSize(1000, 640));
}

/// That a screen was left is no screen.
void TestWindowKeys::screensAreThoseEntered()
{
    const auto at = [](int second) { return std::to_string(1'767'225'600'000 + second * 1'000); };
    const std::string json = R"({"events":[{"type":"navigation","screen":"Cart","timestamp":)" + at(1)
        + R"(},{"type":"navigation","screen":"Cart","entering":false,"timestamp":)" + at(4)
        + R"(},{"type":"navigation","screen":"Pay","entering":true,"timestamp":)" + at(6)
        + R"(},{"type":"log","message":"end","timestamp":)" + at(9) + "}]}";
    const auto* bytes = reinterpret_cast<const std::byte*>(json.data());
    auto source = std::make_shared<MemorySource>("m", "session_1767225600000_screens");
    source->add("events/events_0_" + at(9) + ".json", {bytes, bytes + json.size()});
    Bench bench;
    const auto& context = bench.window.context();
    context.session.open([source] { return source; }, QStringLiteral("screens"));
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QTRY_VERIFY_WITH_TIMEOUT(context.session.recording() != nullptr, kWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(bench.timeline().scene().index != nullptr, kWaitMs);
    const Recording& recording = *context.session.recording();
    const auto screen = [&](int second) {
        return QString::fromStdString(screenAt(recording, WallTime{1'767'225'600'000 + second * 1'000}));
    };
    QCOMPARE(screen(0), QString());
    QCOMPARE(screen(2), QStringLiteral("Cart"));
    QCOMPARE(screen(5), QStringLiteral("Cart")); // not "left Cart"
    QCOMPARE(screen(7), QStringLiteral("Pay"));
    QCOMPARE(bench.timeline().scene().index->lane(Lane::Navigation).items.size(), std::size_t{2});
    context.playback.seek(SessionTime{0});
    bench.key(Qt::Key_PageDown);
    const std::int64_t cart = bench.positionMs();
    bench.key(Qt::Key_PageDown);
    QCOMPARE(bench.positionMs() - cart, 5'000); // to Pay, past the end of Cart
    const PlayheadFacts facts(recording, SdkTraffic::Hidden);
    for (const Property& fact : facts.at(context.playback.position(), context.playback.wallPosition()))
        QVERIFY2(
            !fact.name.contains(QLatin1String("screen")) || fact.value == QLatin1String("Pay"), qPrintable(fact.value));
}

void TestWindowKeys::everyCommandDoesSomething()
{
    Bench bench;
    QVERIFY(bench.open());
    QAction nobodys;
    bench.window.addAction(&nobodys);
    QCOMPARE(handlersOf(nobodys), 0);
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        QVERIFY2(handlersOf(bench.action(id)) > 0, qPrintable(Actions::nameOf(id)));
    }
}

void TestWindowKeys::fullScreenHidesAndBringsBack()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window.panels().show(*panelOf(ActionId::ShowConsole));
    QTRY_VERIFY(bench.window.panels().active() == panelOf(ActionId::ShowConsole));
    auto* sessions = bench.window.findChild<QDockWidget*>(QStringLiteral("sessionsDock"));
    sessions->hide(); // by the user
    bench.dock(ActionId::ShowNotes).hide();
    bench.key(Qt::Key_F);
    QTRY_VERIFY(bench.window.isFullScreen());
    QVERIFY(bench.action(ActionId::FullScreen).isChecked());
    QVERIFY(!bench.dock(ActionId::ShowConsole).isVisible() && !bench.dock(ActionId::ShowEvents).isVisible());
    QVERIFY(!bench.window.statusBar()->isVisible());
    QVERIFY(bench.timeline().isVisible() && bench.window.framePanel().view().isVisible());
    bench.key(Qt::Key_F11);
    QTRY_VERIFY(!bench.window.isFullScreen());
    QVERIFY(!bench.action(ActionId::FullScreen).isChecked());
    QVERIFY(bench.window.statusBar()->isVisible());
    QVERIFY(!bench.dock(ActionId::ShowConsole).isHidden() && !bench.dock(ActionId::ShowEvents).isHidden());
    QVERIFY(sessions->isHidden());
    QVERIFY(bench.dock(ActionId::ShowNotes).isHidden());
    const QWidget* console = bench.window.current().existingPanel(*panelOf(ActionId::ShowConsole));
    QTRY_VERIFY(!console->visibleRegion().isEmpty()); // on top again
}

void TestWindowKeys::escapeClearsTheRangeThenLeavesFullScreen()
{
    Bench bench;
    QVERIFY(bench.open());
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

void TestWindowKeys::timelineZoomsByKeyFromTheFrame()
{
    Bench bench;
    QVERIFY(bench.open());
    const auto scale = [&] { return bench.timeline().scene().scale; };
    const auto whole = scale();
    bench.key(Qt::Key_W);
    QVERIFY(scale().msPerPx < whole.msPerPx);
    const auto zoomed = scale();
    bench.key(Qt::Key_D);
    QVERIFY(scale().originMs > zoomed.originMs);
    bench.key(Qt::Key_A);
    QCOMPARE(scale().originMs, zoomed.originMs);
    bench.key(Qt::Key_S);
    QVERIFY(scale().msPerPx > zoomed.msPerPx);
    bench.key(Qt::Key_Equal);
    bench.key(Qt::Key_Equal);
    bench.key(Qt::Key_0);
    QCOMPARE(scale().msPerPx, whole.msPerPx);
}

/// Shift and dragging on the timeline marks a range; the panels show what is in it, and say so.
void TestWindowKeys::rangeByMouseFiltersPanels()
{
    Bench bench;
    QVERIFY(bench.open());
    ListFrame* events = bench.events();
    QTRY_VERIFY_WITH_TIMEOUT(events->list().model()->rowCount() > 0, kWaitMs);
    const int all = events->list().model()->rowCount();
    TimelineView& view = bench.timeline();
    const auto at = [&](std::int64_t ms) { return QPoint(static_cast<int>(view.scene().viewX(ms)), 8); };
    QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, at(4'000));
    QTest::mouseMove(view.viewport(), at(7'000));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, at(7'000));
    const auto range = bench.window.context().selection.range();
    QVERIFY(range);
    QVERIFY(std::abs(range->start.ms - 4'000) < 200 && std::abs(range->end.ms - 7'000) < 200);
    QTRY_COMPARE_WITH_TIMEOUT(events->list().model()->rowCount(), 2, kWaitMs); // the rage tap and the error
    QVERIFY2(events->summary().contains(QString::number(all)), qPrintable(events->summary()));
    bench.key(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(events->list().model()->rowCount(), all, kWaitMs);
}

void TestWindowKeys::loopsTheMarkedRange()
{
    Bench bench;
    QVERIFY(bench.open());
    auto& playback = bench.window.context().playback;
    playback.seek(SessionTime{1'000});
    bench.key(Qt::Key_I);
    playback.seek(SessionTime{1'300});
    bench.key(Qt::Key_O);
    bench.key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(playback.isLooping());
    QVERIFY(bench.action(ActionId::Loop).isChecked());
    bool isRound = false;
    std::int64_t last = -1;
    connect(&playback, &Playback::positionChanged, this, [&](SessionTime time) {
        isRound = isRound || time.ms < last;
        last = time.ms;
    });
    bench.key(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(isRound, kWaitMs);
    QVERIFY(playback.isPlaying());
    QVERIFY(last >= 1'000 && last <= 1'300);
    bench.key(Qt::Key_K);
    QVERIFY(!playback.isPlaying());
}

void TestWindowKeys::speedsGoFromATenthToSixteen()
{
    Bench bench;
    QVERIFY(bench.open());
    auto& playback = bench.window.context().playback;
    for (int i = 0; i < 20; ++i) bench.key(Qt::Key_Up);
    QCOMPARE(playback.speed(), 16.0);
    for (int i = 0; i < 20; ++i) bench.key(Qt::Key_Comma, Qt::ShiftModifier);
    QCOMPARE(playback.speed(), 0.1);
    bench.key(Qt::Key_Backspace);
    QCOMPARE(playback.speed(), 1.0);
}

/// What the frame shows is what the steps say.
void TestWindowKeys::framesAndEventsStepBothWays()
{
    using S = test::SampleSession;
    Bench bench;
    QVERIFY(bench.open());
    const auto& feed = bench.window.framePanel().view().feed();
    const auto shows = [&](std::size_t frame) {
        return QTest::qWaitFor(
            [&] { return feed.shown().frame == frame && bench.window.framePanel().view().isSettled(); }, kWaitMs);
    };
    bench.key(Qt::Key_End);
    QVERIFY(shows(bench.frameTimesMs.size() - 1));
    bench.key(Qt::Key_Comma);
    QVERIFY(shows(bench.frameTimesMs.size() - 2));
    bench.key(Qt::Key_Period);
    QVERIFY(shows(bench.frameTimesMs.size() - 1));
    bench.key(Qt::Key_Home);
    bench.key(Qt::Key_Right, Qt::ShiftModifier);
    bench.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(bench.positionMs(), S::kTapMs);
    QVERIFY(shows(3)); // 200, 600, 1000 and 1400 ms
    bench.key(Qt::Key_E);
    QCOMPARE(bench.positionMs(), S::kErrorMs);
    bench.key(Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(bench.positionMs(), S::kRageMs);
    bench.key(Qt::Key_Backspace, Qt::ShiftModifier); // back to where the last jump began
    QCOMPARE(bench.positionMs(), S::kErrorMs);
}

void TestWindowKeys::skipLengthIsThatOfTheSettings()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = bench.window.findChild<SettingsDialog*>();
    QVERIFY(dialog != nullptr);
    auto* box = dialog->findChild<QSpinBox*>(QStringLiteral("skipLength"));
    box->setValue(3);
    QTest::keyClick(dialog, Qt::Key_Escape);
    bench.key(Qt::Key_Right);
    bench.key(Qt::Key_Right);
    QCOMPARE(bench.positionMs(), 6'000);
    bench.key(Qt::Key_Left);
    QCOMPARE(bench.positionMs(), 3'000);
}

void TestWindowKeys::mannerOfSkippingIsSetInTheSettings()
{
    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
    SettingsDialog dialog(settings, window.actions(), {}, nullptr, nullptr);
    auto* manner = dialog.findChild<QComboBox*>(QStringLiteral("inactivityManner"));
    QVERIFY(manner != nullptr && !manner->isEnabled()); // nothing is skipped
    dialog.findChild<QCheckBox*>(QStringLiteral("skipInactivity"))->setChecked(true);
    QVERIFY(manner->isEnabled());
    manner->setCurrentIndex(1);
    QCOMPARE(PlayerPreferences(settings).skipMode(), SkipMode::Fast);
    manner->setCurrentIndex(0);
    QCOMPARE(PlayerPreferences(settings).skipMode(), SkipMode::Jump);
}

void TestWindowKeys::goesToTimesAndFrames()
{
    Bench bench;
    QVERIFY(bench.open());
    QString offered;
    const auto type = [&](const QString& text) {
        bench.action(ActionId::GoToTime).trigger();
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) return;
        offered = dialog->textValue();
        dialog->setTextValue(text);
        dialog->accept();
    };
    type(QStringLiteral("1234ms"));
    QCOMPARE(bench.positionMs(), 1'234);
    type(QStringLiteral("#3"));
    QCOMPARE(offered, QStringLiteral("00:01.234")); // taken as it is, it changes nothing
    QCOMPARE(bench.positionMs(), bench.frameTimesMs[2]);
    type(QStringLiteral("#100000"));
    QCOMPARE(bench.positionMs(), bench.frameTimesMs[2]);
    QVERIFY(bench.window.statusBar()->currentMessage().contains(QStringLiteral("#100000")));
}

void TestWindowKeys::budgetIsSetInTheSettings()
{
    ViewSettings settings{QString()};
    constexpr std::uint64_t kGigabyte = 1024ULL * 1024 * 1024;
    settings.setLibraryBudget(Bytes{kGigabyte + 1}); // by hand
    MainWindow window{Services{}, settings};
    SettingsDialog dialog(settings, window.actions(), {}, nullptr, nullptr);
    auto* box = dialog.findChild<QSpinBox*>(QStringLiteral("libraryBudget"));
    QVERIFY(box != nullptr);
    QCOMPARE(box->value(), 2);
    QCOMPARE(settings.libraryBudget(), std::optional(Bytes{kGigabyte + 1})); // looking changes nothing
    QSignalSpy changes(&settings, &ViewSettings::libraryBudgetChanged);
    dialog.show();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("20"));
    QCOMPARE(changes.count(), 0); // 2 on the way to 20
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(settings.libraryBudget(), std::optional(Bytes{20 * kGigabyte}));
    box->setValue(0);
    QCOMPARE(settings.libraryBudget(), std::optional<Bytes>{});
    QCOMPARE(box->text(), QStringLiteral("No limit"));
    QCOMPARE(changes.count(), 2);
}

void TestWindowKeys::picturesAreSavedWithAndWithoutOverlays()
{
    using S = test::SampleSession;
    Bench bench;
    QVERIFY(bench.open());
    const QTemporaryDir folder;
    bench.window.context().playback.seek(SessionTime{S::kRageMs});
    FramePanel& panel = bench.window.framePanel();
    QTRY_VERIFY_WITH_TIMEOUT(panel.view().isSettled(), kWaitMs);
    const auto saved = [&](const QString& name) {
        const QString file = folder.filePath(name);
        QImage picture;
        return QTest::qWaitFor([&] { return picture.load(file); }, kWaitMs) ? picture : QImage();
    };
    panel.savePicture(PictureOverlays::Without, folder.filePath(QStringLiteral("plain.png")));
    const QImage plain = saved(QStringLiteral("plain.png"));
    QCOMPARE(plain.size(), QSize(kSampleWidth, kSampleHeight));
    const int shade = 20 + 10 * 5; // of the frame at 4,200 ms
    const auto isShade = [&](QPoint at) { return std::abs(qGray(plain.pixel(at)) - shade) <= 2; };
    QVERIFY(isShade({5, 5}) && isShade({80, 160}) && isShade({kSampleWidth - 5, kSampleHeight - 5}));
    panel.savePicture(PictureOverlays::With, folder.filePath(QStringLiteral("marked.png")));
    const QImage marked = saved(QStringLiteral("marked.png"));
    QVERIFY(!marked.isNull() && marked != plain); // the rage tap
    panel.saveContactSheet(folder.filePath(QStringLiteral("sheet.png")));
    QVERIFY(saved(QStringLiteral("sheet.png")).width() > 3 * kSampleWidth);
}

void TestWindowKeys::recentFilesAreInTheMenu()
{
    Bench bench;
    const QTemporaryDir folder;
    bench.settings.addRecentPath(folder.filePath(QStringLiteral("a & b")));
    bench.settings.addRecentPath(folder.filePath(QStringLiteral("newer")));
    QMenu* recent = nullptr;
    for (QMenu* menu : bench.window.findChildren<QMenu*>())
        if (menu->title() == QStringLiteral("Open &Recent")) recent = menu;
    QVERIFY(recent != nullptr);
    recent->popup(bench.window.pos());
    const auto rows = recent->actions();
    QVERIFY(rows.size() >= 4);
    QVERIFY2(rows[0]->text().endsWith(QStringLiteral("newer")), qPrintable(rows[0]->text()));
    QVERIFY2(rows[1]->text().endsWith(QStringLiteral("a && b")), qPrintable(rows[1]->text()));
    rows[1]->trigger(); // it is gone, and that is what is said
    recent->close();
    QTRY_COMPARE_WITH_TIMEOUT(bench.window.context().session.state(), ReplaySession::State::Failed, kWaitMs);
    QVERIFY(bench.window.current().key().endsWith(QStringLiteral("a & b")));
    rows.back()->trigger();
    QVERIFY(bench.settings.recentPaths().isEmpty());
}

void TestWindowKeys::diagnosticsCanBeCopied()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    auto* text = bench.window.findChild<QPlainTextEdit*>(QStringLiteral("diagnosticText"));
    auto* copy = bench.window.findChild<QPushButton*>(QStringLiteral("diagnosticCopy"));
    QVERIFY(text != nullptr && copy != nullptr);
    QVERIFY(text->toPlainText().contains(QStringLiteral("frames")));
    QApplication::clipboard()->clear();
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text(), text->toPlainText());
}

void TestWindowKeys::anEmptyWindowBeginsAtOpening()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const auto* button = qobject_cast<const QPushButton*>(QApplication::focusWidget());
    QVERIFY(button != nullptr && bench.window.centralWidget()->isAncestorOf(button));
    QVERIFY(button->text().startsWith(QLatin1String("Open File")));
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.window.framePanel().isAncestorOf(QApplication::focusWidget()));
    bench.window.closeTab(bench.window.current());
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<const QWidget*>(button));
}

void TestWindowKeys::aClosedPanelGivesTheKeysBack()
{
    Bench bench;
    QVERIFY(bench.open());
    for (const ActionId id : {ActionId::ShowEvents, ActionId::ShowHierarchy}) {
        bench.window.panels().show(*panelOf(id));
        QTRY_VERIFY(bench.dock(id).isAncestorOf(QApplication::focusWidget()));
        bench.dock(id).close();
        QVERIFY(bench.window.framePanel().isAncestorOf(QApplication::focusWidget()));
    }
}

} // namespace revisit

QTEST_MAIN(revisit::TestWindowKeys)
#include "tst_window_keys.moc"
