#include "viewer/timeline/frame_thumbnails.h"

#include "decoder/jpeg_decoder.h"
#include "viewer/ui_thread_guard.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr double kWidest = 2.4; ///< of the film's pictures, over their height
constexpr double kNarrowest = 0.3;

/// Copies the pixels: thumbnails are small and outlive the decoder's buffer in the cache.
QImage copied(const Image& image)
{
    const auto* bytes = reinterpret_cast<const uchar*>(image.pixels.get());
    return QImage(
        bytes, image.size.widthPx, image.size.heightPx, static_cast<qsizetype>(image.strideBytes), QImage::Format_RGB32)
        .copy();
}

QImage readThumbnail(
    const Recording& recording, std::size_t frame, int heightPx, JpegDecoder& decoder, const StopToken& stop)
{
    requireWorkerThread("decoding a thumbnail");
    const auto jpeg = recording.frameJpeg(frame, stop);
    if (!jpeg) return {};
    const auto image = decoder.decode(*jpeg, {1, heightPx});
    return image && !image->isNull() ? copied(*image) : QImage();
}

} // namespace

FrameThumbnails::FrameThumbnails(QObject* parent)
    : QObject(parent)
    , m_cache(kMaxCacheBytes)
    , m_strip(kMaxStripBytes)
{
}

FrameThumbnails::~FrameThumbnails() { m_stop.requestStop(); }

void FrameThumbnails::setRecording(std::shared_ptr<const Recording> recording, const DecoderLimits& limits)
{
    m_limits = limits;
    m_decoding.drop();
    m_stripping.drop();
    m_stop.requestStop();
    m_stop = StopSource{};
    ++m_generation;
    m_cache.clear();
    m_strip.clear();
    m_recording = std::move(recording);
    m_aspectRatio = 0;
    if (!m_recording || m_recording->frames().empty()) return;
    const PixelSize size = m_recording->frames().front().size;
    constexpr double kUnknown = 0.46; // a phone, held upright
    const double ratio = size.isEmpty() ? kUnknown : static_cast<double>(size.widthPx) / size.heightPx;
    m_aspectRatio = std::clamp(ratio, kNarrowest, kWidest);
}

void FrameThumbnails::request(WallTime time, int heightPx, const Deliver& deliver)
{
    const auto frame = m_recording ? m_recording->frameAt(time) : std::nullopt;
    if (!frame) return deliver({});
    const QPair<std::size_t, int> key(*frame, heightPx);
    if (const QImage* cached = m_cache.object(key)) return deliver(*cached);
    if (const QImage* small = m_strip.object(*frame)) deliver(*small);
    m_decoding.run(
        [recording = m_recording, frame = *frame, heightPx, limits = m_limits, stop = m_stop.token()](const auto&) {
            JpegDecoder decoder{limits};
            return readThumbnail(*recording, frame, heightPx, decoder, stop);
        },
        [this, key, deliver](const QImage& picture) {
            if (!picture.isNull()) m_cache.insert(key, new QImage(picture), picture.sizeInBytes());
            deliver(picture);
        });
}

void FrameThumbnails::setStripSize(int heightPx, double pixelRatio)
{
    if (heightPx == m_stripHeightPx && pixelRatio == m_pixelRatio) return;
    ++m_generation;
    m_strip.clear();
    m_stripHeightPx = heightPx;
    m_pixelRatio = pixelRatio;
}

void FrameThumbnails::want(const std::vector<std::size_t>& frames)
{
    std::vector<std::size_t> missing;
    std::copy_if(frames.begin(), frames.end(), std::back_inserter(missing),
        [this](std::size_t frame) { return !m_strip.contains(frame); });
    if (missing.empty() || !m_recording || m_stripHeightPx <= 0) return m_stripping.drop();
    const QSize size(std::max(1, qRound(m_stripHeightPx * m_aspectRatio)), m_stripHeightPx);
    m_stripping.run(
        [this, recording = m_recording, missing = std::move(missing), size, generation = m_generation,
            limits = m_limits, stop = m_stop.token()](const auto& isStale) {
            JpegDecoder decoder{limits};
            for (const std::size_t frame : missing) {
                if (isStale()) return false;
                const QImage picture = readThumbnail(*recording, frame, size.height(), decoder, stop);
                if (stop.isStopRequested()) return false;
                const QImage scaled = picture.isNull()
                    ? QImage()
                    : picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
                QMetaObject::invokeMethod(
                    this, [this, generation, frame, scaled] { acceptStrip(generation, frame, scaled); });
            }
            return true;
        },
        [](bool) {});
}

/// A frame that cannot be decoded is kept as a null picture, so that it is not tried again with every scroll.
void FrameThumbnails::acceptStrip(quint64 generation, std::size_t frame, const QImage& picture)
{
    if (generation != m_generation) return;
    auto kept = std::make_unique<QImage>(picture);
    kept->setDevicePixelRatio(m_pixelRatio);
    m_strip.insert(frame, kept.release(), std::max<qsizetype>(64, picture.sizeInBytes()));
    Q_EMIT stripChanged();
}

} // namespace revisit
