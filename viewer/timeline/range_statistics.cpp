#include "viewer/timeline/range_statistics.h"

#include "viewer/timeline/timeline_detail.h"

#include <algorithm>
#include <span>

namespace revisit {

namespace {

constexpr std::size_t kPollEvery = 4096;

/// The items of a lane that begin inside the range.
std::span<const IndexedItem> itemsIn(const IndexedLane& lane, const PlayRange& range)
{
    const auto startOf = [](const IndexedItem& item) { return item.startMs; };
    const auto first = std::ranges::lower_bound(lane.items, range.start.ms, {}, startOf);
    const auto last = std::ranges::upper_bound(lane.items, range.end.ms, {}, startOf);
    return {first, last};
}

/// Nearest rank: the smallest value that `percent` of 100 do not exceed.
std::int64_t percentile(std::vector<std::int64_t>& values, std::size_t percent)
{
    if (values.empty()) return 0;
    const std::size_t rank = std::max<std::size_t>(1, (values.size() * percent + 99) / 100);
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(rank - 1);
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

void addRequests(const TimelineIndex& index, std::span<const IndexedItem> requests,
    const std::function<std::uint64_t(const TimelineItem&)>& requestBytes, const std::function<bool()>& stale,
    RangeStatistics& statistics)
{
    std::vector<std::int64_t> lengths;
    for (const IndexedItem& request : requests) {
        if (stale && lengths.size() % kPollEvery == 0 && stale()) return;
        const TimelineItem& item = index.items()[request.item];
        lengths.push_back((item.end - item.time).ms);
        if (request.isFailure) ++statistics.failedRequests;
        if (requestBytes) statistics.requestBytes += requestBytes(item);
    }
    statistics.medianRequest = {percentile(lengths, 50)};
    statistics.p95Request = {percentile(lengths, 95)};
}

void addStalls(const TimelineIndex& index, std::span<const IndexedItem> inside, RangeStatistics& statistics)
{
    const auto& frames = index.lane(Lane::Frame).items;
    for (const IndexedItem& frame : inside) {
        const bool isLast = &frame == &frames.back();
        const std::int64_t end = isLast ? index.length().ms : (&frame + 1)->startMs;
        if (!isCaptureStall(index, frame.startMs, end)) continue;
        ++statistics.stalls;
        statistics.longestStall = std::max(statistics.longestStall, Milliseconds{end - frame.startMs});
    }
}

} // namespace

RangeStatistics rangeStatistics(const TimelineIndex& index, const PlayRange& range,
    const std::function<std::uint64_t(const TimelineItem&)>& requestBytes, const std::function<bool()>& stale)
{
    RangeStatistics statistics;
    statistics.length = range.end - range.start;
    statistics.realLength = index.clock().toWall(range.end) - index.clock().toWall(range.start);
    for (int i = 0; i < kLaneCount; ++i) {
        const auto lane = static_cast<Lane>(i);
        const auto inside = itemsIn(index.lane(lane), range);
        statistics.counts[static_cast<std::size_t>(i)] = static_cast<std::uint32_t>(inside.size());
        statistics.failures += static_cast<std::uint32_t>(
            std::ranges::count_if(inside, [](const IndexedItem& item) { return item.isFailure; }));
        if (lane == Lane::Network) addRequests(index, inside, requestBytes, stale, statistics);
        if (lane == Lane::Frame) addStalls(index, inside, statistics);
    }
    for (const IndexedBytes& stored : index.bytes())
        if (stored.startMs >= range.start.ms && stored.startMs <= range.end.ms) statistics.storedBytes += stored.bytes;
    return statistics;
}

} // namespace revisit
