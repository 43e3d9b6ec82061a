#pragma once

#include "decoder/event.h"

#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace revisit {

/// Finds clusters of taps as the reference server does (spec formats 8.1): three taps within 1000 ms and 50 units of
/// the last one. Feed taps in order of time. A tap is compared with a few only, however many lie in one moment.
/// Threads: one at a time.
class TapCluster {
public:
    static constexpr Milliseconds kWindow{1000};
    static constexpr double kRadius = 50;
    static constexpr std::size_t kTaps = 3;

    /// Takes one tap; true where it completes a rage tap, after which the search starts anew.
    [[nodiscard]] bool add(const TouchPoint& tap);
    /// Forgets the taps so far: after an explicit marker or a tap on the keyboard.
    void clear();
    /// How many pairs of taps were compared so far.
    [[nodiscard]] std::uint64_t comparisons() const noexcept { return m_comparisons; }

private:
    using Cell = std::pair<std::int64_t, std::int64_t>; // column and row

    void forgetFirst();
    [[nodiscard]] std::size_t countNear(const TouchPoint& tap);

    std::deque<TouchPoint> m_taps;
    std::multimap<Cell, TouchPoint> m_byCell; // the same; never more than two in a cell
    std::uint64_t m_comparisons = 0;
};

/// A rage tap that no SDK reported but a cluster of taps shows.
struct InferredRageTap {
    std::uint32_t event = 0; ///< index of the tap that completed the cluster
    TouchPoint point;
};

/// The rage taps to add to a timeline: from plain taps that carry a gestureType (so never from web taps), unless an
/// explicit rage tap lies within 1000 ms and 50 units. `events` are sorted by time. Threads: any.
[[nodiscard]] std::vector<InferredRageTap> inferRageTaps(std::span<const Event> events);

/// Whether the event is a tap on the iOS keyboard, which never counts towards a rage tap.
[[nodiscard]] bool isKeyboardTap(const Event& event);

/// Whether two points lie within 50 units of each other.
[[nodiscard]] bool isSamePlace(const TouchPoint& a, const TouchPoint& b) noexcept;

} // namespace revisit
