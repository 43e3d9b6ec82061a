#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/small_session.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;
using namespace revisit::test::small;

namespace {

/// Of a phone whose clock ran two hours ahead; servers correct the JSON, the bundle's offsets stay as they are.
const std::string kAhead = "session_" + std::to_string(kStart + 7'200'000) + "_ab";

const ArtifactReport& reportOf(const Recording& recording, std::string_view path)
{
    return *std::ranges::find(recording.artifacts(), path, &ArtifactReport::path);
}

template <typename Item>
QString offsetsOf(const std::vector<Item>& items)
{
    QStringList offsets;
    for (const Item& item : items) offsets << QString::number(item.time.ms - kStart);
    return offsets.join(QLatin1Char(' '));
}

QString offsetsOf(const Recording& recording) { return offsetsOf(recording.frames()); }

} // namespace

class TestRecordingTimes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsAClampedClock();
    void readsEventsAgainWhereTheClockWasCorrected();
    void webSegmentsTellACorrectedClock();
    void snapshotsWithoutATimeAreOfThisSession();
    void picturesOutsideTheirArchiveKeepTheirTimes();
    void picturesWithoutATimeSaySo();
};

void TestRecordingTimes::followsAClampedClock()
{
    auto source = std::make_shared<MemorySource>("memory", kAhead);
    source->add(screenshots(1'000), bundle({1'000, 2'000}));
    source->add("events/events_0_1.json", events({row(10, R"("type":"log")"), row(1'500, R"("type":"log")")}));
    source->add("session.json",
        text(R"({"startTime":)" + std::to_string(kStart) + R"(,"metadata":{"ingestClock":{"clamped":true}}})"));
    const auto told = opened(source);
    QCOMPARE(told->clock().start().ms, kStart);
    QCOMPARE(offsetsOf(*told), QStringLiteral("1000 2000"));

    auto untold = std::make_shared<MemorySource>("memory", kAhead); // without the server's row the names tell
    untold->add(screenshots(1'000), bundle({1'000, 2'000}));
    untold->add("events/events_0_1.json", events({row(10, R"("type":"log")"), row(1'500, R"("type":"log")")}));
    QCOMPARE(opened(untold)->clock().start().ms, kStart + 1'000);

    auto moved = session(); // a server that moved the start back by seconds changes nothing
    moved->add(screenshots(1'000), bundle({1'000}));
    moved->add("session.json", text(R"({"startTime":)" + std::to_string(kStart - 4'000) + "}"));
    QCOMPARE(opened(moved)->clock().start().ms, kStart);
    QCOMPARE(offsetsOf(*opened(moved)), QStringLiteral("1000"));
}

void TestRecordingTimes::readsEventsAgainWhereTheClockWasCorrected()
{
    auto source = std::make_shared<MemorySource>("memory", kAhead);
    source->add("session.json", text(R"({"startTime":)" + std::to_string(kStart) + "}"));
    source->add("events/events_0_1.json",
        events({R"({"type":"log"})", R"({"type":"log","timestamp":5000})", R"({"type":"log"})",
            row(9'000, R"("type":"log")"),
            row(9'500, R"("type":"network_request","url":"https://a.example/","duration":100)")}));

    const auto recording = opened(source);

    QCOMPARE(recording->clock().start().ms, kStart);
    QCOMPARE(offsetsOf(recording->events()), QStringLiteral("0 0 5000 9000 9500"));
    QCOMPARE(recording->events()[2].indexInBatch, 1U);
    const ArtifactReport& report = reportOf(*recording, "events/events_0_1.json");
    QCOMPARE(report.firstTime->ms, kStart);
    QCOMPARE(report.lastTime->ms, kStart + 9'500);
    QCOMPARE(test::codesOf(report.problems), QStringLiteral("event-time-missing"));
}

void TestRecordingTimes::webSegmentsTellACorrectedClock()
{
    auto source = std::make_shared<MemorySource>("memory", kAhead);
    source->add("session.json", text(R"({"startTime":)" + std::to_string(kStart) + "}"));
    source->add("rrweb/" + std::to_string(kStart + 100) + ".rrweb.json",
        text(R"({"format":"rrweb","events":[{"type":2,"timestamp":)" + std::to_string(kStart + 100)
            + R"(,"data":{"node":{"type":0}}},{"type":3,"timestamp":)" + std::to_string(kStart + 400)
            + R"(,"data":{"source":2,"type":2,"x":1,"y":1}}]})"));
    QCOMPARE(opened(source)->clock().start().ms, kStart);
}

void TestRecordingTimes::snapshotsWithoutATimeAreOfThisSession()
{
    auto source = session();
    source->add(screenshots(100), bundle({100}));
    source->add("hierarchy/a.json.gz", gzipLikeSdk(text(R"({"root":{"type":"UIWindow"}})")).value());
    const auto recording = opened(source);
    const ArtifactReport& report = reportOf(*recording, "hierarchy/a.json.gz");
    QVERIFY(!report.firstTime && !report.lastTime);
    QCOMPARE(test::codesOf(report.problems), QStringLiteral("no-time no-screen"));
    QCOMPARE(recording->hierarchies().at(0).time.ms, kStart);
}

void TestRecordingTimes::picturesOutsideTheirArchiveKeepTheirTimes()
{
    auto source = session();
    source->add("screenshots/1767225600000_1_137.jpeg", jpeg(1));
    source->add("screenshots/1767225600000_1_1142.jpeg", jpeg(2));
    source->add("screenshots/1767225602000_0003.jpg", jpeg(3));
    source->add("frames/f-1767225603000.jpg", jpeg(4));
    const auto recording = opened(source);
    QCOMPARE(offsetsOf(*recording), QStringLiteral("137 1142 2000 3000"));
    for (const ArtifactReport& report : recording->artifacts()) QVERIFY(report.problems.empty());
}

void TestRecordingTimes::picturesWithoutATimeSaySo()
{
    auto source = session();
    source->add("frames/art_9f8e.jpg", jpeg(1));
    source->add("frames/art_a001.jpg", jpeg(2));
    const auto recording = opened(source);
    QCOMPARE(offsetsOf(*recording), QStringLiteral("0 0"));
    for (const ArtifactReport& report : recording->artifacts())
        QCOMPARE(test::codesOf(report.problems), QStringLiteral("frame-time-missing"));
}

QTEST_GUILESS_MAIN(TestRecordingTimes)
#include "tst_recording_times.moc"
