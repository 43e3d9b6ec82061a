#include "analysis/session_tags.h"
#include "base/encoding.h"

#include <QtTest>

using namespace revisit;

namespace {

std::vector<NamedText> tagsOf(std::string_view rows)
{
    return sessionTags(
        readEventBatch(asBytes('[' + std::string{rows} + ']'), {WallTime{1'767'225'600'000}, std::nullopt}).events);
}

using Tags = std::vector<NamedText>;

} // namespace

class TestSessionTags : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastValueOfAnAttributeCounts();
    void userPropertiesAndTagsAreRead();
    void brokenPayloadsAreLeftOut();
    void unescapedAttributesAreRecovered();
    void jsonIsFlattenedByPath();
};

void TestSessionTags::theLastValueOfAnAttributeCounts()
{
    const Tags tags = tagsOf(
        R"({"type":"custom","name":"attribute","timestamp":1767225601000,"payload":"{\"key\":\"plan\",\"value\":\"free\"}"},)"
        R"({"type":"custom","name":"attribute","timestamp":1767225602000,"payload":"{\"key\":\"group\",\"value\":\"B\"}"},)"
        R"({"type":"custom","name":"attribute","timestamp":1767225603000,"payload":"{\"key\":\"plan\",\"value\":\"gold\"}"})");
    const Tags expected{{"plan", "gold"}, {"group", "B"}};
    QCOMPARE(tags, expected);
}

void TestSessionTags::userPropertiesAndTagsAreRead()
{
    const Tags tags = tagsOf(
        R"({"type":"$user_property","name":"$user_property","timestamp":1767225601000,"properties":{"age":31,"beta":true}},)"
        R"({"type":"custom","name":"session_tag","timestamp":1767225602000,"payload":{"tag":"vip"}},)"
        R"({"type":"custom","name":"session_tag","timestamp":1767225603000,"payload":{"tag":"slow"}},)"
        R"({"type":"custom","name":"session_tag","timestamp":1767225604000,"payload":{"tag":"vip"}},)"
        R"({"type":"custom","name":"purchase","timestamp":1767225605000,"payload":{"tag":"no"}})");
    const Tags expected{{"age", "31"}, {"beta", "true"}, {"tag", "vip"}, {"tag", "slow"}};
    QCOMPARE(tags, expected);
}

void TestSessionTags::brokenPayloadsAreLeftOut()
{
    QVERIFY(tagsOf("{\"type\":\"custom\",\"name\":\"attribute\",\"timestamp\":1767225601000,\"payload\":\"{oops\"}")
                .empty());
}

/// Android does not escape what it puts between the quotes; the decoder knows the shape.
void TestSessionTags::unescapedAttributesAreRecovered()
{
    const Tags tags = tagsOf("{\"type\":\"custom\",\"name\":\"attribute\",\"timestamp\":1767225601000,"
                             "\"payload\":\"{\\\"key\\\":\\\"a\\\",\\\"value\\\":\\\"x\\\"y\\\"}\"}");
    const Tags expected{{"a", "x\"y"}};
    QCOMPARE(tags, expected);
}

void TestSessionTags::jsonIsFlattenedByPath()
{
    const Tags values = flattenedJson(R"({"a":{"b":1,"c":[true,{"d":null}]},"e":"text","f":{}})");
    const Tags expected{{"a.b", "1"}, {"a.c[0]", "true"}, {"a.c[1].d", "null"}, {"e", "text"}, {"f", "{}"}};
    QCOMPARE(values, expected);
    QVERIFY(flattenedJson("[[").empty());
    QVERIFY(flattenedJson("12").empty());
}

QTEST_GUILESS_MAIN(TestSessionTags)
#include "tst_session_tags.moc"
