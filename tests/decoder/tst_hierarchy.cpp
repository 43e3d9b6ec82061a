#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/gzip.h"
#include "decoder/hierarchy.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/fixtures.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <limits>

using namespace revisit;

namespace {

/// The iOS snapshot that the specification prints (7.3).
constexpr std::string_view kCheckout = R"({"timestamp":1767225600137,"screen":{"width":390,"height":844,"scale":3},
 "screenName":"Checkout","root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":390,"h":844},"bg":"#FFFFFF","children":[
  {"type":"UIScrollView","frame":{"x":0,"y":91,"w":390,"h":719},"scrollEnabled":true,
   "contentOffset":{"x":0,"y":120},"contentSize":{"w":390,"h":1400},"children":[
    {"type":"UILabel","frame":{"x":20,"y":140,"w":350,"h":24},"text":"Order total","textLength":11},
    {"type":"UITextField","frame":{"x":20,"y":190,"w":350,"h":44},"masked":true,"text":"***","textLength":16,
     "placeholder":"Card number","interactive":true,"enabled":true,"testID":"card"},
    {"type":"UIButton","frame":{"x":20,"y":260,"w":350,"h":50},"label":"Pay","alpha":0.9,
     "interactive":true,"buttonTitle":"Pay","enabled":true}]}]}})";

/// An Android tree: rectangles are absolute in the window, which is taller than `screen`.
constexpr std::string_view kAndroid = R"({"timestamp":1767225600137,"screen":{"width":412,"height":868,"scale":2.625},
 "root":{"type":"DecorView","frame":{"x":0,"y":0,"w":412,"h":915},"children":[
  {"type":"ScrollView","frame":{"x":0,"y":80,"w":412,"h":700},"scrollEnabled":true,"contentOffset":{"x":0,"y":300},
   "children":[{"type":"Button","frame":{"x":16,"y":120,"w":380,"h":48},"interactive":true,"buttonTitle":"Pay"},
               {"type":"TextView","frame":{"x":16,"y":760,"w":380,"h":60},"text":"cut by the list"}]},
  {"type":"View","frame":{"x":0,"y":880,"w":412,"h":35},"testID":"navigation bar"}]}})";

HierarchyFile read(std::string_view json, const HierarchyContext& context = {}, const DecoderLimits& limits = {})
{
    return readHierarchy(asBytes(json), context, limits);
}

QString textOf(const LogicalRect& rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x).arg(rect.y).arg(rect.width).arg(rect.height);
}

/// The rectangles of all nodes in order, "-" where there is none.
QString rectsOf(const HierarchySnapshot& snapshot)
{
    QStringList rects;
    for (const HierarchyNode& node : snapshot.nodes) rects << (node.rect ? textOf(*node.rect) : QStringLiteral("-"));
    return rects.join(QStringLiteral(" | "));
}

} // namespace

class TestHierarchy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resolvesTheSampleOfTheSpecification();
    void liftsTheKnownProperties();
    void keepsUnknownProperties();
    void androidRectanglesStayAsTheyAre();
    void platformOverrulesTheGuess();
    void geometryIsGuessed_data();
    void geometryIsGuessed();
    void documentsNameTheirPlatform_data();
    void documentsNameTheirPlatform();
    void nestedScrollingAddsUp();
    void visibleRectIsClipped();
    void hiddenNodesShowNothing();
    void nodeAtFindsWhatIsOnTop();
    void subtreesEndAfterTheirLastNode();
    void findsTheRootInEveryShape_data();
    void findsTheRootInEveryShape();
    void refusesDocumentsWithoutRoot_data();
    void refusesDocumentsWithoutRoot();
    void survivesBadNodes_data();
    void survivesBadNodes();
    void timeAndScreen_data();
    void timeAndScreen();
    void bailoutsAreCounted();
    void depthAndNodesAreLimited();
    void cutDocumentKeepsTheNodesThatAreThere();
    void hostileNumbersStayFinite();
    void readsTheRealSnapshots();
};

