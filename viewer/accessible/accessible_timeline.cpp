#include "viewer/accessible/accessible_timeline.h"

#include "viewer/accessible/screen_reader.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_marks.h"
#include "viewer/timeline/timeline_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AccessibleTimeline)
};

constexpr int kStepMs = 1'000;

// A track: its number from 1. A mark: one bit, its track's number, and 56 bits of its own.
constexpr int kTrackShift = 56;
constexpr PartId kMarkBit = PartId{1} << 63;
constexpr PartId kIdMask = (PartId{1} << kTrackShift) - 1;

bool isMark(PartId part) { return (part & kMarkBit) != 0; }

Track trackOfPart(PartId part)
{
    return static_cast<Track>(isMark(part) ? (part & ~kMarkBit) >> kTrackShift : part - 1);
}

TimelineMark markOfPart(PartId part)
{
    const auto id = static_cast<std::int64_t>((part & kIdMask) << (64 - kTrackShift)) >> (64 - kTrackShift);
    return {trackOfPart(part), id};
}

QString timeText(std::int64_t ms) { return formatPlayTime(SessionTime{ms}, {100}); }

/// From the viewport's place to the view's.
QRectF onView(const TimelineView& view, const QRectF& rect)
{
    const QRectF lanes
        = QRectF(view.viewport()->rect()).adjusted(0, TimelineLayout::kRulerHeight, 0, 0); // none lie over the ruler
    return (rect & lanes).translated(view.viewport()->pos());
}

std::optional<PartFacts> factsOfTrack(const TimelineView& view, Track track)
{
    const TimelineScene& scene = view.scene();
    const TimelineLayout::Row* row = scene.layout.row(track);
    if (row == nullptr) return std::nullopt;
    const bool isCurrent = scene.currentLane == static_cast<int>(row - scene.layout.rows.data());
    PartFacts facts;
    facts.role = QAccessible::TreeItem;
    facts.name = trackWords(scene, *row);
    facts.rect = onView(view,
        {0, static_cast<double>(scene.laneTop(*row)), static_cast<double>(scene.size.width()),
            static_cast<double>(row->height)});
    facts.state.expandable = true;
    facts.state.expanded = !row->isCollapsed;
    facts.state.collapsed = row->isCollapsed;
    facts.state.selectable = true;
    facts.state.selected = isCurrent;
    facts.press = Texts::tr("Choose");
    facts.toggle = row->isCollapsed ? Texts::tr("Unfold") : Texts::tr("Fold");
    return facts;
}

bool isSelected(const TimelineScene& scene, const TimelineMark& mark)
{
    if (scene.reached == mark) return true;
    if (mark.track == Track::Film) return scene.selectedFrame == static_cast<std::size_t>(mark.id);
    const bool isItem = laneOf(mark.track) && mark.track != Track::Interval;
    return isItem && scene.selectedItem == static_cast<std::size_t>(mark.id);
}

std::optional<PartFacts> factsOfMark(const TimelineView& view, const TimelineMark& mark)
{
    const auto words = wordsOf(view.scene(), mark);
    if (!words) return std::nullopt;
    PartFacts facts;
    facts.role = QAccessible::ListItem;
    facts.name = words->text;
    facts.rect = onView(view, words->rect);
    facts.state.selectable = true;
    facts.state.selected = isSelected(view.scene(), mark);
    facts.press = Texts::tr("Go there");
    return facts;
}

} // namespace

AccessibleTimeline::AccessibleTimeline(TimelineView& view)
    : AccessibleCanvasOf(view, QAccessible::Chart)
{
}

PartId AccessibleTimeline::partOf(Track track) { return static_cast<PartId>(track) + 1; }

PartId AccessibleTimeline::partOf(const TimelineMark& mark)
{
    return kMarkBit | static_cast<PartId>(mark.track) << kTrackShift | (static_cast<PartId>(mark.id) & kIdMask);
}

void AccessibleTimeline::tellFolded(TimelineView& view, Track track)
{
    const AccessibleCanvas* canvas = of(view);
    if (canvas == nullptr || !canvas->factsOf(partOf(track))) return;
    QAccessible::State state;
    state.expanded = true; // what changed
    QAccessibleStateChangeEvent told(canvas->interfaceOf(partOf(track)), state);
    tellScreenReader(told);
}

