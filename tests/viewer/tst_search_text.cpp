#include "viewer/model/event_query.h"
#include "viewer/model/search_text.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <random>
#include <string>
#include <vector>

using namespace revisit;

namespace {

SearchText textOfRequest()
{
    SearchText text;
    text.addNamedWords(SearchField::Url, "https://API.example.com/Cart?page=2");
    text.addField(SearchField::Method, "GET");
    text.addNumber(SearchField::Duration, 340);
    text.addWords("GET /cart  502");
    return text;
}

bool finds(const SearchText& text, const char* query) { return EventQuery(QString::fromUtf8(query)).matches(text); }

} // namespace

class TestSearchText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreFoundAsTheyWereAdded_data();
    void fieldsAreFoundAsTheyWereAdded();
    void wordsOfDifferentOriginAreNoPhrase();
    void whatTheWordsHoldIsHeldOnce();
    void bytesThatAreNoTextForgeNoField();
    void foldsAsQtDoes();
    void textsAreMadeBlockByBlock();
    void severalThreadsMakeEachTextOnce();
    void makingStopsWhenNobodyWaits();
    void everyFieldHasItsName();
};

void TestSearchText::fieldsAreFoundAsTheyWereAdded_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("a word") << QByteArray("cart") << true;
    QTest::newRow("blanks are one") << QByteArray("\"/cart 502\"") << true;
    QTest::newRow("words of a named text") << QByteArray("api.example") << true;
    QTest::newRow("named text by its name") << QByteArray("url:page=2") << true;
    QTest::newRow("another text by that name") << QByteArray("url:502") << false;
    QTest::newRow("a name is no word") << QByteArray("url") << false;
    QTest::newRow("a field is no word") << QByteArray("340") << false;
    QTest::newRow("a field by its name") << QByteArray("duration:340") << true;
    QTest::newRow("a field compared") << QByteArray("duration:>300") << true;
    QTest::newRow("a field that compares less") << QByteArray("duration:>400") << false;
    QTest::newRow("the beginning of a field") << QByteArray("method:ge") << true;
    QTest::newRow("the middle of a field that begins otherwise") << QByteArray("method:et") << false;
    QTest::newRow("a field that is not there") << QByteArray("host:api") << false;
    QTest::newRow("a field excluded") << QByteArray("-method:get") << false;
    QTest::newRow("a pattern over the words") << QByteArray("/cart.*502/") << true;
    QTest::newRow("a pattern sees no marks") << QByteArray("/^https:.*page=2 get/") << true;
    QTest::newRow("a pattern over a field") << QByteArray("/^340/") << false;
}

void TestSearchText::fieldsAreFoundAsTheyWereAdded()
{
    QFETCH(QByteArray, query);
    QFETCH(bool, isFound);
    QCOMPARE(finds(textOfRequest(), query.constData()), isFound);
}

void TestSearchText::wordsOfDifferentOriginAreNoPhrase()
{
    SearchText text;
    text.addWords("tap one");
    text.addWords("two");
    QVERIFY(finds(text, "one two"));
    QVERIFY(!finds(text, "\"one two\""));
}

void TestSearchText::whatTheWordsHoldIsHeldOnce()
{
    SearchText text;
    text.addNamedWords(SearchField::Message, "cart: item 5 was rendered");
    const auto size = text.words().size();
    text.addWords("Cart: Item 5");
    QCOMPARE(text.words().size(), size);
    text.addWords("item 6");
    QVERIFY(text.words().size() > size);
    QVERIFY(finds(text, "\"cart: item 5\" \"item 6\" message:rendered"));
}

/// 0xFF marks fields in memory; in a text it is damage.
void TestSearchText::bytesThatAreNoTextForgeNoField()
{
    for (int code = 0x80; code < 0x100; ++code) {
        SearchText text;
        text.addWords(std::string("a\xFF") + static_cast<char>(code) + "forged");
        text.addField(SearchField::Host, std::string("b\xFF") + static_cast<char>(code) + "forged");
        for (int field = 0; field < kSearchFieldCount; ++field) {
            const auto value = text.view().value(static_cast<SearchField>(field));
            QCOMPARE(value.isEmpty(), static_cast<SearchField>(field) != SearchField::Host);
        }
        QVERIFY(finds(text, "forged"));
    }
}

