#include "viewer/model/event_list_model.h"
#include "viewer/model/pretty_json.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>
#include <random>

using namespace revisit;

class TestEventListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersStandBelowTheirTitle();
    void queryFindsWordsPhrasesPatternsAndExclusions_data();
    void queryFindsWordsPhrasesPatternsAndExclusions();
    void numbersAreComparedBothWays_data();
    void numbersAreComparedBothWays();
    void aBrokenPatternIsNamedAndMatchesNothing();
    void spansMarkWhatWasFound();
    void framesAndSnapshotsAreNotListed();
    void chipsCountWhatTextAndRangeLeave();
    void rowsChangeByInsertAndRemove();
    void anyFilterAfterAnyOtherShowsExactlyItsRows();
    void nowIsTheNewestRowAtOrBeforeThePlayhead();
    void itemsAreFoundByTheirTimelineIndex();
    void textsAreMadeForAWordOnly();
    void longDetailsAreShownWithTheirBeginning();
    void aHundredThousandRowsAreFilteredInOneGo();
    void prettyJsonKeepsEveryToken_data();
    void prettyJsonKeepsEveryToken();
};

namespace {

TimelineItem itemAt(Lane lane, std::int64_t ms, const std::string& label)
{
    TimelineItem item;
    item.time = item.end = {1'000'000 + ms};
    item.lane = lane;
    item.label = label;
    item.type = "type";
    return item;
}

std::shared_ptr<const EventTable> tableOf(const std::vector<TimelineItem>& items)
{
    return EventTable::build({std::make_shared<const std::vector<TimelineItem>>(items), {}, {}, {}},
        SessionClock({1'000'000}, {1'100'000}, {}));
}

std::shared_ptr<const EventTable> sampleTable()
{
    return tableOf({itemAt(Lane::Frame, 0, "frame"), itemAt(Lane::Touch, 1000, "tap Add"),
        itemAt(Lane::Network, 2000, "GET /v1/cart 200"), itemAt(Lane::Hierarchy, 2500, "snapshot"),
        itemAt(Lane::Touch, 3000, "tap Pay"), itemAt(Lane::Network, 4000, "POST /v1/pay 502"),
        itemAt(Lane::Log, 5000, "payment declined")});
}

std::vector<std::uint32_t> itemsOf(const EventListModel& model)
{
    std::vector<std::uint32_t> items;
    for (int row = 0; row < model.rowCount(); ++row) items.push_back(model.row(row).item);
    return items;
}

} // namespace

void TestEventListModel::numbersStandBelowTheirTitle()
{
    const EventListModel model;
    const auto alignment = [&](int column) {
        return Qt::Alignment(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    };
    QVERIFY(alignment(EventListModel::TimeColumn).testFlag(Qt::AlignTrailing));
    QVERIFY(alignment(EventListModel::EventColumn).testFlag(Qt::AlignLeading));
}

void TestEventListModel::queryFindsWordsPhrasesPatternsAndExclusions_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("word in any case") << QStringLiteral("PAY") << true;
    QTest::newRow("all words") << QStringLiteral("502 post") << true;
    QTest::newRow("one word missing") << QStringLiteral("post 200") << false;
    QTest::newRow("phrase") << QStringLiteral("\"/v1/pay 502\"") << true;
    QTest::newRow("phrase in another order") << QStringLiteral("\"502 /v1/pay\"") << false;
    QTest::newRow("excluded") << QStringLiteral("post -pay") << false;
    QTest::newRow("excluded phrase") << QStringLiteral("-\"post /v1\"") << false;
    QTest::newRow("pattern") << QStringLiteral("/5\\d\\d/") << true;
    QTest::newRow("pattern that misses") << QStringLiteral("/4\\d\\d/") << false;
    QTest::newRow("a path is no pattern") << QStringLiteral("/v1/pay") << true;
    QTest::newRow("the beginning of an exclusion") << QStringLiteral("post -") << true;
    QTest::newRow("a dash in quotes") << QStringLiteral("\"-\"") << false;
}

void TestEventListModel::queryFindsWordsPhrasesPatternsAndExclusions()
{
    QFETCH(QString, query);
    QFETCH(bool, isFound);
    QCOMPARE(EventQuery(query).matches(QStringLiteral("post /v1/pay 502")), isFound);
}

