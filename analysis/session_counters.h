#pragma once

#include "decoder/event.h"
#include "decoder/fault.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// What a session's events add up to (spec formats 8.1, 8.3), as the archive shows it and the read API serves it.
struct SessionCounters {
    std::uint32_t eventCount = 0;
    std::uint32_t touchCount = 0; ///< taps, rage and dead taps included
    std::uint32_t gestureCount = 0;
    std::uint32_t scrollCount = 0; ///< scrolls and swipes
    std::uint32_t inputCount = 0;
    std::uint32_t customEventCount = 0;
    std::uint32_t errorCount = 0;
    std::uint32_t crashCount = 0; ///< one per incident, whether it came as event, fault or both
    std::uint32_t anrCount = 0;
    std::uint32_t rageTapCount = 0; ///< explicit ones and those inferred from clusters of taps
    std::uint32_t deadTapCount = 0; ///< explicit ones; only an SDK can tell
    std::uint32_t apiTotalCount = 0; ///< requests without the SDK's own traffic and static assets
    std::uint32_t apiSuccessCount = 0;
    std::uint32_t apiErrorCount = 0;
    double apiAvgResponseMs = 0; ///< mean of the durations above 0
    std::vector<std::string> screensVisited; ///< the path: consecutive repeats removed, at most 200
    std::uint32_t uniqueScreensCount = 0;
    std::optional<double> appStartupTimeMs;
    double backgroundMs = 0; ///< sum of the gaps between background and foreground
    int uxScore = 0; ///< 0 to 100, as all scores
    int interactionScore = 0;
    int explorationScore = 0;
};

/// What the counting needs to know besides the events.
struct CounterOptions {
    std::string platform; ///< "web" trusts explicit rage taps and skips long tasks; else clusters are searched
    std::string apiHost; ///< requests to this host's ingest paths are the SDK's own; may be empty
};

/// Counts over the events of a whole session, in any order, and its faults. A pure function; threads: any.
[[nodiscard]] SessionCounters countSession(
    std::span<const Event> events, std::span<const Fault> faults, const CounterOptions& options = {});

/// A screen's name as heat maps and paths group it: routes lose query, hash and ids, other names surplus blanks;
/// empty for names that say nothing (spec formats 8.4).
[[nodiscard]] std::string normalisedScreenName(std::string_view name);

/// The path of a request with ids replaced by ":id" (UUIDs, 16 or more hexadecimal digits, numbers), for grouping.
[[nodiscard]] std::string normalisedEndpointPath(std::string_view path);

} // namespace revisit
