#pragma once

#include "base/result.h"
#include "decoder/hierarchy.h"
#include "decoder/limits.h"
#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/touch_painter.h"
#include "viewer/view_context.h"

#include <QImage>
#include <QObject>
#include <QPalette>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace revisit {

/// What lies over an exported picture; the default is nothing.
struct ExportOverlays {
    std::shared_ptr<const TouchTrack> touches; ///< null: none
    TouchStyle touchStyle;
    std::shared_ptr<const HierarchySnapshot> masked; ///< whose masks are shown; null: none
    std::shared_ptr<const HierarchySnapshot> snapshot; ///< whose views are outlined; null: none
    bool hasMasks = false;
    bool hasWireframe = false;
    bool hasGrid = false;
    int selectedNode = -1;
    QPalette palette;
};

/// The frame of the playhead in full size, for the clipboard and for files. Decodes, paints and writes off the UI
/// thread.
struct FrameExport {
    std::shared_ptr<const Recording> recording;
    std::size_t frame = 0;
    WallTime time; ///< of the playhead: decides which touches show
    int quarterTurns = 0; ///< clockwise
    ExportOverlays overlays;
    DecoderLimits limits = {}; ///< those that the recording was opened with
    /// The snapshot that belongs to the playhead where `overlays` does not hold it yet: it is read first.
    std::optional<std::size_t> unreadSnapshot = {};
};

/// Where the recording's canvas lies on a picture of a frame, drawn at whatever size. Threads: any.
[[nodiscard]] FrameGeometry geometryOnPicture(
    const QSize& picture, const Recording& recording, PixelSize fullSize, int quarterTurns);

/// Calls `deliver` in the thread of `context`; stops reading once that is gone. Errors: as Recording::frameJpeg() and
/// JpegDecoder::decode(); Busy.
void renderFrame(
    const FrameExport& what, DecodePool& pool, QObject* context, std::function<void(const Result<QImage>&)> deliver);
/// Renders and writes a PNG, also where `context` is gone by then: what was asked for is written. Errors: as
/// renderFrame(); Io.
void saveFrame(const FrameExport& what, const QString& file, DecodePool& pool, QObject* context,
    std::function<void(const Result<>&)> deliver);

/// Writes a PNG; the file is whole or not there. Worker threads only. Errors: Io.
[[nodiscard]] Result<> writePng(const QImage& picture, const QString& path);

} // namespace revisit
