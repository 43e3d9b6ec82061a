#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "decoder/web_track.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;

std::string meta(int at, const char* url)
{
    return R"({"type":4,"timestamp":)" + std::to_string(kStart + at) + R"(,"data":{"href":")" + url
        + R"(","width":800,"height":600}})";
}

std::string full(int at, const char* tag)
{
    return R"({"type":2,"timestamp":)" + std::to_string(kStart + at) + R"(,"data":{"node":{"type":2,"tagName":")" + tag
        + R"("}}})";
}

std::string click(int at, int x)
{
    return R"({"type":3,"timestamp":)" + std::to_string(kStart + at) + R"(,"data":{"source":2,"type":2,"x":)"
        + std::to_string(x) + R"(,"y":1}})";
}

std::string chunk(std::initializer_list<std::string> events)
{
    std::string list;
    for (const std::string& event : events) list += (list.empty() ? "" : ",") + event;
    return R"({"format":"rrweb","sessionId":"session_1767225600000_aa","events":[)" + list + "]}";
}

QString clicksOf(const WebTrack& track)
{
    QStringList clicks;
    for (const PointerSample& sample : track.pointer) clicks << QString::number(sample.x);
    return clicks.join(u' ');
}

/// Two chunks that overlap, the later one first by name; it alone has no full snapshot.
std::shared_ptr<MemorySource> twoChunks()
{
    auto source = std::make_shared<MemorySource>("web", "session_1767225600000_aa");
    source->add("rrweb/1767225600500.rrweb.json",
        test::bytesOf(chunk({click(500, 2), meta(900, "https://a/"), click(2000, 4)})));
    source->add("rrweb/1767225600000.rrweb.json.gz",
        gzipLikeSdk(asBytes(chunk({click(5, 1), meta(10, "https://a/"), full(12, "one"), click(1500, 3)}))).value());
    return source;
}

} // namespace

class TestWebTrack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void putsSegmentsTogether();
    void saysWhatCannotBePlayed();
    void findsWhatWasThereAtATime();
    void readsARecordingsSegmentsOnce();
    void eventsOfOverlappingSegmentsCountOnce();
    void readsInlineEventsWhereThereAreNoSegments();
    void readsSnapshotsOnDemand();
    void canBeCancelled();
    void showsWhatTheTimelineShows();
    void saysWhichSegmentIsMissing();
};

void TestWebTrack::putsSegmentsTogether()
{
    std::vector<WebSegment> segments;
    segments.push_back(readWebSegment(asBytes(chunk({click(500, 2), meta(900, "https://a/"), click(2000, 4)}))));
    segments.push_back(readWebSegment(
        asBytes(chunk({meta(10, "https://a/"), full(12, "one"), click(1500, 3), meta(3000, "https://a/b")}))));
    const WebTrack track = mergeWebSegments(std::move(segments), {7, 4});
    QCOMPARE(clicksOf(track), QStringLiteral("2 3 4"));
    QCOMPARE(track.eventCount, 7U);
    QCOMPARE(track.pages.size(), 2U); // the second chunk repeats the page it is on
    QCOMPARE(track.pages[1].url, std::string("https://a/b"));
    QCOMPARE(track.snapshots.size(), 1U);
    QCOMPARE(track.snapshots[0].artifact, 4U);
    QVERIFY(track.problems.empty());
}

void TestWebTrack::saysWhatCannotBePlayed()
{
    const auto trackOf = [](const std::string& json) {
        std::vector<WebSegment> segments;
        segments.push_back(readWebSegment(asBytes(json)));
        return mergeWebSegments(std::move(segments), {0});
    };
    const WebTrack none = trackOf(chunk({click(5, 1), click(6, 1)}));
    QCOMPARE(test::codesOf(none.problems), QStringLiteral("no-full-snapshot"));
    QCOMPARE(none.unplayable, 2U);
    QVERIFY(!none.playableFrom());
    const WebTrack late = trackOf(chunk({click(5, 1), full(12, "a"), click(20, 1), click(21, 1)}));
    QCOMPARE(test::codesOf(late.problems), QStringLiteral("unplayable-web-events"));
    QCOMPARE(late.unplayable, 1U);
    QCOMPARE(late.playableFrom()->ms, kStart + 12);
    QVERIFY(mergeWebSegments({}, {}).problems.empty()); // no web recording at all
}

