#include "base/encoding.h"
#include "decoder/fault.h"
#include "decoder/fault_merge.h"
#include "decoder/fault_writer.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/fixtures.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <set>

using namespace revisit;
using Category = Fault::Category;

namespace {

FaultFile read(std::string_view json, Category kind = Category::Crash) { return readFaults(asBytes(json), kind); }

Fault fault(Category category, std::int64_t ms, const char* id = "")
{
    Fault made;
    made.category = category;
    made.time = {ms};
    made.incidentId = id;
    made.identifier = "SIGABRT";
    made.durationMs = category == Category::Anr ? 6000 : 0;
    return made;
}

Event eventOf(EventKind kind, std::int64_t ms, const char* id = "")
{
    Event made;
    made.kind = kind;
    made.type = kind == EventKind::Anr ? "anr" : "crash";
    made.time = {ms};
    made.incidentId = id;
    made.durationMs = kind == EventKind::Anr ? 6000 : 0;
    return made;
}

} // namespace

class TestFaultReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSampleReport();
    void acceptsEveryShape_data();
    void acceptsEveryShape();
    void readsStacks_data();
    void readsStacks();
    void toleratesOddFields();
    void readsLegacyItems();
    void writesWhatItReads();
    void mergesReportsOfOneIncident();
    void keepsTheRicherStackAndTheEarlierTime();
    void mergedFaultsKeepWhatEitherSays();
    void anrsWithoutADurationAreOfTheUsualOne();
    void mergesManyFaultsFast();
    void looksAtFewFaultsOfOneMoment();
    void looksAtFewEventsOfOneMoment();
    void givesEachOfManyEqualFaultsItsEvent();
    void matchesFaultsWithEvents();
    void signaturesIgnoreWhatDoesNotMatter();
};

void TestFaultReader::readsTheSampleReport()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
    const FaultFile file = readFaults(test::fileBytes(*fixtures / "samples/fault/incident.json"));
    QVERIFY(file.problems.empty());
    QCOMPARE(file.faults.size(), 1U);
    const Fault& anr = file.faults[0];
    QVERIFY(anr.category == Category::Anr);
    QCOMPARE(anr.time.ms, 1'767'225'615'200);
    QCOMPARE(anr.incidentId, std::string("9D1E4C52-0000-4000-8000-000000000002"));
    QCOMPARE(anr.identifier, std::string("MainThreadFrozen"));
    QCOMPARE(anr.durationMs, 6003.0); // a text in the context
    QVERIFY(anr.frames.empty());
}

void TestFaultReader::acceptsEveryShape_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("categories"); // c and a
    QTest::addColumn<QString>("codes");
    const auto row = [](const char* name, const char* json, const char* categories, const char* codes) {
        QTest::newRow(name) << QString::fromLatin1(json) << QString::fromLatin1(categories)
                            << QString::fromLatin1(codes);
    };
    row("object", R"({"incidentId":"1","timestampMs":1767225600001,"category":"signal"})", "c", "");
    row("array",
        R"([{"timestampMs":1767225600001,"category":"anr"},{"timestampMs":1767225600001,"category":"exception"}])",
        "ac", "");
    row("crashes", R"({"crashes":[{"timestamp":1767225600001},{"timestamp":1767225600001}]})", "cc", "");
    row("one crash", R"({"crashes":{"timestamp":1767225600001}})", "c", "");
    row("anrs", R"({"anrs":[{"timestamp":"2026-01-01T00:00:00Z"}]})", "a", "");
    row("served", R"({"events":[],"crashes":[{"timestamp":1767225600001}],"anrs":[{"timestamp":1767225600001}]})", "ca",
        "");
    row("served, none", R"({"events":[],"crashes":[],"anrs":[]})", "", "");
    row("other words for ANR",
        R"({"incidentId":"1","timestampMs":1767225600001,"category":"application_not_responding"})", "a", "");
    row("empty list", "[]", "", "");
    row("not objects", R"([null,1,"x",{"timestampMs":1767225600001}])", "c", "fault-not-object");
    row("no report", R"({"a":1})", "", "no-faults");
    row("nothing", "", "", "empty-document");
    row("cut", R"([{"timestampMs":1767225600001},{"timest)", "c", "truncated-json");
}

