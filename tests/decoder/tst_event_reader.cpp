#include "base/encoding.h"
#include "decoder/device_info.h"
#include "decoder/event.h"
#include "decoder/event_batch_writer.h"
#include "decoder/gzip.h"
#include "decoder/timeline_labels.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/fixtures.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;

namespace {

constexpr WallTime kStart = test::kSampleStart;

EventBatch read(std::string_view json, const EventContext& context = {kStart, WallTime{kStart.ms + 60'000}})
{
    return readEventBatch(asBytes(json), context);
}

/// The only event of a list with one row.
Event only(const std::string& row) { return read('[' + row + ']').events.at(0); }

QString textOf(const std::vector<TouchPoint>& touches)
{
    QStringList points;
    for (const TouchPoint& touch : touches) points << QStringLiteral("%1,%2").arg(touch.x).arg(touch.y);
    return points.join(QStringLiteral(" "));
}

} // namespace

class TestEventReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSampleBatch();
    void acceptsEveryContainer_data();
    void acceptsEveryContainer();
    void leavesOutRowsThatAreNoObjects();
    void coercesTimes_data();
    void coercesTimes();
    void coercesTimesWithoutASession();
    void normalisesTypes_data();
    void normalisesTypes();
    void findsFieldsInPayloads();
    void recoversBrokenPayloads();
    void readsTouches_data();
    void readsTouches();
    void tellsFrustration_data();
    void tellsFrustration();
    void tellsAppStates_data();
    void tellsAppStates();
    void tellsWaysOut();
    void readsStacks_data();
    void readsStacks();
    void keepsUnknownFieldsAndHugePayloads();
    void keepsTheLeadingEventsOfACutBatch();
    void readsDevices();
    void dividesPixelTouchesOfOldAndroids();
    void writesBatchesAsTheSdkDoes();
    void refusesWhatDoesNotFitABatch();
};

void TestEventReader::readsTheSampleBatch()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
    const auto stored = test::fileBytes(*fixtures / "samples/events/events_0_1767225615400.json.gz");
    const auto inflated = inflateArtifact(stored, 1_MiB);
    QVERIFY_RESULT(inflated);
    const EventBatch batch = readEventBatch(inflated->bytes, {kStart, std::nullopt});

    QVERIFY(batch.problems.empty());
    QCOMPARE(batch.events.size(), 14U);
    const auto& events = batch.events;
    QCOMPARE(events[0].durationMs, 812.0);
    QCOMPARE(events[1].screen, std::string("Checkout"));
    QCOMPARE(events[2].label, std::string("UIButton"));
    QCOMPARE(textOf(events[2].touches), QStringLiteral("195,256"));
    QCOMPARE(events[3].frustration, std::string("dead_tap"));
    QCOMPARE(events[4].frustration, std::string("rage_tap"));
    QCOMPARE(events[5].gestureType, std::string("swipe"));
    QCOMPARE(events[6].network->statusCode, 502);
    QCOMPARE(events[6].network->start.ms, kStart.ms + 2018);
    QCOMPARE(events[8].level, std::string("warn"));
    QCOMPARE(events[9].name, std::string("checkout_step"));
    QCOMPARE(events[10].appState, std::string("background"));
    QCOMPARE(events[11].appState, std::string("foreground"));
    QVERIFY(events[12].stack.starts_with("PaymentException: declined\n"));
    QCOMPARE(events[13].incidentId, std::string("9D1E4C52-0000-4000-8000-000000000002"));
    QCOMPARE(events[13].durationMs, 6003.0);
    for (std::uint32_t i = 0; i < events.size(); ++i) QCOMPARE(events[i].indexInBatch, i);
    QCOMPARE(batch.device->model, std::string("iPhone15,2"));
    QCOMPARE(batch.device->screen, (LogicalSize{390, 844}));
    QCOMPARE(batch.device->coordinateSpace, std::string("pt"));
}

void TestEventReader::acceptsEveryContainer_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("events");
    QTest::addColumn<bool>("hasDevice");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const char* json, int events, bool hasDevice, const char* codes) {
        QTest::newRow(name) << QString::fromLatin1(json) << events << hasDevice << QString::fromLatin1(codes);
    };
    row("mobile", R"({"events":[{"type":"log","timestamp":1767225600001}],"deviceInfo":{}})", 1, true, "");
    row("browser", R"({"version":1,"sdk":{"name":"x"},"events":[{"type":"tap","ts":1767225600001}]})", 1, false, "");
    row("bare list", R"([{"type":"log","timestamp":1767225600001},{"type":"log","time":1767225600002}])", 2, false, "");
    row("legacy network", R"({"networkRequests":[{"url":"https://a/b","timestamp":1767225600001}]})", 1, false, "");
    row("device alone", R"({"deviceInfo":{"model":"x"}})", 0, true, "no-events");
    row("events is no list", R"({"events":{"a":1}})", 0, false, "no-events");
    row("empty list", R"({"events":[]})", 0, false, "");
    row("a text", R"("events")", 0, false, "not-an-event-batch");
    row("nothing", "", 0, false, "empty-document");
    row("error page", "<html>403</html>", 0, false, "not-json");
    row("served: requests are in the events",
        R"({"events":[{"id":"e1","type":"network_request","url":"/a","timestamp":1767225600001}],
            "networkRequests":[{"id":"e1","url":"/a","timestamp":1767225600001},{"id":"n2","url":"/b","timestamp":1767225600002}]})",
        2, false, "");
}

