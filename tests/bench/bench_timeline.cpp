// What the timeline costs with up to 1,000,000 events: arranging them once, making the level-of-detail list, painting
// it. BM_PaintAnywhere paints at many places of one zoom and counts the slowest of a hundred (p99_ms).
// BM_BareLoop reads every item once: the floor for anything that looks at all of them.

#include "tests/bench/side_by_side.h"
#include "tests/bench/thread_time.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_painter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPixmap>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace revisit;

namespace {

constexpr std::int64_t kLengthMs = 600'000;
constexpr int kWidthPx = 1600;

std::shared_ptr<const TimelineItems> makeItems(std::int64_t count)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int64_t> when(0, kLengthMs);
    std::uniform_int_distribution<int> lane(1, kLaneCount - 1); // frames stand apart
    auto items = std::make_shared<TimelineItems>(static_cast<std::size_t>(count));
    for (TimelineItem& item : *items) {
        item.time.ms = 1'000'000 + when(random);
        item.lane = static_cast<Lane>(lane(random));
        item.end.ms = item.time.ms + (item.lane == Lane::Network ? when(random) % 900 : 0);
        item.isFailure = when(random) % 40 == 0;
        item.label = "GET /v1/things 200";
        item.type = "network_request";
    }
    std::sort(items->begin(), items->end(), [](const auto& a, const auto& b) { return a.time < b.time; });
    return items;
}

/// A ninth more: as many as there are items of another lane.
std::vector<FrameRef> makeFrames(std::int64_t count)
{
    std::vector<FrameRef> frames(static_cast<std::size_t>(count / kLaneCount));
    for (std::size_t i = 0; i < frames.size(); ++i)
        frames[i].time.ms
            = 1'000'000 + kLengthMs * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(frames.size());
    return frames;
}

SessionClock makeClock()
{
    const std::vector<LifecycleMark> marks{{{1'200'000}, true}, {{1'260'000}, false}};
    return {{1'000'000}, {1'000'000 + kLengthMs}, marks};
}

std::shared_ptr<const TimelineIndex> makeIndex(std::int64_t count)
{
    return TimelineIndex::build({makeItems(count), makeFrames(count), {}}, makeClock());
}

TimelineScene makeScene(std::int64_t count, double zoom)
{
    TimelineScene scene;
    scene.index = makeIndex(count);
    scene.size = {kWidthPx, 260};
    scene.layout = TimelineLayout::of(*scene.index, {});
    scene.scale = TimelineScale::fitted(scene.index->length(), TimelineScene::lanesWidth(kWidthPx)).zoomed(700, zoom);
    const DetailRequest request{scene.scale.originMs, scene.scale.msAt(scene.scale.widthPx), scene.scale.msPerPx};
    scene.detail = std::make_shared<const TimelineDetail>(buildDetail(*scene.index, request));
    return scene;
}

std::size_t markCount(const TimelineDetail& detail)
{
    std::size_t count = 0;
    for (const LaneDetail& lane : detail.lanes) count += lane.marks.size();
    return count;
}

