#include "analysis/session_counters.h"
#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "tests/support/fixtures.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

constexpr WallTime kStart{1'767'225'600'000};

std::vector<Event> eventsOf(std::string_view rows)
{
    return readEventBatch(asBytes('[' + std::string{rows} + ']'), {kStart, std::nullopt}).events;
}

SessionCounters count(std::string_view rows, const CounterOptions& options = {})
{
    return countSession(eventsOf(rows), {}, options);
}

/// Everything that is counted, in a form that is easy to compare.
QString textOf(const SessionCounters& c)
{
    return QStringLiteral("touch %1 gesture %2 scroll %3 input %4 custom %5 error %6 crash %7 anr %8 rage %9 dead %10")
        .arg(c.touchCount)
        .arg(c.gestureCount)
        .arg(c.scrollCount)
        .arg(c.inputCount)
        .arg(c.customEventCount)
        .arg(c.errorCount)
        .arg(c.crashCount)
        .arg(c.anrCount)
        .arg(c.rageTapCount)
        .arg(c.deadTapCount);
}

std::string tapAt(std::int64_t ms, const char* extra = "")
{
    return R"({"type":"touch","gestureType":"tap","x":100,"y":200,"timestamp":)" + std::to_string(kStart.ms + ms)
        + extra + "}";
}

} // namespace

class TestSessionCounters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsTheSampleBatch();
    void countsTheRealRecording();
    void countsEachKind_data();
    void countsEachKind();
    void countsRequests();
    void excludesTheSdkAndAssets_data();
    void excludesTheSdkAndAssets();
    void infersRageTapsOnMobileOnly();
    void countsAnIncidentOnce();
    void followsScreens();
    void sumsBackgroundGaps();
    void scoresWithinBounds();
    void doesNotDependOnOrder();
    void normalisesScreenNames_data();
    void normalisesScreenNames();
    void groupsEndpoints();
};

void TestSessionCounters::countsTheSampleBatch()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
    const auto inflated
        = inflateArtifact(test::fileBytes(*fixtures / "samples/events/events_0_1767225615400.json.gz"), 1_MiB);
    const EventBatch batch = readEventBatch(inflated->bytes, {kStart, std::nullopt});
    const SessionCounters c = countSession(batch.events, {}, {});
    QCOMPARE(
        textOf(c), QStringLiteral("touch 3 gesture 3 scroll 1 input 1 custom 1 error 1 crash 0 anr 1 rage 1 dead 1"));
    QCOMPARE(c.apiTotalCount, 1U);
    QCOMPARE(c.apiErrorCount, 1U);
    QCOMPARE(c.apiAvgResponseMs, 431.0);
    QCOMPARE(c.appStartupTimeMs, std::optional<double>(812));
    QCOMPARE(c.backgroundMs, 6000.0);
    QCOMPARE(c.screensVisited, std::vector<std::string>{"Checkout"});
    QCOMPARE(c.uxScore, 100 - 15 - 8 - 10 - 5 + 4);
    QCOMPARE(c.interactionScore, 2 * 3 + 2 * 1 + 3 * 3);
    QCOMPARE(c.explorationScore, 20);
}

