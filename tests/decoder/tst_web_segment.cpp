#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/web_segment.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/web_names.h"
#include "tests/support/fixtures.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;

WebSegment read(std::string_view json) { return readWebSegment(asBytes(json)); }

/// An increment of the given source with further fields, one second after the start.
std::string increment(int source, const char* fields)
{
    return R"({"type":3,"timestamp":1767225601000,"data":{"source":)" + std::to_string(source) + fields + "}}";
}

QString typesOf(const WebSegment& segment)
{
    QStringList types;
    for (const WebEvent& row : segment.rows)
        types << QString::fromLatin1(
            (row.type == WebEventType::Incremental ? test::webSourceName(row.source) : test::name(row.type)).data());
    return types.join(u' ');
}

QString textOf(const PointerSample& sample)
{
    QString text = QStringLiteral("%1 %2,%3 #%4")
                       .arg(QString::fromLatin1(test::name(sample.kind).data()))
                       .arg(sample.x)
                       .arg(sample.y)
                       .arg(sample.node);
    if (sample.device == PointerSample::Device::Mouse) text += QStringLiteral(" mouse");
    if (sample.device == PointerSample::Device::Pen) text += QStringLiteral(" pen");
    if (sample.device == PointerSample::Device::Touch) text += QStringLiteral(" touch");
    return text + QStringLiteral(" @%1").arg(sample.time.ms - kStart);
}

QString textOf(const std::vector<PointerSample>& samples)
{
    QStringList texts;
    for (const PointerSample& sample : samples) texts << textOf(sample);
    return texts.join(QStringLiteral(" | "));
}

} // namespace

class TestWebSegment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatFollowsADeepPage();
    void readsTheSample();
    void readsRealSegments();
    void acceptsBareLists();
    void reportsWhatIsWrong_data();
    void reportsWhatIsWrong();
    void findsPagesAndConsoleLines();
    void readsTheEnvelope();
    void namesTypesAndSources();
    void tracksThePointer();
    void leavesOutWhatIsNoPointer();
    void listsPagesSizesAndScrolls();
    void readsConsoleRecords_data();
    void readsConsoleRecords();
    void readsNetworkRecords();
    void readsCustomRecords();
    void readsInlineEventsOfServedBodies();
    void survivesWrongTypesEverywhere();
};

void TestWebSegment::readsTheSample()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
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
    QCOMPARE(segment.sdkVersion, std::string("0.5.0"));
    QCOMPARE(segment.viewport, (LogicalSize{800, 600}));
    QCOMPARE(segment.sequence, 0);
    QCOMPARE(typesOf(segment), QStringLiteral("meta full-snapshot mouse-move mouse-interaction"));
    QCOMPARE(segment.snapshots.size(), 1U);
    QCOMPARE(segment.snapshots[0].time.ms, 1'767'225'600'012);
    // Both points of the move, the first 50 ms before its event, then the click.
    QCOMPARE(textOf(segment.pointer),
        QStringLiteral("move 10,12 #5 @850 | move 30,31 #6 @900 | click 30,31 #6 mouse @1000"));
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
    if (segments == 0) QSKIP("needs the fixtures beside the project");
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

void TestWebSegment::readsTheEnvelope()
{
    const WebSegment segment
        = read(R"({"version":1,"format":"rrweb","sessionId":"session_1_a","sdk":{"name":"n","version":"9"},
        "page":{"url":"https://a/b","title":"T","referrer":"R"},"viewport":{"width":800,"height":600,"devicePixelRatio":2},
        "startedAt":1767225600000,"chunkStartedAt":1767225600001,"chunkEndedAt":1767225605000,"sequence":3,
        "isCheckout":false,"events":[{"type":0,"timestamp":1767225600500}]})");
    QVERIFY(segment.problems.empty());
    QCOMPARE(segment.pageUrl, std::string("https://a/b"));
    QCOMPARE(segment.pageTitle, std::string("T"));
    QCOMPARE(segment.referrer, std::string("R"));
    QCOMPARE(segment.sdkName, std::string("n"));
    QCOMPARE(segment.sdkVersion, std::string("9"));
    QCOMPARE(segment.viewport, (LogicalSize{800, 600}));
    QCOMPARE(segment.pixelRatio, 2.0);
    QCOMPARE(segment.chunkStart->ms, kStart + 1);
    QCOMPARE(segment.chunkEnd->ms, kStart + 5000);
    QCOMPARE(segment.sequence, 3);
    QVERIFY(!segment.hasFullSnapshot);
}

