#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/web_document.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/fixtures.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;

namespace {

WebDocument read(std::string_view json, std::uint32_t snapshot = 0, const DecoderLimits& limits = {})
{
    return readWebDocument(asBytes(json), snapshot, limits);
}

/// A bare array with one full snapshot of the given node.
std::string snapshotOf(const std::string& node)
{
    return R"([{"type":2,"timestamp":1767225600012,"data":{"node":)" + node + "}}]";
}

/// "tag" or "'text'", indented by depth, in order.
QString outline(const WebDocument& page)
{
    QStringList lines;
    for (const WebNode& node : page.nodes) {
        const QString name = node.type == WebNodeType::Element ? QString::fromStdString(node.tag)
            : node.type == WebNodeType::Text                   ? u'\'' + QString::fromStdString(node.text) + u'\''
                                             : u'(' + QString::fromLatin1(revisit::name(node.type).data()) + u')';
        lines << QString(static_cast<int>(node.depth), u'.') + name;
    }
    return lines.join(u' ');
}

} // namespace

class TestWebDocument : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheSample();
    void readsAttributes();
    void tellsMaskedAndBlockedNodes();
    void knowsEveryNodeType();
    void findsTheWantedSnapshot();
    void saysWhereThereIsNone_data();
    void saysWhereThereIsNone();
    void survivesOddNodes();
    void keepsItsLimits();
    void readsAPageOfFiveHundredLevels();
    void readsARealPage();
};

void TestWebDocument::readsTheSample()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
    const auto inflated
        = inflateArtifact(test::fileBytes(*fixtures / "samples/rrweb/1767225600000.rrweb.json.gz"), 1_MiB);
    QVERIFY_RESULT(inflated);
    const WebDocument page = readWebDocument(inflated->bytes);
    QVERIFY(page.problems.empty());
    QCOMPARE(page.time.ms, 1'767'225'600'012);
    QCOMPARE(outline(page), QStringLiteral("(document) .(document-type) .html ..head ..body ...button ....'Buy'"));
    QCOMPARE(page.nodeWithId(6), 5); // the button that the click names
    QCOMPARE(page.nodeWithId(99), -1);
    QCOMPARE(page.nodes[5].parent, 4);
    QCOMPARE(page.nodes[2].subtreeEnd, 7U);
    QCOMPARE(page.nodes[3].subtreeEnd, 4U);
    QCOMPARE(page.nodes[1].tag, std::string("html"));
}

void TestWebDocument::readsAttributes()
{
    const WebDocument page
        = read(R"([{"type":2,"timestamp":1767225600012,"data":{"node":{"type":2,"tagName":"input","id":1,
        "attributes":{"value":"a","checked":true,"rr_scrollTop":12.5,"style":{"color":"red"},"empty":"","none":null}},
        "initialOffset":{"left":3,"top":"40"}}}])");
    QCOMPARE(page.scrollX, 3.0);
    QCOMPARE(page.scrollY, 40.0);
    const WebNode& input = page.nodes.at(0);
    QCOMPARE(input.attribute("value").value(), std::string_view("a"));
    QCOMPARE(input.attribute("checked").value(), std::string_view("true"));
    QCOMPARE(input.attribute("rr_scrollTop").value(), std::string_view("12.5"));
    QCOMPARE(input.attribute("style").value(), std::string_view(R"({"color":"red"})"));
    QCOMPARE(input.attribute("empty").value(), std::string_view(""));
    QCOMPARE(input.attributes.size(), 6U);
    QVERIFY(!input.attribute("onclick"));
}

void TestWebDocument::tellsMaskedAndBlockedNodes()
{
    const WebDocument page = read(snapshotOf(R"({"type":0,"childNodes":[
        {"type":2,"tagName":"input","attributes":{"placeholder":"***"}},{"type":3,"textContent":"*** ****"},
        {"type":3,"textContent":"5 * 3"},{"type":3,"textContent":"  "},
        {"type":2,"tagName":"div","needBlock":true,"attributes":{"rr_width":"120px","rr_height":"40.5px"}},
        {"type":2,"tagName":"path","isSVG":true,"isShadow":true}]})"));
    QVERIFY(page.nodes.at(1).isMasked);
    QVERIFY(page.nodes.at(2).isMasked);
    QVERIFY(!page.nodes.at(3).isMasked && !page.nodes.at(4).isMasked);
    QCOMPARE(page.nodes.at(5).blockedSize.value(), (LogicalSize{120, 40.5}));
    QVERIFY(!page.nodes.at(1).blockedSize);
    QVERIFY(page.nodes.at(6).isSvg && page.nodes.at(6).isShadow && !page.nodes.at(5).isShadow);
}

void TestWebDocument::knowsEveryNodeType()
{
    const WebDocument page
        = read(snapshotOf(R"({"type":0,"childNodes":[{"type":1,"name":"html"},{"type":2,"tagName":"a"},
        {"type":3,"textContent":"t"},{"type":4,"textContent":"c"},{"type":5,"textContent":"n"},{"type":6},{"type":"x"},{}]})"));
    QCOMPARE(outline(page),
        QStringLiteral("(document) .(document-type) .a .'t' .(cdata) .(comment) .(unknown) .(unknown) .(unknown)"));
    QCOMPARE(page.nodes.at(5).text, std::string("n"));
}

