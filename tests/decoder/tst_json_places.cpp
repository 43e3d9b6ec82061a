#include "base/encoding.h"
#include "decoder/event.h"
#include "decoder/fault.h"
#include "decoder/hierarchy.h"
#include "decoder/json_places.h"
#include "decoder/json_reader.h"
#include "decoder/web_document.h"
#include "decoder/web_segment.h"
#include "tests/decoder/problem_check.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <functional>

using namespace revisit;
using nlohmann::json;

namespace {

using Read = std::function<Problems(std::span<const std::byte>, const DecoderLimits&)>;

Problems readEvents(std::span<const std::byte> bytes, const DecoderLimits& limits)
{
    return readEventBatch(bytes, {}, limits).problems;
}
Problems readFaultFile(std::span<const std::byte> bytes, const DecoderLimits& limits)
{
    return readFaults(bytes, Fault::Category::Crash, limits).problems;
}
Problems readWeb(std::span<const std::byte> bytes, const DecoderLimits& limits)
{
    return readWebSegment(bytes, limits).problems;
}
Problems readPage(std::span<const std::byte> bytes, const DecoderLimits& limits)
{
    return readWebDocument(bytes, 0, limits).problems;
}
Problems readViews(std::span<const std::byte> bytes, const DecoderLimits& limits)
{
    return readHierarchy(bytes, {}, limits).problems;
}

const QByteArray kLongText(65, 'x'); // over the limit of these tests

/// The texts of these tests have a mark before the value that a problem is about: § in the text, none in what is read.
struct Marked {
    std::string text;
    std::uint64_t offset = 0;

    explicit Marked(const QByteArray& source)
    {
        constexpr std::string_view kMark = "§";
        text = source.toStdString();
        offset = text.find(kMark);
        text.erase(offset, kMark.size());
    }
};

} // namespace

Q_DECLARE_METATYPE(Read)

class TestJsonPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsEveryValue_data();
    void findsEveryValue();
    void asksForTheSameValueTwice();
    void problemsNameTheFirstOffender_data();
    void problemsNameTheFirstOffender();
    void whatIsOverALimitIsNoBadNode();
    void placesEveryProblem();
};

void TestJsonPlaces::findsEveryValue_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("pointer");
    QTest::newRow("document") << QByteArray("§{\"a\":1}") << QByteArray("");
    QTest::newRow("after blanks") << QByteArray(" \n§[1]") << QByteArray("");
    QTest::newRow("after a byte order mark") << QByteArray("\xEF\xBB\xBF[1,§2]") << QByteArray("/1");
    QTest::newRow("element") << QByteArray("[ 1, §{\"b\":2} , 3]") << QByteArray("/1");
    QTest::newRow("last element") << QByteArray("[[1,2],[3,[4]],§5]") << QByteArray("/2");
    QTest::newRow("member") << QByteArray(R"({"b":[1,"]}\"{"],"a" : §"x"})") << QByteArray("/a");
    QTest::newRow("deep") << QByteArray(R"({"z":{"k":[1]},"a":[[0],{"k":[9,§true]}]})") << QByteArray("/a/1/k/1");
    QTest::newRow("equal keys") << QByteArray(R"({"a":[1,2],"b":0,"a":[3,§4]})") << QByteArray("/a/1");
    QTest::newRow("key with an escape") << QByteArray(R"({"x":1,"a\u0062":§2})") << QByteArray("/ab");
    QTest::newRow("inside the same key") << QByteArray(R"({"b":{"a":7},"a":§8})") << QByteArray("/a");
    QTest::newRow("behind an empty list") << QByteArray(R"({"e":[],"o":{},"a":§8})") << QByteArray("/a");
}

void TestJsonPlaces::findsEveryValue()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, pointer);
    const Marked marked{source};
    const json document = json::parse(marked.text);
    const json& value = document.at(json::json_pointer(pointer.toStdString()));
    QCOMPARE(jsonOffsets(asBytes(marked.text), document, {&value}), std::vector<std::uint64_t>{marked.offset});
}

