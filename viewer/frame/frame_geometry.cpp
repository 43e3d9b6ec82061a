#include "viewer/frame/frame_geometry.h"

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kJpegToPoints = 1.25; // spec formats 1.2: SDKs scale captures by 0.8
constexpr double kTabletSide = 600;

/// Widths of the bezel and radii, in parts of the screen's smaller side.
struct BezelRatios {
    double bezel;
    double screenRadius;
};

BezelRatios ratiosOf(DeviceShape shape)
{
    switch (shape) {
    case DeviceShape::PhoneWithIsland:
        return {0.034, 0.135};
    case DeviceShape::PhoneWithHole:
        return {0.030, 0.085};
    case DeviceShape::Phone:
        return {0.045, 0.02};
    case DeviceShape::Tablet:
        return {0.045, 0.03};
    case DeviceShape::Browser:
    case DeviceShape::PlainScreen:
        break;
    }
    return {0, 0};
}

double toDevicePixels(double value, double ratio) { return std::round(value * ratio) / ratio; }

QRectF alignedScreen(QPointF center, QSizeF size, double ratio)
{
    const double width = std::max(1.0, toDevicePixels(size.width(), ratio));
    const double height = std::max(1.0, toDevicePixels(size.height(), ratio));
    return {
        toDevicePixels(center.x() - width / 2, ratio), toDevicePixels(center.y() - height / 2, ratio), width, height};
}

double fittingScale(const FrameFit& fit)
{
    const double bezel = ratiosOf(fit.shape).bezel * std::min(fit.canvas.width, fit.canvas.height);
    const double width = std::max(1.0, fit.area.width() - 2 * fit.marginPx);
    const double height = std::max(1.0, fit.area.height() - 2 * fit.marginPx);
    return std::min(width / (fit.canvas.width + 2 * bezel), height / (fit.canvas.height + 2 * bezel));
}

bool hasIsland(const RecordingInfo& info)
{
    const LogicalSize& screen = info.canvas.isEmpty() ? info.device.screen : info.canvas;
    const double longSide = std::max(screen.width, screen.height);
    const double shortSide = std::min(screen.width, screen.height);
    return shortSide > 0 && longSide / shortSide > 2; // taller than 2:1: no home button
}

} // namespace

DeviceShape deviceShape(const RecordingInfo& info)
{
    if (info.device.platform == "web") return DeviceShape::Browser;
    const LogicalSize& screen = info.canvas.isEmpty() ? info.device.screen : info.canvas;
    if (std::min(screen.width, screen.height) >= kTabletSide) return DeviceShape::Tablet;
    if (info.device.platform == "ios") return hasIsland(info) ? DeviceShape::PhoneWithIsland : DeviceShape::Phone;
    return info.device.platform == "android" ? DeviceShape::PhoneWithHole : DeviceShape::Phone;
}

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

PixelSize FrameGeometry::screenPixels() const
{
    return {static_cast<int>(std::lround(screen.width() * devicePixelRatio)),
        static_cast<int>(std::lround(screen.height() * devicePixelRatio))};
}

double actualSizeZoom(const FrameFit& fit)
{
    const double actual = fit.picture.widthPx / (fit.canvas.width * fit.devicePixelRatio);
    return actual / fittingScale(fit);
}

FrameGeometry fitFrame(const FrameFit& fit)
{
    const double scale = fittingScale(fit) * fit.zoom;
    const QPointF center = QPointF(fit.area.width() / 2, fit.area.height() / 2) + fit.pan;
    FrameGeometry geometry;
    geometry.devicePixelRatio = fit.devicePixelRatio;
    geometry.screen = alignedScreen(center, QSizeF(fit.canvas.width, fit.canvas.height) * scale, fit.devicePixelRatio);
    geometry.scale = geometry.screen.width() / fit.canvas.width;
    const double side = std::min(geometry.screen.width(), geometry.screen.height());
    const auto ratios = ratiosOf(fit.shape);
    const double bezel = std::round(ratios.bezel * side);
    geometry.device = geometry.screen.adjusted(-bezel, -bezel, bezel, bezel);
    geometry.screenRadius = ratios.screenRadius * side;
    geometry.deviceRadius = geometry.screenRadius > 0 ? geometry.screenRadius + bezel : 0;
    return geometry;
}

} // namespace revisit
