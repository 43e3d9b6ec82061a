#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/hierarchy.h"
#include "decoder/hierarchy_writer.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace revisit;

// One snapshot per SDK, as the specification says they write it, with rectangles computed by hand: the real recording
// proves nothing of scrolling, masks and clipping, since all its offsets are 0.

namespace {

/// iOS (Swift): a list scrolled by 250 that starts below a bar, in it a carousel scrolled by 120 sideways; a table
/// whose offset is negative (pulled down under its inset).
constexpr std::string_view kSwift = R"({"timestamp":1767225600137,"screen":{"width":390,"height":844,"scale":3},
"screenName":"Catalogue","root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":390,"h":844},"children":[
 {"type":"UIScrollView","frame":{"x":0,"y":91,"w":390,"h":500},"scrollEnabled":true,
  "contentOffset":{"x":0,"y":250},"contentSize":{"w":390,"h":2000},"children":[
   {"type":"UILabel","frame":{"x":16,"y":200,"w":358,"h":80},"label":"Title","text":"Shoes","textLength":5},
   {"type":"UICollectionView","frame":{"x":0,"y":300,"w":390,"h":160},"scrollEnabled":true,
    "contentOffset":{"x":120,"y":0},"contentSize":{"w":1200,"h":160},"children":[
     {"type":"UIImageView","frame":{"x":8,"y":10,"w":100,"h":140},"hasImage":true,"testID":"left out of sight"},
     {"type":"UIImageView","frame":{"x":116,"y":10,"w":100,"h":140},"hasImage":true,"testID":"cut at the left"},
     {"type":"UIImageView","frame":{"x":448,"y":10,"w":100,"h":140},"hasImage":true,"testID":"cut at the right"}]},
   {"type":"UITextField","frame":{"x":16,"y":700,"w":358,"h":80},"masked":true,"text":"***","textLength":12,
    "interactive":true,"enabled":false,"placeholder":"E-mail"}]},
 {"type":"UITableView","frame":{"x":0,"y":600,"w":390,"h":244},"scrollEnabled":true,
  "contentOffset":{"x":0,"y":-64},"contentSize":{"w":390,"h":88},"children":[
   {"type":"UITableViewCell","frame":{"x":0,"y":0,"w":390,"h":44}}]}]}})";

/// The same numbers by hand: origin of the parent + own origin − the parent's contentOffset.
const QStringList kSwiftExpected{
    QStringLiteral("UIWindow 0,0 390x844"), QStringLiteral("UIScrollView 0,91 390x500"),
    // 91 + 200 − 250 = 41: 50 of its 80 lie above the list's top edge at 91
    QStringLiteral("UILabel 16,41 358x80 shows 16,91 358x30"),
    QStringLiteral("UICollectionView 0,141 390x160"), // 91 + 300 − 250
    QStringLiteral("UIImageView -112,151 100x140 shows nothing"), // 8 − 120; 141 + 10
    QStringLiteral("UIImageView -4,151 100x140 shows 0,151 96x140"), // 116 − 120
    QStringLiteral("UIImageView 328,151 100x140 shows 328,151 62x140"), // 448 − 120; the screen ends at 390
    // 91 + 700 − 250 = 541; the list ends at 591
    QStringLiteral("UITextField 16,541 358x80 shows 16,541 358x50 masked"), QStringLiteral("UITableView 0,600 390x244"),
    QStringLiteral("UITableViewCell 0,664 390x44"), // 600 + 0 + 64
};

