// The painted widgets of the panels, as a screen reader has them: wireframe, layers, bytes by kind, bytes.

#include "tests/viewer/frame_bench.h"
#include "tests/viewer/heard.h"
#include "tests/viewer/window_bench.h"
#include "viewer/accessible/accessible_canvas.h"
#include "viewer/panels/artifact_view.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/bytes_chart.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/hex_view.h"
#include "viewer/panels/hierarchy_exploded.h"
#include "viewer/panels/hierarchy_wireframe.h"

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;

/// The window with the artifacts of the sample beside the picture, the event batch open.
struct ArtifactBench : test::WindowBench {
    [[nodiscard]] bool isReady()
    {
        if (!open()) return false;
        window.activateWindow();
        window.actions()[ActionId::ShowArtifacts]->trigger();
        panel = window.findChild<ArtifactsPanel*>();
        if (panel == nullptr
            || !QTest::qWaitFor(
                [this] { return panel->model().rowCount() > 1 && panel->chart().isVisible(); }, kWaitMs))
            return false;
        return true;
    }
    [[nodiscard]] bool opensEvents() const
    {
        QSignalSpy loaded(&panel->view(), &ArtifactView::loaded);
        const auto& model = panel->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const ArtifactReport* artifact = model.artifact(model.index(row, 0));
            if (artifact != nullptr && artifact->kind == ArtifactKind::Events)
                panel->tree().setCurrentIndex(model.index(row, 0));
        }
        if (loaded.isEmpty() && !loaded.wait(kWaitMs)) return false;
        panel->view().goTo(OffsetSpace::Inflated, 0); // opens the bytes where they have a tab
        return QTest::qWaitFor([this] { return hex().isVisible(); }, kWaitMs) && focus(hex());
    }
    [[nodiscard]] static bool focus(QWidget& widget)
    {
        widget.setFocus();
        return QTest::qWaitFor([&widget] { return widget.hasFocus(); }, kWaitMs);
    }
    [[nodiscard]] HexView& hex() const { return panel->view().hex(); }

    ArtifactsPanel* panel = nullptr;
};

/// A window of so many views in rows, all of them on the screen.
std::shared_ptr<const HierarchySnapshot> manyViews(int count)
{
    auto snapshot = std::make_shared<HierarchySnapshot>();
    snapshot->screen = {1000, 1000};
    HierarchyNode window;
    window.type = "UIWindow";
    window.rect = window.visibleRect = {0, 0, 1000, 1000};
    window.subtreeEnd = static_cast<std::uint32_t>(count);
    snapshot->nodes.push_back(window);
    for (int i = 1; i < count; ++i) {
        HierarchyNode view;
        view.type = "UIView";
        view.parent = 0;
        view.depth = 1;
        view.subtreeEnd = static_cast<std::uint32_t>(i) + 1;
        view.rect = view.visibleRect = {(i % 100) * 10.0, i / 100 * 5.0, 10, 5};
        snapshot->nodes.push_back(view);
    }
    return snapshot;
}

/// How many children there are, asked as screen readers do: each by its number, and for its number.
int walked(const QAccessibleInterface& outer)
{
    int count = 0;
    while (count < outer.childCount() && outer.indexOfChild(outer.child(count)) == count) ++count;
    return count;
}

} // namespace

class TestAccessiblePanels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wireframeHoldsTheViewsThatAreDrawn();
    void wireframeLeavesOutWhatIsNotDrawn();
    void layersHoldTheViewsThatAreShown();
    void keysTellTheViewTheyComeTo();
    void manyViewsAreMadeAsTheyAreAskedFor();
    void siblingsAreListedOnceUntilTheLookChanges();
    void layersAreListedAnewWhenTurned();
    void theViewsOfAnotherSnapshotAreOutOfReach();
    void chartHoldsItsKinds();
    void keysTellTheKindTheyComeTo();
    void bytesAreToldAsKeysComeToThem();
    void bytesAreAValueThatCanBeSet();
    void aProblemIsToldWithItsByte();
};