void TestWebSegment::namesTypesAndSources()
{
    std::string json = "[";
    for (int type = 0; type <= 7; ++type)
        json += R"({"type":)" + std::to_string(type) + R"(,"timestamp":1767225600001,"data":{"source":16}},)";
    json += increment(0, "") + ',' + increment(99, "") + ',' + increment(-5, "") + ']';
    const WebSegment segment = read(json);
    QCOMPARE(typesOf(segment),
        QStringLiteral("dom-content-loaded load full-snapshot custom-element meta custom plugin unknown mutation "
                       "unknown unknown"));
    QCOMPARE(segment.rows[3].source, std::int16_t{16});
    QCOMPARE(segment.rows[4].source, std::int16_t{-1});
    for (std::uint32_t i = 0; i < segment.rows.size(); ++i) QCOMPARE(segment.rows[i].index, i);
}

void TestWebSegment::tracksThePointer()
{
    std::string json = "[";
    json += increment(6, R"(,"positions":[{"x":1,"y":2,"id":3,"timeOffset":-100},{"x":"4","y":5.5,"id":3}])") + ',';
    json += increment(12, R"(,"positions":[{"x":7,"y":8,"timeOffset":-9e99}])") + ',';
    for (int type = 0; type <= 11; ++type)
        json += increment(2, (R"(,"type":)" + std::to_string(type) + R"(,"id":9,"x":1,"y":1)").c_str()) + ',';
    json += increment(2, R"(,"type":2,"id":9,"x":3,"y":3,"pointerType":2)") + ',';
    json += increment(2, R"(,"type":2,"id":9,"x":3,"y":3,"pointerType":1)") + ']';
    QStringList expected{QStringLiteral("drag 7,8 #0 @%1").arg(1000 - 3'600'000), // offsets are held within an hour
        QStringLiteral("touch-move 1,2 #3 touch @900"), QStringLiteral("touch-move 4,5.5 #3 touch @1000")};
    for (const char* kind : {"up", "down", "click", "context-menu", "double-click"}) // 5 and 6 are focus and blur
        expected << QStringLiteral("%1 1,1 #9 @1000").arg(QString::fromLatin1(kind));
    for (const char* kind : {"touch-start", "touch-move", "touch-end", "touch-cancel"})
        expected << QStringLiteral("%1 1,1 #9 touch @1000").arg(QString::fromLatin1(kind));
    expected << QStringLiteral("click 3,3 #9 touch @1000") << QStringLiteral("click 3,3 #9 pen @1000");
    QCOMPARE(textOf(read(json).pointer), expected.join(QStringLiteral(" | ")));
}

void TestWebSegment::leavesOutWhatIsNoPointer()
{
    std::string json = "[";
    for (const char* fields : {R"(,"positions":7)", R"(,"positions":[7,null,[],{"x":1},{"y":1},{"x":"a","y":1}])",
             R"(,"positions":[{"x":1e300,"y":1}])", ""})
        json += increment(1, fields) + ',';
    json += increment(2, R"(,"type":5,"id":1)") + ',' + increment(2, R"(,"type":2,"id":1)") + ',';
    json += increment(0, R"(,"positions":[{"x":1,"y":1}])") + ']';
    const WebSegment segment = read(json);
    QCOMPARE(segment.eventCount, 7U);
    QVERIFY(segment.pointer.empty());
}

void TestWebSegment::listsPagesSizesAndScrolls()
{
    const std::string meta
        = R"({"type":4,"timestamp":1767225600100,"data":{"href":"https://a/b","width":800,"height":600}})";
    const WebSegment segment = read('[' + meta + ',' + meta + ',' + increment(4, R"(,"width":640,"height":480)") + ','
        + increment(4, R"(,"width":640,"height":480)") + ',' + increment(4, R"(,"width":-1,"height":480)")
        + R"(,{"type":4,"timestamp":1767225602000,"data":{"href":"https://a/c","width":640,"height":480}})"
        + R"(,{"type":4,"timestamp":1767225602500,"data":{"width":640}},)" + increment(3, R"(,"id":1,"x":0,"y":250.5)")
        + ',' + increment(3, R"(,"id":1,"x":0)") + ']');
    QStringList pages;
    for (const WebPage& page : segment.pages)
        pages << QStringLiteral("%1 %2 %3x%4%5")
                     .arg(page.time.ms - kStart)
                     .arg(QString::fromStdString(page.url))
                     .arg(page.viewport.width)
                     .arg(page.viewport.height)
                     .arg(page.isResize ? QStringLiteral(" resized") : QString{});
    QCOMPARE(pages,
        QStringList({"100 https://a/b 800x600", "1000 https://a/b 640x480 resized", "2000 https://a/c 640x480"}));
    QCOMPARE(segment.viewport, (LogicalSize{800, 600}));
    QCOMPARE(segment.scrolls.size(), 1U);
    QCOMPARE(segment.scrolls[0].y, 250.5);
    QCOMPARE(segment.scrolls[0].node, 1);
    QCOMPARE(segment.events.size(), 2U); // two navigations
}

