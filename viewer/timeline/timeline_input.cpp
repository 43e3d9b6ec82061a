// The mouse half of TimelineView.

#include "viewer/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace revisit {

namespace {

constexpr int kHeader = TimelineLayout::kHeaderWidth;
constexpr int kRuler = TimelineLayout::kRulerHeight;
constexpr int kWheelNotch = 120; // eighths of a degree, as QWheelEvent counts
constexpr int kDragStartPx = 5;
constexpr double kEdgeReach = 4;

void addIds(const NoteCluster& cluster, std::vector<std::int64_t>& ids)
{
    for (const TimelineNote* note : cluster.notes) ids.push_back(note->id);
}

} // namespace

const TimelineLayout::Row* TimelineView::rowAt(const QPoint& position) const
{
    if (position.y() < kRuler) return nullptr;
    return m_scene.layout.rowAt(position.y() - kRuler + m_scene.scrollY);
}

const DetailMark* TimelineView::markUnder(const QPoint& position) const
{
    const TimelineLayout::Row* row = isOverLanes(position) ? rowAt(position) : nullptr;
    return row ? markAt(m_scene, *row, position.x(), position.y()) : nullptr;
}

std::optional<NoteCluster> TimelineView::notesUnder(const QPoint& position) const
{
    const TimelineLayout::Row* row = isOverLanes(position) ? rowAt(position) : nullptr;
    return row && row->track == Track::Notes ? notesAt(m_scene, position.x()) : std::nullopt;
}

bool TimelineView::isOverLanes(const QPoint& position) const { return m_scene.index && position.x() >= kHeader; }

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    const bool isMiddle = event->button() == Qt::MiddleButton;
    if ((event->button() != Qt::LeftButton && !isMiddle) || !m_scene.index) return;
    const QPoint position = event->position().toPoint();
    m_pressPoint = position;
    m_hasDragMoved = false;
    m_noteBefore = 0;
    if (isMiddle) {
        m_drag = Drag::Pan;
        return;
    }
    if (position.x() >= kHeader) {
        startDrag(position, event->modifiers());
        if (m_drag != Drag::Seek) updateHover(position);
        return;
    }
    const TimelineLayout::Row* row = rowAt(position);
    if (!row) return;
    m_draggedTrack = row->track;
    m_drag = Drag::Header;
}

TimelineView::Drag TimelineView::rangeEdgeAt(const QPoint& position) const
{
    if (!m_scene.range || position.x() < kHeader) return Drag::None;
    if (std::abs(m_scene.viewX(m_scene.range->end) - position.x()) <= kEdgeReach) return Drag::RangeEnd;
    return std::abs(m_scene.viewX(m_scene.range->start) - position.x()) <= kEdgeReach ? Drag::RangeStart : Drag::None;
}

void TimelineView::startDrag(const QPoint& position, Qt::KeyboardModifiers modifiers)
{
    m_dragStart = m_scene.timeAt(position.x());
    if (m_scene.measure) {
        m_scene.measure.reset();
        viewport()->update();
    }
    if (modifiers.testFlag(Qt::ControlModifier)) {
        m_drag = Drag::Measure;
        return;
    }
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        m_drag = Drag::Range;
        return;
    }
    m_drag = rangeEdgeAt(position);
    if (m_drag != Drag::None) return;
    m_drag = Drag::Seek;
    clickAt(position);
}

/// A click on a mark means that very moment, not the pixel beside it.
void TimelineView::clickAt(const QPoint& position)
{
    const TimelineLayout::Row* row = rowAt(position);
    if (const auto notes = notesUnder(position)) return clickNotes(*notes);
    const DetailMark* mark = markUnder(position);
    if (!mark || (row->lane == Lane::Navigation && mark->count == 1) || row->lane == Lane::Frame) {
        Q_EMIT seekRequested(m_dragStart);
        if (mark && row->lane == Lane::Navigation) chooseItem(mark->item);
        return;
    }
    const auto& item = m_scene.index->items()[mark->item];
    Q_EMIT seekRequested(m_scene.index->clock().toPlayable(item.time));
    chooseItem(mark->item);
}

