#include "viewer/frame/frame_geometry.h"

#include <QMarginsF>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kJpegToPoints = 1.25; // spec formats 1.2: SDKs scale captures by 0.8

double toDevicePixels(double value, double ratio) { return std::round(value * ratio) / ratio; }

/// What the device adds around an upright screen, and its radii, in parts of the screen's smaller side.
struct Bezel {
    double side = 0;
    double top = 0;
    double bottom = 0;
    double screenRadius = 0;
    double deviceRadius = 0;
};

Bezel bezelOf(DeviceShape shape)
{
    switch (shape) {
    case DeviceShape::PhoneWithIsland:
        return {0.034, 0.034, 0.034, 0.135, 0.169};
    case DeviceShape::PhoneWithNotch:
        return {0.045, 0.045, 0.045, 0.105, 0.15};
    case DeviceShape::PhoneWithHole:
        return {0.030, 0.030, 0.036, 0.085, 0.115};
    case DeviceShape::PhoneWithHome:
        return {0.07, 0.27, 0.27, 0, 0.15};
    case DeviceShape::Phone:
        return {0.035, 0.07, 0.07, 0.02, 0.07};
    case DeviceShape::Tablet:
        return {0.045, 0.045, 0.045, 0.022, 0.062};
    case DeviceShape::Browser:
        return {0.002, 0.056, 0.002, 0, 0.014};
    case DeviceShape::PlainScreen:
        break;
    }
    return {};
}

/// The bezel's margins for this canvas: a phone that lies on its side has its forehead on the left. Windows do not
/// turn.
QMarginsF marginsOf(const FrameFit& fit, double shortSide)
{
    const Bezel bezel = bezelOf(fit.shape);
    const QMarginsF upright(bezel.side, bezel.top, bezel.side, bezel.bottom);
    const bool isLying = fit.canvas.width > fit.canvas.height && fit.shape != DeviceShape::Browser;
    const QMarginsF lying(bezel.top, bezel.side, bezel.bottom, bezel.side);
    return (isLying ? lying : upright) * shortSide;
}

bool isTurnedSideways(int quarterTurns) { return quarterTurns % 2 != 0; }

double fittingScale(const FrameFit& fit)
{
    const QMarginsF margins = marginsOf(fit, std::min(fit.canvas.width, fit.canvas.height));
    QSizeF device(
        fit.canvas.width + margins.left() + margins.right(), fit.canvas.height + margins.top() + margins.bottom());
    if (isTurnedSideways(fit.quarterTurns)) device.transpose();
    const double width = std::max(1.0, fit.area.width() - 2 * fit.marginPx);
    const double height = std::max(1.0, fit.area.height() - 2 * fit.marginPx);
    return std::min(width / device.width(), height / device.height());
}

QTransform turnAbout(QPointF center, int quarterTurns)
{
    return QTransform::fromTranslate(-center.x(), -center.y()) * QTransform().rotate(90.0 * quarterTurns)
        * QTransform::fromTranslate(center.x(), center.y());
}

QRectF around(QPointF center, QSizeF size) { return {center - QPointF(size.width(), size.height()) / 2, size}; }

QMarginsF rounded(const QMarginsF& margins)
{
    return {std::round(margins.left()), std::round(margins.top()), std::round(margins.right()),
        std::round(margins.bottom())};
}

QRectF onDevicePixels(const QRectF& rect, double ratio)
{
    return {QPointF(toDevicePixels(rect.left(), ratio), toDevicePixels(rect.top(), ratio)), rect.size()};
}

} // namespace

LogicalSize frameCanvas(const RecordingInfo& info, PixelSize frame)
{
    const LogicalSize fromFrame{frame.widthPx * kJpegToPoints, frame.heightPx * kJpegToPoints};
    LogicalSize canvas = info.canvas.isEmpty() ? fromFrame : info.canvas;
    if (canvas.isEmpty()) return {375, 812};
    const bool isTurned = !frame.isEmpty() && (frame.widthPx > frame.heightPx) != (canvas.width > canvas.height)
        && frame.widthPx != frame.heightPx;
    if (isTurned) std::swap(canvas.width, canvas.height);
    return canvas;
}

