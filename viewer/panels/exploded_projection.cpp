#include "viewer/panels/exploded_projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace revisit {

namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

} // namespace

/// As large as lets the stack fit whole at its present turn.
double ExplodedProjection::scale() const
{
    const double depth = spacing * (layerCount - 1);
    const double sinYaw = std::abs(std::sin(radians(yaw)));
    const double cosYaw = std::cos(radians(yaw));
    const double sinPitch = std::abs(std::sin(radians(pitch)));
    const double width = canvas.width * cosYaw + depth * sinYaw;
    const double height
        = canvas.width * sinYaw * sinPitch + canvas.height * std::cos(radians(pitch)) + depth * cosYaw * sinPitch;
    constexpr double kMargin = 24;
    const double fit = std::min((area.width() - kMargin) / width, (area.height() - kMargin) / height);
    return std::max(0.01, fit) * zoom;
}

QTransform ExplodedProjection::ofLayer(int layer) const
{
    const double sinYaw = std::sin(radians(yaw));
    const double cosYaw = std::cos(radians(yaw));
    const double sinPitch = std::sin(radians(pitch));
    const double cosPitch = std::cos(radians(pitch));
    const double z = (layer - (layerCount - 1) / 2.0) * spacing;
    // Turned about the vertical axis first: x' = x cos + z sin, then about the horizontal one: y' = y cos − z' sin.
    const QTransform plane(cosYaw, sinYaw * sinPitch, 0, cosPitch, z * sinYaw, -z * cosYaw * sinPitch);
    const QPointF middle = area.center() + pan;
    return QTransform::fromTranslate(-canvas.width / 2, -canvas.height / 2) * plane
        * QTransform::fromScale(scale(), scale()) * QTransform::fromTranslate(middle.x(), middle.y());
}

QPointF ExplodedProjection::toCanvas(int layer, QPointF widget) const { return ofLayer(layer).inverted().map(widget); }

void ExplodedProjection::fitTo(LogicalSize stackCanvas, int stackLayers)
{
    canvas = stackCanvas;
    layerCount = std::max(1, stackLayers);
}

void ExplodedProjection::turn(double yawBy, double pitchBy)
{
    yaw = std::clamp(yaw + yawBy, -kMaxTurn, kMaxTurn);
    pitch = std::clamp(pitch + pitchBy, -kMaxTurn, kMaxTurn);
}

} // namespace revisit