void TestWebTrack::findsWhatWasThereAtATime()
{
    std::vector<WebSegment> segments;
    segments.push_back(readWebSegment(
        asBytes(chunk({meta(10, "https://a/"), full(12, "a"), click(20, 1), click(30, 2), meta(40, "https://b/")}))));
    const WebTrack track = mergeWebSegments(std::move(segments), {0});
    QVERIFY(!track.pointerAt({kStart + 19}));
    QCOMPARE(track.pointerAt({kStart + 20}).value(), 0U);
    QCOMPARE(track.pointerAt({kStart + 9999}).value(), 1U);
    QVERIFY(!track.pageAt({kStart + 9}));
    QCOMPARE(track.pageAt({kStart + 39}).value(), 0U);
    QCOMPARE(track.pageAt({kStart + 40}).value(), 1U);
    QVERIFY(!track.snapshotAt({kStart + 11}));
    QCOMPARE(track.snapshotAt({kStart + 12}).value(), 0U);
}

void TestWebTrack::readsARecordingsSegmentsOnce()
{
    const auto source = twoChunks();
    source->add("rrweb/1767225600600.rrweb.json", source->read(0).value()); // the same bytes again
    source->add("rrweb/1767225600700.rrweb.json",
        test::bytesOf(R"({"format":"rrweb","sessionId":"session_5_bb","events":[)" + click(700, 99) + "]}"));
    source->add("rrweb/1767225600800.rrweb.json", test::bytesOf("<html>gone</html>"));
    const auto opened = Recording::open(source);
    QVERIFY_RESULT(opened);
    const auto track = readWebTrack(*source, (*opened)->artifacts(), (*opened)->info().sessionId);
    QVERIFY_RESULT(track);
    QCOMPARE(clicksOf(*track), QStringLiteral("1 2 3 4"));
    QCOMPARE(track->unplayable, 1U);
}

void TestWebTrack::eventsOfOverlappingSegmentsCountOnce()
{
    auto source = std::make_shared<MemorySource>("web", "session_1767225600000_aa");
    source->add("rrweb/1767225600010.rrweb.json",
        test::bytesOf(chunk({meta(10, "https://a/"), full(12, "one"), click(20, 1), click(20, 1), click(30, 2)})));
    source->add("rrweb/1767225600012.rrweb.json", // sent again, with what came since
        test::bytesOf(chunk({full(12, "one"), click(30, 2), click(30, 3), full(40, "two"), click(50, 4)})));
    const auto opened = Recording::open(source);
    QVERIFY_RESULT(opened);
    const auto track = (*opened)->webTrack();
    QVERIFY_RESULT(track);
    QCOMPARE(clicksOf(**track), QStringLiteral("1 1 2 3 4")); // the equal two of one segment are two
    QCOMPARE((*track)->eventCount, 8U);
    QCOMPARE((*track)->snapshots.size(), 2U);
    QCOMPARE(test::codesOf((*track)->problems), QStringLiteral("repeated-events"));
    QVERIFY((*track)->problems[0].message.starts_with("2 "));
    const auto page = (*opened)->webSnapshot((*track)->snapshots[1]);
    QVERIFY_RESULT(page);
    QCOMPARE((*page)->nodes.at(0).tag, std::string("two"));
}

