// How the window goes through time: steps and speeds by key, the timeline's zoom, ranges, screens, inactivity.
#include "tests/viewer/keys_bench.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/playhead_facts.h"
#include "viewer/player/player_preferences.h"
#include "viewer/settings_dialog.h"
#include "viewer/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QSpinBox>
#include <QStatusBar>
#include <QtTest>

#include <algorithm>

namespace revisit {

namespace {

using Bench = test::KeysBench;

constexpr int kWaitMs = Bench::kWaitMs;

} // namespace

class TestWindowTime final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void smallWindowsShowFourTracks();
    void screensAreThoseEntered();
    void timelineZoomsByKeyFromTheFrame();
    void rangeByMouseFiltersPanels();
    void loopsTheMarkedRange();
    void speedsGoFromATenthToSixteen();
    void framesAndEventsStepBothWays();
    void skipLengthIsThatOfTheSettings();
    void mannerOfSkippingIsSetInTheSettings();
    void goesToTimesAndFrames();
};

void TestWindowTime::smallWindowsShowFourTracks()
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
void TestWindowTime::screensAreThoseEntered()
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

void TestWindowTime::timelineZoomsByKeyFromTheFrame()
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
void TestWindowTime::rangeByMouseFiltersPanels()
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

void TestWindowTime::loopsTheMarkedRange()
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

void TestWindowTime::speedsGoFromATenthToSixteen()
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
void TestWindowTime::framesAndEventsStepBothWays()
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

void TestWindowTime::skipLengthIsThatOfTheSettings()
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

void TestWindowTime::mannerOfSkippingIsSetInTheSettings()
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

void TestWindowTime::goesToTimesAndFrames()
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

} // namespace revisit

QTEST_MAIN(revisit::TestWindowTime)
#include "tst_window_time.moc"
