// The wireframe and the 3D view of the hierarchy panel, driven by mouse and keys.

#include "viewer/frame/frame_export.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/hierarchy_exploded.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/hierarchy_wireframe.h"
#include "viewer/panels/property_view.h"

#include "tests/support/jpeg_samples.h"
#include "tests/viewer/hierarchy_bench.h"
#include "tests/viewer/sample_session.h"
#include "viewer/view_settings.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

namespace revisit {

class TestHierarchyDrawings final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wireframeLiesWhereTheDecoderSays();
    void wireframeSelectsAndWalksOn();
    void wireframeShowsTheUnseenWhenAsked();
    void keysWalkTheTree();
    void explodedSelectsWhatIsOnTop();
    void explodedLeavesOutDepths();
    void explodedTurnsByMouseAndKeys();
    void explodedTakesItsPictureFromTheFrame();
    void explodedRestsFinely();
    void explodedMarksMatches();
    void turningPaintsNoMorePixelsThanItHasTimeFor();
    void lowPagesFoldTheControls();
    void exportedOutlinesBelongToThePicture();
    void modesKeepTheSelection();
    void aClickOnTheFrameRevealsTheView();
    void anotherClickWalksToTheViewBelow();
    void saysWhatIsMissing();
    void comparesWithTheSnapshotBefore();
    void savesAndOpensSnapshots();
    void altClickOpensTheBranch();
    void doesNoWorkOnTheUiThread();
};

namespace {

constexpr int kWaitMs = 10'000;

/// What smallRecording() has, and a frame whose shade is known.
std::shared_ptr<RecordingSource> withFrame()
{
    auto source = std::make_shared<MemorySource>("small", "session_" + std::to_string(test::kStartMs) + "_small");
    const auto small = test::smallRecording();
    for (std::size_t i = 0; i < small->entries().size(); ++i)
        if (auto bytes = small->read(i)) source->add(small->entries()[i].path, std::move(*bytes));
    source->add("screenshots/" + std::to_string(test::kStartMs + 100) + ".tar.gz",
        test::bundleRecord(100, test::jpegOf({80, 160}, 77)));
    return source;
}

double meanDifference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / (a.width() * a.height());
}

struct Shown : test::Shown {
    explicit Shown(std::int64_t ms, const std::shared_ptr<const RecordingSource>& source = test::smallRecording())
        : test::Shown(ms, source)
    {
        panel.resize(420, 760);
    }
    [[nodiscard]] int nodeNamed(const char* name) const { return test::Shown::nodeNamed(QLatin1String(name)); }
    HierarchyWireframe& wireframe()
    {
        panel.setMode(HierarchyMode::Wireframe);
        QCoreApplication::sendPostedEvents();
        panel.grab();
        return panel.wireframe();
    }
    HierarchyExploded& exploded()
    {
        panel.setMode(HierarchyMode::Exploded);
        HierarchyExploded& view = panel.exploded().view();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(view.isReady() && view.layerCount() > 0, kWaitMs); }();
        return view;
    }
};

} // namespace

void TestHierarchyDrawings::wireframeLiesWhereTheDecoderSays()
{
    Shown shown(3000);
    HierarchyWireframe& view = shown.wireframe();
    const QRectF screen = view.boxOf(0); // the window: 100 × 200
    const QRectF button = view.boxOf(shown.nodeNamed("Pay now")); // at 15, 25 (10 + 5, 20 + 5), 40 × 20
    const double scale = screen.width() / 100;
    QVERIFY(screen.height() > 100);
    QVERIFY(std::abs(button.left() - (screen.left() + 15 * scale)) < 1);
    QVERIFY(std::abs(button.top() - (screen.top() + 25 * scale)) < 1);
    QVERIFY(std::abs(button.width() - 40 * scale) < 1);
    // It is drawn there: an interactive view has an accent line around it.
    const QImage image = view.grab().toImage();
    const QPoint edge(qRound(button.center().x()), qFloor(button.top()));
    bool hasLine = false;
    for (int dy = -1; dy <= 2; ++dy) {
        const QColor color = image.pixelColor(edge + QPoint(0, dy));
        hasLine = hasLine || color.blue() > color.red() + 60;
    }
    QVERIFY(hasLine);
}

