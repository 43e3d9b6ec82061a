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
/// The median of kRounds runs.
[[nodiscard]] Cost medianOf(const std::function<void()>& work, const std::function<void()>& before = {});

/// One line each: name, figures, target, and whether it is met. `isMet` of a ratio looks at the processor's time.
void printRatio(const std::string& name, const Pair& pair, double atMost);
void printFigure(const std::string& name, double value, const std::string& unit, double atMost);
void printAtLeast(const std::string& name, double value, const std::string& unit, double atLeast);

/// Ends the program where a benchmark cannot even be prepared.
void require(bool holds);

} // namespace revisit::bench
