#pragma once

#include "decoder/recording.h"

#include <cstdint>
#include <span>
#include <vector>

namespace revisit {

/// What a touch mark looks like.
enum class TouchKind { Tap, LongPress, Swipe, Scroll, Pan, Pinch, Rotation, RageTap, DeadTap };

/// One press or one whole gesture over the frame. Moves, pinches and rotations that follow one another within 340 ms
/// are one gesture.
struct TouchMark {
    TouchKind kind = TouchKind::Tap;
    std::vector<TouchPoint> points; ///< in time order, at least one; where the finger was
    WallTime start; ///< the first point's time; shown from then on
    WallTime end; ///< the last point's
    int tapCount = 1; ///< of rage taps, where known
    double directionX = 0; ///< of a swipe without a trail: a unit vector; 0, 0 where unknown
    double directionY = 0;
    double scale = 1; ///< of pinches, over the whole gesture: above 1 the fingers part
    double angle = 0; ///< of rotations, over the whole gesture: radians, clockwise
};

/// How long a mark shows after its end, and how much of that at full strength (spec formats 3.10).
struct TouchLife {
    Milliseconds full;
    Milliseconds total;
};
[[nodiscard]] TouchLife touchLife(TouchKind kind) noexcept;

/// All touches of a recording, ready to be looked up by time. Immutable; built off the UI thread. Points at the
/// screen's edges are kept: that is where system gestures start.
class TouchTrack {
public:
    TouchTrack() = default;
    explicit TouchTrack(const Recording& recording);
    explicit TouchTrack(std::vector<TouchMark> marks);

    [[nodiscard]] const std::vector<TouchMark>& marks() const { return m_marks; }
    /// The marks to draw at a time, oldest first. Costs a binary search and a walk over the last few seconds.
    [[nodiscard]] std::vector<const TouchMark*> visibleAt(WallTime time) const;
    /// The last `count` marks that have gone by at a time, oldest first. Costs as much as it returns, plus the visible.
    [[nodiscard]] std::vector<const TouchMark*> goneAt(WallTime time, std::size_t count) const;

private:
    void sortAndMeasure();

    std::vector<TouchMark> m_marks; ///< sorted by start
    Milliseconds m_longest; ///< from a mark's start to the end of its life, at most
};

} // namespace revisit
