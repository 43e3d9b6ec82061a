#include "viewer/frame/device_painter.h"

#include "viewer/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

bool isPhone(DeviceShape shape)
{
    return shape != DeviceShape::PlainScreen && shape != DeviceShape::Browser && shape != DeviceShape::Tablet;
}

/// Whether the device stands upright in its own coordinates; where a lying one has its top, the picture does not tell.
bool isUpright(const FrameGeometry& geometry) { return geometry.plainScreen.width() <= geometry.plainScreen.height(); }

/// Side buttons as thin bars that stick out of the device's edge.
void paintButtons(QPainter& painter, const FrameGeometry& geometry, const QColor& color)
{
    const QRectF& device = geometry.plainDevice;
    if (!isUpright(geometry)) return;
    const double thickness = std::max(1.5, device.width() * 0.008);
    const auto bar = [&](double x, double top, double length) {
        painter.fillRect(QRectF(x, device.top() + device.height() * top, thickness, device.height() * length), color);
    };
    bar(device.left() - thickness, 0.19, 0.035);
    bar(device.left() - thickness, 0.25, 0.065);
    bar(device.left() - thickness, 0.33, 0.065);
    bar(device.right(), 0.27, 0.10);
}

/// Falls downwards on the widget, however the device is turned.
void paintShadow(QPainter& painter, const FrameGeometry& geometry, bool isDark)
{
    constexpr int kSteps = 6;
    painter.setPen(Qt::NoPen);
    for (int step = kSteps; step > 0; --step) {
        const double grow = step * 2.0;
        painter.setBrush(QColor(0, 0, 0, isDark ? 12 : 6));
        painter.drawRoundedRect(geometry.device.adjusted(-grow, -grow + 3, grow, grow + 3),
            geometry.deviceRadius + grow, geometry.deviceRadius + grow);
    }
}

void paintIsland(QPainter& painter, const QRectF& screen)
{
    const QSizeF size(screen.width() * 0.31, screen.width() * 0.092);
    const QRectF island(QPointF(screen.center().x() - size.width() / 2, screen.top() + screen.width() * 0.028), size);
    painter.drawRoundedRect(island, size.height() / 2, size.height() / 2);
}

/// Hangs from the upper edge: rounded below, and with a small outward curve above.
void paintNotch(QPainter& painter, const QRectF& screen)
{
    const double half = screen.width() * 0.27;
    const double depth = screen.width() * 0.078;
    const double radius = depth * 0.62;
    const double ear = depth * 0.22;
    const double middle = screen.center().x();
    const double top = screen.top() - 1;
    const double bottom = screen.top() + depth;
    QPainterPath path(QPointF(middle - half - ear, top));
    path.quadTo(QPointF(middle - half, top), QPointF(middle - half, top + ear));
    path.lineTo(middle - half, bottom - radius);
    path.quadTo(QPointF(middle - half, bottom), QPointF(middle - half + radius, bottom));
    path.lineTo(middle + half - radius, bottom);
    path.quadTo(QPointF(middle + half, bottom), QPointF(middle + half, bottom - radius));
    path.lineTo(middle + half, top + ear);
    path.quadTo(QPointF(middle + half, top), QPointF(middle + half + ear, top));
    path.closeSubpath();
    painter.drawPath(path);
}

void paintCutout(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape)
{
    if (!isUpright(geometry)) return;
    const QRectF& screen = geometry.plainScreen;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    if (shape == DeviceShape::PhoneWithIsland) paintIsland(painter, screen);
    if (shape == DeviceShape::PhoneWithNotch) paintNotch(painter, screen);
    if (shape == DeviceShape::PhoneWithHole)
        painter.drawEllipse(QPointF(screen.center().x(), screen.top() + screen.width() * 0.045), screen.width() * 0.022,
            screen.width() * 0.022);
}

