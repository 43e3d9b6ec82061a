#include "tests/viewer/view_fixture.h"
#include "viewer/model/web_page_model.h"
#include "viewer/model/web_timeline.h"
#include "viewer/model/web_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace revisit;

namespace {

using Kind = PointerSample::Kind;
constexpr std::int64_t kStart = 1'767'225'600'000;

WallTime at(std::int64_t ms) { return {kStart + ms}; }

PointerSample sample(std::int64_t ms, double x, double y, Kind kind = Kind::Move)
{
    PointerSample made;
    made.time = at(ms);
    made.x = x;
    made.y = y;
    made.kind = kind;
    return made;
}

/// Two pages and a resize; the first is scrolled, the second is pressed three times in a row.
std::shared_ptr<const WebTrack> track()
{
    auto made = std::make_shared<WebTrack>();
    made->pages = {{at(100), "https://shop.example/?q=1", {1280, 800}, false},
        {at(5000), "https://shop.example/pay", {1280, 800}, false},
        {at(8000), "https://shop.example/pay", {640, 800}, true}};
    made->pointer = {sample(1000, 10, 20), sample(1050, 20, 30), sample(1100, 30, 40), sample(1200, 30, 40, Kind::Down),
        sample(1290, 30, 40, Kind::Up), sample(1292, 30, 40, Kind::Click), sample(6000, 100, 200, Kind::Click),
        sample(6300, 101, 200, Kind::Click), sample(6600, 102, 201, Kind::Click)};
    made->scrolls = {{at(2000), 1, 0, 100}, {at(2150), 1, 0, 250}, {at(2200), 77, 0, 999}, {at(5600), 1, 0, 40}};
    made->snapshots = {{at(110), 0, 0}, {at(5010), 1, 0}};
    made->eventCount = 20;
    return made;
}

WebNode node(std::int32_t parent, std::uint32_t end, WebNodeType type, const char* tag, const char* text = "")
{
    WebNode made;
    made.parent = parent;
    made.subtreeEnd = end;
    made.type = type;
    made.tag = tag;
    made.text = text;
    return made;
}

/// #document > html > body > (blank, button#pay > "Pay", input, img), comment.
std::shared_ptr<const WebDocument> page()
{
    using enum WebNodeType;
    auto made = std::make_shared<WebDocument>();
    made->nodes = {node(-1, 9, Document, ""), node(0, 8, Element, "html"), node(1, 8, Element, "body"),
        node(2, 4, Text, "", "\n  "), node(2, 6, Element, "button"), node(4, 6, Text, "", " Pay  now "),
        node(2, 7, Element, "input"), node(2, 8, Element, "img"), node(0, 9, Comment, "", "footer")};
    std::int64_t id = 1;
    for (WebNode& each : made->nodes) each.id = id++;
    made->nodes[4].attributes = {{"id", "pay"}, {"class", "go"}};
    made->nodes[6].attributes = {{"value", "***"}};
    made->nodes[6].isMasked = true;
    made->nodes[7].blockedSize = LogicalSize{350, 230};
    return made;
}

} // namespace

class TestWebModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsPageViewportAndScroll_data();
    void tellsPageViewportAndScroll();
    void aNewPageStartsUnscrolledAndUnpressed();
    void theTrailEndsAtThePointer();
    void aHeldButtonIsPressed();
    void quickPressesAtOnePlaceAreCounted();
    void pressesMoveWithTheScrolledPage();
    void stepsFromPressToPress();
    void pagesAreRows();
    void treeIsOfOneColumnWithoutBlankTexts();
    void treeIsLazy();
    void titlesAndPathsNameNodes();
    void searchFindsTagsTextsAndAttributes_data();
    void searchFindsTagsTextsAndAttributes();
};

void TestWebModels::tellsPageViewportAndScroll_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<int>("page");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("scroll");
    QTest::newRow("before the first page its size is shown") << 50 << -1 << 1280.0 << 0.0;
    QTest::newRow("first page") << 1000 << 0 << 1280.0 << 0.0;
    QTest::newRow("scrolled; elements that scroll do not count") << 3000 << 0 << 1280.0 << 250.0;
    QTest::newRow("scrolled in part") << 2100 << 0 << 1280.0 << 100.0;
    QTest::newRow("second page") << 5700 << 1 << 1280.0 << 40.0;
    QTest::newRow("resized") << 8500 << 2 << 640.0 << 40.0;
}

