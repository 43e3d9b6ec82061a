#include "viewer/session_thumbnails.h"

#include "decoder/artifact_kind.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/session_clock.h"
#include "viewer/decode_pool.h"
#include "viewer/player/frame_decoding.h"
#include "viewer/ui_thread_guard.h"

#include <memory>

namespace revisit {

namespace {

constexpr int kBundlesTried = 3;
constexpr PixelSize kShown{96, 160};
constexpr int kLowPriority = -10;

QImage firstFrameOfBundle(const std::vector<std::byte>& stored, const BundleContext& context, PixelSize shown)
{
    const auto inflated = inflateArtifact(stored, DecoderLimits{}.inflatedBundle);
    if (!inflated) return {};
    const auto bundle = readFrameBundle(inflated->bytes, context);
    if (bundle.frames.empty()) return {};
    const auto& frame = bundle.frames.front();
    JpegDecoder decoder;
    const std::span<const std::byte> bytes(inflated->bytes);
    const auto image = decoder.decode(bytes.subspan(frame.byteOffset, frame.byteCount), shown);
    return image ? wrapImage(*image) : QImage();
}

} // namespace

QImage firstFrame(const RecordingSource& source, PixelSize shown)
{
    requireWorkerThread("reading a thumbnail");
    const BundleContext context{sessionStartFromId(source.sessionId()), std::nullopt};
    int tried = 0;
    for (std::size_t i = 0; i < source.entries().size() && tried < kBundlesTried; ++i) {
        if (artifactKindOfPath(source.entries()[i].path) != ArtifactKind::Screenshots) continue;
        ++tried;
        const auto stored = source.read(i);
        const QImage picture = stored ? firstFrameOfBundle(*stored, context, shown) : QImage();
        if (!picture.isNull()) return picture;
    }
    return {};
}

SessionThumbnails::SessionThumbnails(Library& library, DecodePool& pool, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_pool(pool)
{
}

void SessionThumbnails::request(const QString& sessionId, const QString& version)
{
    const QString key = sessionId + QLatin1Char('/') + version;
    if (m_asked.contains(key)) return;
    const bool isStarted = m_pool.start(
        this,
        [library = &m_library, id = sessionId.toStdString()] {
            const auto source = library->openSource(id);
            return source ? firstFrame(**source, kShown) : QImage();
        },
        [this, sessionId](const QImage& picture) {
            if (!picture.isNull()) Q_EMIT ready(sessionId, picture);
        },
        kLowPriority);
    if (isStarted) m_asked.insert(key); // else it is asked again at the next paint
}

} // namespace revisit
