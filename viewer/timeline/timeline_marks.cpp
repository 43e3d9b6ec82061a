#include "viewer/timeline/timeline_marks.h"

#include "viewer/counted.h"
#include "viewer/format.h"
#include "viewer/model/item_text.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TimelineMarks)
};

constexpr double kReach = 5; ///< of a mark to both sides, in pixels

QString timeText(std::int64_t ms) { return formatPlayTime(SessionTime{ms}, {100}); }

bool isItemTrack(Track track) { return laneOf(track) && track != Track::Interval; }

bool shows(const TimelineScene& scene, std::int64_t startMs, std::int64_t endMs)
{
    const double from = scene.scale.originMs;
    return static_cast<double>(endMs) >= from && static_cast<double>(startMs) <= scene.scale.msAt(scene.scale.widthPx);
}

QRectF rectOf(const TimelineScene& scene, const TimelineLayout::Row& row, std::int64_t startMs, std::int64_t endMs)
{
    const double left = scene.viewX(startMs) - kReach;
    const double right = scene.viewX(endMs) + kReach;
    return {left, static_cast<double>(scene.laneTop(row)), right - left, static_cast<double>(row.height)};
}

/// The item on the player's clock, wherever it is; nullptr for what is in no lane.
const IndexedItem* indexedItem(const TimelineIndex& index, Lane lane, std::int64_t item)
{
    const auto& items = index.lane(lane).items;
    if (lane == Lane::Frame) { // all of them are there, in the order of the recording
        const bool isThere = item >= 0 && item < static_cast<std::int64_t>(items.size());
        return isThere ? &items[static_cast<std::size_t>(item)] : nullptr;
    }
    if (item < 0 || item >= static_cast<std::int64_t>(index.items().size())) return nullptr;
    const SessionTime start = index.clock().toPlayable(index.items()[static_cast<std::size_t>(item)].time);
    auto each = std::partition_point(
        items.begin(), items.end(), [start](const IndexedItem& before) { return before.startMs < start.ms; });
    for (; each != items.end() && each->startMs == start.ms; ++each)
        if (each->item == static_cast<std::uint32_t>(item)) return &*each;
    return nullptr;
}

/// What it is, without its time.
QString nameOf(const TimelineIndex& index, Lane lane, MarkKind kind, std::uint32_t item)
{
    if (lane == Lane::Frame) return Texts::tr("Frame %1").arg(item + 1);
    return QStringLiteral("%1, %2").arg(displayName(kind), itemText(index.items()[item]));
}

MarkWords wordsOfItem(const TimelineScene& scene, const TimelineLayout::Row& row, const IndexedItem& item)
{
    const QString name = nameOf(*scene.index, row.lane, item.kind, item.item);
    const QString text = item.endMs > item.startMs
        ? Texts::tr("%1, at %2 for %3").arg(name, timeText(item.startMs), formatSpan({item.endMs - item.startMs}))
        : Texts::tr("%1, at %2").arg(name, timeText(item.startMs));
    QRectF rect = rectOf(scene, row, item.startMs, item.endMs);
    if (!row.isCollapsed && row.lane == Lane::Network) {
        const QRectF own = subRowRect(scene, row, item.row);
        rect.setTop(own.top());
        rect.setBottom(own.bottom());
    }
    return {text, {item.startMs}, rect};
}

/// A click on a cluster goes to the worst of it, as does this.
MarkWords wordsOfCluster(const TimelineScene& scene, const TimelineLayout::Row& row, const DetailMark& mark)
{
    const QString count = QLocale().toString(mark.count);
    const QString from = timeText(mark.startMs);
    const QString to = timeText(mark.endMs);
    const QString text = row.lane == Lane::Frame
        ? Texts::tr("%1 frames from %2 to %3").arg(count, from, to)
        : Texts::tr("%1 marks from %2 to %3, the worst: %4")
              .arg(count, from, to, nameOf(*scene.index, row.lane, mark.kind, mark.item));
    const IndexedItem* item = indexedItem(*scene.index, row.lane, mark.item);
    return {text, {item != nullptr ? item->startMs : mark.startMs}, rectOf(scene, row, mark.startMs, mark.endMs)};
}

std::optional<MarkWords> wordsOfLane(
    const TimelineScene& scene, const TimelineLayout::Row& row, const TimelineMark& wanted)
{
    if (scene.detail && scene.reached != wanted) { // who walks to an item of a cluster means that very item
        for (const DetailMark& mark : scene.detail->lane(row.lane).marks)
            if (mark.item == wanted.id && mark.count > 1) return wordsOfCluster(scene, row, mark);
    }
    const IndexedItem* item = indexedItem(*scene.index, row.lane, wanted.id);
    return item != nullptr ? std::optional(wordsOfItem(scene, row, *item)) : std::nullopt;
}

std::optional<MarkWords> wordsOfNote(const TimelineScene& scene, const TimelineLayout::Row& row, std::int64_t id)
{
    const auto note = std::ranges::find(scene.notes, id, &TimelineNote::id);
    if (note == scene.notes.end()) return std::nullopt;
    const QString name = note->text.isEmpty() ? Texts::tr("Bookmark") : note->text.left(400).simplified();
    return MarkWords{Texts::tr("%1, at %2").arg(name, timeText(note->startMs)), {note->startMs},
        rectOf(scene, row, note->startMs, note->endMs)};
}

