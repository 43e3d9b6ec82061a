// Opening a recording of 100,000 events and 5,000 requests in the program's window: from the library, where it was
// indexed when it came, and as a raw folder that was never opened. Each is done by a process of its own, with an idle
// window to begin with; "usable" means that picture, list of events and timeline are painted.

#include "base/file_system.h"
#include "library/library.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/large_recording.h"
#include "tests/bench/real_window.h"
#include "tests/bench/side_by_side.h"
#include "tests/bench/ui_cost.h"
#include "tests/support/peak_memory.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/open_commands.h"
#include "viewer/serial_painting.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using namespace revisit;
using namespace revisit::bench;

namespace {

constexpr int kRuns = 9;
constexpr int kIdleMs = 700; ///< until the list of sessions and its pictures are there
constexpr int kSettleMs = 2'000; ///< thumbnails and whatever else comes later; for the memory

/// What one process measured, as it prints it.
struct Opening {
    UiCost picture; ///< any picture of the recording is painted
    UiCost usable;
    double peakMb = 0;
};

void print(const UiCost& cost) { std::printf("%f %f %f %f ", cost.wall, cost.own, cost.ui, cost.process); }

/// In a process of its own: opens and prints the figures.
int openOnce(bool isLibrary, const std::string& what, const std::filesystem::path& dataFolder)
{
    RealWindow window(dataFolder);
    runFor(kIdleMs);
    const ReplaySession& session = window.window().context().session;
    bool hasPicture = false;
    QObject binding;
    QObject::connect(&session, &ReplaySession::previewed, &binding, [&] { hasPicture = true; });
    QObject::connect(&window.frame(), &FrameView::painted, &binding, [&] { hasPicture = true; });
    const UiStopwatch watch;
    if (isLibrary)
        window.window().open().openLibrarySession(QString::fromStdString(what), OpenIn::Current);
    else
        window.window().open().openPath(QString::fromStdString(what), OpenIn::Current);
    require(runUntil([&] { return hasPicture; }));
    QCoreApplication::processEvents(); // paints it
    const UiCost picture = watch.elapsed();
    require(runUntil([&] { return window.isUsable(); }));
    QCoreApplication::processEvents();
    const UiCost usable = watch.elapsed();
    runFor(kSettleMs);
    const auto peak = test::peakMemory();
    print(picture);
    print(usable);
    std::printf("%f\n", peak ? static_cast<double>(peak->count) / 1e6 : 0);
    return 0;
}

Opening readOpening(const QByteArray& line)
{
    const auto words = line.trimmed().split(' ');
    require(words.size() == 9);
    const auto number = [&](qsizetype i) { return words[i].toDouble(); };
    const auto cost = [&](qsizetype i) { return UiCost{number(i), number(i + 1), number(i + 2), number(i + 3)}; };
    return {cost(0), cost(4), number(8)};
}

Opening openInProcess(const char* mode, const std::string& what, const std::filesystem::path& dataFolder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
        {QString::fromLatin1(mode), QString::fromStdString(what), QString::fromStdString(toText(dataFolder))});
    require(process.waitForFinished(120'000) && process.exitCode() == 0);
    return readOpening(process.readAllStandardOutput());
}

template <typename Figure>
double medianOfAll(const std::vector<Opening>& openings, Figure figure)
{
    std::vector<double> values;
    for (const Opening& opening : openings) values.push_back(figure(opening));
    return percentile(values, 0.5);
}

void report(const std::string& name, const std::vector<Opening>& openings, double pictureMs, double usableMs)
{
    const auto figure = [&](const std::string& what, UiCost Opening::*moment, double target) {
        const auto of = [&](double UiCost::*part) {
            return medianOfAll(openings, [&](const Opening& opening) { return opening.*moment.*part; });
        };
        printFigure(name + what + " (elapsed)", of(&UiCost::wall), "ms", target);
        printFigure(name + what + " (processor, all threads)", of(&UiCost::process), "ms", target);
        std::printf("%-44s %9.3f ms\n", "  of which the UI thread", of(&UiCost::ui));
    };
    figure(", first picture", &Opening::picture, pictureMs);
    figure(", usable", &Opening::usable, usableMs);
    printFigure(name + ", most memory held",
        medianOfAll(openings, [](const Opening& opening) { return opening.peakMb; }), "MB", 250);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    paintOnOneThread();
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    if (argc == 4) return openOnce(std::string_view{argv[1]} == "library", argv[2], toPath(argv[3]));
    const ScratchFolder scratch;
    const auto folder = writeLargeRecording({}, scratch.path());
    const auto data = scratch.path() / "data";
    require(Library::open(data).value()->import(folder, {}, {}).has_value());
    std::vector<Opening> stored;
    std::vector<Opening> raw;
    for (int run = -1; run < kRuns; ++run) { // the first one warms up
        const Opening fromLibrary = openInProcess("library", kSessionId, data);
        const Opening fromFolder
            = openInProcess("raw", toText(folder), scratch.path() / ("none-" + std::to_string(run + 1)));
        if (run < 0) continue;
        stored.push_back(fromLibrary);
        raw.push_back(fromFolder);
    }
    std::printf("median of %d processes\n", kRuns);
    report("library", stored, 300, 300);
    report("raw folder", raw, 300, 1500);
    std::printf("%s\n", machineLoad().c_str());
    return 0;
}
