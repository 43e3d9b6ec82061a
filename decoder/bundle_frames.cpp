#include "decoder/bundle_frames.h"

#include <algorithm>
#include <limits>

namespace revisit {

namespace {

std::uint16_t side(int px) noexcept
{
    return static_cast<std::uint16_t>(std::clamp<int>(px, 0, std::numeric_limits<std::uint16_t>::max()));
}

/// Unsigned, because hostile numbers may wrap around.
std::uint64_t baseOf(const BundleFrame& frame) noexcept
{
    return static_cast<std::uint64_t>(frame.time.ms) - static_cast<std::uint64_t>(frame.storedOffsetMs);
}

} // namespace

BundleFrames::BundleFrames(const std::vector<BundleFrame>& frames)
{
    m_frames.reserve(frames.size());
    for (const BundleFrame& frame : frames)
        m_frames.push_back(
            {frame.time, frame.byteOffset, frame.byteCount, side(frame.size.widthPx), side(frame.size.heightPx)});
    if (frames.empty()) return;
    m_timeBase = baseOf(frames.front());
    if (std::ranges::all_of(frames, [this](const BundleFrame& frame) { return baseOf(frame) == m_timeBase; })) return;
    std::vector<std::int64_t>& offsets = m_storedOffsets.emplace();
    offsets.reserve(frames.size());
    for (const BundleFrame& frame : frames) offsets.push_back(frame.storedOffsetMs);
}

BundleFrame BundleFrames::operator[](std::size_t index) const noexcept
{
    const Packed& packed = m_frames[index];
    const auto stored = m_storedOffsets
        ? (*m_storedOffsets)[index]
        : static_cast<std::int64_t>(static_cast<std::uint64_t>(packed.time.ms) - m_timeBase);
    return {packed.time, stored, packed.byteOffset, packed.byteCount, {packed.widthPx, packed.heightPx}};
}

} // namespace revisit
