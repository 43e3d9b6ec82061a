// Picking, locators, documents, comparison and layers of hierarchy snapshots.

#include "viewer/model/hierarchy_diff.h"
#include "viewer/model/hierarchy_document.h"
#include "viewer/model/hierarchy_layers.h"
#include "viewer/model/hierarchy_locators.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/panels/exploded_projection.h"

#include "decoder/gzip.h"
#include "tests/viewer/view_fixture.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

namespace revisit {

class TestHierarchyNodes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resolvesScrollingOnAppleOnly();
    void picksFromTheTop();
    void walksTheTree();
    void offersLocators();
    void quotesForXPath_data();
    void quotesForXPath();
    void androidLocatorsAreAndroids();
    void documentGivesTheSameSnapshot_data();
    void documentGivesTheSameSnapshot();
    void opensWhatOthersWrote();
    void refusesWhatIsNoSnapshot();
    void findsWhatChanged();
    void takesLayersApart();
    void layersOwnWhatNoChildCovers();
    void projectionMapsBothWays();
    void treeKeepsOnlyMatches();
};

namespace {

/// A scrolled list of an iPhone: its rows lie in content coordinates, the offset moves them up by 300.
const char* const kApple = R"({"timestamp":1767225600137,"screenName":"List",
 "screen":{"width":400,"height":800,"scale":3},"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":400,"h":800},"children":[
  {"type":"RCTScrollView","testID":"list","frame":{"x":20,"y":100,"w":360,"h":600},"contentOffset":{"x":0,"y":300},
   "contentSize":{"w":360,"h":2000},"children":[
    {"type":"RCTView","label":"Row","frame":{"x":0,"y":200,"w":360,"h":150}},
    {"type":"RCTView","label":"Row","frame":{"x":0,"y":350,"w":360,"h":100},"children":[
      {"type":"RCTText","text":"say \"hi\"","frame":{"x":10,"y":10,"w":100,"h":20}},
      {"type":"UIHostingView<Text>","testID":"host","frame":{"x":10,"y":40,"w":100,"h":20},"odd":{"kept":[1,2]}}]}]},
  {"type":"UIButton","buttonTitle":"Pay","interactive":true,"enabled":true,"frame":{"x":20,"y":720,"w":360,"h":50}},
  {"type":"UITextField","masked":true,"text":"***","placeholder":"Card","frame":{"x":20,"y":40,"w":200,"h":40}}]}})";

/// The same shape from Android: every rectangle is absolute already, offsets or not.
const char* const kAndroid = R"({"timestamp":1767225600137,"screen":{"width":400,"height":800,"scale":2.5},
 "root":{"type":"DecorView","frame":{"x":0,"y":0,"w":400,"h":850},"children":[
  {"type":"ScrollView","frame":{"x":20,"y":100,"w":360,"h":600},"contentOffset":{"x":0,"y":300},"scrollEnabled":true,
   "children":[{"type":"TextView","testID":"row","text":"Total","frame":{"x":20,"y":150,"w":360,"h":100}}]}]}})";

std::shared_ptr<const HierarchySnapshot> read(const char* json, const char* platform = "")
{
    auto file = readHierarchy(test::bytesOf(json), {platform, std::nullopt});
    return file.snapshots.empty() ? nullptr : std::make_shared<HierarchySnapshot>(std::move(file.snapshots.front()));
}

const HierarchyNode& node(const HierarchySnapshot& snapshot, int index)
{
    return snapshot.nodes[static_cast<std::size_t>(index)];
}

QString valueOf(const std::vector<Locator>& locators, const QString& name)
{
    for (const Locator& locator : locators)
        if (locator.name == name) return locator.value;
    return {};
}

int matchesOf(const std::vector<Locator>& locators, const QString& name)
{
    for (const Locator& locator : locators)
        if (locator.name == name) return locator.matches;
    return -1;
}

bool isSame(const HierarchyNode& a, const HierarchyNode& b)
{
    return a.parent == b.parent && a.depth == b.depth && a.subtreeEnd == b.subtreeEnd && a.type == b.type
        && a.rect == b.rect && a.visibleRect == b.visibleRect && a.json == b.json && a.testId == b.testId
        && a.text == b.text && a.isMasked == b.isMasked && a.isInteractive == b.isInteractive;
}

