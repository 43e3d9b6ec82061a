#pragma once

#include "tests/bench/thread_time.h"

#include <functional>
#include <string>
#include <vector>

namespace revisit::bench {

/// What something took that ends in the UI thread, in milliseconds.
struct UiCost {
    double wall = 0;
    double own = 0; ///< elapsed, without the time in which other programs kept the UI thread from running
    double ui = 0; ///< of processor time in the UI thread
    double process = 0; ///< of processor time in all threads
};

/// Counts from construction on. UI thread.
class UiStopwatch {
public:
    UiStopwatch();
    [[nodiscard]] UiCost elapsed() const;

private:
    ThreadTime m_begin;
    double m_process;
};

/// Runs the event loop until `isDone` holds after some event; false when that takes more than `limitMs`. Sleeps while
/// there is nothing to do.
bool runUntil(const std::function<bool()>& isDone, int limitMs = 30'000);

/// Runs the event loop for a time.
void runFor(int ms);

/// The value that `part` (0–1) of all values do not exceed.
[[nodiscard]] double percentile(std::vector<double> values, double part);
/// Percent of the values that do not exceed the limit.
[[nodiscard]] double shareWithin(const std::vector<double>& values, double limit);
/// One of the figures of each cost.
[[nodiscard]] std::vector<double> column(const std::vector<UiCost>& costs, double UiCost::*figure);

/// How busy the machine was in the last minute, for the report: "load 3.1 on 2 processors"; empty where it does not
/// say.
[[nodiscard]] std::string machineLoad();

} // namespace revisit::bench
