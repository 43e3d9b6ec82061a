// A recording that grows while it is open: reopened in place, followed at its end, and left when the user looks back.
#include "viewer/player/live_follow.h"

#include "tests/viewer/view_fixture.h"
#include "viewer/actions.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panels/artifact_view.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/player/transport_bar.h"
#include "viewer/replay_workspace.h"
#include "viewer/timeline/timeline_panel.h"
#include "viewer/view_settings.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTreeView>
#include <QtTest>

#include <mutex>

using namespace revisit;

namespace {

/// A tap each second, as far as it was recorded until then.
std::shared_ptr<const RecordingSource> recordedUntil(std::int64_t untilMs)
{
    auto source = std::make_shared<MemorySource>("live", "session_" + std::to_string(test::kStartMs) + "_live");
    for (std::int64_t batch = 0; batch * 5000 < untilMs; ++batch) {
        std::string events = R"({"events":[)";
        for (std::int64_t ms = batch * 5000 + 1000; ms <= std::min(untilMs, batch * 5000 + 5000); ms += 1000)
            events += (events.back() == '[' ? "" : ",")
                + std::string(R"({"type":"touch","gestureType":"tap","label":"tap )") + std::to_string(ms / 1000)
                + R"(","x":1,"y":2,"timestamp":)" + std::to_string(test::kStartMs + ms) + "}";
        events += R"(],"deviceInfo":{"platform":"ios"}})";
        source->add("events/events_" + std::to_string(batch) + "_"
                + std::to_string(test::kStartMs + batch * 5000 + 5000) + ".json",
            test::bytesOf(events));
    }
    source->add("hierarchy/" + std::to_string(test::kStartMs + 2'000) + ".json",
        test::bytesOf(R"({"timestamp":)" + std::to_string(test::kStartMs + 2'000)
            + R"(,"screen":{"width":100,"height":200},"root":{"type":"A","frame":{"x":0,"y":0,"w":100,"h":200},)"
              R"("children":[{"type":"B","frame":{"x":0,"y":0,"w":50,"h":50}}]}})"));
    const std::string late = R"({"events":[{"type":"touch","gestureType":"tap","label":"tap late","timestamp":)"
        + std::to_string(test::kStartMs + 500) + R"(}],"deviceInfo":{"platform":"ios"}})";
    if (untilMs > 10'000) // an early batch that was uploaded after the others
        source->add("events/events_99_" + std::to_string(test::kStartMs + 600) + ".json", test::bytesOf(late));
    return source;
}

struct Bench {
    ViewSettings settings{QString()};
    ReplayWorkspace workspace{Services{}, settings, std::make_shared<DecodePool>()};
    TransportBar transport{workspace.context(), workspace.actions()};
    TimelinePanel timeline{workspace.context()};
    std::mutex mutex;
    std::int64_t recordedMs = 10'000;
    QSignalSpy changes{&workspace.context().session, &ReplaySession::changed};

    [[nodiscard]] bool open()
    {
        const auto opener = [this]() -> Result<std::shared_ptr<const RecordingSource>> {
            const std::lock_guard lock(mutex);
            return recordedUntil(recordedMs);
        };
        workspace.open(opener, QStringLiteral("live"), QStringLiteral("key"), QStringLiteral("session"));
        return QTest::qWaitFor([this] { return workspace.context().session.recording() != nullptr; }, 10'000);
    }
    void fetched(bool isPartial, const std::string& session = "session")
    {
        FetchStatus fetch;
        fetch.server = "local";
        fetch.sessionId = session;
        fetch.isDone = true;
        fetch.isPartial = isPartial;
        workspace.fetchChanged(fetch);
    }
    void record(std::int64_t untilMs)
    {
        {
            const std::lock_guard lock(mutex);
            recordedMs = untilMs;
        }
        fetched(true);
    }
    [[nodiscard]] const ViewContext& context() const { return workspace.context(); }
    [[nodiscard]] Playback& playback() { return workspace.context().playback; }
    [[nodiscard]] std::string selectedLabel() const
    {
        const auto item = context().selection.item();
        return item ? context().session.recording()->timeline()[*item].label : std::string();
    }
};

} // namespace

class TestLiveFollow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isLiveAtOnceWithoutReadingAgain();
    void growthWhileItOpensIsReadAfterwards();
    void growthKeepsPlaceAndSelection();
    void followingStaysAtTheEndUntilTheUserLooksBack();
    void theTimelineGoesAlongUnlessTheUserLooksElsewhere_data();
    void theTimelineGoesAlongUnlessTheUserLooksElsewhere();
    void playingAwayFromTheEndLeavesIt_data();
    void playingAwayFromTheEndLeavesIt();
    void theEndOfTheSessionEndsFollowing();
    void theNextSessionWaitsForTheEndOfALiveOne();
    void growthKeepsWhatPanelsShow();
    void growthKeepsTheLimits();
    void badgeIsThereWhileItIsRecorded();
    void nothingChangesWhereNothingIsNew();
    void otherSessionsAndFailuresAreIgnored();
};

/// The last fetch of a session that has just ended may be done before the first one is open.
void TestLiveFollow::growthWhileItOpensIsReadAfterwards()
{
    Bench bench;
    const auto opened = std::make_shared<QSemaphore>();
    const auto opener = [&bench, opened]() -> Result<std::shared_ptr<const RecordingSource>> {
        const std::lock_guard lock(bench.mutex);
        opened->release();
        return recordedUntil(bench.recordedMs);
    };
    bench.workspace.open(opener, QStringLiteral("live"), QStringLiteral("key"), QStringLiteral("session"));
    opened->acquire(); // it has what was there until now, and is still opening
    QCOMPARE(bench.context().session.state(), ReplaySession::State::Loading);
    {
        const std::lock_guard lock(bench.mutex);
        bench.recordedMs = 20'000;
    }
    bench.fetched(false);
    QTRY_VERIFY(bench.context().session.recording() != nullptr);
    QTRY_VERIFY(bench.playback().duration().ms >= 19'000);
}

void TestLiveFollow::growthKeepsPlaceAndSelection()
{
    Bench bench;
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.timeline.view().scene().index != nullptr);
    const auto before = bench.playback().duration();
    bench.playback().seek({4'000});
    const auto& items = bench.context().session.recording()->timeline();
    const auto tap
        = std::ranges::find_if(items, [](const TimelineItem& item) { return item.label.ends_with("tap 4"); });
    QVERIFY(tap != items.end());
    bench.context().selection.selectItem(static_cast<std::size_t>(tap - items.begin()));
    const std::string label = bench.selectedLabel();
    bench.context().selection.setRange(PlayRange{{1'000}, {3'000}});
    bench.record(25'000);
    QTRY_VERIFY(bench.playback().duration().ms > before.ms + 14'000);
    QCOMPARE(bench.playback().position().ms, 4'000);
    QCOMPARE(bench.selectedLabel(), label);
    QCOMPARE(bench.context().selection.range()->end.ms, 3'000);
    QTRY_COMPARE(bench.timeline.view().scene().index->length().ms, bench.playback().duration().ms);
    QCOMPARE(bench.timeline.view().playhead().ms, 4'000);
    QCOMPARE(bench.timeline.view().scene().index->lane(Lane::Touch).items.size(), std::size_t{26});
}

void TestLiveFollow::followingStaysAtTheEndUntilTheUserLooksBack()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.fetched(true);
    bench.context().live->setFollowing(true);
    QCOMPARE(bench.playback().position().ms, bench.playback().duration().ms);
    bench.record(15'000);
    QTRY_VERIFY(bench.playback().duration().ms >= 14'000);
    QCOMPARE(bench.playback().position().ms, bench.playback().duration().ms);
    QVERIFY(bench.context().live->isFollowing());
    bench.playback().seek({2'000});
    QVERIFY(!bench.context().live->isFollowing());
    bench.record(20'000);
    QTRY_VERIFY(bench.playback().duration().ms >= 19'000);
    QCOMPARE(bench.playback().position().ms, 2'000);
}

void TestLiveFollow::theTimelineGoesAlongUnlessTheUserLooksElsewhere_data()
{
    QTest::addColumn<bool>("looksElsewhere");
    QTest::newRow("at the end") << false;
    QTest::newRow("elsewhere") << true;
}

void TestLiveFollow::theTimelineGoesAlongUnlessTheUserLooksElsewhere()
{
    QFETCH(const bool, looksElsewhere);
    Bench bench;
    bench.timeline.resize(900, 300);
    bench.timeline.show();
    QVERIFY(bench.open());
    TimelineView& view = bench.timeline.view();
    QTRY_VERIFY(view.scene().index != nullptr);
    bench.fetched(true);
    view.zoomTo({1'000}, {3'000});
    bench.context().live->setFollowing(true); // the user's own jump: to where it leads
    QVERIFY(view.isPlayheadInView());
    if (looksElsewhere) view.zoomTo({1'000}, {3'000});
    for (const std::int64_t untilMs : {15'000, 40'000}) {
        const double origin = view.scene().scale.originMs;
        bench.record(untilMs);
        QTRY_VERIFY(bench.playback().duration().ms >= untilMs - 1'000);
        QTRY_COMPARE(view.scene().index->length().ms, bench.playback().duration().ms);
        QCOMPARE(view.playhead().ms, bench.playback().duration().ms);
        QCOMPARE(view.isPlayheadInView(), !looksElsewhere);
        if (looksElsewhere) QCOMPARE(view.scene().scale.originMs, origin);
    }
}

void TestLiveFollow::playingAwayFromTheEndLeavesIt_data()
{
    QTest::addColumn<int>("action");
    QTest::newRow("from the start again") << static_cast<int>(ActionId::PlayPause);
    QTest::newRow("backwards") << static_cast<int>(ActionId::ShuttleBack);
}

void TestLiveFollow::playingAwayFromTheEndLeavesIt()
{
    QFETCH(int, action);
    Bench bench;
    QVERIFY(bench.open());
    bench.fetched(true);
    bench.context().live->setFollowing(true);
    bench.workspace.actions()[static_cast<ActionId>(action)]->trigger();
    QVERIFY(!bench.context().live->isFollowing());
    bench.playback().pause();
    const auto left = bench.playback().position();
    bench.record(15'000);
    QTRY_VERIFY(bench.playback().duration().ms >= 14'000);
    QCOMPARE(bench.playback().position().ms, left.ms);
}

void TestLiveFollow::theEndOfTheSessionEndsFollowing()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.fetched(true);
    bench.context().live->setFollowing(true);
    {
        const std::lock_guard lock(bench.mutex);
        bench.recordedMs = 15'000;
    }
    bench.fetched(false); // the rest of it came with its end
    QVERIFY(!bench.context().live->isFollowing());
    QTRY_VERIFY(bench.playback().duration().ms >= 14'000);
    QCOMPARE(bench.playback().position().ms, bench.playback().duration().ms);
    QVERIFY(!bench.context().live->isFollowing());
}

void TestLiveFollow::theNextSessionWaitsForTheEndOfALiveOne()
{
    Bench bench;
    QVERIFY(bench.open());
    QAction* next = bench.workspace.actions()[ActionId::NextSession];
    next->setEnabled(true);
    bench.workspace.actions()[ActionId::PlayNext]->trigger();
    const QSignalSpy asked(next, &QAction::triggered);
    const auto playToTheEnd = [&] {
        bench.playback().seek({bench.playback().duration().ms - 1});
        bench.playback().play();
        bench.playback().advance({1'000});
    };
    bench.fetched(true);
    playToTheEnd();
    QVERIFY(bench.context().live->isFollowing());
    QCOMPARE(asked.size(), 0);
    bench.fetched(false);
    playToTheEnd();
    QCOMPARE(asked.size(), 1);
}

void TestLiveFollow::growthKeepsWhatPanelsShow()
{
    Bench bench;
    ArtifactsPanel artifacts(bench.context());
    QVERIFY(bench.open());
    FrameView& frame = bench.workspace.framePanel().view();
    frame.setZoom(4);
    frame.rotate();
    frame.setZoom(4);
    bench.playback().seek({4'000});
    CurrentHierarchy& hierarchy = bench.context().hierarchy;
    QTRY_VERIFY(hierarchy.snapshot() != nullptr);
    const auto shown = hierarchy.snapshot();
    bench.context().selection.selectNode(1);
    artifacts.show();
    const QSignalSpy read(&artifacts.view(), &ArtifactView::loaded);
    artifacts.tree().setCurrentIndex(artifacts.tree().model()->index(0, 0));
    QTRY_COMPARE(read.size(), 1);
    const QString open = artifacts.tree().currentIndex().data().toString();
    bench.record(25'000);
    QTRY_VERIFY(bench.playback().duration().ms >= 24'000);
    QCOMPARE(frame.zoom(), 4.0);
    QCOMPARE(frame.quarterTurns(), 1);
    QCOMPARE(hierarchy.snapshot(), shown); // not read again
    QVERIFY(!hierarchy.isLoading());
    QCOMPARE(bench.context().selection.selectedNode(), 1);
    QVERIFY(artifacts.tree().model()->rowCount() > 3);
    QCOMPARE(artifacts.tree().currentIndex().data().toString(), open);
    QVERIFY(artifacts.view().isVisibleTo(&artifacts));
    QCOMPARE(read.size(), 1); // its bytes stayed
    hierarchy.showFile(shown, QStringLiteral("file"));
    bench.record(30'000);
    QTRY_VERIFY(bench.playback().duration().ms >= 29'000);
    QVERIFY(hierarchy.isFromFile());
}

void TestLiveFollow::growthKeepsTheLimits()
{
    Bench bench;
    DecoderLimits limits;
    limits.storedArtifact = Bytes{350};
    limits.inflatedJson = Bytes{350}; // less than a batch of five takes
    bench.settings.setDecoderLimits(limits);
    QVERIFY(bench.open());
    const auto problems = [&] {
        std::size_t count = 0;
        for (const ArtifactReport& artifact : bench.context().session.recording()->artifacts())
            count += artifact.problems.size();
        return count;
    };
    const std::size_t before = problems();
    QVERIFY(before > 0);
    const auto changes = bench.changes.size();
    bench.record(15'000);
    QTRY_VERIFY(bench.changes.size() > changes);
    QVERIFY(problems() > before);
    QCOMPARE(bench.context().session.limits().inflatedJson.count, limits.inflatedJson.count);
}

void TestLiveFollow::badgeIsThereWhileItIsRecorded()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.transport.showsLive());
    QVERIFY(!bench.workspace.actions()[ActionId::FollowLive]->isEnabled());
    bench.fetched(true);
    QVERIFY(bench.transport.showsLive());
    bench.workspace.actions()[ActionId::FollowLive]->trigger();
    QVERIFY(bench.context().live->isFollowing());
    bench.fetched(false); // the server has it whole
    QVERIFY(!bench.transport.showsLive());
    QVERIFY(!bench.context().live->isLive());
}

void TestLiveFollow::nothingChangesWhereNothingIsNew()
{
    Bench bench;
    QVERIFY(bench.open());
    const auto recording = bench.context().session.recording();
    const auto changes = bench.changes.size();
    bench.fetched(true);
    bench.record(15'000); // asked in order: when this one is there, the one before was answered
    QTRY_COMPARE(bench.changes.size(), changes + 1);
    QVERIFY(bench.context().session.recording() != recording);
}

void TestLiveFollow::otherSessionsAndFailuresAreIgnored()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.fetched(true, "another");
    QVERIFY(!bench.context().live->isLive());
    FetchStatus failed;
    failed.sessionId = "session";
    failed.isDone = true;
    failed.isPartial = true;
    failed.error = "gone";
    bench.workspace.fetchChanged(failed);
    QVERIFY(!bench.context().live->isLive());
    bench.workspace.close();
    bench.fetched(true);
    QVERIFY(!bench.transport.showsLive());
}

/// Said of a session that was opened while it is recorded: nothing new has come.
void TestLiveFollow::isLiveAtOnceWithoutReadingAgain()
{
    Playback playback;
    LiveFollow live(playback);
    int readings = 0;
    live.setSession("session", [&readings](const std::string&) { ++readings; });
    FetchStatus known;
    known.server = "local";
    known.sessionId = "session";
    known.isDone = true;
    known.isPartial = true;
    known.isNews = false;
    live.fetchChanged(known);
    QVERIFY(live.isLive());
    QCOMPARE(readings, 0);
    known.isNews = true;
    live.fetchChanged(known);
    QCOMPARE(readings, 1);
}

QTEST_MAIN(TestLiveFollow)
#include "tst_live_follow.moc"
