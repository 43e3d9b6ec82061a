// How fast the picture follows the mouse: drags the playhead over the timeline of the window with 600 frames, and
// measures from each mouse move to the end of the paint of its frame. Moves are told apart by whether their frame was
// decoded already when the mouse came; those whose frame is on show count too: they repaint it.
//
// `drag`: from end to end in small steps, twice. `jumps`: every move to another place far away, to frames that nobody
// asked for before. `shuttle`: to and fro between a few places, as one does to see what changed.
// Before that, all frames are shown in their order, and the memory that the program held meanwhile is printed.

#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/real_window.h"
#include "tests/bench/side_by_side.h"
#include "tests/bench/ui_cost.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/peak_memory.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/serial_painting.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_view.h"

#include <QApplication>
#include <QtTest>

#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using namespace revisit;
using namespace revisit::bench;

namespace {

constexpr int kFrames = 600;
constexpr std::int64_t kStepMs = 400;
constexpr int kMoves = 800;
constexpr int kJumps = 300;
constexpr int kShuttles = 300;
constexpr double kCachedMs = 16;
constexpr double kUncachedMs = 33;

std::shared_ptr<const RecordingSource> makeSource(int framesPerBundle)
{
    auto source = std::make_shared<MemorySource>(kSessionId, kSessionId);
    for (int first = 0; first < kFrames; first += framesPerBundle) {
        const WallTime start = kSessionStart + Milliseconds{first * kStepMs};
        FrameBundleWriter bundle(kSessionStart);
        for (int i = 0; i < framesPerBundle; ++i) {
            const auto jpeg = test::patternJpeg(kFrame, static_cast<unsigned>(first + i), 50);
            require(bundle.add(start + Milliseconds{i * kStepMs}, jpeg).has_value());
        }
        source->add("screenshots/" + std::to_string(start.ms) + ".tar.gz", gzipLikeSdk(bundle.bytes()).value());
    }
    return source;
}

struct Move {
    UiCost cost;
    bool wasCached = false;
};
using Moves = std::vector<Move>;

/// Moves the pressed mouse over the lanes and waits for the paint of each move.
class Scrubber {
public:
    Scrubber(RealWindow& window, TimelineView& timeline)
        : m_window(window)
        , m_timeline(timeline)
        , m_y(timeline.scene().size.height() - 6)
    {
        QObject::connect(&window.frame(), &FrameView::painted, &m_binding, [this] { m_painted = position(); });
        QTest::mousePress(timeline.viewport(), Qt::LeftButton, {}, {left(), m_y});
        (void)runUntil([this] { return m_window.frame().isSettled(); });
    }
    ~Scrubber() { QTest::mouseRelease(m_timeline.viewport(), Qt::LeftButton, {}, {m_x, m_y}); }

    /// Part 0 is the session's start, 1 its end. Nothing where that is the pixel of before.
    void moveTo(double part, Moves& moves)
    {
        const int x = left() + static_cast<int>(part * (right() - left()));
        if (x == m_x) return;
        m_x = x;
        m_painted.reset();
        const SessionTime before = position();
        const UiStopwatch watch;
        QTest::mouseMove(m_timeline.viewport(), {x, m_y});
        require(position() != before); // the drag goes on
        const FrameFeed& feed = m_window.frame().feed();
        const bool wasCached = feed.cache().contains(feed.wantedFrame().value());
        require(runUntil([this] { return m_painted == position(); }));
        moves.push_back({watch.elapsed(), wasCached});
    }

private:
    [[nodiscard]] SessionTime position() const { return m_window.window().context().playback.position(); }
    [[nodiscard]] int left() const { return static_cast<int>(m_timeline.scene().viewX(SessionTime{0})) + 1; }
    [[nodiscard]] int right() const
    {
        const TimelineScene& scene = m_timeline.scene();
        return static_cast<int>(scene.viewX(SessionTime{scene.index->length().ms}));
    }

