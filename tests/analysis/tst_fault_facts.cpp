#include "analysis/fault_facts.h"

#include <QtTest>

using namespace revisit;

class TestFaultFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsWhatAFaultCarriesIntoGroups();
    void whatIsNoObjectHasNoFacts_data();
    void whatIsNoObjectHasNoFacts();
};

void TestFaultFacts::sortsWhatAFaultCarriesIntoGroups()
{
    const FaultFacts facts = faultFacts(
        R"({"incidentId":"i1","category":"signal","frames":["a","b"],"stack":"x","empty":null,"context":{"threadName":"main","memory":{"freeMb":12,"levels":[1,2]},"stackTrace":"y"},)"
        R"("deviceMetadata":{"batteryLevel":0.4,"thermalState":"serious"},"payload":{"retry":true}})");
    const std::vector<NamedText> report{{"category", "signal"}, {"incidentId", "i1"}};
    const std::vector<NamedText> context{{"memory.freeMb", "12"}, {"memory.levels", "[1,2]"}, {"threadName", "main"}};
    const std::vector<NamedText> device{{"batteryLevel", "0.4"}, {"thermalState", "serious"}};
    const std::vector<NamedText> other{{"payload.retry", "true"}};
    QCOMPARE(facts.report, report);
    QCOMPARE(facts.context, context);
    QCOMPARE(facts.device, device);
    QCOMPARE(facts.other, other);
}

void TestFaultFacts::whatIsNoObjectHasNoFacts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("broken") << QByteArray("{\"a\":");
}

void TestFaultFacts::whatIsNoObjectHasNoFacts()
{
    QFETCH(QByteArray, json);
    const FaultFacts facts = faultFacts(json.toStdString());
    QVERIFY(facts.report.empty() && facts.context.empty() && facts.device.empty() && facts.other.empty());
}

QTEST_GUILESS_MAIN(TestFaultFacts)
#include "tst_fault_facts.moc"