void TestAccessiblePanels::wireframeHoldsTheViewsThatAreDrawn()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    bench.panel().setMode(HierarchyMode::Wireframe);
    HierarchyWireframe& view = bench.panel().wireframe();
    QTRY_VERIFY(view.isVisible());
    QAccessibleInterface* said = test::interfaceOf(view);
    QCOMPARE(said->role(), QAccessible::Canvas);
    QVERIFY(!said->text(QAccessible::Name).isEmpty());
    const auto roots = test::partsIn(*said);
    QCOMPARE(roots.size(), 1U);
    QVERIFY(roots[0]->text(QAccessible::Name).startsWith(QStringLiteral("UIWindow")));
    QCOMPARE(test::faultIn(*said, view), QString());
    QAccessibleInterface* button = test::partNamed(*said, QStringLiteral("Pay now"));
    QVERIFY(button != nullptr);
    QCOMPARE(button->role(), QAccessible::TreeItem);
    QVERIFY(button->parent()->text(QAccessible::Name).startsWith(QStringLiteral("UIView")));
    QVERIFY(button->rect().contains(view.mapToGlobal(view.boxOf(2).center().toPoint())));
    QCOMPARE(button->parent()->childAt(button->rect().center().x(), button->rect().center().y()), button);
    QVERIFY(!button->state().selected);
    QVERIFY(test::press(*button));
    QCOMPARE(bench.selected(), 2);
    QVERIFY(button->state().selected);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("Pay now")));
    QVERIFY(test::partNamed(*said, QStringLiteral("UITextField"))
                ->text(QAccessible::Description)
                .contains(QStringLiteral("masked by the SDK")));
}

void TestAccessiblePanels::wireframeLeavesOutWhatIsNotDrawn()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    bench.panel().setMode(HierarchyMode::Wireframe);
    HierarchyWireframe& view = bench.panel().wireframe();
    QTRY_VERIFY(view.isVisible());
    QAccessibleInterface* said = test::interfaceOf(view);
    QVERIFY(test::partNamed(*said, QStringLiteral("Lost")) == nullptr); // it has no frame
    bench.selection().selectNode(4); // in the tree it can be chosen
    QAccessibleInterface* lost = test::partNamed(*said, QStringLiteral("Lost"));
    QVERIFY(lost != nullptr);
    QVERIFY(lost->state().offscreen && lost->rect().isNull());
    auto bare = std::make_shared<HierarchySnapshot>(*view.snapshot());
    bare->nodes[1].rect.reset(); // what lies in it takes its place
    bare->nodes[1].visibleRect = {};
    bench.selection().selectNode(Selection::kNoNode);
    view.setSnapshot(bare);
    QAccessibleInterface* button = test::partNamed(*said, QStringLiteral("Pay now"));
    QVERIFY(button != nullptr);
    QVERIFY(button->parent()->text(QAccessible::Name).startsWith(QStringLiteral("UIWindow")));
    QCOMPARE(test::faultIn(*said, view), QString());
}

void TestAccessiblePanels::layersHoldTheViewsThatAreShown()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    bench.panel().setMode(HierarchyMode::Exploded);
    HierarchyExploded& view = bench.panel().exploded().view();
    QTRY_VERIFY_WITH_TIMEOUT(view.isReady() && view.layerCount() > 2, kWaitMs);
    QAccessibleInterface* said = test::interfaceOf(view);
    QCOMPARE(test::faultIn(*said, view), QString());
    QAccessibleInterface* button = test::partNamed(*said, QStringLiteral("Pay now"));
    QVERIFY(button != nullptr);
    QVERIFY(button->rect().contains(view.mapToGlobal(view.centerOf(2)->toPoint())));
    QVERIFY(test::press(*button));
    QCOMPARE(bench.selected(), 2);
    bench.selection().selectNode(0);
    view.setDepthRange(0, 1); // without the layer it is in
    QVERIFY(test::partNamed(*said, QStringLiteral("Pay now")) == nullptr);
}

