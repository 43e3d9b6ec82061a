#include "base/encoding.h"
#include "decoder/event.h"
#include "decoder/rage_taps.h"
#include "decoder/timeline_labels.h"

#include <QtTest>

#include <limits>
#include <set>

using namespace revisit;

namespace {

Event eventOf(const std::string& json) { return readEventBatch(asBytes('[' + json + ']'), {}).events.at(0); }

constexpr std::int64_t kStart = 1'767'225'600'000;

Event tap(std::int64_t ms, double x, const char* label = "Pay", const char* gesture = "tap")
{
    Event made;
    made.kind = EventKind::Touch;
    made.type = "touch";
    made.gestureType = gesture;
    made.time = {kStart + ms};
    made.label = label;
    made.touches = {{x, 200, made.time}};
    return made;
}

QString inferredAt(const std::vector<Event>& events)
{
    QStringList places;
    for (const InferredRageTap& rage : inferRageTaps(events)) places << QString::number(rage.event);
    return places.join(QLatin1Char(' '));
}

} // namespace

class TestTimelineLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelsEvents_data();
    void labelsEvents();
    void labelsFaults();
    void makesOneLineOfAnyText();
    void sortsIntoLanes_data();
    void sortsIntoLanes();
    void namesEveryLane();
    void infersRageTaps();
    void infersNoneWhereOneIsReported();
    void ignoresTheKeyboardAndWebTaps();
    void comparesFewTapsOfOneMoment();
    void findsTheClusterAmongManyTaps();
};

void TestTimelineLabels::labelsEvents_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("label");
    QTest::newRow("tap") << R"({"type":"touch","gestureType":"tap","label":"Pay"})"
                         << "tap Pay";
    QTest::newRow("bare touch") << R"({"type":"touch","label":"Pay"})"
                                << "tap Pay";
    QTest::newRow("rage") << R"({"type":"gesture","gestureType":"rage_tap","label":"Pay"})"
                          << "rage tap Pay";
    QTest::newRow("swipe") << R"({"type":"gesture","gestureType":"swipe","direction":"up","label":"List"})"
                           << "swipe up List";
    QTest::newRow("long press") << R"({"type":"gesture","gestureType":"long_press"})"
                                << "long press";
    QTest::newRow("screen") << R"({"type":"navigation","screenName":"Checkout"})"
                            << "Checkout";
    QTest::newRow("way out") << R"({"type":"navigation","screenName":"Checkout","entering":false})"
                             << "left Checkout";
    QTest::newRow("request")
        << R"({"type":"network_request","method":"get","url":"https://a/v1/cart?x=1","statusCode":502,"duration":431.2,"success":false})"
        << QStringLiteral("GET /v1/cart 502 \u00b7 431 ms");
    QTest::newRow("no answer") << R"({"type":"network_request","url":"/x","statusCode":0,"success":false})"
                               << "GET /x failed";
    QTest::newRow("log") << R"({"type":"log","level":"warn","message":"slow"})"
                         << "warn: slow";
    QTest::newRow("plain log") << R"({"type":"log","level":"log","message":"hi"})"
                               << "hi";
    QTest::newRow("error") << R"({"type":"error","name":"TypeError","message":"x is undefined"})"
                           << "TypeError: x is undefined";
    QTest::newRow("anr") << R"({"type":"anr","durationMs":6003})"
                         << "ANR 6003 ms";
    QTest::newRow("start-up") << R"({"type":"app_startup","durationMs":812})"
                              << "start-up in 812 ms";
    QTest::newRow("background") << R"({"type":"app_background"})"
                                << "background";
    QTest::newRow("input") << R"({"type":"input","label":"Card number","value":"***"})"
                           << "input Card number";
    QTest::newRow("user") << R"({"type":"user_identity_changed","userId":"u-1"})"
                          << "user u-1";
    QTest::newRow("custom") << R"({"type":"custom","name":"checkout_step"})"
                            << "checkout_step";
    QTest::newRow("attribute")
        << R"({"type":"custom","name":"attribute","payload":"{\"key\":\"plan\",\"value\":\"pro\"}"})"
        << "plan pro";
    QTest::newRow("unknown") << R"({"type":"brand new thing"})"
                             << "brand new thing";
}

