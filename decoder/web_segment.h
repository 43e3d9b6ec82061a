#pragma once

#include "decoder/event.h"
#include "decoder/web_events.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace revisit {

/// Levels of JSON around the tree of a page, and inside its innermost node.
inline constexpr std::uint32_t kLevelsAroundPage = 5;

/// What a web (rrweb) segment holds. The page itself is rebuilt by a browser engine only; without one there are the
/// pointer's track, the list of pages and each full snapshot's tree (decoder/web_document.h).
struct WebSegment {
    std::uint32_t eventCount = 0; ///< rrweb events with a time
    std::optional<WallTime> firstTime; ///< of its events
    std::optional<WallTime> lastTime;
    bool hasFullSnapshot = false; ///< most segments have none; playback starts at the first that has one

    // Of the envelope; empty for bare arrays.
    std::string sessionId;
    std::string pageUrl; ///< else of the first Meta event
    std::string pageTitle;
    std::string referrer;
    std::string sdkName;
    std::string sdkVersion;
    LogicalSize viewport; ///< else of the first Meta event
    double pixelRatio = 0;
    std::optional<WallTime> chunkStart;
    std::optional<WallTime> chunkEnd;
    std::int64_t sequence = -1; ///< restarts with every page load; -1 where missing

    std::vector<WebEvent> rows; ///< every event with a time, in file order
    std::vector<PointerSample> pointer; ///< sorted by time
    std::vector<WebPage> pages; ///< in file order
    std::vector<WebScroll> scrolls; ///< in file order
    std::vector<WebSnapshotRef> snapshots; ///< in file order

    /// What the events say to a timeline: page changes ("navigation"), console lines ("log"), recorded requests
    /// ("network_request") and the page's own events ("custom"), for recordings without event batches.
    std::vector<Event> events;
    Problems problems;
};

/// Which events a recording's segments hold, by their content.
using WebEventSet = std::unordered_set<std::size_t>;

/// Reads the inflated JSON of a web segment: an envelope, a bare array of rrweb events, or a served body that carries
/// them inline under `rrwebReplay` (spec formats 5, read-api 5.7). Never fails: an unreadable document has no events
/// and says why. Adds its events to `seen` where one is given, and leaves those of `known` out as readInlineWebEvents()
/// does. Format: docs/formats/rrweb.md. Threads: any.
[[nodiscard]] WebSegment readWebSegment(std::span<const std::byte> json, const DecoderLimits& limits = {},
    WebEventSet* seen = nullptr, const WebEventSet* known = nullptr);

/// Whether a served body carries rrweb events inline. Threads: any.
[[nodiscard]] bool hasInlineWebEvents(std::span<const std::byte> json, const DecoderLimits& limits = {});

/// Reads the events that a served body carries inline, but for those of `known`: a server inlines what the segments
/// hold, so each counts once. WebSegment::eventCount and the times are of all of them; problems of the document itself
/// are left to who reads the rest of it. Threads: any.
[[nodiscard]] WebSegment readInlineWebEvents(
    std::span<const std::byte> json, const WebEventSet& known, const DecoderLimits& limits = {});

} // namespace revisit