/// Android (density 2.625): frames are absolute in the window in dp, however far a list is scrolled; `screen` lacks the
/// system bars, which the decor view covers.
constexpr std::string_view kAndroid = R"({"timestamp":1767225600137,"screen":{"width":411,"height":842,"scale":2.625},
"screenName":"Checkout","root":{"type":"DecorView","frame":{"x":0,"y":0,"w":411.42856,"h":914.2857},"children":[
 {"type":"ScrollView","frame":{"x":0,"y":80,"w":411.42856,"h":600},"scrollEnabled":true,
  "contentOffset":{"x":0,"y":380.95238},"children":[
   {"type":"AppCompatTextView","frame":{"x":16,"y":40,"w":379.42856,"h":60},"text":"Order total","textLength":11},
   {"type":"AppCompatEditText","frame":{"x":16,"y":660,"w":379.42856,"h":48},"masked":true,"text":"***","textLength":16,
    "placeholder":"Card number","interactive":true,"enabled":true,"testID":"card"}]},
 {"type":"","frame":{"x":0,"y":900,"w":411.42856,"h":14.2857},"bg":"#101010"},
 {"type":"RecyclerView","frame":{"x":0,"y":700,"w":200,"h":100},"interactive":true,"enabled":true,"children":[
   {"type":"AppCompatImageView","frame":{"x":180,"y":720,"w":60,"h":60},"hasImage":false},
   {"type":"MaterialButton","bailout":true}]}]}})";

const QStringList kAndroidExpected{
    QStringLiteral("DecorView 0,0 411.429x914.286"),
    QStringLiteral("ScrollView 0,80 411.429x600"),
    QStringLiteral("AppCompatTextView 16,40 379.429x60 shows 16,80 379.429x20"), // above the list: 40 of 60 hidden
    QStringLiteral("AppCompatEditText 16,660 379.429x48 shows 16,660 379.429x20 masked"), // the list ends at 680
    QStringLiteral(" 0,900 411.429x14.2857"), // under the navigation bar, below `screen`, in the window
    QStringLiteral("RecyclerView 0,700 200x100"),
    QStringLiteral("AppCompatImageView 180,720 60x60 shows 180,720 20x60"),
    QStringLiteral("MaterialButton none shows nothing bailout"),
};

/// React Native on iOS, served: `rootElement` in an array, `class` and accessibility names of an older writer.
constexpr std::string_view kReactIos = R"({"hierarchySnapshots":[{"timestamp":1767225600137,"screenName":null,
"screen":{"width":393,"height":852,"scale":3},"rootElement":[{"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":393,"h":852},
"children":[{"class":"RCTRootView","frame":{"x":0,"y":0,"width":393,"height":852},"children":[
 {"type":"RCTScrollView","frame":{"x":0,"y":59,"w":393,"h":700},"children":[
  {"type":"RCTCustomScrollView","frame":{"x":0,"y":0,"w":393,"h":700},"scrollEnabled":true,
   "contentOffset":{"x":0,"y":33.5},"contentSize":{"w":393,"h":900},"children":[
   {"type":"RCTTextView","frame":{"x":20,"y":100,"w":200,"h":20},"accessibilityLabel":"Buy","accessibilityIdentifier":"buy","selected":true},
   {"type":"RCTUITextField","frame":{"x":"20","y":"140","w":"200","h":"40"},"masked":1,"focused":true}]}]}]}]}}]}]})";

const QStringList kReactIosExpected{
    QStringLiteral("UIWindow 0,0 393x852"),
    QStringLiteral("RCTRootView 0,0 393x852"),
    QStringLiteral("RCTScrollView 0,59 393x700"),
    QStringLiteral("RCTCustomScrollView 0,59 393x700"),
    QStringLiteral("RCTTextView 20,125.5 200x20"), // 59 + 100 − 33.5
    QStringLiteral("RCTUITextField 20,165.5 200x40 masked"),
};

/// React Native on Android: absolute, native ids as test ids.
constexpr std::string_view kReactAndroid = R"({"timestamp":1767225600137,"screen":{"width":360,"height":720,"scale":3},
"root":{"type":"DecorView","frame":{"x":0,"y":0,"w":360,"h":780},"children":[{"type":"ReactRootView","frame":{"x":0,"y":24,"w":360,"h":720},
"children":[{"type":"ReactScrollView","frame":{"x":0,"y":24,"w":360,"h":300},"scrollEnabled":true,"contentOffset":{"x":0,"y":500},
 "children":[{"type":"ReactViewGroup","frame":{"x":0,"y":-476,"w":360,"h":1200},"testID":"content"}]}]}]}})";

