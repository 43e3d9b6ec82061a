// A tour of a minute through the program's window with a recording of 100,000 events, 5,000 requests and 600 frames, by
// real mouse and key events: open, play, scrub, seek, filter every panel, mark a range, zoom, hierarchy, search,
// themes, layouts, tabs, close. Prints every event that kept the UI thread for longer than 50 ms, and what it was.
//
// Arguments: the name of a single step to make, for a profiler. With REVISIT_STACKS in the environment every stall is
// printed with samples of the calls that it was in.

#include "base/file_system.h"
#include "library/library.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/large_recording.h"
#include "tests/bench/side_by_side.h"
#include "tests/bench/stall_watch.h"
#include "tests/bench/tour.h"
#include "tests/bench/ui_cost.h"
#include "viewer/serial_painting.h"
#include "viewer/theme.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace revisit;
using namespace revisit::bench;

namespace {

constexpr int kTourMs = 60'000;

void print(const WatchedApplication::Stall& stall)
{
    std::printf("%7.1f ms elapsed, %7.1f ms of processor time, %7.1f ms queued  %s: %s%s\n", stall.cost.wall,
        stall.cost.cpu, stall.cost.queued, qPrintable(stall.step), qPrintable(stall.event), qPrintable(stall.inside));
    std::fputs(stall.stacks.c_str(), stdout);
}

void report(const WatchedApplication& application, double lengthMs)
{
    int own = 0;
    for (const auto& stall : application.stalls()) {
        print(stall);
        if (stall.cost.own() > WatchedApplication::kStallMs) ++own;
    }
    const auto& times = application.ownTimes();
    std::printf("tour of %.1f s, %zu events, p99 %.2f ms, p99.9 %.2f ms without what other programs took\n",
        lengthMs / 1e3, times.size(), percentile(times, 0.99), percentile(times, 0.999));
    printFigure("longest event (own time)", percentile(times, 1), "ms", WatchedApplication::kStallMs);
    printFigure("stalls over 50 ms (own time)", own, "", 0);
    printFigure("stalls over 50 ms (elapsed)", static_cast<double>(application.stalls().size()), "", 0);
    std::printf("%s\n", machineLoad().c_str());
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    paintOnOneThread();
    WatchedApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("REVISIT_STACKS")) application.takeStacks();
    theme::apply(application, theme::Mode::Light);
    const ScratchFolder scratch;
    const auto data = scratch.path() / "data";
    {
        const auto library = Library::open(data).value();
        require(library->import(writeLargeRecording({}, scratch.path()), {}, {}).has_value());
    }
    const auto small = scratch.path() / "small";
    const auto second = writeFolder(frameSession(10), small);
    Tour tour(application, data, QString::fromLatin1(kSessionId), QString::fromStdString(toText(second)));
    QElapsedTimer timer;
    timer.start();
    const bool isWhole = argc < 2;
    if (isWhole)
        tour.makeAll(kTourMs);
    else
        require(tour.makeOne(QString::fromLocal8Bit(argv[1])));
    report(application, static_cast<double>(timer.elapsed()));
    return 0;
}
