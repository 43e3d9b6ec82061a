#include "viewer/frame/frame_export.h"

#include "viewer/decode_pool.h"
#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/frame_overlays.h"
#include "viewer/frame/tool_painter.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/player/frame_decoding.h"
#include "viewer/ui_thread_guard.h"

#include <QPainter>
#include <QSaveFile>

namespace revisit {

namespace {

void paintOverlays(QPainter& painter, const FrameExport& what, const FrameGeometry& geometry)
{
    const ExportOverlays& overlays = what.overlays;
    if (overlays.hasGrid) paintGrid(painter, geometry);
    if (overlays.masked && overlays.hasMasks) paintMaskedRegions(painter, *overlays.masked, geometry);
    if (const auto& snapshot = overlays.snapshot) {
        if (overlays.hasWireframe) paintWireframe(painter, *snapshot, geometry, overlays.palette);
        if (hasNode(*snapshot, overlays.selectedNode))
            paintNode(painter,
                {snapshot->nodes[static_cast<std::size_t>(overlays.selectedNode)], NodeMark::Selected, {}}, geometry,
                overlays.palette);
    }
    if (overlays.touches) paintTouches(painter, *overlays.touches, what.time, geometry, overlays.touchStyle);
}

/// A snapshot that cannot be read leaves the picture without outlines, as it does on screen.
FrameExport withSnapshot(FrameExport what, const StopToken& stop)
{
    if (!what.unreadSnapshot) return what;
    const auto read = what.recording->hierarchy(*what.unreadSnapshot, stop);
    what.overlays.masked = what.overlays.snapshot = read ? *read : nullptr;
    return what;
}

Result<QImage> render(const FrameExport& what, const StopToken& stop = {})
{
    const DecodedFrame decoded = decodeFrame(*what.recording, what.frame, {}, what.limits, stop);
    if (decoded.image.isNull()) return fail(decoded.error);
    // A copy where it is not turned: the decoder's pixels are shared and constant.
    QImage picture = what.quarterTurns == 0 ? decoded.image.copy()
                                            : decoded.image.transformed(QTransform().rotate(90.0 * what.quarterTurns));
    QPainter painter(&picture);
    paintOverlays(painter, withSnapshot(what, stop),
        geometryOnPicture(picture.size(), *what.recording, decoded.fullSize, what.quarterTurns));
    return picture;
}

} // namespace

FrameGeometry geometryOnPicture(const QSize& picture, const Recording& recording, PixelSize fullSize, int quarterTurns)
{
    FrameFit fit;
    fit.area = picture;
    fit.picture = fullSize;
    fit.canvas = frameCanvas(recording.info(), fullSize);
    fit.quarterTurns = quarterTurns;
    fit.marginPx = 0;
    return fitFrame(fit);
}

Result<> writePng(const QImage& picture, const QString& path)
{
    requireWorkerThread("writing a picture");
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit();
    if (!isWritten) return fail(Errc::Io, file.errorString().toStdString(), path.toStdString());
    return {};
}

void renderFrame(
    const FrameExport& what, DecodePool& pool, QObject* context, std::function<void(const Result<QImage>&)> deliver)
{
    StopSource stop; // nobody waits for the picture once whoever asked is gone
    QObject::connect(context, &QObject::destroyed, [stop]() mutable { stop.requestStop(); });
    const bool isStarted = pool.start(
        context, [what, token = stop.token()] { return render(what, token); }, deliver);
    if (!isStarted) deliver(fail(Errc::Busy, "the decoder's queue is full"));
}

void saveFrame(const FrameExport& what, const QString& file, DecodePool& pool, QObject* context,
    std::function<void(const Result<>&)> deliver)
{
    const auto job = [what, file]() -> Result<qint64> {
        REVISIT_TRY(picture, render(what));
        REVISIT_CHECK(writePng(picture, file));
        return 1;
    };
    pool.writing().write(context, file, job, [deliver = std::move(deliver)](const Result<qint64>& written) {
        deliver(written ? Result<>{} : fail(written.error()));
    });
}

} // namespace revisit