void TestTimelineLabels::labelsEvents()
{
    QFETCH(const QString, json);
    QFETCH(const QString, label);
    QCOMPARE(QString::fromStdString(eventLabel(eventOf(json.toStdString()))), label);
}

void TestTimelineLabels::labelsFaults()
{
    Fault fault;
    fault.identifier = "SIGSEGV";
    fault.detail = "Signal 11 received";
    QCOMPARE(faultLabel(fault), std::string("SIGSEGV: Signal 11 received"));
    fault.category = Fault::Category::Anr;
    QCOMPARE(faultLabel(fault), std::string("ANR SIGSEGV"));
    fault.durationMs = 6003.4;
    QCOMPARE(faultLabel(fault), std::string("ANR 6003 ms"));
}

void TestTimelineLabels::makesOneLineOfAnyText()
{
    QCOMPARE(oneLine("  a\r\n\tb\x1B[31m  c\x7F "), std::string("a b [31m c"));
    QCOMPARE(oneLine("safe\u202Egpj.exe\u2066\u200F"), std::string("safegpj.exe"));
    QCOMPARE(oneLine("\xFFx"), std::string("\uFFFDx"));
    QCOMPARE(oneLine("a\u0085b"), std::string("a b"));
    QCOMPARE(oneLine(std::string("a\0b", 3)), std::string("a b"));
    const QString cut = QString::fromStdString(oneLine(std::string(200, 'x') + "y"));
    QCOMPARE(cut.size(), 121);
    QVERIFY(cut.endsWith(QChar(0x2026)));
    std::string wide;
    for (int i = 0; i < 5'000; ++i) wide += "\U0001F600";
    QCOMPARE(QString::fromStdString(oneLine(wide)).toUcs4().size(), 121);
    QCOMPARE(oneLine(""), std::string());
}

void TestTimelineLabels::sortsIntoLanes_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("lane");
    QTest::addColumn<bool>("isBad");
    QTest::newRow("tap") << R"({"type":"tap"})"
                         << "touch" << false;
    QTest::newRow("dead tap") << R"({"type":"dead_click"})"
                              << "touch" << true;
    QTest::newRow("input") << R"({"type":"input"})"
                           << "touch" << false;
    QTest::newRow("failed") << R"({"type":"network_request","statusCode":500})"
                            << "network" << true;
    QTest::newRow("unknown outcome") << R"({"type":"network_request","url":"/a"})"
                                     << "network" << false;
    QTest::newRow("error log") << R"({"type":"log","level":"Error"})"
                               << "log" << true;
    QTest::newRow("log") << R"({"type":"log","level":"warn"})"
                         << "log" << false;
    QTest::newRow("error") << R"({"type":"resource_error"})"
                           << "fault" << true;
    QTest::newRow("anr") << R"({"type":"anr"})"
                         << "fault" << true;
    QTest::newRow("start") << R"({"type":"session_start"})"
                           << "lifecycle" << false;
    QTest::newRow("identity") << R"({"type":"user_identity_changed"})"
                              << "custom" << false;
    QTest::newRow("new") << R"({"type":"something"})"
                         << "custom" << false;
}

void TestTimelineLabels::sortsIntoLanes()
{
    QFETCH(const QString, json);
    const Event made = eventOf(json.toStdString());
    QTEST(QString::fromUtf8(name(laneOf(made)).data()), "lane");
    QTEST(isFailure(made), "isBad");
}

void TestTimelineLabels::namesEveryLane()
{
    std::set<std::string_view> names;
    for (int lane = 0; lane < kLaneCount; ++lane) names.insert(name(static_cast<Lane>(lane)));
    QCOMPARE(names.size(), static_cast<std::size_t>(kLaneCount));
}

