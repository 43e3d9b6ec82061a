#pragma once

#include "base/result.h"
#include "base/units.h"
#include "decoder/boxed.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// What an event is about, over all spellings of all SDKs (spec formats 3.4–3.8).
enum class EventKind : std::uint8_t {
    Touch, ///< taps and gestures, rage and dead taps included
    Navigation,
    Network,
    Log,
    Error, ///< JavaScript, Dart and resource errors, reported as events
    Anr,
    Crash,
    Lifecycle, ///< start-up, background, foreground, session start and end
    Input,
    Identity,
    Custom,
    Other,
};

struct TouchPoint {
    double x = 0; ///< logical units of the frame's canvas
    double y = 0;
    WallTime time;
};

/// What a network event says. Sizes are bytes; -1 means not recorded.
struct NetworkFields {
    std::string requestId;
    std::string method; ///< upper case
    std::string url;
    std::string host;
    std::string path;
    int statusCode = 0; ///< 0: no answer
    bool isSuccess = false; ///< as written, else by the status (200 to 399)
    bool hasOutcome = false; ///< false where neither a status nor a success was recorded
    WallTime start; ///< by the rule of spec formats 3.5
    double durationMs = 0;
    std::int64_t requestBytes = -1;
    std::int64_t responseBytes = -1;
    std::string requestContentType;
    std::string responseContentType;
    std::string errorMessage;
    bool isCached = false; ///< answered by a cache, where the writer says so
};

/// One event of a batch, its known fields lifted out, the rest kept as received. A recording may hold 100,000 of them:
/// what few have stands apart.
struct Event {
    WallTime time; ///< coerced to epoch milliseconds (spec formats 3.9)
    EventKind kind = EventKind::Other;
    bool isLeaving = false; ///< of navigation events that say that `screen` was left, not entered (`entering:false`)
    std::uint32_t indexInBatch = 0;
    std::string type; ///< lower case, spaces and dashes as "_"; `name` where it is missing; "unknown" where both are
    std::string
        gestureType; ///< lower case: tap, swipe, scroll, pan, long_press, pinch, rotation, rage_tap, dead_tap, …
    std::string frustration; ///< "rage_tap", "dead_tap" or empty
    std::string name; ///< of custom events and errors
    std::string label; ///< touch target or input label
    std::string screen; ///< of navigation events, and of others that name one
    std::string message; ///< log line, error message
    std::string level; ///< of logs
    std::string appState; ///< "background" or "foreground" where the event says that the app went there
    std::string stack; ///< of errors and ANRs
    std::string incidentId; ///< joins an ANR event with its fault
    std::vector<TouchPoint> touches;
    Boxed<NetworkFields> network; ///< of network events
    double durationMs = 0; ///< of ANRs, start-ups, and the gap of app_foreground
    std::string json; ///< the whole event as received, compact JSON, unknown fields included
};

/// What a batch says about the device (spec formats 3.2). Empty strings and sizes where unknown.
struct DeviceInfo {
    std::string platform; ///< "ios", "android", "web"
    std::string model;
    std::string osVersion;
    std::string systemName;
    std::string appVersion;
    std::string appId;
    std::string sdkVersion;
    std::string networkType;
    LogicalSize screen; ///< points, dp or CSS pixels
    double screenScale = 0;
    std::string coordinateSpace; ///< "pt", "dp" or empty
    std::string json; ///< as received
};

struct EventBatch {
    std::vector<Event> events; ///< in file order
    std::optional<DeviceInfo> device;
    Problems problems;
};

/// What the reader knows besides the bytes; bounds decide how small timestamps are read (spec formats 3.9 rule 2).
struct EventContext {
    std::optional<WallTime> sessionStart;
    std::optional<WallTime> sessionEnd;
};

/// Where a request of the SDK's own traffic goes, told by its URL: the ingest API and the recordings' bucket.
[[nodiscard]] bool isSdkTraffic(const NetworkFields& request) noexcept;

/// Reads the inflated JSON of an event batch in any accepted shape (spec formats 3.1, 9.2 rows 20–29); also the
/// `api/timeline.json` of a served recording. Never fails: an unreadable document has no events and says why.
/// A document that is cut or broken keeps its whole events. Format: docs/formats/events.md. Threads: any.
[[nodiscard]] EventBatch readEventBatch(
    std::span<const std::byte> json, const EventContext& context, const DecoderLimits& limits = {});

} // namespace revisit
