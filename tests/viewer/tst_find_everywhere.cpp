// One search over everything that a recording holds: what is found and counted, the rows, and the panel in the window.

#include "tests/viewer/find_samples.h"
#include "tests/viewer/window_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/latest_only.h"
#include "viewer/model/event_table.h"
#include "viewer/model/find_model.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/faults_panel.h"
#include "viewer/panels/find_panel.h"
#include "viewer/panels/list_table.h"
#include "viewer/panels/network_panel.h"
#include "viewer/theme.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

namespace revisit {

namespace {

constexpr int kWaitMs = 20'000;

/// "Events 1, Requests 2 of 3".
QString told(const std::vector<FindGroup>& groups)
{
    QStringList parts;
    for (const FindGroup& group : groups) {
        QString text = findKindTitle(group.kind) + u' ' + QString::number(group.count);
        if (group.count != group.total) text += QStringLiteral(" of ") + QString::number(group.total);
        parts << text;
    }
    return parts.join(QStringLiteral(", "));
}

/// Both searches, on a worker as the panel runs them.
std::vector<FindGroup> find(const std::shared_ptr<const Recording>& recording, const FindQuery& query)
{
    LatestOnly worker;
    std::optional<std::vector<FindGroup>> found;
    worker.run(
        [recording, query](const auto& isStale) {
            auto groups = findInTables(*FindTables::build(recording, isStale), query, isStale);
            for (FindGroup& group : findInSnapshots(*recording, query, isStale)) groups.push_back(std::move(group));
            return groups;
        },
        [&found](std::vector<FindGroup> groups) { found = std::move(groups); });
    (void)QTest::qWaitFor([&found] { return found.has_value(); }, kWaitMs);
    return found.value_or(std::vector<FindGroup>{});
}

const FindGroup* groupOf(const std::vector<FindGroup>& groups, FindKind kind)
{
    const auto group = std::ranges::find(groups, kind, &FindGroup::kind);
    return group == groups.end() ? nullptr : &*group;
}

FindGroup madeUp(FindKind kind, std::size_t hits, std::uint32_t count)
{
    FindGroup group;
    group.kind = kind;
    group.count = group.total = count;
    for (std::size_t i = 0; i < hits; ++i) {
        FindHit hit;
        hit.kind = kind;
        hit.playMs = static_cast<std::int64_t>(i);
        hit.title = QString::number(i);
        group.hits.push_back(hit);
    }
    return group;
}

/// The real window with the needles in it, and the search open.
struct FindBench : test::WindowBench {
    [[nodiscard]] bool open(const std::shared_ptr<const RecordingSource>& source = test::needleRecording())
    {
        return WindowBench::open(source);
    }
    void pressKey()
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(
            static_cast<QWidget*>(&window.framePanel()), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    }
    [[nodiscard]] FindPanel& panel()
    {
        return *static_cast<FindPanel*>(window.current().existingPanel(*panelOf(ActionId::FindEverywhere)));
    }
    [[nodiscard]] bool type(const QString& text)
    {
        panel().field().clear();
        QTest::keyClicks(&panel().field(), text);
        return QTest::qWaitFor([this] { return !panel().isSearching() && panel().summary() != kBusy; }, kWaitMs)
            && isAtRest();
    }
    [[nodiscard]] bool isAtRest()
    {
        return QTest::qWaitFor([this] { return !panel().summary().contains(QChar(0x2026)); }, kWaitMs);
    }
    [[nodiscard]] int rowOf(FindKind kind, int nth = 0)
    {
        for (int row = 0; row < panel().model().rowCount(); ++row)
            if (const FindHit* hit = panel().model().hit(row); hit != nullptr && hit->kind == kind && nth-- == 0)
                return row;
        return -1;
    }
    void click(int row)
    {
        ListTable& list = panel().list();
        list.scrollTo(panel().model().index(row));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(panel().model().index(row)).center());
    }
    [[nodiscard]] bool isRaised(ActionId panel) { return window.panels().isSeen(*panelOf(panel)); }
    const QString kBusy = FindPanel::tr("searching\u2026");
};

} // namespace