std::optional<MarkWords> wordsOfStall(const TimelineScene& scene, const TimelineLayout::Row& row, std::int64_t startMs)
{
    const auto& frames = scene.index->lane(Lane::Frame).items;
    const auto frame = std::partition_point(
        frames.begin(), frames.end(), [startMs](const IndexedItem& each) { return each.startMs < startMs; });
    if (frame == frames.end() || frame->startMs != startMs) return std::nullopt;
    const auto next
        = std::find_if(frame, frames.end(), [startMs](const IndexedItem& each) { return each.startMs > startMs; });
    const std::int64_t endMs = next != frames.end() ? next->startMs : scene.index->length().ms;
    return MarkWords{Texts::tr("Capture stall of %1, at %2").arg(formatSpan({endMs - startMs}), timeText(startMs)),
        {startMs}, rectOf(scene, row, startMs, endMs)};
}

std::optional<MarkWords> wordsOfBytes(const TimelineScene& scene, const TimelineLayout::Row& row, std::int64_t startMs)
{
    if (!scene.detail) return std::nullopt;
    const auto bar = std::ranges::find(scene.detail->bytes, startMs, &BytesBar::startMs);
    if (bar == scene.detail->bytes.end()) return std::nullopt;
    const QString count = counted(bar->count, Texts::tr("1 artifact"), Texts::tr("%1 artifacts"));
    return MarkWords{Texts::tr("%1 with %2, at %3").arg(count, byteText(bar->bytes), timeText(startMs)), {startMs},
        rectOf(scene, row, startMs, bar->endMs)};
}

/// A mark with what it is sorted by, which is not to be looked up again for each comparison.
struct ListedMark {
    TimelineMark mark;
    std::int64_t startMs = 0; ///< of stalls that of their frame, as in MarkWords
};

std::vector<ListedMark> listed(const TimelineScene& scene, const TimelineLayout::Row& row)
{
    std::vector<ListedMark> marks;
    const auto add = [&](std::int64_t startMs, std::int64_t endMs, std::int64_t id) {
        if (shows(scene, startMs, endMs))
            marks.push_back({{row.track, id}, row.track == Track::Interval ? id : startMs});
    };
    if (row.track == Track::Notes)
        for (const TimelineNote& note : scene.notes) add(note.startMs, note.endMs, note.id);
    if (!scene.detail) return marks;
    if (row.track == Track::Interval)
        for (const CaptureStall& stall : scene.detail->stalls) // which begin when the frame should have been followed
            add(stall.startMs, stall.endMs, stall.startMs - scene.index->frameInterval().ms);
    if (row.track == Track::Bytes)
        for (const BytesBar& bar : scene.detail->bytes) add(bar.startMs, bar.endMs, bar.startMs);
    if (isItemTrack(row.track))
        for (const DetailMark& mark : scene.detail->lane(row.lane).marks) add(mark.startMs, mark.endMs, mark.item);
    return marks;
}

} // namespace

std::vector<TimelineMark> marksInView(const TimelineScene& scene, const TimelineLayout::Row& row)
{
    if (!scene.index) return {};
    auto marks = listed(scene, row);
    const bool isMissed = scene.reached && scene.reached->track == row.track
        && std::ranges::find(marks, *scene.reached, &ListedMark::mark) == marks.end();
    const auto words = isMissed ? wordsOf(scene, *scene.reached) : std::nullopt;
    if (words) marks.push_back({*scene.reached, words->start.ms});
    if (words || row.lane == Lane::Network) // rows within a track
        std::ranges::stable_sort(marks, {}, &ListedMark::startMs);
    std::vector<TimelineMark> inOrder;
    inOrder.reserve(marks.size());
    for (const ListedMark& each : marks) inOrder.push_back(each.mark);
    return inOrder;
}

std::optional<MarkWords> wordsOf(const TimelineScene& scene, const TimelineMark& mark)
{
    const TimelineLayout::Row* row = scene.index ? scene.layout.row(mark.track) : nullptr;
    if (row == nullptr) return std::nullopt;
    switch (mark.track) {
    case Track::Notes:
        return wordsOfNote(scene, *row, mark.id);
    case Track::Interval:
        return wordsOfStall(scene, *row, mark.id);
    case Track::Bytes:
        return wordsOfBytes(scene, *row, mark.id);
    default:
        return wordsOfLane(scene, *row, mark);
    }
}

QString trackWords(const TimelineScene& scene, const TimelineLayout::Row& row)
{
    const QString title = trackTitle(row.track);
    const auto whole
        = [&title](std::size_t count) { return QStringLiteral("%1: %2").arg(title, QString::number(count)); };
    if (!scene.index || row.track == Track::Interval) return title;
    if (row.track == Track::Notes) return whole(scene.notes.size());
    if (row.track == Track::Bytes) return whole(scene.index->bytes().size());
    const IndexedLane& lane = scene.index->lane(row.lane);
    const std::size_t shown = shownCount(lane, scene.hidden);
    if (shown == lane.items.size()) return whole(shown);
    return Texts::tr("%1: %2 of %3").arg(title).arg(shown).arg(lane.items.size());
}

} // namespace revisit