QPointF FrameGeometry::vectorToWidget(double x, double y) const
{
    switch (quarterTurns) {
    case 1:
        return QPointF(-y, x) * scale;
    case 2:
        return QPointF(-x, -y) * scale;
    case 3:
        return QPointF(y, -x) * scale;
    default:
        return QPointF(x, y) * scale;
    }
}

QPointF FrameGeometry::toWidget(double x, double y) const
{
    switch (quarterTurns) {
    case 1:
        return screen.topRight() + vectorToWidget(x, y);
    case 2:
        return screen.bottomRight() + vectorToWidget(x, y);
    case 3:
        return screen.bottomLeft() + vectorToWidget(x, y);
    default:
        return screen.topLeft() + vectorToWidget(x, y);
    }
}

QRectF FrameGeometry::toWidget(const LogicalRect& rect) const
{
    return QRectF(toWidget(rect.x, rect.y), toWidget(rect.x + rect.width, rect.y + rect.height)).normalized();
}

QPointF FrameGeometry::toCanvas(QPointF widget) const
{
    const QPointF offset = widget - toWidget(0, 0);
    switch (quarterTurns) {
    case 1:
        return QPointF(offset.y(), -offset.x()) / scale;
    case 2:
        return -offset / scale;
    case 3:
        return QPointF(-offset.y(), offset.x()) / scale;
    default:
        return offset / scale;
    }
}

QTransform FrameGeometry::turn() const { return turnAbout(screen.center(), quarterTurns); }

PixelSize FrameGeometry::screenPixels() const
{
    return {static_cast<int>(std::lround(plainScreen.width() * devicePixelRatio)),
        static_cast<int>(std::lround(plainScreen.height() * devicePixelRatio))};
}

double actualSizeZoom(const FrameFit& fit)
{
    const double actual = fit.picture.widthPx / (fit.canvas.width * fit.devicePixelRatio);
    return actual / fittingScale(fit);
}

FrameGeometry fitFrame(const FrameFit& fit)
{
    const double scale = fittingScale(fit) * fit.zoom;
    const double ratio = fit.devicePixelRatio;
    const QSizeF size(std::max(1.0, toDevicePixels(fit.canvas.width * scale, ratio)),
        std::max(1.0, toDevicePixels(fit.canvas.height * scale, ratio)));
    const double shortSide = std::min(size.width(), size.height());
    const QMarginsF margins = rounded(marginsOf(fit, shortSide));
    FrameGeometry geometry;
    geometry.devicePixelRatio = ratio;
    geometry.quarterTurns = fit.quarterTurns;
    geometry.canvas = fit.canvas;
    geometry.scale = size.width() / fit.canvas.width;
    // The device lies in the middle; where its margins are uneven, the screen does not.
    const QPointF middle = QPointF(fit.area.width(), fit.area.height()) / 2 + fit.pan;
    const QRectF plain
        = around(middle, size.grownBy(QMarginsF(margins.left(), margins.top(), margins.right(), margins.bottom())))
              .marginsRemoved(margins);
    geometry.screen = onDevicePixels(turnAbout(middle, fit.quarterTurns).mapRect(plain), ratio);
    geometry.plainScreen = around(geometry.screen.center(), size);
    geometry.plainDevice = geometry.plainScreen.marginsAdded(margins);
    geometry.device = geometry.turn().mapRect(geometry.plainDevice);
    geometry.screenRadius = bezelOf(fit.shape).screenRadius * shortSide;
    geometry.deviceRadius = bezelOf(fit.shape).deviceRadius * shortSide;
    return geometry;
}

} // namespace revisit