void TestHierarchyDrawings::wireframeSelectsAndWalksOn()
{
    Shown shown(3000);
    HierarchyWireframe& view = shown.wireframe();
    const int button = shown.nodeNamed("Pay now");
    const QPoint at = view.boxOf(button).center().toPoint();
    QTest::mouseClick(&view, Qt::LeftButton, {}, at);
    QCOMPARE(shown.fixture.selection.selectedNode(), button);
    QVERIFY(!shown.panel.properties().properties().properties().empty());
    QTest::mouseClick(&view, Qt::LeftButton, {}, at); // the same place again: what lies below
    QCOMPARE(shown.fixture.selection.selectedNode(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, Qt::AltModifier, at + QPoint(6, 0));
    QCOMPARE(shown.fixture.selection.selectedNode(), 0);
    QTest::mouseMove(&view, at);
    QTRY_COMPARE(shown.fixture.selection.hoveredNode(), button);
    shown.fixture.selection.selectNode(button);
    const QImage with = view.grab().toImage();
    shown.fixture.selection.selectNode(-1);
    QVERIFY(with != view.grab().toImage());
}

void TestHierarchyDrawings::wireframeShowsTheUnseenWhenAsked()
{
    test::ViewFixture fixture;
    HierarchyWireframe view(fixture.context, nullptr);
    auto file = readHierarchy(
        test::bytesOf(
            R"({"screen":{"width":100,"height":100},"root":{"type":"UIView","frame":{"x":0,"y":0,"w":100,"h":100},
        "children":[{"type":"UIView","frame":{"x":0,"y":0,"w":50,"h":50},"children":[{"type":"UILabel","frame":{"x":60,"y":10,"w":20,"h":20}}]}]}})"),
        {});
    QCOMPARE(file.snapshots.size(), 1u);
    view.resize(300, 300);
    view.show();
    view.setSnapshot(std::make_shared<HierarchySnapshot>(file.snapshots[0]));
    const QPointF at = view.boxOf(2).center();
    QCOMPARE(view.nodesUnder(at), std::vector<int>{0});
    const QImage without = view.grab().toImage();
    view.setShowsAll(true);
    QCOMPARE(view.nodesUnder(at), (std::vector<int>{2, 0}));
    QVERIFY(view.grab().toImage() != without);
}

void TestHierarchyDrawings::keysWalkTheTree()
{
    Shown shown(3000);
    HierarchyWireframe& view = shown.wireframe();
    auto& selection = shown.fixture.selection;
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(selection.selectedNode(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(selection.selectedNode(), 2);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(selection.selectedNode(), 3);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(selection.selectedNode(), 1);
    const QRectF before = view.boxOf(0);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.boxOf(0).width() > before.width() * 1.2);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.boxOf(0), before);
}

void TestHierarchyDrawings::explodedSelectsWhatIsOnTop()
{
    Shown shown(3000);
    HierarchyExploded& view = shown.exploded();
    const int button = shown.nodeNamed("Pay now");
    const auto at = view.centerOf(button);
    QVERIFY(at);
    QTest::mouseClick(&view, Qt::LeftButton, {}, at->toPoint());
    QCOMPARE(shown.fixture.selection.selectedNode(), button);
    const QImage with = view.grab().toImage();
    QCOMPARE(HierarchyTreeModel::nodeOf(shown.panel.tree().currentIndex()), button);
    shown.fixture.selection.selectNode(-1);
    QVERIFY(with != view.grab().toImage());
    // What a child covers is the child's: the window is hit only where its view is not.
    QCOMPARE(view.centerOf(0).has_value(), true);
    const auto corner = view.projection().ofLayer(0).map(QPointF(2, 190));
    QCOMPARE(view.nodesUnder(corner).back(), 0);
}

void TestHierarchyDrawings::explodedLeavesOutDepths()
{
    Shown shown(3000);
    HierarchyExploded& view = shown.exploded();
    QCOMPARE(view.layerCount(), 3); // window, view, button and field
    const auto boxes = shown.panel.exploded().findChildren<QSpinBox*>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes[1]->maximum(), 2);
    const int button = shown.nodeNamed("Pay now");
    const QPointF at = *view.centerOf(button);
    QVERIFY(view.nodesUnder(at).front() == button);
    const QImage before = view.grab().toImage();
    boxes[1]->setValue(1);
    const auto pile = view.nodesUnder(at);
    QVERIFY(std::find(pile.begin(), pile.end(), button) == pile.end());
    QVERIFY(view.grab().toImage() != before);
    boxes[0]->setValue(2); // beyond the last: it follows
    QCOMPARE(boxes[1]->value(), 2);
}