void TestHierarchy::resolvesTheSampleOfTheSpecification()
{
    const HierarchyFile file = read(kCheckout);

    QCOMPARE(file.snapshots.size(), 1U);
    QVERIFY(file.problems.empty());
    const HierarchySnapshot& snapshot = file.snapshots[0];
    QCOMPARE(snapshot.time.ms, 1767225600137);
    QCOMPARE(snapshot.screen, (LogicalSize{390, 844}));
    QCOMPARE(snapshot.screenScale, 3.0);
    QCOMPARE(QString::fromStdString(snapshot.screenName), QStringLiteral("Checkout"));
    QCOMPARE(snapshot.geometry, HierarchyGeometry::ParentRelative);
    QCOMPARE(rectsOf(snapshot),
        QStringLiteral("0,0 390x844 | 0,91 390x719 | 20,111 350x24 | 20,161 350x44 | 20,231 350x50"));
    QCOMPARE(snapshot.nodeAt(195, 256), 4);
}

void TestHierarchy::liftsTheKnownProperties()
{
    const HierarchyFile file = read(kCheckout);
    const auto& nodes = file.snapshots.at(0).nodes;

    const HierarchyNode& list = nodes.at(1);
    QCOMPARE(list.contentOffsetY, 120.0);
    QCOMPARE(list.contentSize.value(), (LogicalSize{390, 1400}));
    const HierarchyNode& card = nodes.at(3);
    QVERIFY(card.isMasked && card.isInteractive && !card.isHidden && !card.isBailout);
    QCOMPARE(card.testId, std::string{"card"});
    QCOMPARE(card.text, std::string{"***"});
    QCOMPARE(card.placeholder, std::string{"Card number"});
    const HierarchyNode& pay = nodes.at(4);
    QCOMPARE(pay.alpha, 0.9);
    QCOMPARE(pay.label, std::string{"Pay"});
    QCOMPARE(pay.buttonTitle, std::string{"Pay"});
    QCOMPARE(nodes.at(0).background, std::string{"#FFFFFF"});
    QCOMPARE(pay.parent, 1);
    QCOMPARE(pay.depth, 2U);
}

void TestHierarchy::keepsUnknownProperties()
{
    const HierarchyFile file
        = read(R"({"root":{"type":"UIView","cornerRadius":8,"properties":{"a":[1]},"children":[{"type":"UIView"}]}})");
    QCOMPARE(QString::fromStdString(file.snapshots.at(0).nodes.at(0).json),
        QStringLiteral(R"({"cornerRadius":8,"properties":{"a":[1]},"type":"UIView"})"));
}

void TestHierarchy::androidRectanglesStayAsTheyAre()
{
    const HierarchyFile file = read(kAndroid);

    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    QCOMPARE(snapshot.geometry, HierarchyGeometry::WindowAbsolute);
    QCOMPARE(
        rectsOf(snapshot), QStringLiteral("0,0 412x915 | 0,80 412x700 | 16,120 380x48 | 16,760 380x60 | 0,880 412x35"));
    QCOMPARE(textOf(snapshot.nodes[3].visibleRect), QStringLiteral("16,760 380x20")); // cut by the list
    QCOMPARE(textOf(snapshot.nodes[4].visibleRect), QStringLiteral("0,880 412x35")); // below `screen`, in the window
    QCOMPARE(snapshot.nodeAt(200, 150), 2);
    QCOMPARE(snapshot.nodeAt(200, 900), 4);
}

void TestHierarchy::platformOverrulesTheGuess()
{
    QCOMPARE(read(kCheckout, {"android", {}}).snapshots.at(0).geometry, HierarchyGeometry::WindowAbsolute);
    QCOMPARE(read(kAndroid, {"ios", {}}).snapshots.at(0).geometry, HierarchyGeometry::ParentRelative);
    QCOMPARE(rectsOf(read(kCheckout, {"android", {}}).snapshots.at(0)),
        QStringLiteral("0,0 390x844 | 0,91 390x719 | 20,140 350x24 | 20,190 350x44 | 20,260 350x50"));
}