template <typename Job>
auto offThread(Job job)
{
    return std::async(std::launch::async, job).get();
}

} // namespace

void TestHierarchyNodes::resolvesScrollingOnAppleOnly()
{
    const auto apple = read(kApple);
    QVERIFY(apple);
    // 100 (list) + 350 (row, in the content) − 300 (scrolled) = 150; the text 10 below it.
    QCOMPARE(*node(*apple, 3).rect, (LogicalRect{20, 150, 360, 100}));
    QCOMPARE(*node(*apple, 4).rect, (LogicalRect{30, 160, 100, 20}));
    // The first row begins at 0, above the list: only what lies below 100 shows.
    QCOMPARE(node(*apple, 2).visibleRect, (LogicalRect{20, 100, 360, 50}));
    const auto android = read(kAndroid);
    QVERIFY(android);
    QCOMPARE(*node(*android, 2).rect, (LogicalRect{20, 150, 360, 100}));
}

void TestHierarchyNodes::picksFromTheTop()
{
    const auto snapshot = read(kApple);
    const std::vector<int> expected{4, 3, 1, 0};
    QCOMPARE(nodesAt(*snapshot, 40, 165), expected);
    QCOMPARE(nextInPile(expected, -1), 4);
    QCOMPARE(nextInPile(expected, 4), 3);
    QCOMPARE(nextInPile(expected, 1), 0);
    QCOMPARE(nextInPile(expected, 0), 4); // and round again
    QCOMPARE(nextInPile(expected, 6), 4); // from elsewhere
    QCOMPARE(nextInPile({}, 3), -1);
    QVERIFY(nodesAt(*snapshot, 500, 10).empty());
}

void TestHierarchyNodes::walksTheTree()
{
    const auto snapshot = read(kApple);
    QCOMPARE(stepNode(*snapshot, -1, NodeStep::Next), 0);
    QCOMPARE(stepNode(*snapshot, 0, NodeStep::FirstChild), 1);
    QCOMPARE(stepNode(*snapshot, 1, NodeStep::Next), 6);
    QCOMPARE(stepNode(*snapshot, 7, NodeStep::Previous), 6);
    QCOMPARE(stepNode(*snapshot, 6, NodeStep::Previous), 1);
    QCOMPARE(stepNode(*snapshot, 1, NodeStep::Previous), 1);
    QCOMPARE(stepNode(*snapshot, 7, NodeStep::Next), 7);
    QCOMPARE(stepNode(*snapshot, 5, NodeStep::Parent), 3);
    QCOMPARE(stepNode(*snapshot, 0, NodeStep::Parent), 0);
    QCOMPARE(stepNode(*snapshot, 4, NodeStep::FirstChild), 4);
    QCOMPARE(stepNode(HierarchySnapshot{}, 3, NodeStep::Next), -1);
}

void TestHierarchyNodes::offersLocators()
{
    const auto snapshot = read(kApple);
    const auto list = nodeLocators(*snapshot, 1);
    QCOMPARE(valueOf(list, QStringLiteral("Test ID")), QStringLiteral("list"));
    QCOMPARE(valueOf(list, QStringLiteral("Accessibility ID")), QStringLiteral("list"));
    QCOMPARE(valueOf(list, QStringLiteral("XPath")), QStringLiteral("//RCTScrollView[@testID=\"list\"]"));
    QCOMPARE(valueOf(list, QStringLiteral("Selector")), QStringLiteral("RCTScrollView[testID=\"list\"]"));
    QCOMPARE(valueOf(list, QStringLiteral("iOS predicate")), QStringLiteral("name == \"list\""));
    QCOMPARE(valueOf(list, QStringLiteral("Absolute XPath")), QStringLiteral("/UIWindow/RCTScrollView"));
    const auto row = nodeLocators(*snapshot, 3);
    QCOMPARE(valueOf(row, QStringLiteral("Test ID")), QString());
    QCOMPARE(valueOf(row, QStringLiteral("Accessibility ID")), QStringLiteral("Row"));
    QCOMPARE(matchesOf(row, QStringLiteral("Accessibility ID")), 2);
    QCOMPARE(matchesOf(row, QStringLiteral("XPath")), 2);
    QCOMPARE(valueOf(row, QStringLiteral("Absolute XPath")), QStringLiteral("/UIWindow/RCTScrollView/RCTView[2]"));
    const auto text = nodeLocators(*snapshot, 4);
    QCOMPARE(valueOf(text, QStringLiteral("XPath")), QStringLiteral("//RCTText[@text='say \"hi\"']"));
    QCOMPARE(valueOf(text, QStringLiteral("Selector")), QStringLiteral("RCTText[text=\"say \\\"hi\\\"\"]"));
    const auto hosting = nodeLocators(*snapshot, 5);
    QCOMPARE(valueOf(hosting, QStringLiteral("XPath")),
        QStringLiteral("//*[@type=\"UIHostingView<Text>\"][@testID=\"host\"]"));
    QCOMPARE(valueOf(hosting, QStringLiteral("Absolute XPath")),
        QStringLiteral("/UIWindow/RCTScrollView/RCTView[2]/*[@type=\"UIHostingView<Text>\"]"));
    QVERIFY(nodeLocators(*snapshot, 99).empty());
}

