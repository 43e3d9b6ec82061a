#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/json_reader.h"
#include "decoder/recording.h"
#include "decoder/web_replay.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;
constexpr const char* kSession = "session_1767225600000_aa";

std::string taped(int at, int type, const std::string& data = "{}")
{
    return R"({"type":)" + std::to_string(type) + R"(,"timestamp":)" + std::to_string(kStart + at) + R"(,"data":)"
        + data + "}";
}

std::string chunk(std::initializer_list<std::string> events, const char* session = kSession)
{
    std::string list;
    for (const std::string& each : events) list += (list.empty() ? "" : ",") + each;
    return R"({"format":"rrweb","sessionId":")" + std::string{session} + R"(","events":[)" + list + "]}";
}

Result<WebReplay> replayOf(const std::shared_ptr<MemorySource>& source)
{
    const auto recording = Recording::open(source);
    if (!recording) return fail(recording.error());
    return readWebReplay(*source, (*recording)->artifacts(), kSession);
}

/// "4@10 2@12 3@500": types and times.
QString contentOf(const WebReplay& replay)
{
    QStringList list;
    const auto events = parseJson(asBytes(replay.json));
    if (!events) return QStringLiteral("no JSON");
    for (const auto& each : *events)
        list << QStringLiteral("%1@%2")
                    .arg(each.value("type", -1))
                    .arg(each.value("timestamp", std::int64_t{0}) - kStart);
    return list.join(u' ');
}

std::shared_ptr<MemorySource> sourceOf(std::initializer_list<std::pair<int, std::string>> chunks)
{
    auto source = std::make_shared<MemorySource>("web", kSession);
    for (const auto& [at, json] : chunks)
        source->add("rrweb/" + std::to_string(kStart + at) + ".rrweb.json.gz", gzipLikeSdk(asBytes(json)).value());
    return source;
}

} // namespace

class TestWebReplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void overlappingChunksAreOneSortedArray();
    void eventsOfOverlappingChunksArePlayedOnce();
    void startsWithTheMetaOfTheFirstSnapshot();
    void hostileTextsStayJson();
    void eventsOfOtherSessionsAreLeftOut();
    void aDamagedChunkLeavesTheRest();
    void withoutASnapshotThereIsNothingToPlay();
    void stopsWhenAsked();
};

void TestWebReplay::overlappingChunksAreOneSortedArray()
{
    const auto replay = replayOf(sourceOf(
        {{500, chunk({taped(500, 3), taped(2000, 3)})}, {0, chunk({taped(10, 4), taped(12, 2), taped(1500, 3)})}}));
    QVERIFY_RESULT(replay);
    QCOMPARE(contentOf(*replay), QStringLiteral("4@10 2@12 3@500 3@1500 3@2000"));
    QCOMPARE(replay->eventCount, 5U);
    QCOMPARE(replay->first.ms, kStart + 10);
    QCOMPARE(replay->last.ms, kStart + 2000);
}

void TestWebReplay::eventsOfOverlappingChunksArePlayedOnce()
{
    const auto replay = replayOf(sourceOf({{0, chunk({taped(10, 4), taped(12, 2), taped(500, 3), taped(500, 3)})},
        {500, chunk({taped(500, 3), taped(500, 3, R"({"source":1})"), taped(900, 3)})}}));
    QVERIFY_RESULT(replay);
    QCOMPARE(contentOf(*replay), QStringLiteral("4@10 2@12 3@500 3@500 3@500 3@900"));
}

void TestWebReplay::startsWithTheMetaOfTheFirstSnapshot()
{
    const auto replay = replayOf(
        sourceOf({{0, chunk({taped(1, 3), taped(5, 4), taped(8, 4), taped(9, 3), taped(20, 2), taped(30, 3)})}}));
    QVERIFY_RESULT(replay);
    QCOMPARE(contentOf(*replay), QStringLiteral("4@8 2@20 3@30"));
}

void TestWebReplay::hostileTextsStayJson()
{
    const std::string hostile
        = R"({"node":{"type":3,"textContent":"</script><script>alert(1)</script>\u2028\ud800 \"]}"}})";
    const auto replay = replayOf(sourceOf({{0, chunk({taped(10, 4), taped(12, 2, hostile), taped(40, 3)})}}));
    QVERIFY_RESULT(replay);
    QCOMPARE(contentOf(*replay), QStringLiteral("4@10 2@12 3@40"));
}

void TestWebReplay::eventsOfOtherSessionsAreLeftOut()
{
    const auto replay = replayOf(sourceOf(
        {{0, chunk({taped(10, 4), taped(12, 2)})}, {600, chunk({taped(600, 3)}, "session_1700000000000_bb")}}));
    QVERIFY_RESULT(replay);
    QCOMPARE(contentOf(*replay), QStringLiteral("4@10 2@12"));
}

void TestWebReplay::aDamagedChunkLeavesTheRest()
{
    auto source = sourceOf({{0, chunk({taped(10, 4), taped(12, 2)})}});
    source->add("rrweb/" + std::to_string(kStart + 700) + ".rrweb.json.gz", test::bytesOf("\x1f\x8b no gzip"));
    const auto replay = replayOf(source);
    QVERIFY_RESULT(replay);
    QCOMPARE(replay->eventCount, 2U);
}

void TestWebReplay::withoutASnapshotThereIsNothingToPlay()
{
    const auto none = replayOf(sourceOf({{0, chunk({taped(10, 4), taped(12, 3)})}}));
    QVERIFY(!none);
    QCOMPARE(none.error().code, Errc::NotFound);
    const auto lonely = replayOf(sourceOf({{0, chunk({taped(12, 2)})}}));
    QVERIFY(!lonely);
    QCOMPARE(lonely.error().code, Errc::NotFound);
}

void TestWebReplay::stopsWhenAsked()
{
    const auto source = sourceOf({{0, chunk({taped(10, 4), taped(12, 2)})}});
    const auto recording = Recording::open(source);
    QVERIFY_RESULT(recording);
    StopSource stop;
    stop.requestStop();
    const auto replay = readWebReplay(*source, (*recording)->artifacts(), kSession, {}, stop.token());
    QVERIFY(!replay);
    QCOMPARE(replay.error().code, Errc::Cancelled);
}

QTEST_GUILESS_MAIN(TestWebReplay)
#include "tst_web_replay.moc"