void TestWebModels::tellsPageViewportAndScroll()
{
    QFETCH(int, ms);
    QFETCH(int, page);
    QFETCH(double, width);
    QFETCH(double, scroll);
    const WebMoment moment = WebTimeline(track()).at(at(ms), nullptr);
    QCOMPARE(moment.page ? int(*moment.page) : -1, page);
    QCOMPARE(moment.viewport.width, width);
    QCOMPARE(moment.scrollY, scroll);
    QCOMPARE(moment.resizedFrom.has_value(), ms == 8500);
}

void TestWebModels::aNewPageStartsUnscrolledAndUnpressed()
{
    const WebMoment moment = WebTimeline(track()).at(at(5100), nullptr);
    QCOMPARE(moment.scrollY, 0.0);
    QVERIFY(moment.presses.empty());
    auto restored = std::make_shared<WebDocument>(); // the browser came back to where it was
    restored->time = at(5010);
    restored->scrollY = 320;
    QCOMPARE(WebTimeline(track()).at(at(5100), restored.get()).scrollY, 320.0);
}

void TestWebModels::theTrailEndsAtThePointer()
{
    const WebTimeline timeline(track());
    const WebMoment moment = timeline.at(at(1060), nullptr);
    QVERIFY(moment.pointer);
    QCOMPARE(timeline.track().pointer[*moment.pointer].x, 20.0); // never the next sample
    QCOMPARE(moment.trail.size(), 2U);
    QCOMPARE(moment.trail.back().y, 30.0);
    QCOMPARE(timeline.at(at(4000), nullptr).trail.size(), 0U);
}

void TestWebModels::aHeldButtonIsPressed()
{
    const WebTimeline timeline(track());
    QVERIFY(!timeline.at(at(1150), nullptr).isPressed);
    QVERIFY(timeline.at(at(1250), nullptr).isPressed);
    QVERIFY(!timeline.at(at(1291), nullptr).isPressed);
}

void TestWebModels::quickPressesAtOnePlaceAreCounted()
{
    const WebMoment moment = WebTimeline(track()).at(at(6700), nullptr);
    QCOMPARE(moment.presses.size(), 3U);
    QCOMPARE(moment.presses[0].count, 1);
    QCOMPARE(moment.presses[2].count, 3);
    QCOMPARE(moment.presses[2].number, 3);
    QCOMPARE(moment.presses[2].age.ms, 100);
}

void TestWebModels::pressesMoveWithTheScrolledPage()
{
    const WebMoment moment = WebTimeline(track()).at(at(3000), nullptr);
    QCOMPARE(moment.presses.size(), 1U);
    QCOMPARE(moment.presses[0].y, 40.0 - 250.0);
}

void TestWebModels::stepsFromPressToPress()
{
    const WebTimeline timeline(track());
    QCOMPARE(timeline.pressAfter(at(0))->ms, at(1292).ms);
    QCOMPARE(timeline.pressAfter(at(1292))->ms, at(6000).ms);
    QCOMPARE(timeline.pressBefore(at(6000))->ms, at(1292).ms);
    QVERIFY(!timeline.pressBefore(at(1292)));
    QVERIFY(!timeline.pressAfter(at(6600)));
}