void TestJsonPlaces::asksForTheSameValueTwice()
{
    const std::string text = R"([10,{"a":20}])";
    const json document = json::parse(text);
    const json elsewhere;
    const std::vector<const json*> values{&document[1]["a"], &document[1], &elsewhere, &document[0], &document[1]["a"]};
    QCOMPARE(jsonOffsets(asBytes(text), document, values), (std::vector<std::uint64_t>{9, 4, 0, 1, 9}));
}

void TestJsonPlaces::problemsNameTheFirstOffender_data()
{
    QTest::addColumn<Read>("read");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("code");
    int number = 0;
    const auto row = [&](const char* code, const Read& read, const QByteArray& source) {
        QTest::addRow("%d %s", ++number, code) << read << source << QByteArray(code);
    };
    row("event-not-object", readEvents, R"({"events":[{"type":"a","timestamp":1767225600000},§7,8]})");
    row("event-not-object", readEvents, R"([§"x",8])");
    row("event-time-missing", readEvents, R"({"events":[{"type":"a","timestamp":1767225600000}, §{"type":"b"}]})");
    row("event-time-missing", readEvents, R"({"events":[],"networkRequests":[§{"url":"b"}]})");
    row("payload-not-json", readEvents,
        R"({"events":[{"type":"a","timestamp":1767225600000},§{"timestamp":1767225600000,"payload":"{\"a\":"}]})");
    row("event-time-missing", readEvents, R"({"events":[§{"type":"b"},{"type":"c"},{"type":)"); // cut
    row("event-not-object", readEvents, R"({"events":[{"type":"a" 1},{"timestamp":1767225600000},§7,8]})"); // broken
    row("fault-not-object", readFaultFile, R"({"crashes":[{"timestampMs":1767225600000,"name":"a"},§null]})");
    row("fault-time-missing", readFaultFile, R"({"anrs":[],"crashes":[§{"name":"a"},{"name":"b"}]})");
    row("web-event-not-object", readWeb, R"({"format":"rrweb","events":[{"type":4,"timestamp":1767225600000},§4]})");
    row("web-event-time-missing", readWeb, R"({"format":"rrweb","events":[{"type":4,"timestamp":1767225600000},§{}]})");
    row("wrong-web-format", readWeb, R"({"format":§"other","events":[{"type":4,"timestamp":1767225600000}]})");
    row("no-web-events", readWeb, R"({"format":"rrweb","events":§[]})");
    row("bad-node", readPage,
        R"([{"type":2,"timestamp":1767225600000,"data":{"node":{"type":0,"childNodes":[{"type":3},§3]}}}])");
    row("bad-node", readPage,
        R"([{"type":?},{"type":2,"timestamp":1767225600000,"data":{"node":{"type":0,"childNodes":[{"type":3},§3]}}}])");
    row("bad-node", readPage, R"([{"type":2,"timestamp":1767225600000,"data":{"node":{"type":0,"childNodes":§3}}}])");
    row("no-root", readViews, R"([{"rootElement":{"type":"A"}},§{"timestamp":1}])");
    row("time-in-seconds", readViews, R"({"timestamp":§1767225600,"rootElement":{"type":"A"}})");
    row("no-time", readViews, R"({"rootElement":{"type":"A"},"timestamp":§-4})");
    row("no-screen", readViews, R"([{"screen":{"width":9,"height":9},"rootElement":{}},§{"rootElement":{}}])");
    row("no-snapshots", readViews, R"({"snapshots":§[]})");
    row("bad-node", readViews, R"({"root":{"type":"A","children":[{"type":"B","children":[{},§1]},2]}})");
    row("bad-node", readViews, R"({"root":{"type":"A","children":§{}}})");
    row("bad-node", readViews, R"({"root":{"type":"A","children":[?,{"x":?,"children":[{"y" 1},§1]},2]}})");
    row("bad-frame", readViews,
        R"({"root":{"type":"A","frame":{"x":1},"children":[{"frame":{"x":2}},§{"frame":{"w":-1}},{"frame":7}]}})");
    row("missing-subtree", readViews, R"({"root":{"type":"A","children":[{},§{"bailout":true},{"bailout":true}]}})");
    row("json-depth-limit", readEvents, R"({"events":[{"type":"a"},{"payload":[[§[[1]]]]}]})");
    row("json-values-limit", readEvents, R"({"events":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,§19,20]})");
    row("json-string-limit", readEvents, R"({"events":["abcdef","\u0061\u0061\u0061","é","12345678901234567",
        §"1234567890123456789012345678901234567890123456789012345678901234567"]})");
    row("json-string-limit", readEvents, R"({"events":[{"a":"short",
        §"1234567890123456789012345678901234567890123456789012345678901234567":2}]})");
    // an element over a limit still counts as one
    row("bad-node", readViews, R"({"root":{"type":"A","children":[")" + kLongText + R"(",§5,{"frame":{"w":-1}}]}})");
    row("bad-frame", readViews, R"({"root":{"type":"A","children":[")" + kLongText + R"(",5,§{"frame":{"w":-1}}]}})");
    row("no-root", readViews, R"([")" + kLongText + R"(",{"root":{}},§{"timestamp":1}])");
    row("bad-node", readPage,
        R"([{"type":2,"timestamp":1767225600000,"data":{"node":{"type":0,"childNodes":[")" + kLongText
            + R"(",{"type":3},§3]}}}])");
    row("hierarchy-node-limit", readViews, R"({"root":{"type":"A","children":[{},{},{"children":[§{}]},{}]}})");
}