std::vector<PartId> AccessibleTimeline::partsOf(PartId outer) const
{
    std::vector<PartId> parts;
    const TimelineView* view = shown();
    if (view == nullptr || isMark(outer)) return parts;
    const TimelineScene& scene = view->scene();
    if (outer == kWhole) {
        for (const TimelineLayout::Row& row : scene.layout.rows) parts.push_back(partOf(row.track));
        return parts;
    }
    const TimelineLayout::Row* row = scene.layout.row(trackOfPart(outer));
    if (row == nullptr) return parts;
    for (const TimelineMark& mark : marksInView(scene, *row)) parts.push_back(partOf(mark));
    return parts;
}

/// The user's marks are compared nowhere: theirs is a short list, as is that of the tracks.
std::optional<PartsStamp> AccessibleTimeline::stampOf(PartId outer) const
{
    const TimelineView* view = shown();
    if (view == nullptr || outer == kWhole || isMark(outer) || trackOfPart(outer) == Track::Notes) return std::nullopt;
    const TimelineScene& scene = view->scene();
    if (scene.layout.row(trackOfPart(outer)) == nullptr) return std::nullopt;
    PartsStamp stamp;
    stamp.with(scene.index).with(scene.detail);
    stamp.with(scene.scale.originMs).with(scene.scale.msPerPx).with(scene.scale.widthPx);
    if (scene.reached) stamp.with(static_cast<qint64>(scene.reached->track)).with(qint64{scene.reached->id});
    return stamp;
}

PartId AccessibleTimeline::outerOf(PartId part) const { return isMark(part) ? partOf(trackOfPart(part)) : kWhole; }

std::optional<PartFacts> AccessibleTimeline::factsOf(PartId part) const
{
    const TimelineView* view = shown();
    if (view == nullptr || part == kWhole) return std::nullopt;
    return isMark(part) ? factsOfMark(*view, markOfPart(part)) : factsOfTrack(*view, trackOfPart(part));
}

PartId AccessibleTimeline::currentPart() const
{
    const TimelineView* view = shown();
    if (view == nullptr) return kWhole;
    const TimelineScene& scene = view->scene();
    if (scene.reached) return partOf(*scene.reached);
    const bool isChosen = scene.currentLane >= 0 && scene.currentLane < static_cast<int>(scene.layout.rows.size());
    return isChosen ? partOf(scene.layout.rows[static_cast<std::size_t>(scene.currentLane)].track) : kWhole;
}

void AccessibleTimeline::press(PartId part)
{
    TimelineView* view = shown();
    if (view == nullptr) return;
    if (isMark(part))
        view->goTo(markOfPart(part));
    else
        view->chooseTrack(trackOfPart(part));
}

void AccessibleTimeline::toggle(PartId part)
{
    if (TimelineView* view = shown(); view != nullptr && !isMark(part)) view->toggleTrack(trackOfPart(part));
}

void* AccessibleTimeline::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return AccessibleCanvas::interface_cast(type);
}

QString AccessibleTimeline::text(QAccessible::Text which) const
{
    const TimelineView* view = shown();
    if (which != QAccessible::Value || view == nullptr || !view->scene().index) return AccessibleCanvas::text(which);
    return Texts::tr("%1 of %2").arg(timeText(view->playhead().ms), timeText(view->scene().index->length().ms));
}

QVariant AccessibleTimeline::currentValue() const
{
    return shown() != nullptr ? QVariant::fromValue<qlonglong>(shown()->playhead().ms) : QVariant(0);
}

void AccessibleTimeline::setCurrentValue(const QVariant& value)
{
    if (shown() == nullptr) return;
    const auto wanted = std::clamp<std::int64_t>(value.toLongLong(), 0, maximumValue().toLongLong());
    Q_EMIT shown()->seekRequested(SessionTime{wanted});
}

QVariant AccessibleTimeline::maximumValue() const
{
    const bool hasIndex = shown() != nullptr && shown()->scene().index;
    return QVariant::fromValue<qlonglong>(hasIndex ? shown()->scene().index->length().ms : 0);
}

QVariant AccessibleTimeline::minimumStepSize() const { return kStepMs; }

} // namespace revisit