void TestWebModels::pagesAreRows()
{
    WebPageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SessionClock clock;
    model.setTrack(track(), clock);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, WebPageModel::PageColumn).data().toString(), QStringLiteral("shop.example/?q=1"));
    QCOMPARE(model.index(2, WebPageModel::PageColumn).data().toString(), QStringLiteral("Window resized"));
    QCOMPARE(model.index(2, WebPageModel::ViewportColumn).data().toString(), QStringLiteral("640 × 800"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(1, at(5500));
    QCOMPARE(changed.count(), 1);
    QVERIFY(model.index(1, 0).data(WebPageModel::IsNowRole).toBool());
    QVERIFY(!model.index(0, 0).data(WebPageModel::IsNowRole).toBool());
    QVERIFY(model.index(2, 0).data(WebPageModel::IsAheadRole).toBool());
    QVERIFY(!model.index(1, 0).data(WebPageModel::IsAheadRole).toBool());
    model.setTrack(nullptr, clock);
    QCOMPARE(model.rowCount(), 0);
}

void TestWebModels::treeIsOfOneColumnWithoutBlankTexts()
{
    WebTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDocument(page());
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex body = model.indexOfNode(2);
    QCOMPARE(model.rowCount(body), 3); // the blank text has no row
    QVERIFY(!model.indexOfNode(3).isValid());
    QVERIFY(!model.indexOfNode(9).isValid());
    QCOMPARE(WebTreeModel::nodeOf(model.index(0, 0, body)), 4);
    QCOMPARE(model.parent(model.indexOfNode(5)), model.indexOfNode(4));
    QCOMPARE(model.indexOfNode(6).data(WebTreeModel::FlagsRole).toInt(), int(WebTreeModel::Masked));
    QCOMPARE(model.indexOfNode(7).data(WebTreeModel::BlockedSizeRole).toString(), QStringLiteral("350 × 230"));
    QVERIFY(model.indexOfNode(6).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("masked")));
    model.setMatches({4}, true);
    QVERIFY(model.indexOfNode(4).data(WebTreeModel::IsMatchRole).toBool());
    QVERIFY(!model.indexOfNode(6).data(WebTreeModel::IsMatchRole).toBool());
    model.setDocument(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestWebModels::treeIsLazy()
{
    auto large = std::make_shared<WebDocument>();
    constexpr std::uint32_t kRows = 50'000;
    large->nodes.push_back(node(-1, 2 * kRows + 1, WebNodeType::Document, ""));
    for (std::uint32_t i = 0; i < kRows; ++i) {
        large->nodes.push_back(node(0, 2 * i + 3, WebNodeType::Element, "p"));
        large->nodes.push_back(node(std::int32_t(2 * i + 1), 2 * i + 3, WebNodeType::Text, "", "row"));
    }
    WebTreeModel model;
    model.setDocument(large);
    QCOMPARE(model.rowCount(model.index(0, 0)), int(kRows));
    const QModelIndex last = model.indexOfNode(int(2 * kRows - 1));
    QVERIFY(model.hasChildren(last));
    QCOMPARE(last.row(), int(kRows) - 1);
    QVERIFY2(model.lookedUp() <= 2, "only the root and the document were opened");
}

void TestWebModels::titlesAndPathsNameNodes()
{
    const auto document = page();
    QCOMPARE(webNodeTitle(*document, 4), QStringLiteral("button#pay “Pay now”"));
    QCOMPARE(webNodeTitle(*document, 8), QStringLiteral("<!-- footer -->"));
    QCOMPARE(webNodePath(*document, 4), QStringLiteral("html > body > button#pay"));
    QCOMPARE(webNodePath(*document, 7), QStringLiteral("html > body > img"));
}

void TestWebModels::searchFindsTagsTextsAndAttributes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("flags");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("tag") << QStringLiteral("IMG") << 0 << QList<int>{7};
    QTest::newRow("text") << QStringLiteral("pay now") << 0 << QList<int>{5};
    QTest::newRow("attribute name") << QStringLiteral("class") << 0 << QList<int>{4};
    QTest::newRow("value") << QStringLiteral("***") << 0 << QList<int>{6};
    QTest::newRow("flag") << QString() << int(WebTreeModel::Blocked) << QList<int>{7};
    QTest::newRow("any flag") << QString() << int(WebTreeModel::Blocked | WebTreeModel::Masked) << QList<int>{6, 7};
    QTest::newRow("flag and text") << QStringLiteral("button") << int(WebTreeModel::Masked) << QList<int>{};
    QTest::newRow("nothing asked") << QString() << 0 << QList<int>{};
}

void TestWebModels::searchFindsTagsTextsAndAttributes()
{
    QFETCH(QString, text);
    QFETCH(int, flags);
    QFETCH(QList<int>, expected);
    const auto found = findWebNodes(*page(), {text, flags});
    QCOMPARE(QList<int>(found.begin(), found.end()), expected);
}

QTEST_MAIN(TestWebModels)
#include "tst_web_models.moc"