void TestEventListModel::numbersAreComparedBothWays_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("above") << QStringLiteral("status:>400") << false;
    QTest::newRow("at least") << QStringLiteral("status:>=400") << true;
    QTest::newRow("at least more") << QStringLiteral("status:>=401") << false;
    QTest::newRow("below") << QStringLiteral("status:<400") << false;
    QTest::newRow("at most") << QStringLiteral("status:<=400") << true;
    QTest::newRow("at most less") << QStringLiteral("status:<=399") << false;
    QTest::newRow("excluded") << QStringLiteral("-status:>=400") << false;
}

void TestEventListModel::numbersAreComparedBothWays()
{
    QFETCH(QString, query);
    QFETCH(bool, isFound);
    SearchText text;
    text.addNumber(SearchField::Status, 400);
    QCOMPARE(EventQuery(query).matches(text), isFound);
}

void TestEventListModel::aBrokenPatternIsNamedAndMatchesNothing()
{
    const EventQuery query(QStringLiteral("/(/"));
    QVERIFY(!query.error().isEmpty());
    QVERIFY(!query.matches(QStringLiteral("(")));
    QVERIFY(query.spans(QStringLiteral("(")).empty());
}

void TestEventListModel::spansMarkWhatWasFound()
{
    const auto spans = EventQuery(QStringLiteral("pay /a+/")).spans(QStringLiteral("Pay and PAY"));
    QCOMPARE(spans.size(), 3u);
    QCOMPARE(spans[0].start, 0);
    QCOMPARE(spans[0].length, 3); // "Pay" and its own "a" are one
    QCOMPARE(spans[1].start, 4);
    QCOMPARE(spans[2].start, 8);
}

void TestEventListModel::framesAndSnapshotsAreNotListed()
{
    const auto table = sampleTable();
    QCOMPARE(table->rows.size(), 5u);
    QCOMPARE(table->laneCounts[static_cast<std::size_t>(Lane::Frame)], 0u);
    QCOMPARE(table->laneCounts[static_cast<std::size_t>(Lane::Touch)], 2u);
}

void TestEventListModel::chipsCountWhatTextAndRangeLeave()
{
    EventFilter filter;
    filter.text = QStringLiteral("pay");
    filter.lanes.set(static_cast<std::size_t>(Lane::Touch));
    const auto matches = filterEvents(*sampleTable(), filter);
    QCOMPARE(matches.rows.size(), 1u);
    QCOMPARE(matches.laneCounts[static_cast<std::size_t>(Lane::Network)], 1u);
    QCOMPARE(matches.laneCounts[static_cast<std::size_t>(Lane::Log)], 1u);
    filter.range = PlayRange{{4500}, {6000}};
    const auto inRange = filterEvents(*sampleTable(), filter);
    QCOMPARE(inRange.laneCounts[static_cast<std::size_t>(Lane::Network)], 0u);
    QCOMPARE(inRange.laneCounts[static_cast<std::size_t>(Lane::Log)], 1u);
}

/// Kinds, times and rows painted need none of what a search looks at.
void TestEventListModel::textsAreMadeForAWordOnly()
{
    const auto table = sampleTable();
    EventListModel model;
    model.setTable(table);
    QCOMPARE(model.index(1, EventListModel::EventColumn).data().toString(), QStringLiteral("GET /v1/cart 200"));
    EventFilter filter;
    filter.lanes.set(static_cast<std::size_t>(Lane::Touch));
    filter.range = PlayRange{{0}, {9000}};
    QCOMPARE(filterEvents(*table, filter).rows.size(), 2u);
    QCOMPARE(table->texts().madeRows(), 0u);
    filter.text = QStringLiteral("pay");
    QCOMPARE(filterEvents(*table, filter).rows.size(), 1u);
    QCOMPARE(table->texts().madeRows(), table->rows.size());
    filter.text = QStringLiteral("/(/");
    QCOMPARE(filterEvents(*sampleTable(), filter).rows.size(), 0u);
}