void TestHierarchy::geometryIsGuessed_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<bool>("isAbsolute");
    QTest::newRow("UIKit") << R"({"type":"UIWindow"})" << false;
    QTest::newRow("private UIKit") << R"({"type":"_UIHostingView"})" << false;
    QTest::newRow("React Native") << R"({"type":"RCTRootComponentView"})" << false;
    QTest::newRow("DecorView") << R"({"type":"DecorView"})" << true;
    QTest::newRow("DecorView below") << R"({"type":"","children":[{"type":"DecorView"}]})" << true;
    QTest::newRow("label") << R"({"type":"App.Window","label":"x"})" << false;
    QTest::newRow("contentSize below") << R"({"type":"A","children":[{"type":"B","contentSize":{}}]})" << false;
    QTest::newRow("nothing known") << R"({"type":"A"})" << false;
}

void TestHierarchy::geometryIsGuessed()
{
    QFETCH(QString, root);
    QFETCH(bool, isAbsolute);
    const HierarchyFile file = read("{\"root\":" + root.toStdString() + "}");
    QCOMPARE(file.snapshots.at(0).geometry == HierarchyGeometry::WindowAbsolute, isAbsolute);
}

void TestHierarchy::documentsNameTheirPlatform_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("session");
    QTest::addColumn<bool>("isAbsolute");
    QTest::newRow("Android") << R"({"platform":"android","root":{"type":"PopupDecorView"}})" << QString{} << true;
    QTest::newRow("Android, nameless") << R"({"platform":"android","root":{"type":""}})" << QString{} << true;
    QTest::newRow("iOS") << R"({"platform":"ios","root":{"type":"DecorView"}})" << QString{} << false;
    QTest::newRow("neither") << R"({"platform":"web","root":{"type":"DecorView"}})" << QString{} << true;
    QTest::newRow("the session knows better")
        << R"({"platform":"android","root":{"type":"A"}})" << QStringLiteral("ios") << false;
}

void TestHierarchy::documentsNameTheirPlatform()
{
    QFETCH(QString, json);
    QFETCH(QString, session);
    QFETCH(bool, isAbsolute);
    const HierarchyFile file = read(json.toStdString(), {session.toStdString(), std::nullopt});
    QCOMPARE(file.snapshots.at(0).geometry == HierarchyGeometry::WindowAbsolute, isAbsolute);
}

void TestHierarchy::nestedScrollingAddsUp()
{
    const HierarchyFile file = read(R"({"screen":{"width":400,"height":800},"root":{"type":"UIWindow",
        "frame":{"x":0,"y":0,"w":400,"h":800},"children":[{"type":"UIScrollView","frame":{"x":0,"y":100,"w":400,"h":600},
        "contentOffset":{"x":0,"y":50},"children":[{"type":"UIScrollView","frame":{"x":10,"y":80,"w":380,"h":120},
        "contentOffset":{"x":200,"y":0},"children":[{"type":"UIView","children":[
        {"type":"UIImageView","frame":{"x":210,"y":5,"w":90,"h":90},"hasImage":true}]}]}]}]}})");
    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    // 10 + 210 - 200 = 20; 100 + 80 - 50 + 5 = 135. The view without a frame passes its parent's origin on.
    QCOMPARE(rectsOf(snapshot), QStringLiteral("0,0 400x800 | 0,100 400x600 | 10,130 380x120 | - | 20,135 90x90"));
    QVERIFY(snapshot.nodes[4].hasImage);
    QCOMPARE(snapshot.nodeAt(60, 180), 4);
}

void TestHierarchy::visibleRectIsClipped()
{
    const HierarchyFile file = read(R"({"screen":{"width":400,"height":800},"root":{"type":"UIWindow",
        "frame":{"x":0,"y":0,"w":400,"h":800},"children":[
        {"type":"UIView","frame":{"x":350,"y":-20,"w":100,"h":100},"children":[
            {"type":"UIView","frame":{"x":-10,"y":90,"w":40,"h":40}}]},
        {"type":"UIView","frame":{"x":0,"y":900,"w":100,"h":100}}]}})");
    const auto& nodes = file.snapshots.at(0).nodes;
    QCOMPARE(textOf(nodes[1].visibleRect), QStringLiteral("350,0 50x80"));
    QCOMPARE(textOf(nodes[2].visibleRect), QStringLiteral("350,70 30x10"));
    QVERIFY(nodes[3].visibleRect.isEmpty());
    QVERIFY(!nodes[3].rect->isEmpty());
}

