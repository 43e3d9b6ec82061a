#pragma once

#include "decoder/session_clock.h"
#include "viewer/timeline/timeline_scale.h"

#include <QString>

#include <functional>
#include <vector>

namespace revisit {

/// One tick of the ruler: labelled ones are major.
struct RulerTick {
    SessionTime time;
    bool isMajor = false;
};

/// The distance of major ticks: the smallest of 1, 2, 5, 10 … 500 ms, 1, 2, 5, 10, 15, 30 s, 1, 2, 5, 10, 15, 30 min,
/// 1, 2, 6, 12, 24 h that is at least minPx wide.
[[nodiscard]] Milliseconds niceTickStep(double msPerPx, double minPx);

/// The ticks of the visible range, in time order: major ones at niceTickStep, four minor ones between.
[[nodiscard]] std::vector<RulerTick> rulerTicks(const TimelineScale& scale, double minMajorPx);

/// The time of a major tick, where it is written.
struct RulerLabel {
    QString text;
    double x = 0; ///< of its left edge; as TimelineScale has it
    double width = 0;
};

/// The labels of the major ticks that show, from left to right, none over another. Each is centred on its tick; the
/// first one is moved to the right of `leftEdge` where it would be cut, if there is room before the next.
[[nodiscard]] std::vector<RulerLabel> rulerLabels(const TimelineScale& scale, double minMajorPx, double leftEdge,
    const std::function<double(const QString&)>& widthOf);

/// "0:07", "12:30", "1:02:03"; with the fraction where the precision asks for it: "0:07.250".
[[nodiscard]] QString formatPlayTime(SessionTime time, Milliseconds precision = {1000});

/// A span for people: "340 ms", "2.1 s", "40 s", "3 min 5 s", "1 h 4 min".
[[nodiscard]] QString formatSpan(Milliseconds span);

/// As formatSpan(), to the millisecond below a minute: "2.104 s".
[[nodiscard]] QString exactSpan(Milliseconds span);

/// Where the player shows something, and how far from what it plays there that lies: "0:07.250"; "0:11.000 − 58.000 s"
/// for what lies so long before the end of a background gap, or before the session, and "0:41.000 + 500 ms" for what
/// comes after its end.
[[nodiscard]] QString formatMoment(const PlayerMoment& moment);

} // namespace revisit