void TestHierarchyNodes::quotesForXPath_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");
    QTest::newRow("plain") << QStringLiteral("pay") << QStringLiteral("\"pay\"");
    QTest::newRow("double") << QStringLiteral("a\"b") << QStringLiteral("'a\"b'");
    QTest::newRow("single") << QStringLiteral("it's") << QStringLiteral("\"it's\"");
    QTest::newRow("both") << QStringLiteral("it's \"x\"")
                          << QStringLiteral("concat(\"it's \", '\"', \"x\", '\"', \"\")");
}

void TestHierarchyNodes::quotesForXPath()
{
    QFETCH(QString, text);
    QFETCH(QString, literal);
    QCOMPARE(xpathLiteral(text), literal);
}

void TestHierarchyNodes::androidLocatorsAreAndroids()
{
    const auto snapshot = read(kAndroid);
    const auto row = nodeLocators(*snapshot, 2);
    QCOMPARE(valueOf(row, QStringLiteral("UiSelector")), QStringLiteral("new UiSelector().description(\"row\")"));
    QVERIFY(valueOf(row, QStringLiteral("iOS predicate")).isEmpty());
}

void TestHierarchyNodes::documentGivesTheSameSnapshot_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("apple") << QByteArray(kApple);
    QTest::newRow("android") << QByteArray(kAndroid);
    QTest::newRow("one node") << QByteArray("{\"root\":{\"type\":\"UIView\"}}");
    QTest::newRow("nodes without properties") << QByteArray("{\"root\":{\"children\":[{},{\"children\":[{}]}]}}");
}

void TestHierarchyNodes::documentGivesTheSameSnapshot()
{
    QFETCH(QByteArray, json);
    const auto before = read(json.constData());
    QVERIFY(before);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("snapshot.json"));
    QVERIFY(offThread([&] { return saveSnapshot(*before, path); }).has_value());
    const auto after = offThread([&] { return openSnapshot(path, {}); });
    QVERIFY(after.has_value());
    QCOMPARE((*after)->nodes.size(), before->nodes.size());
    QCOMPARE((*after)->time.ms, before->time.ms);
    QCOMPARE((*after)->screenName, before->screenName);
    QCOMPARE((*after)->screen, before->screen);
    QCOMPARE((*after)->geometry, before->geometry);
    const bool isBare = !json.contains("UI") && !json.contains("Decor");
    for (std::size_t i = 0; i < before->nodes.size() && !isBare; ++i)
        QVERIFY2(isSame(before->nodes[i], (*after)->nodes[i]), qPrintable(QString::number(i)));
    const auto failed
        = offThread([&] { return saveSnapshot(*before, folder.filePath(QStringLiteral("no/such/file.json"))); });
    QVERIFY(!failed && failed.error().code == Errc::Io);
}