void TestEventListModel::longDetailsAreShownWithTheirBeginning()
{
    std::string type = "x";
    for (int i = 0; i < 100'000; ++i) type += "\u00e9"; // no cut comes between its two bytes by chance alone
    auto item = itemAt(Lane::Custom, 0, "label");
    item.type = type;
    const auto table = tableOf({item});
    const QString shown = table->secondary(table->rows[0]);
    QVERIFY(shown.size() > 150 && shown.size() < 1000);
    QVERIFY(QString::fromStdString(type).startsWith(shown));
}

void TestEventListModel::rowsChangeByInsertAndRemove()
{
    EventListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(sampleTable());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removes(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setRows({0, 2});
    QCOMPARE(itemsOf(model), (std::vector<std::uint32_t>{1, 4}));
    QCOMPARE(removes.size(), 2);
    model.setRows({0, 1, 2, 3, 4});
    QCOMPARE(inserts.size(), 2);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(resets.size(), 0);
}

void TestEventListModel::anyFilterAfterAnyOtherShowsExactlyItsRows()
{
    std::mt19937 random(9);
    std::vector<TimelineItem> items;
    for (int i = 0; i < 400; ++i) items.push_back(itemAt(Lane::Log, i * 10, "line"));
    EventListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(tableOf(items));
    for (int round = 0; round < 60; ++round) {
        // Runs of all sizes, so that both ways of changing are taken.
        const auto keep = static_cast<std::uint32_t>(1 + random() % 100);
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = 0; i < 400; ++i)
            if ((i / keep + random() % 2) % 3 != 0) rows.push_back(i);
        model.setRows(rows);
        QCOMPARE(itemsOf(model), rows);
    }
}

void TestEventListModel::nowIsTheNewestRowAtOrBeforeThePlayhead()
{
    EventListModel model;
    model.setTable(sampleTable());
    model.setNow({999});
    QCOMPARE(model.nowRow(), -1);
    model.setNow({3000});
    QCOMPARE(model.nowRow(), 2);
    QVERIFY(model.index(2, 0).data(EventListModel::IsNowRole).toBool());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setNow({3500});
    QCOMPARE(changes.size(), 0); // the same row
    model.setNow({4000});
    QCOMPARE(changes.size(), 2); // the row before and the row now
    model.setRows({0, 4});
    QCOMPARE(model.nowRow(), 0);
}

void TestEventListModel::itemsAreFoundByTheirTimelineIndex()
{
    EventListModel model;
    model.setTable(sampleTable());
    QCOMPARE(model.rowOfItem(4), 2);
    QCOMPARE(model.rowOfItem(3), -1); // a snapshot
    model.setRows({0});
    QCOMPARE(model.rowOfItem(4), -1);
}

void TestEventListModel::aHundredThousandRowsAreFilteredInOneGo()
{
    std::vector<TimelineItem> items;
    for (int i = 0; i < 100'000; ++i)
        items.push_back(itemAt(i % 2 == 0 ? Lane::Log : Lane::Network, i, "line " + std::to_string(i)));
    EventListModel model;
    model.setTable(tableOf(items));
    QCOMPARE(model.rowCount(), 100'000);
    EventFilter filter;
    filter.lanes.set(static_cast<std::size_t>(Lane::Log));
    filter.text = QStringLiteral("99");
    auto matches = filterEvents(*model.table(), filter);
    QVERIFY(!matches.rows.empty());
    const std::size_t expected = matches.rows.size();
    model.setRows(std::move(matches.rows));
    QCOMPARE(static_cast<std::size_t>(model.rowCount()), expected);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(
            model.table()->label(model.row(row)).contains(QStringLiteral("99")) && model.row(row).lane == Lane::Log);
}

void TestEventListModel::prettyJsonKeepsEveryToken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("object") << QByteArray(R"({"b":1,"a":[1,2]})")
                            << QByteArray("{\n  \"b\": 1,\n  \"a\": [\n    1,\n    2\n  ]\n}");
    QTest::newRow("empty ones") << QByteArray(R"({"a":{},"b":[ ]})") << QByteArray("{\n  \"a\": {},\n  \"b\": []\n}");
    QTest::newRow("strings stay whole") << QByteArray(R"(["a, {b}: \"c\""])")
                                        << QByteArray("[\n  \"a, {b}: \\\"c\\\"\"\n]");
    QTest::newRow("numbers as written") << QByteArray("[1773776626029.50,1e400]")
                                        << QByteArray("[\n  1773776626029.50,\n  1e400\n]");
    QTest::newRow("cut in a string") << QByteArray(R"({"a":"b\)") << QByteArray("{\n  \"a\": \"b\\");
    QTest::newRow("too many closed") << QByteArray("}]") << QByteArray("\n}\n]");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestEventListModel::prettyJsonKeepsEveryToken()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(prettyJson(json.toStdString())), expected);
}

QTEST_GUILESS_MAIN(TestEventListModel)
#include "tst_event_list_model.moc"