void TestEventReader::acceptsEveryContainer()
{
    QFETCH(const QString, json);
    QFETCH(const int, events);
    QFETCH(const bool, hasDevice);
    QFETCH(const QString, codes);
    const EventBatch batch = read(json.toStdString());
    QCOMPARE(batch.events.size(), static_cast<std::size_t>(events));
    QCOMPARE(batch.device.has_value(), hasDevice);
    QCOMPARE(test::codesOf(batch.problems), codes);
}

void TestEventReader::leavesOutRowsThatAreNoObjects()
{
    const EventBatch batch = read(R"([null,1,"x",[{"type":"log"}],{"type":"log","timestamp":1767225600001},true])");
    QCOMPARE(batch.events.size(), 1U);
    QCOMPARE(test::codesOf(batch.problems), QStringLiteral("event-not-object"));
    QVERIFY(batch.problems[0].message.starts_with("5 "));
}

void TestEventReader::coercesTimes_data()
{
    QTest::addColumn<QString>("stamp");
    QTest::addColumn<qint64>("offset"); // from the session's start
    QTest::addColumn<bool>("isReadable");
    const auto row = [](const char* name, const char* stamp, qint64 offset, bool isReadable = true) {
        QTest::newRow(name) << QString::fromLatin1(stamp) << offset << isReadable;
    };
    row("milliseconds", "1767225601500", 1500);
    row("a fraction", "1767225601500.9", 1500);
    row("a text", "\"1767225601500\"", 1500);
    row("ISO", "\"2026-01-01T00:00:01.500Z\"", 1500);
    row("ISO with a zone", "\"2026-01-01T02:00:01.5+02:00\"", 1500);
    row("before the start", "1767225599678", -322);
    row("epoch seconds", "1767225601", 1000);
    row("relative milliseconds", "1500", 1500);
    row("relative milliseconds, small", "12", 12);
    row("relative seconds out of reach as milliseconds", "59.5", 59);
    row("far future", "4102444800000", 4102444800000 - 1767225600000);
    row("zero", "0", 0, false);
    row("negative", "-5", 0, false);
    row("u64 wraparound", "1.8446744073709552e19", 0, false);
    row("words", "\"soon\"", 0, false);
    row("null", "null", 0, false);
    row("an object", "{}", 0, false);
}

void TestEventReader::coercesTimes()
{
    QFETCH(const QString, stamp);
    QFETCH(const qint64, offset);
    QFETCH(const bool, isReadable);
    const EventBatch batch = read(R"([{"type":"log","timestamp":)" + stamp.toStdString() + "}]");
    QCOMPARE(batch.events.at(0).time.ms - kStart.ms, offset);
    QCOMPARE(test::codesOf(batch.problems), isReadable ? QString{} : QStringLiteral("event-time-missing"));
}