void TestWebSegment::readsConsoleRecords_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("text"); // level|message|stack
    QTest::newRow("plugin") << R"~({"type":6,"data":{"plugin":"rrweb/console@1","payload":{"level":"error",
        "trace":["f (https://a/x.js:1:2)","g (https://a/x.js:3:4)"],"payload":["\"it \\\"broke\\\"\\n\"","{\"a\":1}","3"]}}})~"
                            << "error|it \"broke\"\n {\"a\":1} 3|f (https://a/x.js:1:2)\ng (https://a/x.js:3:4)";
    QTest::newRow("source 11") << R"({"type":3,"data":{"source":11,"level":"Info","trace":[],"payload":["\"hi\""]}})"
                               << "info|hi|";
    QTest::newRow("custom tag") << R"({"type":5,"data":{"tag":"console","payload":{"level":"log","message":"plain"}}})"
                                << "log|plain|";
    QTest::newRow("broken argument")
        << R"({"type":6,"data":{"plugin":"rrweb/console@1","payload":{"payload":["\"open",7,null,{"b":2}]}}})"
        << "|\"open 7  {\"b\":2}|";
    QTest::newRow("no list")
        << R"({"type":6,"data":{"plugin":"rrweb/console@1","payload":{"level":"warn","payload":"x"}}})"
        << "warn|x|";
}

void TestWebSegment::readsConsoleRecords()
{
    QFETCH(QString, event);
    QFETCH(const QString, text);
    event.insert(1, QStringLiteral(R"("timestamp":1767225601000,)"));
    const WebSegment segment = read('[' + event.toStdString() + ']');
    QCOMPARE(segment.events.size(), 1U);
    const Event& line = segment.events[0];
    QVERIFY(line.kind == EventKind::Log);
    QCOMPARE(QString::fromStdString(line.level + '|' + line.message + '|' + line.stack), text);
    QCOMPARE(line.time.ms, kStart + 1000);
}

void TestWebSegment::readsNetworkRecords()
{
    const WebSegment segment
        = read(R"([{"type":6,"timestamp":1767225601000,"data":{"plugin":"rrweb/network@1","payload":
        {"isInitial":true,"requests":[
          {"name":"https://api.example.com/v1/cart?x=1","initiatorType":"fetch","method":"post","status":502,
           "timeOrigin":1767225600000,"startTime":120.5,"endTime":551.5,"transferSize":2000,"encodedBodySize":1800,
           "responseHeaders":{"a":"b"}},
          {"name":"https://cdn.example.com/a.png","entryType":"resource","timestamp":1767225600300,"duration":12,"responseStatus":200},
          {"name":"https://x/unknown"},7,{"method":"GET"}]}}},
        {"type":6,"timestamp":1767225602000,"data":{"plugin":"rrweb/network@1","payload":{"url":"https://a/b","duration":5}}}])");
    QCOMPARE(segment.eventCount, 2U);
    QCOMPARE(segment.events.size(), 4U);
    const NetworkFields& cart = *segment.events[0].network;
    QVERIFY(segment.events[0].kind == EventKind::Network);
    QCOMPARE(cart.method, std::string("POST"));
    QCOMPARE(cart.host, std::string("api.example.com"));
    QCOMPARE(cart.path, std::string("/v1/cart"));
    QCOMPARE(cart.statusCode, 502);
    QVERIFY(!cart.isSuccess && cart.hasOutcome);
    QCOMPARE(cart.start.ms, kStart + 120);
    QCOMPARE(cart.durationMs, 431.0);
    QCOMPARE(cart.responseBytes, 1800);
    QVERIFY(segment.events[0].json.find(R"("responseHeaders":{"a":"b"})") != std::string::npos);
    const NetworkFields& picture = *segment.events[1].network;
    QCOMPARE(picture.start.ms, kStart + 300);
    QCOMPARE(picture.statusCode, 200);
    QVERIFY(!segment.events[2].network->hasOutcome);
    QCOMPARE(segment.events[2].time.ms, kStart + 1000); // where nothing tells, the event's time
    QCOMPARE(segment.events[3].network->url, std::string("https://a/b"));
    for (std::uint32_t i = 0; i < segment.events.size(); ++i) QCOMPARE(segment.events[i].indexInBatch, i);
}