void TestWebDocument::findsTheWantedSnapshot()
{
    const std::string two = R"({"format":"rrweb","events":[{"type":2,"data":{"node":{"type":0}}},
        {"type":2,"timestamp":1767225600012,"data":{"node":{"type":2,"tagName":"first"}}},{"type":3,"timestamp":1767225600013},
        {"type":2,"timestamp":1767225600900,"data":{"node":{"type":2,"tagName":"second"}}}]})";
    QCOMPARE(outline(read(two, 0)), QStringLiteral("first")); // the one without a time does not count
    QCOMPARE(outline(read(two, 1)), QStringLiteral("second"));
    QCOMPARE(read(two, 1).time.ms, 1'767'225'600'900);
    QCOMPARE(test::codesOf(read(two, 2).problems), QStringLiteral("no-full-snapshot"));
}

void TestWebDocument::saysWhereThereIsNone_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("codes");
    QTest::newRow("increments") << R"([{"type":3,"timestamp":1767225600012}])"
                                << "no-full-snapshot";
    QTest::newRow("no data") << R"([{"type":2,"timestamp":1767225600012}])"
                             << "no-full-snapshot";
    QTest::newRow("node is no object") << R"([{"type":2,"timestamp":1767225600012,"data":{"node":[]}}])"
                                       << "no-full-snapshot";
    QTest::newRow("events is no list") << R"({"events":{}})"
                                       << "no-full-snapshot";
    QTest::newRow("a number") << "7"
                              << "no-full-snapshot";
    QTest::newRow("empty") << ""
                           << "empty-document no-full-snapshot";
}

void TestWebDocument::saysWhereThereIsNone()
{
    QFETCH(const QString, json);
    QFETCH(const QString, codes);
    const WebDocument page = read(json.toStdString());
    QVERIFY(page.nodes.empty());
    QCOMPARE(test::codesOf(page.problems), codes);
}

void TestWebDocument::survivesOddNodes()
{
    const WebDocument page = read(snapshotOf(R"({"type":0,"id":"7","attributes":[],"childNodes":[null,3,"x",[],
        {"type":2,"tagName":["a"],"attributes":"b","childNodes":{},"id":1e300},{"type":3,"textContent":{"a":1}}]})"));
    QCOMPARE(page.nodes.size(), 3U);
    QCOMPARE(page.nodes[0].id, 7);
    QCOMPARE(page.nodes[1].id, 0);
    QVERIFY(page.nodes[1].tag.empty());
    QCOMPARE(test::codesOf(page.problems), QStringLiteral("bad-node"));
    QVERIFY(page.problems[0].message.starts_with("5 ")); // four children and a list that is none
}

void TestWebDocument::keepsItsLimits()
{
    DecoderLimits limits;
    limits.hierarchyNodes = 5;
    std::string wide = R"({"type":0,"childNodes":[{})";
    for (int i = 0; i < 20; ++i) wide += ",{}";
    const WebDocument cut = read(snapshotOf(wide + "]}"), 0, limits);
    QCOMPARE(cut.nodes.size(), 5U);
    QCOMPARE(cut.nodes[0].subtreeEnd, 5U);
    QCOMPARE(test::codesOf(cut.problems), QStringLiteral("hierarchy-node-limit"));

    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += R"({"type":2,"tagName":"a","childNodes":[)";
    const WebDocument nested = read(R"([{"type":2,"timestamp":1767225600012,"data":{"node":)" + deep);
    QVERIFY(test::findProblem(nested.problems, "json-depth-limit") != nullptr);
    QCOMPARE(nested.nodes.size(), 513U); // a bare list of events has one level less around the page
    QCOMPARE(nested.nodes.back().depth, static_cast<std::uint32_t>(nested.nodes.size() - 1));
}

void TestWebDocument::readsAPageOfFiveHundredLevels()
{
    std::string deep;
    std::string ends;
    for (int i = 0; i < 500; ++i, ends += "]}") deep += R"({"type":2,"tagName":"div","childNodes":[)";
    const WebDocument page = read(snapshotOf(deep + ends));
    QCOMPARE(test::codesOf(page.problems), QString{});
    QCOMPARE(page.nodes.size(), 500U);
}

void TestWebDocument::readsARealPage()
{
    for (const test::Exchange& exchange : test::exchanges("05-web-read-flow")) {
        if (!exchange.path.ends_with("/core") || exchange.status != 200) continue;
        const WebDocument page = readWebDocument(asBytes(exchange.responseBody));
        QVERIFY(page.problems.empty());
        const auto title = std::ranges::find(page.nodes, "title", &WebNode::tag);
        QVERIFY(title != page.nodes.end());
        QCOMPARE((title + 1)->text, std::string("Ref page"));
        const auto button = page.nodeWithId(13);
        QCOMPARE(page.nodes.at(static_cast<std::size_t>(button)).attribute("id").value(), std::string_view("go"));
        QVERIFY(page.nodes.at(static_cast<std::size_t>(page.nodeWithId(11))).isMasked);
        return;
    }
    QSKIP("needs the fixtures beside the project");
}

QTEST_GUILESS_MAIN(TestWebDocument)
#include "tst_web_document.moc"
