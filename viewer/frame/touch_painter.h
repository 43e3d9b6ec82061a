#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/touch_track.h"

#include <QColor>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// The overlay colour of a kind. It lies on pictures of any colour, so each mark has a white halo too.
[[nodiscard]] QColor touchColor(TouchKind kind);

/// Paints the marks that show at the time: presses as rings, rage taps as bursts with a count, dead taps as crossed
/// circles, strokes as trails with an arrow, holding out to their full life and fading after.
void paintTouches(QPainter& painter, const TouchTrack& track, WallTime time, const FrameGeometry& geometry);

} // namespace revisit