void TestHierarchyDrawings::explodedTurnsByMouseAndKeys()
{
    Shown shown(3000);
    HierarchyExploded& view = shown.exploded();
    const double yaw = view.projection().yaw;
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(60, 60));
    QTest::mouseMove(&view, QPoint(90, 60));
    QTest::mouseMove(&view, QPoint(120, 60));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(120, 60));
    QVERIFY(view.projection().yaw > yaw + 10);
    QCOMPARE(shown.fixture.selection.selectedNode(), -1); // turning selects nothing
    const double turned = view.projection().yaw;
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(view.projection().yaw < turned);
    const double pitch = view.projection().pitch;
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(view.projection().pitch > pitch);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.projection().yaw, yaw);
}

void TestHierarchyDrawings::explodedTakesItsPictureFromTheFrame()
{
    Shown shown(3000, withFrame());
    HierarchyExploded& view = shown.exploded();
    const QPointF at = *view.centerOf(shown.nodeNamed("Pay now"));
    const QColor color = view.grab().toImage().pixelColor(at.toPoint());
    QVERIFY2(std::abs(color.red() - 77) <= 4 && std::abs(color.blue() - 77) <= 4, qPrintable(color.name()));
    view.setHasPictures(false);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(view.grab().toImage().pixelColor(at.toPoint()).red() - 77) > 20, kWaitMs);
}

void TestHierarchyDrawings::lowPagesFoldTheControls()
{
    test::ViewFixture fixture;
    ExplodedPage page(fixture.context, nullptr);
    auto* unfold = page.findChild<QToolButton*>(QStringLiteral("unfoldControls"));
    auto* control = page.findChild<QSpinBox*>();
    page.resize(320, 500);
    page.show();
    QVERIFY(control->isVisible() && !unfold->isVisible());
    page.resize(320, 200);
    QVERIFY(!control->isVisible() && unfold->isVisible());
    QTRY_VERIFY(page.view().height() > 160); // once the layout was told
    QTest::mouseClick(unfold, Qt::LeftButton);
    QVERIFY(control->isVisible());
    page.resize(320, 500);
    QVERIFY(control->isVisible() && !unfold->isVisible());
}

void TestHierarchyDrawings::exportedOutlinesBelongToThePicture()
{
    Shown shown(3000, withFrame());
    const CurrentHierarchy& hierarchy = shown.fixture.hierarchy;
    QTRY_VERIFY_WITH_TIMEOUT(hierarchy.snapshot() != nullptr, kWaitMs);
    FrameExport what;
    what.recording = shown.fixture.session.recording();
    what.overlays.hasWireframe = true;
    const auto rendered = [&] {
        QImage made;
        bool isDone = false;
        renderFrame(what, shown.fixture.pool, &shown.fixture.session, [&](const Result<QImage>& picture) {
            made = picture.value_or(QImage());
            isDone = true;
        });
        return QTest::qWaitFor([&] { return isDone; }, kWaitMs) ? made : QImage();
    };
    const QImage plain = rendered();
    what.unreadSnapshot = hierarchy.index(); // on its way when the picture was asked for
    const QImage read = rendered();
    what.unreadSnapshot.reset();
    what.overlays.snapshot = hierarchy.snapshot();
    QVERIFY(!plain.isNull());
    QCOMPARE(read, rendered());
    QVERIFY(read != plain);
}

void TestHierarchyDrawings::explodedRestsFinely()
{
    Shown shown(3000, withFrame());
    HierarchyExploded& view = shown.exploded();
    QTRY_VERIFY_WITH_TIMEOUT(view.isFine(), kWaitMs);
    const QImage rested = view.grab().toImage();
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!view.isFine()); // the sheets do while it turns
    QVERIFY(meanDifference(view.grab().toImage(), rested) > 1);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    const QImage turning = view.grab().toImage();
    QVERIFY(!view.isFine());
    QVERIFY2(meanDifference(turning, rested) < 3, qPrintable(QString::number(meanDifference(turning, rested))));
    QTRY_VERIFY_WITH_TIMEOUT(view.isFine(), kWaitMs);
    QCOMPARE(view.grab().toImage(), rested);
    shown.fixture.selection.hoverNode(shown.nodeNamed("Pay now")); // an outline changes nothing below it
    QVERIFY(view.isFine());
    QVERIFY(view.grab().toImage() != rested);
}

void TestHierarchyDrawings::explodedMarksMatches()
{
    Shown shown(3000);
    HierarchyExploded& view = shown.exploded();
    QTRY_VERIFY_WITH_TIMEOUT(view.isFine(), kWaitMs);
    const QImage before = view.grab().toImage();
    const int button = shown.nodeNamed("Pay now");
    view.setMatches({button}, true);
    QTRY_VERIFY_WITH_TIMEOUT(view.isFine(), kWaitMs);
    const QPoint at = view.centerOf(button)->toPoint();
    QVERIFY(view.grab().toImage().pixelColor(at) != before.pixelColor(at));
    view.setMatches({}, false);
    QTRY_VERIFY_WITH_TIMEOUT(view.isFine(), kWaitMs);
    QCOMPARE(view.grab().toImage(), before);
}

