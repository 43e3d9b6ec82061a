#include "viewer/timeline/timeline_detail.h"

#include "viewer/timeline/lane_style.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace revisit {

namespace {

constexpr double kTilePx = 1024;
constexpr double kOwnBarPx = 12; ///< a span this wide is drawn by itself
constexpr double kMinStallPx = 8;
constexpr double kBarPx = 3; ///< of the interval track
constexpr double kBytesPx = 6;
constexpr std::int64_t kStallFactor = 3; ///< times the usual interval
constexpr std::size_t kPollEvery = 4096;

/// Merges the items of one sub-row, which arrive in time order, into marks.
class RowMerger {
public:
    RowMerger(Lane lane, double msPerPx, bool mayOverlap, std::vector<DetailMark>& out)
        : m_spacingMs(clusterPx(lane) * msPerPx)
        , m_ownBarMs(mayOverlap ? std::numeric_limits<double>::infinity() : kOwnBarPx * msPerPx)
        , m_tileMs(kTilePx * msPerPx)
        , m_out(out)
    {
    }

    void add(const IndexedItem& item)
    {
        const double tile = std::floor(static_cast<double>(item.startMs) / m_tileMs);
        if (!m_isOpen || !joins(item, tile)) return open(item, tile);
        DetailMark& mark = m_out[m_mark];
        ++mark.count;
        mark.endMs = std::max(mark.endMs, item.endMs);
        if (item.isFailure) ++mark.failures;
        if (severity(item.kind) <= severity(mark.kind)) return;
        mark.kind = item.kind;
        mark.item = item.item;
    }

private:
    [[nodiscard]] bool joins(const IndexedItem& item, double tile) const
    {
        const DetailMark& mark = m_out[m_mark];
        return tile == m_tile && static_cast<double>(item.startMs - mark.startMs) < m_spacingMs
            && !isWide(mark.startMs, mark.endMs) && !isWide(item.startMs, item.endMs);
    }
    [[nodiscard]] bool isWide(std::int64_t start, std::int64_t end) const
    {
        return static_cast<double>(end - start) >= m_ownBarMs;
    }
    void open(const IndexedItem& item, double tile)
    {
        m_isOpen = true;
        m_tile = tile;
        m_mark = m_out.size();
        m_out.push_back({item.startMs, item.endMs, item.item, 1, item.isFailure ? 1u : 0u, item.kind, item.row});
    }

