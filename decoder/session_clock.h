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

/// Converts between absolute device time and the player's time, in which each background gap lasts at most
/// kKeptGapMs (spec formats 6.4). Immutable; copies share nothing. Threads: any.
class SessionClock {
public:
    /// What is kept of each gap.
    static constexpr Milliseconds kKeptGap{2000};

    SessionClock() = default;
    /// `marks` in any order. A gap that is still open at the end closes at `end`. Repeated background marks keep the
    /// first; a foreground mark without a background one is ignored.
    SessionClock(WallTime start, WallTime end, std::span<const LifecycleMark> marks);

    [[nodiscard]] WallTime start() const noexcept { return m_start; }
    /// Never before start().
    [[nodiscard]] WallTime end() const noexcept { return m_end; }
    [[nodiscard]] const std::vector<BackgroundGap>& gaps() const noexcept { return m_gaps; }
    /// Player length: from start to end with the gaps compressed.
    [[nodiscard]] Milliseconds playable() const noexcept;
    /// Absolute → player time, clamped to 0 … playable().
    [[nodiscard]] SessionTime toPlayable(WallTime time) const noexcept;
    /// Player → absolute time; the exact inverse outside gaps; a compressed gap's end maps to the gap's end.
    [[nodiscard]] WallTime toWall(SessionTime playable) const noexcept;
    /// The gap that holds the time strictly inside, or nullptr.
    [[nodiscard]] const BackgroundGap* gapAt(WallTime time) const noexcept;

private:
    WallTime m_start;
    WallTime m_end;
    std::vector<BackgroundGap> m_gaps;
};

} // namespace revisit
