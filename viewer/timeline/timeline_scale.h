#pragma once

#include "base/units.h"

namespace revisit {

/// Maps player time (gaps compressed, SessionClock::toPlayable) to horizontal pixels and back.
///
/// A plain value: every operation returns a new, clamped scale, so a view keeps one and replaces it. x = 0 is the left
/// edge of the lanes. Time and pixels are doubles inside, so that zooming in and out again ends where it began.
/// Invariants of every scale that clamped() or another operation returned: the visible part lies inside the session,
/// and one pixel is never less than kMinMsPerPx nor more than what fits the whole session.
struct TimelineScale {
    static constexpr double kMinMsPerPx = 0.1; ///< 10 px per millisecond: closer shows nothing more

    double originMs = 0; ///< player time at x = 0
    double msPerPx = 1;
    double widthPx = 1; ///< of the visible lanes
    double lengthMs = 1; ///< SessionClock::playable()

    /// The whole session in the width. Width and length below 1 count as 1.
    [[nodiscard]] static TimelineScale fitted(Milliseconds length, double widthPx);

    [[nodiscard]] double xOf(SessionTime time) const { return (static_cast<double>(time.ms) - originMs) / msPerPx; }
    [[nodiscard]] double msAt(double x) const { return originMs + x * msPerPx; }
    /// The nearest millisecond, inside the session. timeAt(xOf(t)) == t for every t of the session.
    [[nodiscard]] SessionTime timeAt(double x) const;

    [[nodiscard]] double visibleMs() const { return widthPx * msPerPx; }
    [[nodiscard]] bool isFitted() const { return visibleMs() >= lengthMs * (1 - 1e-9); } // 49 * (1.0 / 49) is below 1

    /// Factor above 1 zooms in. The time under x stays under x unless an end of the session is in the way.
    [[nodiscard]] TimelineScale zoomed(double x, double factor) const;
    /// A positive distance shows later times.
    [[nodiscard]] TimelineScale panned(double px) const;
    /// The same left edge and zoom in another width; a fitted scale stays fitted.
    [[nodiscard]] TimelineScale resized(double newWidthPx) const;
    /// From and to at the edges, with a margin of 5 % on both sides.
    [[nodiscard]] TimelineScale showing(SessionTime from, SessionTime to) const;
    /// Moves the least so that the time is inside with `marginPx` on both sides; zoom unchanged.
    [[nodiscard]] TimelineScale revealing(SessionTime time, double marginPx) const;
    [[nodiscard]] TimelineScale clamped() const;
};

} // namespace revisit
