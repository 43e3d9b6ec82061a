#include "tests/support/json_shape.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace revisit;

/// What other tests rely on when they compare shapes.
class TestJsonShape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsDifferences_data();
    void findsDifferences();
};

void TestJsonShape::findsDifferences_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("difference");
    QTest::newRow("equal") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":2.5})") << QByteArray();
    QTest::newRow("null expected") << QByteArray(R"({"a":null})") << QByteArray(R"({"a":"x"})")
                                   << QByteArray("a: null expected, string found\n");
    QTest::newRow("null found") << QByteArray(R"({"a":"x"})") << QByteArray(R"({"a":null})")
                                << QByteArray("a: string expected, null found\n");
    QTest::newRow("null on both sides") << QByteArray(R"({"a":null})") << QByteArray(R"({"a":null})") << QByteArray();
    QTest::newRow("nullable") << QByteArray(R"({"void":null})") << QByteArray(R"({"void":"x"})") << QByteArray();
    QTest::newRow("nullable the other way")
        << QByteArray(R"({"void":1})") << QByteArray(R"({"void":null})") << QByteArray();
    QTest::newRow("type") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":"1"})")
                          << QByteArray("a: number expected, string found\n");
    QTest::newRow("missing") << QByteArray(R"({"a":{"b":1}})") << QByteArray(R"({"a":{}})")
                             << QByteArray("a.b: missing\n");
    QTest::newRow("too much") << QByteArray("{}") << QByteArray(R"({"a":1})") << QByteArray("a: not expected\n");
    QTest::newRow("optional") << QByteArray(R"({"maybe":1})") << QByteArray("{}") << QByteArray();
    QTest::newRow("open") << QByteArray(R"({"data":{"x":1}})") << QByteArray(R"({"data":{"y":1}})") << QByteArray();
    QTest::newRow("list item") << QByteArray(R"({"l":[{"a":1}]})") << QByteArray(R"({"l":[{"a":1},{"a":true}]})")
                               << QByteArray("l[].a: number expected, boolean found\n");
    QTest::newRow("list of several kinds")
        << QByteArray(R"([{"a":1},{"b":1}])") << QByteArray(R"([{"b":2}])") << QByteArray();
    QTest::newRow("nothing recorded") << QByteArray("[]") << QByteArray(R"([{"b":2}])") << QByteArray();
    QTest::newRow("nothing answered") << QByteArray(R"({"events":[1]})") << QByteArray(R"({"events":[]})")
                                      << QByteArray("events: empty\n");
    QTest::newRow("may be empty") << QByteArray(R"({"none":[1]})") << QByteArray(R"({"none":[]})") << QByteArray();
}

void TestJsonShape::findsDifferences()
{
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, actual);
    QFETCH(QByteArray, difference);
    const test::ShapeRules rules{{"maybe"}, {"data"}, {"void"}, {"none"}};

    const auto found = test::shapeDifferences(
        nlohmann::json::parse(expected.toStdString()), nlohmann::json::parse(actual.toStdString()), rules);

    QCOMPARE(QByteArray::fromStdString(test::joined(found)), difference);
}

QTEST_GUILESS_MAIN(TestJsonShape)
#include "tst_json_shape.moc"
