#include "viewer/timeline/timeline_scene.h"

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

bool isSpanLane(Lane lane) { return lane == Lane::Network || lane == Lane::Navigation; }

/// Distance in pixels from x to the mark; 0 inside.
double distanceTo(const TimelineScene& scene, const DetailMark& mark, double x)
{
    const double left = scene.viewX(mark.startMs);
    const double right = scene.viewX(mark.endMs);
    return std::max({0.0, left - x, x - right});
}

} // namespace

QRectF subRowRect(const TimelineScene& scene, const TimelineLayout::Row& row, std::uint8_t subRow)
{
    constexpr double kPadding = 4;
    const int rows = scene.index ? scene.index->lane(row.lane).rowCount : 1;
    const double height = (row.height - 2 * kPadding) / rows;
    return {0, scene.laneTop(row) + kPadding + subRow * height, static_cast<double>(scene.size.width()), height};
}

const DetailMark* markAt(const TimelineScene& scene, const TimelineLayout::Row& row, double x, double y)
{
    if (!scene.detail) return nullptr;
    const double reach = isSpanLane(row.lane) ? 3 : clusterPx(row.lane) / 2;
    const DetailMark* best = nullptr;
    double bestDistance = reach;
    for (const DetailMark& mark : scene.detail->lane(row.lane).marks) {
        const QRectF rect = subRowRect(scene, row, mark.row);
        const bool isInRow = row.isCollapsed || row.lane != Lane::Network || (y >= rect.top() && y < rect.bottom());
        const double distance = distanceTo(scene, mark, x);
        if (!isInRow || distance > bestDistance || (best && distance == bestDistance)) continue;
        best = &mark;
        bestDistance = distance;
    }
    return best;
}

const IndexedGap* gapAt(const TimelineIndex& index, SessionTime time)
{
    const auto gap = std::find_if(index.gaps().begin(), index.gaps().end(),
        [time](const IndexedGap& each) { return time.ms > each.startMs && time.ms < each.endMs; });
    return gap == index.gaps().end() ? nullptr : &*gap;
}

} // namespace revisit
