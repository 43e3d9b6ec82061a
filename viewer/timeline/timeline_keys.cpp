// The keyboard half of TimelineView: zoom and pan, choosing and moving tracks, walking from item to item.

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/accessible/accessible_timeline.h"
#include "viewer/model/item_text.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_marks.h"
#include "viewer/timeline/timeline_view.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <iterator>

namespace revisit {

bool TimelineView::event(QEvent* event)
{
    // Keys that the window binds to other things belong to the timeline while it has the focus.
    if (event->type() == QEvent::ShortcutOverride && m_scene.index) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool isVertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        const bool isSideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        const bool isOurs = (isVertical && (modifiers == Qt::ControlModifier || modifiers == Qt::AltModifier))
            || (isSideways && modifiers == Qt::ControlModifier);
        if (isOurs) event->accept();
    }
    return QAbstractScrollArea::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (handleLaneKey(*event) || handleKey(*event)) return;
    event->ignore(); // the window's keys: play, steps, panels
}

bool TimelineView::handleKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_S:
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        zoomToFit();
        return true;
    case Qt::Key_A:
        panEarlier();
        return true;
    case Qt::Key_D:
        panLater();
        return true;
    case Qt::Key_Escape:
        if (!m_scene.range && !m_scene.measure) return false;
        m_scene.measure.reset();
        setRange(std::nullopt);
        viewport()->update();
        Q_EMIT rangeChanged(std::nullopt);
        return true;
    default:
        return false;
    }
}

bool TimelineView::handleLaneKey(const QKeyEvent& event)
{
    const bool isAlt = event.modifiers().testFlag(Qt::AltModifier);
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event.key() == Qt::Key_Up ? -1 : 1;
        if (isAlt)
            moveLane(step);
        else if (isControl)
            chooseLane(step);
        return isAlt || isControl; // alone they are the speed's, here too
    }
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isControl) walk(event.key() == Qt::Key_Left ? -1 : 1);
        return isControl;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const TimelineLayout::Row* row = currentRow()) toggleTrack(row->track);
        return true;
    default:
        return false;
    }
}

const TimelineLayout::Row* TimelineView::currentRow() const
{
    const bool isChosen
        = m_scene.currentLane >= 0 && m_scene.currentLane < static_cast<int>(m_scene.layout.rows.size());
    return isChosen ? &m_scene.layout.rows[static_cast<std::size_t>(m_scene.currentLane)] : nullptr;
}

void TimelineView::chooseLane(int step)
{
    const int count = static_cast<int>(m_scene.layout.rows.size());
    if (count > 0) chooseRow(std::clamp(m_scene.currentLane + step, 0, count - 1));
}

void TimelineView::chooseTrack(Track track)
{
    const TimelineLayout::Row* row = m_scene.layout.row(track);
    if (row == nullptr) return;
    setFocus();
    chooseRow(static_cast<int>(row - m_scene.layout.rows.data()));
}

void TimelineView::chooseRow(int index)
{
    m_scene.currentLane = index;
    m_scene.reached.reset();
    const TimelineLayout::Row& row = *currentRow();
    const int room = viewport()->height() - TimelineLayout::kRulerHeight - footerHeight();
    if (row.top < m_scene.scrollY) verticalScrollBar()->setValue(row.top);
    if (row.top + row.height > m_scene.scrollY + room) verticalScrollBar()->setValue(row.top + row.height - room);
    describeForAccessibility(trackTitle(row.track));
    AccessibleCanvas::tellCurrent(*this);
    invalidateBase();
}

void TimelineView::moveLane(int step)
{
    const TimelineLayout::Row* row = currentRow();
    if (row) moveTrack(row->track, step);
}

/// The keyboard goes on with the track that it acted on.
void TimelineView::moveTrack(Track track, int step)
{
    const auto& rows = m_scene.layout.rows;
    const auto row = std::ranges::find(rows, track, &TimelineLayout::Row::track);
    if (row == rows.end()) return;
    const auto to = std::clamp<std::ptrdiff_t>(row - rows.begin() + step, 0, std::ssize(rows) - 1);
    const auto current = currentRow() ? std::optional(currentRow()->track) : std::nullopt;
    TrackArrangement arrangement = m_arrangement;
    arrangement.move(track, rows[static_cast<std::size_t>(to)].track);
    setArrangement(arrangement);
    if (!current) return;
    m_scene.currentLane
        = static_cast<int>(std::ranges::find(rows, *current, &TimelineLayout::Row::track) - rows.begin());
    invalidateBase();
}

void TimelineView::toggleTrack(Track track)
{
    TrackArrangement arrangement = m_arrangement;
    arrangement.collapsed.flip(static_cast<std::size_t>(track));
    setArrangement(arrangement);
    AccessibleTimeline::tellFolded(*this, track);
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    AccessibleCanvas::tellCurrentSoon(*this);
    invalidateBase();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_scene.currentLane = -1;
    invalidateBase();
}

void TimelineView::walk(int step)
{
    if (!m_scene.index) return;
    const auto before = m_scene.reached;
    walkFromCurrent(step);
    if (m_scene.reached && m_scene.reached != before) AccessibleCanvas::tellCurrent(*this);
}

