#include "base/encoding.h"
#include "decoder/json_reader.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/result_check.h"

#include <QElapsedTimer>
#include <QtTest>

#include <nlohmann/json.hpp>

using namespace revisit;
using nlohmann::json;

namespace {

struct Salvaged {
    json value;
    Problems problems;
};

Salvaged salvage(std::string_view text, const JsonLimits& limits = {}, JsonSalvage mode = JsonSalvage::WholeElements)
{
    Salvaged result;
    result.value = parseJsonSalvaging(asBytes(text), limits, result.problems, mode);
    return result;
}

QString compact(const json& value) { return QString::fromStdString(jsonCompact(value)); }

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWholeDocuments();
    void namesTheByteOfAnError();
    void readsNumbersBeyondADoubleAsNone();
    void endsDeepNestingFast();
    void keepsItsLimits();
    void keepsTheLeadingPart_data();
    void keepsTheLeadingPart();
    void keepsAllAroundWhatIsOverALimit_data();
    void keepsAllAroundWhatIsOverALimit();
    void salvagesACutAtEveryByte();
    void keepsOpenElementsForTrees();
    void repairsWhatRealWritersWrite_data();
    void repairsWhatRealWritersWrite();
    void tellsWhatIsNoJson();
    void readsNumbersOfAnyType_data();
    void readsNumbersOfAnyType();
    void readsTextsAndBooleans();
    void writesInvalidUtf8AsReplacement();
    void writesAsTheLibraryDoes_data();
    void writesAsTheLibraryDoes();
    void writesWithoutAMember();
    void writesAnyDepth();
};

void TestJsonReader::readsWholeDocuments()
{
    const auto document = parseJson(asBytes("\xEF\xBB\xBF{\"a\":[1,2.5,\"x\\/y\",null,true],\"a\":3} "));
    QVERIFY_RESULT(document);
    QCOMPARE(compact(*document), QStringLiteral(R"({"a":3})")); // the last of equal keys wins
}

void TestJsonReader::namesTheByteOfAnError()
{
    const auto cut = parseJson(asBytes("{\"a\":[1,2"));
    QCOMPARE_ERROR(cut, Errc::Truncated);
    QVERIFY(cut.error().message.find("byte 9") != std::string::npos);
    const auto broken = parseJson(asBytes("{\"a\":x}"));
    QCOMPARE_ERROR(broken, Errc::Corrupt);
    QVERIFY(broken.error().message.find("byte 5") != std::string::npos);
    QCOMPARE_ERROR(parseJson({}), Errc::Truncated);
}

void TestJsonReader::readsNumbersBeyondADoubleAsNone()
{
    const auto document = parseJson(asBytes(R"({"a":[1e400,-2e999],"b":"\"1e400","c":3})"));
    QVERIFY_RESULT(document);
    QCOMPARE(compact(*document), QStringLiteral(R"({"a":["",""],"b":"\"1e400","c":3})"));
    QCOMPARE_ERROR(parseJson(asBytes("[1e400,NaN]")), Errc::Corrupt); // which is no JSON
    QCOMPARE_ERROR(parseJson(asBytes("[1e400,")), Errc::Truncated);
    QCOMPARE_ERROR(parseJson(asBytes("[1e400,01e400]")), Errc::Corrupt);
}