void TestSearchText::foldsAsQtDoes()
{
    std::mt19937 random(11);
    const QString letters = QStringLiteral("aB \t\n zÄéß\u00a0Σ9:/\u4e2d");
    for (int round = 0; round < 2'000; ++round) {
        QString any;
        const qsizetype kinds = round % 2 == 0 ? 6 : letters.size(); // plain ones go another way
        for (std::size_t i = random() % 12; i > 0; --i) any += letters[static_cast<qsizetype>(random()) % kinds];
        SearchText text;
        text.addWords(any);
        QCOMPARE(QString::fromUtf8(text.words().toByteArray()), any.simplified().toLower());
    }
}

void TestSearchText::textsAreMadeBlockByBlock()
{
    constexpr std::size_t kRows = 5'001; // the last block is not full
    const SearchTexts texts(kRows, [](std::size_t row, SearchText& text) {
        text.addWords("line " + std::to_string(row));
        if (row == kRows / 2) text.addWords(std::string(1'000'000, 'x'));
        if (row % 3 != 0) text.addField(SearchField::Id, std::to_string(row));
    });
    QCOMPARE(texts.madeRows(), std::size_t{0});
    const SearchTextView one = texts.of(4'000);
    QCOMPARE(one.words().toByteArray(), QByteArray("line 4000"));
    const std::size_t made = texts.madeRows();
    QVERIFY(made > 0 && made < kRows / 2);
    QCOMPARE(texts.of(4'001).value(SearchField::Id).toByteArray(), QByteArray("4001"));
    QCOMPARE(texts.madeRows(), made);
    for (std::size_t row = 0; row < kRows; ++row) {
        const QByteArray number = QByteArray::number(static_cast<qulonglong>(row));
        QVERIFY(texts.of(row).words().startsWith("line " + number));
        QCOMPARE(texts.of(row).value(SearchField::Id).toByteArray(), row % 3 != 0 ? number : QByteArray());
    }
    QCOMPARE(texts.madeRows(), kRows);
    QVERIFY(texts.of(kRows).isEmpty());
    QCOMPARE(one.words().toByteArray(), QByteArray("line 4000"));
}

/// Each row once, whoever asks first.
void TestSearchText::severalThreadsMakeEachTextOnce()
{
    constexpr std::size_t kRows = 40'000;
    std::vector<std::atomic<int>> calls(kRows);
    const SearchTexts texts(kRows, [&calls](std::size_t row, SearchText& text) {
        ++calls[row];
        text.addWords("line " + std::to_string(row));
    });
    const auto read = [&texts] {
        std::size_t found = 0;
        for (std::size_t row = 0; row < kRows; ++row) found += texts.of(row).words().endsWith('7') ? 1u : 0u;
        return found;
    };
    std::array<std::future<std::size_t>, 3> readers;
    for (auto& reader : readers) reader = std::async(std::launch::async, read);
    texts.makeAll();
    for (auto& reader : readers) QCOMPARE(reader.get(), kRows / 10);
    QVERIFY(std::ranges::all_of(calls, [](const std::atomic<int>& count) { return count == 1; }));
}

void TestSearchText::makingStopsWhenNobodyWaits()
{
    const SearchTexts texts(100'000, [](std::size_t, SearchText& text) { text.addWords("line"); });
    int asked = 0;
    texts.makeAll([&asked] { return ++asked > 3; });
    QVERIFY(texts.madeRows() > 0 && texts.madeRows() < 10'000);
}

void TestSearchText::everyFieldHasItsName()
{
    QCOMPARE(EventQuery::fieldNames().size(), kSearchFieldCount);
    QVERIFY(std::is_sorted(EventQuery::fieldNames().begin(), EventQuery::fieldNames().end()));
    QCOMPARE(EventQuery::fieldNames()[static_cast<int>(SearchField::Action)], QStringLiteral("action"));
    QCOMPARE(EventQuery::fieldNames()[static_cast<int>(SearchField::Message)], QStringLiteral("message"));
    QCOMPARE(EventQuery::fieldNames()[static_cast<int>(SearchField::Url)], QStringLiteral("url"));
    SearchText text;
    for (int field = 0; field < kSearchFieldCount; ++field)
        text.addField(static_cast<SearchField>(field), "v" + std::to_string(field));
    for (int field = 0; field < kSearchFieldCount; ++field)
        QVERIFY(
            finds(text, (EventQuery::fieldNames()[field] + QStringLiteral(":v%1").arg(field)).toUtf8().constData()));
    QCOMPARE(text.view().values().size(), kSearchFieldCount);
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_search_text.moc"
