#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "decoder/recording_loader.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/small_session.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;
using namespace revisit::test::small;

namespace {

QString codesOf(const Recording& recording, std::string_view path)
{
    const auto found = std::ranges::find(recording.artifacts(), path, &ArtifactReport::path);
    return found == recording.artifacts().end() ? QStringLiteral("no such artifact") : test::codesOf(found->problems);
}

QString offsetsOf(const Recording& recording)
{
    QStringList offsets;
    for (const FrameRef& frame : recording.frames()) offsets << QString::number(frame.time.ms - kStart);
    return offsets.join(QLatin1Char(' '));
}

const TimelineItem* itemOf(const Recording& recording, std::string_view type)
{
    const auto found = std::ranges::find(recording.timeline(), type, &TimelineItem::type);
    return found == recording.timeline().end() ? nullptr : &*found;
}

/// A source whose entries fail to read, or change between two reads.
class MoodySource final : public RecordingSource {
public:
    enum class Mood { Fails, Shrinks };
    MoodySource(Mood mood, std::shared_ptr<MemorySource> inner, std::string path)
        : m_mood(mood)
        , m_inner(std::move(inner))
        , m_path(std::move(path))
    {
    }
    std::string name() const override { return "moody"; }
    const std::vector<SourceEntry>& entries() const override { return m_inner->entries(); }
    std::string sessionId() const override { return kSession; }
    Result<std::vector<std::byte>> read(std::size_t entry) const override
    {
        if (entries()[entry].path != m_path) return m_inner->read(entry);
        if (m_mood == Mood::Fails) return fail(Errc::Io, "the disk is gone");
        return m_reads++ == 0 ? m_inner->read(entry) : std::vector<std::byte>(10);
    }

private:
    Mood m_mood;
    std::shared_ptr<MemorySource> m_inner;
    std::string m_path;
    mutable std::atomic<int> m_reads = 0;
};

} // namespace

class TestRecordingMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatHoldsNothing();
    void keepsTheRestOfADamagedRecording();
    void opensLoneFiles_data();
    void opensLoneFiles();
    void dropsRepeatedFramesAndSnapshots();
    void dropsEventsOfAnEarlierBatchOnly();
    void keepsFramesInsideTheSession();
    void leavesOutOtherSessions();
    void obeysAGivenStart();
    void showsAnIncidentOnce();
    void synthesisesRageTaps();
    void reportsAWebRecordingWithoutASnapshot();
    void showsWebRecordsBesideBatches();
    void leavesOutWebRecordsThatABatchRepeats_data();
    void leavesOutWebRecordsThatABatchRepeats();
    void showsRecordsOfOverlappingSegmentsOnce();
    void checkoutsAreNoNavigations_data();
    void checkoutsAreNoNavigations();
    void buildingATimelineCanBeStopped();
    void readsTheServersRow();
    void compressesTheBackground();
    void choosesTheCanvas_data();
    void choosesTheCanvas();
    void noticesAChangedArtifact();
    void sortsTies();
};

void TestRecordingMerge::refusesWhatHoldsNothing()
{
    QCOMPARE_ERROR(Recording::open(session()), Errc::InvalidInput);
    auto broken = session();
    broken->add(screenshots(0), text("<html>404</html>"));
    broken->add("notes.txt", text("hello"));
    const auto nothing = Recording::open(broken);
    QCOMPARE_ERROR(nothing, Errc::Corrupt);
    QVERIFY(nothing.error().message.find("screenshots/") != std::string::npos);
    auto single = session();
    single->add(screenshots(0), bundle({100}));
    QCOMPARE_ERROR(
        Recording::open(std::make_shared<MoodySource>(MoodySource::Mood::Fails, single, screenshots(0))), Errc::Io);
}

