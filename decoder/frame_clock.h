#pragma once

#include "decoder/frame_bundle.h"
#include "decoder/problem_list.h"

namespace revisit {

/// Turns the stored offsets of a bundle's records into absolute times, by the rules of spec formats 1.1.
///
/// time() is called once per record in file order; finish() then repairs a bundle whose offsets count from its own
/// first frame. Reports negative-offset, absolute-time, time-in-seconds, implausible-time, no-session-start,
/// shifted-bundle and bundle-name-time. Threads: one clock, one thread.
class FrameClock {
public:
    FrameClock(const BundleContext& context, ProblemList& problems);

    /// The frame's time. `byteOffset` is where the record lies, for problems.
    [[nodiscard]] WallTime time(std::uint64_t storedOffset, std::uint64_t byteOffset);

    /// Whether the bundle's first record is among the frames, or lost to damage in front of it.
    enum class FirstRecord { Read, Lost };
    /// Shifts the frames that count from the session's start so that the first is the bundle's start, where that lies
    /// within an hour of the session's start and the two differ by more than a second. Frames with times of their own
    /// stay; so do all where the first record has the bundle's start, whatever its time counts from, and where that
    /// record or its time is lost, as the bundle's start was that frame's.
    void finish(std::vector<BundleFrame>& frames, FirstRecord first);

private:
    [[nodiscard]] WallTime relative(std::int64_t offset);
    [[nodiscard]] WallTime implausible(std::uint64_t byteOffset);
    void shift(std::vector<BundleFrame>& frames, Milliseconds by);

    const BundleContext& m_context;
    ProblemList& m_problems;
    WallTime m_previous; ///< stands in for times that make no sense
    std::vector<bool> m_isRelative; ///< one per record
    bool m_hasToldNoStart = false;
    bool m_isFirstUnknown = false; ///< the first record's time makes no sense
};

} // namespace revisit