void TestJsonReader::endsDeepNestingFast()
{
    QElapsedTimer timer;
    timer.start();
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
    for (const std::string& deep : {std::string(100'000, '['), objects}) {
        const auto document = parseJson(asBytes(deep));
        QCOMPARE_ERROR(document, Errc::TooLarge);
        QVERIFY(document.error().message.find("deeper than 512") != std::string::npos);
        QCOMPARE(test::codesOf(salvage(deep).problems), QStringLiteral("json-depth-limit truncated-json"));
    }
    QVERIFY2(timer.elapsed() < 1000, "a deep document is to be left at its 512th level");
}

void TestJsonReader::keepsItsLimits()
{
    JsonLimits limits;
    limits.values = 4;
    limits.string = Bytes{3};
    QVERIFY_RESULT(parseJson(asBytes("[1,2,3]"), limits));
    QCOMPARE_ERROR(parseJson(asBytes("[1,2,3,4]"), limits), Errc::TooLarge);
    QVERIFY_RESULT(parseJson(asBytes("\"abc\""), limits));
    QCOMPARE_ERROR(parseJson(asBytes("\"abcd\""), limits), Errc::TooLarge);
    QCOMPARE_ERROR(parseJson(asBytes("{\"abcd\":1}"), limits), Errc::TooLarge);
    const auto many = salvage("[1,2,3,4,5]", limits);
    QCOMPARE(compact(many.value), QStringLiteral("[1,2,3]"));
    QCOMPARE(test::codesOf(many.problems), QStringLiteral("json-values-limit"));
    DecoderLimits decoder;
    decoder.jsonDepth = 1;
    QCOMPARE_ERROR(parseJson(asBytes("[[]]"), decoder), Errc::TooLarge);
}

void TestJsonReader::keepsTheLeadingPart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("offset");
    const auto row = [](const char* name, const char* text, const char* kept, const char* code, int offset) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(kept) << QString::fromLatin1(code)
                            << offset;
    };
    row("cut event", R"({"events":[{"t":1},{"t":2},{"t")", R"({"events":[{"t":1},{"t":2}]})", "truncated-json", 31);
    row("cut before an event", R"({"events":[{"t":1},)", R"({"events":[{"t":1}]})", "truncated-json", 19);
    row("cut payload", R"([{"a":{"b":[1,{"c")", "[]", "truncated-json", 18);
    row("cut after the list", R"({"events":[1],"deviceInfo":{"model":"x","os)",
        R"({"deviceInfo":{"model":"x"},"events":[1]})", "truncated-json", 43);
    row("cut number", "[1,2,34", "[1,2]", "truncated-json", 7);
    row("cut behind a number", "[1,2,34\n", "[1,2,34]", "truncated-json", 8);
    row("cut member", R"({"a":1,"b":12)", R"({"a":1})", "truncated-json", 13);
    row("broken in the last byte", R"({"a":1])", R"({"a":1})", "invalid-json truncated-json", 6);
    row("one byte behind", R"({"a":1}x)", R"({"a":1})", "trailing-bytes", 7);
    row("something behind", R"({"a":1} <html>)", R"({"a":1})", "trailing-bytes", 8);
}

void TestJsonReader::keepsTheLeadingPart()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    QFETCH(const QString, code);
    QFETCH(const int, offset);

    const auto result = salvage(text.toStdString());

    QCOMPARE(compact(result.value), kept);
    QCOMPARE(test::codesOf(result.problems), code);
    QCOMPARE(result.problems.front().offset, static_cast<std::uint64_t>(offset));
    QCOMPARE(result.problems.front().space, OffsetSpace::Inflated);
}

void TestJsonReader::keepsAllAroundWhatIsOverALimit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("whole"); // elements
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const char* text, const char* whole, const char* open, const char* codes) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(whole) << QString::fromLatin1(open)
                            << QString::fromLatin1(codes);
    };
    row("a list too deep in a member", R"({"a":[1,{"b":[[2,3],{"c":"x"}]},4],"d":5})",
        R"({"a":[1,{"b":null},4],"d":5})", R"({"a":[1,{"b":null},4],"d":5})", "json-depth-limit");
    row("an object too deep in a list", R"([1,[2,[{"x":{"y":[6]},"z":7},[8]],9],3])", "[1,[2,[null,null],9],3]",
        "[1,[2,[null,null],9],3]", "json-depth-limit");
    row("a text too long", R"(["ab",{"c":"123456789","d":1},"123456789",3])", R"(["ab",{"c":null,"d":1},null,3])",
        R"(["ab",{"c":null,"d":1},null,3])", "json-string-limit");
    row("a key too long", R"([{"123456789":{"a":[1]},"b":2,"123456780":3},4])", R"([{"b":2},4])", R"([{"b":2},4])",
        "json-string-limit");
    row("both, and cut behind", R"([[[[1]]],"123456789",5,6)", R"([[[null]],null,5])", R"([[[null]],null,5])",
        "json-depth-limit json-string-limit truncated-json");
    row("cut in what is too deep", R"([7,[[[1,2)", "[7]", R"([7,[[null]]])", "json-depth-limit truncated-json");
    row("beside a repair", R"([[[[1]]],NaN,4])", R"([[[null]],"",4])", R"([[[null]],"",4])",
        "json-depth-limit repaired-json");
    row("alone", R"("123456789")", "null", "null", "json-string-limit");
}