/// In the middle of the chin: below an upright screen, to the right of a lying one.
void paintHomeButton(QPainter& painter, const FrameGeometry& geometry, const QColor& color)
{
    const QRectF& device = geometry.plainDevice;
    const QRectF& screen = geometry.plainScreen;
    const double chin = isUpright(geometry) ? device.bottom() - screen.bottom() : device.right() - screen.right();
    const QPointF center = isUpright(geometry) ? QPointF(device.center().x(), screen.bottom() + chin / 2)
                                               : QPointF(screen.right() + chin / 2, device.center().y());
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(center, chin * 0.3, chin * 0.3);
}

QPainterPath bezelRing(const FrameGeometry& geometry)
{
    QPainterPath ring; // odd-even: the screen stays open
    ring.addRoundedRect(geometry.plainDevice, geometry.deviceRadius, geometry.deviceRadius);
    ring.addRoundedRect(geometry.plainScreen, geometry.screenRadius, geometry.screenRadius);
    return ring;
}

/// A window's top: three buttons and an address field.
void paintBrowser(QPainter& painter, const FrameGeometry& geometry, const QPalette& palette)
{
    using theme::Surface;
    painter.setPen(Qt::NoPen);
    painter.fillPath(bezelRing(geometry), theme::color(Surface::PanelRaised, palette));
    const QRectF bar(geometry.plainDevice.topLeft(), QPointF(geometry.plainDevice.right(), geometry.plainScreen.top()));
    const double unit = bar.height();
    static constexpr std::array kDots{0xE5675C, 0xE3B341, 0x57AB5A};
    for (std::size_t i = 0; i < kDots.size(); ++i) {
        painter.setBrush(QColor::fromRgb(static_cast<QRgb>(kDots[i])));
        painter.drawEllipse(QPointF(bar.left() + unit * (0.55 + 0.42 * static_cast<double>(i)), bar.center().y()),
            unit * 0.13, unit * 0.13);
    }
    const QRectF address(bar.left() + unit * 2.2, bar.top() + unit * 0.22, bar.width() - unit * 3, unit * 0.56);
    painter.setBrush(theme::color(Surface::Lane, palette));
    painter.setPen(QPen(theme::color(Surface::Border, palette), 1));
    if (address.width() > unit) painter.drawRoundedRect(address, address.height() / 2, address.height() / 2);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        geometry.plainDevice.adjusted(0.5, 0.5, -0.5, -0.5), geometry.deviceRadius, geometry.deviceRadius);
}

} // namespace

void paintBehindScreen(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape, const QPalette& palette)
{
    if (shape == DeviceShape::PlainScreen) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintShadow(painter, geometry, theme::isDark(palette));
    painter.setTransform(geometry.turn(), true);
    if (isPhone(shape)) paintButtons(painter, geometry, theme::color(theme::Surface::BezelEdge, palette));
    painter.restore();
}

void paintBezel(QPainter& painter, const FrameGeometry& geometry, DeviceShape shape, const QPalette& palette)
{
    if (shape == DeviceShape::PlainScreen) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(geometry.turn(), true);
    if (shape == DeviceShape::Browser) {
        paintBrowser(painter, geometry, palette);
    } else {
        const QColor edge = theme::color(theme::Surface::BezelEdge, palette);
        painter.fillPath(bezelRing(geometry), theme::color(theme::Surface::Bezel, palette));
        painter.setPen(QPen(edge, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            geometry.plainDevice.adjusted(0.75, 0.75, -0.75, -0.75), geometry.deviceRadius, geometry.deviceRadius);
        if (shape == DeviceShape::PhoneWithHome) paintHomeButton(painter, geometry, edge);
        paintCutout(painter, geometry, shape);
    }
    painter.restore();
}

QPainterPath screenClip(const FrameGeometry& geometry)
{
    QPainterPath path;
    path.addRoundedRect(
        geometry.plainScreen.adjusted(-1, -1, 1, 1), geometry.screenRadius + 1, geometry.screenRadius + 1);
    return path;
}

} // namespace revisit