void TestHierarchy::hiddenNodesShowNothing()
{
    const HierarchyFile file = read(R"({"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":100,"h":100},"children":[
        {"type":"UIView","hidden":true,"frame":{"x":0,"y":0,"w":50,"h":50},
            "children":[{"type":"UIView","frame":{"x":0,"y":0,"w":50,"h":50}}]},
        {"type":"UIView","alpha":0.005,"frame":{"x":50,"y":0,"w":50,"h":50},
            "children":[{"type":"UIView","frame":{"x":0,"y":0,"w":50,"h":50}}]},
        {"type":"UIView","visible":false,"children":[{"type":"UIView","frame":{"x":0,"y":50,"w":50,"h":50}}]},
        {"type":"UIView","alpha":0,"children":[{"type":"UIView","frame":{"x":50,"y":50,"w":50,"h":50}}]}]}})");
    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    QCOMPARE(snapshot.nodes.size(), 9U);
    for (std::size_t i = 1; i < snapshot.nodes.size(); ++i) QVERIFY(snapshot.nodes[i].visibleRect.isEmpty());
    QVERIFY(snapshot.nodes[1].isHidden && snapshot.nodes[5].isHidden);
    QCOMPARE(snapshot.nodeAt(25, 25), 0);
    QCOMPARE(snapshot.nodeAt(75, 25), 0);
    QCOMPARE(snapshot.nodeAt(25, 75), 0);
    QCOMPARE(snapshot.nodeAt(75, 75), 0);
}

void TestHierarchy::nodeAtFindsWhatIsOnTop()
{
    const HierarchyFile file = read(R"({"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":100,"h":100},"children":[
        {"type":"UIView","frame":{"x":0,"y":0,"w":60,"h":60},"children":[
            {"type":"UIButton","frame":{"x":10,"y":10,"w":40,"h":40}}]},
        {"type":"Toast","frame":{"x":30,"y":30,"w":60,"h":60}}]}})");
    const HierarchySnapshot& snapshot = file.snapshots.at(0);
    QCOMPARE(snapshot.nodeAt(20, 20), 2);
    QCOMPARE(snapshot.nodeAt(40, 40), 3); // the later sibling lies above the button
    QCOMPARE(snapshot.nodeAt(5, 5), 1);
    QCOMPARE(snapshot.nodeAt(99, 1), 0);
    QCOMPARE(snapshot.nodeAt(100, 1), -1);
    QCOMPARE(snapshot.nodeAt(-1, 1), -1);
    QCOMPARE(HierarchySnapshot{}.nodeAt(0, 0), -1);
}

void TestHierarchy::subtreesEndAfterTheirLastNode()
{
    const HierarchyFile file = read(
        R"({"root":{"type":"a","children":[{"type":"b","children":[{"type":"c"},{"type":"d"}]},{"type":"e"}]}})");
    QString ends;
    for (const HierarchyNode& node : file.snapshots.at(0).nodes)
        ends += QString::fromStdString(node.type) + QString::number(node.subtreeEnd);
    QCOMPARE(ends, QStringLiteral("a5b4c3d4e5"));
}

void TestHierarchy::findsTheRootInEveryShape_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("snapshots");
    QTest::newRow("root") << R"({"root":{"type":"UIWindow"}})" << 1;
    QTest::newRow("rootElement") << R"({"rootElement":{"type":"UIWindow"}})" << 1;
    QTest::newRow("rootElement before root") << R"({"root":{"type":"X"},"rootElement":{"type":"UIWindow"}})" << 1;
    QTest::newRow("rootElement array") << R"({"rootElement":[{"type":"UIWindow"},{"type":"X"}]})" << 1;
    QTest::newRow("root in rootElement") << R"({"rootElement":{"root":{"type":"UIWindow"}}})" << 1;
    QTest::newRow("document in an array") << R"({"rootElement":[{"timestamp":1,"root":{"type":"UIWindow"}}]})" << 1;
    QTest::newRow("bare node") << R"({"type":"UIWindow"})" << 1;
    QTest::newRow("bare node with class") << R"({"class":"UIWindow"})" << 1;
    QTest::newRow("snapshots") << R"({"snapshots":[{"root":{"type":"UIWindow"}},{"type":"UIWindow"}]})" << 2;
    QTest::newRow("array") << R"([{"root":{"type":"UIWindow"}},{"rootElement":{"type":"UIWindow"}}])" << 2;
    QTest::newRow("as served") << R"({"hierarchySnapshots":[{"timestamp":5,"screen":null,"screenName":null,
        "rootElement":{"type":"UIWindow"}}]})"
                               << 1;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{\"root\":{\"type\":\"UIWindow\"}}" << 1;
}

