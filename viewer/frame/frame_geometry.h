#pragma once

#include "base/units.h"
#include "decoder/recording.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace revisit {

/// Which device the frame is drawn in.
enum class DeviceShape {
    PlainScreen, ///< no device at all
    Phone, ///< an even bezel and small corners
    PhoneWithHome, ///< broad chin and forehead, a home button
    PhoneWithNotch,
    PhoneWithIsland,
    PhoneWithHole, ///< punch hole
    Tablet,
    Browser, ///< a window with an address bar
};

/// The shape for a recording: by the model's identifier where that tells, else by the screen's size.
[[nodiscard]] DeviceShape deviceShape(const RecordingInfo& info);

/// The logical canvas of one frame: the recording's, turned where the frame's picture is turned; the picture's size
/// × 1.25 where the recording knows none.
[[nodiscard]] LogicalSize frameCanvas(const RecordingInfo& info, PixelSize frame);

/// Where things are on the widget. Widget rectangles are in widget pixels, the screen's edges lie on device pixels, and
/// whatever the turn they are upright. The device and the picture are painted in the coordinates before the turn, with
/// turn() on the painter; overlays map their points, so that their texts stay upright.
struct FrameGeometry {
    QRectF device; ///< outer edge of the bezel on the widget; the screen where there is none
    QRectF screen; ///< the picture on the widget
    QRectF plainDevice; ///< the same before the turn
    QRectF plainScreen;
    LogicalSize canvas;
    int quarterTurns = 0; ///< clockwise, 0 … 3
    double deviceRadius = 0;
    double screenRadius = 0;
    double scale = 1; ///< widget pixels per logical unit
    double devicePixelRatio = 1;

    [[nodiscard]] QPointF toWidget(double x, double y) const;
    [[nodiscard]] QRectF toWidget(const LogicalRect& rect) const;
    /// A direction and length in logical units as it goes on the widget.
    [[nodiscard]] QPointF vectorToWidget(double x, double y) const;
    [[nodiscard]] QPointF toCanvas(QPointF widget) const;
    /// From the coordinates before the turn to the widget's.
    [[nodiscard]] QTransform turn() const;
    /// What the picture covers, for the decoder; its own width and height, however it is turned.
    [[nodiscard]] PixelSize screenPixels() const;
};

struct FrameFit {
    QSizeF area; ///< the widget
    LogicalSize canvas;
    PixelSize picture; ///< full size of the frame; decides what "actual size" means
    double devicePixelRatio = 1;
    DeviceShape shape = DeviceShape::PlainScreen; ///< PlainScreen draws no bezel
    int quarterTurns = 0; ///< clockwise
    double zoom = 1; ///< 1 fits the area
    QPointF pan; ///< widget pixels
    int marginPx = 16;
};

[[nodiscard]] FrameGeometry fitFrame(const FrameFit& fit);
/// The zoom at which one pixel of the picture covers one pixel of the display.
[[nodiscard]] double actualSizeZoom(const FrameFit& fit);

} // namespace revisit
