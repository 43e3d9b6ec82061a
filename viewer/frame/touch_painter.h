#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/touch_track.h"

#include <QColor>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// The overlay colour of a kind. It lies on pictures of any colour, so each mark has a white halo too, against which it
/// has a contrast of at least 3. Kinds of the same shape stay apart for every kind of colour blindness.
[[nodiscard]] QColor touchColor(TouchKind kind);

/// How the overlay looks.
struct TouchStyle {
    double size = 1; ///< of marks and lines; 1 is about a fingertip
    std::size_t historyCount = 0; ///< so many touches that have gone by stay as numbered outlines
};
inline constexpr double kLargeTouchSize = 1.6;
inline constexpr std::size_t kTouchHistory = 8;

/// Paints the marks that show at the time: presses as rings, rage taps as bursts with a count, dead taps as crossed
/// circles, strokes as trails with an arrow, two fingers with how far they parted or turned; holding out to their full
/// life and fading after.
void paintTouches(QPainter& painter, const TouchTrack& track, WallTime time, const FrameGeometry& geometry,
    const TouchStyle& style = {});

} // namespace revisit