/// Many layers that all fill the window would mean more pixels than a turn has time for.
void TestHierarchyDrawings::turningPaintsNoMorePixelsThanItHasTimeFor()
{
    ExplodedProjection projection;
    projection.area = {0, 0, 400, 800};
    projection.spacing = 4;
    LayerSheets sheets;
    const auto reduction = [&](int layerCount, double zoom) {
        projection.fitTo({100, 200}, layerCount);
        projection.zoom = zoom;
        sheets.layers.assign(static_cast<std::size_t>(layerCount), LayerSheet{{}, {0, 0, 100, 200}});
        return turningReduction(sheets, projection, {}, 1);
    };
    QCOMPARE(reduction(3, 1), 1.0);
    QVERIFY(reduction(40, 6) > 1.5);
    QVERIFY(reduction(400, 12) <= 4);
    sheets.layers.assign(sheets.layers.size(), LayerSheet{{}, {0, 0, 4, 4}});
    QCOMPARE(turningReduction(sheets, projection, {}, 1), 1.0); // layers of little cost little
}

void TestHierarchyDrawings::modesKeepTheSelection()
{
    Shown shown(3000);
    const int button = shown.nodeNamed("Pay now");
    shown.fixture.selection.selectNode(button);
    for (const auto mode : {HierarchyMode::Wireframe, HierarchyMode::Exploded, HierarchyMode::Tree}) {
        shown.panel.setMode(mode);
        QCOMPARE(shown.panel.mode(), mode);
        QCOMPARE(shown.fixture.selection.selectedNode(), button);
    }
    shown.panel.perform(ActionId::WireframeView);
    QCOMPARE(shown.panel.mode(), HierarchyMode::Wireframe);
}

void TestHierarchyDrawings::aClickOnTheFrameRevealsTheView()
{
    Shown shown(3000, withFrame());
    ViewSettings settings{QString()};
    settings.setOn(ViewSettings::Option::Inspect, true);
    FrameView frame(shown.fixture.context, settings);
    frame.resize(400, 700);
    frame.show();
    QTRY_VERIFY_WITH_TIMEOUT(frame.isSettled(), kWaitMs);
    const int button = shown.nodeNamed("Pay now");
    shown.panel.tree().collapseAll();
    for (int turns = 0; turns < 4; ++turns) {
        shown.fixture.selection.selectNode(-1);
        QTest::mouseClick(&frame, Qt::LeftButton, {}, frame.geometryOfFrame().toWidget(30, 30).toPoint());
        QCOMPARE(shown.fixture.selection.selectedNode(), button);
        QCOMPARE(HierarchyTreeModel::nodeOf(shown.panel.tree().currentIndex()), button);
        frame.rotate();
    }
    // And back: a click in the tree outlines the view on the frame.
    const QRect place = frame.geometryOfFrame().toWidget(LogicalRect{15, 70, 40, 20}).toAlignedRect();
    shown.fixture.selection.selectNode(-1);
    const QImage without = frame.grab().toImage().copy(place);
    const int field = shown.nodeNamed("***");
    QTreeView& tree = shown.panel.tree();
    tree.expandAll();
    const QRect row = tree.visualRect(shown.panel.model().indexOfNode(field));
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(10, 5));
    QVERIFY(frame.grab().toImage().copy(place) != without);
}

void TestHierarchyDrawings::anotherClickWalksToTheViewBelow()
{
    Shown shown(3000, withFrame());
    ViewSettings settings{QString()};
    settings.setOn(ViewSettings::Option::Inspect, true);
    FrameView frame(shown.fixture.context, settings);
    frame.resize(400, 700);
    frame.show();
    QTRY_VERIFY_WITH_TIMEOUT(frame.isSettled(), kWaitMs);
    const QPoint at = frame.geometryOfFrame().toWidget(30, 30).toPoint();
    const std::vector<int> pile = frame.nodesUnder(at);
    QCOMPARE(pile, (std::vector<int>{2, 1, 0}));
    for (const int expected : {2, 1, 0, 2}) {
        QTest::mouseClick(&frame, Qt::LeftButton, {}, at);
        QCOMPARE(shown.fixture.selection.selectedNode(), expected);
    }
    QTest::mouseClick(&frame, Qt::LeftButton, Qt::AltModifier, at + QPoint(8, 0));
    QCOMPARE(shown.fixture.selection.selectedNode(), 1);
    const QPointF over = at + QPointF(9, 0);
    QMouseEvent move(QEvent::MouseMove, over, frame.mapToGlobal(over), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&frame, &move);
    QCOMPARE(shown.fixture.selection.hoveredNode(), 2);
}

