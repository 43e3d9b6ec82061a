#pragma once

#include <functional>
#include <string>

namespace revisit::bench {

/// What a piece of work took, in milliseconds.
struct Cost {
    double wall = 0;
    double cpu = 0; ///< of the calling thread; says what the work costs where other programs keep the machine busy
};

/// Runs the work once and tells what it took.
[[nodiscard]] Cost costOf(const std::function<void()>& work);

/// Rounds of every comparison; the median counts.
inline constexpr int kRounds = 11;

/// The medians of two pieces of work that were run in turns, kRounds times each, the first one first in every other
/// round. `before` prepares each single run and is not counted.
struct Pair {
    Cost ours;
    Cost bare;
};
[[nodiscard]] Pair inTurns(
    const std::function<void()>& ours, const std::function<void()>& bare, const std::function<void()>& before = {});
/// What twice the threads give, by the wall clock: how many times faster they are, medians of kRounds rounds.
struct Gain {
    double ours = 0;
    double bare = 0;
    double quotient
        = 0; ///< the median of ours / bare of one round, in which whatever else the machine does is the same
};
struct ThreadedWork {
    std::function<void()> onOne;
    std::function<void()> onTwo;
};
/// Each round runs all four, in an order that turns.
[[nodiscard]] Gain gainInTurns(const ThreadedWork& ours, const ThreadedWork& bare);
/// The median of kRounds runs.
[[nodiscard]] Cost medianOf(const std::function<void()>& work, const std::function<void()>& before = {});

/// One line each: name, figures, target, and whether it is met. `isMet` of a ratio looks at the processor's time.
void printRatio(const std::string& name, const Pair& pair, double atMost);
void printFigure(const std::string& name, double value, const std::string& unit, double atMost);
void printAtLeast(const std::string& name, double value, const std::string& unit, double atLeast);

/// Where the system does not tell what a figure needs.
void printNotMeasured(const std::string& name);

/// Ends the program where a benchmark cannot even be prepared.
void require(bool holds);

} // namespace revisit::bench