void TestFaultReader::acceptsEveryShape()
{
    QFETCH(const QString, json);
    QFETCH(const QString, categories);
    QFETCH(const QString, codes);
    const FaultFile file = read(json.toStdString());
    QString found;
    for (const Fault& item : file.faults) found += item.category == Category::Anr ? 'a' : 'c';
    QCOMPARE(found, categories);
    QCOMPARE(test::codesOf(file.problems), codes);
}

void TestFaultReader::readsStacks_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("lines"); // joined by |
    QTest::newRow("lines") << R"("frames":["a","b"])"
                           << "a|b";
    QTest::newRow("one text") << R"("frames":"a\r\nb\n\n")"
                              << "a|b";
    QTest::newRow("not texts") << R"("frames":["a",1,null,{},"b"])"
                               << "a|b";
    QTest::newRow("null") << R"("frames":null)"
                          << "";
    QTest::newRow("android text") << R"("stackTrace":"at a\nat b")"
                                  << "at a|at b";
    QTest::newRow("state with a stack") << R"("frames":[],"threadState":"at x\nat y")"
                                        << "at x|at y";
    QTest::newRow("state without one") << R"("threadState":"blocked")"
                                       << "";
    QTest::newRow("device metadata") << R"("threadState":"blocked","deviceMetadata":{"frames":["z"]})"
                                     << "z";
}

void TestFaultReader::readsStacks()
{
    QFETCH(const QString, fields);
    QFETCH(const QString, lines);
    const FaultFile file = read(R"({"timestampMs":1767225600001,"category":"anr",)" + fields.toStdString() + "}");
    QStringList found;
    for (const std::string& line : file.faults.at(0).frames) found << QString::fromStdString(line);
    QCOMPARE(found.join(QLatin1Char('|')), lines);
}