void TestWebTrack::readsInlineEventsWhereThereAreNoSegments()
{
    const auto flow = test::exchanges("05-web-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    const test::Exchange* core = test::findExchange(flow, "/core");
    auto source = std::make_shared<MemorySource>("served");
    source->add("api/core.json", test::bytesOf(core->responseBody));
    source->add("api/timeline.json", test::bytesOf(test::findExchange(flow, "/timeline")->responseBody));
    const auto opened = Recording::open(source);
    QVERIFY_RESULT(opened);
    const auto track = readWebTrack(*source, (*opened)->artifacts(), (*opened)->info().sessionId);
    QVERIFY_RESULT(track);
    QCOMPARE(track->eventCount, 64U);
    QCOMPARE(track->snapshots.size(), 1U);
    const auto page = readWebSnapshot(*source, track->snapshots[0]);
    QVERIFY_RESULT(page);
    QCOMPARE(page->nodes.at(0).type, WebNodeType::Document);
}

void TestWebTrack::readsSnapshotsOnDemand()
{
    const auto source = twoChunks();
    source->add("rrweb/1767225603000.rrweb.json",
        test::bytesOf(chunk({full(3000, "two"), click(3500, 5), full(4000, "three")})));
    const auto opened = Recording::open(source);
    QVERIFY_RESULT(opened);
    const auto track = (*opened)->webTrack();
    QVERIFY_RESULT(track);
    const auto page = (*opened)->webSnapshot((*track)->snapshots.at(0));
    QVERIFY_RESULT(page);
    QCOMPARE((*page)->nodes.at(0).tag, std::string("one"));
    QCOMPARE((*page)->time.ms, kStart + 12);
    const auto last = (*opened)->webSnapshot((*track)->snapshots.at(2)); // the second one of the third chunk
    QVERIFY_RESULT(last);
    QCOMPARE((*last)->nodes.at(0).tag, std::string("three"));
    const auto missing = readWebSnapshot(*source, {{}, 0, 99});
    QCOMPARE_ERROR(missing, Errc::NotFound);
}

void TestWebTrack::canBeCancelled()
{
    const auto plain = std::make_shared<MemorySource>("web", "session_1767225600000_aa"); // nothing inflates it
    plain->add("rrweb/1767225600000.rrweb.json", test::bytesOf(chunk({full(12, "one"), click(20, 1)})));
    StopSource stop;
    stop.requestStop();
    for (const auto& source : {twoChunks(), plain}) {
        const auto opened = Recording::open(source);
        QVERIFY_RESULT(opened);
        const auto track = readWebTrack(*source, (*opened)->artifacts(), (*opened)->info().sessionId, {}, stop.token());
        QCOMPARE_ERROR(track, Errc::Cancelled);
    }
}

/// A clock that is days off puts a warning on the segment, but leaves it where it is.
void TestWebTrack::showsWhatTheTimelineShows()
{
    constexpr int kFar = 300'000'000;
    auto source = std::make_shared<MemorySource>("web", "session_1767225600000_aa");
    source->add("rrweb/1767525600000.rrweb.json", test::bytesOf(chunk({full(kFar, "a"), click(kFar + 5, 7)})));
    source->add("rrweb/1767525600001.rrweb.json",
        test::bytesOf(R"({"format":"rrweb","sessionId":"session_5_bb","events":[)" + click(kFar, 99) + "]}"));
    const auto opened = Recording::open(source);
    QVERIFY_RESULT(opened);
    QVERIFY(test::codesOf((*opened)->artifacts()[0].problems).contains(QStringLiteral("other-session")));
    const auto track = (*opened)->webTrack();
    QVERIFY_RESULT(track);
    QCOMPARE(clicksOf(**track), QStringLiteral("7"));
}

void TestWebTrack::saysWhichSegmentIsMissing()
{
    auto source = std::make_shared<MemorySource>("web", "session_1767225600000_aa");
    source->add("rrweb/1.rrweb.json", test::bytesOf(chunk({full(12, "a"), click(20, 1)})));
    const auto opened = Recording::open(source);
    QVERIFY_RESULT(opened);
    auto reports = (*opened)->artifacts();
    reports.push_back(reports.front()); // what is gone since the recording was opened
    reports.back().path = "rrweb/2.rrweb.json";
    const auto track = readWebTrack(*source, reports, (*opened)->info().sessionId);
    QVERIFY_RESULT(track);
    QCOMPARE(clicksOf(*track), QStringLiteral("1"));
    QCOMPARE(test::codesOf(track->problems), QStringLiteral("unreadable"));
    QVERIFY(track->problems[0].message.find("rrweb/2.rrweb.json") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestWebTrack)
#include "tst_web_track.moc"
