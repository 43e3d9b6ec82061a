#include "base/encoding.h"
#include "decoder/served_bodies.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/recording_samples.h"

#include <QtTest>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'795'327'260'142;

template <typename Body>
using Reader = Body (*)(std::span<const std::byte>, Problems&, const DecoderLimits&);

template <typename Body>
Body read(Reader<Body> reader, std::string_view json, const char* codes = "")
{
    Problems problems;
    Body body = reader(asBytes(json), problems, {});
    if (test::codesOf(problems) != QString::fromLatin1(codes)) qFatal("unexpected problems");
    return body;
}

/// The recorded answer to a path, or an empty text.
std::string answer(std::string_view flow, std::string_view pathEnd)
{
    const auto exchanges = test::exchanges(flow);
    const test::Exchange* found = test::findExchange(exchanges, pathEnd);
    return found == nullptr ? std::string{} : found->responseBody;
}

Event request(double duration, int status, std::int64_t bytes)
{
    Event event;
    event.kind = EventKind::Network;
    NetworkFields& fields = event.network.emplace();
    fields.durationMs = duration;
    fields.statusCode = status;
    fields.hasOutcome = status != 0;
    fields.isSuccess = status == 200;
    fields.responseBytes = bytes;
    return event;
}

} // namespace

class TestServedBodies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheStatsOfTheReference();
    void readsTheSummaryOfTheNetworkBody();
    void readsTheCoreOfTheReference();
    void readsAListRow();
    void readsTheManifestOfTheReference();
    void readsTheSegmentsOfAWebSession();
    void sortsFramesAndSegments();
    void survivesWrongTypesEverywhere();
    void computesPercentilesByHand();
    void countsTransfersOnce();
};

