#include "base/encoding.h"
#include "decoder/event.h"
#include "decoder/event_batch_writer.h"
#include "decoder/gzip.h"
#include "decoder/timeline_labels.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

// Every event that the specification's catalogue lists, as each SDK writes it (formats 3.4, 3.6, 3.7, 3.8), written
// with the encoder and read back; what must come out is written by hand.

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;

struct Sample {
    const char* name;
    std::string json; ///< without a timestamp: the nth sample is n seconds after the start
    QString expected; ///< "lane|type|label" and, behind a blank, what else matters
};

QString laneName(const Event& event) { return QString::fromUtf8(name(laneOf(event)).data()); }

/// "lane|type|label", then gesture, frustration, screen, application state, touch and duration where there are any.
QString textOf(const Event& event)
{
    QString text = laneName(event) + u'|' + QString::fromStdString(event.type) + u'|'
        + QString::fromStdString(eventLabel(event));
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty())
            text += QStringLiteral(" %1=%2").arg(QString::fromLatin1(key), QString::fromStdString(value));
    };
    add("gesture", event.gestureType);
    add("frustration", event.frustration);
    add("screen", event.screen);
    add("state", event.appState);
    add("incident", event.incidentId);
    if (!event.touches.empty()) text += QStringLiteral(" at=%1,%2").arg(event.touches[0].x).arg(event.touches[0].y);
    if (event.durationMs > 0) text += QStringLiteral(" ms=%1").arg(event.durationMs);
    if (event.isLeaving) text += QStringLiteral(" leaving");
    return text;
}

std::vector<Sample> mobile()
{
    return {
        {"tap",
            R"({"type":"touch","gestureType":"tap","label":"Pay","x":1,"y":2,"touches":[{"x":1,"y":2,"timestamp":1767225600000}]})",
            "touch|touch|tap Pay gesture=tap at=1,2"},
        {"Android tap",
            R"({"type":"touch","gestureType":"tap","label":"view_1_2","x":1,"y":2,"touches":[{"x":1,"y":2}]})",
            "touch|touch|tap view_1_2 gesture=tap at=1,2"},
        {"rage tap",
            R"({"type":"gesture","gestureType":"rage_tap","label":"Pay","x":1,"y":2,"count":3,"frustrationKind":"rage_tap"})",
            "touch|gesture|rage tap Pay gesture=rage_tap frustration=rage_tap at=1,2"},
        {"dead tap",
            R"({"type":"gesture","gestureType":"dead_tap","label":"Logo","x":1,"y":2,"frustrationKind":"dead_tap"})",
            "touch|gesture|dead tap Logo gesture=dead_tap frustration=dead_tap at=1,2"},
        {"swipe", R"({"type":"gesture","gestureType":"swipe","direction":"left","label":"List","x":1,"y":2})",
            "touch|gesture|swipe left List gesture=swipe at=1,2"},
        {"scroll", R"({"type":"gesture","gestureType":"scroll","direction":"vertical","label":"List","x":1,"y":2})",
            "touch|gesture|scroll List gesture=scroll at=1,2"},
        {"pan", R"({"type":"gesture","gestureType":"pan","label":"map","x":0,"y":0})",
            "touch|gesture|pan map gesture=pan at=0,0"},
        {"long press", R"({"type":"gesture","gestureType":"long_press","label":"Pay","x":1,"y":2})",
            "touch|gesture|long press Pay gesture=long_press at=1,2"},
        {"pinch", R"({"type":"gesture","gestureType":"pinch","scale":1.25,"x":1,"y":2})",
            "touch|gesture|pinch gesture=pinch at=1,2"},
        {"rotation", R"({"type":"gesture","gestureType":"rotation","angle":-0.2,"x":1,"y":2})",
            "touch|gesture|rotation gesture=rotation at=1,2"},
        {"input", R"({"type":"input","value":"***","redacted":true,"label":"Card"})", "touch|input|input Card"},
        {"navigation", R"({"type":"navigation","screen":"Cart","screenName":"Cart","viewId":"Cart","entering":true})",
            "navigation|navigation|Cart screen=Cart"},
        {"navigation out",
            R"({"type":"navigation","screen":"Cart","screenName":"Cart","viewId":"Cart","entering":false})",
            "navigation|navigation|left Cart screen=Cart leaving"},
        {"request",
            R"({"type":"network_request","requestId":"n_1","method":"POST","url":"https://a.b/v1/pay","urlPath":"/v1/pay","urlHost":"a.b","statusCode":502,"duration":431,"success":false})",
            "network|network_request|POST /v1/pay 502 \u00b7 431 ms"},
        {"log", R"({"type":"log","level":"warn","message":"retry"})", "log|log|warn: retry"},
        {"error",
            R"({"type":"error","name":"PaymentException","message":"declined","stack":"a\n b","exceptionCategory":"x","handled":true})",
            "fault|error|PaymentException: declined"},
        {"anr", R"({"type":"anr","durationMs":6003,"threadState":"blocked","incidentId":"9D1E"})",
            "fault|anr|ANR 6003 ms incident=9D1E ms=6003"},
        {"start-up", R"({"type":"app_startup","durationMs":812,"platform":"ios"})",
            "lifecycle|app_startup|start-up in 812 ms ms=812"},
        {"background", R"({"type":"app_background"})", "lifecycle|app_background|background state=background"},
        {"foreground", R"({"type":"app_foreground","totalBackgroundTime":6000})",
            "lifecycle|app_foreground|foreground after 6 s state=foreground ms=6000"},
        {"identity", R"({"type":"user_identity_changed","userId":"u-1"})", "custom|user_identity_changed|user u-1"},
        {"custom", R"({"type":"custom","name":"checkout_step","payload":"{\"step\":2}"})",
            "custom|custom|checkout_step"},
        {"attribute", R"({"type":"custom","name":"attribute","payload":"{\"key\":\"plan\",\"value\":\"pro\"}"})",
            "custom|custom|plan pro"},
        {"attribute of Android",
            R"({"type":"custom","name":"attribute","payload":"{\"key\":\"plan\",\"value\":\"a \"b\"\"}"})",
            "custom|custom|plan a \"b\""},
    };
}