/// Where several lie on one another: again on the one that was chosen means the next.
void TimelineView::clickNotes(const NoteCluster& cluster)
{
    const auto& notes = cluster.notes;
    const auto chosen = std::ranges::find(notes, m_scene.chosenNote, &TimelineNote::id);
    const bool isAgain = chosen != notes.end();
    const bool isLast = isAgain && std::next(chosen) == notes.end();
    if (isAgain) m_noteBefore = m_scene.chosenNote;
    goToNote(isLast ? *notes.front() : isAgain ? **std::next(chosen) : *cluster.leader);
}

/// The one that was shown as chosen when the double click began: its first press may have gone on to the next.
void TimelineView::editNote(const NoteCluster& cluster)
{
    const auto find = [&](std::int64_t id) { return std::ranges::find(cluster.notes, id, &TimelineNote::id); };
    const auto before = find(std::exchange(m_noteBefore, 0));
    const auto chosen = before != cluster.notes.end() ? before : find(m_scene.chosenNote);
    const TimelineNote note = chosen != cluster.notes.end() ? **chosen : *cluster.leader;
    if (note.id != m_scene.chosenNote) goToNote(note);
    Q_EMIT noteActivated(note.id);
}

/// A copy: what is told may replace the notes.
void TimelineView::goToNote(TimelineNote note)
{
    setChosenNote(note.id);
    Q_EMIT seekRequested(SessionTime{note.startMs});
    Q_EMIT noteClicked(note.id);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (m_drag != Drag::None) continueDrag(position);
    updateHover(position);
}

void TimelineView::continueDrag(const QPoint& position)
{
    if (m_drag == Drag::Header) return dragHeader(position);
    if (m_drag == Drag::Pan) {
        const int dx = m_pressPoint.x() - position.x();
        if (!m_hasDragMoved && std::abs(dx) < kDragStartPx) return;
        m_hasDragMoved = true;
        m_pressPoint = position;
        return setScale(m_scene.scale.panned(dx));
    }
    const SessionTime time = m_scene.timeAt(position.x());
    const bool isOutside = position.x() < kHeader || position.x() > viewport()->width();
    if (isOutside) setScale(m_scene.scale.revealing(time, 24));
    if (m_drag == Drag::Seek) {
        Q_EMIT scrubRequested(time);
        return;
    }
    continueRange(time);
}

void TimelineView::continueRange(SessionTime time)
{
    if (m_drag == Drag::Measure) {
        m_scene.measure = PlayRange{m_dragStart, time};
        viewport()->update();
        return;
    }
    if (m_drag == Drag::RangeStart && m_scene.range) m_dragStart = m_scene.range->end;
    if (m_drag == Drag::RangeEnd && m_scene.range) m_dragStart = m_scene.range->start;
    if (m_drag != Drag::Range) m_drag = Drag::Range; // from here on the other edge stands still
    if (time == m_dragStart) return;
    setRange(PlayRange{std::min(time, m_dragStart), std::max(time, m_dragStart)});
}

