#include "tests/bench/side_by_side.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace revisit::bench {

namespace {

double threadMilliseconds()
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#else
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Cost median(const std::vector<Cost>& costs)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Cost& cost : costs) {
        wall.push_back(cost.wall);
        cpu.push_back(cost.cpu);
    }
    return {median(wall), median(cpu)};
}

const char* verdict(bool isMet) { return isMet ? "ok" : "MISSED"; }

} // namespace

Cost costOf(const std::function<void()>& work)
{
    const double cpu = threadMilliseconds();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), threadMilliseconds() - cpu};
}

Pair inTurns(const std::function<void()>& ours, const std::function<void()>& bare, const std::function<void()>& before)
{
    std::vector<Cost> costs[2];
    const std::function<void()>* works[2] = {&ours, &bare};
    for (int round = -1; round < kRounds; ++round) { // the first one warms up
        for (int turn = 0; turn < 2; ++turn) {
            const int which = (turn + round + 2) % 2;
            if (before) before();
            const Cost cost = costOf(*works[which]);
            if (round >= 0) costs[which].push_back(cost);
        }
    }
    return {median(costs[0]), median(costs[1])};
}

Gain gainInTurns(const ThreadedWork& ours, const ThreadedWork& bare)
{
    const std::function<void()>* works[4] = {&ours.onOne, &bare.onOne, &ours.onTwo, &bare.onTwo};
    std::vector<double> gains[3];
    for (int round = -1; round < kRounds; ++round) { // the first one warms up
        double wall[4] = {};
        for (int turn = 0; turn < 4; ++turn) {
            const int which = (turn + round + 4) % 4;
            wall[which] = costOf(*works[which]).wall;
        }
        if (round < 0) continue;
        gains[0].push_back(wall[0] / wall[2]);
        gains[1].push_back(wall[1] / wall[3]);
        gains[2].push_back(gains[0].back() / gains[1].back());
    }
    return {median(gains[0]), median(gains[1]), median(gains[2])};
}

Cost medianOf(const std::function<void()>& work, const std::function<void()>& before)
{
    std::vector<Cost> costs;
    for (int round = 0; round < kRounds; ++round) {
        if (before) before();
        costs.push_back(costOf(work));
    }
    return median(costs);
}

void printRatio(const std::string& name, const Pair& pair, double atMost)
{
    const double ratio = pair.ours.cpu / pair.bare.cpu;
    std::printf("%-44s %9.3f ms  bare %9.3f ms  ratio %.3f (elapsed %.3f)  target %.2f  %s\n", name.c_str(),
        pair.ours.cpu, pair.bare.cpu, ratio, pair.ours.wall / pair.bare.wall, atMost, verdict(ratio <= atMost));
}

void printFigure(const std::string& name, double value, const std::string& unit, double atMost)
{
    std::printf("%-44s %9.3f %s  target %.2f %s  %s\n", name.c_str(), value, unit.c_str(), atMost, unit.c_str(),
        verdict(value <= atMost));
}

void printAtLeast(const std::string& name, double value, const std::string& unit, double atLeast)
{
    std::printf("%-44s %9.3f %s  target at least %.2f  %s\n", name.c_str(), value, unit.c_str(), atLeast,
        verdict(value >= atLeast));
}

void printNotMeasured(const std::string& name) { std::printf("%-44s not measured\n", name.c_str()); }

void require(bool holds)
{
    if (!holds) std::abort();
}

} // namespace revisit::bench