void TestTimelineLabels::infersRageTaps()
{
    QCOMPARE(inferredAt({tap(0, 100), tap(400, 100), tap(1000, 100)}), QStringLiteral("2"));
    QCOMPARE(inferredAt({tap(0, 100), tap(400, 100), tap(1001, 100)}), QString{}); // window: 1000 ms
    QCOMPARE(inferredAt({tap(0, 50), tap(1, 50), tap(2, 100)}), QStringLiteral("2")); // radius: 50 included
    QCOMPARE(inferredAt({tap(0, 49.9), tap(1, 49.9), tap(2, 100)}), QString{});
    // The list is cleared, so six taps make two.
    QCOMPARE(inferredAt({tap(0, 1), tap(1, 1), tap(2, 1), tap(3, 1), tap(4, 1), tap(5, 1), tap(6, 1)}),
        QStringLiteral("2 5"));
    QCOMPARE(inferredAt({tap(0, 1), tap(1, 1), tap(2, 1, "Pay", "pan")}), QString{});
}

void TestTimelineLabels::infersNoneWhereOneIsReported()
{
    Event reported = tap(1500, 130);
    reported.frustration = "rage_tap";
    QCOMPARE(inferredAt({tap(0, 100), tap(300, 100), tap(600, 100), reported}), QString{});
    reported = tap(1601, 130);
    reported.frustration = "rage_tap";
    QCOMPARE(inferredAt({tap(0, 100), tap(300, 100), tap(600, 100), reported}), QStringLiteral("2"));
    Event dead = tap(500, 100);
    dead.frustration = "dead_tap"; // an explicit marker clears the list
    QCOMPARE(inferredAt({tap(0, 100), tap(300, 100), dead, tap(600, 100)}), QString{});
}

void TestTimelineLabels::ignoresTheKeyboardAndWebTaps()
{
    const auto targeting = [](int ms, const char* json) {
        Event event = tap(ms, 1);
        event.json = json;
        return event;
    };
    for (const char* json :
        {R"({"payload":{"target":"UIKeyboardLayoutStar"}})", R"({"payload":"{\"target\":\"uikeyboardlayoutstar\"}"})",
            R"({"properties":{"label":"UIInputSetHostView"}})",
            R"({"label":"UIRemoteKeyboardWindow","targetLabel":"q"})"})
        QCOMPARE(inferredAt({tap(0, 1), tap(1, 1), targeting(2, json), tap(3, 1)}), QString{});
    QCOMPARE(inferredAt({tap(0, 1), tap(1, 1), targeting(2, R"({"screen":"UIKeyboardDemo"})")}), QStringLiteral("2"));
    QCOMPARE(inferredAt({tap(0, 1, "UIKeyboardLayoutStar"), tap(1, 1, "UIKeyboardLayoutStar"),
                 tap(2, 1, "uikeyboardlayoutstar"), tap(3, 1), tap(4, 1)}),
        QString{});
    QCOMPARE(inferredAt({tap(0, 1), tap(1, 1, "UIRemoteKeyboardWindow"), tap(2, 1), tap(3, 1)}), QString{});
    QCOMPARE(inferredAt({tap(0, 1, "", ""), tap(1, 1, "", ""), tap(2, 1, "", "")}), QString{});
}

void TestTimelineLabels::comparesFewTapsOfOneMoment()
{
    constexpr int kTapCount = 2000; // each compared with all before it would be two million
    TapCluster cluster;
    for (int i = 0; i < kTapCount; ++i) QVERIFY(!cluster.add({i * 50.5, 200, {kStart}}));
    QVERIFY2(cluster.comparisons() < 10 * kTapCount, std::to_string(cluster.comparisons()).c_str());
}

void TestTimelineLabels::findsTheClusterAmongManyTaps()
{
    TapCluster cluster;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(!cluster.add({i * 60.0, -1e300, {kStart}}));
        QVERIFY(!cluster.add({i * 60.0, 200, {kStart + 1}}));
    }
    QVERIFY(!cluster.add({std::numeric_limits<double>::infinity(), 200, {kStart + 1001}}));
    QVERIFY(cluster.add({630, 200, {kStart + 1001}})); // with those at 600 and 660
    QVERIFY(!cluster.add({630, 200, {kStart + 1001}})); // a new search
    QVERIFY(!cluster.add({630, 200, {kStart + 2001}}));
    QVERIFY(!cluster.add({630, 200, {kStart + 2002}})); // the one at 1001 is forgotten
    QVERIFY(cluster.add({640, 210, {kStart + 2003}}));
}

QTEST_GUILESS_MAIN(TestTimelineLabels)
#include "tst_timeline_labels.moc"
