#include "base/encoding.h"
#include "decoder/event_batch_writer.h"
#include "decoder/gzip.h"
#include "decoder/served_events.h"
#include "tests/support/recording_samples.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace revisit;
using nlohmann::json;

namespace {

json parsed(const std::string& text) { return json::parse(text, nullptr, false); }
QString compact(const json& value) { return QString::fromStdString(value.dump()); }

/// The events artifacts that a flow uploaded, inflated, in order.
std::vector<std::string> uploadedBatches(const std::vector<test::Exchange>& flow)
{
    std::vector<std::string> batches;
    for (const test::Exchange& exchange : flow) {
        if (exchange.method != "PUT") continue;
        const auto inflated = inflateArtifact(asBytes(exchange.requestBody), 64_MiB);
        if (!inflated) continue;
        std::string text{asText(inflated->bytes)};
        if (text.starts_with("{\"events\"")) batches.push_back(std::move(text));
    }
    return batches;
}

/// Rows without their ids, which are random on the reference server.
json withoutIds(json rows)
{
    for (json& row : rows) row.erase("id");
    return rows;
}

void addEvents(ServedEvents& served, const std::string& id, const std::string& events)
{
    served.addBatch(id, asBytes("{\"events\":" + events + '}'));
}

constexpr std::int64_t kStart = 1'767'225'600'000;

std::string tap(std::int64_t offset, int x, const char* gesture = "tap")
{
    return R"({"type":"touch","gestureType":")" + std::string{gesture} + R"(","timestamp":)"
        + std::to_string(kStart + offset) + R"(,"label":"Pay","x":)" + std::to_string(x)
        + R"(,"y":200,"touches":[{"x":)" + std::to_string(x) + R"(,"y":200,"timestamp":)"
        + std::to_string(kStart + offset) + "}]}";
}

} // namespace

class TestServedEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void servesWhatTheReferenceServes();
    void derivesTheSameRequests();
    void keepsIdsStableAndGiven();
    void dropsWhatAnEarlierBatchHeld();
    void synthesisesRageTaps();
    void addsStoredAndFaultEventsOnce();
    void normalisesPayloads_data();
    void normalisesPayloads();
    void picksTheDeviceWithAScreen();
    void survivesOddBatches();
};

void TestServedEvents::servesWhatTheReferenceServes()
{
    const auto read = test::exchanges("03-read-flow");
    const auto* expectedBody = test::findExchange(read, "/timeline");
    if (expectedBody == nullptr) QSKIP("needs the fixtures beside the project");
    const json expected = parsed(expectedBody->responseBody);
    ServedEvents served{{WallTime{1'795'327'260'142}, WallTime{1'795'327'272'142}}};
    const auto batches = uploadedBatches(test::exchanges("02-sdk-ios-flow"));
    QCOMPARE(batches.size(), 2U);
    // The reference read the second batch first, so its device info is the session's.
    served.addBatch("b1", asBytes(batches[1]));
    served.addBatch("b0", asBytes(batches[0]));

    QCOMPARE(compact(withoutIds(served.events())), compact(withoutIds(expected.at("events"))));
    QCOMPARE(compact(served.deviceInfo()), compact(expected.at("deviceInfo")));
}

void TestServedEvents::derivesTheSameRequests()
{
    for (const char* flow : {"03-read-flow", "05-web-read-flow"}) {
        const auto read = test::exchanges(flow);
        const auto* body = test::findExchange(read, "/timeline");
        if (body == nullptr) QSKIP("needs the fixtures beside the project");
        const json expected = parsed(body->responseBody);
        ServedEvents served{{}};
        served.addBatch("a", asBytes(expected.at("events").dump()));
        QVERIFY(!expected.at("networkRequests").empty());
        QCOMPARE(compact(served.networkRequests()), compact(expected.at("networkRequests")));
        // What is normal already stays as it is.
        QCOMPARE(compact(served.events()), compact(expected.at("events")));
    }
}

void TestServedEvents::keepsIdsStableAndGiven()
{
    const std::string events = R"([{"type":"log","timestamp":1767225600100,"message":"a"},
        {"type":"log","timestamp":1767225600200,"message":"b","id":"own"}])";
    ServedEvents once{{}};
    ServedEvents twice{{}};
    ServedEvents other{{}};
    addEvents(once, "artifact-1", events);
    addEvents(twice, "artifact-1", events);
    addEvents(other, "artifact-2", events);
    QCOMPARE(compact(once.events()), compact(twice.events()));
    const std::string id = once.events()[0].at("id");
    QVERIFY(QRegularExpression(QStringLiteral("^evt_0_[0-9a-f]{14}$")).match(QString::fromStdString(id)).hasMatch());
    QVERIFY(other.events()[0].at("id") != id);
    QCOMPARE(once.events()[1].at("id"), json("own"));
}

void TestServedEvents::dropsWhatAnEarlierBatchHeld()
{
    const std::string row = R"({"type":"log","timestamp":1767225600100,"message":"a"})";
    ServedEvents served{{}};
    addEvents(served, "1", '[' + row + ',' + row + ']');
    addEvents(served, "2", '[' + row + ',' + row + R"(,{"type":"log","timestamp":1767225600050,"message":"b"}])");
    QCOMPARE(served.events().size(), 3U);
    QCOMPARE(served.events()[0].at("message"), json("b")); // sorted by time
}