void TestJsonReader::keepsAllAroundWhatIsOverALimit()
{
    QFETCH(const QString, text);
    QFETCH(const QString, whole);
    QFETCH(const QString, open);
    QFETCH(const QString, codes);
    JsonLimits limits;
    limits.depth = 3;
    limits.string = Bytes{8};

    const auto elements = salvage(text.toStdString(), limits);
    const auto tree = salvage(text.toStdString(), limits, JsonSalvage::OpenElements);

    QCOMPARE(compact(elements.value), whole);
    QCOMPARE(test::codesOf(elements.problems), codes);
    QCOMPARE(compact(tree.value), open);
    QCOMPARE(test::codesOf(tree.problems), codes);
}

void TestJsonReader::salvagesACutAtEveryByte()
{
    const std::string whole = R"({"events":[{"t":10,"p":{"x":[1,2]}},{"t":20},{"t":30}],"deviceInfo":{"w":393}})";
    std::size_t before = 0;
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const auto result = salvage(std::string_view{whole}.substr(0, length));
        QVERIFY2(hasErrors(result.problems), "a cut is told");
        const json* events = jsonMember(result.value, "events");
        const std::size_t count = events == nullptr ? 0 : events->size();
        QVERIFY2(count >= before, "more bytes never yield fewer events");
        for (std::size_t i = 0; i < count; ++i)
            QCOMPARE(jsonInteger((*events)[i], "t"), std::optional<std::int64_t>(10 * (static_cast<int>(i) + 1)));
        before = count;
    }
    QCOMPARE(before, 3U);
    QVERIFY(salvage(whole).problems.empty());
}

void TestJsonReader::keepsOpenElementsForTrees()
{
    const auto result
        = salvage(R"({"root":{"type":"A","children":[{"type":"B"},{"type":"C","fra)", {}, JsonSalvage::OpenElements);
    QCOMPARE(compact(result.value), QStringLiteral(R"({"root":{"children":[{"type":"B"},{"type":"C"}],"type":"A"}})"));
}

void TestJsonReader::repairsWhatRealWritersWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("lone high surrogate") << QByteArray(R"({"a":"x\ud83d"})") << QStringLiteral("{\"a\":\"x\uFFFD\"}");
    QTest::newRow("lone low surrogate") << QByteArray(R"({"a":"\uDE00y"})") << QStringLiteral("{\"a\":\"\uFFFDy\"}");
    QTest::newRow("a pair beside it") << QByteArray(R"(["\ud83d\ude00","\ud83d"])")
                                      << QString::fromUtf8("[\"\xF0\x9F\x98\x80\",\"\xEF\xBF\xBD\"]");
    QTest::newRow("invalid UTF-8") << QByteArray("[\"a\xFFz\"]") << QStringLiteral("[\"a\uFFFDz\"]");
    QTest::newRow("NaN") << QByteArray(R"({"x":NaN,"y":-Infinity,"s":"NaN \" NaN"})")
                         << QStringLiteral(R"({"s":"NaN \" NaN","x":"","y":""})");
    QTest::newRow("numbers beyond a double") << QByteArray(R"({"x":1e400,"y":[-1.5E+0999,5],"s":"1e400","z":1e-400})")
                                             << QStringLiteral(R"({"s":"1e400","x":"","y":["",5],"z":0.0})");
    QTest::newRow("an integer of 400 digits") << '[' + QByteArray(400, '7') + ",8]" << QStringLiteral(R"(["",8])");
    QTest::newRow("a number beyond a double beside what is broken") << QByteArray(
        R"([{"a":1e400,"b":2},NaN,"\uD83D"])") << QStringLiteral("[{\"a\":\"\",\"b\":2},\"\",\"\uFFFD\"]");
}

void TestJsonReader::repairsWhatRealWritersWrite()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, value);
    const auto result = salvage({text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(compact(result.value), value);
    QCOMPARE(test::codesOf(result.problems), QStringLiteral("repaired-json"));
    QVERIFY(!hasErrors(result.problems));
}

void TestJsonReader::tellsWhatIsNoJson()
{
    QCOMPARE(test::codesOf(salvage("").problems), QStringLiteral("empty-document"));
    QCOMPARE(test::codesOf(salvage(" \n\t").problems), QStringLiteral("empty-document"));
    const auto page = salvage("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>");
    QCOMPARE(test::codesOf(page.problems), QStringLiteral("not-json"));
    QVERIFY(page.problems.front().message.find("XML") != std::string::npos);
    QVERIFY(page.value.is_null());
    QCOMPARE(test::codesOf(salvage("\x28\xB5\x2F\xFD").problems), QStringLiteral("not-json"));
}

void TestJsonReader::readsNumbersOfAnyType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("number");
    QTest::newRow("integral double") << "3.0" << true << 3.0;
    QTest::newRow("minus zero") << "-0" << true << 0.0;
    QTest::newRow("exponent") << "1e3" << true << 1000.0;
    QTest::newRow("wrapped u64") << "1.8446744073709552e19" << true << 1.8446744073709552e19;
    QTest::newRow("text") << "\"431\"" << true << 431.0;
    QTest::newRow("blank text") << "\" 2.5 \"" << true << 2.5;
    QTest::newRow("text with a unit") << "\"431 ms\"" << false << 0.0;
    QTest::newRow("empty text") << "\"\"" << false << 0.0;
    QTest::newRow("word") << "\"NaN\"" << false << 0.0;
    QTest::newRow("list in a text") << "\"[1]\"" << false << 0.0;
    QTest::newRow("true") << "true" << false << 0.0;
    QTest::newRow("null") << "null" << false << 0.0;
}

