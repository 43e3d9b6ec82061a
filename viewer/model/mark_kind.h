#pragma once

#include "decoder/recording.h"

#include <QString>

namespace revisit {

/// What a timeline item is to the eye: decides colour, shape and legend (viewer/theme.h).
enum class MarkKind {
    Frame,
    Hierarchy,
    Tap,
    Gesture, ///< swipe, scroll, pan, long press, pinch, rotation
    RageTap,
    DeadTap,
    Input,
    Navigation,
    Network,
    NetworkFailed,
    Log,
    LogWarning,
    LogError,
    Error,
    Anr,
    Crash,
    Lifecycle,
    Identity,
    Custom,
};
inline constexpr int kMarkKindCount = 19;

/// Threads: any.
[[nodiscard]] MarkKind markKind(const Recording& recording, const TimelineItem& item);
[[nodiscard]] MarkKind markKind(const Event& event);

/// "Rage tap", translated. UI thread.
[[nodiscard]] QString displayName(MarkKind kind);

} // namespace revisit