void TestEventReader::coercesTimesWithoutASession()
{
    QCOMPARE(read(R"([{"type":"log","timestamp":1500}])", {}).events.at(0).time.ms, 1'500'000);
    QCOMPARE(read(R"([{"type":"log"}])", {}).events.at(0).time.ms, 0);
    // 15 s after a start that lies 10 minutes before the end, but not within it as milliseconds before the epoch
    const EventContext context{kStart, WallTime{kStart.ms + 1}};
    QCOMPARE(read(R"([{"type":"log","timestamp":90000}])", context).events.at(0).time.ms, 90'000'000);
}

void TestEventReader::normalisesTypes_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const char* json, const char* type, EventKind kind) {
        QTest::newRow(name) << QString::fromLatin1(json) << QString::fromLatin1(type) << static_cast<int>(kind);
    };
    row("mixed case", R"({"type":"App_Background"})", "app_background", EventKind::Lifecycle);
    row("spaces and dashes", R"({"type":"network-request"})", "network_request", EventKind::Network);
    row("blank", R"({"type":"rage tap"})", "rage_tap", EventKind::Touch);
    row("name instead", R"({"name":"checkout"})", "checkout", EventKind::Other);
    row("no text", R"({"type":7,"name":"log"})", "log", EventKind::Log);
    row("nothing", R"({"a":1})", "unknown", EventKind::Other);
    row("empty", R"({"type":"","name":""})", "unknown", EventKind::Other);
    row("a legacy network row", R"({"url":"https://a/b","method":"GET"})", "network_request", EventKind::Network);
    row("web console", R"({"type":"console.warn"})", "console.warn", EventKind::Log);
    row("web long task", R"({"type":"long_task"})", "long_task", EventKind::Anr);
    row("redux", R"({"type":"$redux_action"})", "$redux_action", EventKind::Custom);
    row("identity", R"({"type":"user_identity_changed"})", "user_identity_changed", EventKind::Identity);
    row("keyboard", R"({"type":"keyboard_typing"})", "keyboard_typing", EventKind::Input);
    row("old screen change", R"({"type":"screen_change"})", "screen_change", EventKind::Navigation);
}

void TestEventReader::normalisesTypes()
{
    QFETCH(const QString, row);
    QFETCH(const QString, type);
    QFETCH(const int, kind);
    const Event event = only(row.toStdString());
    QCOMPARE(QString::fromStdString(event.type), type);
    QCOMPARE(static_cast<int>(event.kind), kind);
}

void TestEventReader::findsFieldsInPayloads()
{
    const Event tap = only(
        R"({"type":"gesture","payload":"{\"gestureType\":\"Double-Tap\",\"targetLabel\":\"Buy\",\"touches\":[{\"x\":1,\"y\":2}]}"})");
    QCOMPARE(tap.gestureType, std::string("double_tap"));
    QCOMPARE(tap.label, std::string("Buy"));
    QCOMPARE(textOf(tap.touches), QStringLiteral("1,2"));
    const Event preferred
        = only(R"({"type":"touch","label":"top","targetLabel":"target","properties":{"label":"deep"}})");
    QCOMPARE(preferred.label, std::string("target"));
    const Event log = only(R"({"type":"log","payload":{"level":"ERROR","message":"boom"}})");
    QCOMPARE(log.level, std::string("error"));
    QCOMPARE(log.message, std::string("boom"));
    QCOMPARE(only(R"({"type":"navigation","payload":{"screenName":"Cart"}})").screen, std::string("Cart"));
    QCOMPARE(only(R"({"type":"link_click","payload":{"linkText":"More"}})").label, std::string("More"));
}