const QStringList kReactAndroidExpected{
    QStringLiteral("DecorView 0,0 360x780"),
    QStringLiteral("ReactRootView 0,24 360x720"),
    QStringLiteral("ReactScrollView 0,24 360x300"),
    QStringLiteral("ReactViewGroup 0,-476 360x1200 shows 0,24 360x300"),
};

/// Flutter: the widget tree is one surface.
constexpr std::string_view kFlutterIos = R"({"timestamp":1767225600137,"screen":{"width":390,"height":844,"scale":3},
"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":390,"h":844},"children":[{"type":"UITransitionView","frame":{"x":0,"y":0,"w":390,"h":844},
"children":[{"type":"FlutterView","frame":{"x":0,"y":0,"w":390,"h":844},"alpha":0.999}]}]}})";
constexpr std::string_view kFlutterAndroid
    = R"({"timestamp":1767225600137,"screen":{"width":411,"height":842,"scale":2.625},
"root":{"type":"DecorView","frame":{"x":0,"y":0,"w":411,"h":914},"children":[{"type":"FlutterSurfaceView","frame":{"x":0,"y":0,"w":411,"h":914}},
{"type":"FlutterImageView","frame":{"x":0,"y":0,"w":411,"h":914},"hasImage":true,"hidden":false}]}})";

const QStringList kFlutterIosExpected{QStringLiteral("UIWindow 0,0 390x844"),
    QStringLiteral("UITransitionView 0,0 390x844"), QStringLiteral("FlutterView 0,0 390x844")};
const QStringList kFlutterAndroidExpected{QStringLiteral("DecorView 0,0 411x914"),
    QStringLiteral("FlutterSurfaceView 0,0 411x914"), QStringLiteral("FlutterImageView 0,0 411x914")};

QString textOf(const LogicalRect& rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x).arg(rect.y).arg(rect.width).arg(rect.height);
}

/// "type rectangle", then what of it shows where that is not all, then flags.
QString textOf(const HierarchyNode& node)
{
    QString text = QString::fromStdString(node.type) + u' ' + (node.rect ? textOf(*node.rect) : QStringLiteral("none"));
    if (node.visibleRect.isEmpty())
        text += QStringLiteral(" shows nothing");
    else if (!node.rect || textOf(node.visibleRect) != textOf(*node.rect))
        text += QStringLiteral(" shows ") + textOf(node.visibleRect);
    if (node.isMasked) text += QStringLiteral(" masked");
    if (node.isBailout) text += QStringLiteral(" bailout");
    return text;
}

QStringList textsOf(const HierarchySnapshot& snapshot)
{
    QStringList texts;
    for (const HierarchyNode& node : snapshot.nodes) texts << textOf(node);
    return texts;
}

HierarchySnapshot read(std::string_view json, const char* platform = "")
{
    return readHierarchy(asBytes(json), {platform, {}}).snapshots.at(0);
}

/// A tree with random frames and offsets, and what the absolute rectangles of its nodes must be.
struct RandomTree {
    ViewNode root;
    std::vector<LogicalRect> absolute; ///< depth first
};

class TreeMaker {
public:
    TreeMaker(std::uint32_t seed, ViewDialect dialect)
        : m_random(seed)
        , m_dialect(dialect)
    {
    }

    RandomTree make()
    {
        RandomTree tree;
        tree.root = node(0, 0, 0, tree.absolute);
        return tree;
    }

private:
    int upTo(int most) { return std::uniform_int_distribution{0, most}(m_random); }

