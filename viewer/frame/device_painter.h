#pragma once

#include "viewer/frame/frame_geometry.h"

#include <QPainterPath>
#include <QPalette>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// What lies under the picture: the device's shadow and buttons. Nothing for PlainScreen and Browser.
void paintBehindScreen(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape, const QPalette& palette);
/// What lies over it: the bezel, whose rounded inner edge cuts the picture's corners, and island or punch hole.
void paintBezel(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape, const QPalette& palette);

/// The screen before the turn with its rounded corners, a pixel wider: clipping is not smooth, and the bezel covers its
/// edge.
[[nodiscard]] QPainterPath screenClip(const FrameGeometry& geometry);

} // namespace revisit
