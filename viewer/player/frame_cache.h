#pragma once

#include "base/units.h"
#include "decoder/byte_cache.h"
#include "viewer/player/frame_decoding.h"

#include <cstddef>

namespace revisit {

/// Decoded frames of one recording, bounded in bytes: the least recently used go first. UI thread only.
class FrameCache {
public:
    explicit FrameCache(Bytes limit)
        : m_frames(limit)
    {
    }

    /// Counts as a use. Null where it is not there; valid until the next insert() or clear().
    [[nodiscard]] const DecodedFrame* find(std::size_t frame);
    [[nodiscard]] bool contains(std::size_t frame) const { return m_frames.contains(frame); }
    /// The newest frame at or before this one, down to `first`; null where none is there.
    struct Nearest {
        std::size_t frame = 0;
        const DecodedFrame* decoded = nullptr;
    };
    [[nodiscard]] Nearest newestAtOrBefore(std::size_t frame);
    /// Replaces an older picture of the frame. A picture over the limit is not kept.
    void insert(std::size_t frame, DecodedFrame decoded);
    void clear() { m_frames.clear(); }

    [[nodiscard]] Bytes byteCount() const { return m_frames.byteCount(); }
    [[nodiscard]] std::size_t frameCount() const { return m_frames.size(); }

private:
    ByteCache<std::size_t, DecodedFrame> m_frames;
};

} // namespace revisit