    /// `originX` and `originY` are where (0,0) of the node's coordinates lies; all numbers are halves, so sums are
    /// exact.
    ViewNode node(int level, double originX, double originY, std::vector<LogicalRect>& absolute)
    {
        ViewNode made;
        made.type
            = level == 0 ? (m_dialect == ViewDialect::Ios ? "UIWindow" : "DecorView") : "V" + std::to_string(upTo(99));
        const LogicalRect relative{
            upTo(200) / 2.0 - 20, upTo(200) / 2.0 - 20, upTo(400) / 2.0 + 1, upTo(400) / 2.0 + 1};
        const LogicalRect whole{relative.x + originX, relative.y + originY, relative.width, relative.height};
        absolute.push_back(whole);
        made.frame = m_dialect == ViewDialect::Ios ? relative : whole;
        made.isMasked = upTo(5) == 0;
        if (upTo(2) == 0) {
            made.isScrollEnabled = true;
            made.contentOffsetX = upTo(100) / 2.0;
            made.contentOffsetY = upTo(100) / 2.0;
            if (m_dialect == ViewDialect::Ios) made.contentSize = LogicalSize{500, 900};
        }
        const bool scrolls = m_dialect == ViewDialect::Ios && made.contentSize.has_value();
        const double innerX = whole.x - (scrolls ? made.contentOffsetX : 0);
        const double innerY = whole.y - (scrolls ? made.contentOffsetY : 0);
        for (int i = level < 6 ? upTo(3) : 0; i > 0; --i)
            made.children.push_back(node(level + 1, innerX, innerY, absolute));
        return made;
    }

    std::mt19937 m_random;
    ViewDialect m_dialect;
};

/// The tree depth first, as the reader stores it.
void flatten(const ViewNode& node, std::vector<const ViewNode*>& nodes)
{
    nodes.push_back(&node);
    for (const ViewNode& child : node.children) flatten(child, nodes);
}

} // namespace

class TestHierarchyGolden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resolvesEverySdk_data();
    void resolvesEverySdk();
    void liftsWhatEachSdkWrites();
    void countsMaskedAndMissingViews();
    void findsWhatLiesUnderAPoint();
    void roundTripsRandomTrees_data();
    void roundTripsRandomTrees();
    void writesAndroidAsItsSdkDoes();
    void writesBailoutsAndHiddenRoots();
    void survivesWrongTypesInEveryField();
};

void TestHierarchyGolden::resolvesEverySdk_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QString>("toolkit");
    const auto row = [](const char* name, std::string_view json, const char* platform, const QStringList& expected,
                         const char* toolkit) {
        QTest::newRow(name) << QString::fromUtf8(json.data(), static_cast<qsizetype>(json.size()))
                            << QString::fromLatin1(platform) << expected << QString::fromLatin1(toolkit);
    };
    row("iOS Swift", kSwift, "ios", kSwiftExpected, "native");
    row("iOS Swift, platform unknown", kSwift, "", kSwiftExpected, "native");
    row("Android", kAndroid, "android", kAndroidExpected, "native");
    row("Android, platform unknown", kAndroid, "", kAndroidExpected, "native");
    row("React Native iOS", kReactIos, "ios", kReactIosExpected, "react-native");
    row("React Native iOS, platform unknown", kReactIos, "", kReactIosExpected, "react-native");
    row("React Native Android", kReactAndroid, "android", kReactAndroidExpected, "react-native");
    row("Flutter iOS", kFlutterIos, "ios", kFlutterIosExpected, "flutter");
    row("Flutter Android", kFlutterAndroid, "", kFlutterAndroidExpected, "flutter");
}

void TestHierarchyGolden::resolvesEverySdk()
{
    QFETCH(const QString, json);
    QFETCH(const QString, platform);
    QFETCH(const QStringList, expected);
    QFETCH(const QString, toolkit);
    const HierarchySnapshot snapshot = read(json.toStdString(), platform.toLatin1().constData());
    QCOMPARE(textsOf(snapshot), expected);
    QCOMPARE(QString::fromLatin1(name(snapshot.toolkit).data()), toolkit);
    QCOMPARE(snapshot.time.ms, 1'767'225'600'137);
}

