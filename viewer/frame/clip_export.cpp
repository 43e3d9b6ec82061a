#include "viewer/frame/clip_export.h"

#include "decoder/recording.h"
#include "viewer/frame/animated_png.h"
#include "viewer/frame/frame_export.h"
#include "viewer/player/frame_decoding.h"
#include "viewer/ui_thread_guard.h"

#include <QImage>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>

namespace revisit {

namespace {

/// Draws one picture after another and keeps the frame that it decoded last.
class ClipPainter {
public:
    ClipPainter(const Clip& clip, const StopToken& stop)
        : m_clip(clip)
        , m_stop(stop)
    {
    }

    /// Null where no frame could be decoded yet.
    QImage paint(const ClipPicture& picture)
    {
        if (m_frame != picture.frame) decode(picture.frame);
        if (m_base.isNull() || !m_clip.touches) return m_base;
        QImage painted = m_base.copy();
        QPainter painter(&painted);
        painter.setRenderHint(QPainter::Antialiasing);
        const WallTime wall = m_clip.recording->clock().toWall(picture.at);
        const auto geometry = geometryOnPicture(painted.size(), *m_clip.recording, m_fullSize, m_clip.quarterTurns);
        paintTouches(painter, *m_clip.touches, wall, geometry, m_clip.touchStyle);
        return painted;
    }

private:
    void decode(std::size_t frame)
    {
        m_frame = frame;
        const DecodedFrame decoded
            = decodeFrame(*m_clip.recording, frame, {Clip::kLongSidePx, Clip::kLongSidePx}, m_clip.limits, m_stop);
        if (decoded.image.isNull()) return;
        QImage image = decoded.image;
        if (m_clip.quarterTurns != 0) image = image.transformed(QTransform().rotate(90.0 * m_clip.quarterTurns));
        if (m_size.isEmpty()) {
            m_size = image.size();
            if (std::max(m_size.width(), m_size.height()) > Clip::kLongSidePx)
                m_size.scale(Clip::kLongSidePx, Clip::kLongSidePx, Qt::KeepAspectRatio);
        }
        m_fullSize = decoded.fullSize;
        m_base = fitted(image);
    }

    /// All pictures of a clip are as large as the first; others stand in its middle.
    [[nodiscard]] QImage fitted(const QImage& image) const
    {
        const QImage scaled = image.scaled(m_size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        if (scaled.size() == m_size) return scaled.convertToFormat(QImage::Format_RGB32);
        QImage page(m_size, QImage::Format_RGB32);
        page.fill(Qt::black);
        QPainter(&page).drawImage(
            (m_size.width() - scaled.width()) / 2, (m_size.height() - scaled.height()) / 2, scaled);
        return page;
    }

    const Clip& m_clip;
    const StopToken& m_stop;
    std::optional<std::size_t> m_frame;
    PixelSize m_fullSize;
    QSize m_size;
    QImage m_base;
};

} // namespace

PlayRange clipRange(const std::optional<PlayRange>& marked, SessionTime playhead, Milliseconds duration)
{
    if (marked) return *marked;
    return {{std::max<std::int64_t>(0, playhead.ms - Clip::kAroundPlayhead.ms)},
        {std::min(duration.ms, playhead.ms + Clip::kAroundPlayhead.ms)}};
}

std::vector<ClipPicture> clipPictures(const Clip& clip)
{
    std::vector<ClipPicture> pictures;
    const SessionClock& clock = clip.recording->clock();
    const auto hasTouches = [&](WallTime wall) { return clip.touches && !clip.touches->visibleAt(wall).empty(); };
    bool hadTouches = false;
    for (std::int64_t ms = clip.range.start.ms; ms < clip.range.end.ms; ms += Clip::kStep.ms) {
        const WallTime wall = clock.toWall({ms});
        const auto frame = clip.recording->frameAt(wall);
        if (!frame) return {};
        const Milliseconds shown{std::min(Clip::kStep.ms, clip.range.end.ms - ms)};
        const bool moves = hasTouches(wall) || hadTouches;
        hadTouches = hasTouches(wall);
        if (pictures.empty() || moves || pictures.back().frame != *frame)
            pictures.push_back({*frame, {ms}, shown});
        else
            pictures.back().shown = pictures.back().shown + shown;
    }
    return pictures;
}

QSize clipSize(const Clip& clip)
{
    const auto frame = clip.recording->frameAt(clip.recording->clock().toWall(clip.range.start));
    if (!frame) return {};
    const PixelSize full = clip.recording->frames()[*frame].size;
    QSize size(full.widthPx, full.heightPx);
    if (clip.quarterTurns % 2 != 0) size.transpose();
    if (std::max(size.width(), size.height()) > Clip::kLongSidePx)
        size.scale(Clip::kLongSidePx, Clip::kLongSidePx, Qt::KeepAspectRatio);
    return size;
}

Result<> writeClip(const Clip& clip, const QString& file, const StopToken& stop)
{
    requireWorkerThread("making a clip");
    if (clip.range.end.ms - clip.range.start.ms > Clip::kLongest.ms)
        return fail(Errc::TooLarge, "a clip of more than 60 s");
    const auto pictures = clipPictures(clip);
    if (pictures.empty()) return fail(Errc::NotFound, "there are no frames in the range");
    AnimatedPng animation;
    ClipPainter painter(clip, stop);
    for (const ClipPicture& picture : pictures) {
        const QImage painted = painter.paint(picture);
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "the clip is no longer wanted");
        if (!painted.isNull()) REVISIT_CHECK(animation.add(painted, picture.shown));
    }
    if (animation.pictureCount() == 0) return fail(Errc::NotFound, "no frame of the range can be decoded");
    QSaveFile out(file);
    const QByteArray bytes = animation.finish();
    const bool isWritten = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    if (!isWritten) return fail(Errc::Io, out.errorString().toStdString(), file.toStdString());
    return {};
}

} // namespace revisit
