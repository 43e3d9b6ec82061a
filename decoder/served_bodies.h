#pragma once

#include "base/units.h"
#include "decoder/event.h"
#include "decoder/limits.h"
#include "decoder/problem.h"
#include "decoder/transfers.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// The bodies of the read API as a viewer can use them (spec read-api 5.2–5.9). Every reader takes the inflated body,
/// never fails, adds what is wrong to `problems` and treats fields of a wrong type as missing. Threads: any.
namespace revisit {

/// How many requests there were and how they went. Times are milliseconds.
struct ServedStatistics {
    std::uint64_t total = 0;
    std::uint64_t successful = 0;
    std::uint64_t failed = 0; ///< rows without an outcome are neither
    double averageMs = 0; ///< over requests with a duration
    double medianMs = 0; ///< 0 in bodies of a server, which does not say
    double p95Ms = 0; ///< nearest rank; 0 in bodies of a server
    double p99Ms = 0;
    double longestMs = 0;
    std::uint64_t requestBytes = 0; ///< where recorded
    std::uint64_t responseBytes = 0;
};

/// `api/stats.json`, or the `stats` of another body. Sizes are stored (compressed) bytes.
struct ServedStats {
    double durationSeconds = 0;
    std::uint64_t eventCount = 0;
    std::uint64_t totalBytes = 0; ///< web segments included, which have no size of their own
    std::uint64_t eventsBytes = 0;
    std::uint64_t screenshotBytes = 0;
    std::uint64_t hierarchyBytes = 0;
    std::uint64_t networkBytes = 0;
    ServedStatistics requests;
};

/// What a server counted (`metrics` of api/core.json, or a list row). nullopt: the body has no such number.
struct ServedMetrics {
    std::vector<std::pair<std::string, double>> numbers; ///< every number under the server's own name, sorted by name
    std::vector<std::string> screensVisited; ///< in order, repetitions included

    /// The number of that name ("rageTapCount", "uxScore", "apiAvgResponseMs", …).
    [[nodiscard]] std::optional<double> number(std::string_view name) const noexcept;
};

/// The session's header: `api/core.json`, or a list row (`api/session.json`). Texts are empty where unknown.
struct ServedSession {
    std::string id;
    std::string projectId;
    std::string userId;
    std::string anonymousName;
    std::string platform;
    std::string playbackMode; ///< "screenshots", "rrweb", "none"
    std::string status;
    std::string effectiveStatus;
    std::string webReferral;
    std::string webLandingRoute;
    std::optional<WallTime> start;
    std::optional<WallTime> end; ///< nullopt while the session is open
    double durationSeconds = 0; ///< without the background
    double backgroundSeconds = 0;
    bool hasRecording = false;
    bool isLive = false;
    bool isProcessing = false;
    bool canOpenReplay = false;
    bool isReplayExpired = false;
    bool isRecordingDeleted = false;
    std::int64_t retentionDays = -1; ///< -1: not said
    std::vector<std::pair<std::string, std::string>>
        metadata; ///< user attributes, attribution, …; structured ones as JSON
    std::vector<std::pair<std::string, std::string>> place; ///< geoLocation, as served
    ServedMetrics metrics;
};

/// One frame that a manifest lists.
struct ServedFrame {
    WallTime time;
    std::string url; ///< absolute, or a path on the API's host, or empty (read-api 5.5)
    std::string proxyUrl;
};

/// One web segment that a manifest lists.
struct ServedSegment {
    std::string artifactId;
    std::optional<WallTime> start;
    std::optional<WallTime> end;
    std::uint64_t eventCount = 0;
    std::uint64_t bytes = 0;
    std::string url;
    std::string proxyUrl;
};

/// `api/replay-manifest.json`, the body of `…/frames`, or the same fields of api/core.json.
struct ReplayManifest {
    enum class Frames { None, Preparing, Ready };
    Frames framesStatus = Frames::None;
    std::string playbackMode;
    bool hasRecording = false;
    bool isInline = false; ///< the body carries the web events itself
    std::vector<ServedFrame> frames; ///< sorted by time: servers list them by archive while they build
    std::uint64_t frameCount = 0; ///< a hint; may exceed the list
    std::uint64_t processedSegments = 0;
    std::uint64_t totalSegments = 0;
    std::vector<ServedSegment> segments; ///< in playback order
    std::uint64_t webEventCount = 0;
};

/// Reads a `stats` body (`{"stats":{…}}`), the `network` body (`{"summary":{…}}`), or any body with a `stats` member.
[[nodiscard]] ServedStats readServedStats(
    std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits = {});

/// Reads a `core` body, a `bootstrap` body (`{"core":{…}}`) or a row of the session list.
[[nodiscard]] ServedSession readServedSession(
    std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits = {});

/// Reads a manifest. Frames without a time and segments that are no objects are left out.
[[nodiscard]] ReplayManifest readReplayManifest(
    std::span<const std::byte> json, Problems& problems, const DecoderLimits& limits = {});

/// The same figures for what a recording's events say, percentiles included: one count per transfer, without the SDK's
/// own traffic unless asked for.
[[nodiscard]] ServedStatistics servedStatistics(
    std::span<const Event> events, std::span<const Transfer> transfers, bool hasSdkTraffic = false);

} // namespace revisit