void TestHierarchyGolden::liftsWhatEachSdkWrites()
{
    const HierarchySnapshot swift = read(kSwift);
    QVERIFY(swift.nodes[1].isScrollContainer && swift.nodes[1].isScrollEnabled.value());
    QCOMPARE(swift.nodes[1].contentSize.value(), (LogicalSize{390, 2000}));
    QCOMPARE(swift.nodes[2].textLength, 5);
    QVERIFY(!swift.nodes[2].isScrollContainer && !swift.nodes[2].isScrollEnabled);
    QCOMPARE(swift.nodes[7].isEnabled, std::optional(false));
    QCOMPARE(swift.nodes[7].textLength, 12);
    QCOMPARE(swift.nodes[2].isEnabled, std::nullopt);
    const HierarchySnapshot android = read(kAndroid);
    QCOMPARE(android.screenScale, 2.625);
    QVERIFY(android.nodes[1].isScrollContainer && !android.nodes[1].contentSize);
    QVERIFY(android.nodes[3].isMasked && android.nodes[3].isInteractive);
    QCOMPARE(android.nodes[4].background, std::string("#101010"));
    QCOMPARE(android.nodes[4].textLength, -1);
    const HierarchySnapshot react = read(kReactIos);
    QCOMPARE(react.nodes[4].label, std::string("Buy"));
    QCOMPARE(react.nodes[4].testId, std::string("buy"));
    QVERIFY(react.nodes[4].isSelected && react.nodes[5].isFocused && !react.nodes[5].isSelected);
}

void TestHierarchyGolden::countsMaskedAndMissingViews()
{
    const HierarchyFile file = readHierarchy(asBytes(kAndroid), {});
    QCOMPARE(file.snapshots[0].maskedCount, 1U);
    QCOMPARE(file.snapshots[0].bailoutCount, 1U);
    QCOMPARE(test::codesOf(file.problems), QStringLiteral("missing-subtree"));
    QCOMPARE(read(kSwift).maskedCount, 1U);
    QCOMPARE(read(kSwift).bailoutCount, 0U);
}

void TestHierarchyGolden::findsWhatLiesUnderAPoint()
{
    const HierarchySnapshot swift = read(kSwift);
    QCOMPARE(swift.nodeAt(50, 200), 5); // the picture that is cut at the left
    QCOMPARE(swift.nodeAt(50, 100), 2); // the label's lower part
    QCOMPARE(swift.nodeAt(50, 60), 0); // its upper part is under the bar
    QCOMPARE(swift.nodeAt(50, 595), 0); // below the list's edge the field does not show
    QCOMPARE(swift.nodeAt(50, 630), 8); // the table's inset
    QCOMPARE(swift.nodeAt(50, 680), 9);
    QCOMPARE(read(kAndroid).nodeAt(10, 905), 4);
}

void TestHierarchyGolden::roundTripsRandomTrees_data()
{
    QTest::addColumn<bool>("isAndroid");
    QTest::newRow("iOS") << false;
    QTest::newRow("Android") << true;
}

void TestHierarchyGolden::roundTripsRandomTrees()
{
    QFETCH(const bool, isAndroid);
    const ViewDialect dialect = isAndroid ? ViewDialect::Android : ViewDialect::Ios;
    std::size_t scrolled = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const RandomTree tree = TreeMaker{seed, dialect}.make();
        const auto artifact = writeHierarchyArtifact({{1'767'225'600'137}, {390, 844}, 3, "S"}, tree.root, dialect);
        QVERIFY_RESULT(artifact);
        const auto inflated = inflateArtifact(*artifact, 16_MiB);
        const HierarchyFile file = readHierarchy(inflated->bytes, {});
        QVERIFY(file.problems.empty());
        const auto& nodes = file.snapshots.at(0).nodes;
        std::vector<const ViewNode*> wrote;
        flatten(tree.root, wrote);
        QCOMPARE(nodes.size(), wrote.size());
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            QCOMPARE(nodes[i].rect.value(), tree.absolute[i]);
            QCOMPARE(nodes[i].type, wrote[i]->type);
            QCOMPARE(nodes[i].isMasked, wrote[i]->isMasked);
            QCOMPARE(nodes[i].isScrollEnabled, wrote[i]->isScrollEnabled);
            QCOMPARE(nodes[i].contentOffsetY, wrote[i]->contentOffsetY);
            scrolled += wrote[i]->contentOffsetY > 0 ? 1U : 0U;
        }
    }
    QVERIFY(scrolled > 100); // the trees did prove something
}