void TestHierarchy::findsTheRootInEveryShape()
{
    QFETCH(QString, json);
    QFETCH(int, snapshots);

    const HierarchyFile file = read(json.toStdString());

    QCOMPARE(static_cast<int>(file.snapshots.size()), snapshots);
    for (const HierarchySnapshot& snapshot : file.snapshots)
        QCOMPARE(snapshot.nodes.at(0).type, std::string{"UIWindow"});
    QVERIFY(!hasErrors(file.problems));
}

void TestHierarchy::refusesDocumentsWithoutRoot_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty file") << ""
                                << "empty-document";
    QTest::newRow("no JSON") << "<html>"
                             << "not-json";
    QTest::newRow("root missing") << R"({"timestamp":1767225600137})"
                                  << "no-root";
    QTest::newRow("root null") << R"({"root":null})"
                               << "no-root";
    QTest::newRow("root text") << R"({"root":"UIWindow"})"
                               << "no-root";
    QTest::newRow("root number") << R"({"root":7})"
                                 << "no-root";
    QTest::newRow("root empty array") << R"({"root":[]})"
                                      << "no-root";
    QTest::newRow("root array of numbers") << R"({"root":[1]})"
                                           << "no-root";
    QTest::newRow("scalar") << "7"
                            << "no-root";
    QTest::newRow("text") << R"("UIWindow")"
                          << "no-root";
    QTest::newRow("nested too often") << R"({"root":{"root":{"root":{"root":{"root":{"root":{"type":"A"}}}}}}})"
                                      << "";
    QTest::newRow("no snapshots") << R"({"snapshots":[]})"
                                  << "no-snapshots";
}

void TestHierarchy::refusesDocumentsWithoutRoot()
{
    QFETCH(QString, json);
    QFETCH(QString, code);

    const HierarchyFile file = read(json.toStdString());

    if (code.isEmpty()) {
        QCOMPARE(file.snapshots.size(), 1U); // the innermost wrapper that is still looked at
        return;
    }
    QVERIFY(file.snapshots.empty());
    QVERIFY2(test::findProblem(file.problems, code.toStdString()) != nullptr, qPrintable(test::codesOf(file.problems)));
}