void TestJsonPlaces::problemsNameTheFirstOffender()
{
    QFETCH(const Read, read);
    QFETCH(const QByteArray, source);
    QFETCH(const QByteArray, code);
    const Marked marked{source};
    DecoderLimits limits;
    if (code == "json-depth-limit") limits.jsonDepth = 5;
    if (code == "json-values-limit") limits.jsonNodes = 20;
    limits.jsonString = Bytes{64};
    if (code == "hierarchy-node-limit") limits.hierarchyNodes = 4;
    const Problems problems = read(asBytes(marked.text), limits);
    const Problem* problem = test::findProblem(problems, code.toStdString());
    QVERIFY2(problem != nullptr, qPrintable(test::codesOf(problems)));
    QCOMPARE(problem->offset, marked.offset);
    QCOMPARE(problem->space, OffsetSpace::Inflated);
}

void TestJsonPlaces::whatIsOverALimitIsNoBadNode()
{
    DecoderLimits limits;
    limits.jsonString = Bytes{64};
    const std::string tree = R"({"root":{"type":"A","children":[")" + kLongText.toStdString() + R"(",{},null]}})";
    const HierarchyFile views = readHierarchy(asBytes(tree), {}, limits);
    QCOMPARE(views.snapshots.at(0).nodes.size(), 2U);
    const Problem* bad = test::findProblem(views.problems, "bad-node");
    QVERIFY(bad != nullptr);
    QCOMPARE(bad->message, std::string{"1 children are no nodes"}); // the null
    const std::string page = R"([{"type":2,"timestamp":1767225600000,"data":{"node":{"type":0,"childNodes":[")"
        + kLongText.toStdString() + R"("]}}}])";
    QCOMPARE(test::codesOf(readPage(asBytes(page), limits)), QStringLiteral("json-string-limit"));
    const std::string files
        = R"([")" + kLongText.toStdString() + R"(",{"root":{"label":[")" + kLongText.toStdString() + R"(",1]}}])";
    const HierarchyFile file = readHierarchy(asBytes(files), {}, limits);
    QCOMPARE(test::findProblem(file.problems, "no-root"), nullptr);
    QCOMPARE(file.snapshots.at(0).nodes.at(0).json, std::string{R"({"label":[null,1]})"});
}

void TestJsonPlaces::placesEveryProblem()
{
    DecoderLimits limits;
    limits.problemsPerArtifact = 10'000;
    std::string text = "[";
    for (int i = 0; i < 20'000; ++i) text += "{\"timestamp\":1},";
    text.back() = ']';
    const Problems problems = readHierarchy(asBytes(text), {}, limits).problems;
    QCOMPARE(problems.size(), std::size_t{10'001});
    for (std::size_t i = 0; i < 10'000; ++i) QCOMPARE(problems[i].offset, 1 + 16 * i);
    QCOMPARE(problems.back().code, std::string("more-problems"));
}

QTEST_GUILESS_MAIN(TestJsonPlaces)
#include "tst_json_places.moc"
