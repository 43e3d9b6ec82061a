#include "viewer/frame/device_painter.h"

#include "viewer/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace revisit {

namespace {

bool hasBezel(DeviceShape shape) { return shape != DeviceShape::PlainScreen && shape != DeviceShape::Browser; }

/// Side buttons as thin bars that stick out of the device's edge, on upright phones only.
void paintButtons(QPainter& painter, const FrameGeometry& geometry, const QColor& color)
{
    const QRectF& device = geometry.device;
    if (device.width() > device.height()) return;
    const double thickness = std::max(1.5, device.width() * 0.008);
    const auto bar = [&](double x, double top, double length) {
        painter.fillRect(QRectF(x, device.top() + device.height() * top, thickness, device.height() * length), color);
    };
    bar(device.left() - thickness, 0.19, 0.035);
    bar(device.left() - thickness, 0.25, 0.065);
    bar(device.left() - thickness, 0.33, 0.065);
    bar(device.right(), 0.27, 0.10);
}

void paintShadow(QPainter& painter, const FrameGeometry& geometry, bool isDark)
{
    constexpr int kSteps = 6;
    for (int step = kSteps; step > 0; --step) {
        const double grow = step * 2.0;
        painter.setBrush(QColor(0, 0, 0, isDark ? 12 : 6));
        painter.drawRoundedRect(geometry.device.adjusted(-grow, -grow + 3, grow, grow + 3),
            geometry.deviceRadius + grow, geometry.deviceRadius + grow);
    }
}

/// Upright devices only: where the cutout lies on turned ones, the picture does not tell.
void paintCutout(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape)
{
    const QRectF& screen = geometry.screen;
    if (screen.width() > screen.height()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    const double width = screen.width();
    if (shape == DeviceShape::PhoneWithIsland) {
        const QSizeF size(width * 0.31, width * 0.092);
        const QRectF island(QPointF(screen.center().x() - size.width() / 2, screen.top() + width * 0.028), size);
        painter.drawRoundedRect(island, size.height() / 2, size.height() / 2);
    } else if (shape == DeviceShape::PhoneWithHole) {
        painter.drawEllipse(QPointF(screen.center().x(), screen.top() + width * 0.045), width * 0.022, width * 0.022);
    }
}

QPainterPath bezelRing(const FrameGeometry& geometry)
{
    QPainterPath ring; // odd-even: the screen stays open
    ring.addRoundedRect(geometry.device, geometry.deviceRadius, geometry.deviceRadius);
    ring.addRoundedRect(geometry.screen, geometry.screenRadius, geometry.screenRadius);
    return ring;
}

} // namespace

void paintBehindScreen(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape, const QPalette& palette)
{
    if (!hasBezel(shape)) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    paintShadow(painter, geometry, theme::isDark(palette));
    if (shape != DeviceShape::Tablet) paintButtons(painter, geometry, theme::color(theme::Surface::BezelEdge, palette));
    painter.restore();
}

void paintBezel(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape, const QPalette& palette)
{
    if (!hasBezel(shape)) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(bezelRing(geometry), theme::color(theme::Surface::Bezel, palette));
    painter.setPen(QPen(theme::color(theme::Surface::BezelEdge, palette), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        geometry.device.adjusted(0.75, 0.75, -0.75, -0.75), geometry.deviceRadius, geometry.deviceRadius);
    paintCutout(painter, geometry, shape);
    painter.restore();
}

QPainterPath screenClip(const FrameGeometry& geometry)
{
    QPainterPath path;
    path.addRoundedRect(geometry.screen.adjusted(-1, -1, 1, 1), geometry.screenRadius + 1, geometry.screenRadius + 1);
    return path;
}

} // namespace revisit
