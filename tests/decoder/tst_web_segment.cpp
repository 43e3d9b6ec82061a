#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/web_segment.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/fixtures.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

WebSegment read(std::string_view json) { return readWebSegment(asBytes(json)); }

} // namespace

class TestWebSegment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSample();
    void readsRealSegments();
    void acceptsBareLists();
    void reportsWhatIsWrong_data();
    void reportsWhatIsWrong();
    void findsPagesAndConsoleLines();
};

void TestWebSegment::readsTheSample()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs ../shared/fixtures");
    const auto inflated
        = inflateArtifact(test::fileBytes(*fixtures / "samples/rrweb/1767225600000.rrweb.json.gz"), 1_MiB);
    QVERIFY_RESULT(inflated);
    const WebSegment segment = readWebSegment(inflated->bytes);
    QVERIFY(segment.problems.empty());
    QCOMPARE(segment.eventCount, 4U); // Meta, FullSnapshot, a mouse move, a click
    QVERIFY(segment.hasFullSnapshot);
    QVERIFY(segment.firstTime && segment.firstTime->ms >= 1'767'225'600'000);
    QVERIFY(!segment.pageUrl.empty());
    QCOMPARE(segment.events.size(), 1U);
}

void TestWebSegment::readsRealSegments()
{
    int segments = 0;
    for (const test::Exchange& exchange : test::exchanges("04-browser-sdk")) {
        if (exchange.method != "PUT") continue;
        const auto inflated = inflateArtifact(asBytes(exchange.requestBody), 16_MiB);
        if (!inflated || asText(inflated->bytes).find("\"rrweb\"") == std::string_view::npos) continue;
        const WebSegment segment = readWebSegment(inflated->bytes);
        QVERIFY2(segment.problems.empty(), qPrintable(test::codesOf(segment.problems)));
        QVERIFY(segment.eventCount > 0);
        QVERIFY(segment.sessionId.starts_with("session_"));
        ++segments;
    }
    if (segments == 0) QSKIP("needs ../shared/fixtures");
}

void TestWebSegment::acceptsBareLists()
{
    const WebSegment segment = read(R"([{"type":3,"data":{"source":1},"timestamp":1767225600500},
        {"type":2,"data":{},"timestamp":1767225600100.7}])");
    QVERIFY(segment.problems.empty());
    QCOMPARE(segment.eventCount, 2U);
    QCOMPARE(segment.firstTime->ms, 1'767'225'600'100);
    QCOMPARE(segment.lastTime->ms, 1'767'225'600'500);
}

void TestWebSegment::reportsWhatIsWrong_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("events");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const char* json, int events, const char* codes) {
        QTest::newRow(name) << QString::fromLatin1(json) << events << QString::fromLatin1(codes);
    };
    row("wrong format", R"({"format":"dom","events":[{"type":4,"timestamp":1767225600500}]})", 1, "wrong-web-format");
    row("no events", R"({"format":"rrweb","events":[]})", 0, "no-web-events");
    row("events is no list", R"({"format":"rrweb","events":7})", 0, "no-web-events");
    row("without times", R"([{"type":4},{"type":4,"timestamp":1767225600500}])", 1, "web-event-time-missing");
    row("not objects", R"([1,null,{"type":4,"timestamp":1767225600500}])", 1, "web-event-not-object");
    row("odd types",
        R"([{"type":"4","data":7,"timestamp":1767225600500},{"type":99,"data":[],"timestamp":1767225600500}])", 2, "");
    row("cut", R"({"format":"rrweb","events":[{"type":3,"timestamp":1767225600500},{"type":2,"da)", 1,
        "truncated-json");
    row("empty", "", 0, "empty-document");
}

void TestWebSegment::reportsWhatIsWrong()
{
    QFETCH(const QString, json);
    QFETCH(const QString, codes);
    QFETCH(const int, events);
    const WebSegment segment = read(json.toStdString());
    QCOMPARE(test::codesOf(segment.problems), codes);
    QCOMPARE(segment.eventCount, static_cast<std::uint32_t>(events));
}

void TestWebSegment::findsPagesAndConsoleLines()
{
    const WebSegment segment = read(R"([
        {"type":4,"data":{"href":"https://shop.example.com/cart?x=1"},"timestamp":1767225600100},
        {"type":4,"data":{"href":"https://shop.example.com/cart?x=1"},"timestamp":1767225600200},
        {"type":4,"data":{"href":"https://shop.example.com"},"timestamp":1767225600300},
        {"type":6,"data":{"plugin":"rrweb/console@1","payload":{"level":"Warn","payload":["\"slow\"","3"]}},"timestamp":1767225600400},
        {"type":6,"data":{"plugin":"other","payload":{"level":"warn"}},"timestamp":1767225600500}])");
    QCOMPARE(segment.events.size(), 3U);
    QCOMPARE(segment.events[0].screen, std::string("/cart"));
    QCOMPARE(segment.events[1].screen, std::string("/"));
    QVERIFY(segment.events[2].kind == EventKind::Log);
    QCOMPARE(segment.events[2].level, std::string("warn"));
    QCOMPARE(segment.events[2].message, std::string("slow 3"));
    QCOMPARE(segment.pageUrl, std::string("https://shop.example.com/cart?x=1"));
}

QTEST_GUILESS_MAIN(TestWebSegment)
#include "tst_web_segment.moc"