void TestSessionCounters::countsTheRealRecording()
{
    const auto folder = test::realRecordingFolder();
    if (!folder) QSKIP("needs the fixtures beside the project");
    const auto recording = Recording::open(test::sourceOfFolder(*folder));
    QVERIFY_RESULT(recording);
    const SessionCounters c = countSession((*recording)->events(), (*recording)->faults(), {"ios", {}});
    // Counted independently, by a script over the inflated files.
    QCOMPARE(textOf(c),
        QStringLiteral("touch 22 gesture 124 scroll 17 input 0 custom 7 error 0 crash 0 anr 0 rage 0 dead 5"));
    QCOMPARE(c.apiTotalCount, 244U);
    QCOMPARE(c.apiSuccessCount, 241U);
    QCOMPARE(c.apiErrorCount, 3U);
    QVERIFY(qAbs(c.apiAvgResponseMs - 31'360.0 / 244) < 1e-9);
    QCOMPARE(c.appStartupTimeMs, std::optional<double>(913));
    QCOMPARE(c.screensVisited.size(), 5U);
    QCOMPARE(c.uniqueScreensCount, 3U);
    QCOMPARE(c.uxScore, 100 - 24 - 15 + 10);
    QCOMPARE(c.interactionScore, 100);
    QCOMPARE(c.explorationScore, 60);
}

void TestSessionCounters::countsEachKind_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("counted");
    const auto row = [](const char* name, const char* json, const char* counted) {
        QTest::newRow(name) << QString::fromLatin1(json) << QString::fromLatin1(counted);
    };
    row("web tap", R"({"type":"tap"})", "touch 1 ");
    row("legacy single tap", R"({"type":"motion","gestureType":"single_tap"})", "touch 1 ");
    row("long press", R"({"type":"gesture","gestureType":"long_press"})", "touch 1 gesture 1 ");
    row("two finger tap", R"({"type":"gesture","gestureType":"two_finger_tap"})", "touch 1 gesture 1 ");
    row("pan", R"({"type":"gesture","gestureType":"pan"})", "touch 0 gesture 1 scroll 0 ");
    row("old scroll", R"({"type":"gesture","gestureType":"scroll_up"})", "gesture 1 scroll 1 ");
    row("web scroll", R"({"type":"scroll"})", "gesture 0 scroll 1 ");
    row("scroll motion", R"({"type":"scroll_motion"})", "scroll 1 ");
    row("keyboard", R"({"type":"keyboard_show"})", "input 1 ");
    row("custom", R"({"type":"custom","name":"a"})", "custom 1 ");
    row("resource error", R"({"type":"resource_error"})", "error 1 ");
    row("freeze", R"({"type":"ui_freeze"})", "anr 1 ");
    row("dead click", R"({"type":"dead_click"})",
        "touch 0 gesture 0 scroll 0 input 0 custom 0 error 0 crash 0 anr 0 rage 0 dead 1");
    row("rage in a text payload does not count",
        R"({"type":"custom","name":"frustration","payload":"{\"frustrationKind\":\"rage_tap\"}"})", "rage 0 ");
    row("unknown", R"({"type":"new"})",
        "touch 0 gesture 0 scroll 0 input 0 custom 0 error 0 crash 0 anr 0 rage 0 dead 0");
}

void TestSessionCounters::countsEachKind()
{
    QFETCH(const QString, row);
    QFETCH(const QString, counted);
    const QString text = textOf(count(row.toStdString())) + QLatin1Char(' ');
    QVERIFY2(text.contains(counted), qPrintable(text));
}

void TestSessionCounters::countsRequests()
{
    const SessionCounters c = count(
        R"({"type":"network_request","url":"https://a/1","statusCode":200,"success":true,"duration":100},
           {"type":"network_request","url":"https://a/2","statusCode":304,"success":false,"duration":0},
           {"type":"network_request","url":"https://a/3","statusCode":500,"duration":300},
           {"type":"api_call","endpoint":"https://a/4"})");
    QCOMPARE(c.apiTotalCount, 4U);
    QCOMPARE(c.apiSuccessCount, 2U); // success is tested before failure
    QCOMPARE(c.apiErrorCount, 1U); // one told neither
    QCOMPARE(c.apiAvgResponseMs, 200.0);
}

void TestSessionCounters::excludesTheSdkAndAssets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isCounted");
    QTest::newRow("own server") << "https://api.rejourney.co/api/ingest/presign" << false;
    QTest::newRow("configured host") << "https://replay.example.com/api/ingest/anything" << false;
    QTest::newRow("another host") << "https://shop.example.com/api/ingest/anything" << true;
    QTest::newRow("picture") << "https://a/b/logo.PNG?v=1" << false;
    QTest::newRow("script") << "https://a/app.js" << false;
    QTest::newRow("no extension") << "https://a/v1.2/png" << true;
    QTest::newRow("api") << "https://a/data.json" << true;
}

void TestSessionCounters::excludesTheSdkAndAssets()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isCounted);
    const SessionCounters c = count(R"({"type":"network_request","statusCode":200,"url":")" + url.toStdString() + "\"}",
        {"ios", "replay.example.com"});
    QCOMPARE(c.apiTotalCount, isCounted ? 1U : 0U);
}

void TestSessionCounters::infersRageTapsOnMobileOnly()
{
    const std::string taps = tapAt(0) + ',' + tapAt(400) + ',' + tapAt(800);
    QCOMPARE(count(taps, {"ios", {}}).rageTapCount, 1U);
    QCOMPARE(count(taps, {"web", {}}).rageTapCount, 0U);
    const std::string reported = taps + R"(,{"type":"gesture","gestureType":"rage_tap","timestamp":1767225600900})";
    QCOMPARE(count(reported, {"ios", {}}).rageTapCount, 2U); // the cluster and the marker, as the reference counts
    QCOMPARE(count(tapAt(0) + ',' + tapAt(400) + R"(,{"type":"dead_tap","timestamp":1767225600500},)" + tapAt(600))
                 .rageTapCount,
        0U);
}

void TestSessionCounters::countsAnIncidentOnce()
{
    const std::vector<Event> events
        = eventsOf(R"({"type":"anr","incidentId":"a","durationMs":6000,"timestamp":1767225600500})");
    Fault same;
    same.category = Fault::Category::Anr;
    same.incidentId = "a";
    same.time = {kStart.ms + 900};
    Fault other = same;
    other.incidentId = "b";
    Fault crash;
    crash.incidentId = "c";
    const std::vector<Fault> faults{same, other, other, crash};
    const SessionCounters c = countSession(events, faults, {});
    QCOMPARE(c.anrCount, 2U);
    QCOMPARE(c.crashCount, 1U);
    QCOMPARE(countSession(eventsOf(R"({"type":"long_task"})"), {}, {"web", {}}).anrCount, 0U);
}

