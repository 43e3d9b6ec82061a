#pragma once

#include "decoder/recording.h"
#include "viewer/latest_only.h"

#include <QCache>
#include <QImage>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace revisit {

/// Small pictures of frames: those of the film track, and a larger one for the card under the mouse. Read and decoded
/// on workers, scaled down by the decoder, kept in bounded caches. Only the newest wish is fulfilled. What is being
/// read for another recording stops; a wish for another frame of the same one lets a bundle be finished, whose next
/// frame is likely the one. UI thread.
class FrameThumbnails final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype kMaxCacheBytes = 24 * 1024 * 1024;
    static constexpr qsizetype kMaxStripBytes = 16 * 1024 * 1024;
    using Deliver = std::function<void(const QImage&)>;

    explicit FrameThumbnails(QObject* parent = nullptr);
    ~FrameThumbnails() override;

    /// Null forgets everything. `limits`: those that it was opened with.
    void setRecording(std::shared_ptr<const Recording> recording, const DecoderLimits& limits = {});
    /// The picture of the newest frame at or before the time, at least `heightPx` high where the frame is. Delivered at
    /// once where it is cached; else the small one of the film track at once, where there is one, and the larger one
    /// later, unless another request comes first. Null where there is no frame.
    void request(WallTime time, int heightPx, const Deliver& deliver);

    /// Exact height of the film's pictures in device pixels, and how many of these are a logical one.
    void setStripSize(int heightPx, double pixelRatio);
    /// The frames that show, the most wanted first; replaces what was wanted before.
    void want(const std::vector<std::size_t>& frames);
    /// Null until stripChanged(). Valid until the next event.
    [[nodiscard]] const QImage* strip(std::size_t frame) const { return m_strip.object(frame); }
    /// Width of a strip picture over its height; 0 without frames.
    [[nodiscard]] double aspectRatio() const { return m_aspectRatio; }

Q_SIGNALS:
    void stripChanged();

private:
    void acceptStrip(quint64 generation, std::size_t frame, const QImage& picture);

    std::shared_ptr<const Recording> m_recording;
    DecoderLimits m_limits;
    QCache<QPair<std::size_t, int>, QImage> m_cache; ///< by frame index and wanted height; costs are bytes
    QCache<std::size_t, QImage> m_strip;
    double m_aspectRatio = 0;
    double m_pixelRatio = 1;
    int m_stripHeightPx = 0;
    StopSource m_stop; ///< of what is read from this recording
    quint64 m_generation = 0; ///< strip pictures of another recording or size are dropped
    LatestOnly m_decoding;
    LatestOnly m_stripping; ///< last: its jobs post to this object
};

} // namespace revisit
