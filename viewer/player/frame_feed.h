#pragma once

#include "viewer/player/frame_cache.h"
#include "viewer/view_context.h"

#include <QObject>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace revisit {

/// Supplies the picture for the playhead: the newest whole frame at or before it.
///
/// Never waits: what is decoded is shown at once, what is not is asked of the decode pool, and until it arrives the
/// newest decoded frame before it stands in. Frames ahead of the playhead are decoded in advance while it plays. Frames
/// that the playhead has left behind are stopped, unless their bundle is needed for those that are wanted now. Lives in
/// the UI thread; nothing here touches bytes or pixels on it.
class FrameFeed final : public QObject {
    Q_OBJECT
public:
    static constexpr Bytes kCacheLimit = 64_MiB; ///< some 75 frames at full size, far more as they are shown

    explicit FrameFeed(const ViewContext& context, QObject* parent = nullptr, Bytes cacheLimit = kCacheLimit);
    ~FrameFeed() override;

    /// Device pixels that the picture covers; decides how finely frames are decoded. Empty: full size.
    void setShownSize(PixelSize size);

    struct Shown {
        std::optional<std::size_t> frame; ///< index of the frame whose picture this is
        DecodedFrame decoded;
    };
    /// What to paint now. Its frame may be older than wantedFrame() while that one is being decoded.
    [[nodiscard]] const Shown& shown() const { return m_shown; }
    /// The frame that belongs to the playhead; nullopt where the recording has none.
    [[nodiscard]] std::optional<std::size_t> wantedFrame() const { return m_wanted; }
    /// The wanted frame is on show, as finely as asked for.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const FrameCache& cache() const { return m_cache; }

Q_SIGNALS:
    /// shown() or wantedFrame() changed.
    void changed();

private:
    void restart();
    void follow();
    void showBest();
    void askForMissing();
    void stopAll();
    void stopPassed();
    [[nodiscard]] std::vector<std::size_t> plannedFrames() const;
    [[nodiscard]] bool isMissing(std::size_t frame);
    void ask(std::size_t frame);
    void accept(std::size_t frame, DecodedFrame decoded);

    ViewContext m_context;
    FrameCache m_cache;
    PixelSize m_shownSize;
    Shown m_shown;
    std::optional<std::size_t> m_wanted;
    std::map<std::size_t, StopSource> m_asked; ///< under way in the pool; answers of stopped ones are dropped
};

/// The frame for a player position: the newest at or before it, frames inside background gaps left out.
[[nodiscard]] std::optional<std::size_t> frameForPlayhead(const Recording& recording, WallTime wall);

} // namespace revisit