void TestHierarchy::survivesBadNodes_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("rects");
    QTest::addColumn<QString>("code");
    const auto window = [](const char* child) {
        return QStringLiteral(R"({"type":"UIWindow","frame":{"x":0,"y":0,"w":9,"h":9},"children":[%1]})")
            .arg(QString::fromUtf8(child));
    };
    QTest::newRow("empty root") << "{}"
                                << "-"
                                << "";
    QTest::newRow("no frame") << window(R"({"type":"a"})") << "0,0 9x9 | -"
                              << "";
    QTest::newRow("frame null") << window(R"({"frame":null})") << "0,0 9x9 | -"
                                << "";
    QTest::newRow("frame text") << window(R"({"frame":"0,0,1,1"})") << "0,0 9x9 | -"
                                << "bad-frame";
    QTest::newRow("width and height") << window(R"({"frame":{"x":1,"y":2,"width":3,"height":4}})")
                                      << "0,0 9x9 | 1,2 3x4"
                                      << "";
    QTest::newRow("numbers as text") << window(R"({"frame":{"x":"1","y":"2","w":"3","h":"4"}})") << "0,0 9x9 | 1,2 3x4"
                                     << "";
    QTest::newRow("parts null") << window(R"({"frame":{"x":null,"w":3,"h":4}})") << "0,0 9x9 | 0,0 3x4"
                                << "";
    QTest::newRow("NaN") << window(R"({"frame":{"x":NaN,"y":-Infinity,"w":3,"h":4}})") << "0,0 9x9 | 0,0 3x4"
                         << "bad-frame";
    QTest::newRow("negative size") << window(R"({"frame":{"x":8,"y":8,"w":-3,"h":-4}})") << "0,0 9x9 | 5,4 3x4"
                                   << "bad-frame";
    QTest::newRow("giant") << window(R"({"frame":{"x":1e300,"y":0,"w":1e300,"h":1}})") << "0,0 9x9 | 1e+07,0 1e+07x1"
                           << "bad-frame";
    QTest::newRow("children that are no nodes") << window(R"(null,1,"x",[],{"type":"a"})") << "0,0 9x9 | -"
                                                << "bad-node";
    QTest::newRow("children is an object") << QStringLiteral(R"({"type":"a","children":{"type":"b"}})") << "-"
                                           << "bad-node";
    QTest::newRow("equal keys, the last counts")
        << window(R"({"frame":{"x":1,"y":1,"w":1,"h":1},"frame":{"x":2,"y":2,"w":2,"h":2}})") << "0,0 9x9 | 2,2 2x2"
        << "";
    QTest::newRow("class name") << window(R"({"type":"_UIHostingView<ModifiedContent<A, B>>","text":"a\u0000b\ud800"})")
                                << "0,0 9x9 | -"
                                << "repaired-json";
}

void TestHierarchy::survivesBadNodes()
{
    QFETCH(QString, root);
    QFETCH(QString, rects);
    QFETCH(QString, code);

    const HierarchyFile file = read("{\"timestamp\":1767225600137,\"root\":" + root.toStdString() + "}");

    QCOMPARE(file.snapshots.size(), 1U);
    QCOMPARE(rectsOf(file.snapshots[0]), rects);
    if (!code.isEmpty())
        QVERIFY2(
            test::findProblem(file.problems, code.toStdString()) != nullptr, qPrintable(test::codesOf(file.problems)));
    QVERIFY(!hasErrors(file.problems));
}

void TestHierarchy::timeAndScreen_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("codes");
    const QString screen = QStringLiteral(R"("screen":{"width":390,"height":844})");
    QTest::newRow("all there") << R"("timestamp":1767225600137,)" + screen << qint64{1767225600137} << 390.0 << "";
    QTest::newRow("time as text") << R"("timestamp":"1767225600137",)" + screen << qint64{1767225600137} << 390.0 << "";
    QTest::newRow("seconds") << R"("timestamp":1767225600,)" + screen << qint64{1767225600000} << 390.0
                             << "time-in-seconds";
    QTest::newRow("no time") << screen << qint64{42} << 390.0 << "no-time";
    QTest::newRow("time 0") << R"("timestamp":0,)" + screen << qint64{42} << 390.0 << "no-time";
    QTest::newRow("negative time") << R"("timestamp":-5,)" + screen << qint64{42} << 390.0 << "no-time";
    QTest::newRow("endless time") << R"("timestamp":1e30,)" + screen << qint64{42} << 390.0 << "no-time";
    QTest::newRow("no screen") << R"("timestamp":1767225600137)" << qint64{1767225600137} << 0.0 << "no-screen";
    QTest::newRow("screen 0") << R"("timestamp":1767225600137,"screen":{"width":0,"height":844})"
                              << qint64{1767225600137} << 0.0 << "no-screen";
    QTest::newRow("screen as w and h") << R"("timestamp":1767225600137,"screen":{"w":390,"h":844})"
                                       << qint64{1767225600137} << 390.0 << "";
}

void TestHierarchy::timeAndScreen()
{
    QFETCH(QString, fields);
    QFETCH(qint64, time);
    QFETCH(double, width);
    QFETCH(QString, codes);

    const HierarchyFile file = read("{" + fields.toStdString() + ",\"root\":{}}", {{}, WallTime{42}});

    QCOMPARE(file.snapshots.at(0).time.ms, time);
    QCOMPARE(file.snapshots[0].screen.width, width);
    QCOMPARE(test::codesOf(file.problems), codes);
    QVERIFY(!file.snapshots[0].nodes.empty());
}