std::vector<Sample> crossPlatform()
{
    return {
        {"user property", R"({"type":"custom","name":"$user_property","payload":"{\"a\":1}"})",
            "custom|custom|$user_property"},
        {"device info", R"({"type":"custom","name":"device_info","payload":"{}"})", "custom|custom|device_info"},
        {"session metrics", R"({"type":"custom","name":"session_metrics","payload":"{}"})",
            "custom|custom|session_metrics"},
        {"frustration",
            R"({"type":"custom","name":"frustration","payload":"{\"frustrationKind\":\"rage_tap\",\"tapCount\":3,\"x\":5,\"y\":6}"})",
            "custom|custom|frustration frustration=rage_tap at=5,6"},
        {"feedback", R"({"type":"custom","name":"feedback","payload":"{\"rating\":5,\"message\":\"good\"}"})",
            "custom|custom|feedback"},
        {"session tag", R"({"type":"custom","name":"session_tag","payload":"{\"tag\":\"vip\"}"})",
            "custom|custom|session_tag"},
        {"external link", R"({"type":"custom","name":"external_url_opened","payload":"{\"scheme\":\"tel\"}"})",
            "custom|custom|external_url_opened"},
        {"sign-in", R"({"type":"custom","name":"oauth_completed","payload":"{\"provider\":\"x\",\"success\":true}"})",
            "custom|custom|oauth_completed"},
        {"Flutter error",
            R"({"type":"error","name":"FlutterError","message":"RenderFlex","incidentId":"i1","handled":false,"source":"flutter"})",
            "fault|error|FlutterError: RenderFlex incident=i1"},
        {"Flutter request",
            R"({"type":"network_request","method":"GET","url":"https://a.b/c?d=1","statusCode":200,"duration":12.5,"success":true,"cached":true})",
            "network|network_request|GET /c 200 \u00b7 13 ms"},
        {"old gestures",
            R"({"type":"gesture","gestureType":"two_finger_tap","touchCount":2,"touches":[{"x":1,"y":2,"force":0.5},{"x":3,"y":4}]})",
            "touch|gesture|two finger tap gesture=two_finger_tap at=1,2"},
        {"old screen change", R"({"type":"screen_change","screenName":"Cart","previousScreenName":"Home"})",
            "navigation|screen_change|Cart screen=Cart"},
        {"old app state", R"({"type":"app_state","state":"inactive"})", "lifecycle|app_state|app state"},
        {"old lifecycle", R"({"type":"app_lifecycle","state":"app_foreground","backgroundDuration":3000})",
            "lifecycle|app_lifecycle|foreground after 3 s state=foreground ms=3000"},
        {"keyboard", R"({"type":"keyboard_typing","keyPressCount":4})", "touch|keyboard_typing|keyboard typing"},
        {"old session start", R"({"type":"session_start","previousSessionId":"s","reason":"timeout"})",
            "lifecycle|session_start|session start"},
        {"session timeout", R"({"type":"session_timeout","backgroundDuration":61000,"reason":"x"})",
            "lifecycle|session_timeout|session timeout ms=61000"},
        {"freeze", R"({"type":"ui_freeze","durationMs":1200})", "fault|ui_freeze|ui freeze 1200 ms ms=1200"},
    };
}

