#include "base/encoding.h"
#include "decoder/event.h"
#include "decoder/fault.h"
#include "decoder/hierarchy.h"
#include "decoder/json_mender.h"
#include "decoder/json_reader.h"
#include "decoder/web_document.h"
#include "decoder/web_segment.h"
#include "tests/decoder/problem_check.h"

#include <QtTest>

#include <nlohmann/json.hpp>

using namespace revisit;
using nlohmann::json;

namespace {

/// The document that the reader gets, or its error.
QString read(const std::string& text, JsonSalvage mode, Problems& problems)
{
    return QString::fromStdString(jsonCompact(parseJsonSalvaging(asBytes(text), {}, problems, mode)));
}

std::string repeated(std::string_view part, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes) text += part;
    return text;
}

} // namespace

class TestJsonMender : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsWholeAroundDamage_data();
    void keepsWhatIsWholeAroundDamage();
    void leavesTreesAllButTheBrokenItem_data();
    void leavesTreesAllButTheBrokenItem();
    void tellsEveryStretch();
    void keepsThePlacesOfWhatIsWhole();
    void givesUpBehindTooManyStretches();
    void losesOneElementForAnyOverwrittenByte();
    void eventsBehindDamageAreDelivered();
    void faultsBehindDamageAreDelivered();
    void viewsBesideDamageAreDelivered();
    void webEventsBehindDamageAreDelivered();
    void readsHostileTextsInLinearTime_data();
    void readsHostileTextsInLinearTime();
};

void TestJsonMender::keepsWhatIsWholeAroundDamage_data()
{
    QTest::addColumn<QString>("text"); // § stands before what the first problem is about
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const char* text, const char* kept, const char* codes = "invalid-json") {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(kept) << QString::fromLatin1(codes);
    };
    row("a bare word", R"([{"a":1},{"a":§?},{"a":3}])", R"([{"a":1},{"a":3}])");
    row("the first element", R"([{"a":§?} , {"a":2},3])", R"([{"a":2},3])");
    row("the last element", R"([{"a":1},{"a":§?} ])", R"([{"a":1}])");
    row("the only element", R"({"events":[§?],"d":1})", R"({"d":1,"events":[]})");
    row("two neighbours", R"([1,{"a":§?},{"b":!},4])", "[1,4]");
    row("two apart", R"([{"a":§?},2,{"b":!},4])", "[2,4]", "invalid-json invalid-json");
    row("deep inside", R"({"e":[{"p":{"x":[{"y":[1,§?]},{"z":2}]},"q":3},{"p":4}]})", R"({"e":[{"p":4}]})");
    row("a line break in a text", "[{\"a\":\"x§\ny\",\"b\":2},{\"a\":3}]", R"([{"a":3}])");
    row("a quote that is not escaped", R"([{"a":"he said "§hi" to","b":1},{"a":2}])", R"([{"a":2}])");
    row("three quotes", R"([{"a":"x"§y"z"w","b":1},{"a":2},{"a":3}])", R"([{"a":2},{"a":3}])");
    row("a quote lost at the end", R"([{"a":"x},{"§a":"y"},{"a":"z"}])", R"([{"a":"y"},{"a":"z"}])");
    row("a quote lost at the start", R"([{"a":§x"},{"a":"y"},{"a":"z"}])", R"([{"a":"y"},{"a":"z"}])");
    row("a bad escape", R"([{"a":§"\q"},{"a":2}])", R"([{"a":2}])");
    row("a number with two points", R"([{"a":§1.2.3},{"a":2}])", R"([{"a":2}])");
    row("a colon lost", R"([{"a" §1},{"a":2}])", R"([{"a":2}])");
    row("a colon too many", R"([{"a":§:1},{"a":2}])", R"([{"a":2}])");
    row("a comma too many", R"([{"a":1},§,{"a":2},])", R"([{"a":1},{"a":2}])", "invalid-json invalid-json");
    row("a comma lost", R"([{"a":1}§{"a":2},{"a":3}])", R"([{"a":1},{"a":3}])");
    row("a closing bracket lost", R"([{"a":1},{"b":{"c":1,§{"a":2},{"a":3}])", R"([{"a":1},{"a":2},{"a":3}])");
    row("a closing bracket too many", R"([{"a":1}§},{"a":2}])", R"([{"a":1},{"a":2}])");
    row("an opening bracket lost", R"([{"a":1},§"b":2,"c":{"d":3}},{"a":2}])", R"([{"a":1},{"a":2}])");
    row("the wrong bracket", R"({"e":[{"a":1},{"a":2§]})", R"({"e":[{"a":1}]})", "invalid-json truncated-json");
    row("a stray bracket", R"([{"a":1},{"b":2§]"c":{}},{"a":2}])", R"([{"a":1},{"a":2}])");
    row("another stray bracket", R"([{"a":1},{"b":2§["c":{}},{"a":2}])", R"([{"a":1},{"a":2}])");
    row("zeros over it", "[{\"a\":1},{\"b\":§\x01\x01\x01\x01\x01\x01,{\"a\":2}]", R"([{"a":1},{"a":2}])");
    row("another list behind it", R"({"c":[{"a":§?}],"anrs":[{"a":2}]})", R"({"anrs":[{"a":2}],"c":[]})");
    row("a member before the list", R"({"d":{"x":§?,"y":1},"events":[1]})", R"({"d":{"y":1},"events":[1]})");
    row("a member behind the list", R"({"events":[1],"d":§?,"f":2})", R"({"events":[1],"f":2})");
    row("and cut behind", R"([{"a":§?},{"a":2},{"b)", R"([{"a":2}])", "invalid-json truncated-json");
    row("cut inside it", R"([{"a":1},{"a":§?,"b)", R"([{"a":1}])", "invalid-json truncated-json");
    row("and bytes behind", R"([{"a":§?},{"a":2}] x)", R"([{"a":2}])", "invalid-json trailing-bytes");
    row("and a repair behind", R"([{"a":§?},{"a":NaN,"b":"\ud83d"}])", "[{\"a\":\"\",\"b\":\"\xEF\xBF\xBD\"}]",
        "invalid-json repaired-json");
}

