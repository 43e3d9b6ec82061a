#pragma once

#include "decoder/hierarchy.h"
#include "viewer/frame/frame_geometry.h"

#include <QLineF>
#include <QPoint>
#include <QPointF>
#include <QString>

#include <vector>

namespace revisit {

/// How far apart two points of the canvas are, in logical units and in pixels of the picture.
struct CanvasDistance {
    double x = 0;
    double y = 0;
    double length = 0;
    double xPx = 0;
    double yPx = 0;
    double lengthPx = 0;
};
[[nodiscard]] CanvasDistance distanceBetween(QPointF from, QPointF to, LogicalSize canvas, PixelSize picture);
/// "120.5 pt · 96 px", with "↔" and "↕" parts where the line is slanted. `unit` is "pt", "dp" or "px".
[[nodiscard]] QString distanceText(const CanvasDistance& distance, const QString& unit);

/// The logical unit's name for a platform: "pt", "dp", or "px" on the web and where unknown.
[[nodiscard]] QString logicalUnit(const std::string& platform);

/// The pixel of the picture under a point of the canvas, kept inside the picture; -1, -1 for an empty one.
[[nodiscard]] QPoint pixelAt(QPointF canvasPoint, LogicalSize canvas, PixelSize picture);
/// The middle of a pixel, on the canvas.
[[nodiscard]] QPointF canvasPointOf(QPoint pixel, LogicalSize canvas, PixelSize picture);

/// The point with each coordinate moved to the nearest edge of a visible view that passes within `reach` of it; edges
/// count where their view lies beside the point in the other direction, `reach` included. Null snapshot: unchanged.
[[nodiscard]] QPointF snappedToEdges(QPointF point, const HierarchySnapshot* snapshot, double reach);

/// Lines between two rectangles of the canvas: where one holds the other, its distances to the four sides; else the
/// gaps between facing sides. None where they overlap without holding each other in that direction.
[[nodiscard]] std::vector<QLineF> gapsBetween(const LogicalRect& a, const LogicalRect& b);

/// The spacing of grid lines in logical units: 8, doubled until lines are at least 6 widget pixels apart.
[[nodiscard]] double gridSpacing(double scale);

} // namespace revisit