void TestHierarchyDrawings::saysWhatIsMissing()
{
    Shown shown(3000);
    QVERIFY2(shown.panel.noticeText().contains(QStringLiteral("1 subtree is missing")),
        qPrintable(shown.panel.noticeText()));
    auto whole = std::make_shared<HierarchySnapshot>(*shown.panel.model().snapshot());
    whole->nodes.back().isBailout = false;
    shown.panel.setSnapshot(whole);
    QVERIFY(shown.panel.noticeText().isEmpty());
}

void TestHierarchyDrawings::comparesWithTheSnapshotBefore()
{
    Shown shown(11'000);
    QSignalSpy compared(&shown.panel, &HierarchyPanel::compared);
    shown.panel.perform(ActionId::CompareSnapshots);
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, kWaitMs);
    QCOMPARE(shown.panel.diff().addedCount, 1); // the image view
    QVERIFY(shown.panel.diff().removed.empty());
    const auto& model = shown.panel.model();
    QCOMPARE(model.indexOfNode(1).data(HierarchyTreeModel::ChangeRole).toInt(), int(NodeAdded));
    QVERIFY2(shown.panel.noticeText().startsWith(QStringLiteral("Compared with the snapshot before. 1 new, 0 gone")),
        qPrintable(shown.panel.noticeText()));
    shown.seek(3000); // the first one has none before it
    QVERIFY(shown.panel.diff().changes.empty());
    QVERIFY(shown.panel.noticeText().startsWith(QStringLiteral("There is no snapshot before this one")));
    shown.panel.setComparing(false);
    QVERIFY(!shown.panel.noticeText().contains(QStringLiteral("before")));
}

void TestHierarchyDrawings::savesAndOpensSnapshots()
{
    Shown shown(3000);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("cart.json"));
    QSignalSpy messaged(&shown.panel, &HierarchyPanel::messaged);
    shown.panel.saveSnapshotAs(file);
    QTRY_COMPARE_WITH_TIMEOUT(messaged.size(), 1, kWaitMs);
    QVERIFY(QFile::exists(file));
    shown.seek(11'000);
    const auto nodes = shown.panel.model().snapshot()->nodes.size();
    shown.panel.openSnapshotFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(shown.fixture.hierarchy.isFromFile(), kWaitMs);
    QCOMPARE(shown.panel.model().snapshot()->nodes.size(), nodes - 1);
    QVERIFY(shown.panel.noticeText().contains(QStringLiteral("cart.json")));
    shown.fixture.playback.seek({15'000}); // stays
    QVERIFY(shown.fixture.hierarchy.isFromFile());
    shown.fixture.hierarchy.leaveFile();
    QTRY_VERIFY_WITH_TIMEOUT(!shown.fixture.hierarchy.isLoading(), kWaitMs);
    QCOMPARE(shown.panel.model().snapshot()->nodes.size(), nodes);
    shown.panel.openSnapshotFile(folder.filePath(QStringLiteral("none.json")));
    QTRY_COMPARE_WITH_TIMEOUT(messaged.size(), 2, kWaitMs);
    QVERIFY(!shown.fixture.hierarchy.isFromFile());
}

void TestHierarchyDrawings::altClickOpensTheBranch()
{
    Shown shown(3000);
    QTreeView& tree = shown.panel.tree();
    tree.collapseAll();
    const QModelIndex root = shown.panel.model().index(0, 0);
    const QRect row = tree.visualRect(root);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, Qt::AltModifier, row.topLeft() + QPoint(8, 6));
    QVERIFY(tree.isExpanded(root));
    QVERIFY(tree.isExpanded(shown.panel.model().indexOfNode(1)));
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, Qt::AltModifier, row.topLeft() + QPoint(8, 6));
    QVERIFY(!tree.isExpanded(root));
}

void TestHierarchyDrawings::doesNoWorkOnTheUiThread()
{
    const test::BreachCounter counter;
    const auto source = std::make_shared<test::GuardedSource>(withFrame());
    Shown shown(3000, source);
    shown.exploded();
    shown.seek(11'000);
    shown.exploded();
    shown.panel.setComparing(true);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.panel.diff().changes.empty(), kWaitMs);
    QCOMPARE(counter.breaches(), QStringList());
}

} // namespace revisit

QTEST_MAIN(revisit::TestHierarchyDrawings)
#include "tst_hierarchy_drawings.moc"