class TestFindEverywhere final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void everyKindIsFoundOnceInThePanelThatIsMadeForIt();
    void headersAndBodiesAreSearchedAndShown();
    void theRecordersOwnRequestsAreFoundWhereTheyAreShown();
    void aViewThatStaysIsOnePlace();
    void theRangeCountsBesideTheWhole();
    void fieldsAndExclusionsWorkAsInThePanels();
    void moreThanAreListedAreCounted();
    void aStaleSearchEndsEarly();
    void whatIsFarBehindIsShown();
    void modelKeepsItsPromises();
    void theKeyOpensTheFieldWhereverTheFocusIs();
    void whyThereIsNothingIsWorded();
    void returnGoesToTheFirstPlaceEvenBeforeTheAnswer();
    void aClickShowsTheRowInItsPanel_data();
    void aClickShowsTheRowInItsPanel();
    void whatAFilterHidesIsUncovered();
    void theSwitchForTheRecordersOwnRequestsCounts();
    void aViewIsSelectedOnceItsSnapshotIsThere();
    void headingsCloseAndOpenByKeyAndClick();
    void anotherRecordingLeavesNothingBehind();
    void theRangeIsSearchedAndOffersToClear();
    void nothingRunsOnTheThreadOfTheWindow();
};

void TestFindEverywhere::everyKindIsFoundOnceInThePanelThatIsMadeForIt()
{
    const auto groups = find(test::openOffThread(test::needleRecording()), {QStringLiteral("needle"), {}});
    QCOMPARE(
        told(groups), QStringLiteral("Events 1, Requests 2, Messages 1, Faults 1, Actions of the state 1, Views 2"));
    QVERIFY(find(test::openOffThread(test::needleRecording()), {QStringLiteral("absent"), {}}).empty());
    for (const FindGroup& group : groups)
        for (const FindHit& hit : group.hits) QVERIFY2(!hit.title.isEmpty(), qPrintable(findKindTitle(group.kind)));
}

void TestFindEverywhere::headersAndBodiesAreSearchedAndShown()
{
    const auto groups = find(test::openOffThread(test::needleRecording()), {QStringLiteral("needle"), {}});
    const auto& hits = groupOf(groups, FindKind::Request)->hits;
    QCOMPARE(hits[0].title, QStringLiteral("GET /a"));
    QCOMPARE(hits[0].detail, QStringLiteral("header: X-Trace: a Needle"));
    QCOMPARE(hits[1].detail, QStringLiteral("body: {\"hay\":1,\"found\":\"Needle here\"}"));
}

void TestFindEverywhere::theRecordersOwnRequestsAreFoundWhereTheyAreShown()
{
    const auto recording = test::openOffThread(test::needleRecording());
    QCOMPARE(
        groupOf(find(recording, {QStringLiteral("needle"), {}, SdkTraffic::Hidden}), FindKind::Request)->count, 2u);
    const auto groups = find(recording, {QStringLiteral("needle"), {}, SdkTraffic::Shown});
    const FindGroup& requests = *groupOf(groups, FindKind::Request);
    QCOMPARE(requests.count, 3u);
    QCOMPARE(requests.hits[2].detail, QStringLiteral("200 \u00b7 api.rejourney.co")); // its address says why already
}