void TestServedEvents::synthesisesRageTaps()
{
    ServedEvents served{{}};
    addEvents(served, "1", '[' + tap(0, 100) + ',' + tap(300, 110) + ',' + tap(900, 120) + ']');
    const json events = served.events();
    QCOMPARE(events.size(), 4U);
    const json& rage = events[3];
    QCOMPARE(rage.at("type"), json("rage_tap"));
    QCOMPARE(rage.at("frustrationKind"), json("rage_tap"));
    QCOMPARE(rage.at("count"), json(3));
    QCOMPARE(rage.at("timestamp"), json(kStart + 900));
    QCOMPARE(rage.at("x"), json(120.0));
    QCOMPARE(rage.at("targetLabel"), json("Pay"));
    QCOMPARE(rage.at("properties").at("inferred"), json(true));
    QVERIFY(rage.at("id").get<std::string>().starts_with("inferred_rage_"));
}

void TestServedEvents::addsStoredAndFaultEventsOnce()
{
    ServedEvents served{{}};
    addEvents(served, "1", R"([{"type":"custom","name":"paid","timestamp":1767225600100},
        {"type":"error","name":"E","message":" Declined ","stack":"a\nb","timestamp":1767225600200}])");
    served.addStoredEvent(parsed(R"({"type":"custom","name":"paid","timestamp":1767225600100})"));
    served.addStoredEvent(parsed(R"({"type":"custom","name":"paid","timestamp":1767225600101})"));
    served.addFaultEvent(parsed(
        R"({"id":"error_evt_1","type":"error","name":"e","message":"declined","stack":"A\nother","timestamp":1767225600210})"));
    served.addFaultEvent(parsed(R"({"id":"crash_evt_1","type":"crash","name":"SIGSEGV","timestamp":1767225600300})"));
    const json events = served.events();
    QCOMPARE(events.size(), 4U);
    QCOMPARE(events[3].at("id"), json("crash_evt_1"));
}

void TestServedEvents::normalisesPayloads_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("payload");
    QTest::addColumn<QString>("properties");
    QTest::newRow("none") << R"({})"
                          << "null"
                          << "null";
    QTest::newRow("object") << R"({"payload":{"a":1}})"
                            << R"({"a":1})"
                            << R"({"a":1})";
    QTest::newRow("text object") << R"({"payload":" {\"a\":1}"})"
                                 << R"({"a":1})"
                                 << R"({"a":1})";
    QTest::newRow("text list") << R"({"payload":"[1]"})"
                               << "[1]"
                               << "null";
    QTest::newRow("broken text") << R"({"payload":"{\"a\":\"x\"y\"}"})"
                                 << R"("{\"a\":\"x\"y\"}")"
                                 << "null";
    QTest::newRow("plain text, details") << R"({"payload":"hi","details":{"a":1}})"
                                         << R"("hi")"
                                         << R"({"a":1})";
    QTest::newRow("inline") << R"({"payload":null,"payloadInline":{"b":2}})"
                            << R"({"b":2})"
                            << R"({"b":2})";
    QTest::newRow("properties") << R"({"properties":{"c":3}})"
                                << R"({"c":3})"
                                << R"({"c":3})";
}

void TestServedEvents::normalisesPayloads()
{
    QFETCH(const QString, event);
    QFETCH(const QString, payload);
    QFETCH(const QString, properties);
    const json served = servedEvent(parsed(event.toStdString()), {}, "id");
    QCOMPARE(compact(served.at("payload")), payload);
    QCOMPARE(compact(served.at("properties")), properties);
}

void TestServedEvents::picksTheDeviceWithAScreen()
{
    ServedEvents served{{}};
    served.addBatch("1", asBytes(R"({"events":[],"deviceInfo":{"platform":"ios","time":1}})"));
    QVERIFY(served.deviceInfo().is_null());
    served.addBatch("2", asBytes(R"({"events":[],"deviceInfo":{"screenWidth":393,"screenHeight":852}})"));
    served.addBatch("3", asBytes(R"({"events":[],"deviceInfo":{"screenWidth":1,"screenHeight":1}})"));
    QCOMPARE(served.deviceInfo().at("screenWidth"), json(393));
}

void TestServedEvents::survivesOddBatches()
{
    ServedEvents served{{WallTime{kStart}, WallTime{kStart + 60'000}}};
    for (const char* text : {"", "[", "null", "[1,\"x\",null,[]]", "{\"events\":{}}", "<html>",
             R"({"events":[{"type":"log","timestamp":1500},{"type":"log","timestamp":"x"},{"type)"})
        served.addBatch("odd", asBytes(text));
    const json events = served.events();
    QCOMPARE(events.size(), 2U);
    QCOMPARE(events[0].at("timestamp"), json(kStart)); // unreadable: the session's start
    QCOMPARE(events[1].at("timestamp"), json(kStart + 1500)); // an offset in milliseconds
}

QTEST_GUILESS_MAIN(TestServedEvents)
#include "tst_served_events.moc"
