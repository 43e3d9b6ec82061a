#include "viewer/timeline/timeline_layout.h"

#include <algorithm>

namespace revisit {

namespace {

int trackHeight(const TimelineIndex& index, Track track, const TrackSizes& sizes)
{
    const bool isTight = sizes.isTight;
    const int rows = index.lane(Lane::Network).rowCount;
    switch (track) {
    case Track::Network:
        return isTight ? std::max(20, rows * 6 + 4) : std::max(24, rows * 8 + 8);
    case Track::Film:
        return sizes.filmPicture + TimelineLayout::kFilmMargin;
    case Track::Interval:
        return isTight ? 20 : 30;
    case Track::Hierarchy:
    case Track::Notes:
        return isTight ? 20 : 22;
    default:
        return isTight ? 20 : 26;
    }
}

bool isShown(const TimelineIndex& index, Track track, bool hasNotes)
{
    switch (track) {
    case Track::Faults:
        return true;
    case Track::Notes:
        return hasNotes;
    case Track::Bytes:
        return !index.bytes().empty();
    case Track::Interval:
        return index.frameInterval().ms > 0;
    case Track::Lifecycle:
        return !index.lane(Lane::Lifecycle).items.empty() || !index.gaps().empty();
    default:
        return !index.lane(laneOf(track).value_or(Lane::Custom)).items.empty();
    }
}

} // namespace

TimelineLayout TimelineLayout::of(
    const TimelineIndex& index, const TrackArrangement& arrangement, bool hasNotes, const TrackSizes& sizes)
{
    TimelineLayout layout;
    for (const Track track : arrangement.order) {
        if (!isShown(index, track, hasNotes)) continue;
        const bool isCollapsed = arrangement.isCollapsed(track);
        const int height = isCollapsed ? kCollapsedHeight : trackHeight(index, track, sizes);
        layout.rows.push_back({track, laneOf(track).value_or(Lane::Custom), layout.lanesHeight, height, isCollapsed});
        layout.lanesHeight += height;
    }
    return layout;
}

/// In steps, so that pictures are not made anew for each pixel that a dock grows.
TrackSizes TrackSizes::of(int room)
{
    constexpr int kStep = 16;
    constexpr int kPercent = 38;
    const int part = room * kPercent / 100 / kStep * kStep;
    const int picture = room < kSmallView ? kSmallFilmPicture : std::clamp(part, kSmallFilmPicture, kFilmPicture);
    return {picture, room < kLowView};
}

const TimelineLayout::Row* TimelineLayout::rowAt(int y) const
{
    const auto row = std::find_if(
        rows.begin(), rows.end(), [y](const Row& each) { return y >= each.top && y < each.top + each.height; });
    return row == rows.end() ? nullptr : &*row;
}

const TimelineLayout::Row* TimelineLayout::row(Track track) const
{
    const auto row = std::find_if(rows.begin(), rows.end(), [track](const Row& each) { return each.track == track; });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace revisit
