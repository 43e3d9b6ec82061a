#include "decoder/session_clock.h"

#include <algorithm>

namespace revisit {

namespace {

WallTime bounded(WallTime time) noexcept
{
    return {std::clamp(time.ms, -SessionClock::kFarthestMs, SessionClock::kFarthestMs)};
}

Milliseconds keptOf(const BackgroundGap& gap) noexcept { return std::min(SessionClock::kKeptGap, gap.end - gap.start); }

/// Gaps from the marks in order of time (spec formats 6.4 step 1), as far as they lie in the session.
std::vector<BackgroundGap> gapsOf(std::span<const LifecycleMark> marks, WallTime start, WallTime end)
{
    std::vector<LifecycleMark> sorted{marks.begin(), marks.end()};
    std::ranges::stable_sort(sorted, {}, &LifecycleMark::time);
    std::vector<BackgroundGap> gaps;
    const auto add = [&](WallTime from, WallTime to) {
        const BackgroundGap gap{std::max(from, start), std::min(to, end)};
        if (gap.start < gap.end) gaps.push_back(gap);
    };
    bool isOpen = false;
    WallTime since;
    for (const LifecycleMark& mark : sorted) {
        if (mark.isBackground && !isOpen) {
            isOpen = true;
            since = mark.time;
        } else if (!mark.isBackground && isOpen && mark.time > since) {
            isOpen = false;
            add(since, mark.time);
        }
    }
    if (isOpen) add(since, end);
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
    : m_start(bounded(start))
    , m_end(std::max(m_start, bounded(end)))
    , m_gaps(gapsOf(marks, m_start, m_end))
{
    Milliseconds removed;
    for (const BackgroundGap& gap : m_gaps) {
        m_gapStarts.push_back({(gap.start - m_start - removed).ms});
        removed = removed + (gap.end - gap.start) - keptOf(gap);
    }
}

std::size_t SessionClock::gapsUntil(WallTime time) const noexcept
{
    const auto after = std::ranges::upper_bound(m_gaps, time, {}, &BackgroundGap::start);
    return static_cast<std::size_t>(after - m_gaps.begin());
}

Milliseconds SessionClock::playable() const noexcept { return {toPlayable(m_end).ms}; }

SessionTime SessionClock::toPlayable(WallTime time) const noexcept
{
    time = std::clamp(time, m_start, m_end);
    const std::size_t until = gapsUntil(time);
    if (until == 0) return {(time - m_start).ms};
    const BackgroundGap& gap = m_gaps[until - 1];
    const Milliseconds kept = keptOf(gap);
    if (time < gap.end) return m_gapStarts[until - 1] + std::min(time - gap.start, kept);
    return m_gapStarts[until - 1] + kept + (time - gap.end);
}

WallTime SessionClock::toWall(SessionTime playable) const noexcept
{
    playable.ms = std::clamp(playable.ms, -2 * kFarthestMs, 2 * kFarthestMs);
    const auto after = std::ranges::upper_bound(m_gapStarts, playable);
    if (after == m_gapStarts.begin()) return m_start + Milliseconds{playable.ms};
    const auto index = static_cast<std::size_t>(after - m_gapStarts.begin()) - 1;
    const BackgroundGap& gap = m_gaps[index];
    const Milliseconds since = playable - m_gapStarts[index];
    const Milliseconds kept = keptOf(gap);
    return since < kept ? gap.start + since : gap.end + (since - kept);
}

PlayerMoment SessionClock::moment(WallTime time) const noexcept
{
    time = bounded(time);
    const SessionTime playable = toPlayable(time);
    return {playable, time - toWall(playable)};
}

WallTime SessionClock::wallOf(const PlayerMoment& moment) const noexcept
{
    const std::int64_t farthest = 2 * kFarthestMs;
    return toWall(moment.playable) + Milliseconds{std::clamp(moment.beyond.ms, -farthest, farthest)};
}

const BackgroundGap* SessionClock::gapAt(WallTime time) const noexcept
{
    const std::size_t until = gapsUntil(time);
    if (until == 0) return nullptr;
    const BackgroundGap& gap = m_gaps[until - 1];
    return gap.start < time && time < gap.end ? &gap : nullptr;
}

} // namespace revisit
