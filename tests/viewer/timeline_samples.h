#pragma once

#include "viewer/timeline/timeline_index.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace revisit::test {

inline constexpr std::int64_t kTimelineStart = 1'000'000;

inline TimelineItem itemAt(
    Lane lane, std::int64_t ms, const char* label = "", std::int64_t lengthMs = 0, bool isFailure = false)
{
    TimelineItem item;
    item.time = {kTimelineStart + ms};
    item.end = {kTimelineStart + ms + lengthMs};
    item.lane = lane;
    item.label = label;
    item.isFailure = isFailure;
    if (lane == Lane::Frame) item.source = TimelineItem::Source::Frame;
    return item;
}

inline std::shared_ptr<const TimelineIndex> indexOf(TimelineItems items, std::int64_t lengthMs,
    const std::vector<LifecycleMark>& marks = {}, std::vector<IndexedBytes> bytes = {})
{
    std::ranges::stable_sort(items, {}, &TimelineItem::time);
    std::uint32_t frame = 0;
    for (TimelineItem& item : items)
        if (item.lane == Lane::Frame) item.index = frame++;
    const SessionClock clock({kTimelineStart}, {kTimelineStart + lengthMs}, marks);
    return TimelineIndex::build(
        std::make_shared<const TimelineItems>(std::move(items)), clock, {}, {}, std::move(bytes));
}

} // namespace revisit::test
