// A recording that grows while it is open: reopened in place, followed at its end, and left when the user looks back.
#include "viewer/player/live_follow.h"

#include "tests/viewer/view_fixture.h"
#include "viewer/actions.h"
#include "viewer/player/transport_bar.h"
#include "viewer/replay_workspace.h"
#include "viewer/timeline/timeline_panel.h"
#include "viewer/view_settings.h"

#include <QSignalSpy>
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
    void growthKeepsPlaceAndSelection();
    void followingStaysAtTheEndUntilTheUserLooksBack();
    void badgeIsThereWhileItIsRecorded();
    void nothingChangesWhereNothingIsNew();
    void otherSessionsAndFailuresAreIgnored();
};

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

QTEST_MAIN(TestLiveFollow)
#include "tst_live_follow.moc"
