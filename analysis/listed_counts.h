#pragma once

#include <cstdint>

namespace revisit {

class Recording;

/// What the lists of a recording show, as the list of sessions tells it.
struct ListedCounts {
    std::uint32_t events = 0; ///< rows of the event list: everything on the timeline but snapshots
    std::uint32_t requests = 0; ///< one per transfer, however many rows report it
    std::uint32_t failedRequests = 0; ///< of those
};

/// Counts what the event list and the network list show before anything is filtered: the recorder's own requests do not
/// count. The pipeline's counters (countSession) count rows instead, as the reference does. A pure function; threads:
/// any.
[[nodiscard]] ListedCounts countListed(const Recording& recording);

} // namespace revisit