    RealWindow& m_window;
    TimelineView& m_timeline;
    QObject m_binding;
    std::optional<SessionTime> m_painted; ///< where the playhead was when the view last painted the frame of it
    int m_x = -1;
    int m_y;
};

Moves drag(RealWindow& window, TimelineView& timeline)
{
    Moves moves;
    Scrubber mouse(window, timeline);
    for (int move = 1; move <= kMoves; ++move) mouse.moveTo(static_cast<double>(move) / kMoves, moves);
    return moves;
}

/// Every move goes 0.382 of the session further, around its end, so that no two are neighbours.
Moves jump(RealWindow& window, TimelineView& timeline)
{
    Moves moves;
    Scrubber mouse(window, timeline);
    double part = 0;
    for (int move = 0; move < kJumps; ++move) {
        part += 0.381966;
        if (part > 1) part -= 1;
        mouse.moveTo(part, moves);
    }
    return moves;
}

Moves shuttle(RealWindow& window, TimelineView& timeline)
{
    constexpr std::array kPlaces{0.2, 0.35, 0.5, 0.8};
    Moves moves;
    Scrubber mouse(window, timeline);
    for (int move = 0; move < kShuttles; ++move)
        mouse.moveTo(kPlaces[static_cast<std::size_t>(move) % kPlaces.size()], moves);
    return moves;
}

void report(std::string name, const Moves& moves, bool wasCached)
{
    std::vector<UiCost> costs;
    for (const Move& move : moves)
        if (move.wasCached == wasCached) costs.push_back(move.cost);
    constexpr std::size_t kTooFew = 50; // for a percentile of 99
    if (costs.size() < kTooFew) return;
    name += wasCached ? ", cached" : ", not cached";
    const auto wall = column(costs, &UiCost::wall);
    const auto cpu = column(costs, &UiCost::process);
    std::printf(
        "%s: %zu moves, p50 %.2f, p99 %.2f, longest %.2f ms elapsed; p50 %.2f, p99 %.2f ms of processor time in "
        "all threads\n",
        name.c_str(), costs.size(), percentile(wall, 0.5), percentile(wall, 0.99), percentile(wall, 1),
        percentile(cpu, 0.5), percentile(cpu, 0.99));
    const double limit = wasCached ? kCachedMs : kUncachedMs;
    const std::string within = "  within " + std::to_string(static_cast<int>(limit)) + " ms, ";
    printAtLeast(within + "elapsed", shareWithin(wall, limit), "%", 99);
    printAtLeast(within + "processor", shareWithin(cpu, limit), "%", 99);
}

/// In a window of its own, so that it begins with nothing decoded.
void scrub(int framesPerBundle, const char* name, Moves (*move)(RealWindow&, TimelineView&))
{
    RealWindow window;
    window.open(makeSource(framesPerBundle));
    require(runUntil([&] { return window.isUsable(); }));
    for (const char* turn : {"first", "again"}) {
        const std::string what = std::string(name) + ' ' + turn + ", " + std::to_string(framesPerBundle) + " a bundle";
        const Moves moves = move(window, *window.timeline());
        report(what, moves, false);
        report(what, moves, true);
    }
}

/// Shows every frame once, in their order: what the whole program holds while a recording is played.
void playThrough()
{
    constexpr const char* kName = "peak of the program while 600 frames are played";
    RealWindow window;
    window.open(makeSource(3));
    require(runUntil([&] { return window.isUsable(); }));
    if (!test::restartPeakMemory()) return printNotMeasured(kName);
    for (int frame = 0; frame < kFrames; ++frame) {
        window.window().context().playback.seek(SessionTime{frame * kStepMs});
        require(runUntil([&] { return window.frame().isSettled(); }));
    }
    const auto peak = test::peakMemory();
    if (!peak) return printNotMeasured(kName);
    printFigure(kName, static_cast<double>(peak->count) / 1e6, "MB", 150);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    paintOnOneThread();
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    playThrough(); // first: what a program once held it may keep
    for (const int framesPerBundle : {3, 20}) { // what the SDKs write, and what older ones wrote
        scrub(framesPerBundle, "drag", &drag);
        scrub(framesPerBundle, "jumps", &jump);
        scrub(framesPerBundle, "shuttle", &shuttle);
    }
    std::printf("%s\n", machineLoad().c_str());
    return 0;
}
