#pragma once

#include "viewer/timeline/timeline_index.h"

#include <QRectF>

#include <bitset>
#include <optional>
#include <vector>

namespace revisit {

/// Which lanes are folded to a thin strip.
using LaneSet = std::bitset<kLaneCount>;

/// The vertical order of a timeline: a ruler, then one strip per lane that has items; the fault lane is always there.
/// Pixels are logical. Plain data.
struct TimelineLayout {
    struct Row {
        Lane lane = Lane::Custom;
        int top = 0; ///< from the top of the first lane, unscrolled
        int height = 0;
        bool isCollapsed = false;
    };
    static constexpr int kRulerHeight = 30;
    static constexpr int kHeaderWidth = 140;
    static constexpr int kInset = 10; ///< left and right of the session, so that marks at its ends are whole
    static constexpr int kCollapsedHeight = 12;

    std::vector<Row> rows;
    int lanesHeight = 0;

    [[nodiscard]] static TimelineLayout of(const TimelineIndex& index, LaneSet collapsed);
    [[nodiscard]] const Row* rowAt(int y) const; ///< y from the top of the first lane; nullptr below the last
    [[nodiscard]] const Row* row(Lane lane) const; ///< nullptr where the lane is not shown
};

} // namespace revisit