void TestServedBodies::readsTheStatsOfTheReference()
{
    const std::string body = answer("03-read-flow", "/stats");
    if (body.empty()) QSKIP("needs the fixtures beside the project");
    const ServedStats stats = read(readServedStats, body);
    QCOMPARE(stats.durationSeconds, 10.0); // a text in the body
    QCOMPARE(stats.totalBytes, 196'756U);
    QCOMPARE(stats.eventsBytes, 3'513U);
    QCOMPARE(stats.screenshotBytes, 192'559U);
    QCOMPARE(stats.hierarchyBytes, 684U);
    QCOMPARE(stats.networkBytes, 0U);
    QCOMPARE(stats.requests.total, 2U);
    QCOMPARE(stats.requests.successful, 1U);
    QCOMPARE(stats.requests.failed, 1U);
    QCOMPARE(stats.requests.averageMs, 297.0);
}

void TestServedBodies::readsTheSummaryOfTheNetworkBody()
{
    const std::string body = answer("03-read-flow", "/network?groupBy=host");
    if (body.empty()) QSKIP("needs the fixtures beside the project");
    const ServedStats stats = read(readServedStats, body);
    QCOMPARE(stats.requests.total, 2U);
    QCOMPARE(stats.requests.averageMs, 297.0);
}

void TestServedBodies::readsTheCoreOfTheReference()
{
    const std::string body = answer("03-read-flow", "/core?includeReplay=false");
    if (body.empty()) QSKIP("needs the fixtures beside the project");
    const ServedSession session = read(readServedSession, body);
    QCOMPARE(session.id, std::string("session_1795327260142_34c59f298238366ee7d582e381cebf16"));
    QCOMPARE(session.userId, std::string("user-42"));
    QCOMPARE(session.anonymousName, std::string("SprightlyOwlB436FE"));
    QCOMPARE(session.platform, std::string("ios"));
    QCOMPARE(session.playbackMode, std::string("screenshots"));
    QCOMPARE(session.effectiveStatus, std::string("ready"));
    QCOMPARE(session.start->ms, kStart);
    QCOMPARE(session.end->ms, kStart + 12'000);
    QCOMPARE(session.durationSeconds, 10.0);
    QCOMPARE(session.backgroundSeconds, 2.0);
    QVERIFY(session.hasRecording && session.canOpenReplay && !session.isLive && !session.isReplayExpired);
    QCOMPARE(session.retentionDays, 7);
    QCOMPARE(session.metadata.size(), 4U);
    QCOMPARE(session.metadata[1].first + '=' + session.metadata[1].second, std::string("networkType=wifi"));
    QCOMPARE(session.metrics.number("touchCount"), std::optional(4.0));
    QCOMPARE(session.metrics.number("uxScore"), std::optional(58.0));
    QCOMPARE(session.metrics.number("apiAvgResponseMs"), std::optional(297.0));
    QVERIFY(!session.metrics.number("anrCount")); // core lacks it (read-api 5.2)
    QCOMPARE(session.metrics.screensVisited, (std::vector<std::string>{"Home", "Checkout", "Home", "Checkout"}));
}

void TestServedBodies::readsAListRow()
{
    const ServedSession row = read(readServedSession,
        R"({"id":"s","startedAt":"2026-11-22T06:01:00.142Z","endedAt":"2026-11-22T06:01:12.142Z","durationSeconds":10,
        "backgroundTimeSeconds":2,"playableDuration":9,"hasSuccessfulRecording":true,"anrCount":1,"appStartupTimeMs":640,
        "touchCount":4,"uxScore":58,"retentionDays":7,"visitorSessionNumber":2,"screensVisited":["Home",7]})");
    QCOMPARE(row.start->ms, kStart);
    QCOMPARE(row.durationSeconds, 9.0);
    QVERIFY(row.hasRecording);
    QCOMPARE(row.metrics.number("anrCount"), std::optional(1.0));
    QCOMPARE(row.metrics.number("appStartupTimeMs"), std::optional(640.0));
    QVERIFY(!row.metrics.number("retentionDays"));
    QCOMPARE(row.metrics.screensVisited, std::vector<std::string>{"Home"});
    const ServedSession wrapped
        = read(readServedSession, R"({"core":{"id":"c","metrics":{"errorCount":2}},"stats":{}})");
    QCOMPARE(wrapped.id, std::string("c"));
    QCOMPARE(wrapped.metrics.number("errorCount"), std::optional(2.0));
}

void TestServedBodies::readsTheManifestOfTheReference()
{
    const std::string body = answer("03-read-flow", "/replay-manifest");
    if (body.empty()) QSKIP("needs the fixtures beside the project");
    const ReplayManifest manifest = read(readReplayManifest, body);
    QVERIFY(manifest.hasRecording);
    QCOMPARE(manifest.framesStatus, ReplayManifest::Frames::Ready);
    QCOMPARE(manifest.frames.size(), 9U);
    QCOMPARE(manifest.frameCount, 9U);
    for (std::size_t i = 0; i < manifest.frames.size(); ++i)
        QCOMPARE(manifest.frames[i].time.ms, kStart + 1000 * static_cast<std::int64_t>(i + 1));
    QVERIFY(manifest.frames[0].url.ends_with("/1795327261142"));
    QCOMPARE(manifest.totalSegments, 3U);
    QVERIFY(!manifest.isInline && manifest.segments.empty());

    const ReplayManifest signedUrls = read(readReplayManifest, answer("03-read-flow", "/frames?frameUrlMode=signed"));
    QVERIFY(signedUrls.frames.at(0).url.starts_with("http://"));
    QVERIFY(signedUrls.frames.at(0).proxyUrl.starts_with("/api/session/frame/"));
    const ReplayManifest noUrls = read(readReplayManifest, answer("03-read-flow", "/frames?frameUrlMode=none"));
    QCOMPARE(noUrls.frames.size(), 9U);
    QVERIFY(noUrls.frames[0].url.empty());
}

void TestServedBodies::readsTheSegmentsOfAWebSession()
{
    const std::string body = answer("05-web-read-flow", "/replay-manifest");
    if (body.empty()) QSKIP("needs the fixtures beside the project");
    const ReplayManifest manifest = read(readReplayManifest, body);
    QCOMPARE(manifest.playbackMode, std::string("rrweb"));
    QCOMPARE(manifest.framesStatus, ReplayManifest::Frames::None);
    QCOMPARE(manifest.webEventCount, 64U);
    QCOMPARE(manifest.segments.size(), 3U);
    QCOMPARE(manifest.segments[0].artifactId, std::string("996dde2c-20e4-4be1-81ca-3e83697341cb"));
    QCOMPARE(manifest.segments[0].start->ms, 1'795'326'721'448);
    QCOMPARE(manifest.segments[1].eventCount, 29U);
    QCOMPARE(manifest.segments[1].bytes, 3'692U);
    QVERIFY(read(readReplayManifest, answer("05-web-read-flow", "/core")).isInline);
    const ReplayManifest poll = read(readReplayManifest, answer("05-web-read-flow", "/frames?frameUrlMode=proxy"));
    QCOMPARE(poll.framesStatus, ReplayManifest::Frames::Preparing);
    QCOMPARE(poll.totalSegments, 0U); // never poll for such a session (read-api 5.4)
}

void TestServedBodies::sortsFramesAndSegments()
{
    const ReplayManifest manifest = read(readReplayManifest, R"({"screenshotFrames":[{"timestamp":1795327262142},
        {"timestamp":"1795327261142"},{"url":"x"},7],"rrwebReplay":{"segments":[{"artifactId":"b","index":1},
        {"artifactId":"a","index":0},null]}})");
    QCOMPARE(manifest.frames.size(), 2U);
    QCOMPARE(manifest.frames[0].time.ms, kStart + 1000);
    QCOMPARE(manifest.segments.size(), 2U);
    QCOMPARE(manifest.segments[0].artifactId, std::string("a"));
}

void TestServedBodies::survivesWrongTypesEverywhere()
{
    for (const char* value : {"null", "true", "-5", "1e308", "\"x\"", "[]", "[{}]", "{}", "99999999999999999999"}) {
        std::string text = R"({"stats":$,"summary":$,"core":$,"metrics":$,"metadata":$,"geoLocation":$,"startTime":$,
            "screensVisited":$,"screenshotFrames":$,"rrwebReplay":$,"networkStats":$,"duration":$,"isLiveIngest":$})";
        for (auto at = text.find('$'); at != std::string::npos; at = text.find('$')) text.replace(at, 1, value);
        for (const std::string& body : {text, std::string(value)}) {
            Problems problems;
            const ServedStats stats = readServedStats(asBytes(body), problems);
            QVERIFY(stats.durationSeconds >= 0 && stats.durationSeconds <= 0x1p53);
            QVERIFY(readServedSession(asBytes(body), problems).id.empty());
            QVERIFY(readReplayManifest(asBytes(body), problems).frames.empty());
            QVERIFY(problems.empty());
        }
    }
    QCOMPARE(read(readServedStats, "", "empty-document").totalBytes, 0U);
    QCOMPARE(read(readServedStats, "<html>", "not-json").totalBytes, 0U);
}

