#pragma once

#include "viewer/player/playback.h"
#include "viewer/timeline/timeline_index.h"

#include <array>
#include <functional>

namespace revisit {

/// What happened in a stretch of player time.
struct RangeStatistics {
    Milliseconds length; ///< as the player plays it
    Milliseconds realLength; ///< on the device: longer where a background gap lies inside
    std::array<std::uint32_t, kLaneCount> counts{}; ///< items that begin inside, by lane
    std::uint32_t failures = 0; ///< of all lanes
    std::uint32_t stalls = 0; ///< of the capture
    Milliseconds longestStall;
    std::uint32_t failedRequests = 0;
    Milliseconds medianRequest; ///< of the requests that begin inside; 0 without any
    Milliseconds p95Request; ///< 95 of 100 took no longer
    std::uint64_t requestBytes = 0; ///< sent and received, where the recorder wrote it
    std::uint64_t storedBytes = 0; ///< of the artifacts whose content begins inside

    [[nodiscard]] std::uint32_t count(Lane lane) const { return counts[static_cast<std::size_t>(lane)]; }
    friend bool operator==(const RangeStatistics&, const RangeStatistics&) = default;
};

/// Counts a range, both ends included, as the panels filter by it. `requestBytes` tells the bytes of a network item.
/// Threads: any, off the UI thread. Polls `stale`; the answer is then of no use.
[[nodiscard]] RangeStatistics rangeStatistics(const TimelineIndex& index, const PlayRange& range,
    const std::function<std::uint64_t(const TimelineItem&)>& requestBytes = {},
    const std::function<bool()>& stale = {});

} // namespace revisit