void TestJsonReader::readsNumbersOfAnyType()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isNumber);
    QFETCH(const double, number);
    const auto value = parseJson(asBytes(text.toStdString()));
    QVERIFY_RESULT(value);
    QCOMPARE(jsonNumber(*value).has_value(), isNumber);
    if (isNumber) QCOMPARE(*jsonNumber(*value), number);
}

void TestJsonReader::readsTextsAndBooleans()
{
    const json object{{"text", "a"}, {"number", 3}, {"flag", true}, {"null", nullptr}, {"list", {1}}};
    QCOMPARE(jsonText(object, "text"), std::string("a"));
    QCOMPARE(jsonText(object, "number"), std::string("3"));
    QCOMPARE(jsonText(object, "list"), std::string());
    QCOMPARE(jsonText(object, "missing"), std::string());
    QVERIFY(jsonMember(object, "null") == nullptr);
    QCOMPARE(*jsonMember(object, {"null", "missing", "flag", "text"}), json(true));
    QCOMPARE(jsonBool(json("false")), std::optional<bool>(false));
    QCOMPARE(jsonBool(json(1)), std::optional<bool>(true));
    QCOMPARE(jsonBool(json("yes")), std::optional<bool>());
    QCOMPARE(jsonInteger(json(18446744073709551615U)), std::optional<std::int64_t>());
    QCOMPARE(jsonInteger(json(-2.9)), std::optional<std::int64_t>(-2));
    QCOMPARE(jsonInteger(json(1e300)), std::optional<std::int64_t>());
}

void TestJsonReader::writesInvalidUtf8AsReplacement()
{
    QCOMPARE(jsonCompact(json("a\xFFz")), std::string("\"a\xEF\xBF\xBDz\""));
}

void TestJsonReader::writesAsTheLibraryDoes_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
        {"null", "true", "false", "0", "-1", "18446744073709551615", "-9223372036854775808", "-0", "1.5", "1e300",
            "-2.5e-7", "3.0", "1.8446744073709552e19", "\"\"", "\"plain\"", R"("\"\\\/\b\f\n\r\t\u0000\u001f\u007f")",
            "\"\u00e4\u20ac\\ud83d\\ude00\"", "[]", "{}", "[1,[2,{}],\"x\"]", R"({"b":1,"a":{"\"q":[null]}})"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestJsonReader::writesAsTheLibraryDoes()
{
    QFETCH(const QString, text);
    const json value = json::parse(text.toStdString());
    QCOMPARE(jsonCompact(value), value.dump());
    QCOMPARE(json::parse(jsonCompact(value)), value);
}

void TestJsonReader::writesWithoutAMember()
{
    const json object = json::parse(R"({"a":1,"children":[{"children":[2]}],"z":{"children":3}})");
    QCOMPARE(jsonCompactWithout(object, "children"), std::string(R"({"a":1,"z":{"children":3}})"));
    QCOMPARE(jsonCompactWithout(object, "none"), object.dump());
    QCOMPARE(jsonCompactWithout(json::parse(R"({"children":1})"), "children"), std::string("{}"));
    QCOMPARE(jsonCompactWithout(json::parse("[1]"), "children"), std::string("[1]"));
}

void TestJsonReader::writesAnyDepth()
{
    constexpr std::uint32_t kLevels = 200'000; // recursion would need more stack than there is
    JsonLimits limits;
    limits.depth = kLevels;
    const std::string deep = std::string(kLevels, '[') + std::string(kLevels, ']');
    const auto value = parseJson(asBytes(deep), limits);
    QVERIFY_RESULT(value);
    QVERIFY(jsonCompact(*value) == deep);
    QVERIFY(jsonCompactWithout(*value, "children") == deep);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