void TestHierarchyGolden::writesAndroidAsItsSdkDoes()
{
    ViewNode field;
    field.type = "AppCompatEditText";
    field.frame = {16, 660, 379.5, 48};
    field.label = "never written";
    field.text = "a\U0001F600";
    field.isScrollEnabled = true;
    field.contentOffsetY = 12;
    field.contentSize = LogicalSize{1, 2};
    const QJsonObject root = QJsonDocument::fromJson(
        QByteArray::fromStdString(writeHierarchy({{1}, {1, 1}, 1, {}}, field, ViewDialect::Android)))
                                 .object()[u"root"]
                                 .toObject();
    QVERIFY(!root.contains(u"label") && !root.contains(u"contentSize"));
    QCOMPARE(root[u"contentOffset"][u"y"].toInt(), 12);
    QCOMPARE(root[u"textLength"].toInt(), 3); // UTF-16 units
    field.isMasked = true;
    field.type = "UILabel";
    const std::string masked = writeHierarchy({{1}, {1, 1}, 1, {}}, field, ViewDialect::Android);
    QVERIFY(masked.find(R"("text":"***")") != std::string::npos); // only iOS never masks labels
}

void TestHierarchyGolden::writesBailoutsAndHiddenRoots()
{
    ViewNode root;
    root.type = "UIWindow";
    root.isHidden = true;
    ViewNode stub;
    stub.type = "UIView";
    stub.isBailout = true;
    stub.text = "not written";
    root.children = {stub};
    const HierarchyFile file = readHierarchy(asBytes(writeHierarchy({{1'767'225'600'137}, {9, 9}, 3, {}}, root)), {});
    QVERIFY(file.snapshots.at(0).nodes.at(0).isHidden);
    QVERIFY(file.snapshots[0].nodes.at(1).isBailout);
    QCOMPARE(
        QString::fromStdString(file.snapshots[0].nodes[1].json), QStringLiteral(R"({"bailout":true,"type":"UIView"})"));
    QCOMPARE(test::codesOf(file.problems), QStringLiteral("missing-subtree"));
}

void TestHierarchyGolden::survivesWrongTypesInEveryField()
{
    for (const char* value :
        {"null", "true", "-1", "1e308", "\"x\"", "\"NaN\"", "NaN", "-Infinity", "[]", "[[]]", "{}", "\"\\ud800\""}) {
        std::string node = "{";
        for (const char* key : {"type", "frame", "hidden", "alpha", "testID", "label", "masked", "bg", "text",
                 "textLength", "placeholder", "interactive", "buttonTitle", "enabled", "checked", "scrollEnabled",
                 "contentOffset", "contentSize", "hasImage", "bailout", "focused", "selected", "visible"})
            node += '"' + std::string(key) + "\":" + value + ',';
        const std::string json = R"({"timestamp":)" + std::string(value) + R"(,"screen":)" + value + R"(,"screenName":)"
            + value + R"(,"root":)" + node + R"("children":[)" + value + ',' + node + R"("frame":{"x":)" + value
            + R"(,"y":1,"w":)" + value + R"(,"h":2}}],"type":"again"}})";
        const HierarchyFile file = readHierarchy(asBytes(json), {});
        QCOMPARE(file.snapshots.size(), 1U);
        for (const HierarchyNode& read : file.snapshots[0].nodes) {
            QVERIFY(read.alpha >= 0 && read.alpha <= 1 && read.textLength >= -1);
            QVERIFY(!read.rect || (read.rect->width >= 0 && read.rect->width <= 1e8));
        }
    }
}

QTEST_GUILESS_MAIN(TestHierarchyGolden)
#include "tst_hierarchy_golden.moc"