void TestFindEverywhere::aViewThatStaysIsOnePlace()
{
    const auto groups = find(test::openOffThread(test::needleRecording()), {QStringLiteral("needle"), {}});
    const auto& hits = groupOf(groups, FindKind::View)->hits;
    QCOMPARE(hits.size(), 2u);
    QCOMPARE(hits[0].playMs, 2'000);
    QCOMPARE(hits[0].endMs, 6'000);
    QCOMPARE(hits[0].snapshot, 0u);
    QCOMPARE(hits[0].node, 2);
    QCOMPARE(hits[0].title, QStringLiteral("A needle"));
    QCOMPARE(hits[0].detail, QStringLiteral("UILabel \u00b7 Cart"));
    QCOMPARE(hits[1].playMs, 10'000);
    QCOMPARE(hits[1].endMs, 20'000);
}

void TestFindEverywhere::theRangeCountsBesideTheWhole()
{
    const FindQuery query{QStringLiteral("needle"), PlayRange{{4'500}, {9'500}}};
    const auto groups = find(test::openOffThread(test::needleRecording()), query);
    QCOMPARE(told(groups),
        QStringLiteral("Events 0 of 1, Requests 1 of 2, Messages 1, Faults 1, Actions of the state 1, Views 1 of 2"));
    QCOMPARE(groupOf(groups, FindKind::Request)->hits.front().playMs, 5'000);
}

void TestFindEverywhere::fieldsAndExclusionsWorkAsInThePanels()
{
    const auto recording = test::openOffThread(test::needleRecording());
    QCOMPARE(told(find(recording, {QStringLiteral("needle method:GET -presign"), {}, SdkTraffic::Shown})),
        QStringLiteral("Requests 2"));
    QCOMPARE(
        told(find(recording, {QStringLiteral("/need[l]e (here|in)/"), {}})), QStringLiteral("Requests 1, Messages 1"));
    QVERIFY(find(recording, {QStringLiteral("/(/"), {}}).empty());
}

void TestFindEverywhere::moreThanAreListedAreCounted()
{
    const auto groups = find(test::openOffThread(test::manyNeedles(1'500)), {QStringLiteral("needle"), {}});
    QCOMPARE(groups.size(), 1u);
    QCOMPARE(groups.front().count, 1'500u);
    QCOMPARE(groups.front().hits.size(), FindGroup::kMaxHits);
    FindModel model;
    model.setGroups(groups);
    QCOMPARE(model.data(model.index(0), FindModel::CountRole).toString(), QStringLiteral("1,500"));
    QVERIFY(model.data(model.index(0), FindModel::DetailRole).toString().contains(QStringLiteral("1,000")));
    QCOMPARE(model.count(), 1'500);
}

void TestFindEverywhere::aStaleSearchEndsEarly()
{
    const auto recording = test::openOffThread(test::needleRecording());
    LatestOnly worker;
    bool isDone = false;
    bool hasTables = true;
    std::size_t groups = 7;
    worker.run(
        [recording](const auto&) {
            const auto always = [] { return true; };
            const bool isMade = FindTables::build(recording, always) != nullptr;
            return std::pair(isMade, findInSnapshots(*recording, {QStringLiteral("needle"), {}}, always).size());
        },
        [&](const std::pair<bool, std::size_t>& answer) {
            std::tie(hasTables, groups) = answer;
            isDone = true;
        });
    QTRY_VERIFY(isDone);
    QVERIFY(!hasTables);
    QCOMPARE(groups, 0u);
}

void TestFindEverywhere::whatIsFarBehindIsShown()
{
    const EventQuery query(QStringLiteral("needle"));
    QCOMPARE(findExcerpt(QStringLiteral("a needle"), query), QStringLiteral("a needle"));
    const QString far = QString(300, u'h') + QStringLiteral(" a\nneedle ") + QString(300, u'x');
    const QString excerpt = findExcerpt(far, query);
    QVERIFY(excerpt.startsWith(QChar(0x2026)));
    QVERIFY(excerpt.contains(QStringLiteral("h a needle x")));
    QVERIFY(excerpt.size() <= 161);
}

void TestFindEverywhere::modelKeepsItsPromises()
{
    FindModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups({madeUp(FindKind::Event, 3, 3), madeUp(FindKind::View, 2, 2)});
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.firstHit(), 1);
    QVERIFY(model.hit(0) == nullptr && model.hit(1) != nullptr && model.hit(4) == nullptr);
    QCOMPARE(model.headingOf(6), 4);
    model.setClosed(0, true);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.firstHit(), 2);
    QVERIFY(model.data(model.index(0), FindModel::IsClosedRole).toBool());
    model.setGroups({madeUp(FindKind::Event, 5, 5)}); // stays closed
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.firstHit(), -1);
    model.setClosed(0, false);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.rowOf(model.groups().front().hits[3]), 4);
    QSignalSpy removed(&model, &FindModel::rowsRemoved);
    model.setGroups({madeUp(FindKind::Event, 5, 5)}); // the same once more moves nothing
    QCOMPARE(removed.size(), 0);
    model.setGroups({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFindEverywhere::theKeyOpensTheFieldWhereverTheFocusIs()
{
    FindBench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.isRaised(ActionId::FindEverywhere));
    bench.pressKey();
    QTRY_VERIFY(bench.isRaised(ActionId::FindEverywhere));
    QCOMPARE(QApplication::focusWidget(), &bench.panel().field());
    QVERIFY(bench.type(QStringLiteral("needle")));
    QTest::keyClick(&bench.panel().field(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &bench.panel().list());
    QTest::keyClick(&bench.panel().list(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); // from inside, too
    QTRY_COMPARE(QApplication::focusWidget(), &bench.panel().field());
    QCOMPARE(bench.panel().field().selectedText(), QStringLiteral("needle"));
}

void TestFindEverywhere::whyThereIsNothingIsWorded()
{
    FindBench bench;
    bench.pressKey();
    FindPanel& panel = bench.panel();
    QCOMPARE(panel.emptyText(), FindPanel::tr("No recording is open"));
    QVERIFY(bench.open());
    QTRY_VERIFY(panel.emptyText().startsWith(QStringLiteral("Type what to look for")));
    QVERIFY(bench.type(QStringLiteral("n")));
    QCOMPARE(panel.emptyText(), FindPanel::tr("Type at least two characters."));
    QCOMPARE(panel.summary(), QString());
    QVERIFY(bench.type(QStringLiteral("absent")));
    QCOMPARE(panel.emptyText(), QStringLiteral("Nothing in this recording fits \u201cabsent\u201d."));
    QVERIFY(bench.type(QStringLiteral("/(/")));
    QVERIFY(panel.emptyText().startsWith(QStringLiteral("The pattern cannot be read")));
    QVERIFY(bench.type(QStringLiteral("needle")));
    QCOMPARE(panel.emptyText(), QString());
    QCOMPARE(panel.summary(), QStringLiteral("8 places"));
    panel.field().clear();
    QTRY_VERIFY(panel.emptyText().startsWith(QStringLiteral("Type what to look for")));
    QTRY_COMPARE(panel.model().rowCount(), 0);
}

void TestFindEverywhere::returnGoesToTheFirstPlaceEvenBeforeTheAnswer()
{
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QTest::keyClicks(&bench.panel().field(), QStringLiteral("needle"));
    QTest::keyClick(&bench.panel().field(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(bench.positionMs(), 3'000, kWaitMs);
    QVERIFY(bench.isRaised(ActionId::ShowEvents));
    QTest::keyClick(&bench.panel().field(), Qt::Key_Down);
    QTest::keyClick(&bench.panel().list(), Qt::Key_Down);
    QTest::keyClick(&bench.panel().list(), Qt::Key_Down); // past the heading, to the first request
    QTest::keyClick(&bench.panel().list(), Qt::Key_Return);
    QTRY_COMPARE(bench.positionMs(), 4'000);
    QTRY_VERIFY(bench.isRaised(ActionId::ShowNetwork));
    QCOMPARE(QApplication::focusWidget(), &bench.panel().list()); // whoever walks on needs no mouse
}

void TestFindEverywhere::aClickShowsTheRowInItsPanel_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("panel");
    QTest::addColumn<int>("atMs");
    const auto add = [](const char* name, FindKind kind, ActionId panel, int atMs) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(panel) << atMs;
    };
    add("event", FindKind::Event, ActionId::ShowEvents, 3'000);
    add("request", FindKind::Request, ActionId::ShowNetwork, 4'000);
    add("message", FindKind::Message, ActionId::ShowConsole, 6'000);
    add("fault", FindKind::Fault, ActionId::ShowFaults, 7'000);
    add("action", FindKind::Action, ActionId::ShowState, 8'000);
}

void TestFindEverywhere::aClickShowsTheRowInItsPanel()
{
    QFETCH(const int, kind);
    QFETCH(const int, panel);
    QFETCH(const int, atMs);
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("needle")));
    bench.click(bench.rowOf(static_cast<FindKind>(kind)));
    QCOMPARE(bench.positionMs(), atMs);
    const auto action = static_cast<ActionId>(panel);
    QTRY_VERIFY(bench.isRaised(action));
    auto* list = qobject_cast<ListPanel*>(bench.window.current().existingPanel(*panelOf(action)));
    QVERIFY(list != nullptr);
    QTRY_COMPARE(list->frame().list().selectionModel()->selectedRows().size(), 1);
    const QModelIndex row = list->frame().list().selectionModel()->selectedRows().front();
    QCOMPARE(row.data(RowListModel::PlayMsRole).toInt(), atMs);
}

void TestFindEverywhere::whatAFilterHidesIsUncovered()
{
    FindBench bench;
    QVERIFY(bench.open());
    bench.window.panels().show(*panelOf(ActionId::ShowFaults));
    auto* faults = qobject_cast<FaultsPanel*>(bench.window.current().existingPanel(*panelOf(ActionId::ShowFaults)));
    QTRY_COMPARE(faults->model().rowCount(), 1);
    FaultFilter filter;
    filter.text = QStringLiteral("nothing has this");
    faults->setFilter(filter);
    QTRY_COMPARE(faults->model().rowCount(), 0);
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("needle")));
    bench.click(bench.rowOf(FindKind::Fault));
    QTRY_COMPARE(faults->model().rowCount(), 1);
    QCOMPARE(faults->filter().text, QString());
    QTRY_COMPARE(faults->frame().list().selectionModel()->selectedRows().size(), 1);
}

void TestFindEverywhere::theSwitchForTheRecordersOwnRequestsCounts()
{
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("needle")));
    QCOMPARE(bench.rowOf(FindKind::Request, 2), -1);
    bench.window.context().selection.setSdkTraffic(SdkTraffic::Shown);
    QTRY_VERIFY(bench.rowOf(FindKind::Request, 2) >= 0);
    bench.click(bench.rowOf(FindKind::Request, 2));
    auto* network = qobject_cast<NetworkPanel*>(bench.window.current().existingPanel(*panelOf(ActionId::ShowNetwork)));
    QVERIFY(network != nullptr);
    QTRY_VERIFY(network->filter().showsSdkTraffic);
    QTRY_COMPARE(network->frame().list().selectionModel()->selectedRows().size(), 1);
    QCOMPARE(bench.positionMs(), 9'000);
}

void TestFindEverywhere::aViewIsSelectedOnceItsSnapshotIsThere()
{
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("needle")));
    for (const int nth : {1, 0}) {
        bench.click(bench.rowOf(FindKind::View, nth));
        QCOMPARE(bench.positionMs(), nth == 0 ? 2'000 : 10'000);
        QTRY_VERIFY(bench.isRaised(ActionId::ShowHierarchy));
        QTRY_COMPARE(bench.window.context().hierarchy.index(), std::optional<std::size_t>(nth == 0 ? 0 : 3));
        QTRY_COMPARE(bench.window.context().selection.selectedNode(), 2);
    }
}

void TestFindEverywhere::headingsCloseAndOpenByKeyAndClick()
{
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("needle")));
    FindPanel& panel = bench.panel();
    const int rows = panel.model().rowCount();
    bench.click(0);
    QCOMPARE(panel.model().rowCount(), rows - 1);
    bench.click(0);
    QCOMPARE(panel.model().rowCount(), rows);
    panel.list().setFocus();
    panel.list().setCurrentIndex(panel.model().index(1));
    QTest::keyClick(&panel.list(), Qt::Key_Left); // to the heading
    QCOMPARE(panel.list().currentIndex().row(), 0);
    QTest::keyClick(&panel.list(), Qt::Key_Left);
    QCOMPARE(panel.model().rowCount(), rows - 1);
    QTest::keyClick(&panel.list(), Qt::Key_Right);
    QCOMPARE(panel.model().rowCount(), rows);
    panel.setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(&panel.list(), Qt::Key_Right); // mirrored
    QCOMPARE(panel.model().rowCount(), rows - 1);
    panel.setLayoutDirection(Qt::LeftToRight);
    QTest::keyClick(&panel.list(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), &panel.field());
}

void TestFindEverywhere::anotherRecordingLeavesNothingBehind()
{
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("needle")));
    QVERIFY(bench.panel().model().rowCount() > 0);
    QVERIFY(bench.open(test::hayRecording()));
    QTRY_COMPARE(bench.panel().model().rowCount(), 0);
    QTRY_VERIFY(bench.panel().emptyText().startsWith(QStringLiteral("Nothing in this recording")));
}

void TestFindEverywhere::theRangeIsSearchedAndOffersToClear()
{
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("\"needle in the log\"")));
    bench.window.context().selection.setRange(PlayRange{{0}, {1'000}});
    QTRY_COMPARE(bench.panel().emptyText(),
        QStringLiteral("Nothing in the marked range fits \u201c\"needle in the log\"\u201d; 1 place outside it does."));
    bench.window.context().selection.setRange(PlayRange{{0}, {6'050}});
    QTRY_COMPARE(bench.panel().emptyText(), QString());
    QVERIFY(bench.type(QStringLiteral("needle")));
    QCOMPARE(bench.panel().summary(), QStringLiteral("5 of 8 places"));
}

void TestFindEverywhere::nothingRunsOnTheThreadOfTheWindow()
{
    const test::BreachCounter breaches;
    FindBench bench;
    QVERIFY(bench.open());
    bench.pressKey();
    QVERIFY(bench.type(QStringLiteral("needle")));
    bench.click(bench.rowOf(FindKind::View));
    QTRY_COMPARE(bench.window.context().selection.selectedNode(), 2);
    QCOMPARE(breaches.breaches(), QStringList());
}

} // namespace revisit

QTEST_MAIN(revisit::TestFindEverywhere)
#include "tst_find_everywhere.moc"
