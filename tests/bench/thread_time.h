#pragma once

namespace revisit::bench {

/// What the calling thread did with its time, in milliseconds; counters, of which differences mean something.
struct ThreadTime {
    double wall = 0;
    double cpu = 0; ///< it ran
    double queued = 0; ///< it could have run, but other programs had the processors; 0 where the system does not tell

    /// The elapsed time without that: what it would have been on an idle machine, our own waiting included.
    [[nodiscard]] double own() const { return wall - queued; }
    friend ThreadTime operator-(const ThreadTime& a, const ThreadTime& b)
    {
        return {a.wall - b.wall, a.cpu - b.cpu, a.queued - b.queued};
    }
};
/// Until now. Always of the same thread: the one that asked first.
[[nodiscard]] ThreadTime threadTime();

/// Of all threads.
[[nodiscard]] double processMilliseconds();

} // namespace revisit::bench
