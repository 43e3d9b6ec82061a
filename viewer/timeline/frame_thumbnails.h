#pragma once

#include "decoder/recording.h"
#include "viewer/latest_only.h"

#include <QCache>
#include <QImage>
#include <QObject>

#include <functional>
#include <memory>

namespace revisit {

/// Small pictures of frames for hovering over the timeline: read and decoded on a worker, scaled down by the decoder,
/// kept in a bounded cache. Only the newest wish is fulfilled. Lives in the UI thread.
class FrameThumbnails final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype kMaxCacheBytes = 24 * 1024 * 1024;
    using Deliver = std::function<void(const QImage&)>;

    explicit FrameThumbnails(QObject* parent = nullptr);
    ~FrameThumbnails() override;

    /// Null forgets everything.
    void setRecording(std::shared_ptr<const Recording> recording);
    /// The picture of the newest frame at or before the time, at least `heightPx` high where the frame is. Delivered at
    /// once where it is cached, else later, unless another request comes first; null where there is no frame.
    void request(WallTime time, int heightPx, const Deliver& deliver);

private:
    std::shared_ptr<const Recording> m_recording;
    QCache<std::size_t, QImage> m_cache; ///< by frame index; costs are bytes
    LatestOnly m_decoding;
};

} // namespace revisit