void TestFaultReader::toleratesOddFields()
{
    const FaultFile file = read(
        R"({"incidentId":7,"sessionId":"unknown","timestampMs":0,"category":["anr"],"identifier":null,"context":{"durationMs":[1]}})");
    QCOMPARE(file.faults.size(), 1U);
    QCOMPARE(file.faults[0].incidentId, std::string("7"));
    QCOMPARE(file.faults[0].sessionId, std::string("unknown"));
    QCOMPARE(file.faults[0].time.ms, 0);
    QCOMPARE(test::codesOf(file.problems), QStringLiteral("fault-time-missing"));
    std::string lines = R"({"timestampMs":1767225600001,"category":"signal","frames":")";
    for (int i = 0; i < 30'000; ++i) lines += "at x\\n";
    QCOMPARE(read(lines + "\"}").faults.at(0).frames.size(), 20'000U);
}

void TestFaultReader::readsLegacyItems()
{
    const FaultFile file = read(
        R"({"sessionId":"session_1_a","crashes":[{"timestamp":1767225600001,"exceptionName":"NSRangeException","reason":"index 3","stackTrace":["0 App"]}]})");
    QCOMPARE(file.faults.at(0).identifier, std::string("NSRangeException"));
    QCOMPARE(file.faults.at(0).detail, std::string("index 3"));
    QCOMPARE(file.faults.at(0).sessionId, std::string("session_1_a"));
    QCOMPARE(read(R"([{"timestamp":1767225600001}])", Category::Anr).faults.at(0).durationMs, 5000.0);
}

void TestFaultReader::writesWhatItReads()
{
    FaultReport report{"id-1", "session_1_a", {1'767'225'600'001}, "exception", "NSRangeException", "index \"3\"",
        {"0 App 0x1 main + 4", "1 dyld"}, {{"threadName", "main"}, {"isMain", "true"}}};
    const auto json = faultReportJson(report);
    QVERIFY_RESULT(json);
    const FaultFile file = read(*json);
    QVERIFY(file.problems.empty());
    QCOMPARE(file.faults.at(0).detail, report.detail);
    QCOMPARE(file.faults.at(0).frames, report.frames);
    QCOMPARE(file.faults.at(0).time, report.time);
    QVERIFY(json->find(R"("context":{"isMain":"true","threadName":"main"})") != std::string::npos);
    report.incidentId.clear();
    QCOMPARE_ERROR(faultReportJson(report), Errc::InvalidInput);
    report.incidentId = std::string(129, 'x');
    QCOMPARE_ERROR(faultReportJson(report), Errc::InvalidInput);
}

void TestFaultReader::mergesReportsOfOneIncident()
{
    QCOMPARE(mergeFaults({fault(Category::Anr, 1'000, "a"), fault(Category::Anr, 900'000, "a")}).size(), 1U);
    QCOMPARE(mergeFaults({fault(Category::Anr, 1'000, "a"), fault(Category::Anr, 1'000, "b")}).size(), 2U);
    QCOMPARE(mergeFaults({fault(Category::Anr, 1'000, "a"), fault(Category::Anr, 3'000)}).size(), 1U);
    QCOMPARE(mergeFaults({fault(Category::Anr, 1'000), fault(Category::Anr, 3'001)}).size(), 2U);
    QCOMPARE(mergeFaults({fault(Category::Crash, 1'000), fault(Category::Crash, 2'000)}).size(), 1U);
    QCOMPARE(mergeFaults({fault(Category::Crash, 1'000), fault(Category::Crash, 2'001)}).size(), 2U);
    QCOMPARE(mergeFaults({fault(Category::Crash, 1'000), fault(Category::Anr, 1'000)}).size(), 2U);
}

void TestFaultReader::keepsTheRicherStackAndTheEarlierTime()
{
    Fault live = fault(Category::Anr, 2'000, "a");
    Fault late = fault(Category::Anr, 9'000, "a");
    late.frames = {"0 App"};
    const auto merged = mergeFaults({late, live});
    QCOMPARE(merged.size(), 1U);
    QCOMPARE(merged[0].time.ms, 2'000);
    QCOMPARE(merged[0].frames.size(), 1U);
}

void TestFaultReader::mergedFaultsKeepWhatEitherSays()
{
    Fault watchdog = fault(Category::Anr, 1'000, "a");
    watchdog.json = R"({"breadcrumbs":[1],"context":{"diagnosticState":"awaiting","n":1},"detail":"x","frames":[]})";
    Fault metricKit = fault(Category::Anr, 2'000, "a");
    metricKit.frames = {"0 App main"};
    metricKit.json = R"({"context":{"correlationState":"matched","n":2},"detail":null,"frames":["0 App main"]})";
    const std::string expected = R"({"breadcrumbs":[1],"context":{"correlationState":"matched",)"
                                 R"("diagnosticState":"awaiting","n":2},"detail":"x","frames":["0 App main"]})";
    QCOMPARE(mergeFaults({watchdog, metricKit}).at(0).json, expected);
    metricKit.time = {0}; // the other way round
    QCOMPARE(mergeFaults({watchdog, metricKit}).at(0).json, expected);
    Fault alone = fault(Category::Anr, 1'000, "b");
    alone.json = R"({"as":"received"})";
    QCOMPARE(mergeFaults({alone}).at(0).json, alone.json);
}

void TestFaultReader::anrsWithoutADurationAreOfTheUsualOne()
{
    std::vector<Event> events{eventOf(EventKind::Anr, 1'000)};
    events[0].durationMs = 0;
    std::vector<Fault> faults{fault(Category::Anr, 1'500)};
    faults[0].durationMs = 5000;
    QCOMPARE(matchFaultsToEvents(faults, events)[0], std::optional<std::uint32_t>(0));
    faults[0].durationMs = 6000;
    QCOMPARE(matchFaultsToEvents(faults, events)[0], std::optional<std::uint32_t>());
    faults.push_back(fault(Category::Anr, 1'600));
    faults[1].durationMs = 0;
    QCOMPARE(mergeFaults(faults).size(), 2U);
    faults[0].durationMs = 4800;
    QCOMPARE(mergeFaults(faults).size(), 1U);
}

void TestFaultReader::mergesManyFaultsFast()
{
    std::vector<Fault> faults;
    for (int i = 0; i < 50'000; ++i) faults.push_back(fault(Category::Anr, i * 3'000LL, std::to_string(i).c_str()));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(mergeFaults(faults).size(), 50'000U);
    QVERIFY(timer.elapsed() < 5'000);
}

void TestFaultReader::looksAtFewFaultsOfOneMoment()
{
    // All lie at one time and none is like another; what is farther apart than a few hundred is not compared.
    const auto merged = [](int between) {
        std::vector<Fault> faults{fault(Category::Anr, 1'000)};
        for (int i = 1; i <= between; ++i) {
            faults.push_back(fault(Category::Anr, 1'000));
            faults.back().durationMs = i * 10'000.0;
        }
        faults.push_back(fault(Category::Anr, 1'000));
        return static_cast<int>(mergeFaults(std::move(faults)).size()) - between;
    };
    QCOMPARE(merged(200), 1);
    QCOMPARE(merged(300), 2);
}

void TestFaultReader::looksAtFewEventsOfOneMoment()
{
    const auto matched = [](std::uint32_t between) {
        std::vector<Event> events;
        for (std::uint32_t i = 0; i < between; ++i) {
            events.push_back(eventOf(EventKind::Anr, 2'000));
            events.back().durationMs = (i + 1) * 10'000.0;
        }
        events.push_back(eventOf(EventKind::Anr, 2'001));
        return matchFaultsToEvents(std::vector{fault(Category::Anr, 1'000)}, events).front();
    };
    QCOMPARE(matched(200), std::optional<std::uint32_t>{200});
    QCOMPARE(matched(300), std::optional<std::uint32_t>{});
}

void TestFaultReader::givesEachOfManyEqualFaultsItsEvent()
{
    std::vector<Event> events;
    std::vector<Fault> faults;
    for (int i = 0; i < 600; ++i) { // more than are looked at for one fault
        events.push_back(eventOf(EventKind::Anr, 1'000 + i % 2));
        faults.push_back(fault(Category::Anr, 2'000, std::to_string(i).c_str()));
    }
    std::set<std::uint32_t> given;
    for (const auto& match : matchFaultsToEvents(faults, events)) given.insert(match.value());
    QCOMPARE(given.size(), 600U);
}

void TestFaultReader::matchesFaultsWithEvents()
{
    const std::vector<Event> events{eventOf(EventKind::Anr, 1'000, "a"), eventOf(EventKind::Anr, 50'000),
        eventOf(EventKind::Crash, 90'000), eventOf(EventKind::Anr, 120'000, "z")};
    const std::vector<Fault> faults{fault(Category::Anr, 700'000, "a"), fault(Category::Anr, 51'500, "b"),
        fault(Category::Anr, 51'000, "c"), fault(Category::Anr, 120'000, "y")};
    const auto matches = matchFaultsToEvents(faults, events);
    QCOMPARE(matches[0], std::optional<std::uint32_t>(0)); // the id decides, wherever it is
    QCOMPARE(matches[1], std::optional<std::uint32_t>(1));
    QCOMPARE(matches[2], std::optional<std::uint32_t>()); // given away already
    QCOMPARE(matches[3], std::optional<std::uint32_t>()); // another incident
}

void TestFaultReader::signaturesIgnoreWhatDoesNotMatter()
{
    Event served = eventOf(EventKind::Crash, 1'000'100);
    served.name = "SIGABRT ";
    served.message = "Signal 6";
    served.stack = "0 APP\n1 other";
    Fault posted = fault(Category::Crash, 1'000'010);
    posted.detail = " signal 6";
    posted.frames = {"0 app", "1 different"};
    QCOMPARE(eventSignature(served), faultSignature(posted));
    posted.time.ms += 250;
    QVERIFY(eventSignature(served) != faultSignature(posted));
}

QTEST_GUILESS_MAIN(TestFaultReader)
#include "tst_fault_reader.moc"
