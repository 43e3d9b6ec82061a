#pragma once

#include "base/units.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace revisit {

/// The start time inside a session id: `^session_(\d+)(_|$)` and greater than 0 (spec formats 0.3).
[[nodiscard]] std::optional<WallTime> sessionStartFromId(std::string_view sessionId) noexcept;

/// A stretch in which the app was in the background.
struct BackgroundGap {
    WallTime start;
    WallTime end;
    friend bool operator==(const BackgroundGap&, const BackgroundGap&) = default;
};

/// A change of the app's state, as events report it.
struct LifecycleMark {
    WallTime time;
    bool isBackground = false; ///< app_background; otherwise app_foreground
};

/// A moment on the player's clock that loses nothing of the absolute time it was made from.
struct PlayerMoment {
    SessionTime playable; ///< what the player shows: 0 … SessionClock::playable()
    /// How far the absolute time lies from what the player shows there; 0 for everything that is played. Negative
    /// before the session and inside a compressed gap (the time that is left until its end), positive after the end.
    Milliseconds beyond;
    friend bool operator==(const PlayerMoment&, const PlayerMoment&) = default;
};

/// Converts between absolute device time and the player's time, in which each background gap lasts at most kKeptGap
/// (spec formats 6.4; docs/formats/clock.md). Gaps are clipped to the session.
///
/// Nothing is lost in either direction: toPlayable(toWall(p)) is p for every p in 0 … playable(), and
/// wallOf(moment(t)) is t for every time. toWall(toPlayable(t)) is t for all that is played, which is what lies
/// in the session and not in the compressed part of a gap. Each call costs O(log gaps).
/// Immutable; copies share nothing. Threads: any.
class SessionClock {
public:
    /// What is kept of each gap.
    static constexpr Milliseconds kKeptGap{2000};
    /// Times farther from 1970 than this (the year 5138) are taken as this, so that sums never overflow.
    static constexpr std::int64_t kFarthestMs = 100'000'000'000'000;

    SessionClock() = default;
    /// `marks` in any order. A gap that is still open at the end closes at `end`. Repeated background marks keep the
    /// first; a foreground mark without a background one is ignored.
    SessionClock(WallTime start, WallTime end, std::span<const LifecycleMark> marks);

    [[nodiscard]] WallTime start() const noexcept { return m_start; }
    /// Never before start().
    [[nodiscard]] WallTime end() const noexcept { return m_end; }
    /// In order, without overlaps, inside start() … end(), none empty.
    [[nodiscard]] const std::vector<BackgroundGap>& gaps() const noexcept { return m_gaps; }
    /// Player length: from start to end with the gaps compressed.
    [[nodiscard]] Milliseconds playable() const noexcept;
    /// Absolute → player time, clamped to 0 … playable(). Never runs backwards.
    [[nodiscard]] SessionTime toPlayable(WallTime time) const noexcept;
    /// Player → absolute time; a compressed gap's end maps to the gap's end. Before 0 and after playable() time runs
    /// on as it does in the session.
    [[nodiscard]] WallTime toWall(SessionTime playable) const noexcept;
    /// Both clocks at once, without loss for times within kFarthestMs.
    [[nodiscard]] PlayerMoment moment(WallTime time) const noexcept;
    /// The exact inverse of moment().
    [[nodiscard]] WallTime wallOf(const PlayerMoment& moment) const noexcept;
    /// The gap that holds the time strictly inside, or nullptr.
    [[nodiscard]] const BackgroundGap* gapAt(WallTime time) const noexcept;

private:
    /// Index one past the last gap that begins at or before the time.
    [[nodiscard]] std::size_t gapsUntil(WallTime time) const noexcept;

    WallTime m_start;
    WallTime m_end;
    std::vector<BackgroundGap> m_gaps;
    std::vector<SessionTime> m_gapStarts; ///< of each gap on the player's clock
};

} // namespace revisit
