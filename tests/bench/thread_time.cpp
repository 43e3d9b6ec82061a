#include "tests/bench/thread_time.h"

#include <chrono>
#include <cstdio>
#include <ctime>

#if defined(__linux__)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace revisit::bench {

namespace {

#if defined(CLOCK_THREAD_CPUTIME_ID)
double milliseconds(clockid_t clock)
{
    timespec used{};
    clock_gettime(clock, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

double cpuMilliseconds() { return milliseconds(CLOCK_THREAD_CPUTIME_ID); }
#else
double cpuMilliseconds() { return processMilliseconds(); }
#endif

double queuedMilliseconds()
{
#if defined(__linux__)
    static const int kFile = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    char text[96] = {};
    unsigned long long ran = 0;
    unsigned long long queued = 0;
    if (pread(kFile, text, sizeof text - 1, 0) <= 0 || std::sscanf(text, "%llu %llu", &ran, &queued) != 2) return 0;
    return static_cast<double>(queued) / 1e6;
#else
    return 0;
#endif
}

} // namespace

/// All three of one instant: once more where the thread was interrupted between them.
ThreadTime threadTime()
{
    for (;;) {
        const double queued = queuedMilliseconds();
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        const double cpu = cpuMilliseconds();
        if (queuedMilliseconds() != queued) continue;
        return {std::chrono::duration<double, std::milli>(now).count(), cpu, queued};
    }
}

double processMilliseconds()
{
#if defined(CLOCK_PROCESS_CPUTIME_ID)
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
#else
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

} // namespace revisit::bench