void TestHierarchy::bailoutsAreCounted()
{
    const HierarchyFile file = read(R"({"timestamp":1767225600137,"screen":{"width":9,"height":9},
        "root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":9,"h":9},"children":[{"type":"UIView","bailout":true},
        {"type":"UILabel","bailout":true}]}})");
    QVERIFY(file.snapshots.at(0).nodes.at(1).isBailout);
    QCOMPARE(test::codesOf(file.problems), QStringLiteral("missing-subtree"));
    QCOMPARE(file.problems[0].severity, Severity::Info);
    QVERIFY(file.problems[0].message.find('2') != std::string::npos);
}

void TestHierarchy::depthAndNodesAreLimited()
{
    std::string deep = R"({"root":)";
    for (int i = 0; i < 100'000; ++i) deep += R"({"type":"a","children":[)";
    const HierarchyFile nested = read(deep);
    QVERIFY(test::findProblem(nested.problems, "json-depth-limit") != nullptr);
    QVERIFY(nested.snapshots.empty() || nested.snapshots[0].nodes.size() <= 512);

    DecoderLimits limits;
    limits.hierarchyNodes = 10;
    std::string wide = R"({"root":{"type":"a","children":[{})";
    for (int i = 0; i < 50; ++i) wide += ",{}";
    const HierarchyFile many = read(wide + "]}}", {}, limits);
    QCOMPARE(many.snapshots.at(0).nodes.size(), 10U);
    const Problem* problem = test::findProblem(many.problems, "hierarchy-node-limit");
    QVERIFY(problem != nullptr && problem->severity == Severity::Error);
    QCOMPARE(many.snapshots[0].nodes[0].subtreeEnd, 10U);
}

void TestHierarchy::cutDocumentKeepsTheNodesThatAreThere()
{
    const std::string_view cut = kCheckout.substr(0, kCheckout.find("\"placeholder\""));
    const HierarchyFile file = read(cut);
    QCOMPARE(file.snapshots.size(), 1U);
    QVERIFY(file.snapshots[0].nodes.size() >= 3);
    QCOMPARE(file.snapshots[0].nodes[2].text, std::string{"Order total"});
    QVERIFY(test::findProblem(file.problems, "truncated-json") != nullptr);
}

void TestHierarchy::hostileNumbersStayFinite()
{
    std::string json = R"({"root":)";
    for (int i = 0; i < 200; ++i)
        json += R"({"type":"UIView","frame":{"x":1e7,"y":-1e7,"w":1e7,"h":1e7},"contentOffset":{"x":-1e7,"y":1e7},
                   "children":[)";
    const HierarchyFile file = read(json);
    QVERIFY(file.snapshots.at(0).nodes.size() > 50);
    for (const HierarchyNode& node : file.snapshots[0].nodes)
        QVERIFY(std::abs(node.rect->x) <= 1e8 && std::abs(node.rect->y) <= 1e8);
}

void TestHierarchy::readsTheRealSnapshots()
{
    const auto recording = test::realRecordingFolder();
    if (!recording) QSKIP("needs the fixtures beside the project");
    std::size_t snapshots = 0;
    std::size_t nodes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*recording / "hierarchy")) {
        const auto stored = FileSystem::real().read(entry.path(), 1_MiB);
        QVERIFY_RESULT(stored);
        const HierarchyFile file = readHierarchy(inflateArtifact(*stored, 64_MiB).value().bytes, {});
        QVERIFY2(file.problems.empty(), qPrintable(test::codesOf(file.problems)));
        snapshots += file.snapshots.size();
        for (const HierarchySnapshot& snapshot : file.snapshots) {
            nodes += snapshot.nodes.size();
            QCOMPARE(snapshot.screen, (LogicalSize{393, 852}));
            QCOMPARE(snapshot.geometry, HierarchyGeometry::ParentRelative);
        }
    }
    QCOMPARE(snapshots, 11U);
    QCOMPARE(nodes, 601U);
}

QTEST_GUILESS_MAIN(TestHierarchy)
#include "tst_hierarchy.moc"