void TestRecordingMerge::keepsTheRestOfADamagedRecording()
{
    auto source = session();
    auto cut = bundle({100, 1100});
    cut.resize(cut.size() - 12);
    source->add(screenshots(100), cut);
    source->add("events/events_0_1.json.gz", text(R"({"events":[)" + row(5, R"("type":"log")") + R"(,{"ty)"));
    source->add("hierarchy/1767225600137.json.gz", text("{}x"));
    source->add("faults/a.json", text("null"));
    source->add("junk/x.bin", text("?"));
    const auto moody = std::make_shared<MoodySource>(MoodySource::Mood::Fails, source, "faults/a.json");
    const auto recording = opened(moody);
    QVERIFY(!recording->frames().empty());
    QCOMPARE(recording->events().size(), 1U);
    QVERIFY(codesOf(*recording, screenshots(100)).contains(QStringLiteral("truncated-gzip")));
    QCOMPARE(codesOf(*recording, "events/events_0_1.json.gz"), QStringLiteral("truncated-json"));
    QCOMPARE(codesOf(*recording, "faults/a.json"), QStringLiteral("unreadable"));
    QCOMPARE(codesOf(*recording, "junk/x.bin"), QString{});
}

void TestRecordingMerge::opensLoneFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qint64>("startMs");
    const auto add = [](const char* title, const char* name, const std::vector<std::byte>& content, const char* kind,
                         qint64 start) {
        QTest::newRow(title) << QString::fromLatin1(
            name) << QByteArray(reinterpret_cast<const char*>(content.data()), static_cast<qsizetype>(content.size()))
                             << QString::fromLatin1(kind) << start;
    };
    add("bundle", "1767225600137.tar.gz", test::sampleBundleGzip(), "screenshots", kStart + 137);
    add("picture", "1767225600500.jpg", jpeg(9), "screenshots", kStart + 500);
    add("events", "whatever.json", events({row(40, R"("type":"log")")}), "events", kStart + 40);
    add("events by name", "events_3_1767225600900.json.gz", text('[' + row(41, R"("type":"log")") + ']'), "events",
        kStart + 41);
    add("snapshot", "1767225600137.json.gz",
        text(R"({"timestamp":1767225600137,"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":9,"h":9}}})"),
        "hierarchy", kStart + 137);
    add("web", "1767225600000.rrweb.json", text('[' + row(3, R"("type":4,"data":{"href":"https://a/b"})") + ']'),
        "rrweb", kStart + 3);
    add("web by content", "x.json", text('[' + row(3, R"("type":4,"data":{"href":"https://a/b"})") + ']'), "rrweb",
        kStart + 3);
    add("fault", "incident.json",
        text(R"({"incidentId":"a","sessionId":")" + kSession + R"(","timestampMs":1767225600700,"category":"signal"})"),
        "faults", kStart); // it names its session
    add("crashes", "crashes_0_1.json.gz", text(R"({"crashes":[{"timestamp":1767225600700}]})"), "crashes",
        kStart + 700);
}

void TestRecordingMerge::opensLoneFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, kind);
    QFETCH(const qint64, startMs);
    auto source = std::make_shared<MemorySource>("file");
    source->add(name.toStdString(), text(content.toStdString()));
    const auto recording = opened(source);
    QCOMPARE(QString::fromUtf8(revisit::name(recording->artifacts().at(0).kind).data()), kind);
    QCOMPARE(recording->clock().start().ms, startMs);
    QCOMPARE(recording->frames().empty(), kind != QStringLiteral("screenshots"));
    QCOMPARE(recording->timeline().empty(), kind == QStringLiteral("screenshots")); // frames stand apart
    for (std::size_t i = 0; i < recording->frames().size(); ++i) QVERIFY_RESULT(recording->frameJpeg(i));
}

void TestRecordingMerge::dropsRepeatedFramesAndSnapshots()
{
    auto source = session();
    source->add(screenshots(100), bundle({100, 200}));
    source->add(screenshots(150), bundle({200, 300})); // recovery sent the second frame again
    source->add("screenshots/z.tar.gz", bundle({300}, 200)); // another picture at the same moment
    const auto snapshot = text(R"({"timestamp":1767225600137,"root":{"type":"A"}})");
    source->add("hierarchy/1.json", snapshot);
    source->add("hierarchy/2.json", snapshot);
    const auto recording = opened(source);
    QCOMPARE(offsetsOf(*recording), QStringLiteral("100 200 300 300"));
    QCOMPARE(recording->artifacts()[2].frames.size(), 2U); // the report says what the file holds
    QCOMPARE(codesOf(*recording, screenshots(150)), QStringLiteral("repeated-frames"));
    QCOMPARE(recording->hierarchies().size(), 1U);
    QVERIFY(codesOf(*recording, "hierarchy/2.json").contains(QStringLiteral("duplicate-artifact")));
}

void TestRecordingMerge::dropsEventsOfAnEarlierBatchOnly()
{
    const std::string twice = row(50, R"("type":"log","message":"twice")");
    auto source = session();
    source->add("events/events_0_1.json.gz", events({row(10, R"("type":"log")"), twice, twice}));
    source->add(
        "events/events_0_2.json.gz", events({twice, row(60, R"("type":"log")"), twice})); // sent again, number repeated
    const auto recording = opened(source);
    QCOMPARE(recording->events().size(), 4U);
    QCOMPARE(recording->artifacts()[1].eventCount, 3U);
    QCOMPARE(codesOf(*recording, "events/events_0_2.json.gz"), QStringLiteral("repeated-events"));
}

void TestRecordingMerge::keepsFramesInsideTheSession()
{
    auto source = session();
    source->add(screenshots(0), bundle({-500, 0, 9'000, 15'000, 15'001}));
    const auto open = opened(source);
    QCOMPARE(offsetsOf(*open), QStringLiteral("0 9000 15000 15001")); // no upper bound while the end is unknown
    source->add("session.json", text(R"({"id":")" + kSession + R"(","endedAt":"2026-01-01T00:00:10.000Z"})"));
    const auto ended = opened(source);
    QCOMPARE(offsetsOf(*ended), QStringLiteral("0 9000 15000"));
    QVERIFY(codesOf(*ended, screenshots(0)).contains(QStringLiteral("frames-outside-session")));
    QCOMPARE(ended->clock().end().ms, kStart + 15'500);
    RecordingOptions options;
    options.showsLeakedFrames = true;
    QCOMPARE(offsetsOf(*opened(source, options)), QStringLiteral("-500 0 9000 15000 15001"));
}

void TestRecordingMerge::leavesOutOtherSessions()
{
    auto source = session();
    source->add("events/events_0_1.json", events({row(5, R"("type":"log")")}));
    source->add("faults/own.json",
        text(R"({"incidentId":"a","sessionId":"unknown","timestampMs":1767225600700,"category":"signal"})"));
    source->add("faults/other.json",
        text(R"({"incidentId":"b","sessionId":"session_1_x","timestampMs":1767225600700,"category":"anr"})"));
    source->add("rrweb/1.rrweb.json",
        text(R"({"format":"rrweb","sessionId":"session_2_y","events":[)" + row(5, R"("type":4)") + "]}"));
    source->add("screenshots/1767000000000.tar.gz", bundle({100}));
    const auto recording = opened(source);
    QCOMPARE(recording->faults().size(), 1U);
    QCOMPARE(recording->faults()[0].incidentId, std::string("a"));
    QCOMPARE(codesOf(*recording, "faults/other.json"), QStringLiteral("other-session"));
    QCOMPARE(codesOf(*recording, "rrweb/1.rrweb.json"), QStringLiteral("other-session"));
    QVERIFY(codesOf(*recording, "screenshots/1767000000000.tar.gz").contains(QStringLiteral("other-session")));
    QCOMPARE(codesOf(*recording, "faults/own.json"), QString{});
}

void TestRecordingMerge::obeysAGivenStart()
{
    auto source = std::make_shared<MemorySource>("memory", "session_without_number");
    source->add("screenshots/bundle.tar.gz", bundle({100}));
    RecordingOptions options;
    options.sessionStart = WallTime{kStart};
    QCOMPARE(offsetsOf(*opened(source, options)), QStringLiteral("100"));
    QVERIFY(codesOf(*opened(source), "screenshots/bundle.tar.gz").contains(QStringLiteral("no-session-start")));
}

void TestRecordingMerge::showsAnIncidentOnce()
{
    auto source = session();
    source->add("events/events_0_1.json",
        events({row(900, R"("type":"anr","incidentId":"a","durationMs":6003)"),
            row(950, R"("type":"log","message":"x")")}));
    source->add("faults/a.json",
        text(
            R"({"incidentId":"a","timestampMs":1767225600950,"category":"anr","frames":["main"],"context":{"durationMs":"6003"}})"));
    source->add("anrs/anrs_0_1.json.gz", text(R"({"anrs":[{"incidentId":"a","timestamp":1767225600990}]})"));
    source->add("crashes/crashes_0_1.json.gz", text(R"([{"timestamp":0,"exceptionName":"X"}])"));
    const auto recording = opened(source);
    QCOMPARE(recording->events().size(), 2U);
    QCOMPARE(recording->faults().size(), 2U);
    QCOMPARE(recording->faults()[0].time.ms, kStart); // without a time: the session's start
    QCOMPARE(recording->faults()[1].frames.size(), 1U);
    QCOMPARE(std::ranges::count(recording->timeline(), "anr", &TimelineItem::type), 1);
    const TimelineItem* anr = itemOf(*recording, "anr");
    QVERIFY(anr->source == TimelineItem::Source::Fault);
    QVERIFY(recording->detailJson(*anr).find("\"frames\":[\"main\"]") != std::string::npos);
}

void TestRecordingMerge::synthesisesRageTaps()
{
    const auto tap = [](std::int64_t offset) {
        return row(offset, R"("type":"touch","gestureType":"tap","label":"Pay","x":100,"y":200)");
    };
    auto source = session();
    source->add("events/events_0_1.json", events({tap(900), tap(100), tap(500)}));
    const auto recording = opened(source);
    QCOMPARE(recording->events().size(), 3U);
    QCOMPARE(recording->timeline().size(), 4U);
    const TimelineItem* rage = itemOf(*recording, kInferredRageTap);
    QVERIFY(rage != nullptr);
    QCOMPARE(rage->label, std::string("rage tap Pay"));
    QCOMPARE(rage->time.ms, kStart + 900);
    QVERIFY(rage->isFailure);
    QVERIFY(recording->detailJson(*rage).find("\"inferred\":true") != std::string::npos);
}

namespace {

std::string webTag(std::int64_t offset, const std::string& tag, const std::string& payload)
{
    return row(offset, R"("type":5,"data":{"tag":")" + tag + R"(","payload":)" + payload + '}');
}

std::string webLine(std::int64_t offset, const std::string& message)
{
    return row(offset,
        R"("type":6,"data":{"plugin":"rrweb/console@1","payload":{"level":"warn","payload":["\")" + message
            + R"(\""]}})");
}

std::string webRequest(std::int64_t offset, const std::string& url)
{
    return row(offset,
        R"("type":6,"data":{"plugin":"rrweb/network@1","payload":{"requests":[{"method":"GET","url":")" + url
            + R"(","status":200}]}})");
}

