#pragma once

#include "viewer/icons.h"

#include <QPainterPath>
#include <QString>

namespace revisit {

/// An icon's drawing on a grid of 16 × 16: what is filled and what is stroked (1.5 wide).
struct IconDrawing {
    QPainterPath filled;
    QPainterPath stroked;
};
[[nodiscard]] IconDrawing iconDrawing(Icon icon);

/// Reads a small path language: `M x y`, `L x y`, `C x1 y1 x2 y2 x y`, `Z`, `O cx cy r` (circle),
/// `R x y w h r` (rounded rectangle), `A x y w h start span` (arc in degrees). Unknown letters end it.
[[nodiscard]] QPainterPath parseIconPath(QStringView text);

} // namespace revisit