/// In the chosen track; without one in that of the frame or item that was chosen last, else among the touches.
void TimelineView::walkFromCurrent(int step)
{
    const TimelineLayout::Row* row = currentRow();
    if (row && row->track == Track::Notes) return walkNotes(step);
    if (row && row->track == Track::Interval) return walkStalls(step);
    Lane lane = Lane::Touch;
    if (m_scene.selectedItem && *m_scene.selectedItem < m_scene.index->items().size())
        lane = m_scene.index->items()[*m_scene.selectedItem].lane;
    if (m_scene.selectedFrame) lane = Lane::Frame;
    if (row && laneOf(row->track)) lane = row->lane;
    walkItems(lane, step);
}

void TimelineView::walkItems(Lane lane, int step)
{
    const auto& items = m_scene.index->lane(lane).items;
    const auto& chosen = lane == Lane::Frame ? m_scene.selectedFrame : m_scene.selectedItem;
    const auto selected = std::find_if(items.begin(), items.end(),
        [&](const IndexedItem& each) { return chosen == each.item && each.startMs == m_playhead.ms; });
    auto at = selected - items.begin();
    const bool isOnItem = selected != items.end();
    if (!isOnItem) { // from the playhead on
        at = std::partition_point(items.begin(), items.end(),
                 [&](const IndexedItem& each) { return each.startMs < m_playhead.ms + (step > 0 ? 1 : 0); })
            - items.begin() - (step > 0 ? 1 : 0);
    }
    const auto isHidden = [&](const IndexedItem& each) {
        return lane != Lane::Fault && m_scene.hidden.test(static_cast<std::size_t>(each.kind));
    };
    const auto count = static_cast<std::ptrdiff_t>(items.size());
    do at += step;
    while (at >= 0 && at < count && isHidden(items[static_cast<std::size_t>(at)]));
    if (at < 0 || at >= count) return;
    const IndexedItem& item = items[static_cast<std::size_t>(at)];
    const QString label
        = lane == Lane::Frame ? QString::number(item.item + 1) : itemText(m_scene.index->items()[item.item]);
    reach({trackOf(lane), item.item}, {item.startMs},
        tr("%1, %2 of %3: %4, %5")
            .arg(laneTitle(lane), QString::number(at + 1), QString::number(count), displayName(item.kind), label));
    if (lane == Lane::Frame) return selectFrame(item.item);
    chooseItem(item.item);
}

/// Frames are no items of the recording's timeline: nobody but this view shows which one was walked to.
void TimelineView::selectFrame(std::size_t frame)
{
    m_scene.selectedFrame = frame;
    invalidateBase();
}

void TimelineView::chooseItem(std::uint32_t item)
{
    if (m_scene.selectedFrame) invalidateBase();
    m_scene.selectedFrame.reset();
    Q_EMIT itemClicked(item);
}

void TimelineView::walkNotes(int step)
{
    const auto& notes = m_scene.notes;
    const auto chosen = std::ranges::find(notes, m_scene.chosenNote, &TimelineNote::id);
    const bool isOnChosen = chosen != notes.end() && chosen->startMs == m_playhead.ms;
    auto next = isOnChosen ? chosen : std::ranges::partition_point(notes, [&](const TimelineNote& note) {
        return note.startMs < m_playhead.ms + (step > 0 ? 1 : 0);
    });
    if (step < 0 && next == notes.begin()) return;
    if (step < 0) --next;
    if (step > 0 && isOnChosen) ++next;
    if (next == notes.end()) return;
    const TimelineNote note = *next;
    setChosenNote(note.id);
    reach({Track::Notes, note.id}, {note.startMs}, tr("%1: %2").arg(trackTitle(Track::Notes), nameOf(note)));
    Q_EMIT noteClicked(note.id);
}

void TimelineView::walkStalls(int step)
{
    const auto& frames = m_scene.index->lane(Lane::Frame).items;
    const std::int64_t length = m_scene.index->length().ms;
    const auto endOf = [&](std::size_t i) { return i + 1 < frames.size() ? frames[i + 1].startMs : length; };
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const bool isAhead = step > 0 ? frames[i].startMs > m_playhead.ms : frames[i].startMs < m_playhead.ms;
        if (!isAhead || !isCaptureStall(*m_scene.index, frames[i].startMs, endOf(i))) continue;
        next = i;
        if (step > 0) break;
    }
    if (!next) return;
    const std::int64_t start = frames[*next].startMs;
    reach({Track::Interval, start}, {start}, tr("Capture stall of %1").arg(formatSpan({endOf(*next) - start})));
}

void TimelineView::reach(const TimelineMark& mark, SessionTime time, const QString& what)
{
    m_scene.reached = mark;
    setScale(m_scene.scale.revealing(time, 60));
    describeForAccessibility(QStringLiteral("%1, %2").arg(what, formatPlayTime(time, {100})));
    Q_EMIT seekRequested(time);
}

void TimelineView::goTo(const TimelineMark& mark)
{
    const auto words = wordsOf(m_scene, mark);
    if (!words) return;
    m_scene.reached = mark;
    setScale(m_scene.scale.revealing(words->start, 60));
    describeForAccessibility(words->text);
    Q_EMIT seekRequested(words->start);
    if (mark.track == Track::Notes) {
        Q_EMIT noteClicked(mark.id);
    } else if (mark.track == Track::Film) {
        selectFrame(static_cast<std::size_t>(mark.id));
    } else if (laneOf(mark.track) && mark.track != Track::Interval) {
        chooseItem(static_cast<std::uint32_t>(mark.id));
    }
    AccessibleCanvas::tellCurrent(*this);
}

/// A drag is followed by eye.
void TimelineView::tellPlayhead()
{
    if (m_drag == Drag::None) AccessibleCanvas::tellValue(*this);
}

} // namespace revisit
