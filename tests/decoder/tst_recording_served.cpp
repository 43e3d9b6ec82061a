#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "decoder/web_document.h"
#include "decoder/web_replay.h"
#include "decoder/web_track.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'795'327'260'142;

const ArtifactReport* reportOf(const Recording& recording, std::string_view path)
{
    const auto found = std::ranges::find(recording.artifacts(), path, &ArtifactReport::path);
    return found == recording.artifacts().end() ? nullptr : &*found;
}

} // namespace

class TestRecordingServed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensWhatTheReferenceServed();
    void namesTheFramesThatWereNotFetched();
    void opensAWebSession();
    void showsWhatCoreCarriesInline();
    void showsInlineEventsOfSegmentsOnce_data();
    void showsInlineEventsOfSegmentsOnce();
    void tellsWhatIsWrongWithInlineEvents();
    void readsDeepInlinePages();
};

void TestRecordingServed::opensWhatTheReferenceServed()
{
    const auto flow = test::exchanges("03-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    const auto opened = Recording::open(test::servedSource(flow));
    QVERIFY_RESULT(opened);
    const Recording& recording = **opened;

    QCOMPARE(recording.info().shape, RecordingShape::Served);
    QCOMPARE(recording.info().sessionId, std::string("session_1795327260142_34c59f298238366ee7d582e381cebf16"));
    QCOMPARE(recording.info().anonymousName, std::string("SprightlyOwlB436FE"));
    QCOMPARE(recording.info().device.model, std::string("iPhone16,1"));
    QCOMPARE(recording.clock().start().ms, kStart);
    QCOMPARE(recording.clock().end().ms, kStart + 12'000);
    QCOMPARE(recording.clock().playable().ms, 12'000); // a gap of exactly 2 s is kept whole
    QCOMPARE(recording.clock().gaps().size(), 1U);
    QCOMPARE(recording.frames().size(), 9U);
    QCOMPARE(recording.frames()[0].time.ms, kStart + 1'000);
    QVERIFY(!recording.frames()[0].size.isEmpty());
    QCOMPARE(recording.events().size(), 17U);
    QCOMPARE(recording.hierarchies().size(), 2U);
    QCOMPARE(recording.info().canvas, (LogicalSize{393, 852}));
    for (const ArtifactReport& report : recording.artifacts())
        for (const Problem& problem : report.problems)
            QVERIFY2(problem.severity == Severity::Info, (report.path + ": " + problem.message).c_str());
    QVERIFY(reportOf(recording, "api/core.json")->kind == ArtifactKind::Metadata);
    QCOMPARE(reportOf(recording, "frames/1795327261142.jpg")->format, ArtifactFormat::Jpeg);

    for (std::size_t i = 0; i < recording.frames().size(); ++i) QVERIFY_RESULT(recording.frameJpeg(i));
    QStringList labels;
    for (const TimelineItem& item : recording.timeline())
        if (item.source == TimelineItem::Source::Event) labels << QString::fromStdString(item.label);
    QCOMPARE(labels,
        QStringList({"start-up in 640 ms", "Home", "user user-42", "plan pro", "tap Continue", "scroll list",
            "Checkout", "input Email", "GET /api/cart 200 \u00b7 182 ms", "POST /api/pay 500 \u00b7 412 ms",
            "warn: payment retry", "TypeError: undefined is not an object (evaluating 'cart.total')", "rage tap Pay",
            "dead tap Logo", "checkout_started", "background", "foreground after 2 s"}));
}

void TestRecordingServed::namesTheFramesThatWereNotFetched()
{
    const auto flow = test::exchanges("03-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    auto partial = std::make_shared<MemorySource>("partial");
    const auto whole = test::servedSource(flow);
    for (std::size_t i = 0; i < whole->entries().size(); ++i) {
        const std::string& path = whole->entries()[i].path;
        if (!path.starts_with("frames/") || path.ends_with("61142.jpg")) partial->add(path, whole->read(i).value());
    }
    const auto opened = Recording::open(partial);
    QVERIFY_RESULT(opened);
    QCOMPARE((*opened)->frames().size(), 1U);
    const Problem* missing
        = test::findProblem(reportOf(**opened, "api/replay-manifest.json")->problems, "frames-missing");
    QVERIFY(missing != nullptr);
    QVERIFY(missing->message.starts_with("8 of 9"));
    QCOMPARE(missing->severity, Severity::Warning);
}

void TestRecordingServed::opensAWebSession()
{
    const auto flow = test::exchanges("05-web-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    const auto opened = Recording::open(test::servedSource(flow));
    QVERIFY_RESULT(opened);
    const Recording& recording = **opened;
    QCOMPARE(recording.info().device.platform, std::string("web"));
    QVERIFY(recording.frames().empty());
    QVERIFY(recording.events().size() > 5);
    QVERIFY(!recording.info().canvas.isEmpty());
    const auto navigation = std::ranges::find(recording.timeline(), Lane::Navigation, &TimelineItem::lane);
    QVERIFY(navigation != recording.timeline().end());
    QCOMPARE(navigation->label, std::string("/"));
    // A browser stamps the start of a request, so it is not moved back by its duration.
    const auto request = std::ranges::find(recording.timeline(), Lane::Network, &TimelineItem::lane);
    QVERIFY(request != recording.timeline().end());
    QCOMPARE(request->time, recording.events()[request->index].network->start);
}

namespace {

const std::string kSpecMeta = R"({"type":4,"timestamp":1795327260200,)"
                              R"("data":{"href":"https://shop.example/cart","width":1280,"height":720}})";
const std::string kSpecSnapshot
    = R"({"type":2,"timestamp":1795327260210,"data":{"node":{"type":0,"id":1,"childNodes":[)"
      R"({"type":2,"id":2,"tagName":"html","attributes":{},"childNodes":[]}]},)"
      R"("initialOffset":{"left":0,"top":12}}})";
const std::string kSpecLine = R"({"type":6,"timestamp":1795327260900,"data":{"plugin":"rrweb/console@1",)"
                              R"("payload":{"level":"warn","trace":[],"payload":["\"slow\""]}}})";

/// The body of `core` with the fields of read-api 5.2 and the replay of 5.7 in inline mode.
std::string coreBody(const std::string& events)
{
    return R"({"id":"session_1795327260142_34c59f298238366ee7d582e381cebf16","platform":"web","hasRecording":true,)"
           R"("playbackMode":"rrweb","startTime":1795327260142,"endTime":1795327272142,"events":[],"networkRequests":[],)"
           R"("screenshotFrames":[],"screenshotFramesStatus":"none","rrwebReplay":{"loadMode":"inline","events":[)"
        + events
        + R"(],"eventCount":3,"segments":[],"page":{"url":"https://shop.example/cart","title":"Cart","referrer":""},)"
          R"("viewport":{"width":1280,"height":720,"devicePixelRatio":2}}})";
}

std::shared_ptr<const Recording> openedBody(const std::string& path, const std::string& body)
{
    auto source = std::make_shared<MemorySource>("served");
    source->add(path, test::bytesOf(body));
    auto opened = Recording::open(source);
    return opened ? *opened : nullptr;
}

std::vector<std::string> typesOf(const Recording& recording)
{
    std::vector<std::string> types;
    for (const Event& event : recording.events()) types.push_back(event.type);
    return types;
}

} // namespace

void TestRecordingServed::showsWhatCoreCarriesInline()
{
    const std::string core = coreBody(kSpecMeta + ',' + kSpecSnapshot + ',' + kSpecLine);
    const std::pair<const char*, std::string> bodies[]
        = {{"api/core.json", core}, {"api/bootstrap.json", R"({"core":)" + core + R"(,"timeline":{"events":[]}})"}};
    for (const auto& [path, body] : bodies) {
        const auto recording = openedBody(path, body);
        QVERIFY2(recording, path);
        const ArtifactReport& report = *reportOf(*recording, path);
        QCOMPARE(test::codesOf(report.problems), QString{});
        QCOMPARE(report.eventCount, 3U);
        QCOMPARE(report.firstTime->ms, kStart + 58);
        QCOMPARE(report.lastTime->ms, kStart + 758);
        QCOMPARE(typesOf(*recording), (std::vector<std::string>{"navigation", "log"}));
        const auto track = recording->webTrack();
        QVERIFY_RESULT(track);
        QCOMPARE((*track)->pages.size(), 1U);
        const auto page = recording->webSnapshot((*track)->snapshots.at(0));
        QVERIFY_RESULT(page);
        QCOMPARE((*page)->nodes.size(), 2U);
        QCOMPARE((*page)->scrollY, 12.0);
    }
    const auto empty = openedBody("api/core.json", coreBody({}));
    QVERIFY(empty);
    QCOMPARE(reportOf(*empty, "api/core.json")->eventCount, 0U);
    QCOMPARE(test::codesOf(reportOf(*empty, "api/core.json")->problems), QString{});
}

/// The real server inlined into `core` exactly what the browser SDK had uploaded in three segments.
void TestRecordingServed::showsInlineEventsOfSegmentsOnce_data()
{
    QTest::addColumn<int>("segments");
    QTest::addColumn<int>("repeated");
    QTest::newRow("no segment") << 0 << 0;
    QTest::newRow("the first") << 1 << 2;
    QTest::newRow("two") << 2 << 31;
    QTest::newRow("all") << 3 << 64;
}

void TestRecordingServed::showsInlineEventsOfSegmentsOnce()
{
    QFETCH(const int, segments);
    QFETCH(const int, repeated);
    const auto flow = test::exchanges("05-web-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    auto source = std::make_shared<MemorySource>("served");
    source->add("api/core.json", test::bytesOf(test::findExchange(flow, "/core")->responseBody));
    int added = 0;
    for (const test::Exchange& exchange : test::exchanges("04-browser-sdk")) {
        if (exchange.method != "PUT" || exchange.path.find("/upload/") == std::string::npos) continue;
        const auto bytes = test::bytesOf(exchange.requestBody);
        const auto inflated = inflateArtifact(bytes, 1_MiB);
        const bool isSegment
            = inflated && asText(inflated->bytes).find(R"("format":"rrweb")") != std::string_view::npos;
        if (isSegment && added < segments) source->add("rrweb/" + std::to_string(++added) + ".rrweb.json.gz", bytes);
    }
    QCOMPARE(added, segments);
    const auto opened = Recording::open(source);
    QVERIFY_RESULT(opened);
    const ArtifactReport& report = *reportOf(**opened, "api/core.json");
    QCOMPARE(report.eventCount, 64U);
    const Problem* told = test::findProblem(report.problems, "repeated-events");
    QCOMPARE(told != nullptr, repeated > 0);
    if (told != nullptr) QVERIFY(told->message.starts_with(std::to_string(repeated) + " web events"));
    QCOMPARE(typesOf(**opened), (std::vector<std::string>{"navigation"}));

    const auto track = (*opened)->webTrack();
    QVERIFY_RESULT(track);
    QCOMPARE((*track)->eventCount, 64U);
    QCOMPARE((*track)->snapshots.size(), 1U);
    QVERIFY_RESULT((*opened)->webSnapshot((*track)->snapshots[0]));
    const auto replay = readWebReplay(*source, (*opened)->artifacts(), (*opened)->info().sessionId);
    QVERIFY_RESULT(replay);
    QCOMPARE(replay->eventCount, 64U);
}

void TestRecordingServed::tellsWhatIsWrongWithInlineEvents()
{
    const auto recording
        = openedBody("api/core.json", coreBody("7," + kSpecMeta + R"(,{"type":3,"data":{}},)" + kSpecLine));
    QVERIFY(recording);
    const ArtifactReport& report = *reportOf(*recording, "api/core.json");
    QCOMPARE(report.eventCount, 2U);
    QVERIFY(test::findProblem(report.problems, "web-event-not-object") != nullptr);
    QVERIFY(test::findProblem(report.problems, "web-event-time-missing") != nullptr);
    QVERIFY(test::findProblem(report.problems, "no-full-snapshot") != nullptr);

    std::string cut = coreBody(kSpecMeta + ',' + kSpecLine);
    cut.resize(cut.find(R"("trace")"));
    const auto torn = openedBody("api/core.json", cut);
    QVERIFY(torn);
    const Problems& problems = reportOf(*torn, "api/core.json")->problems;
    QCOMPARE(std::ranges::count(problems, "truncated-json", &Problem::code), 1); // said once, though read twice
    QCOMPARE(torn->info().device.platform, std::string("web"));
}

/// The limit counts the levels of a page, as it does in segments.
void TestRecordingServed::readsDeepInlinePages()
{
    const auto body = [](int levels) {
        std::string open;
        std::string close;
        for (int i = 0; i < levels; ++i) {
            open += R"({"type":2,"id":)" + std::to_string(i + 1) + R"(,"tagName":"p","attributes":{},"childNodes":[)";
            close += "]}";
        }
        return coreBody(
            kSpecMeta + R"(,{"type":2,"timestamp":1795327260210,"data":{"node":)" + open + close + "}}," + kSpecLine);
    };
    const auto deep = openedBody("api/core.json", body(500));
    QVERIFY(deep);
    QCOMPARE(test::codesOf(reportOf(*deep, "api/core.json")->problems), QString{});
    const auto track = deep->webTrack();
    QVERIFY_RESULT(track);
    const auto page = deep->webSnapshot((*track)->snapshots.at(0));
    QVERIFY_RESULT(page);
    QCOMPARE((*page)->nodes.size(), 500U);
    const auto tooDeep = openedBody("api/core.json", body(600));
    QVERIFY(tooDeep);
    QVERIFY(test::findProblem(reportOf(*tooDeep, "api/core.json")->problems, "json-depth-limit") != nullptr);
}

QTEST_GUILESS_MAIN(TestRecordingServed)
#include "tst_recording_served.moc"
