// What a keystroke in a search costs over 100,000 events: the filter alone, beside a bare search through the same
// bytes, and the whole of it in the real panel, from the text to the painted list.

#include "viewer/decode_pool.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/list_frame.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>

#include <benchmark/benchmark.h>

#include <array>
#include <random>
#include <string>

using namespace revisit;

namespace {

constexpr std::int64_t kStartMs = 1'000'000;
constexpr std::int64_t kLengthMs = 600'000;

std::vector<TimelineItem> makeItems(std::int64_t count)
{
    constexpr std::array kPaths{"/v1/items", "/v1/cart", "/v1/pay", "/v1/recommendations", "/v1/me/recently-viewed"};
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> any(0, 999);
    std::vector<TimelineItem> items(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < items.size(); ++i) {
        TimelineItem& item = items[i];
        item.time = item.end = {kStartMs + static_cast<std::int64_t>(i) * kLengthMs / count};
        const std::size_t dice = any(random);
        item.lane = dice < 300 ? Lane::Network : dice < 700 ? Lane::Log : dice < 900 ? Lane::Touch : Lane::Custom;
        item.index = static_cast<std::uint32_t>(i);
        item.type = item.lane == Lane::Network ? "network_request" : "log";
        item.isFailure = dice % 40 == 0;
        item.label = item.lane == Lane::Network
            ? std::string("GET ") + kPaths[dice % kPaths.size()] + '/' + std::to_string(any(random)) + " 200"
            : "message number " + std::to_string(dice) + " of a session that goes on and on";
    }
    return items;
}

std::shared_ptr<const EventTable> makeTable(std::int64_t count)
{
    const auto keywords = [](const TimelineItem& item, SearchText& text) {
        if (item.lane != Lane::Network) return;
        text.addWords(QStringLiteral("https://shop.example/v1/some/longer/path?with=a&query=string"));
        text.addField("method", QStringLiteral("GET"));
        text.addField("host", QStringLiteral("shop.example"));
        text.addField("status", item.isFailure ? QStringLiteral("502") : QStringLiteral("200"));
    };
    return EventTable::build(makeItems(count), SessionClock({kStartMs}, {kStartMs + kLengthMs}, {}), {}, {}, keywords);
}

constexpr std::array kQueries{"cart", "number 42", "method:GET status:5", "-cart -pay", "/pay.*9\\d/"};

/// The floor: every byte of every row looked at once for one word.
void BM_BareSearch(benchmark::State& state)
{
    const auto table = makeTable(state.range(0));
    const QByteArray word("cart");
    for (auto _ : state) {
        std::size_t found = 0;
        for (const EventRow& row : table->rows) found += row.text.words().contains(word) ? 1u : 0u;
        benchmark::DoNotOptimize(found);
    }
}

void BM_Filter(benchmark::State& state)
{
    const auto table = makeTable(state.range(0));
    EventFilter filter;
    filter.text = QString::fromLatin1(kQueries[static_cast<std::size_t>(state.range(1))]);
    std::size_t found = 0;
    for (auto _ : state) found = filterEvents(*table, filter).rows.size();
    state.SetLabel(std::string(kQueries[static_cast<std::size_t>(state.range(1))]) + ": " + std::to_string(found));
}

/// From the keystroke to the painted list, in the panel that people use.
void BM_Keystroke(benchmark::State& state)
{
    ReplaySession session;
    Playback playback{Playback::Ticking::Manual};
    Selection selection;
    CurrentHierarchy hierarchy{session, playback, selection};
    DecodePool pool;
    const ViewContext context{session, playback, selection, hierarchy, pool};
    EventsPanel panel(context);
    panel.resize(480, 800);
    panel.show();
    QEventLoop loop;
    QObject::connect(&panel, &EventsPanel::filtered, &loop, &QEventLoop::quit);
    panel.setTable(makeTable(state.range(0)));
    loop.exec();
    const QString word = QString::fromLatin1(kQueries[static_cast<std::size_t>(state.range(1))]);
    qsizetype typed = 0;
    for (auto _ : state) {
        typed = typed % word.size() + 1; // one more character each time, then from the first again
        panel.frame().search().setText(word.left(typed));
        loop.exec();
        QCoreApplication::processEvents();
        panel.frame().list().viewport()->repaint();
    }
    state.SetLabel(word.toStdString() + ", " + std::to_string(panel.model().rowCount()) + " rows left");
}

} // namespace

BENCHMARK(BM_BareSearch)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_Filter)->ArgsProduct({{100'000}, {0, 1, 2, 3, 4}})->Unit(benchmark::kMillisecond);
BENCHMARK(BM_Keystroke)->ArgsProduct({{100'000}, {0, 1, 2}})->Unit(benchmark::kMillisecond)->UseRealTime();

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
