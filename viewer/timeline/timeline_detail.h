#pragma once

#include "viewer/timeline/timeline_index.h"

#include <bitset>

namespace revisit {

/// Which kinds of marks the user hides. Faults are never hidden.
using KindSet = std::bitset<kMarkKindCount>;

/// How many of a lane's items are not of a hidden kind.
[[nodiscard]] std::size_t shownCount(const IndexedLane& lane, const KindSet& hidden);

/// One thing to draw: a single item, or a cluster of items that lie too close together at this zoom.
struct DetailMark {
    std::int64_t startMs = 0; ///< of the first item
    std::int64_t endMs = 0; ///< the latest end
    std::uint32_t item = 0; ///< the worst item, the first of these: what a click selects
    std::uint32_t count = 1;
    std::uint32_t failures = 0;
    MarkKind kind = MarkKind::Custom; ///< of the worst item
    std::uint8_t row = 0;
};

/// A stretch without frames that is much longer than the usual interval, on screen long enough to be seen.
struct CaptureStall {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
};

/// How long frames stood: one frame, or the longest of those that share a few pixels.
struct IntervalBar {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::int64_t longestMs = 0;
    std::uint32_t count = 1;
    bool isStall = false; ///< the longest one is
};

/// What was stored in a few pixels' time.
struct BytesBar {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;
    std::uint64_t bytes = 0;
    std::uint32_t count = 1; ///< artifacts
};

struct LaneDetail {
    std::vector<DetailMark> marks; ///< sorted by start inside each row
};

/// The level-of-detail list: what a paint walks. Its length depends on the pixels asked for, never on the events.
struct TimelineDetail {
    std::int64_t fromMs = 0; ///< covers all items that touch [fromMs, toMs)
    std::int64_t toMs = 0;
    double msPerPx = 0;
    KindSet hidden; ///< kinds that were left out
    std::array<LaneDetail, kLaneCount> lanes;
    std::vector<CaptureStall> stalls;
    std::vector<IntervalBar> intervals;
    std::vector<BytesBar> bytes;

    [[nodiscard]] const LaneDetail& lane(Lane lane) const { return lanes[static_cast<std::size_t>(lane)]; }
    /// Whether a view of that range at that zoom can be painted from this list.
    [[nodiscard]] bool covers(double visibleFromMs, double visibleToMs, double wantedMsPerPx) const;
};

/// Which part to make. The range is widened to whole tiles, so that clusters stay what they are while a view pans.
struct DetailRequest {
    double fromMs = 0;
    double toMs = 0;
    double msPerPx = 1;
    KindSet hidden{};
};

/// Makes the list for a range. Every item of the range that is not of a hidden kind is in exactly one mark, so the
/// counts of a lane add up to its items. Polls `stale`; the answer is then incomplete and of no use. Threads: any, off
/// the UI thread.
[[nodiscard]] TimelineDetail buildDetail(
    const TimelineIndex& index, const DetailRequest& request, const std::function<bool()>& stale = {});

/// Whether frames that far apart are a stall: more than three times the usual interval, and no background in between.
[[nodiscard]] bool isCaptureStall(const TimelineIndex& index, std::int64_t fromMs, std::int64_t toMs);

/// How close two items of a lane may lie before they become one mark.
[[nodiscard]] double clusterPx(Lane lane) noexcept;

} // namespace revisit