void TestEventReader::recoversBrokenPayloads()
{
    // Android builds attribute payloads by hand: a quote or a line break in the value makes them invalid JSON.
    const EventBatch batch = read(R"([{"type":"custom","name":"attribute","timestamp":1767225600001,
        "payload":"{\"key\":\"k\",\"value\":\"a\"b\nc\"}"},
        {"type":"custom","name":"other","timestamp":1767225600001,"payload":"{\"screen\":\"x"},
        {"type":"custom","name":"prose","timestamp":1767225600001,"payload":"no { JSON }"}])");
    QCOMPARE(test::codesOf(batch.problems), QStringLiteral("payload-not-json"));
    QVERIFY(batch.problems[0].message.starts_with("2 "));
    QCOMPARE(batch.problems[0].severity, Severity::Info);
    QCOMPARE(batch.events.size(), 3U);
    QCOMPARE(batch.events[0].name, std::string("attribute"));
    QCOMPARE(eventLabel(batch.events[0]), std::string("k a\"b c"));
    QVERIFY(batch.events[0].json.find(R"(\"value\":\"a\"b\nc\")") != std::string::npos); // as received
    QVERIFY(batch.events[1].screen.empty());
    for (const char* odd : {R"({\"key\":\"k\",\"value\":\"})", R"({\"key\":\",\"value\":\"x\"})", R"({\"key\":\"k\"})"})
        QVERIFY(only(R"({"type":"custom","name":"attribute","payload":")" + std::string(odd) + "\"}").json.size() > 10);
}

void TestEventReader::readsTouches_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("touches");
    QTest::newRow("one") << R"("x":1,"y":2,"touches":[{"x":3,"y":4}])"
                         << "3,4";
    QTest::newRow("two fingers") << R"("touches":[{"x":3,"y":4},{"x":5.5,"y":6}])"
                                 << "3,4 5.5,6";
    QTest::newRow("no list") << R"("x":1,"y":2)"
                             << "1,2";
    QTest::newRow("empty list") << R"("x":1,"y":2,"touches":[])"
                                << "1,2";
    QTest::newRow("an object") << R"("touches":{"x":3,"y":4})"
                               << "3,4";
    QTest::newRow("texts") << R"("touches":[{"x":"3","y":"4"}])"
                           << "3,4";
    QTest::newRow("points without a coordinate") << R"("touches":[{"x":3},{"y":4},{"x":"NaN","y":1},7,null])"
                                                 << "";
    QTest::newRow("in properties") << R"("properties":{"x":8,"y":9})"
                                   << "8,9";
    QTest::newRow("none") << R"("label":"a")"
                          << "";
    QTest::newRow("outside") << R"("x":-5,"y":99999)"
                             << "-5,99999";
}

void TestEventReader::readsTouches()
{
    QFETCH(const QString, fields);
    QFETCH(const QString, touches);
    const Event event = only(R"({"type":"tap","timestamp":1767225600900,)" + fields.toStdString() + "}");
    QCOMPARE(textOf(event.touches), touches);
    for (const TouchPoint& touch : event.touches) QCOMPARE(touch.time, event.time);
}

void TestEventReader::tellsFrustration_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("frustration");
    QTest::newRow("gesture") << R"({"type":"gesture","gestureType":"rage_tap"})"
                             << "rage_tap";
    QTest::newRow("web") << R"({"type":"rage_click"})"
                         << "rage_tap";
    QTest::newRow("dead first") << R"({"type":"dead_tap","frustrationKind":"rage_tap"})"
                                << "dead_tap";
    QTest::newRow("kind alone") << R"({"type":"tap","frustrationKind":"dead_tap"})"
                                << "dead_tap";
    QTest::newRow("parsed payload")
        << R"({"type":"custom","name":"frustration","payload":"{\"frustrationKind\":\"rage_tap\",\"x\":1,\"y\":2}"})"
        << "rage_tap";
    QTest::newRow("another kind") << R"({"type":"frustration","frustrationKind":"ui_freeze"})"
                                  << "";
    QTest::newRow("plain tap") << R"({"type":"touch","gestureType":"tap"})"
                               << "";
}

void TestEventReader::tellsFrustration()
{
    QFETCH(const QString, row);
    QFETCH(const QString, frustration);
    QCOMPARE(QString::fromStdString(only(row.toStdString()).frustration), frustration);
}

