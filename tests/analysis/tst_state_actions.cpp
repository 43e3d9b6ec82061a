#include "analysis/state_actions.h"
#include "base/encoding.h"

#include <QtTest>

using namespace revisit;

namespace {

std::vector<StateAction> actionsOf(std::string_view rows)
{
    const auto events
        = readEventBatch(asBytes('[' + std::string{rows} + ']'), {WallTime{1'767'225'600'000}, std::nullopt}).events;
    return listStateActions(events);
}

} // namespace

class TestStateActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAnActionFromObjectsAndTexts_data();
    void readsAnActionFromObjectsAndTexts();
    void otherEventsAreNoActions();
    void aMissingStateBeforeComesFromTheActionBefore();
    void aGapInTheSequenceBreaksTheChain();
};

void TestStateActions::readsAnActionFromObjectsAndTexts_data()
{
    QTest::addColumn<QByteArray>("event");
    const char* body = R"({"source":"redux","actionType":"cart/add","action":{"type":"cart/add","id":7},"sequence":3,)"
                       R"("durationMs":1.5,"previousState":{"n":0},"nextState":{"n":1},"truncated":true})";
    QTest::newRow("browser")
        << QByteArray(R"({"type":"$redux_action","name":"$redux_action","timestamp":1767225601000,"payload":)") + body
            + '}';
    QTest::newRow("custom event with a payload")
        << QByteArray(R"({"type":"custom","name":"$redux_action","timestamp":1767225601000,"payload":)") + body + '}';
    QTest::newRow("payload as text")
        << QByteArray(R"({"type":"custom","name":"$redux_action","timestamp":1767225601000,"payload":")")
            + QByteArray(body).replace('"', "\\\"") + "\"}";
}

void TestStateActions::readsAnActionFromObjectsAndTexts()
{
    QFETCH(QByteArray, event);
    const auto actions = actionsOf(event.toStdString());
    QCOMPARE(actions.size(), 1u);
    const StateAction& action = actions[0];
    QCOMPARE(action.type, std::string("cart/add"));
    QCOMPARE(action.sequence.value_or(0), std::int64_t{3});
    QCOMPARE(action.durationMs, 1.5);
    QVERIFY(action.isTruncated);
    QCOMPARE(action.before.value_or(""), std::string(R"({"n":0})"));
    QCOMPARE(action.after.value_or(""), std::string(R"({"n":1})"));
    QCOMPARE(action.action.value_or(""), std::string(R"({"id":7,"type":"cart/add"})"));
}

void TestStateActions::otherEventsAreNoActions()
{
    QVERIFY(
        actionsOf(R"({"type":"custom","name":"purchase","timestamp":1767225601000,"payload":{"action":"x"}})").empty());
}

void TestStateActions::aMissingStateBeforeComesFromTheActionBefore()
{
    const auto actions = actionsOf(
        R"({"type":"custom","name":"$redux_action","timestamp":1767225601000,"payload":{"actionType":"a","sequence":1,"nextState":{"n":1}}},)"
        R"({"type":"custom","name":"$redux_action","timestamp":1767225602000,"payload":{"action":{"type":"b"},"sequence":2,"nextState":{"n":2}}})");
    QCOMPARE(actions.size(), 2u);
    QVERIFY(!actions[0].before);
    QCOMPARE(actions[1].before.value_or(""), std::string(R"({"n":1})"));
    QCOMPARE(actions[1].type, std::string("b"));
}

void TestStateActions::aGapInTheSequenceBreaksTheChain()
{
    const auto actions = actionsOf(
        R"({"type":"custom","name":"$redux_action","timestamp":1767225601000,"payload":{"actionType":"a","sequence":1,"nextState":{"n":1}}},)"
        R"({"type":"custom","name":"$redux_action","timestamp":1767225602000,"payload":{"actionType":"b","sequence":3,"nextState":{"n":2}}})");
    QVERIFY(!actions[1].before);
}

QTEST_GUILESS_MAIN(TestStateActions)
#include "tst_state_actions.moc"
