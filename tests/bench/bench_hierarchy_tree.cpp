// From a parsed snapshot of 20,000 views to the panel's tree on screen, and what the other drawings of it cost.
// BM_BareLoop reads every node once: the floor for anything that looks at all of them.

#include "tests/viewer/view_fixture.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/hierarchy_exploded.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/hierarchy_wireframe.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QTreeView>

#include <benchmark/benchmark.h>

using namespace revisit;

namespace {

/// As deep as the SDKs go (13 levels), with the texts and ids of a long list.
std::shared_ptr<const HierarchySnapshot> makeSnapshot(std::size_t count)
{
    auto snapshot = std::make_shared<HierarchySnapshot>();
    snapshot->screen = {393, 852};
    snapshot->nodes.resize(count);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t depth = i == 0 ? 0 : 1 + i % 12;
        while (open.size() > depth) {
            snapshot->nodes[open.back()].subtreeEnd = static_cast<std::uint32_t>(i);
            open.pop_back();
        }
        HierarchyNode& node = snapshot->nodes[i];
        node.parent = open.empty() ? -1 : static_cast<std::int32_t>(open.back());
        node.depth = static_cast<std::uint32_t>(open.size());
        node.type = i % 3 == 0 ? "RCTTextView" : "RCTView";
        node.text = i % 3 == 0 ? "Item " + std::to_string(i) : std::string();
        node.isInteractive = i % 5 == 0;
        node.rect = LogicalRect{double(i % 300), double(i * 7 % 800), 90, 40};
        node.visibleRect = *node.rect;
        node.json = R"({"frame":{"h":40,"w":90,"x":1,"y":2},"type":"RCTView"})";
        open.push_back(i);
    }
    for (const std::size_t last : open) snapshot->nodes[last].subtreeEnd = static_cast<std::uint32_t>(count);
    return snapshot;
}

void BM_BareLoop(benchmark::State& state)
{
    const auto snapshot = makeSnapshot(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        double sum = 0;
        for (const HierarchyNode& node : snapshot->nodes) sum += node.visibleRect.x;
        benchmark::DoNotOptimize(sum);
    }
}

/// Arguments: nodes, mode.
void BM_ShowSnapshot(benchmark::State& state)
{
    test::ViewFixture fixture;
    HierarchyPanel panel(fixture.context);
    panel.resize(420, 900);
    panel.show();
    panel.setMode(static_cast<HierarchyMode>(state.range(1)));
    const auto snapshot = makeSnapshot(static_cast<std::size_t>(state.range(0)));
    QImage image(panel.size(), QImage::Format_RGB32);
    for (auto _ : state) {
        state.PauseTiming();
        panel.setSnapshot(nullptr);
        panel.render(&image);
        state.ResumeTiming();
        panel.setSnapshot(snapshot);
        QCoreApplication::sendPostedEvents(); // the view lays out when it gets its events
        panel.render(&image);
    }
}

/// As above, and every branch opened.
void BM_ShowExpanded(benchmark::State& state)
{
    test::ViewFixture fixture;
    HierarchyPanel panel(fixture.context);
    panel.resize(420, 900);
    panel.show();
    const auto snapshot = makeSnapshot(static_cast<std::size_t>(state.range(0)));
    QImage image(panel.size(), QImage::Format_RGB32);
    for (auto _ : state) {
        state.PauseTiming();
        panel.setSnapshot(nullptr);
        panel.render(&image);
        state.ResumeTiming();
        panel.setSnapshot(snapshot);
        panel.tree().expandAll();
        QCoreApplication::sendPostedEvents();
        panel.render(&image);
    }
}

/// The 3D view of a snapshot at rest. Argument: nodes.
class ExplodedBench {
public:
    explicit ExplodedBench(const benchmark::State& state)
    {
        panel.resize(420, 900);
        panel.show();
        panel.setMode(HierarchyMode::Exploded);
        panel.setSnapshot(makeSnapshot(static_cast<std::size_t>(state.range(0))));
        (void)QTest::qWaitFor([this] { return view().isFine(); }, 60'000);
        image = QImage(view().size(), QImage::Format_RGB32);
    }
    HierarchyExploded& view() { return panel.exploded().view(); }

    test::ViewFixture fixture;
    HierarchyPanel panel{fixture.context};
    QImage image;
};

/// Shift and an arrow key, and the painting of what it turned to.
void BM_TurnExploded(benchmark::State& state)
{
    ExplodedBench bench(state);
    int step = 0;
    for (auto _ : state) {
        const bool isLeft = ++step / 20 % 2 == 0;
        QTest::keyClick(&bench.view(), isLeft ? Qt::Key_Left : Qt::Key_Right, Qt::ShiftModifier);
        bench.view().render(&bench.image);
    }
}

/// What the pointer costs over a stack at rest: it finds the view and paints its outline.
void BM_HoverExploded(benchmark::State& state)
{
    ExplodedBench bench(state);
    int step = 0;
    for (auto _ : state) {
        ++step;
        const QPoint at = bench.view().rect().center() + QPoint(step % 60 - 30, step % 40 - 20);
        QMouseEvent move(QEvent::MouseMove, at, bench.view().mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(&bench.view(), &move);
        bench.view().render(&bench.image);
    }
}

} // namespace

BENCHMARK(BM_BareLoop)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_ShowSnapshot)
    ->Args({400, 0})
    ->Args({3000, 0})
    ->Args({20'000, 0})
    ->Args({20'000, 1})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(BM_ShowExpanded)->Arg(400)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_TurnExploded)->Arg(400)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_HoverExploded)->Arg(400)->Arg(20'000)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
