#include "tests/bench/ui_cost.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace revisit::bench {

namespace {

constexpr int kLookMs = 2; ///< where nothing else wakes the event loop

} // namespace

UiStopwatch::UiStopwatch()
    : m_begin(threadTime())
    , m_process(processMilliseconds())
{
}

UiCost UiStopwatch::elapsed() const
{
    const ThreadTime spent = threadTime() - m_begin;
    return {spent.wall, spent.own(), spent.cpu, processMilliseconds() - m_process};
}

bool runUntil(const std::function<bool()>& isDone, int limitMs)
{
    QElapsedTimer timer;
    timer.start();
    QTimer look;
    look.start(kLookMs);
    while (!isDone()) {
        if (timer.elapsed() > limitMs) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void runFor(int ms)
{
    QElapsedTimer timer;
    timer.start();
    (void)runUntil([&] { return timer.elapsed() >= ms; }, ms + 1'000);
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty()) return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

double shareWithin(const std::vector<double>& values, double limit)
{
    if (values.empty()) return 0;
    const auto within = std::ranges::count_if(values, [limit](double value) { return value <= limit; });
    return 100.0 * static_cast<double>(within) / static_cast<double>(values.size());
}

std::vector<double> column(const std::vector<UiCost>& costs, double UiCost::*figure)
{
    std::vector<double> values;
    for (const UiCost& cost : costs) values.push_back(cost.*figure);
    return values;
}

std::string machineLoad()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const std::string average = file.readAll().split(' ').value(0).toStdString();
    return "load " + average + " on " + std::to_string(QThread::idealThreadCount()) + " processors";
}

} // namespace revisit::bench