void BM_BareLoop(benchmark::State& state)
{
    const auto items = makeItems(state.range(0));
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const TimelineItem& item : *items) sum += item.time.ms;
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void BM_BuildIndex(benchmark::State& state)
{
    const auto items = makeItems(state.range(0));
    const auto frames = makeFrames(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(TimelineIndex::build({items, frames, {}}, makeClock()));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Arguments: events, zoom.
void BM_BuildDetail(benchmark::State& state)
{
    const TimelineScene scene = makeScene(state.range(0), static_cast<double>(state.range(1)));
    const DetailRequest request{scene.scale.originMs, scene.scale.msAt(scene.scale.widthPx), scene.scale.msPerPx};
    for (auto _ : state) benchmark::DoNotOptimize(buildDetail(*scene.index, request));
    state.counters["marks"] = static_cast<double>(markCount(*scene.detail));
}

/// Arguments: events, zoom. Everything that stands still.
void BM_PaintBase(benchmark::State& state)
{
    const TimelineScene scene = makeScene(state.range(0), static_cast<double>(state.range(1)));
    MarkSprites sprites;
    sprites.setLook(theme::lightPalette(), theme::smallFont(QGuiApplication::font()), 1);
    const TimelinePainter timeline(scene, theme::lightPalette(), QGuiApplication::font(), sprites);
    QImage image(scene.size, QImage::Format_RGB32);
    for (auto _ : state) {
        QPainter painter(&image);
        timeline.paintBase(painter);
    }
    state.counters["marks"] = static_cast<double>(markCount(*scene.detail));
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

/// The slowest of a hundred paints at a zoom.
struct SlowPaint {
    std::int64_t zoom = 0;
    double wallMs = 0;
    double ownMs = 0; ///< without what other programs took
    double cpuMs = 0;
};
std::vector<SlowPaint>& slowPaints()
{
    static std::vector<SlowPaint> paints;
    return paints;
}

void reportSlowPaints()
{
    constexpr double kTargetMs = 8;
    for (const SlowPaint& paint : slowPaints()) {
        const std::string name = "paint of 1,000,000 events, zoom " + std::to_string(paint.zoom) + ", p99";
        bench::printFigure(name + " (processor)", paint.cpuMs, "ms", kTargetMs);
        bench::printFigure(name + " (own)", paint.ownMs, "ms", kTargetMs);
        bench::printFigure(name + " (elapsed)", paint.wallMs, "ms", kTargetMs);
    }
}

/// Arguments: events, zoom. Everything that stands still, at places all over the session; its list is made off the UI
/// thread and not counted.
void BM_PaintAnywhere(benchmark::State& state)
{
    static const auto kIndex = makeIndex(1'000'000);
    constexpr int kPlaces = 200;
    TimelineScene scene = makeScene(1000, 1);
    scene.index = kIndex;
    scene.layout = TimelineLayout::of(*kIndex, {});
    scene.size = {kWidthPx, TimelineLayout::kRulerHeight + scene.layout.lanesHeight};
    MarkSprites sprites;
    sprites.setLook(theme::lightPalette(), theme::smallFont(QGuiApplication::font()), 1);
    const TimelinePainter timeline(scene, theme::lightPalette(), QGuiApplication::font(), sprites);
    QPixmap pixmap(scene.size);
    std::vector<double> paints;
    std::vector<double> own; // the same without what other programs took
    std::vector<double> cpu;
    for (auto _ : state) {
        for (int place = 0; place < kPlaces; ++place) {
            const auto fitted = TimelineScale::fitted(kIndex->length(), TimelineScene::lanesWidth(kWidthPx));
            const double x = fitted.widthPx * place / kPlaces;
            scene.scale = fitted.zoomed(x, static_cast<double>(state.range(1)));
            const DetailRequest request{
                scene.scale.originMs, scene.scale.msAt(scene.scale.widthPx), scene.scale.msPerPx};
            scene.detail = std::make_shared<const TimelineDetail>(buildDetail(*kIndex, request));
            const bench::ThreadTime begin = bench::threadTime();
            QPainter painter(&pixmap);
            timeline.paintBase(painter);
            painter.end();
            const bench::ThreadTime spent = bench::threadTime() - begin;
            paints.push_back(spent.wall);
            own.push_back(spent.own());
            cpu.push_back(spent.cpu);
        }
    }
    slowPaints().push_back({state.range(1), percentile(paints, 0.99), percentile(own, 0.99), percentile(cpu, 0.99)});
    state.counters["marks"] = static_cast<double>(markCount(*scene.detail));
    state.counters["p50_ms"] = percentile(paints, 0.50);
    state.counters["p99_ms"] = percentile(paints, 0.99);
    state.counters["max_ms"] = percentile(paints, 1);
    state.counters["own_p99_ms"] = percentile(own, 0.99);
    state.counters["cpu_p50_ms"] = percentile(cpu, 0.5);
}

/// What a tick of the playhead costs: the kept picture and the line.
void BM_PaintPlayhead(benchmark::State& state)
{
    const TimelineScene scene = makeScene(state.range(0), 1);
    MarkSprites sprites;
    sprites.setLook(theme::lightPalette(), theme::smallFont(QGuiApplication::font()), 1);
    const TimelinePainter timeline(scene, theme::lightPalette(), QGuiApplication::font(), sprites);
    QImage base(scene.size, QImage::Format_RGB32);
    QPainter(&base).fillRect(base.rect(), Qt::white);
    QImage image = base.copy();
    for (auto _ : state) {
        QPainter painter(&image);
        painter.drawImage(0, 0, base);
        timeline.paintPlayhead(painter, {300'000});
    }
}

} // namespace

BENCHMARK(BM_BareLoop)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_BuildIndex)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_BuildDetail)
    ->Args({1000, 1})
    ->Args({100'000, 1})
    ->Args({100'000, 20})
    ->Args({1'000'000, 1})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_PaintBase)->Args({1000, 1})->Args({100'000, 1})->Args({100'000, 20})->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_PaintAnywhere)
    ->Args({1'000'000, 1})
    ->Args({1'000'000, 4})
    ->Args({1'000'000, 20})
    ->Args({1'000'000, 100})
    ->Args({1'000'000, 1000})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(BM_PaintPlayhead)->Arg(100'000)->Unit(benchmark::kMicrosecond);

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    reportSlowPaints();
    return 0;
}
