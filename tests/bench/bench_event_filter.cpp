// What a keystroke in a search costs over 100,000 rows: the filter alone, beside a bare search through the same bytes,
// and the whole of it in the real panels, from the text to the painted list: events, and messages of one to five lines
// on one line each or on all of theirs.

#include "viewer/decode_pool.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/console_panel.h"
#include "viewer/panels/events_panel.h"

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
        text.addWords(std::string_view("https://shop.example/v1/some/longer/path?with=a&query=string"));
        text.addField(SearchField::Method, "GET");
        text.addField(SearchField::Host, "shop.example");
        text.addField(SearchField::Status, item.isFailure ? "502" : "200");
    };
    return EventTable::build({std::make_shared<const std::vector<TimelineItem>>(makeItems(count)), {}, {}, keywords},
        SessionClock({kStartMs}, {kStartMs + kLengthMs}, {}));
}

/// What the first search of a recording makes, or the search field when it is entered.
void BM_MakeTexts(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        const auto table = makeTable(state.range(0));
        state.ResumeTiming();
        table->texts().makeAll();
    }
}

constexpr std::array kQueries{"cart", "number 42", "method:GET status:5", "-cart -pay", "/pay.*9\\d/"};

/// The floor: every byte of every row looked at once for one word.
void BM_BareSearch(benchmark::State& state)
{
    const auto table = makeTable(state.range(0));
    const QByteArray word("cart");
    for (auto _ : state) {
        std::size_t found = 0;
        for (const EventRow& row : table->rows) found += table->text(row).words().contains(word) ? 1u : 0u;
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

/// What panels share, without a window.
struct Context {
    ReplaySession session;
    Playback playback{Playback::Ticking::Manual};
    Selection selection;
    CurrentHierarchy hierarchy{session, playback, selection};
    DecodePool pool;
    ViewContext view{session, playback, selection, hierarchy, pool};
};

/// From the keystroke to the painted list, in a panel that people use.
template <typename Panel>
void type(benchmark::State& state, Panel& panel, const QString& word)
{
    QEventLoop loop;
    QObject::connect(&panel, &Panel::filtered, &loop, &QEventLoop::quit);
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

template <typename Panel, typename Table>
void fill(Panel& panel, Table table)
{
    QEventLoop loop;
    QObject::connect(&panel, &Panel::filtered, &loop, &QEventLoop::quit);
    panel.resize(480, 800);
    panel.show();
    panel.setTable(std::move(table));
    loop.exec();
}

void BM_Keystroke(benchmark::State& state)
{
    Context context;
    EventsPanel panel(context.view);
    fill(panel, makeTable(state.range(0)));
    type(state, panel, QString::fromLatin1(kQueries[static_cast<std::size_t>(state.range(1))]));
}

std::shared_ptr<const ConsoleTable> makeMessages(std::int64_t count)
{
    std::vector<ConsoleRow> rows(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ConsoleRow& row = rows[i];
        row.item = static_cast<std::uint32_t>(i);
        row.playMs = static_cast<std::int64_t>(i) * kLengthMs / count;
        row.level = static_cast<ConsoleLevel>(i % kConsoleLevelCount);
        row.lineCount = 1 + static_cast<int>(i % 5);
        row.message = QStringLiteral("message number %1 of the cart").arg(i);
        for (int line = 1; line < row.lineCount; ++line) row.message += QStringLiteral("\n    at step %1").arg(line);
    }
    return ConsoleTable::of({}, std::move(rows));
}

/// range(1): whether messages stand on all of their lines. The list does not follow, so that it keeps its place.
void BM_ConsoleKeystroke(benchmark::State& state)
{
    Context context;
    ConsolePanel panel(context.view);
    panel.setMultiLine(state.range(1) != 0);
    fill(panel, makeMessages(state.range(0)));
    panel.setFollowing(false);
    panel.frame().list().putRowAt(50'000, 0);
    type(state, panel, QStringLiteral("number 42"));
}

} // namespace

BENCHMARK(BM_MakeTexts)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_BareSearch)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_Filter)->ArgsProduct({{100'000}, {0, 1, 2, 3, 4}})->Unit(benchmark::kMillisecond);
BENCHMARK(BM_ConsoleKeystroke)->ArgsProduct({{100'000}, {0, 1}})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_Keystroke)->ArgsProduct({{100'000}, {0, 1, 2}})->Unit(benchmark::kMillisecond)->UseRealTime();

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
