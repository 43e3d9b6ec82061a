#include "base/encoding.h"
#include "decoder/server_facts.h"
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

} // namespace

class TestServerFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheCoreOfTheReference();
    void readsAListRow();
    void readsWhatIsWrapped();
    void readsTheManifestsOfTheReference();
    void sortsFrames();
    void survivesWrongTypesEverywhere();
    void completesWhatIsMissing();
};

void TestServerFacts::readsTheCoreOfTheReference()
{
    const std::string body = answer("03-read-flow", "/core?includeReplay=false");
    if (body.empty()) QSKIP("needs the fixtures beside the project");
    const ServerFacts facts = read(readSessionFacts, body);
    QCOMPARE(facts.sessionId, std::string("session_1795327260142_34c59f298238366ee7d582e381cebf16"));
    QCOMPARE(facts.userId, std::string("user-42"));
    QCOMPARE(facts.anonymousName, std::string("SprightlyOwlB436FE"));
    QCOMPARE(facts.device.platform, std::string("ios"));
    QCOMPARE(facts.start->ms, kStart);
    QCOMPARE(facts.end->ms, kStart + 12'000);
    QVERIFY(!facts.isClamped);
}

void TestServerFacts::readsAListRow()
{
    const ServerFacts row = read(readSessionFacts,
        R"({"id":"s","startedAt":"2026-11-22T06:01:00.142Z","endedAt":"2026-11-22T06:01:12.142Z",
        "anonymousDisplayName":"Owl","metadata":{"ingestClock":{"clamped":true}},"screensVisited":["Home",7]})");
    QCOMPARE(row.sessionId, std::string("s"));
    QCOMPARE(row.start->ms, kStart);
    QCOMPARE(row.end->ms, kStart + 12'000);
    QCOMPARE(row.anonymousName, std::string("Owl"));
    QVERIFY(row.isClamped);
}

void TestServerFacts::readsWhatIsWrapped()
{
    QCOMPARE(read(readSessionFacts, R"({"core":{"id":"c"},"stats":{}})").sessionId, std::string("c"));
    QCOMPARE(read(readSessionFacts, R"({"session":{"id":"d"}})").sessionId, std::string("d"));
    const auto times
        = read(manifestFrameTimes, R"({"core":{"screenshotFrames":[{"timestamp":1795327261142}]},"stats":{}})");
    QCOMPARE(times, (std::vector<WallTime>{{kStart + 1000}}));
}

void TestServerFacts::readsTheManifestsOfTheReference()
{
    const std::string body = answer("03-read-flow", "/replay-manifest");
    if (body.empty()) QSKIP("needs the fixtures beside the project");
    const auto times = read(manifestFrameTimes, body);
    QCOMPARE(times.size(), 9U);
    for (std::size_t i = 0; i < times.size(); ++i)
        QCOMPARE(times[i].ms, kStart + 1000 * static_cast<std::int64_t>(i + 1));
    for (const char* mode : {"signed", "none"})
        QVERIFY(read(manifestFrameTimes, answer("03-read-flow", std::string("/frames?frameUrlMode=") + mode)) == times);
    QVERIFY(read(manifestFrameTimes, answer("05-web-read-flow", "/replay-manifest")).empty());
}

void TestServerFacts::sortsFrames()
{
    const auto times = read(manifestFrameTimes, R"({"screenshotFrames":[{"timestamp":1795327262142},
        {"timestamp":"1795327261142"},{"timestamp":"2026-11-22T06:01:01.500Z"},{"url":"x"},7]})");
    QCOMPARE(times, (std::vector<WallTime>{{kStart + 1000}, {kStart + 1358}, {kStart + 2000}}));
}

void TestServerFacts::survivesWrongTypesEverywhere()
{
    for (const char* value : {"null", "true", "-5", "1e308", "\"x\"", "[]", "[{}]", "{}", "99999999999999999999"}) {
        std::string text = R"({"core":$,"session":$,"metadata":$,"ingestClock":$,"startTime":$,"endTime":$,
            "deviceInfo":$,"screenshotFrames":$})";
        for (auto at = text.find('$'); at != std::string::npos; at = text.find('$')) text.replace(at, 1, value);
        for (const std::string& body : {text, std::string(value)}) {
            QVERIFY(read(readSessionFacts, body).sessionId.empty());
            QVERIFY(read(manifestFrameTimes, body).empty());
        }
    }
    QVERIFY(read(readSessionFacts, "", "empty-document").sessionId.empty());
    QVERIFY(read(manifestFrameTimes, "<html>", "not-json").empty());
}

void TestServerFacts::completesWhatIsMissing()
{
    ServerFacts facts = read(readSessionFacts, R"({"id":"a","startTime":1795327260142,"platform":"ios"})");
    completeFacts(facts, read(readSessionFacts, R"({"id":"b","endTime":1795327260143,"userId":"u","platform":"web"})"));
    QCOMPARE(facts.sessionId, std::string("a"));
    QCOMPARE(facts.end->ms, kStart + 1);
    QCOMPARE(facts.userId, std::string("u"));
    QCOMPARE(facts.device.platform, std::string("ios"));
}

QTEST_GUILESS_MAIN(TestServerFacts)
#include "tst_server_facts.moc"
