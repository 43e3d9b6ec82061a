#include "viewer/player/frame_cache.h"

#include <algorithm>

namespace revisit {

namespace {

/// What an entry costs besides its pixels, so that undecodable frames cannot pile up for free.
constexpr std::uint64_t kEntryBytes = 512;

std::uint64_t costOf(const DecodedFrame& decoded) { return decoded.byteCount() + kEntryBytes; }

} // namespace

const DecodedFrame* FrameCache::find(std::size_t frame)
{
    const auto entry = m_entries.find(frame);
    if (entry == m_entries.end()) return nullptr;
    entry->second.lastUse = ++m_uses;
    return &entry->second.decoded;
}

FrameCache::Nearest FrameCache::newestAtOrBefore(std::size_t frame)
{
    auto after = m_entries.upper_bound(frame);
    if (after == m_entries.begin()) return {};
    const std::size_t nearest = std::prev(after)->first;
    return {nearest, find(nearest)};
}

void FrameCache::insert(std::size_t frame, DecodedFrame decoded)
{
    if (const auto old = m_entries.find(frame); old != m_entries.end()) drop(old);
    const auto cost = costOf(decoded);
    if (cost > m_limit.count) return;
    makeRoom(cost);
    m_bytes += cost;
    m_entries.emplace(frame, Entry{std::move(decoded), ++m_uses});
}

void FrameCache::clear()
{
    m_entries.clear();
    m_bytes = 0;
}

void FrameCache::drop(Entries::iterator entry)
{
    m_bytes -= costOf(entry->second.decoded);
    m_entries.erase(entry);
}

void FrameCache::makeRoom(std::size_t bytes)
{
    while (!m_entries.empty() && m_bytes + bytes > m_limit.count)
        drop(std::min_element(m_entries.begin(), m_entries.end(),
            [](const auto& a, const auto& b) { return a.second.lastUse < b.second.lastUse; }));
}

} // namespace revisit
