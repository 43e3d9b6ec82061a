#include "viewer/frame/frame_export.h"

#include "viewer/decode_pool.h"
#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/touch_painter.h"
#include "viewer/player/frame_decoding.h"

#include <QPainter>
#include <QSaveFile>

namespace revisit {

namespace {

Result<QImage> render(const FrameExport& what)
{
    DecodedFrame decoded = decodeFrame(*what.recording, what.frame, {});
    if (decoded.image.isNull()) return fail(decoded.error);
    if (!what.touches) return decoded.image;
    QImage picture = decoded.image.copy(); // the cache's pixels are shared and constant
    FrameFit fit;
    fit.area = picture.size();
    fit.picture = decoded.fullSize;
    fit.canvas = frameCanvas(what.recording->info(), decoded.fullSize);
    fit.marginPx = 0;
    QPainter painter(&picture);
    paintTouches(painter, *what.touches, what.time, fitFrame(fit));
    return picture;
}

Result<> write(const QImage& picture, const QString& path)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit();
    if (!isWritten) return fail(Errc::Io, file.errorString().toStdString(), path.toStdString());
    return {};
}

} // namespace

void renderFrame(
    const FrameExport& what, DecodePool& pool, QObject* context, std::function<void(const Result<QImage>&)> deliver)
{
    const bool isStarted = pool.start(
        context, [what] { return render(what); }, deliver);
    if (!isStarted) deliver(fail(Errc::Busy, "the decoder's queue is full"));
}

void saveFrame(const FrameExport& what, const QString& file, DecodePool& pool, QObject* context,
    std::function<void(const Result<>&)> deliver)
{
    const auto job = [what, file]() -> Result<> {
        REVISIT_TRY(picture, render(what));
        return write(picture, file);
    };
    if (!pool.start(context, job, deliver)) deliver(fail(Errc::Busy, "the decoder's queue is full"));
}

} // namespace revisit
