#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/event_batch_writer.h"
#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/counting_source.h"
#include "tests/support/fixtures.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace revisit;

namespace {

std::shared_ptr<const Recording> openReal(const RecordingOptions& options = {})
{
    const auto folder = test::realRecordingFolder();
    if (!folder) return nullptr;
    auto recording = Recording::open(test::sourceOfFolder(*folder), options);
    return recording ? *recording : nullptr;
}

std::size_t countLane(const Recording& recording, Lane lane)
{
    return static_cast<std::size_t>(std::ranges::count(recording.timeline(), lane, &TimelineItem::lane));
}

/// Two bundles of two frames each, whose JPEGs carry `filling` bytes behind their picture.
std::shared_ptr<test::CountingSource> twoBundles(std::size_t filling)
{
    auto source = std::make_shared<test::CountingSource>("session_1767225600000_aa");
    for (const char* path : {"screenshots/1767225600100.tar.gz", "screenshots/1767225601100.tar.gz"}) {
        std::vector<std::vector<std::byte>> records;
        for (const unsigned offset : {100U, 600U}) {
            auto jpeg = test::patternJpeg({40, 87}, offset + static_cast<unsigned>(records.size()));
            jpeg.insert(jpeg.end() - 2, filling, std::byte{0});
            const std::uint64_t later = std::string_view{path}.find("601100") == std::string_view::npos ? 0 : 1000;
            records.push_back(test::bundleRecord(offset + later, jpeg));
        }
        source->add(path, gzipLikeSdk(test::joined(records)).value());
    }
    return source;
}

} // namespace

class TestRecording : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensTheRealRecording();
    void reportsWhatTheFilesHold();
    void pairsTheRealTransfers();
    void placesFramesAndSnapshots();
    void readsFramesFromSeveralThreads();
    void readsFrameDigestsOnlyWhenAsked();
    void reportsProgressAndStops();
    void readsALargeBundleOnce();
    void readsABundleOnceForAllThreads();
    void framesAndSnapshotsCanBeCancelled();
};

void TestRecording::opensTheRealRecording()
{
    const auto recording = openReal();
    if (!recording) QSKIP("needs the fixtures beside the project");
    QCOMPARE(recording->frames().size(), 41U);
    QCOMPARE(recording->events().size(), 470U); // the three identical pairs are events of their own
    QCOMPARE(recording->hierarchies().size(), 11U);
    QCOMPARE(recording->faults().size(), 0U);
    QCOMPARE(recording->clock().start().ms, 1'773'776'620'852);
    QCOMPARE(recording->clock().end().ms, 1'773'776'663'428); // the last frame and half a second
    QVERIFY(recording->clock().gaps().empty());
    QCOMPARE(recording->info().shape, RecordingShape::Raw);
    QCOMPARE(recording->info().device.model, std::string("iPhone16,1"));
    QCOMPARE(recording->info().canvas, (LogicalSize{393, 852}));
    QCOMPARE(recording->events().front().time.ms, 1'773'776'620'530);
    QCOMPARE(recording->events().back().time.ms, 1'773'776'663'093);
    QVERIFY(std::ranges::is_sorted(recording->timeline(), {}, &TimelineItem::time));
}

void TestRecording::reportsWhatTheFilesHold()
{
    const auto recording = openReal();
    if (!recording) QSKIP("needs the fixtures beside the project");
    QCOMPARE(recording->artifacts().size(), 23U);
    std::uint32_t events = 0;
    std::size_t frames = 0;
    std::uint32_t nodes = 0;
    for (const ArtifactReport& report : recording->artifacts()) {
        for (const Problem& problem : report.problems)
            QVERIFY2(problem.severity == Severity::Info, (report.path + ": " + problem.message).c_str());
        QVERIFY(report.isGzip);
        QCOMPARE(
            report.format, report.kind == ArtifactKind::Screenshots ? ArtifactFormat::Bundle : ArtifactFormat::Json);
        QVERIFY(report.firstTime && report.lastTime && *report.firstTime <= *report.lastTime);
        events += report.eventCount;
        frames += report.frames.size();
        nodes += report.nodeCount;
    }
    QCOMPARE(events, 470U);
    QCOMPARE(frames, 41U);
    QCOMPARE(nodes, 601U); // 8 × 13 + 389 + 85 + 23
    QVERIFY(std::ranges::is_sorted(recording->artifacts(), {}, &ArtifactReport::path));
    QCOMPARE(recording->artifacts().front().path, std::string("events/events_0_1773776626029.json.gz"));
}

