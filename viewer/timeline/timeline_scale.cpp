#include "viewer/timeline/timeline_scale.h"

#include <algorithm>
#include <cmath>

namespace revisit {

TimelineScale TimelineScale::fitted(Milliseconds length, double widthPx)
{
    TimelineScale scale;
    scale.lengthMs = std::max(1.0, static_cast<double>(length.ms));
    scale.widthPx = std::max(1.0, widthPx);
    scale.msPerPx = scale.lengthMs / scale.widthPx;
    return scale.clamped();
}

SessionTime TimelineScale::timeAt(double x) const { return {std::llround(std::clamp(msAt(x), 0.0, lengthMs))}; }

TimelineScale TimelineScale::zoomed(double x, double factor) const
{
    TimelineScale scale = *this;
    const double maxMsPerPx = std::max(kMinMsPerPx, lengthMs / widthPx);
    scale.msPerPx = std::clamp(msPerPx / factor, kMinMsPerPx, maxMsPerPx);
    scale.originMs = msAt(x) - x * scale.msPerPx;
    return scale.clamped();
}

TimelineScale TimelineScale::panned(double px) const
{
    TimelineScale scale = *this;
    scale.originMs += px * msPerPx;
    return scale.clamped();
}

TimelineScale TimelineScale::resized(double newWidthPx) const
{
    if (isFitted()) return fitted({std::llround(lengthMs)}, newWidthPx);
    TimelineScale scale = *this;
    scale.widthPx = std::max(1.0, newWidthPx);
    return scale.clamped();
}

TimelineScale TimelineScale::showing(SessionTime from, SessionTime to) const
{
    constexpr double kMargin = 0.05;
    const double span = std::max(1.0, static_cast<double>((to - from).ms));
    TimelineScale scale = *this;
    scale.msPerPx = span * (1 + 2 * kMargin) / widthPx;
    scale = scale.clamped();
    scale.originMs = static_cast<double>(from.ms) + span / 2 - scale.visibleMs() / 2;
    return scale.clamped();
}

TimelineScale TimelineScale::revealing(SessionTime time, double marginPx) const
{
    const double x = xOf(time);
    const double margin = std::min(marginPx, widthPx / 3);
    if (x < margin) return panned(x - margin);
    if (x > widthPx - margin) return panned(x - widthPx + margin);
    return *this;
}

TimelineScale TimelineScale::clamped() const
{
    TimelineScale scale = *this;
    scale.msPerPx = std::clamp(msPerPx, kMinMsPerPx, std::max(kMinMsPerPx, lengthMs / widthPx));
    scale.originMs = std::clamp(originMs, 0.0, std::max(0.0, lengthMs - scale.visibleMs()));
    return scale;
}

} // namespace revisit