void TestEventReader::tellsAppStates_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("state");
    QTest::newRow("background") << R"({"type":"app_background"})"
                                << "background";
    QTest::newRow("foreground") << R"({"type":"app_foreground","totalBackgroundTime":6000})"
                                << "foreground";
    QTest::newRow("old background") << R"({"type":"app_state","state":"background"})"
                                    << "background";
    QTest::newRow("old active") << R"({"type":"app_state","state":"active"})"
                                << "foreground";
    QTest::newRow("old inactive") << R"({"type":"app_state","state":"inactive"})"
                                  << "";
    QTest::newRow("lifecycle") << R"({"type":"app_lifecycle","payload":{"state":"app_background"}})"
                               << "background";
    QTest::newRow("session start closes nothing") << R"({"type":"session_start"})"
                                                  << "";
}

void TestEventReader::tellsAppStates()
{
    QFETCH(const QString, row);
    QFETCH(const QString, state);
    QCOMPARE(QString::fromStdString(only(row.toStdString()).appState), state);
}

void TestEventReader::tellsWaysOut()
{
    QVERIFY(only(R"({"type":"navigation","screen":"Cart","entering":false})").isLeaving);
    QVERIFY(only(R"({"type":"navigation","payload":"{\"screen\":\"Cart\",\"entering\":false}"})").isLeaving);
    QVERIFY(!only(R"({"type":"navigation","screen":"Cart","entering":true})").isLeaving);
    QVERIFY(!only(R"({"type":"navigation","screen":"Cart"})").isLeaving);
    QVERIFY(!only(R"({"type":"navigation","screen":"Cart","entering":"x"})").isLeaving);
    QVERIFY(!only(R"({"type":"custom","name":"gate","entering":false})").isLeaving);
}

void TestEventReader::readsStacks_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("stack");
    QTest::newRow("text") << R"({"type":"error","stack":"a\nb"})"
                          << "a\nb";
    QTest::newRow("empty") << R"({"type":"error","stack":""})"
                           << "";
    QTest::newRow("lines") << R"({"type":"crash","stackTrace":["a",7,null,"b"]})"
                           << "a\nb";
    QTest::newRow("state that is a stack") << R"({"type":"anr","threadState":"at main"})"
                                           << "at main";
    QTest::newRow("state that is a word") << R"({"type":"anr","threadState":"blocked"})"
                                          << "";
    QTest::newRow("in properties") << R"({"type":"error","properties":{"stackTrace":"x"}})"
                                   << "x";
    QTest::newRow("CRLF and ANSI stay for the views") << "{\"type\":\"error\",\"stack\":\"a\\r\\n\\u001b[31mb\"}"
                                                      << "a\r\n\x1B[31mb";
}

void TestEventReader::readsStacks()
{
    QFETCH(const QString, row);
    QFETCH(const QString, stack);
    QCOMPARE(QString::fromStdString(only(row.toStdString()).stack), stack);
}