std::vector<Sample> browser()
{
    return {
        {"session start",
            R"({"type":"session_start","platform":"web","attribution":{"entryUrl":"https://a/","utm":{}}})",
            "lifecycle|session_start|session start"},
        {"start-up",
            R"({"type":"app_startup","durationMs":640,"duration":640,"platform":"web","payload":{"durationMs":640,"complete":true}})",
            "lifecycle|app_startup|start-up in 640 ms ms=640"},
        {"navigation",
            R"({"type":"navigation","screen":"/cart","screenName":"/cart","previousScreen":"/","url":"https://a/cart","path":"/cart","payload":{"reason":"tab_restore"}})",
            "navigation|navigation|/cart screen=/cart"},
        {"tap",
            R"({"type":"tap","x":30,"y":31,"screen":"/","screenName":"/","viewportWidth":800,"viewportHeight":600,"documentHeight":2000,"scrollY":5,"payload":{"linkHref":"/x","linkText":"More"}})",
            "touch|tap|tap More screen=/ at=30,31"},
        {"link click",
            R"({"type":"link_click","name":"link_click","properties":{"linkText":"More","screen":"/"},"payload":{"linkText":"More","screen":"/"}})",
            "touch|link_click|link click More screen=/"},
        {"rage tap", R"({"type":"rage_tap","x":1,"y":2,"screen":"/"})",
            "touch|rage_tap|rage tap frustration=rage_tap screen=/ at=1,2"},
        {"scroll", R"({"type":"scroll","screen":"/","scrollY":400})", "touch|scroll|scroll screen=/"},
        {"error",
            R"({"type":"error","name":"UnhandledRejection","message":"no","filename":"a.js","lineno":1,"colno":2})",
            "fault|error|UnhandledRejection: no"},
        {"resource error", R"({"type":"resource_error","message":"Resource failed to load: x.png","filename":"x.png"})",
            "fault|resource_error|Resource failed to load: x.png"},
        {"console",
            R"({"type":"log","level":"error","message":"boom","name":"console.error","payload":{"level":"error","message":"boom","source":"console"}})",
            "log|log|error: boom"},
        {"long task", R"({"type":"long_task","durationMs":120,"threadState":"main_thread_long_task"})",
            "fault|long_task|long task 120 ms ms=120"},
        {"background", R"({"type":"app_background","payload":{"reason":"visibility_hidden","screen":"/"}})",
            "lifecycle|app_background|background screen=/ state=background"},
        {"foreground",
            R"({"type":"app_foreground","payload":{"reason":"pageshow","backgroundDurationMs":900,"totalBackgroundTimeMs":5000}})",
            "lifecycle|app_foreground|foreground after 5 s state=foreground ms=5000"},
        {"redux",
            R"({"type":"custom","name":"$redux_action","payload":{"source":"redux","actionType":"cart/add","sequence":1,"durationMs":2}})",
            "custom|custom|$redux_action ms=2"},
        {"redux, own type", R"({"type":"$redux_action","payload":{"source":"redux","actionType":"cart/add"}})",
            "custom|$redux_action|action cart/add"},
        {"signed out", R"({"type":"user_identity_changed","userId":null})", "custom|user_identity_changed|user"},
    };
}

