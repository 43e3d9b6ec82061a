#pragma once

#include "base/units.h"
#include "viewer/player/frame_decoding.h"

#include <cstddef>
#include <cstdint>
#include <map>

namespace revisit {

/// Decoded frames of one recording, bounded in bytes: the least recently used go first. UI thread only.
class FrameCache {
public:
    explicit FrameCache(Bytes limit)
        : m_limit(limit)
    {
    }

    /// Counts as a use. Null where it is not there; valid until the next insert() or clear().
    [[nodiscard]] const DecodedFrame* find(std::size_t frame);
    [[nodiscard]] bool contains(std::size_t frame) const { return m_entries.count(frame) > 0; }
    /// The newest frame at or before this one, down to `first`; null where none is there.
    struct Nearest {
        std::size_t frame = 0;
        const DecodedFrame* decoded = nullptr;
    };
    [[nodiscard]] Nearest newestAtOrBefore(std::size_t frame);
    /// Replaces an older picture of the frame. A picture over the limit is not kept.
    void insert(std::size_t frame, DecodedFrame decoded);
    void clear();

    [[nodiscard]] Bytes byteCount() const { return {m_bytes}; }
    [[nodiscard]] std::size_t frameCount() const { return m_entries.size(); }

private:
    struct Entry {
        DecodedFrame decoded;
        std::uint64_t lastUse = 0;
    };
    using Entries = std::map<std::size_t, Entry>;
    void drop(Entries::iterator entry);
    void makeRoom(std::size_t bytes);

    Entries m_entries;
    Bytes m_limit;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_uses = 0;
};

} // namespace revisit