void TestWebSegment::readsCustomRecords()
{
    const WebSegment segment = read(R"([
        {"type":5,"timestamp":1767225601000,"data":{"tag":"checkout","payload":{"step":2}}},
        {"type":5,"timestamp":1767225601001,"data":{"tag":"note","payload":"hello"}},
        {"type":5,"timestamp":1767225601002,"data":{"tag":"Network-Request","payload":{"url":"/a","statusCode":204}}},
        {"type":5,"timestamp":1767225601003,"data":{}}])");
    QCOMPARE(segment.events.size(), 4U);
    QVERIFY(segment.events[0].kind == EventKind::Custom);
    QCOMPARE(segment.events[0].name, std::string("checkout"));
    QVERIFY(segment.events[0].json.find(R"("payload":{"step":2})") != std::string::npos);
    QCOMPARE(segment.events[1].message, std::string("hello"));
    QCOMPARE(segment.events[2].network->statusCode, 204);
    QVERIFY(segment.events[3].name.empty());
}

void TestWebSegment::readsInlineEventsOfServedBodies()
{
    const auto flow = test::exchanges("05-web-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    const test::Exchange* core = test::findExchange(flow, "/core");
    QVERIFY(core != nullptr);
    const WebSegment segment = readWebSegment(asBytes(core->responseBody));
    QCOMPARE(test::codesOf(segment.problems), QString{});
    // 64 events, as the same body's manifest counts them; the page has the size that the browser had.
    QCOMPARE(segment.eventCount, 64U);
    QVERIFY(segment.hasFullSnapshot);
    QCOMPARE(segment.viewport, (LogicalSize{800, 600}));
    QCOMPARE(segment.pages.front().url, std::string("http://127.0.0.1:23090/"));
    QVERIFY(segment.pointer.size() > 12);
}

void TestWebSegment::survivesWrongTypesEverywhere()
{
    for (const char* value :
        {"null", "true", "-1", "1e308", "\"x\"", "[]", "[[]]", "{}", R"({"a":1})", "99999999999999999999"}) {
        const auto with = [&](std::string text) {
            for (auto at = text.find('$'); at != std::string::npos; at = text.find('$')) text.replace(at, 1, value);
            return read(text);
        };
        with(R"({"format":$,"sessionId":$,"sdk":$,"page":$,"viewport":$,"chunkStartedAt":$,"sequence":$,"events":$})");
        const WebSegment segment = with(
            R"({"format":"rrweb","sdk":{"name":$},"page":{"url":$},"viewport":{"width":$,"devicePixelRatio":$},"events":[$,
            {"type":$,"data":$,"timestamp":1767225600500},{"type":3,"data":{"source":$,"positions":$},"timestamp":1767225600500},
            {"type":4,"data":{"href":$,"width":$},"timestamp":1767225600500},{"type":5,"data":{"tag":$,"payload":$},"timestamp":1767225600500},
            {"type":6,"data":{"plugin":"rrweb/console","payload":$},"timestamp":1767225600500},
            {"type":6,"data":{"plugin":"rrweb/network","payload":{"requests":[{"url":"u","status":$,"startTime":$,"timeOrigin":$,"duration":$}]}},"timestamp":1767225600500},
            {"type":3,"data":{"source":2,"type":$,"x":$,"y":$},"timestamp":$}]})");
        QVERIFY(segment.eventCount >= 6);
    }
}

void TestWebSegment::keepsWhatFollowsADeepPage()
{
    for (const int levels : {500, 2000}) { // within the limit, and over it
        std::string deep;
        std::string ends;
        for (int i = 0; i < levels; ++i, ends += "]}") deep += R"({"type":2,"tagName":"div","childNodes":[)";
        std::string rows = R"({"type":2,"timestamp":1767225600012,"data":{"node":)" + deep + ends + "}}";
        for (int i = 0; i < 50; ++i) rows += ',' + increment(3, R"(,"id":1,"x":0,"y":10)");

        const WebSegment segment = read(R"({"format":"rrweb","events":[)" + rows + "]}");

        QCOMPARE(segment.rows.size(), 51U);
        QCOMPARE(test::codesOf(segment.problems), levels == 500 ? QString{} : QStringLiteral("json-depth-limit"));
    }
}

QTEST_GUILESS_MAIN(TestWebSegment)
#include "tst_web_segment.moc"