std::vector<std::byte> segment(std::initializer_list<std::string> rows)
{
    std::string list;
    for (const std::string& json : rows) list += (list.empty() ? "" : ",") + json;
    return text('[' + list + ']');
}

} // namespace

void TestRecordingMerge::showsWebRecordsBesideBatches()
{
    auto source = session();
    source->add("rrweb/1.rrweb.json",
        segment({row(5, R"("type":4,"data":{"href":"https://a/cart"})"), webLine(20, "slow"),
            webRequest(30, "https://a/api"), webTag(40, "checkout", R"({"total":9})")}));
    QCOMPARE(opened(source)->events().size(), 4U);
    source->add("events/events_0_1.json", events({row(7, R"("type":"session_start")")}));
    const auto both = opened(source);
    QCOMPARE(both->events().size(), 5U);
    const char* types[] = {"navigation", "session_start", "log", "network_request", "custom"};
    for (std::size_t i = 0; i < 5; ++i) QCOMPARE(both->events()[i].type, std::string(types[i]));
    QCOMPARE(both->events()[2].message, std::string("slow"));
    QVERIFY(itemOf(*both, "custom") != nullptr);
}

void TestRecordingMerge::leavesOutWebRecordsThatABatchRepeats_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("batchRow");
    QTest::addColumn<int>("shown");
    const auto test = [](const char* name, const std::string& record, const std::string& batchRow, int shown) {
        QTest::newRow(name) << QString::fromStdString(record) << QString::fromStdString(batchRow) << shown;
    };
    const auto log = [](std::int64_t offset, const char* message) {
        return row(offset, R"("type":"log","level":"warn","message":")" + std::string{message} + '"');
    };
    const auto request = [](std::int64_t offset, const char* method) {
        return row(offset, R"("type":"network_request","url":"https://a/api","method":")" + std::string{method} + '"');
    };
    const auto custom = [](std::int64_t offset, const char* payload) {
        return row(offset, R"("type":"custom","name":"checkout","payload":)" + std::string{payload});
    };
    const std::string navigation = row(1000, R"("type":4,"data":{"href":"https://a/cart?x=1"})");
    test("log", webLine(1000, "slow"), log(1400, "slow"), 1);
    test("log before", webLine(1000, "slow"), log(600, "slow"), 1);
    test("log much later", webLine(1000, "slow"), log(1501, "slow"), 2);
    test("another log", webLine(1000, "slow"), log(1000, "fast"), 2);
    test("two lines for one row", webLine(1000, "slow") + ',' + webLine(1001, "slow"), log(1000, "slow"), 2);
    test("request", webRequest(1000, "https://a/api"), request(1010, "GET"), 1);
    test("another method", webRequest(1000, "https://a/api"), request(1010, "POST"), 2);
    test("another URL", webRequest(1000, "https://a/api2"), request(1010, "GET"), 2);
    test("navigation", navigation, row(1002, R"("type":"navigation","screen":"/cart")"), 1);
    test("another screen", navigation, row(1002, R"("type":"navigation","screen":"/pay")"), 2);
    const std::string tag = webTag(1000, "checkout", R"({"a":1,"total":9})");
    test("custom", tag, custom(1000, R"({"total":9,"a":1})"), 1);
    test("custom with a text", tag, custom(1000, R"("{\"total\":9,\"a\":1}")"), 1);
    test("custom of another payload", tag, custom(1000, R"({"total":8,"a":1})"), 2);
}

void TestRecordingMerge::leavesOutWebRecordsThatABatchRepeats()
{
    QFETCH(const QString, record);
    QFETCH(const QString, batchRow);
    QFETCH(const int, shown);
    auto source = session();
    source->add("rrweb/1.rrweb.json", segment({record.toStdString()}));
    source->add("events/events_0_1.json", events({batchRow.toStdString()}));
    QCOMPARE(opened(source)->events().size(), static_cast<std::size_t>(shown));
}

void TestRecordingMerge::showsRecordsOfOverlappingSegmentsOnce()
{
    auto source = session();
    source->add("rrweb/1.rrweb.json", segment({webLine(20, "a"), webLine(30, "b"), webLine(30, "b")}));
    source->add("rrweb/2.rrweb.json", segment({webLine(30, "b"), webLine(40, "c")}));
    const auto recording = opened(source);
    QCOMPARE(recording->events().size(), 4U); // the same line twice in one segment was logged twice
    QCOMPARE(codesOf(*recording, "rrweb/2.rrweb.json"), QStringLiteral("repeated-events"));
}

namespace {

std::string webMeta(std::int64_t offset, const std::string& path)
{
    return row(offset, R"("type":4,"data":{"href":"https://a)" + path + R"(","width":9,"height":9})");
}

} // namespace

/// Files are parted by ", ", each a segment, or a batch where it begins with "batch:"; their events by blanks.
void TestRecordingMerge::checkoutsAreNoNavigations_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("shown");
    const auto test = [](const char* name, const char* files, const char* shown) {
        QTest::newRow(name) << QString::fromLatin1(files) << QString::fromLatin1(shown);
    };
    test("in one segment", "1000/cart 25000/cart", "1000");
    test("in another segment", "1000/cart, 25000/cart, 31000/cart", "1000");
    test("another page", "1000/cart, 25000/pay, 31000/cart", "1000 25000 31000");
    test("another query", "1000/cart, 25000/cart?step=2, 31000/cart?step=2", "1000 25000");
    test("segments that overlap", "1000/cart 9000/pay 30000/cart, 12000/pay, 31000/cart", "1000 9000 30000");
    test("after a batch", "25000/cart, batch:1000/cart", "1000");
    test("after a page of the batch", "1000/cart 25000/pay 40000/pay, batch:9000/pay", "1000 9000");
    test("back by a batch", "1000/cart, 25000/cart, batch:9000/pay", "1000 9000 25000");
    test("before a batch", "25000/cart, batch:27000/cart", "25000 27000");
    test("with a query, after a batch", "25000/cart?a=1 30000/cart?a=1 40000/cart?a=2, batch:1000/cart", "1000 40000");
}

void TestRecordingMerge::checkoutsAreNoNavigations()
{
    QFETCH(const QString, files);
    QFETCH(const QString, shown);
    auto source = session();
    int number = 0;
    for (const QString& file : files.split(QStringLiteral(", "))) {
        const bool isBatch = file.startsWith(QStringLiteral("batch:"));
        std::string list;
        for (const QString& event : file.mid(isBatch ? 6 : 0).split(QLatin1Char(' '))) {
            const std::int64_t offset = event.section(QLatin1Char('/'), 0, 0).toLongLong();
            const std::string path = '/' + event.section(QLatin1Char('/'), 1).toStdString();
            list += list.empty() ? "" : ",";
            list += isBatch ? row(offset, R"("type":"navigation","screen":")" + path + '"') : webMeta(offset, path);
        }
        const std::string name = std::to_string(++number);
        source->add((isBatch ? "events/events_0_" : "rrweb/") + name + (isBatch ? ".json" : ".rrweb.json"),
            text('[' + list + ']'));
    }
    QStringList offsets;
    const auto recording = opened(source);
    for (const Event& event : recording->events()) offsets << QString::number(event.time.ms - kStart);
    QCOMPARE(offsets.join(QLatin1Char(' ')), shown);
}

void TestRecordingMerge::buildingATimelineCanBeStopped()
{
    LoadedRecording loaded;
    loaded.frames.resize(10'000); // which stand apart
    loaded.events.resize(10'000);
    QVERIFY_RESULT(buildTimeline(loaded, {}));
    QCOMPARE(loaded.timeline.size(), std::size_t{10'000});
    loaded.timeline.clear();
    StopSource stop;
    stop.requestStop();
    QCOMPARE_ERROR(buildTimeline(loaded, stop.token()), Errc::Cancelled);
    QVERIFY(loaded.timeline.empty()); // seen before the first event
}

/// Most segments hold no full snapshot; a recording without any cannot be played.
void TestRecordingMerge::reportsAWebRecordingWithoutASnapshot()
{
    auto source = session();
    source->add("rrweb/1.rrweb.json", text('[' + row(5, R"("type":4,"data":{"href":"https://a/"})") + ']'));
    source->add("rrweb/2.rrweb.json", text('[' + row(9, R"("type":4,"data":{"href":"https://b/"})") + ']'));
    const auto none = opened(source);
    QCOMPARE(codesOf(*none, "rrweb/1.rrweb.json"), QStringLiteral("no-full-snapshot"));
    QCOMPARE(codesOf(*none, "rrweb/2.rrweb.json"), QString{}); // said once
    source->add(
        "rrweb/3.rrweb.json", text('[' + row(12, R"("type":2,"data":{"node":{"type":2,"tagName":"p"}})") + ']'));
    QCOMPARE(codesOf(*opened(source), "rrweb/1.rrweb.json"), QString{});
}

void TestRecordingMerge::readsTheServersRow()
{
    auto source = std::make_shared<MemorySource>("memory");
    source->add("session.json", text(R"({"id":")" + kSession + R"(","userId":"u-1","anonymousDisplayName":"CalmOwl",
        "platform":"android","deviceModel":"Pixel 8","osVersion":"15","appVersion":"2.0","endedAt":1767225610000})"));
    source->add("events/events_0_1.json",
        text(R"({"events":[],"deviceInfo":{"model":"Pixel 8 Pro","screenWidth":412,"screenHeight":915}})"));
    const auto recording = opened(source);
    const RecordingInfo& info = recording->info();
    QCOMPARE(info.sessionId, kSession);
    QCOMPARE(info.userId, std::string("u-1"));
    QCOMPARE(info.anonymousName, std::string("CalmOwl"));
    QCOMPARE(info.device.model, std::string("Pixel 8 Pro")); // the batch knows better
    QCOMPARE(info.device.platform, std::string("android"));
    QCOMPARE(info.device.appVersion, std::string("2.0"));
    QCOMPARE(info.canvas, (LogicalSize{412, 915}));
    QVERIFY(info.sessionJson.find("CalmOwl") != std::string::npos);
    QCOMPARE(recording->clock().end().ms, kStart + 10'000);
}

void TestRecordingMerge::compressesTheBackground()
{
    auto source = session();
    source->add(screenshots(100), bundle({100, 70'000}));
    source->add("events/events_0_1.json",
        events({row(3'000, R"("type":"app_background")"), row(63'000, R"("type":"app_foreground")")}));
    const auto recording = opened(source);
    QCOMPARE(recording->clock().gaps().size(), 1U);
    QCOMPARE(recording->clock().playable().ms, 70'500 - 58'000);
    QCOMPARE(recording->clock().toPlayable(recording->frames()[1].time).ms, 12'000);
}

void TestRecordingMerge::choosesTheCanvas_data()
{
    QTest::addColumn<PixelSize>("frame");
    QTest::addColumn<LogicalSize>("device");
    QTest::addColumn<LogicalSize>("hierarchy");
    QTest::addColumn<LogicalSize>("canvas");
    using L = LogicalSize;
    QTest::newRow("iPhone: rounded up") << PixelSize{315, 682} << L{393, 852} << L{} << L{393, 852};
    QTest::newRow("hierarchy first") << PixelSize{315, 682} << L{375, 667} << L{393, 852} << L{393, 852};
    QTest::newRow("Android without system bars") << PixelSize{329, 732} << L{412, 868} << L{412, 868} << L{411.25, 915};
    QTest::newRow("rotated") << PixelSize{682, 315} << L{393, 852} << L{393, 852} << L{852.5, 393.75};
    QTest::newRow("another scale, same shape") << PixelSize{393, 852} << L{393, 852} << L{} << L{393, 852};
    QTest::newRow("frames alone") << PixelSize{100, 200} << L{} << L{} << L{125, 250};
    QTest::newRow("device alone") << PixelSize{} << L{393, 852} << L{1, 1} << L{393, 852};
    QTest::newRow("hierarchy alone") << PixelSize{} << L{} << L{393, 852} << L{393, 852};
    QTest::newRow("nothing") << PixelSize{} << L{} << L{} << L{};
}

void TestRecordingMerge::choosesTheCanvas()
{
    QFETCH(const PixelSize, frame);
    QFETCH(const LogicalSize, device);
    QFETCH(const LogicalSize, hierarchy);
    QFETCH(const LogicalSize, canvas);
    const LogicalSize chosen = canvasOf(frame, device, hierarchy, "ios", {});
    QCOMPARE(chosen.width, canvas.width);
    QCOMPARE(chosen.height, canvas.height);
    std::vector<Event> touched(1);
    touched[0].touches = {{200, 400, {}}};
    if (canvas.isEmpty()) {
        QCOMPARE(canvasOf(frame, device, hierarchy, "ios", touched),
            (LogicalSize{221, 441})); // rounded up, as the dashboard does
        touched[0].touches = {{90, 400, {}}}; // too small to tell a screen by
        QCOMPARE(canvasOf(frame, device, hierarchy, "android", touched), (LogicalSize{1080, 2400}));
    }
}

void TestRecordingMerge::noticesAChangedArtifact()
{
    auto source = session();
    source->add(screenshots(100), bundle({100}));
    const auto recording = opened(std::make_shared<MoodySource>(MoodySource::Mood::Shrinks, source, screenshots(100)));
    QCOMPARE_ERROR(recording->frameJpeg(0), Errc::Corrupt);
}

void TestRecordingMerge::sortsTies()
{
    auto source = session();
    source->add("screenshots/b.tar.gz", bundle({200, 100}, 1));
    source->add("screenshots/a.tar.gz", bundle({200}, 2));
    source->add("events/events_9_1.json",
        events({row(50, R"("type":"log","message":"first")"), row(50, R"("type":"log","message":"second")")}));
    const auto recording = opened(source);
    QCOMPARE(offsetsOf(*recording), QStringLiteral("100 200 200"));
    QCOMPARE(recording->artifacts()[recording->frames()[1].artifact].path, std::string("screenshots/a.tar.gz"));
    QCOMPARE(recording->events()[0].message, std::string("first"));
}

QTEST_GUILESS_MAIN(TestRecordingMerge)
#include "tst_recording_merge.moc"
