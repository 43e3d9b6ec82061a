// Where the views of a damaged snapshot lie: nothing is placed that counts from a frame which is lost.
#include "base/encoding.h"
#include "decoder/hierarchy.h"
#include "tests/decoder/problem_check.h"

#include <QtTest>

using namespace revisit;

namespace {

/// Frames stand behind the children, as SDKs write them that sort their keys.
constexpr std::string_view kTree = R"({"timestamp":1767225600137,"screen":{"width":100,"height":200},
 "platform":"ios","root":{"type":"UIWindow","children":[
  {"type":"Whole","children":[{"type":"Inside","frame":{"x":1,"y":2,"w":10,"h":10}}],
   "frame":{"x":0,"y":50,"w":100,"h":50}},
  {"type":"Open","children":[
    {"type":"First","frame":{"x":5,"y":6,"w":20,"h":20},"children":[
      {"type":"Deep","frame":{"x":1,"y":1,"w":2,"h":2}}]},
    {"type":"Last","frame":{"x":5,"y":30,"w":20,"h":20}}],
   "frame":{"x":0,"y":100,"w":100,"h":100}}],
  "frame":{"x":0,"y":0,"w":100,"h":200}}})";

std::string cutBefore(std::string_view text, std::string_view what)
{
    return std::string(text.substr(0, text.rfind(what)));
}

HierarchyFile read(std::string_view json) { return readHierarchy(asBytes(json), {}); }

/// "type x,y" of each node that has a rectangle, "type ?" of one that is not placed, "type -" of others.
QStringList placesOf(const HierarchySnapshot& snapshot)
{
    QStringList places;
    for (const HierarchyNode& node : snapshot.nodes) {
        const QString type = QString::fromStdString(node.type);
        if (node.rect)
            places << QStringLiteral("%1 %2,%3").arg(type).arg(node.rect->x).arg(node.rect->y);
        else
            places << type + (node.isUnplaced ? QStringLiteral(" ?") : QStringLiteral(" -"));
    }
    return places;
}

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList all;
    for (const char* text : texts) all << QString::fromLatin1(text);
    return all;
}

} // namespace

class TestHierarchyDamage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeTreesHaveAllTheirPlaces();
    void aCutTreePlacesWhatCountsFromKnownFrames();
    void halfAFrameIsNone();
    void absoluteRectanglesStayWithoutTheirParent();
    void whatLostItsFrameInTheMiddleIsNotPlaced();
    void ofSeveralSnapshotsTheCutOneIsDamaged();
    void aFrameThatNobodyWroteIsNoDamage();
    void whatIsNotPlacedIsNotFoundByAPoint();
};

void TestHierarchyDamage::wholeTreesHaveAllTheirPlaces()
{
    const HierarchyFile file = read(kTree);
    QVERIFY2(file.problems.empty(), qPrintable(test::codesOf(file.problems)));
    QCOMPARE(placesOf(file.snapshots.at(0)),
        list({"UIWindow 0,0", "Whole 0,50", "Inside 1,52", "Open 0,100", "First 5,106", "Deep 6,107", "Last 5,130"}));
    QVERIFY(!file.snapshots[0].isDamaged);
    QCOMPARE(file.snapshots[0].unplacedCount, 0U);
}

/// Cut behind the children of "Open": its frame and the window's are lost. The window's place is that of the screen.
void TestHierarchyDamage::aCutTreePlacesWhatCountsFromKnownFrames()
{
    const HierarchyFile file = read(cutBefore(kTree, R"("frame":{"x":0,"y":100)"));
    QVERIFY(test::findProblem(file.problems, "truncated-json") != nullptr);
    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    QCOMPARE(
        placesOf(snapshot), list({"UIWindow -", "Whole 0,50", "Inside 1,52", "Open ?", "First ?", "Deep ?", "Last ?"}));
    QVERIFY(snapshot.isDamaged);
    QCOMPARE(snapshot.unplacedCount, 4U);
}

void TestHierarchyDamage::halfAFrameIsNone()
{
    const HierarchyFile file = read(cutBefore(kTree, R"("w":20,"h":20}}],)"));
    QCOMPARE(placesOf(file.snapshots.at(0)).last(), QStringLiteral("Last ?"));
}

void TestHierarchyDamage::absoluteRectanglesStayWithoutTheirParent()
{
    std::string text(kTree);
    text.replace(text.find("\"ios\""), 5, "\"android\"");
    const HierarchyFile file = read(cutBefore(text, R"("frame":{"x":0,"y":100)"));
    QCOMPARE(placesOf(file.snapshots.at(0)),
        list({"UIWindow -", "Whole 0,50", "Inside 1,2", "Open ?", "First 5,6", "Deep 1,1", "Last 5,30"}));
    QCOMPARE(file.snapshots[0].unplacedCount, 1U);
}

void TestHierarchyDamage::whatLostItsFrameInTheMiddleIsNotPlaced()
{
    std::string text(kTree);
    text.replace(text.find(R"({"x":0,"y":50)"), 6, "{\"x\" \x01");
    const HierarchyFile file = read(text);
    QVERIFY2(test::findProblem(file.problems, "invalid-json") != nullptr, qPrintable(test::codesOf(file.problems)));
    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    QVERIFY(snapshot.isDamaged);
    const QStringList places = placesOf(snapshot);
    QVERIFY2(places.contains(QStringLiteral("Open 0,100")) && places.contains(QStringLiteral("Last 5,130")),
        qPrintable(places.join(u'|')));
    for (const QString& place : places)
        QVERIFY2(!place.startsWith(QLatin1String("Inside")) || place == QLatin1String("Inside ?"), qPrintable(place));
}

void TestHierarchyDamage::ofSeveralSnapshotsTheCutOneIsDamaged()
{
    const std::string both = "{\"snapshots\":[" + std::string(kTree) + "," + std::string(kTree) + "]}";
    const HierarchyFile file = read(cutBefore(both, R"("frame":{"x":0,"y":100)"));
    QCOMPARE(file.snapshots.size(), 2U);
    QVERIFY(!file.snapshots[0].isDamaged);
    QCOMPARE(file.snapshots[0].unplacedCount, 0U);
    QVERIFY(file.snapshots[1].isDamaged);
    QCOMPARE(file.snapshots[1].unplacedCount, 4U);
}

void TestHierarchyDamage::aFrameThatNobodyWroteIsNoDamage()
{
    const HierarchyFile file = read(R"({"screen":{"width":100,"height":200},"platform":"ios","root":{"type":"W",
        "frame":{"x":0,"y":0,"w":100,"h":200},"children":[{"type":"Group","children":[
        {"type":"In","frame":{"x":3,"y":4,"w":5,"h":6}}]}]}})");
    QCOMPARE(placesOf(file.snapshots.at(0)), list({"W 0,0", "Group -", "In 3,4"}));
}

void TestHierarchyDamage::whatIsNotPlacedIsNotFoundByAPoint()
{
    const HierarchyFile file = read(cutBefore(kTree, R"("frame":{"x":0,"y":100)"));
    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    QCOMPARE(snapshot.nodeAt(6, 7), -1); // where "First" would lie, did its parent begin at the screen's corner
    QCOMPARE(snapshot.nodes[static_cast<std::size_t>(snapshot.nodeAt(5, 55))].type, std::string("Inside"));
}

QTEST_GUILESS_MAIN(TestHierarchyDamage)
#include "tst_hierarchy_damage.moc"
