#pragma once

#include "analysis/sdk_traffic.h"
#include "decoder/recording.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace revisit {

enum class StepDirection { Back, Forward };

/// What a step looks for.
enum class StepTarget {
    Any, ///< everything but frames and snapshots
    Screen, ///< screens that are entered: the chapters
    Fault, ///< crashes, ANRs, errors
    Frustration, ///< rage and dead taps
    Failure, ///< anything that failed
};

/// The next timeline item of that kind strictly after (or before) the time, by index into Recording::timeline().
/// The
/// recorder's own requests are stepped over unless they are shown. Walks outward from a binary search, so it costs as
/// much as the distance. Threads: any.
[[nodiscard]] std::optional<std::size_t> stepFrom(const Recording& recording, WallTime time, StepTarget target,
    StepDirection direction, SdkTraffic sdkTraffic = SdkTraffic::Hidden);

/// Whether it says that a screen was entered. That one was left is told beside it, and is no screen of its own.
[[nodiscard]] bool isScreen(const Recording& recording, const TimelineItem& item);

/// The screen in force at a time: the one that was entered last, at it or before; empty where there is none.
[[nodiscard]] std::string screenAt(const Recording& recording, WallTime time);

} // namespace revisit
