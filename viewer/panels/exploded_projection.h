#pragma once

#include "base/units.h"

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <optional>

namespace revisit {

/// How layers that lie one above the other are looked at: turned about the vertical and the horizontal axis, without
/// perspective, so that each layer is a parallelogram and one affine transform draws it.
struct ExplodedProjection {
    static constexpr double kMaxTurn = 75; ///< degrees; beyond it layers would be seen from the edge

    LogicalSize canvas;
    int layerCount = 1;
    double yaw = 32; ///< degrees about the vertical axis; positive looks from the left
    double pitch = -18; ///< about the horizontal axis; negative looks from above
    double spacing = 36; ///< logical units between layers
    double zoom = 1; ///< 1 fits the area
    QRectF area; ///< of the widget
    QPointF pan; ///< widget pixels

    /// From a layer's canvas to the widget; layer 0 is the farthest.
    [[nodiscard]] QTransform ofLayer(int layer) const;
    /// The point of a layer's canvas under a point of the widget.
    [[nodiscard]] QPointF toCanvas(int layer, QPointF widget) const;
    /// For another stack, seen from the same side.
    void fitTo(LogicalSize stackCanvas, int stackLayers);
    /// Turns by degrees, within bounds.
    void turn(double yawBy, double pitchBy);
    [[nodiscard]] double scale() const; ///< widget pixels per logical unit, without the foreshortening
};

} // namespace revisit
