#include "viewer/player/frame_cache.h"

#include <utility>

namespace revisit {

namespace {

/// What an entry costs besides its pixels, so that undecodable frames cannot pile up for free.
constexpr std::size_t kEntryBytes = 512;

} // namespace

const DecodedFrame* FrameCache::find(std::size_t frame) { return m_frames.find(frame); }

FrameCache::Nearest FrameCache::newestAtOrBefore(std::size_t frame)
{
    const auto nearest = m_frames.atOrBefore(frame);
    return {nearest.key, nearest.value};
}

void FrameCache::insert(std::size_t frame, DecodedFrame decoded)
{
    const std::size_t cost = decoded.byteCount() + kEntryBytes;
    m_frames.insert(frame, std::move(decoded), cost);
}

} // namespace revisit
