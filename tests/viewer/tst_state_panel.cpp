#include "tests/viewer/view_fixture.h"
#include "viewer/model/diff_model.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/state_panel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace revisit;

class TestStatePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsActionsInOrder();
    void aClickJumpsAndShowsWhatChanged();
    void followsThePlayhead();
    void searchFindsActionsAndChangedPaths();
    void onlyChangesHidesTheOthers();
    void aRecordingWithoutAStoreSaysWhyAndHow();
};

namespace {

std::shared_ptr<const RecordingSource> stateRecording()
{
    const auto action = [](std::int64_t ms, const char* body) {
        return R"({"type":"custom","name":"$redux_action","timestamp":)" + std::to_string(test::kStartMs + ms)
            + R"(,"payload":)" + body + "},";
    };
    const std::string events = R"({"events":[)"
        + action(1000,
            R"({"actionType":"cart/add","sequence":1,"durationMs":0.4,"action":{"type":"cart/add","id":7},"previousState":{"cart":{"items":[]}},"nextState":{"cart":{"items":[7]}}})")
        + action(2000, R"({"actionType":"noop","sequence":2,"nextState":{"cart":{"items":[7]}}})")
        + action(3000, R"({"actionType":"user/login","sequence":4,"action":{"type":"user/login"}})")
        + R"({"type":"log","level":"info","message":"bye","timestamp":)" + std::to_string(test::kStartMs + 9000)
        + R"(}],"deviceInfo":{"platform":"web"}})";
    auto source = std::make_shared<MemorySource>("state", "session_" + std::to_string(test::kStartMs) + "_state");
    source->add("events/events_0_" + std::to_string(test::kStartMs + 9000) + ".json", test::bytesOf(events));
    return source;
}

struct Shown {
    test::ViewFixture fixture;
    StatePanel panel{fixture.context};
    QAbstractItemModelTester tester{
        panel.findChild<StateModel*>(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester diffTester{
        panel.findChild<DiffModel*>(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Shown()
    {
        panel.resize(600, 700);
        panel.show();
        isOpen = fixture.open(stateRecording()) && waitForRows(3);
    }
    [[nodiscard]] bool waitForRows(int count)
    {
        return QTest::qWaitFor([this, count] { return panel.model().rowCount() == count; });
    }
    [[nodiscard]] ListTable& list() { return panel.frame().list(); }
    [[nodiscard]] QString cell(int row, int column) const { return panel.model().index(row, column).data().toString(); }
    [[nodiscard]] bool choose(int row)
    {
        QSignalSpy detailed(&panel, &StatePanel::detailed);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
            list().visualRect(panel.model().index(row, StateModel::ActionColumn)).center());
        return !detailed.isEmpty() || detailed.wait();
    }
    bool isOpen = false;
};

} // namespace

void TestStatePanel::listsActionsInOrder()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    QCOMPARE(shown.cell(0, StateModel::ActionColumn), QStringLiteral("cart/add"));
    QCOMPARE(shown.cell(0, StateModel::ChangesColumn), QStringLiteral("1"));
    QCOMPARE(shown.cell(0, StateModel::DurationColumn), QStringLiteral("0.4 ms"));
    QCOMPARE(shown.cell(1, StateModel::ChangesColumn), QStringLiteral("0"));
    QCOMPARE(shown.cell(2, StateModel::ChangesColumn), QStringLiteral("\u2013")); // a state is missing
    QCOMPARE(shown.cell(2, StateModel::SequenceColumn), QStringLiteral("4"));
}

void TestStatePanel::aClickJumpsAndShowsWhatChanged()
{
    Shown shown;
    QVERIFY(shown.choose(0));
    QCOMPARE(shown.fixture.playback.position().ms, 1000);
    QCOMPARE(shown.panel.diff().rowCount(), 1);
    QCOMPARE(shown.panel.diff().index(0, DiffModel::KindColumn).data().toString(), QStringLiteral("+"));
    QCOMPARE(shown.panel.diff().index(0, DiffModel::PathColumn).data().toString(), QStringLiteral("cart.items[0]"));
    QCOMPARE(shown.panel.diff().index(0, DiffModel::AfterColumn).data().toString(), QStringLiteral("7"));
    QVERIFY(shown.panel.afterText().contains(QLatin1String("\"items\": [\n")));
    QSignalSpy detailed(&shown.panel, &StatePanel::detailed);
    QTest::keyClick(&shown.list(), Qt::Key_Down);
    QVERIFY(detailed.wait());
    QCOMPARE(shown.panel.diff().rowCount(), 0);
    QCOMPARE(shown.panel.beforeText(), shown.panel.afterText()); // completed from the action before
    QCOMPARE(shown.fixture.playback.position().ms, 1000);
}

void TestStatePanel::followsThePlayhead()
{
    Shown shown;
    shown.fixture.playback.seek({2500});
    QCOMPARE(shown.panel.model().nowRow(), 1);
    shown.fixture.playback.seek({500});
    QCOMPARE(shown.panel.model().nowRow(), -1);
}

void TestStatePanel::searchFindsActionsAndChangedPaths()
{
    Shown shown;
    QLineEdit& search = shown.panel.frame().search();
    QTest::keyClicks(&search, QStringLiteral("cart.items"));
    QVERIFY(shown.waitForRows(1));
    search.setText(QStringLiteral("action:login"));
    QVERIFY(shown.waitForRows(1));
    QTRY_COMPARE(shown.cell(0, StateModel::ActionColumn), QStringLiteral("user/login"));
    search.setText(QStringLiteral("zebra"));
    QVERIFY(shown.waitForRows(0));
    QCOMPARE(shown.panel.frame().emptyReason(),
        QStringLiteral("All 3 actions are hidden by the search for \u201czebra\u201d"));
}

void TestStatePanel::onlyChangesHidesTheOthers()
{
    Shown shown;
    Chip* chip = shown.panel.findChild<Chip*>();
    QTRY_COMPARE(chip->chipCount(), std::optional<std::uint32_t>(2));
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(shown.waitForRows(2)); // what cannot be compared stays
    shown.panel.clearFilter();
    QVERIFY(shown.waitForRows(3));
}

void TestStatePanel::aRecordingWithoutAStoreSaysWhyAndHow()
{
    test::ViewFixture fixture;
    StatePanel panel(fixture.context);
    QCOMPARE(panel.frame().emptyReason(), QStringLiteral("No recording is open"));
    QVERIFY(fixture.open(test::smallRecording()));
    QTRY_VERIFY(panel.frame().emptyReason().contains(QLatin1String("Redux middleware")));
}

QTEST_MAIN(TestStatePanel)
#include "tst_state_panel.moc"
