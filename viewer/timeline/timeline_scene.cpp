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

const TimelineNote* leaderOf(const std::vector<const TimelineNote*>& notes, std::int64_t chosen)
{
    const auto isChosen = [chosen](const TimelineNote* note) { return note->id == chosen; };
    const auto isNote = [](const TimelineNote* note) { return !note->isBookmark; };
    auto found = std::ranges::find_if(notes, isChosen);
    if (found == notes.end()) found = std::ranges::find_if(notes, isNote);
    return found == notes.end() ? notes.front() : *found;
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
    const bool hasMarks = laneOf(row.track) && row.track != Track::Interval;
    if (!scene.detail || !hasMarks) return nullptr;
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

std::vector<NoteCluster> noteClusters(const TimelineScene& scene)
{
    constexpr double kHalf = NoteCluster::kGlyph / 2;
    std::vector<NoteCluster> clusters;
    for (const TimelineNote& note : scene.notes) {
        const double x = scene.viewX(note.startMs);
        if (x > scene.size.width() + NoteCluster::kGlyph) break;
        if (clusters.empty() || x - kHalf >= clusters.back().right)
            clusters.push_back({{}, nullptr, x - kHalf, x + kHalf});
        NoteCluster& cluster = clusters.back();
        cluster.notes.push_back(&note);
        if (cluster.notes.size() > 1) cluster.right = cluster.left + NoteCluster::kPillWidth;
    }
    for (NoteCluster& cluster : clusters) cluster.leader = leaderOf(cluster.notes, scene.chosenNote);
    return clusters;
}

std::optional<NoteCluster> notesAt(const TimelineScene& scene, double x)
{
    constexpr double kReach = 1;
    for (NoteCluster& cluster : noteClusters(scene))
        if (x >= cluster.left - kReach && x <= cluster.right + kReach) return std::move(cluster);
    const TimelineNote* over = nullptr; // the latest that lasts so long
    for (const TimelineNote& note : scene.notes)
        if (scene.viewX(note.startMs) <= x && x <= scene.viewX(note.endMs) + kReach) over = &note;
    if (over == nullptr) return std::nullopt;
    return NoteCluster{{over}, over, scene.viewX(over->startMs), scene.viewX(over->endMs)};
}

const IntervalBar* intervalAt(const TimelineScene& scene, double x)
{
    if (!scene.detail) return nullptr;
    const auto& bars = scene.detail->intervals;
    const auto time = scene.timeAt(x);
    const auto next = std::partition_point(
        bars.begin(), bars.end(), [time](const IntervalBar& bar) { return bar.startMs <= time.ms; });
    if (next == bars.begin()) return nullptr;
    const IntervalBar& bar = *std::prev(next);
    return time.ms < bar.endMs ? &bar : nullptr;
}

double bytesBarWidth(const TimelineScene& scene, const BytesBar& bar)
{
    return std::max(4.0, scene.viewX(bar.endMs) - scene.viewX(bar.startMs));
}

const BytesBar* bytesAt(const TimelineScene& scene, double x)
{
    if (!scene.detail) return nullptr;
    const BytesBar* found = nullptr;
    for (const BytesBar& bar : scene.detail->bytes) {
        const double left = scene.viewX(bar.startMs);
        if (x >= left - 1 && x < left + bytesBarWidth(scene, bar)) found = &bar;
    }
    return found;
}

std::size_t frameCount(const TimelineIndex& index, SessionTime from, SessionTime to)
{
    const auto& frames = index.lane(Lane::Frame).items;
    const auto before = [](const IndexedItem& item, std::int64_t ms) { return item.startMs < ms; };
    const auto first = std::lower_bound(frames.begin(), frames.end(), std::min(from.ms, to.ms), before);
    const auto last = std::lower_bound(frames.begin(), frames.end(), std::max(from.ms, to.ms), before);
    return static_cast<std::size_t>(last - first);
}

const IndexedGap* gapAt(const TimelineIndex& index, SessionTime time)
{
    const auto& gaps = index.gaps();
    const auto gap = std::partition_point(
        gaps.begin(), gaps.end(), [time](const IndexedGap& each) { return each.endMs <= time.ms; });
    return gap != gaps.end() && time.ms > gap->startMs ? &*gap : nullptr;
}

} // namespace revisit