void TestServedBodies::computesPercentilesByHand()
{
    std::vector<Event> events;
    std::vector<Transfer> transfers;
    for (std::uint32_t i = 0; i < 40; ++i) { // 40, 39, … 1 ms
        events.push_back(request(40 - static_cast<double>(i), i < 10 ? 500 : 200, 100));
        transfers.push_back({{i}, i, false});
    }
    const ServedStatistics statistics = servedStatistics(events, transfers);
    QCOMPARE(statistics.total, 40U);
    QCOMPARE(statistics.failed, 10U);
    QCOMPARE(statistics.successful, 30U);
    QCOMPARE(statistics.averageMs, 20.5);
    QCOMPARE(statistics.medianMs, 20.0); // nearest rank: the 20th of 40
    QCOMPARE(statistics.p95Ms, 38.0); // the 38th
    QCOMPARE(statistics.p99Ms, 40.0); // 39.6 goes up to the 40th
    QCOMPARE(statistics.longestMs, 40.0);
    QCOMPARE(statistics.responseBytes, 4'000U);
    QCOMPARE(servedStatistics({}, {}).p95Ms, 0.0);
}

void TestServedBodies::countsTransfersOnce()
{
    std::vector<Event> events{
        request(10, 200, -1), request(11, 200, -1), request(99, 0, 5), request(50, 200, 7), Event{}};
    const std::vector<Transfer> transfers{
        {{0, 1}, 0, false}, {{2}, 2, false}, {{3}, 3, true}, {{4}, 4, false}, {{9}, 9, false}};
    const ServedStatistics shown = servedStatistics(events, transfers);
    QCOMPARE(shown.total, 2U);
    QCOMPARE(shown.successful + shown.failed, 1U); // one has no outcome
    QCOMPARE(shown.responseBytes, 5U);
    QCOMPARE(servedStatistics(events, transfers, true).total, 3U);
}

QTEST_GUILESS_MAIN(TestServedBodies)
#include "tst_served_bodies.moc"
