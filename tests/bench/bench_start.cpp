// From the start of the program to the first painted frame of the sample, which lies in the library; warm: the second
// start and those after it. The program tells when it painted (--timings), the time is taken here, from before its
// process is made.

#include "base/file_system.h"
#include "library/library.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/side_by_side.h"
#include "tests/bench/ui_cost.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>

#include <cstdio>
#include <string>
#include <vector>

using namespace revisit;
using namespace revisit::bench;

namespace {

constexpr double kTargetMs = 400;
constexpr int kWarmUps = 2;
constexpr int kStarts = 15;
constexpr int kLimitMs = 30'000;

struct Start {
    double windowMs = 0; ///< as the program tells
    double frameMs = 0; ///< as seen from here
    double frameCpuMs = 0; ///< of all its threads
};

/// Draws the sample and puts it into a new library. Gives its session's id.
QString importSample(const std::filesystem::path& scratch)
{
    QProcess maker;
    maker.start(QStringLiteral(REVISIT_MAKE_SAMPLE), {QString::fromStdString(toText(scratch))});
    require(maker.waitForFinished(kLimitMs * 4) && maker.exitCode() == 0);
    const auto folder = toPath(maker.readAllStandardOutput().trimmed().toStdString());
    const auto library = Library::open(scratch / "data").value();
    return QString::fromStdString(library->import(folder, {}, {}).value().id);
}

/// Milliseconds elapsed and of processor time, from the next line of the program.
std::pair<double, double> nextLine(QProcess& program)
{
    static const QRegularExpression kTimes(QStringLiteral("([0-9.]+) ms, ([0-9.]+) ms"));
    program.setReadChannel(QProcess::StandardError);
    for (;;) {
        while (!program.canReadLine()) require(program.waitForReadyRead(kLimitMs));
        const auto found = kTimes.match(QString::fromUtf8(program.readLine()));
        if (found.hasMatch()) return {found.captured(1).toDouble(), found.captured(2).toDouble()};
    }
}

Start startOnce(const QString& scratch, const QString& session)
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), scratch); // nobody's own settings
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    program.setProcessEnvironment(environment);
    Start start;
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(REVISIT_PROGRAM),
        {session, QStringLiteral("--timings"), QStringLiteral("--data-dir"), scratch + QStringLiteral("/data")});
    start.windowMs = nextLine(program).first;
    start.frameCpuMs = nextLine(program).second;
    start.frameMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    program.terminate();
    require(program.waitForFinished(kLimitMs));
    return start;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QCoreApplication application(argc, argv);
    const ScratchFolder scratch;
    const QString session = importSample(scratch.path());
    std::vector<double> window;
    std::vector<double> frame;
    std::vector<double> cpu;
    for (int i = -kWarmUps; i < kStarts; ++i) {
        const Start start = startOnce(QString::fromStdString(toText(scratch.path())), session);
        if (i < 0) continue;
        window.push_back(start.windowMs);
        frame.push_back(start.frameMs);
        cpu.push_back(start.frameCpuMs);
    }
    std::printf("median of %d starts on the platform \"%s\"\n", kStarts, qgetenv("QT_QPA_PLATFORM").constData());
    std::printf("%-44s %9.3f ms\n", "start to the window's paint", percentile(window, 0.5));
    printFigure("start to the first frame (elapsed)", percentile(frame, 0.5), "ms", kTargetMs);
    printFigure("start to the first frame (processor)", percentile(cpu, 0.5), "ms", kTargetMs);
    std::printf("%-44s %9.3f ms\n", "slowest of them (elapsed)", percentile(frame, 1));
    std::printf("%s\n", machineLoad().c_str());
    return 0;
}