void TestSessionCounters::followsScreens()
{
    const SessionCounters c = count(R"({"type":"navigation","screen":"Home","timestamp":1767225600001},
        {"type":"navigation","screen":"Home","timestamp":1767225600002},
        {"type":"navigation","screen":"/orders/12345?x=1","timestamp":1767225600003},
        {"type":"tap","screen":"unknown","timestamp":1767225600004},
        {"type":"tap","screen":"/orders/99","timestamp":1767225600005},
        {"type":"navigation","screenName":" Home ","timestamp":1767225600006},
        {"type":"log","screen":"Elsewhere","timestamp":1767225600007})");
    QCOMPARE(c.screensVisited, (std::vector<std::string>{"Home", "/orders/:id", "Home"}));
    QCOMPARE(c.uniqueScreensCount, 2U);
    std::string many;
    for (int i = 0; i < 300; ++i)
        many += (i == 0 ? "" : ",") + std::string{R"({"type":"navigation","screen":"S)"} + std::to_string(i) + "x\"}";
    QCOMPARE(count(many).screensVisited.size(), 200U);
    QCOMPARE(count(many).explorationScore, 100);
}

void TestSessionCounters::sumsBackgroundGaps()
{
    const SessionCounters c = count(R"({"type":"app_foreground","timestamp":1767225600500},
        {"type":"app_background","timestamp":1767225601000},{"type":"app_background","timestamp":1767225602000},
        {"type":"app_foreground","timestamp":1767225604000},
        {"type":"app_background","timestamp":1767225610000},{"type":"app_foreground","timestamp":1767225610500},
        {"type":"app_background","timestamp":1767225620000})");
    QCOMPARE(c.backgroundMs, 3500.0);
}

void TestSessionCounters::scoresWithinBounds()
{
    std::string bad;
    for (int i = 0; i < 20; ++i) {
        bad += R"({"type":"rage_click"},{"type":"dead_click"},{"type":"error"},)";
        bad += R"({"type":"network_request","url":"/a","statusCode":500},)";
    }
    bad.pop_back();
    const SessionCounters c = count(bad);
    QCOMPARE(c.uxScore, 0); // 100 − 45 − 24 − 30 − 20, not below 0
    QCOMPARE(count("").uxScore, 100);
    QCOMPARE(count("").interactionScore, 0);
    QCOMPARE(count("").eventCount, 0U);
}

void TestSessionCounters::doesNotDependOnOrder()
{
    auto events = eventsOf(tapAt(0) + ',' + tapAt(400) + ',' + tapAt(800)
        + R"(,{"type":"navigation","screen":"B","timestamp":1767225600900},{"type":"navigation","screen":"A","timestamp":1767225600100})");
    const SessionCounters forward = countSession(events, {}, {});
    std::ranges::reverse(events);
    const SessionCounters backward = countSession(events, {}, {});
    QCOMPARE(textOf(backward), textOf(forward));
    QCOMPARE(backward.screensVisited, forward.screensVisited);
}

void TestSessionCounters::normalisesScreenNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("normal");
    QTest::newRow("blanks") << "  My \t Screen "
                            << "My Screen";
    QTest::newRow("nothing") << " N/A "
                             << "";
    QTest::newRow("undefined") << "Undefined"
                               << "";
    QTest::newRow("route") << "/a//b/?q=1#h"
                           << "/a/b";
    QTest::newRow("root") << "/"
                          << "/";
    QTest::newRow("url") << "myapp://host/profile/3f2504e0-4f89-11d3-9a0c-0305e82c3301"
                         << "/profile/:id";
    QTest::newRow("hex") << "/x/0123456789abcdef"
                         << "/x/:id";
    QTest::newRow("short hex") << "/x/abcdef"
                               << "/x/abcdef";
    QTest::newRow("token") << "/x/abcdefghijklmnopqrst1"
                           << "/x/:id";
    QTest::newRow("long word") << "/x/abcdefghijklmnopqrstu"
                               << "/x/abcdefghijklmnopqrstu";
    QTest::newRow("api") << "/api/users"
                         << "";
    QTest::newRow("asset") << "/static/app.js"
                           << "";
    QTest::newRow("url without a path") << "https://example.com"
                                        << "/";
}

void TestSessionCounters::normalisesScreenNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, normal);
    QCOMPARE(QString::fromStdString(normalisedScreenName(name.toStdString())), normal);
}

void TestSessionCounters::groupsEndpoints()
{
    QCOMPARE(normalisedEndpointPath("/v1/users/42/posts?x=1"), std::string("/v1/users/:id/posts"));
    QCOMPARE(normalisedEndpointPath("/v1/abcdefghijklmnopqrst1"), std::string("/v1/abcdefghijklmnopqrst1"));
    QCOMPARE(normalisedEndpointPath(""), std::string("/"));
}

QTEST_GUILESS_MAIN(TestSessionCounters)
#include "tst_session_counters.moc"