void TestJsonMender::keepsWhatIsWholeAroundDamage()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    QFETCH(const QString, codes);
    std::string marked = text.toStdString();
    constexpr std::string_view kMark = "§";
    const std::size_t flaw = marked.find(kMark);
    marked.erase(flaw, kMark.size());
    for (const JsonSalvage mode : {JsonSalvage::WholeElements, JsonSalvage::OpenEnd}) {
        if (mode == JsonSalvage::OpenEnd && codes.contains(QStringLiteral("truncated"))) continue;
        Problems problems;
        QCOMPARE(read(marked, mode, problems), kept);
        QCOMPARE(test::codesOf(problems), codes);
        QCOMPARE(problems.front().offset, flaw);
        QCOMPARE(problems.front().severity, Severity::Error);
    }
}

void TestJsonMender::leavesTreesAllButTheBrokenItem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* name, const char* text, const char* kept) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(kept);
    };
    row("a member", R"({"r":{"type":"A","x":?,"c":[{"t":1}]}})", R"({"r":{"c":[{"t":1}],"type":"A"}})");
    row("a child", R"({"r":{"c":[{"t":1},?,{"t":3}]}})", R"({"r":{"c":[{"t":1},{"t":3}]}})");
    row("a member of a child", R"({"r":{"c":[{"t":1},{"u":"a"b","t":2},{"t":3}]}})",
        R"({"r":{"c":[{"t":1},{"t":2},{"t":3}]}})");
    row("a key", R"({"r":{"c":[{x:1,"t":2},{"t":3}]}})", R"({"r":{"c":[{"t":2},{"t":3}]}})");
    row("brackets", R"({"r":{"c":[{"f":{"t":2,{"t":3}],"d":4}})", R"({"r":{"c":[{"t":3}],"d":4}})");
    row("many levels", R"({"c":[{"c":[{"c":[{"t":?}],"x":!}],"y":2},{"z":"a\q"}]})",
        R"({"c":[{"c":[{"c":[{}]}],"y":2},{}]})");
}

void TestJsonMender::leavesTreesAllButTheBrokenItem()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    Problems problems;
    QCOMPARE(read(text.toStdString(), JsonSalvage::OpenElements, problems), kept);
    QVERIFY(hasErrors(problems));
}

void TestJsonMender::tellsEveryStretch()
{
    Problems problems;
    QCOMPARE(read(R"([{"a":1}, {"b":?} ,{"a":2},{"c" 3},4])", JsonSalvage::WholeElements, problems),
        QStringLiteral(R"([{"a":1},{"a":2},4])"));
    QCOMPARE(problems.size(), std::size_t{2});
    QCOMPARE(problems[0].message, std::string("the JSON is broken here; bytes 8 to 17 are left out"));
    QCOMPARE(problems[0].offset, 15U);
    QCOMPARE(problems[1].message, std::string("the JSON is broken here; bytes 26 to 33 are left out"));
    QCOMPARE(problems[1].offset, 32U);

    Problems many;
    JsonLimits limits;
    limits.problems = 3;
    (void)parseJsonSalvaging(asBytes("[?,1,?,1,?,1,?,1,?]"), limits, many);
    QCOMPARE(test::codesOf(many), QStringLiteral("invalid-json invalid-json invalid-json more-problems"));
}

