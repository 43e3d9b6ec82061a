#include "viewer/session_thumbnails.h"

#include "decoder/jpeg_decoder.h"
#include "decoder/recording_preview.h"
#include "viewer/decode_pool.h"
#include "viewer/player/frame_decoding.h"
#include "viewer/ui_thread_guard.h"

#include <memory>

namespace revisit {

namespace {

constexpr PixelSize kShown{96, 160};
constexpr int kLowPriority = -10;

} // namespace

QImage firstFrame(const RecordingSource& source, PixelSize shown, const DecoderLimits& limits, const StopToken& stop)
{
    requireWorkerThread("reading a thumbnail");
    const auto jpeg = firstFrameJpeg(source, limits, stop);
    if (!jpeg) return {};
    const auto image = JpegDecoder{limits}.decode(*jpeg, shown);
    return image ? wrapImage(*image) : QImage();
}

SessionThumbnails::SessionThumbnails(Library& library, DecodePool& pool, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_pool(pool)
{
}

SessionThumbnails::~SessionThumbnails() { m_stop.requestStop(); }

void SessionThumbnails::request(const QString& sessionId, const QString& version)
{
    const QString key = sessionId + QLatin1Char('/') + version;
    if (m_asked.contains(key)) return;
    const bool isStarted = m_pool.start(
        this,
        [library = &m_library, id = sessionId.toStdString(), stop = m_stop.token()] {
            if (stop.isStopRequested()) return QImage();
            const auto source = library->openSource(id);
            return source ? firstFrame(**source, kShown, library->limits(), stop) : QImage();
        },
        [this, sessionId](const QImage& picture) {
            if (!picture.isNull()) Q_EMIT ready(sessionId, picture);
        },
        kLowPriority);
    if (isStarted) m_asked.insert(key); // else it is asked again at the next paint
}

} // namespace revisit
