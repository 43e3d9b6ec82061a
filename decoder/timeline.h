#pragma once

#include "base/units.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace revisit {

/// The rows of a timeline, as the command line names them (spec cli, timeline).
enum class Lane : std::uint8_t { Frame, Touch, Navigation, Network, Log, Fault, Lifecycle, Custom, Hierarchy };
/// "frame", "touch", "navigation", "network", "log", "fault", "lifecycle", "custom", "hierarchy".
[[nodiscard]] std::string_view name(Lane lane) noexcept;
inline constexpr int kLaneCount = 9;

/// The type of items that stand for a rage tap which no SDK reported but a cluster of taps shows; their index is the
/// tap that completed the cluster.
inline constexpr std::string_view kInferredRageTap = "rage_tap";

/// One thing that happened, on the merged timeline of a recording. Points back to where it came from. Frames are none
/// of them: Recording::frames() has those.
struct TimelineItem {
    enum class Source : std::uint8_t { Event, Fault, Hierarchy };
    WallTime time; ///< when it is shown: a request's start, a touch's moment
    WallTime end; ///< a request's end; equal to time for moments
    std::uint32_t index = 0; ///< into Recording::events(), faults() or hierarchies()
    Lane lane = Lane::Custom;
    Source source = Source::Event;
    bool isFailure = false; ///< failed request, error log, fault, rage or dead tap
    bool isSdkTraffic = false; ///< the recorder's own requests; views hide them unless asked
    std::string type; ///< the event's type, "snapshot", "crash", "anr"
    std::string label; ///< one line for people: "GET /v1/cart 502", "tap Pay", "Checkout"
};

} // namespace revisit
