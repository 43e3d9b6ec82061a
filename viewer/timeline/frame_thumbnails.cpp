#include "viewer/timeline/frame_thumbnails.h"

#include "decoder/jpeg_decoder.h"
#include "viewer/ui_thread_guard.h"

namespace revisit {

namespace {

/// Copies the pixels: thumbnails are small and outlive the decoder's buffer in the cache.
QImage copied(const Image& image)
{
    const auto* bytes = reinterpret_cast<const uchar*>(image.pixels.get());
    return QImage(
        bytes, image.size.widthPx, image.size.heightPx, static_cast<qsizetype>(image.strideBytes), QImage::Format_RGB32)
        .copy();
}

QImage readThumbnail(const Recording& recording, std::size_t frame, int heightPx)
{
    requireWorkerThread("decoding a thumbnail");
    const auto jpeg = recording.frameJpeg(frame);
    if (!jpeg) return {};
    const auto image = JpegDecoder().decode(*jpeg, {1, heightPx});
    return image && !image->isNull() ? copied(*image) : QImage();
}

} // namespace

FrameThumbnails::FrameThumbnails(QObject* parent)
    : QObject(parent)
    , m_cache(kMaxCacheBytes)
{
}

FrameThumbnails::~FrameThumbnails() = default;

void FrameThumbnails::setRecording(std::shared_ptr<const Recording> recording)
{
    m_decoding.drop();
    m_cache.clear();
    m_recording = std::move(recording);
}

void FrameThumbnails::request(WallTime time, int heightPx, const Deliver& deliver)
{
    const auto frame = m_recording ? m_recording->frameAt(time) : std::nullopt;
    if (!frame) return deliver({});
    if (const QImage* cached = m_cache.object(*frame)) return deliver(*cached);
    m_decoding.run([recording = m_recording, frame = *frame, heightPx](
                       const auto&) { return readThumbnail(*recording, frame, heightPx); },
        [this, frame = *frame, deliver](const QImage& picture) {
            if (!picture.isNull()) m_cache.insert(frame, new QImage(picture), picture.sizeInBytes());
            deliver(picture);
        });
}

} // namespace revisit
