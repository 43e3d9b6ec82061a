#include "viewer/timeline/timeline_layout.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::array kOrder{Lane::Frame, Lane::Navigation, Lane::Touch, Lane::Network, Lane::Fault, Lane::Log,
    Lane::Custom, Lane::Lifecycle, Lane::Hierarchy};

int laneHeight(const IndexedLane& lane)
{
    constexpr int kPadding = 8;
    constexpr int kSubRow = 8;
    switch (lane.lane) {
    case Lane::Network:
        return std::max(24, lane.rowCount * kSubRow + kPadding);
    case Lane::Frame:
    case Lane::Hierarchy:
        return 22;
    default:
        return 26;
    }
}

bool isShown(const TimelineIndex& index, Lane lane)
{
    if (lane == Lane::Fault) return true;
    return !index.lane(lane).items.empty() || (lane == Lane::Lifecycle && !index.gaps().empty());
}

} // namespace

TimelineLayout TimelineLayout::of(const TimelineIndex& index, LaneSet collapsed)
{
    TimelineLayout layout;
    for (const Lane lane : kOrder) {
        if (!isShown(index, lane)) continue;
        const bool isCollapsed = collapsed.test(static_cast<std::size_t>(lane));
        const int height = isCollapsed ? kCollapsedHeight : laneHeight(index.lane(lane));
        layout.rows.push_back({lane, layout.lanesHeight, height, isCollapsed});
        layout.lanesHeight += height;
    }
    return layout;
}

const TimelineLayout::Row* TimelineLayout::rowAt(int y) const
{
    const auto row = std::find_if(
        rows.begin(), rows.end(), [y](const Row& each) { return y >= each.top && y < each.top + each.height; });
    return row == rows.end() ? nullptr : &*row;
}

const TimelineLayout::Row* TimelineLayout::row(Lane lane) const
{
    const auto row = std::find_if(rows.begin(), rows.end(), [lane](const Row& each) { return each.lane == lane; });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace revisit