void TestEventReader::keepsUnknownFieldsAndHugePayloads()
{
    const std::string huge(500'000, 'x');
    const Event event = only(
        R"({"type":"custom","name":"big","zzz":{"a":[1]},"payload":")" + huge + R"(","timestamp":1767225600001})");
    QVERIFY(event.json.size() > huge.size());
    QVERIFY(event.json.find(R"("zzz":{"a":[1]})") != std::string::npos);
}

void TestEventReader::keepsTheLeadingEventsOfACutBatch()
{
    const std::string whole
        = R"({"events":[{"type":"log","timestamp":1767225600001},{"type":"log","timestamp":1767225600002,"message":"m"}],"deviceInfo":{"model":"x"}})";
    const std::size_t first = whole.find('}') + 1;
    const std::size_t second = whole.find('}', first) + 1;
    for (std::size_t length = 12; length < whole.size(); ++length) {
        const EventBatch batch = read(std::string_view{whole}.substr(0, length));
        QVERIFY(hasErrors(batch.problems));
        const std::size_t expected = (length >= first ? 1U : 0U) + (length >= second ? 1U : 0U);
        QCOMPARE(batch.events.size(), expected);
    }
}

void TestEventReader::readsDevices()
{
    const auto device = [](std::string_view json) { return *read(json).device; };
    const DeviceInfo web = device(
        R"({"deviceInfo":{"platform":"web","os":"macOS","model":"Chrome on macOS","screenWidth":1512,"screenHeight":982,"pixelRatio":2}})");
    QCOMPARE(web.systemName, std::string("macOS"));
    QCOMPARE(web.screenScale, 2.0);
    const DeviceInfo server
        = device(R"({"deviceInfo":{"os":"ios","systemVersion":"18.1","osVersion":"old","deviceModel":"iPhone16,1"}})");
    QCOMPARE(server.platform, std::string("ios"));
    QCOMPARE(server.osVersion, std::string("18.1"));
    QCOMPARE(server.model, std::string("iPhone16,1"));
    const DeviceInfo odd
        = device(R"({"deviceInfo":{"platform":["ios"],"screenWidth":"393","screenHeight":-1,"time":1.5}})");
    QVERIFY(odd.platform.empty());
    QVERIFY(odd.screen.isEmpty());
    QVERIFY(odd.json.find("1.5") != std::string::npos);
    QVERIFY(!read(R"({"deviceInfo":"iPhone"})").device);
}

void TestEventReader::dividesPixelTouchesOfOldAndroids()
{
    DeviceInfo old;
    old.platform = "android";
    old.screen = {412, 915};
    old.screenScale = 2.625;
    const auto touched = [](double x, double y) {
        std::vector<Event> events(2);
        events[0].touches = {{105, 210, {}}};
        events[1].touches = {{x, y, {}}};
        return events;
    };
    auto pixels = touched(1000, 2000);
    QVERIFY(convertPixelTouches(pixels, old));
    QCOMPARE(textOf(pixels[0].touches), QStringLiteral("40,80"));
    auto dp = touched(412 * 1.19, 915 * 1.19);
    QVERIFY(!convertPixelTouches(dp, old));
    DeviceInfo current = old;
    current.coordinateSpace = "dp";
    QVERIFY(!convertPixelTouches(pixels = touched(1000, 2000), current));
    DeviceInfo ios = old;
    ios.platform = "ios";
    QVERIFY(!convertPixelTouches(pixels, ios));
}

void TestEventReader::writesBatchesAsTheSdkDoes()
{
    EventBatchWriter writer{R"({"platform":"ios"})"};
    QVERIFY_RESULT(writer.add(R"({"type":"log","timestamp":1767225600001})"));
    QVERIFY_RESULT(writer.add(R"({"type":"log","timestamp":1767225600002})"));
    QCOMPARE(writer.eventCount(), 2U);
    const auto bytes = writer.finish();
    QVERIFY_RESULT(bytes);
    QVERIFY(isGzip(*bytes));
    const auto inflated = inflateArtifact(*bytes, 1_MiB);
    QCOMPARE(QString::fromStdString(std::string{asText(inflated->bytes)}),
        QStringLiteral(
            R"({"events":[{"type":"log","timestamp":1767225600001},{"type":"log","timestamp":1767225600002}],)"
            R"("deviceInfo":{"platform":"ios"}})"));
    QCOMPARE(writer.eventCount(), 0U);
    QCOMPARE(QString::fromStdString(writer.json()), QStringLiteral(R"({"events":[],"deviceInfo":{"platform":"ios"}})"));
}

void TestEventReader::refusesWhatDoesNotFitABatch()
{
    EventBatchWriter writer;
    QCOMPARE_ERROR(writer.add("[1]"), Errc::InvalidInput);
    QCOMPARE_ERROR(writer.add("{\"a\":"), Errc::InvalidInput);
    const auto ofSize = [](std::size_t size) { return "{\"a\":\"" + std::string(size - 8, 'x') + "\"}"; };
    QCOMPARE_ERROR(writer.add(ofSize(500'001)), Errc::TooLarge);
    QVERIFY_RESULT(writer.add(ofSize(400'000)));
    QVERIFY(!writer.hasRoomFor(ofSize(100'001)));
    QCOMPARE_ERROR(writer.add(ofSize(100'001)), Errc::TooLarge);
    QVERIFY_RESULT(writer.add(ofSize(100'000)));
    QCOMPARE_ERROR(EventBatchWriter{"[]"}.finish(), Errc::InvalidInput);
}

QTEST_GUILESS_MAIN(TestEventReader)
#include "tst_event_reader.moc"
