#pragma once

#include "analysis/sdk_traffic.h"
#include "decoder/session_clock.h"
#include "decoder/timeline.h"
#include "viewer/model/mark_kind.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace revisit {

/// One timeline item, or frame, on the player's clock.
struct IndexedItem {
    std::int64_t startMs = 0; ///< player time
    std::int64_t endMs = 0; ///< equal to startMs for moments; a screen lasts until the next one
    std::uint32_t item = 0; ///< index into TimelineIndex::items(); of frames, into Recording::frames()
    std::uint8_t row = 0; ///< sub-row inside the lane, so that overlapping requests do not hide each other
    MarkKind kind = MarkKind::Custom;
    bool isFailure = false;
};

/// All items of one lane, sorted by start.
struct IndexedLane {
    Lane lane = Lane::Custom;
    std::vector<IndexedItem> items;
    std::int64_t longestMs = 0; ///< the longest item: what starts before a range by more than this cannot reach it
    std::uint8_t rowCount = 1;
    std::uint32_t failureCount = 0;
    std::array<std::uint32_t, kMarkKindCount> kindCounts{};
};

/// What the recorder stored in one artifact, on the player's clock.
struct IndexedBytes {
    std::int64_t startMs = 0; ///< of what the artifact holds
    std::int64_t endMs = 0;
    std::uint64_t bytes = 0;
};

/// A background gap on the player's clock.
struct IndexedGap {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    Milliseconds realLength; ///< before the player's clock compressed it
};

using TimelineItems = std::vector<TimelineItem>;

/// What a TimelineIndex is made of.
struct TimelineParts {
    std::shared_ptr<const TimelineItems> items; ///< sorted by time; kept
    std::span<const FrameRef> frames{}; ///< sorted by time; read while it is built
    std::vector<IndexedBytes> bytes{}; ///< by artifact, in any order
};

/// The frames and items of a recording arranged for drawing: per lane, on the player's clock, with sub-rows. Made once
/// per recording, off the UI thread; immutable afterwards. Threads: any.
class TimelineIndex {
public:
    static constexpr std::uint8_t kNetworkRows = 3; ///< the last one takes what overlaps more than that

    using Classify = std::function<std::optional<MarkKind>(const TimelineItem&)>;

    /// `classify` runs on the calling thread; what it has no kind for is left out; without it the item alone decides.
    /// Polls `stale` and returns what it has when it says true. The recorder's own requests are left out unless they
    /// are shown.
    [[nodiscard]] static std::shared_ptr<const TimelineIndex> build(TimelineParts parts, const SessionClock& clock,
        const Classify& classify = {}, const std::function<bool()>& stale = {},
        SdkTraffic sdkTraffic = SdkTraffic::Hidden);

    /// All lanes but that of the frames point into it.
    [[nodiscard]] const TimelineItems& items() const noexcept { return *m_items; }
    [[nodiscard]] const IndexedLane& lane(Lane lane) const noexcept { return m_lanes[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] const std::vector<IndexedGap>& gaps() const noexcept { return m_gaps; }
    /// Sorted by start.
    [[nodiscard]] const std::vector<IndexedBytes>& bytes() const noexcept { return m_bytes; }
    /// How many items there are of a kind.
    [[nodiscard]] std::uint32_t kindCount(MarkKind kind) const noexcept
    {
        return m_kindCounts[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] const SessionClock& clock() const noexcept { return m_clock; }
    [[nodiscard]] Milliseconds length() const noexcept { return m_clock.playable(); }
    /// The usual distance of two frames: the median, 0 with fewer than three frames.
    [[nodiscard]] Milliseconds frameInterval() const noexcept { return m_frameInterval; }

private:
    TimelineIndex() = default;
    [[nodiscard]] IndexedLane& laneOf(Lane lane) { return m_lanes[static_cast<std::size_t>(lane)]; }
    bool addFrames(std::span<const FrameRef> frames, const std::function<bool()>& stale);
    bool addItems(const Classify& classify, SdkTraffic sdkTraffic, const std::function<bool()>& stale);
    void add(Lane lane, const IndexedItem& item);
    void finishLanes();

    std::shared_ptr<const TimelineItems> m_items;
    SessionClock m_clock;
    std::array<IndexedLane, kLaneCount> m_lanes;
    std::vector<IndexedGap> m_gaps;
    std::vector<IndexedBytes> m_bytes;
    std::array<std::uint32_t, kMarkKindCount> m_kindCounts{};
    Milliseconds m_frameInterval;
};

} // namespace revisit