void TimelineView::dragHeader(const QPoint& position)
{
    if (!m_hasDragMoved && std::abs(position.y() - m_pressPoint.y()) < kDragStartPx) return;
    m_hasDragMoved = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const TimelineLayout::Row* row = rowAt(position);
    if (!row || !m_draggedTrack || row->track == *m_draggedTrack) return;
    // Rows of different height: only where the dragged one would lie under the mouse afterwards, so that none flips
    // to and fro.
    const TimelineLayout::Row* dragged = m_scene.layout.row(*m_draggedTrack);
    if (!dragged) return;
    const int y = position.y() - kRuler + m_scene.scrollY;
    const bool isDown = row->top > dragged->top;
    if (isDown ? y < row->top + row->height - dragged->height : y > row->top + dragged->height) return;
    TrackArrangement arrangement = m_arrangement;
    arrangement.move(*m_draggedTrack, row->track);
    setArrangement(arrangement);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    const bool isClick = !m_hasDragMoved;
    switch (ended) {
    case Drag::Header:
        if (isClick && m_draggedTrack) toggleTrack(*m_draggedTrack);
        m_draggedTrack.reset();
        return;
    case Drag::Pan:
        if (isClick) zoomToFit();
        return;
    case Drag::Range:
        // Shift + click without a drag clears what was marked.
        if (m_scene.timeAt(event->position().x()) == m_dragStart) setRange(std::nullopt);
        Q_EMIT rangeChanged(m_scene.range);
        return;
    default:
        return;
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !isOverLanes(position)) return mousePressEvent(event);
    const TimelineLayout::Row* row = rowAt(position);
    if (const auto notes = notesUnder(position)) return editNote(*notes);
    const DetailMark* mark = markUnder(position);
    if (!mark) return zoomAround(position.x() - TimelineScene::kLeft, kZoomStep * kZoomStep);
    const auto lastMs
        = static_cast<std::int64_t>(static_cast<double>(mark->startMs) + clusterPx(row->lane) * m_scene.scale.msPerPx);
    const bool isSpan = mark->endMs > mark->startMs;
    const std::int64_t endMs = isSpan ? mark->endMs : mark->count > 1 ? lastMs : mark->startMs + 1000;
    const std::int64_t startMs = isSpan || mark->count > 1 ? mark->startMs : mark->startMs - 1000;
    zoomTo({startMs}, {endMs});
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoomAround(event->position().x() - TimelineScene::kLeft,
            std::pow(kZoomStep, static_cast<double>(turn.y()) / kWheelNotch));
    const bool wantsLanes = event->position().x() < kHeader || event->modifiers().testFlag(Qt::ShiftModifier);
    if (wantsLanes) {
        const int amount = turn.y() != 0 ? turn.y() : turn.x(); // some systems turn Shift + wheel sideways
        verticalScrollBar()->setValue(verticalScrollBar()->value() - amount / 3);
        return;
    }
    scrollByWheel(turn, event->pixelDelta());
    updateHover(event->position().toPoint());
}

/// A touchpad gives pixels in both directions: sideways pans, up and down scrolls the lanes where there are more than
/// fit. A wheel has one direction, which pans.
void TimelineView::scrollByWheel(const QPoint& turn, const QPoint& pixels)
{
    const bool isSideways = std::abs(turn.x()) > std::abs(turn.y());
    if (pixels.isNull()) {
        const double notches = static_cast<double>(isSideways ? turn.x() : turn.y()) / kWheelNotch;
        return setScale(m_scene.scale.panned(-notches * m_scene.scale.widthPx * kPanPart / 2));
    }
    const bool scrollsLanes = !isSideways && verticalScrollBar()->maximum() > 0;
    if (scrollsLanes) return verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
    setScale(m_scene.scale.panned(-(isSideways ? pixels.x() : pixels.y())));
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_scene.index) return event->ignore();
    leaveHover();
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    TimelinePlace place;
    if (!isByKey) {
        const TimelineLayout::Row* row = rowAt(event->pos());
        const auto notes = notesUnder(event->pos());
        if (isOverLanes(event->pos()))
            place.time = notes ? SessionTime{notes->leader->startMs} : m_scene.timeAt(event->pos().x());
        if (row) place.track = row->track;
        if (notes) addIds(*notes, place.marks);
        return Q_EMIT menuWanted(place, event->globalPos());
    }
    const TimelineLayout::Row* row = currentRow();
    if (row) place.track = row->track;
    place.time = m_playhead;
    const bool isAtNotes = row && row->track == Track::Notes;
    if (const auto notes = isAtNotes ? notesAt(m_scene, m_scene.viewX(m_playhead)) : std::nullopt)
        addIds(*notes, place.marks);
    const double x
        = std::clamp(m_scene.viewX(m_playhead), double{kHeader}, std::max(double{kHeader}, viewport()->width() - 1.0));
    const QPoint at(static_cast<int>(x), row ? m_scene.laneTop(*row) + row->height / 2 : kRuler);
    Q_EMIT menuWanted(place, viewport()->mapToGlobal(at));
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave || event->type() == QEvent::Hide) leaveHover();
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAround(gesture->position().x() - TimelineScene::kLeft, std::max(0.2, 1 + gesture->value()));
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        const auto* pinch = qobject_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
        if (pinch != nullptr) {
            const QPointF middle = viewport()->mapFromGlobal(pinch->centerPoint());
            zoomAround(middle.x() - TimelineScene::kLeft, std::max(0.2, pinch->scaleFactor()));
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace revisit