void TestRecording::pairsTheRealTransfers()
{
    const auto recording = openReal();
    if (!recording) QSKIP("needs the fixtures beside the project");
    QCOMPARE(countLane(*recording, Lane::Network), 163U);
    std::size_t own = 0;
    std::size_t tripled = 0;
    for (const TimelineItem& item : recording->timeline()) {
        if (item.lane != Lane::Network) continue;
        if (item.isSdkTraffic) ++own;
        const Event& event = recording->events()[item.index];
        QVERIFY(event.network && event.network->requestId.starts_with("n_"));
        QCOMPARE(item.time, event.network->start);
        const std::string detail = recording->detailJson(item);
        if (detail.find("otherReports") != std::string::npos) ++tripled;
    }
    QCOMPARE(own, 59U);
    QCOMPARE(tripled, 75U);
    QCOMPARE(countLane(*recording, Lane::Frame), 0U); // they have a list of their own
    QCOMPARE(recording->frames().size(), 41U);
    QCOMPARE(countLane(*recording, Lane::Hierarchy), 11U);
    QCOMPARE(countLane(*recording, Lane::Touch), 141U); // 17 taps and 124 gestures
    QCOMPARE(countLane(*recording, Lane::Navigation), 5U);
}

void TestRecording::placesFramesAndSnapshots()
{
    const auto recording = openReal();
    if (!recording) QSKIP("needs the fixtures beside the project");
    const WallTime start = recording->clock().start();
    QCOMPARE(recording->frames()[0].time, start + Milliseconds{1049});
    QCOMPARE(recording->frames()[1].time, start + Milliseconds{1081}); // equal pictures, own moments
    QCOMPARE(recording->frameAt(start), std::optional<std::size_t>(0));
    QCOMPARE(recording->frameAt(start + Milliseconds{1080}), std::optional<std::size_t>(0));
    QCOMPARE(recording->frameAt(start + Milliseconds{1081}), std::optional<std::size_t>(1));
    QCOMPARE(recording->frameAt(start + Milliseconds{9'999'999}), std::optional<std::size_t>(40));
    QCOMPARE(recording->hierarchyAt(start), std::optional<std::size_t>()); // never one from the future
    QCOMPARE(recording->hierarchyAt(WallTime{1'773'776'621'384}), std::optional<std::size_t>(0));

    const auto jpeg = recording->frameJpeg(0);
    QVERIFY_RESULT(jpeg);
    QCOMPARE(jpeg->size(), 40'948U);
    QCOMPARE(sha256Hex(*jpeg), std::string("b2c09d6855ddebe06b56ddd3b65da9e9f2cc11be795ce5681f1f497d96cec8ef"));
    QCOMPARE_ERROR(recording->frameJpeg(41), Errc::NotFound);
    const auto snapshot = recording->hierarchy(2);
    QVERIFY_RESULT(snapshot);
    QCOMPARE((*snapshot)->nodes.size(), 389U);
    QCOMPARE((*snapshot)->screenName, std::string("__root > Map/index"));
    QCOMPARE_ERROR(recording->hierarchy(11), Errc::NotFound);
}

void TestRecording::readsFramesFromSeveralThreads()
{
    const auto recording = openReal();
    if (!recording) QSKIP("needs the fixtures beside the project");
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (unsigned seed = 0; seed < 4; ++seed) {
        threads.emplace_back([&, seed] {
            for (std::size_t i = 0; i < 82; ++i) {
                const std::size_t frame = (i * (seed + 1) * 7) % 41;
                const auto jpeg = recording->frameJpeg(frame);
                if (!jpeg || jpeg->size() != recording->frames()[frame].byteCount) ++wrong;
                if (!recording->hierarchy(frame % 11)) ++wrong;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestRecording::readsFrameDigestsOnlyWhenAsked()
{
    RecordingOptions options;
    options.hasFrameDigests = true;
    const auto recording = openReal(options);
    if (!recording) QSKIP("needs the fixtures beside the project");
    std::set<std::string> digests;
    for (const ArtifactReport& report : recording->artifacts()) {
        QCOMPARE(report.frameDigests.has_value(), report.kind == ArtifactKind::Screenshots);
        if (!report.frameDigests) continue;
        QCOMPARE(report.frameDigests->size(), report.frames.size());
        for (const ArtifactDigest& digest : *report.frameDigests) digests.insert(digest.text());
    }
    QVERIFY(digests.contains("5e98158e5c5c5d20c4d2731185935e71af6baeec8a35543029efebb0932643a0"));
    const auto plain = openReal();
    for (const ArtifactReport& report : plain->artifacts()) QVERIFY(!report.frameDigests);
}

void TestRecording::reportsProgressAndStops()
{
    const auto folder = test::realRecordingFolder();
    if (!folder) QSKIP("needs the fixtures beside the project");
    std::vector<std::size_t> done;
    RecordingOptions options;
    options.progress = [&](std::size_t count, std::size_t total) {
        QCOMPARE(total, 23U);
        done.push_back(count);
    };
    StopSource stop;
    QVERIFY_RESULT(Recording::open(test::sourceOfFolder(*folder), options, stop.token()));
    QCOMPARE(done.size(), 23U);
    QCOMPARE(done.back(), 23U);
    options.progress = [&](std::size_t count, std::size_t) {
        if (count == 5) stop.requestStop();
    };
    QCOMPARE_ERROR(Recording::open(test::sourceOfFolder(*folder), options, stop.token()), Errc::Cancelled);
}

/// Bundles beyond what the cache holds are still read once for all their frames.
void TestRecording::readsALargeBundleOnce()
{
    const auto large = std::make_shared<test::CountingSource>("session_1767225600000_aa");
    std::vector<std::vector<std::byte>> records;
    for (std::uint64_t i = 0; i < 4; ++i) {
        auto jpeg = test::patternJpeg({40, 87}, static_cast<unsigned>(i));
        jpeg.insert(jpeg.end() - 2, 9'000'000, std::byte{0});
        records.push_back(test::bundleRecord(100 * i, jpeg));
    }
    large->add("screenshots/1767225600100.tar.gz", gzipLikeSdk(test::joined(records)).value());
    const auto recording = Recording::open(large).value();
    QCOMPARE(recording->frames().size(), 4U);
    large->resetReads();
    for (std::size_t i = 0; i < 4; ++i) QVERIFY_RESULT(recording->frameJpeg(i));
    QCOMPARE(large->reads(), 1U);
}

void TestRecording::readsABundleOnceForAllThreads()
{
    const auto source = twoBundles(3'000'000);
    const auto recording = Recording::open(source).value();
    QCOMPARE(recording->frames().size(), 4U);
    source->resetReads();
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 8; ++i) threads.emplace_back([&, i] { wrong += recording->frameJpeg(i % 2) ? 0 : 1; });
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(source->reads(), 1U);
}

void TestRecording::framesAndSnapshotsCanBeCancelled()
{
    const auto source = twoBundles(0);
    source->add(
        "hierarchy/1767225600000.json", test::bytesOf(R"({"timestamp":1767225600000,"rootElement":{"type":"View"}})"));
    const auto recording = Recording::open(source).value();
    QCOMPARE(recording->hierarchies().size(), 1U);
    StopSource stop;
    stop.requestStop();
    source->resetReads();
    const auto jpeg = recording->frameJpeg(0, stop.token());
    QCOMPARE_ERROR(jpeg, Errc::Cancelled);
    const auto snapshot = recording->hierarchy(0, stop.token());
    QCOMPARE_ERROR(snapshot, Errc::Cancelled);
    QCOMPARE(source->reads(), 0U);
    QVERIFY_RESULT(recording->frameJpeg(0)); // and nobody waits for what was not made
    QVERIFY_RESULT(recording->hierarchy(0));
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
