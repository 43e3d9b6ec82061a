#include "decoder/session_clock.h"

#include <algorithm>

namespace revisit {

namespace {

/// Gaps from the marks in order of time (spec formats 6.4 step 1).
std::vector<BackgroundGap> gapsOf(std::span<const LifecycleMark> marks, WallTime end)
{
    std::vector<LifecycleMark> sorted{marks.begin(), marks.end()};
    std::ranges::stable_sort(sorted, {}, &LifecycleMark::time);
    std::vector<BackgroundGap> gaps;
    bool isOpen = false;
    WallTime since;
    for (const LifecycleMark& mark : sorted) {
        if (mark.isBackground && !isOpen) {
            isOpen = true;
            since = mark.time;
        } else if (!mark.isBackground && isOpen && mark.time > since) {
            isOpen = false;
            gaps.push_back({since, mark.time});
        }
    }
    if (isOpen && end > since) gaps.push_back({since, end});
    return gaps;
}

} // namespace

std::optional<WallTime> sessionStartFromId(std::string_view sessionId) noexcept
{
    constexpr std::string_view kPrefix = "session_";
    constexpr std::size_t kMaxDigits = 16; // beyond the year 275760
    if (!sessionId.starts_with(kPrefix)) return std::nullopt;
    sessionId.remove_prefix(kPrefix.size());
    const std::string_view digits = sessionId.substr(0, sessionId.find('_'));
    if (digits.empty() || digits.size() > kMaxDigits) return std::nullopt;
    std::int64_t ms = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        ms = ms * 10 + (c - '0');
    }
    return ms > 0 ? std::optional{WallTime{ms}} : std::nullopt;
}

SessionClock::SessionClock(WallTime start, WallTime end, std::span<const LifecycleMark> marks)
    : m_start(start)
    , m_end(std::max(start, end))
    , m_gaps(gapsOf(marks, m_end))
{
}

namespace {

/// Walks over the gaps with what has been taken out of the time before each.
struct CompressedGap {
    BackgroundGap gap;
    std::int64_t start = 0; ///< on the compressed axis, still in epoch milliseconds
    std::int64_t kept = 0;
};

template <typename Visit>
std::int64_t walk(const std::vector<BackgroundGap>& gaps, Visit isDone)
{
    std::int64_t removed = 0;
    for (const BackgroundGap& gap : gaps) {
        const std::int64_t length = gap.end.ms - gap.start.ms;
        const std::int64_t kept = std::min(SessionClock::kKeptGap.ms, length);
        if (isDone(CompressedGap{gap, gap.start.ms - removed, kept})) break;
        removed += length - kept;
    }
    return removed;
}

std::int64_t compress(const std::vector<BackgroundGap>& gaps, std::int64_t wallMs)
{
    std::optional<std::int64_t> inside;
    const std::int64_t removed = walk(gaps, [&](const CompressedGap& gap) {
        if (wallMs < gap.gap.start.ms) return true;
        if (wallMs > gap.gap.end.ms) return false;
        inside = gap.start + std::min(wallMs - gap.gap.start.ms, gap.kept);
        return true;
    });
    return inside.value_or(wallMs - removed);
}

std::int64_t expand(const std::vector<BackgroundGap>& gaps, std::int64_t compressedMs)
{
    std::optional<std::int64_t> inside;
    const std::int64_t removed = walk(gaps, [&](const CompressedGap& gap) {
        if (compressedMs < gap.start) return true;
        if (compressedMs > gap.start + gap.kept) return false;
        inside = compressedMs == gap.start + gap.kept ? gap.gap.end.ms : gap.gap.start.ms + (compressedMs - gap.start);
        return true;
    });
    return inside.value_or(compressedMs + removed);
}

} // namespace

Milliseconds SessionClock::playable() const noexcept
{
    return {std::max<std::int64_t>(0, compress(m_gaps, m_end.ms) - compress(m_gaps, m_start.ms))};
}

SessionTime SessionClock::toPlayable(WallTime time) const noexcept
{
    const std::int64_t ms = compress(m_gaps, time.ms) - compress(m_gaps, m_start.ms);
    return {std::clamp<std::int64_t>(ms, 0, playable().ms)};
}

WallTime SessionClock::toWall(SessionTime playable) const noexcept
{
    return {expand(m_gaps, compress(m_gaps, m_start.ms) + playable.ms)};
}

const BackgroundGap* SessionClock::gapAt(WallTime time) const noexcept
{
    const auto gap = std::ranges::find_if(
        m_gaps, [&](const BackgroundGap& candidate) { return candidate.start < time && time < candidate.end; });
    return gap == m_gaps.end() ? nullptr : &*gap;
}

} // namespace revisit