void TestHierarchyNodes::opensWhatOthersWrote()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("1767225600137.json.gz"));
    const auto packed = gzipLikeSdk(test::bytesOf(kAndroid));
    QVERIFY(packed.has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(packed->data()), static_cast<qint64>(packed->size()));
    file.close();
    const auto opened = offThread([&] { return openSnapshot(path, {}); });
    QVERIFY(opened.has_value());
    QCOMPARE((*opened)->geometry, HierarchyGeometry::WindowAbsolute); // told by its DecorView
    QCOMPARE((*opened)->nodes.size(), 3u);
    DecoderLimits few;
    few.storedArtifact = Bytes{packed->size() - 1};
    const auto large = offThread([&] { return openSnapshot(path, few); });
    QVERIFY(!large && large.error().code == Errc::TooLarge);
    QCOMPARE(large.error().message, std::string("the file is too large for a snapshot")); // it was not even read
    StopSource stop;
    stop.requestStop();
    const auto stopped = offThread([&] { return openSnapshot(path, {}, stop.token()); });
    QVERIFY(!stopped && stopped.error().code == Errc::Cancelled);
}

void TestHierarchyNodes::refusesWhatIsNoSnapshot()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.json"));
    const auto missing = offThread([&] { return openSnapshot(path, {}); });
    QVERIFY(!missing && missing.error().code == Errc::Io);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no JSON at all");
    file.close();
    const auto wrong = offThread([&] { return openSnapshot(path, {}); });
    QVERIFY(!wrong && wrong.error().code == Errc::Corrupt);
}

void TestHierarchyNodes::findsWhatChanged()
{
    const auto before = read(kApple);
    QString json = QString::fromUtf8(kApple);
    json.replace(
        QLatin1String("\"contentOffset\":{\"x\":0,\"y\":300}"), QLatin1String("\"contentOffset\":{\"x\":0,\"y\":310}"));
    json.replace(QLatin1String("\"buttonTitle\":\"Pay\""), QLatin1String("\"buttonTitle\":\"Paid\""));
    json.replace(QLatin1String("\"frame\":{\"x\":10,\"y\":10,\"w\":100,\"h\":20}"),
        QLatin1String("\"frame\":{\"x\":12,\"y\":10,\"w\":100,\"h\":20}"));
    json.replace(QLatin1String("{\"type\":\"UITextField\""), QLatin1String("{\"type\":\"UISwitch\""));
    const auto after = read(json.toUtf8().constData());
    const HierarchyDiff diff = compareHierarchies(*before, *after);
    QCOMPARE(diff.changes.size(), after->nodes.size());
    QCOMPARE(diff.changes[0], int(NodeSame));
    QCOMPARE(diff.changes[1], int(NodeChanged)); // it scrolled
    QCOMPARE(diff.changes[2], int(NodeMoved)); // and its rows with it
    QCOMPARE(diff.changes[3], int(NodeMoved));
    QCOMPARE(diff.changes[4], int(NodeMoved)); // on its own, in its row
    QCOMPARE(diff.changes[5], int(NodeSame)); // carried along
    QCOMPARE(diff.changes[6], int(NodeChanged)); // its title
    QCOMPARE(diff.changes[7], int(NodeAdded)); // another type in its place
    QCOMPARE(diff.removed, std::vector<int>{7});
    QCOMPARE(diff.addedCount, 1);
    QCOMPARE(diff.movedCount, 3);
    QCOMPARE(diff.changedCount, 2);
    const HierarchyDiff none = compareHierarchies(*before, *before);
    QCOMPARE(none.addedCount + none.movedCount + none.changedCount, 0);
    QVERIFY(none.removed.empty());
}

void TestHierarchyNodes::takesLayersApart()
{
    const auto snapshot = read(kApple);
    const HierarchyLayers layers = offThread([&] { return explode(snapshot, {}); });
    QCOMPARE(layers.canvas, (LogicalSize{400, 800}));
    QCOMPARE(layers.nodes.size(), 4u);
    QCOMPARE(layers.nodes[1], (std::vector<int>{1, 6, 7}));
    QCOMPARE(layers.nodes[3], (std::vector<int>{4, 5}));
    QVERIFY(layers.images.empty());
    QCOMPARE(layers.ownerAt(0, 5, 5), 0);
    QCOMPARE(layers.ownerAt(0, 40, 740), -1); // the button covers it
    QCOMPARE(layers.ownerAt(1, 40, 740), 6);
    QCOMPARE(layers.ownerAt(9, 40, 740), -1);
}

