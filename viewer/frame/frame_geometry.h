#pragma once

#include "base/units.h"
#include "decoder/recording.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace revisit {

/// Which device the frame is drawn in.
enum class DeviceShape { PlainScreen, Phone, PhoneWithIsland, PhoneWithHole, Tablet, Browser };

/// The shape for a recording: island on iPhones that have one, punch hole on Android phones, plain where unknown.
[[nodiscard]] DeviceShape deviceShape(const RecordingInfo& info);

/// The logical canvas of one frame: the recording's, turned where the frame's picture is turned; the picture's size
/// × 1.25 where the recording knows none.
[[nodiscard]] LogicalSize frameCanvas(const RecordingInfo& info, PixelSize frame);

/// Where things are on the widget. All rectangles are in widget pixels; the screen's edges lie on device pixels.
struct FrameGeometry {
    QRectF device; ///< outer edge of the bezel; the screen where there is none
    QRectF screen; ///< the picture
    double deviceRadius = 0;
    double screenRadius = 0;
    double scale = 1; ///< widget pixels per logical unit
    double devicePixelRatio = 1;

    [[nodiscard]] QPointF toWidget(double x, double y) const { return screen.topLeft() + QPointF(x, y) * scale; }
    [[nodiscard]] QRectF toWidget(const LogicalRect& rect) const
    {
        return {toWidget(rect.x, rect.y), QSizeF(rect.width, rect.height) * scale};
    }
    [[nodiscard]] QPointF toCanvas(QPointF widget) const { return (widget - screen.topLeft()) / scale; }
    /// What the picture covers, for the decoder.
    [[nodiscard]] PixelSize screenPixels() const;
};

struct FrameFit {
    QSizeF area; ///< the widget
    LogicalSize canvas;
    PixelSize picture; ///< full size of the frame; decides what "actual size" means
    double devicePixelRatio = 1;
    DeviceShape shape = DeviceShape::PlainScreen; ///< PlainScreen draws no bezel
    double zoom = 1; ///< 1 fits the area
    QPointF pan; ///< widget pixels
    int marginPx = 16;
};

[[nodiscard]] FrameGeometry fitFrame(const FrameFit& fit);
/// The zoom at which one pixel of the picture covers one pixel of the display.
[[nodiscard]] double actualSizeZoom(const FrameFit& fit);

} // namespace revisit
