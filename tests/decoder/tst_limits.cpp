#include "decoder/fault.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/hierarchy.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/json_reader.h"
#include "decoder/limit_settings.h"
#include "decoder/recording.h"
#include "decoder/web_segment.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/peak_memory.h"
#include "tests/support/result_check.h"
#include "tests/support/tar_samples.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <functional>
#include <set>

using namespace revisit;
using Content = std::vector<std::byte>;

namespace {

const Content kJpeg = test::jpegOf({8, 16}, 10);
const Content kAnyBytes = test::jpegOf({64, 64}, 9);

Content text(std::string_view words)
{
    const auto bytes = asBytes(words);
    return {bytes.begin(), bytes.end()};
}

Problems bundleProblems(const Content& bytes, const DecoderLimits& limits)
{
    return readFrameBundle(bytes, {test::kSampleStart, {}}, limits).problems;
}
Problems jsonProblems(std::string_view json, const DecoderLimits& limits)
{
    Problems problems;
    (void)parseJsonSalvaging(text(json), limits, problems);
    return problems;
}
/// Of the one artifact of a recording, which is opened as the programs do it.
Problems recordingProblems(const char* path, const Content& stored, const DecoderLimits& limits)
{
    const auto source
        = std::make_shared<MemorySource>("memory", "session_1767225600000_00112233445566778899aabbccddeeff");
    source->add(path, stored);
    RecordingOptions options;
    options.limits = limits;
    options.keepsUnreadable = true;
    return Recording::open(source, options).value()->artifacts().at(0).problems;
}

constexpr Bytes kDocument = 512_MiB; ///< what 4,000,000 values take that are parsed, with room to spare

std::string listOf(const std::string& element, std::size_t count)
{
    std::string json = "[";
    json.reserve(count * (element.size() + 1) + 2);
    for (std::size_t i = 0; i < count; ++i) json += (i == 0 ? "" : ",") + element;
    return json + ']';
}

/// An input that needs exactly `most` of a limit.
struct Edge {
    const char* setting = "";
    const char* input = "";
    std::uint64_t most = 0;
    std::function<Problems(const DecoderLimits&)> read;
};

const Content kBundle = test::joined({test::bundleRecord(1, kJpeg), test::bundleRecord(2, kJpeg)});
const Content kArchive = test::joined(
    {test::tarEntry("1767225600001.jpg", kJpeg), test::tarEntry("1767225600002.jpg", kJpeg), test::tarEnd()});
const std::string kEvents = R"({"events":[{"type":"log","timestamp":1767225600900}]})";
const std::string kTwo = R"([{"type":3,"timestamp":1767225600900},7,{"type":3,"timestamp":1767225600901}])";
const std::string kTree
    = R"({"timestamp":1767225600137,"screen":{"width":9,"height":9},"root":{"type":"A","children":[)"
      R"({"type":"B"},{"type":"C"}]}})";

std::vector<Edge> containerEdges()
{
    const Content gzip = gzipLikeSdk(kAnyBytes).value();
    const auto inflate
        = [](const Content& stored, Bytes limit) { return inflateArtifact(stored, limit).value().problems; };
    const char* bundlePath = "screenshots/1767225600001.tar.gz";
    const char* eventPath = "events/events_1_1.json";
    return {
        {"stored-artifact", "recording", kBundle.size(),
            [=](const auto& limits) { return recordingProblems(bundlePath, kBundle, limits); }},
        {"inflated-bundle", "gzip", kAnyBytes.size(),
            [=](const auto& limits) { return inflate(gzip, limits.inflatedBundle); }},
        {"inflated-bundle", "plain", kAnyBytes.size(),
            [=](const auto& limits) { return inflate(kAnyBytes, limits.inflatedBundle); }},
        {"inflated-bundle", "recording", kBundle.size(),
            [=](const auto& limits) { return recordingProblems(bundlePath, gzipLikeSdk(kBundle).value(), limits); }},
        {"inflated-json", "gzip", kAnyBytes.size(),
            [=](const auto& limits) { return inflate(gzip, limits.inflatedJson); }},
        {"inflated-json", "recording", kEvents.size(),
            [=](const auto& limits) {
                return recordingProblems(eventPath, gzipLikeSdk(text(kEvents)).value(), limits);
            }},
    };
}

std::vector<Edge> frameEdges()
{
    const auto bundle = [](const auto& limits) { return bundleProblems(kBundle, limits); };
    const auto archive = [](const auto& limits) { return bundleProblems(kArchive, limits); };
    const Content damaged = test::joined({test::bundleRecord(1, kJpeg), Content(20), test::bundleRecord(2, kJpeg),
        Content(20), test::bundleRecord(3, kJpeg), Content(5)});
    return {
        {"frame-jpeg", "record", kJpeg.size(), bundle},
        {"frame-jpeg", "tar", kJpeg.size(), archive},
        {"frame-jpeg", "lone JPEG", kJpeg.size(), [](const auto& limits) { return bundleProblems(kJpeg, limits); }},
        {"frames-per-bundle", "records", 2, bundle},
        {"frames-per-bundle", "tar", 2, archive},
        {"frame-pixels", "records", 8 * 16, bundle},
        {"frame-side", "records", 16, bundle},
        {"tar-entries", "tar", 2, archive},
        {"problems", "records", 3, [=](const auto& limits) { return bundleProblems(damaged, limits); }},
    };
}

std::vector<Edge> jsonEdges()
{
    return {
        {"json-depth", "lists", 3, [](const auto& limits) { return jsonProblems("[[[1]],2]", limits); }},
        {"json-values", "list", 4, [](const auto& limits) { return jsonProblems("[1,2,3]", limits); }},
        {"json-string", "value", 5, [](const auto& limits) { return jsonProblems(R"(["hello"])", limits); }},
        {"json-string", "key", 5, [](const auto& limits) { return jsonProblems(R"({"hello":1})", limits); }},
        {"events", "batch", 2, [](const auto& limits) { return readEventBatch(text(kTwo), {}, limits).problems; }},
        {"events", "served body", 2,
            [](const auto& limits) {
                return readEventBatch(
                    text(R"({"events":[{"id":"a"}],"networkRequests":[{"id":"a"},{"id":"b"}]})"), {}, limits)
                    .problems;
            }},
        {"events", "fault file", 2,
            [](const auto& limits) { return readFaults(text(kTwo), Fault::Category::Anr, limits).problems; }},
        {"events", "web segment", 2, [](const auto& limits) { return readWebSegment(text(kTwo), limits).problems; }},
        {"events", "web event", 2,
            [](const auto& limits) {
                return readWebSegment(text(R"([{"type":6,"timestamp":1767225600900,"data":{"plugin":"rrweb/network@1",)"
                                           R"("payload":{"requests":[{"url":"a"},{"url":"b"}]}}}])"),
                    limits)
                    .problems;
            }},
        {"events", "recording", 2,
            [](const auto& limits) { return recordingProblems("events/events_1_1.json", text(kTwo), limits); }},
        {"hierarchy-nodes", "snapshot", 3,
            [](const auto& limits) { return readHierarchy(text(kTree), {}, limits).problems; }},
        {"json-depth", "views", 2, [](const auto& limits) { return readHierarchy(text(kTree), {}, limits).problems; }},
    };
}

std::vector<Edge> edges()
{
    std::vector<Edge> all = containerEdges();
    for (auto& more : {frameEdges(), jsonEdges()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// Without the ranges of the settings: tests need small limits.
DecoderLimits with(const LimitSetting& setting, std::uint64_t value)
{
    DecoderLimits limits;
    if (const auto* size = std::get_if<Bytes DecoderLimits::*>(&setting.field)) limits.*(*size) = Bytes{value};
    if (const auto* count = std::get_if<std::uint32_t DecoderLimits::*>(&setting.field))
        limits.*(*count) = static_cast<std::uint32_t>(value);
    if (const auto* wide = std::get_if<std::uint64_t DecoderLimits::*>(&setting.field)) limits.*(*wide) = value;
    return limits;
}

} // namespace

class TestLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void atTheLimitAllIsReadAndOneMoreIsTooMuch_data();
    void atTheLimitAllIsReadAndOneMoreIsTooMuch();
    void everyLimitHasItsEdge();
    void decoderRefusesWhatTheReaderNamed();
    void anOversizedFrameLeavesTheOthers();
    void whatIsOverTheLimitOfEventsIsCounted();
    void millionsOfEmptyEventsCostLittle();
    void millionsOfEmptySnapshotsCostLittle();
};

void TestLimits::atTheLimitAllIsReadAndOneMoreIsTooMuch_data()
{
    QTest::addColumn<int>("index");
    const auto all = edges();
    for (int i = 0; i < int(all.size()); ++i)
        QTest::addRow("%s of a %s", all[std::size_t(i)].setting, all[std::size_t(i)].input) << i;
}

void TestLimits::atTheLimitAllIsReadAndOneMoreIsTooMuch()
{
    QFETCH(const int, index);
    const Edge edge = edges()[std::size_t(index)];
    const LimitSetting& setting = *findLimit(edge.setting);

    const Problems atLimit = edge.read(with(setting, edge.most));
    const Problems over = edge.read(with(setting, edge.most - 1));

    QVERIFY2(test::findProblem(atLimit, setting.problem) == nullptr, qPrintable(test::codesOf(atLimit)));
    const Problem* problem = test::findProblem(over, setting.problem);
    QVERIFY2(problem != nullptr, qPrintable(test::codesOf(over)));
    QCOMPARE(problem->severity, setting.problem == "more-problems" ? over.back().severity : Severity::Error);
}

void TestLimits::everyLimitHasItsEdge()
{
    std::set<std::string_view> tested;
    for (const Edge& edge : edges()) tested.insert(edge.setting);
    for (const LimitSetting& setting : limitSettings()) QVERIFY2(tested.contains(setting.name), setting.name.data());
}

void TestLimits::decoderRefusesWhatTheReaderNamed()
{
    DecoderLimits limits;
    limits.framePixels = 8 * 16;
    limits.frameSidePx = 16;
    limits.frameJpeg = {kJpeg.size()};
    QVERIFY_RESULT(JpegDecoder{limits}.decode(kJpeg));
    for (const char* name : {"frame-pixels", "frame-side", "frame-jpeg"}) {
        const LimitSetting& setting = *findLimit(name);
        JpegDecoder decoder{with(setting, limitValue(limits, setting) - 1)};
        QCOMPARE_ERROR(decoder.decode(kJpeg), Errc::TooLarge);
    }
}

void TestLimits::anOversizedFrameLeavesTheOthers()
{
    const Content large = test::patternJpeg({64, 64}, 1);
    const Content bytes
        = test::joined({test::bundleRecord(1, kJpeg), test::bundleRecord(2, large), test::bundleRecord(3, kJpeg)});
    DecoderLimits limits;
    limits.frameJpeg = {large.size() - 1};

    const FrameBundle bundle = readFrameBundle(bytes, {test::kSampleStart, {}}, limits);

    QCOMPARE(bundle.frames.size(), 2U);
    QCOMPARE(bundle.frames[1].storedOffsetMs, 3);
    QCOMPARE(test::codesOf(bundle.problems), QStringLiteral("frame-size-limit"));
    QCOMPARE(bundle.problems[0].offset, kJpeg.size() + 12);
}

void TestLimits::whatIsOverTheLimitOfEventsIsCounted()
{
    DecoderLimits limits;
    limits.events = 2;
    const EventBatch batch = readEventBatch(text(R"([{},1,{"type":"b"},{},2,{}])"), {}, limits);
    QCOMPARE(batch.events.size(), 2U);
    QCOMPARE(batch.events[1].type, std::string{"b"});
    const Problem* problem = test::findProblem(batch.problems, "event-limit");
    QVERIFY(problem != nullptr);
    QCOMPARE(problem->offset, 19U);
    QCOMPARE(problem->message, std::string{"2 events over the limit; left out"});
}

/// 12 MB of JSON, 12 KB as stored: a recording keeps as much of it as the limit says.
void TestLimits::millionsOfEmptyEventsCostLittle()
{
    const Content stored = gzipLikeSdk(text(listOf("{}", 3'999'990))).value();
    QVERIFY(stored.size() < 20'000);
    for (const char* path : {"events/events_0_1.json.gz", "crashes/crashes_0_1.json.gz"}) {
        const auto source = std::make_shared<MemorySource>("memory", "session_1767225600000_ab");
        source->add(path, stored);
        const bool isMemoryKnown = test::restartPeakMemory();
        const Bytes before = test::peakMemory().value_or(Bytes{});
        const auto recording = Recording::open(source);
        QVERIFY_RESULT(recording);
        QVERIFY(test::findProblem((*recording)->artifacts().at(0).problems, "event-limit") != nullptr);
        const std::size_t kept = (*recording)->events().size() + (*recording)->artifacts().at(0).faultCount;
        QCOMPARE(kept, std::size_t{DecoderLimits{}.events});
        const Bytes most = test::peakMemory().value_or(Bytes{});
        qInfo("%s: peak %llu MiB", path, static_cast<unsigned long long>((most.count - before.count) >> 20U));
        QVERIFY(!isMemoryKnown || most < Bytes{before.count + kDocument.count + (256_MiB).count});
    }
}

void TestLimits::millionsOfEmptySnapshotsCostLittle()
{
    const bool isMemoryKnown = test::restartPeakMemory();
    const Bytes before = test::peakMemory().value_or(Bytes{});
    const HierarchyFile file = readHierarchy(text(listOf(R"({"root":{}})", 1'333'000)), {});
    QCOMPARE(file.snapshots.size(), std::size_t{2 * DecoderLimits{}.hierarchyNodes});
    QVERIFY(test::findProblem(file.problems, "more-problems") != nullptr);
    const Bytes most = test::peakMemory().value_or(Bytes{});
    qInfo("peak %llu MiB", static_cast<unsigned long long>((most.count - before.count) >> 20U));
    QVERIFY(!isMemoryKnown || most < Bytes{before.count + kDocument.count + (384_MiB).count});
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
