#pragma once

#include "base/result.h"
#include "viewer/frame/touch_track.h"
#include "viewer/view_context.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace revisit {

/// Whether an exported picture carries touches and outlines.
enum class ExportOverlays { Without, With };

/// The frame of the playhead in full size, for the clipboard and for files. Decodes, paints and writes off the UI
/// thread.
struct FrameExport {
    std::shared_ptr<const Recording> recording;
    std::size_t frame = 0;
    WallTime time; ///< of the playhead: decides which touches show
    std::shared_ptr<const TouchTrack> touches; ///< null: none
};

/// Calls `deliver` in the thread of `context`. Errors: as Recording::frameJpeg() and JpegDecoder::decode(); Busy.
void renderFrame(
    const FrameExport& what, DecodePool& pool, QObject* context, std::function<void(const Result<QImage>&)> deliver);
/// Renders and writes a PNG. Errors: as renderFrame(); Io.
void saveFrame(const FrameExport& what, const QString& file, DecodePool& pool, QObject* context,
    std::function<void(const Result<>&)> deliver);

} // namespace revisit
