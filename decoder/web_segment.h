#pragma once

#include "decoder/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// What a web (rrweb) segment holds, as far as it concerns a timeline. The page itself is not rebuilt.
struct WebSegment {
    std::uint32_t eventCount = 0; ///< rrweb events with a time
    std::optional<WallTime> firstTime; ///< of its events
    std::optional<WallTime> lastTime;
    bool hasFullSnapshot = false; ///< most segments have none; playback starts at the first that has one
    std::string sessionId; ///< of the envelope; empty for bare arrays
    std::string pageUrl; ///< of the envelope, else of the first Meta event
    /// Page changes (as "navigation") and console lines (as "log"), for recordings without event batches.
    std::vector<Event> events;
    Problems problems;
};

/// Reads the inflated JSON of a web segment: an envelope or a bare array of rrweb events (spec formats 5). Never
/// fails: an unreadable document has no events and says why. Format: docs/formats/rrweb.md. Threads: any.
[[nodiscard]] WebSegment readWebSegment(std::span<const std::byte> json, const DecoderLimits& limits = {});

} // namespace revisit