void TestAccessiblePanels::keysTellTheViewTheyComeTo()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    bench.window.activateWindow();
    bench.panel().setMode(HierarchyMode::Wireframe);
    HierarchyWireframe& view = bench.panel().wireframe();
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    bench.selection().selectNode(1);
    const test::Heard heard;
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY2(heard.lastPart().contains(QStringLiteral("Pay now")), qPrintable(heard.lastPart()));
    QCOMPARE(heard.count(QAccessible::Selection, nullptr), 1);
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &view), 1);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY2(heard.lastPart().startsWith(QStringLiteral("UITextField")), qPrintable(heard.lastPart()));
    QVERIFY(test::interfaceOf(view)->focusChild()->state().focused);
    heard.forget();
    bench.frame().setFocus(); // whoever has not the focus is silent
    bench.selection().selectNode(1);
    QVERIFY(std::ranges::none_of(
        heard.all(), [&](const auto& told) { return told.type == QAccessible::Focus && told.name.isEmpty(); }));
    QVERIFY(!test::interfaceOf(view)->child(0)->state().focused);
    view.setFocus(); // and tells where it is when it comes back
    QTRY_VERIFY(heard.lastPart().startsWith(QStringLiteral("UIView")));
}

void TestAccessiblePanels::manyViewsAreMadeAsTheyAreAskedFor()
{
    test::ViewFixture fixture;
    HierarchyWireframe view(fixture.context, nullptr);
    view.resize(1000, 1000);
    view.show();
    view.setSnapshot(manyViews(20'000));
    QAccessibleInterface* said = test::interfaceOf(view);
    const auto& canvas = dynamic_cast<const AccessibleCanvas&>(*said);
    QCOMPARE(canvas.keptCount(), 0);
    QAccessibleInterface* root = said->child(0);
    QCOMPARE(root->childCount(), 19'999);
    QCOMPARE(canvas.keptCount(), 1); // counting makes none
    QVERIFY(root->child(19'998)->isValid());
    QCOMPARE(canvas.keptCount(), 2);
    view.resize(300, 300); // each is smaller than can be drawn now
    QCOMPARE(root->childCount(), 0);
    view.resize(1000, 1000);
    const test::Heard heard;
    for (int i = 0; i < AccessibleCanvas::kMostKept; ++i)
        QVERIFY(canvas.interfaceOf(static_cast<PartId>(i) + 1) != nullptr);
    QVERIFY(canvas.keptCount() >= AccessibleCanvas::kMostKept);
    QTRY_COMPARE(canvas.keptCount(), 0); // too many are let go, once nobody holds one
}

void TestAccessiblePanels::siblingsAreListedOnceUntilTheLookChanges()
{
    test::ViewFixture fixture;
    HierarchyWireframe view(fixture.context, nullptr);
    view.resize(1000, 1000);
    view.show();
    view.setSnapshot(manyViews(10'000));
    const auto& canvas = dynamic_cast<const AccessibleCanvas&>(*test::interfaceOf(view));
    QAccessibleInterface* root = canvas.child(0);
    const int before = canvas.listsMade();
    QCOMPARE(walked(*root), 9'999);
    QCOMPARE(canvas.listsMade(), before + 1);
    const QPoint middle = root->child(500)->rect().center();
    QCOMPARE(root->childAt(middle.x(), middle.y()), root->child(500));
    QCOMPARE(walked(*root), 9'999);
    QCOMPARE(canvas.listsMade(), before + 1);
    QCOMPARE(canvas.childCount(), 1); // that of the whole was kept, too
    QCOMPARE(canvas.listsMade(), before + 1);
    QTest::keyClick(&view, Qt::Key_Plus); // closer: some are outside now
    const int closer = walked(*root);
    QVERIFY(closer > 0 && closer < 9'999);
    QCOMPARE(canvas.listsMade(), before + 2);
    fixture.selection.selectNode(1); // shows wherever it is
    QCOMPARE(walked(*root), static_cast<int>(canvas.partsOf(1).size()));
    QCOMPARE(canvas.listsMade(), before + 3);
    view.resize(300, 300);
    QCOMPARE(walked(*root), static_cast<int>(canvas.partsOf(1).size()));
    QCOMPARE(canvas.listsMade(), before + 4);
}

void TestAccessiblePanels::layersAreListedAnewWhenTurned()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    bench.panel().setMode(HierarchyMode::Exploded);
    HierarchyExploded& view = bench.panel().exploded().view();
    QTRY_VERIFY_WITH_TIMEOUT(view.isReady() && view.layerCount() > 2, kWaitMs);
    const auto& canvas = dynamic_cast<const AccessibleCanvas&>(*test::interfaceOf(view));
    QVERIFY(canvas.childCount() > 0);
    const int before = canvas.listsMade();
    QVERIFY(canvas.child(0) != nullptr && canvas.childCount() > 0);
    QCOMPARE(canvas.listsMade(), before);
    view.setSpacing(HierarchyExploded::kMaxSpacing);
    QVERIFY(canvas.childCount() > 0);
    QCOMPARE(canvas.listsMade(), before + 1);
}

void TestAccessiblePanels::theViewsOfAnotherSnapshotAreOutOfReach()
{
    test::ViewFixture fixture;
    HierarchyWireframe view(fixture.context, nullptr);
    view.resize(1000, 1000);
    view.show();
    view.setSnapshot(manyViews(50));
    QAccessibleInterface* root = test::interfaceOf(view)->child(0);
    QVERIFY(root->child(48)->isValid());
    view.setSnapshot(manyViews(10));
    QCOMPARE(root->childCount(), 9);
    QVERIFY(root->child(48) == nullptr);
    QVERIFY(root->child(8)->isValid());
    view.setSnapshot(nullptr);
    QVERIFY(root->child(0) == nullptr);
    QCOMPARE(test::interfaceOf(view)->childCount(), 0);
}

void TestAccessiblePanels::chartHoldsItsKinds()
{
    ArtifactBench bench;
    QVERIFY(bench.isReady());
    BytesChart& chart = bench.panel->chart();
    QAccessibleInterface* said = test::interfaceOf(chart);
    QCOMPARE(said->role(), QAccessible::List);
    const auto kinds = test::partsIn(*said);
    QCOMPARE(kinds.size(), chart.kinds().size());
    QVERIFY(kinds.size() >= 2U);
    QCOMPARE(test::faultIn(*said, chart), QString());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        QCOMPARE(kinds[i]->text(QAccessible::Name), chart.rowText(i));
        QVERIFY(!kinds[i]->text(QAccessible::Value).isEmpty());
        QVERIFY(chart.accessibleDescription().contains(chart.rowText(i)));
    }
    QVERIFY(test::press(*kinds[1]));
    QCOMPARE(chart.chosen(), std::optional(chart.kinds()[1].kind));
    QVERIFY(kinds[1]->state().selected && !kinds[0]->state().selected);
    QVERIFY(test::press(*kinds[1]));
    QVERIFY(!chart.chosen());
}

void TestAccessiblePanels::keysTellTheKindTheyComeTo()
{
    ArtifactBench bench;
    QVERIFY(bench.isReady());
    BytesChart& chart = bench.panel->chart();
    QVERIFY(ArtifactBench::focus(chart));
    const test::Heard heard;
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(heard.lastPart(), chart.rowText(0));
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(heard.lastPart(), chart.rowText(1));
    QCOMPARE(test::interfaceOf(chart)->focusChild()->text(QAccessible::Name), chart.rowText(1));
    std::vector<KindBytes> fewer{chart.kinds().front()};
    heard.forget();
    chart.setKinds(fewer);
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &chart), 1);
    QCOMPARE(chart.accessibleDescription(), chart.rowText(0));
    chart.setKinds(fewer);
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &chart), 1); // the same is not told twice
}

void TestAccessiblePanels::bytesAreToldAsKeysComeToThem()
{
    ArtifactBench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.opensEvents());
    HexView& hex = bench.hex();
    QAccessibleInterface* said = test::interfaceOf(hex);
    QCOMPARE(said->role(), QAccessible::List);
    const test::Heard heard;
    hex.goTo(0);
    QTest::keyClick(&hex, Qt::Key_Right);
    QVERIFY2(
        heard.lastPart().startsWith(QStringLiteral("22, \u201c\"\u201d, byte 1 of ")), qPrintable(heard.lastPart()));
    QCOMPARE(said->focusChild()->text(QAccessible::Name), heard.lastPart());
    QCOMPARE(said->text(QAccessible::Value), heard.lastPart());
    QVERIFY(said->focusChild()->state().focused && said->focusChild()->state().selected);
    QVERIFY(heard.count(QAccessible::ValueChanged, &hex) >= 2);
    // The field is the one that the tree shows.
    const ArtifactContent& content = *bench.panel->view().content();
    const auto bytes = content.bytes(bench.panel->view().space());
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto place = text.find("TypeError");
    QVERIFY(place != std::string_view::npos);
    hex.goTo(place);
    QTest::keyClick(&hex, Qt::Key_Right);
    const QString field = bench.panel->view().fields().currentIndex().data().toString();
    QCOMPARE(field, QStringLiteral("name"));
    QVERIFY2(heard.lastPart().endsWith(QStringLiteral("in name")), qPrintable(heard.lastPart()));
}

void TestAccessiblePanels::bytesAreAValueThatCanBeSet()
{
    ArtifactBench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.opensEvents());
    HexView& hex = bench.hex();
    QAccessibleInterface* said = test::interfaceOf(hex);
    QCOMPARE(test::faultIn(*said, hex), QString());
    const auto shown = test::partsIn(*said);
    QVERIFY(!shown.empty() && shown.size() <= hex.byteCount());
    QVERIFY(test::press(*shown[5]));
    QCOMPARE(hex.current(), std::optional(hex.visibleBytes().first + 5));
    QVERIFY(shown[5]->rect().contains(hex.viewport()->mapToGlobal(hex.rectOf(*hex.current()).center())));
    QAccessibleValueInterface* value = said->valueInterface();
    QVERIFY(value != nullptr);
    QCOMPARE(value->maximumValue().toULongLong(), qulonglong{hex.byteCount() - 1});
    value->setCurrentValue(3);
    QCOMPARE(hex.current(), std::optional<std::uint64_t>(3));
    QCOMPARE(value->currentValue().toInt(), 3);
    value->setCurrentValue(-1);
    QCOMPARE(hex.current(), std::optional<std::uint64_t>(0));
}

void TestAccessiblePanels::aProblemIsToldWithItsByte()
{
    HexView hex;
    const std::vector<std::byte> bytes(100'000, std::byte{0});
    hex.resize(700, 300);
    hex.show();
    hex.setBytes(nullptr, bytes);
    hex.setProblems({7});
    QCOMPARE(hex.byteText(6), QStringLiteral("00, byte 6 of 100,000"));
    QCOMPARE(hex.byteText(7), QStringLiteral("00, byte 7 of 100,000, with a problem"));
    QCOMPARE(hex.byteText(100'000), QString());
    const auto& canvas = dynamic_cast<const AccessibleCanvas&>(*test::interfaceOf(hex));
    QVERIFY(canvas.childCount() < 2'000); // those on screen only
    QCOMPARE(canvas.keptCount(), 0);
    hex.goTo(99'999); // scrolls
    QVERIFY(test::partsIn(canvas).back()->text(QAccessible::Name).startsWith(QStringLiteral("00, byte 99,999")));
    QCOMPARE(test::faultIn(canvas, hex), QString());
}

} // namespace revisit

QTEST_MAIN(revisit::TestAccessiblePanels)
#include "tst_accessible_panels.moc"
