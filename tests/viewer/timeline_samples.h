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
    return item;
}

/// Takes the items of the frame lane out of the list: a recording keeps frames apart. Both sorted by time.
inline std::vector<FrameRef> takeFrames(TimelineItems& items)
{
    std::ranges::stable_sort(items, {}, &TimelineItem::time);
    std::vector<FrameRef> frames;
    for (const TimelineItem& item : items)
        if (item.lane == Lane::Frame) frames.push_back({item.time, 0, 0, 0, {}});
    std::erase_if(items, [](const TimelineItem& item) { return item.lane == Lane::Frame; });
    return frames;
}

/// Of items in any order, with those of the frame lane as its frames.
inline std::shared_ptr<const TimelineIndex> indexOf(
    TimelineItems items, const SessionClock& clock, std::vector<IndexedBytes> bytes = {})
{
    const std::vector<FrameRef> frames = takeFrames(items);
    return TimelineIndex::build(
        {std::make_shared<const TimelineItems>(std::move(items)), frames, std::move(bytes)}, clock);
}

inline std::shared_ptr<const TimelineIndex> indexOf(TimelineItems items, std::int64_t lengthMs,
    const std::vector<LifecycleMark>& marks = {}, std::vector<IndexedBytes> bytes = {})
{
    const SessionClock clock({kTimelineStart}, {kTimelineStart + lengthMs}, marks);
    return indexOf(std::move(items), clock, std::move(bytes));
}

} // namespace revisit::test