void TestJsonMender::keepsThePlacesOfWhatIsWhole()
{
    const std::string text = R"({"e":[ {"a":?}, {"a":"kept"}, {"b" 1} ],"c":!,"d":"also"} and more)";
    const MendedJson mended = mendJson(text, JsonSalvage::WholeElements);
    QCOMPARE(mended.text.size(), text.size());
    QCOMPARE(mended.text.find("kept"), text.find("kept"));
    QCOMPARE(mended.text.find("also"), text.find("also"));
    QCOMPARE(mended.end, text.find(" and more"));
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isLeftOut = std::ranges::any_of(
            mended.leftOut, [i](const MendedJson::Stretch& stretch) { return i >= stretch.begin && i < stretch.end; });
        QCOMPARE(mended.text[i], isLeftOut ? ' ' : text[i]);
    }
}

void TestJsonMender::givesUpBehindTooManyStretches()
{
    std::string text = "[7";
    for (int i = 0; i < 20'000; ++i) text += ",?,{}";
    const MendedJson mended = mendJson(text + ",8]", JsonSalvage::WholeElements);
    QCOMPARE(mended.leftOut.size(), std::size_t{10'000});
    QCOMPARE(mended.leftOut.back().end, text.size() + 3);
    Problems problems;
    const json value = parseJsonSalvaging(asBytes(text + ",8]"), {}, problems);
    QCOMPARE(value.size(), std::size_t{10'000}); // the 7, and one behind each of the stretches but the last
    QCOMPARE(problems.back().code, std::string("truncated-json"));
}

/// Every byte of an element, overwritten by every kind of character: all elements but it are delivered, or but it and
/// the one behind, where they have become one.
void TestJsonMender::losesOneElementForAnyOverwrittenByte()
{
    const std::string before = R"({"sessionId":"s","events":[{"n":1,"p":{"q":[1,2]}},)";
    const std::string element = R"({"n":2,"type":"tap","p":{"q":[1,{"x":true}],"label":"a b"}})";
    const std::string after = R"(,{"n":3,"p":{}},{"n":4,"p":[{"m":5}]}],"deviceInfo":{"os":"x"}})";
    int oneLost = 0;
    int moreLost = 0;
    for (std::size_t at = 0; at < element.size(); ++at) {
        for (const char c : {'?', '\n', '"', '{', '}', '[', ']', ',', ':', '\\', '7', '\x7F'}) {
            std::string broken = element;
            broken[at] = c;
            Problems problems;
            const json value = parseJsonSalvaging(asBytes(before + broken + after), {}, problems);
            if (problems.empty()) continue; // still JSON
            const json* events = jsonMember(value, "events");
            QVERIFY(events != nullptr && !events->empty());
            QCOMPARE(jsonInteger(events->front(), "n"), std::optional<std::int64_t>(1));
            const bool hasAll = events->size() >= 3 && jsonInteger(events->back(), "n") == 4;
            ++(hasAll && value.contains("deviceInfo") ? oneLost : moreLost);
        }
    }
    qInfo("%d damages cost one element, %d more", oneLost, moreLost);
    QVERIFY2(moreLost * 20 < oneLost, "an overwritten byte costs one element");
}

void TestJsonMender::eventsBehindDamageAreDelivered()
{
    const std::string text = R"({"events":[{"type":"tap","timestamp":1767225600001},)"
                             R"({"type":"tap","timestamp":1767225600002,"label":"a "quoted" word"},)"
                             R"({"type":"tap","timestamp":1767225600003}],"deviceInfo":{"model":"Pixel"}})";
    const EventBatch batch = readEventBatch(asBytes(text), {});
    QCOMPARE(batch.events.size(), std::size_t{2});
    QCOMPARE(batch.events[1].time, WallTime{1767225600003});
    QVERIFY(batch.device.has_value());
    QCOMPARE(batch.device->model, std::string("Pixel"));
    QCOMPARE(test::codesOf(batch.problems), QStringLiteral("invalid-json"));
}

void TestJsonMender::faultsBehindDamageAreDelivered()
{
    const std::string text = R"({"crashes":[{"incidentId":"a","timestampMs":1767225600001},{"incidentId":"b",)"
                             R"("timestampMs":},{"incidentId":"c","timestampMs":1767225600003}],)"
                             R"("anrs":[{"incidentId":"d","timestampMs":1767225600004}]})";
    const FaultFile file = readFaults(asBytes(text), Fault::Category::Crash);
    QCOMPARE(file.faults.size(), std::size_t{3});
    QCOMPARE(file.faults[1].incidentId, std::string("c"));
    QCOMPARE(file.faults[2].incidentId, std::string("d"));
    QCOMPARE(test::codesOf(file.problems), QStringLiteral("invalid-json"));
}

void TestJsonMender::viewsBesideDamageAreDelivered()
{
    const std::string text = R"({"timestamp":1767225600000,"screen":{"width":100,"height":200},"rootElement":)"
                             R"({"type":"A","frame":{"x":0,"y":0,"w":100,"h":200},"children":[)"
                             R"({"type":"B","frame":{"x":0,"y":0,"w":10,"h":10}},{"type":"C","label":"a"b","frame":)"
                             R"({"x":10,"y":0,"w":10,"h":10}},{"type":"D","frame":{"x":20,"y":0,"w":10,"h":10}}]}})";
    const HierarchyFile file = readHierarchy(asBytes(text), {});
    QCOMPARE(file.snapshots.size(), std::size_t{1});
    QCOMPARE(file.snapshots[0].nodes.size(), std::size_t{4});
    QCOMPARE(file.snapshots[0].nodes[3].type, std::string("D"));
    QCOMPARE(test::codesOf(file.problems), QStringLiteral("invalid-json"));
}

/// Snapshots are counted alike by both readers of a segment: a broken one by neither.
void TestJsonMender::webEventsBehindDamageAreDelivered()
{
    const std::string text
        = R"({"format":"rrweb","events":[{"type":4,"timestamp":1767225600000,"data":{"href":"http://h/"}},)"
          R"({"type":2,"timestamp":1767225600001,"data":{"node":{"type":0,"id":1,"childNodes":[?]}}},)"
          R"({"type":2,"timestamp":1767225600002,"data":{"node":{"type":0,"id":7,"childNodes":[]}}},)"
          R"({"type":3,"timestamp":1767225600003,"data":{"source":3,"id":1,"x":0,"y":9}}]})";
    const WebSegment segment = readWebSegment(asBytes(text));
    QCOMPARE(segment.eventCount, 3U);
    QCOMPARE(segment.scrolls.size(), std::size_t{1});
    QCOMPARE(segment.snapshots.size(), std::size_t{1});
    QCOMPARE(test::codesOf(segment.problems), QStringLiteral("invalid-json"));
    const WebDocument page = readWebDocument(asBytes(text), segment.snapshots[0].index);
    QCOMPARE(page.time, WallTime{1767225600002});
    QCOMPARE(page.nodes.at(0).id, 7);
}

void TestJsonMender::readsHostileTextsInLinearTime_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* name, const char* head, const char* part) {
        QTest::newRow(name) << QByteArray(head) << QByteArray(part);
    };
    row("elements", "[", "{\"a\":?},{\"a\":1},");
    row("garbage", "[?", "?");
    row("quotes", "[?", "\"");
    row("quotes apart", "[?", "\" x ");
    row("escaped quotes", "[?\"", "\\\"");
    row("escaped quotes before a stray one", "[?\"x\\", "\\\"\\\"y");
    row("escapes", "[?", "\\a");
    row("blanks", "[?\"\"", "                                ");
    row("quotes and blanks", "[?", "\"          ");
    row("open lists", "[?", "[");
    row("open objects", "[{\"a\":?", "{\"a\":");
    row("commas before objects", "{\"a\":{\"a\":?", ",{");
    row("wrong brackets", "[{\"a\":?", "{]");
    row("closing brackets", "[?", "}]}");
    row("levels with wrong ends", "[?", "[{\"a\":1,{]");
    row("a text without an end", "[?\"", "a");
    row("a long word", "[?,", "1");
    row("members", "{\"a\":?", ",\"a\":?");
}

/// With anything but linear time these 8 MiB would take hours.
void TestJsonMender::readsHostileTextsInLinearTime()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, part);
    const std::string text = head.toStdString() + repeated(part.toStdString(), 8U << 20U);
    for (const JsonSalvage mode : {JsonSalvage::WholeElements, JsonSalvage::OpenElements})
        QCOMPARE(mendJson(text, mode).text.size(), text.size());
}

QTEST_GUILESS_MAIN(TestJsonMender)
#include "tst_json_mender.moc"
