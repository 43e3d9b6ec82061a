#include "viewer/timeline/timeline_index.h"

#include "viewer/timeline/lane_style.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 4096;

/// A screen is shown until the next one; the last one until the end.
void extendScreens(IndexedLane& lane, std::int64_t endMs)
{
    for (std::size_t i = 0; i < lane.items.size(); ++i) {
        const std::int64_t next = i + 1 < lane.items.size() ? lane.items[i + 1].startMs : endMs;
        lane.items[i].endMs = std::max(lane.items[i].startMs, next);
    }
}

/// Puts each request into the first row that is free at its start, the rest into the last row.
void assignRows(IndexedLane& lane)
{
    std::array<std::int64_t, TimelineIndex::kNetworkRows> rowEnd;
    rowEnd.fill(-1);
    for (IndexedItem& item : lane.items) {
        auto row = std::find_if(rowEnd.begin(), rowEnd.end(), [&](std::int64_t end) { return end <= item.startMs; });
        if (row == rowEnd.end()) row = rowEnd.end() - 1;
        item.row = static_cast<std::uint8_t>(row - rowEnd.begin());
        *row = std::max(*row, item.endMs + 1);
        lane.rowCount = std::max<std::uint8_t>(lane.rowCount, static_cast<std::uint8_t>(item.row + 1));
    }
}

Milliseconds medianInterval(const IndexedLane& frames)
{
    std::vector<std::int64_t> intervals;
    for (std::size_t i = 1; i < frames.items.size(); ++i)
        intervals.push_back(frames.items[i].startMs - frames.items[i - 1].startMs);
    if (intervals.size() < 2) return {};
    const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return {*middle};
}

std::vector<IndexedGap> indexGaps(const SessionClock& clock)
{
    std::vector<IndexedGap> gaps;
    for (const BackgroundGap& gap : clock.gaps()) {
        const SessionTime end = clock.toPlayable(gap.end);
        // Inside a gap player time is not one to one, so its start is found from its end.
        const Milliseconds kept = std::min(gap.end - gap.start, SessionClock::kKeptGap);
        gaps.push_back({(end - kept).ms, end.ms, gap.end - gap.start});
    }
    return gaps;
}

} // namespace

std::shared_ptr<const TimelineIndex> TimelineIndex::build(TimelineParts parts, const SessionClock& clock,
    const Classify& classify, const std::function<bool()>& stale, SdkTraffic sdkTraffic)
{
    std::shared_ptr<TimelineIndex> index{new TimelineIndex};
    index->m_bytes = std::move(parts.bytes);
    std::sort(index->m_bytes.begin(), index->m_bytes.end(),
        [](const IndexedBytes& a, const IndexedBytes& b) { return a.startMs < b.startMs; });
    index->m_items = std::move(parts.items);
    index->m_clock = clock;
    index->m_gaps = indexGaps(clock);
    for (std::size_t i = 0; i < index->m_lanes.size(); ++i) index->m_lanes[i].lane = static_cast<Lane>(i);
    if (index->addFrames(parts.frames, stale) && index->addItems(classify, sdkTraffic, stale)) index->finishLanes();
    return index;
}

bool TimelineIndex::addFrames(std::span<const FrameRef> frames, const std::function<bool()>& stale)
{
    laneOf(Lane::Frame).items.reserve(frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return false;
        const std::int64_t at = m_clock.toPlayable(frames[i].time).ms;
        add(Lane::Frame, {at, at, static_cast<std::uint32_t>(i), 0, MarkKind::Frame, false});
    }
    return true;
}

bool TimelineIndex::addItems(const Classify& classify, SdkTraffic sdkTraffic, const std::function<bool()>& stale)
{
    for (std::size_t i = 0; i < m_items->size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return false;
        const TimelineItem& item = (*m_items)[i];
        if (item.isSdkTraffic && sdkTraffic == SdkTraffic::Hidden) continue;
        const std::optional<MarkKind> kind = classify ? classify(item) : kindOfItem(item);
        if (!kind) continue;
        const std::int64_t start = m_clock.toPlayable(item.time).ms;
        const std::int64_t end = std::max(start, m_clock.toPlayable(item.end).ms);
        add(item.lane, {start, end, static_cast<std::uint32_t>(i), 0, *kind, item.isFailure});
    }
    return true;
}

void TimelineIndex::add(Lane lane, const IndexedItem& item)
{
    IndexedLane& indexed = laneOf(lane);
    indexed.items.push_back(item);
    if (item.isFailure) ++indexed.failureCount;
    ++indexed.kindCounts[static_cast<std::size_t>(item.kind)];
    ++m_kindCounts[static_cast<std::size_t>(item.kind)];
}

void TimelineIndex::finishLanes()
{
    extendScreens(laneOf(Lane::Navigation), length().ms);
    assignRows(laneOf(Lane::Network));
    for (IndexedLane& lane : m_lanes)
        for (const IndexedItem& item : lane.items) lane.longestMs = std::max(lane.longestMs, item.endMs - item.startMs);
    m_frameInterval = medianInterval(laneOf(Lane::Frame));
}

} // namespace revisit