    double m_spacingMs;
    double m_ownBarMs;
    double m_tileMs;
    std::vector<DetailMark>& m_out;
    double m_tile = 0;
    std::size_t m_mark = 0;
    bool m_isOpen = false;
};

std::vector<IndexedItem>::const_iterator firstAtOrAfter(const IndexedLane& lane, std::int64_t ms)
{
    return std::lower_bound(lane.items.begin(), lane.items.end(), ms,
        [](const IndexedItem& item, std::int64_t value) { return item.startMs < value; });
}

void buildLane(
    const IndexedLane& lane, const KindSet& hidden, const std::function<bool()>& stale, TimelineDetail& detail)
{
    std::vector<DetailMark>& marks = detail.lanes[static_cast<std::size_t>(lane.lane)].marks;
    std::vector<RowMerger> rows;
    const bool hasBars = lane.lane == Lane::Network || lane.lane == Lane::Navigation;
    for (std::uint8_t row = 0; row < lane.rowCount; ++row)
        rows.emplace_back(lane.lane, detail.msPerPx, !hasBars || row + 1 == TimelineIndex::kNetworkRows, marks);
    const auto end = firstAtOrAfter(lane, detail.toMs);
    std::size_t seen = 0;
    for (auto item = firstAtOrAfter(lane, detail.fromMs - lane.longestMs); item < end; ++item) {
        if (stale && ++seen % kPollEvery == 0 && stale()) return;
        const bool touches = item->startMs >= detail.fromMs || item->endMs > detail.fromMs;
        const bool isHidden = lane.lane != Lane::Fault && hidden.test(static_cast<std::size_t>(item->kind));
        if (touches && !isHidden) rows[item->row].add(*item);
    }
}

/// A pause that the background explains is no stall.
bool isInBackground(const TimelineIndex& index, std::int64_t startMs, std::int64_t endMs)
{
    const auto gap = std::partition_point(
        index.gaps().begin(), index.gaps().end(), [startMs](const IndexedGap& each) { return each.endMs <= startMs; });
    return gap != index.gaps().end() && gap->startMs < endMs;
}

void addStall(std::int64_t usualMs, std::int64_t startMs, std::int64_t endMs, TimelineDetail& detail)
{
    const bool isVisible = static_cast<double>(endMs - startMs) / detail.msPerPx >= kMinStallPx;
    if (isVisible) detail.stalls.push_back({startMs + usualMs, endMs});
}

/// Joins intervals that start within the same few pixels; these lie on a raster, so that bars stay while a view pans.
void addInterval(std::int64_t startMs, std::int64_t endMs, bool isStall, TimelineDetail& detail)
{
    const auto slot = [&](std::int64_t ms) { return std::floor(static_cast<double>(ms) / (kBarPx * detail.msPerPx)); };
    const bool isNew = detail.intervals.empty() || slot(detail.intervals.back().startMs) != slot(startMs);
    if (isNew) return detail.intervals.push_back({startMs, endMs, endMs - startMs, 1, isStall});
    IntervalBar& bar = detail.intervals.back();
    bar.endMs = endMs;
    bar.longestMs = std::max(bar.longestMs, endMs - startMs);
    ++bar.count;
    bar.isStall = bar.isStall || isStall;
}

void buildIntervals(const TimelineIndex& index, TimelineDetail& detail)
{
    const std::vector<IndexedItem>& frames = index.lane(Lane::Frame).items;
    const std::int64_t usual = index.frameInterval().ms;
    if (usual <= 0) return;
    auto frame = firstAtOrAfter(index.lane(Lane::Frame), detail.fromMs);
    if (frame != frames.begin()) --frame;
    for (; frame != frames.end() && frame->startMs < detail.toMs; ++frame) {
        const std::int64_t next = frame + 1 == frames.end() ? index.length().ms : (frame + 1)->startMs;
        if (isInBackground(index, frame->startMs, next)) continue;
        const bool isStall = isCaptureStall(index, frame->startMs, next);
        addInterval(frame->startMs, next, isStall, detail);
        if (isStall) addStall(usual, frame->startMs, next, detail);
    }
}

void buildBytes(const TimelineIndex& index, TimelineDetail& detail)
{
    const double slotMs = kBytesPx * detail.msPerPx;
    const auto slot = [slotMs](std::int64_t ms) { return std::floor(static_cast<double>(ms) / slotMs); };
    for (const IndexedBytes& stored : index.bytes()) {
        if (stored.startMs >= detail.toMs) return;
        if (stored.startMs < detail.fromMs && stored.endMs < detail.fromMs) continue;
        const bool isNew = detail.bytes.empty() || slot(detail.bytes.back().startMs) != slot(stored.startMs);
        if (isNew) {
            detail.bytes.push_back({stored.startMs, stored.endMs, stored.bytes, 1});
            continue;
        }
        BytesBar& bar = detail.bytes.back();
        bar.endMs = std::max(bar.endMs, stored.endMs);
        bar.bytes += stored.bytes;
        ++bar.count;
    }
}

} // namespace

bool isCaptureStall(const TimelineIndex& index, std::int64_t fromMs, std::int64_t toMs)
{
    const std::int64_t usual = index.frameInterval().ms;
    return usual > 0 && toMs - fromMs > usual * kStallFactor && !isInBackground(index, fromMs, toMs);
}

std::size_t shownCount(const IndexedLane& lane, const KindSet& hidden)
{
    if (lane.lane == Lane::Fault || hidden.none()) return lane.items.size();
    std::size_t shown = lane.items.size();
    for (std::size_t kind = 0; kind < hidden.size(); ++kind)
        if (hidden.test(kind)) shown -= lane.kindCounts[kind];
    return shown;
}

double clusterPx(Lane lane) noexcept
{
    switch (lane) {
    case Lane::Frame:
        return 3;
    case Lane::Network:
        return 4;
    case Lane::Navigation:
        return 6;
    default:
        return 22;
    }
}

bool TimelineDetail::covers(double visibleFromMs, double visibleToMs, double wantedMsPerPx) const
{
    return msPerPx == wantedMsPerPx && static_cast<double>(fromMs) <= visibleFromMs
        && static_cast<double>(toMs) >= visibleToMs;
}

TimelineDetail buildDetail(const TimelineIndex& index, const DetailRequest& request, const std::function<bool()>& stale)
{
    TimelineDetail detail;
    detail.msPerPx = request.msPerPx;
    detail.hidden = request.hidden;
    const double tileMs = kTilePx * request.msPerPx;
    // Items have whole milliseconds, so the first one of a tile is at its start rounded up.
    detail.fromMs = std::llround(std::ceil(std::floor(request.fromMs / tileMs) * tileMs));
    detail.toMs = std::llround(std::ceil((std::floor(request.toMs / tileMs) + 1) * tileMs));
    for (int lane = 0; lane < kLaneCount; ++lane) {
        buildLane(index.lane(static_cast<Lane>(lane)), request.hidden, stale, detail);
        if (stale && stale()) return detail;
    }
    buildIntervals(index, detail);
    buildBytes(index, detail);
    return detail;
}

} // namespace revisit