void TestHierarchyNodes::layersOwnWhatNoChildCovers()
{
    const auto snapshot = read(kApple);
    QImage picture(200, 400, QImage::Format_RGB32); // half a pixel for each unit
    picture.fill(QColor(10, 200, 30));
    const HierarchyLayers layers = offThread([&] { return explode(snapshot, picture); });
    QCOMPARE(layers.images.size(), 4u);
    QCOMPARE(layers.picture.size(), QSize(200, 400));
    const auto alphaAt
        = [&](std::size_t layer, int x, int y) { return layers.images[layer].pixelColor(x / 2, y / 2).alpha(); };
    QCOMPARE(alphaAt(0, 6, 6), 255);
    QVERIFY(alphaAt(0, 40, 740) > 0 && alphaAt(0, 40, 740) < 128); // a ghost of what lies higher
    QCOMPARE(alphaAt(1, 40, 740), 255);
    QVERIFY(alphaAt(2, 40, 200) > 0 && alphaAt(2, 40, 200) < 128); // the row's text lies at 30…130 × 190…210
    QCOMPARE(alphaAt(3, 40, 200), 255);
    QCOMPARE(alphaAt(2, 300, 200), 255);
    QCOMPARE(layers.images[1].pixelColor(20, 370).green(), 200);
}

void TestHierarchyNodes::projectionMapsBothWays()
{
    ExplodedProjection projection;
    projection.canvas = {400, 800};
    projection.layerCount = 5;
    projection.area = {0, 0, 500, 600};
    for (const int layer : {0, 2, 4}) {
        const QPointF point(120, 333);
        const QPointF there = projection.ofLayer(layer).map(point);
        QVERIFY(QLineF(projection.toCanvas(layer, there), point).length() < 1e-6);
        for (const QPointF corner : {QPointF(0, 0), QPointF(400, 0), QPointF(0, 800), QPointF(400, 800)})
            QVERIFY(projection.area.contains(projection.ofLayer(layer).map(corner)));
    }
    // Seen from the left and from above, nearer layers lie further right and lower.
    const QPointF farthest = projection.ofLayer(0).map(QPointF(200, 400));
    const QPointF nearest = projection.ofLayer(4).map(QPointF(200, 400));
    QVERIFY(nearest.x() > farthest.x());
    QVERIFY(nearest.y() > farthest.y());
    projection.yaw = projection.pitch = 0;
    QVERIFY(QLineF(projection.ofLayer(0).map(QPointF(7, 8)), projection.ofLayer(4).map(QPointF(7, 8))).length() < 1e-9);
    projection.turn(500, -500);
    QCOMPARE(projection.yaw, ExplodedProjection::kMaxTurn);
    QCOMPARE(projection.pitch, -ExplodedProjection::kMaxTurn);
    QVERIFY(projection.ofLayer(1).isInvertible());
}

void TestHierarchyNodes::treeKeepsOnlyMatches()
{
    const auto snapshot = read(kApple);
    HierarchyTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshot);
    model.setOnlyMatches(true);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3); // no search yet: everything
    model.setMatches({4}, true);
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), 1);
    const QModelIndex list = model.index(0, 0, root);
    QCOMPARE(HierarchyTreeModel::nodeOf(list), 1);
    QCOMPARE(model.rowCount(list), 1);
    QCOMPARE(HierarchyTreeModel::nodeOf(model.index(0, 0, list)), 3);
    QVERIFY(!model.indexOfNode(6).isValid());
    QVERIFY(model.indexOfNode(4).isValid());
    model.setMatches({}, true);
    QCOMPARE(model.rowCount(), 0);
    model.setMatches({}, false);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    model.setMatches({4}, true);
    model.setOnlyMatches(false);
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    model.setChanges({0, 0, 0, 0, NodeMoved});
    QCOMPARE(model.indexOfNode(4).data(HierarchyTreeModel::ChangeRole).toInt(), int(NodeMoved));
    QCOMPARE(model.indexOfNode(6).data(HierarchyTreeModel::ChangeRole).toInt(), 0);
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestHierarchyNodes)
#include "tst_hierarchy_nodes.moc"
