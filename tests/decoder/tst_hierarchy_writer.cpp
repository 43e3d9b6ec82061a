#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/hierarchy.h"
#include "decoder/hierarchy_writer.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <limits>

using namespace revisit;

namespace {

const SnapshotHeader kHeader{{1767225600137}, {390, 844}, 3, "Checkout"};

ViewNode view(std::string type, LogicalRect frame)
{
    ViewNode node;
    node.type = std::move(type);
    node.frame = frame;
    return node;
}

/// The tree that the specification prints (7.3).
ViewNode checkout()
{
    ViewNode label = view("UILabel", {20, 140, 350, 24});
    label.text = "Order total";
    ViewNode card = view("UITextField", {20, 190, 350, 44});
    card.isMasked = card.isInteractive = true;
    card.isEnabled = true;
    card.text = "4242424242424242";
    card.placeholder = "Card number";
    card.testId = "card";
    ViewNode pay = view("UIButton", {20, 260, 350, 50});
    pay.label = pay.buttonTitle = "Pay";
    pay.alpha = 0.9;
    pay.isInteractive = true;
    pay.isEnabled = true;
    ViewNode list = view("UIScrollView", {0, 91, 390, 719});
    list.isScrollEnabled = true;
    list.contentSize = LogicalSize{390, 1400};
    list.contentOffsetY = 120;
    list.children = {label, card, pay};
    ViewNode window = view("UIWindow", {0, 0, 390, 844});
    window.background = "#FFFFFF";
    window.children = {list};
    return window;
}

QJsonObject parsed(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

class TestHierarchyWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheDocumentOfTheSpecification();
    void readsBackWhatItWrites();
    void sameTreeGivesTheSameBytes();
    void levelsBelowTheThirteenthAreCut();
    void numbersThatAreNotFiniteBecomeZero();
    void longTextsAreCut();
    void labelsAreNeverMasked();
};

void TestHierarchyWriter::writesTheDocumentOfTheSpecification()
{
    const QJsonObject expected = parsed(
        R"({"timestamp":1767225600137,"screen":{"width":390,"height":844,"scale":3},"screenName":"Checkout",
        "root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":390,"h":844},"bg":"#FFFFFF","children":[
         {"type":"UIScrollView","frame":{"x":0,"y":91,"w":390,"h":719},"scrollEnabled":true,
          "contentOffset":{"x":0,"y":120},"contentSize":{"w":390,"h":1400},"children":[
           {"type":"UILabel","frame":{"x":20,"y":140,"w":350,"h":24},"text":"Order total","textLength":11},
           {"type":"UITextField","frame":{"x":20,"y":190,"w":350,"h":44},"masked":true,"text":"***","textLength":16,
            "placeholder":"Card number","interactive":true,"enabled":true,"testID":"card"},
           {"type":"UIButton","frame":{"x":20,"y":260,"w":350,"h":50},"label":"Pay","alpha":0.9,
            "interactive":true,"buttonTitle":"Pay","enabled":true}]}]}})");
    QVERIFY(!expected.isEmpty());
    QCOMPARE(parsed(writeHierarchy(kHeader, checkout())), expected);
}

void TestHierarchyWriter::readsBackWhatItWrites()
{
    const auto artifact = writeHierarchyArtifact(kHeader, checkout());
    QVERIFY_RESULT(artifact);
    QVERIFY(isGzip(*artifact));

    const HierarchyFile file = readHierarchy(inflateArtifact(*artifact, 1_MiB).value().bytes, {});

    QVERIFY(file.problems.empty());
    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    QCOMPARE(snapshot.time, kHeader.time);
    QCOMPARE(snapshot.screenName, kHeader.screenName);
    QCOMPARE(snapshot.nodes.at(4).rect.value(), (LogicalRect{20, 231, 350, 50}));
}

void TestHierarchyWriter::sameTreeGivesTheSameBytes()
{
    QCOMPARE(writeHierarchyArtifact(kHeader, checkout()).value(), writeHierarchyArtifact(kHeader, checkout()).value());
}

void TestHierarchyWriter::levelsBelowTheThirteenthAreCut()
{
    ViewNode root = view("level 20", {});
    for (int level = 19; level >= 0; --level) {
        ViewNode parent = view("level " + std::to_string(level), {});
        parent.children = {root};
        root = parent;
    }
    const std::string json = writeHierarchy(kHeader, root);
    QVERIFY(json.find("\"level 12\"") != std::string::npos);
    QVERIFY(json.find("\"level 13\"") == std::string::npos);
}

void TestHierarchyWriter::numbersThatAreNotFiniteBecomeZero()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    ViewNode node = view("UIView", {nan, infinity, -infinity, 1.5});
    node.contentSize = LogicalSize{nan, 2};

    const QJsonObject root = parsed(writeHierarchy(kHeader, node)).value(QStringLiteral("root")).toObject();

    QCOMPARE(root.value(QStringLiteral("frame")).toObject(), parsed(R"({"x":0,"y":0,"w":0,"h":1.5})"));
    QCOMPARE(root.value(QStringLiteral("contentSize")).toObject(), parsed(R"({"w":0,"h":2})"));
}

void TestHierarchyWriter::longTextsAreCut()
{
    ViewNode node = view("UILabel", {});
    for (int i = 0; i < 101; ++i) node.text += "é";
    const QJsonObject root = parsed(writeHierarchy(kHeader, node)).value(QStringLiteral("root")).toObject();
    QCOMPARE(root.value(QStringLiteral("text")).toString(), QString(100, QChar(0xE9)) + QStringLiteral("..."));
    QCOMPARE(root.value(QStringLiteral("textLength")).toInt(), 101);
}

void TestHierarchyWriter::labelsAreNeverMasked()
{
    ViewNode node = view("UILabel", {});
    node.text = "Total";
    node.isMasked = true;
    const QJsonObject root = parsed(writeHierarchy(kHeader, node)).value(QStringLiteral("root")).toObject();
    QCOMPARE(root.value(QStringLiteral("text")).toString(), QStringLiteral("Total"));
    QVERIFY(root.value(QStringLiteral("masked")).toBool());
}

QTEST_GUILESS_MAIN(TestHierarchyWriter)
#include "tst_hierarchy_writer.moc"