/// The samples as rows of one batch, each with its time.
std::vector<std::string> stamped(const std::vector<Sample>& samples)
{
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        std::string row = samples[i].json;
        row.insert(1, "\"timestamp\":" + std::to_string(kStart + 1000 * static_cast<std::int64_t>(i)) + ',');
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

class TestEventCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackEveryEvent_data();
    void readsBackEveryEvent();
    void keepsEveryField();
    void survivesWrongTypesInEveryField();
};

void TestEventCatalogue::readsBackEveryEvent_data()
{
    QTest::addColumn<int>("catalogue");
    QTest::newRow("mobile") << 0;
    QTest::newRow("React Native, Flutter and old writers") << 1;
    QTest::newRow("browser") << 2;
}

void TestEventCatalogue::readsBackEveryEvent()
{
    QFETCH(const int, catalogue);
    const std::vector<Sample> samples = catalogue == 0 ? mobile() : catalogue == 1 ? crossPlatform() : browser();
    EventBatchWriter writer{R"({"platform":"ios","screenWidth":390,"screenHeight":844})"};
    for (const std::string& row : stamped(samples)) QVERIFY_RESULT(writer.add(row));
    const auto artifact = writer.finish();
    QVERIFY_RESULT(artifact);
    const auto inflated = inflateArtifact(*artifact, 1_MiB);
    const EventBatch batch = readEventBatch(inflated->bytes, {WallTime{kStart}, std::nullopt});
    QCOMPARE(batch.events.size(), samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        QVERIFY2(textOf(batch.events[i]) == samples[i].expected,
            qPrintable(QString::fromLatin1(samples[i].name) + QStringLiteral(": ") + textOf(batch.events[i])));
        QCOMPARE(batch.events[i].time.ms, kStart + 1000 * static_cast<std::int64_t>(i));
        QVERIFY(batch.events[i].kind != EventKind::Other);
    }
    QCOMPARE(batch.device->screen, (LogicalSize{390, 844}));
}

void TestEventCatalogue::keepsEveryField()
{
    for (const auto& samples : {mobile(), crossPlatform(), browser()}) {
        const std::vector<std::string> rows = stamped(samples);
        for (const std::string& row : rows) {
            const EventBatch batch = readEventBatch(asBytes('[' + row + ']'), {});
            const auto parsed = [](const std::string& json) {
                return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
            };
            QVERIFY(!parsed(row).isEmpty());
            QCOMPARE(parsed(batch.events.at(0).json), parsed(row)); // not by our own parser
        }
    }
}

void TestEventCatalogue::survivesWrongTypesInEveryField()
{
    for (const char* value : {"null", "true", "-1", "1e308", "\"x\"", "\"{\"", "[]", "[[1]]", "{}",
             R"({"x":[],"type":7})", "99999999999999999999"}) {
        std::string list;
        for (const char* type : {"touch", "gesture", "navigation", "network_request", "log", "error", "anr", "crash",
                 "app_startup", "app_state", "input", "custom", "frustration", "brand new"}) {
            std::string row = R"({"type":")" + std::string(type) + "\"";
            for (const char* key :
                {"timestamp", "name", "payload", "details", "properties", "gestureType", "frustrationKind", "label",
                    "targetLabel", "screen", "message", "level", "state", "stack", "stackTrace", "frames",
                    "threadState", "incidentId", "touches", "x", "y", "durationMs", "duration", "method", "url",
                    "urlHost", "urlPath", "statusCode", "success", "requestBodySize", "responseBodySize",
                    "startTimestamp", "endTimestamp", "requestId", "errorMessage", "cached", "entering"})
                row += ",\"" + std::string(key) + "\":" + value;
            list += (list.empty() ? "" : ",") + row + '}';
        }
        const EventBatch batch
            = readEventBatch(asBytes(R"({"events":[)" + list + R"(],"deviceInfo":)" + value + "}"), {});
        QCOMPARE(batch.events.size(), 14U);
        for (const Event& event : batch.events) QVERIFY(event.durationMs >= 0 && eventLabel(event).size() < 500);
    }
}

QTEST_GUILESS_MAIN(TestEventCatalogue)
#include "tst_event_catalogue.moc"
