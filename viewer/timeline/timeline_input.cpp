// The mouse and keyboard half of TimelineView.

#include "viewer/counted.h"
#include "viewer/timeline/hover_card.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace revisit {

namespace {

constexpr int kHeader = TimelineLayout::kHeaderWidth;
constexpr int kRuler = TimelineLayout::kRulerHeight;
constexpr int kWheelNotch = 120; // eighths of a degree, as QWheelEvent counts

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

bool TimelineView::isOverLanes(const QPoint& position) const { return m_scene.index && position.x() >= kHeader; }

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_scene.index) return;
    const QPoint position = event->position().toPoint();
    if (position.x() < kHeader) {
        if (const TimelineLayout::Row* row = rowAt(position)) toggleLane(*row);
        return;
    }
    startDrag(position, event->modifiers());
}

void TimelineView::startDrag(const QPoint& position, Qt::KeyboardModifiers modifiers)
{
    m_dragStart = m_scene.timeAt(position.x());
    m_drag = modifiers.testFlag(Qt::ShiftModifier) ? Drag::Range : Drag::Seek;
    if (m_drag == Drag::Range) return;
    const DetailMark* mark = markUnder(position);
    if (!mark || (rowAt(position)->lane == Lane::Navigation && mark->count == 1)) {
        Q_EMIT seekRequested(m_dragStart);
        if (mark) Q_EMIT itemClicked(mark->item);
        return;
    }
    // A click on a mark means that very moment, not the pixel beside it.
    const auto& item = m_scene.index->items()[mark->item];
    Q_EMIT seekRequested(m_scene.index->clock().toPlayable(item.time));
    Q_EMIT itemClicked(mark->item);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (m_drag != Drag::None) continueDrag(position);
    updateHover(position);
}

void TimelineView::continueDrag(const QPoint& position)
{
    const SessionTime time = m_scene.timeAt(position.x());
    if (time == m_dragStart && m_drag == Drag::Range) return;
    const bool isOutside = position.x() < kHeader || position.x() > viewport()->width();
    if (isOutside) setScale(m_scene.scale.revealing(time, 24));
    if (m_drag == Drag::Seek) {
        Q_EMIT scrubRequested(time);
        return;
    }
    setRange(PlayRange{std::min(time, m_dragStart), std::max(time, m_dragStart)});
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    const Drag ended = std::exchange(m_drag, Drag::None);
    if (ended != Drag::Range) return;
    // Shift + click without a drag clears what was marked.
    if (m_scene.timeAt(event->position().x()) == m_dragStart) setRange(std::nullopt);
    Q_EMIT rangeChanged(m_scene.range);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const DetailMark* mark = markUnder(position);
    if (event->button() != Qt::LeftButton || !isOverLanes(position)) return;
    if (!mark) return zoomAround(position.x() - TimelineScene::kLeft, kZoomStep * kZoomStep);
    const auto lastMs = static_cast<std::int64_t>(
        static_cast<double>(mark->startMs) + clusterPx(rowAt(position)->lane) * m_scene.scale.msPerPx);
    const bool isSpan = mark->endMs > mark->startMs;
    const std::int64_t endMs = isSpan ? mark->endMs : mark->count > 1 ? lastMs : mark->startMs + 1000;
    const std::int64_t startMs = isSpan || mark->count > 1 ? mark->startMs : mark->startMs - 1000;
    zoomTo({startMs}, {endMs});
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint turn = event->angleDelta();
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoomAround(event->position().x() - TimelineScene::kLeft,
            std::pow(kZoomStep, static_cast<double>(turn.y()) / kWheelNotch));
    if (event->position().x() < kHeader) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - turn.y() / 3);
        return;
    }
    const bool isSideways = std::abs(turn.x()) > std::abs(turn.y());
    const double notches = static_cast<double>(isSideways ? turn.x() : turn.y()) / kWheelNotch;
    const double fine = isSideways ? pixels.x() : pixels.y();
    setScale(m_scene.scale.panned(pixels.isNull() ? -notches * m_scene.scale.widthPx * kPanPart / 2 : -fine));
    updateHover(event->position().toPoint());
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_S:
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return zoomToFit();
    case Qt::Key_A:
        return panEarlier();
    case Qt::Key_D:
        return panLater();
    case Qt::Key_Up:
        return chooseLane(-1);
    case Qt::Key_Down:
        return chooseLane(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_scene.currentLane >= 0) toggleLane(m_scene.layout.rows[static_cast<std::size_t>(m_scene.currentLane)]);
        return;
    case Qt::Key_Escape:
        if (!m_scene.range) break;
        setRange(std::nullopt);
        Q_EMIT rangeChanged(std::nullopt);
        return;
    default:
        break;
    }
    event->ignore(); // the window's keys: play, steps, panels
}

void TimelineView::chooseLane(int step)
{
    const int count = static_cast<int>(m_scene.layout.rows.size());
    if (count == 0) return;
    m_scene.currentLane = std::clamp(m_scene.currentLane + step, 0, count - 1);
    const TimelineLayout::Row& row = m_scene.layout.rows[static_cast<std::size_t>(m_scene.currentLane)];
    const int room = viewport()->height() - kRuler;
    if (row.top < m_scene.scrollY) verticalScrollBar()->setValue(row.top);
    if (row.top + row.height > m_scene.scrollY + room) verticalScrollBar()->setValue(row.top + row.height - room);
    invalidateBase();
}

void TimelineView::toggleLane(const TimelineLayout::Row& row)
{
    m_collapsed.flip(static_cast<std::size_t>(row.lane));
    relayout();
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    invalidateBase();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_scene.currentLane = -1;
    invalidateBase();
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave || event->type() == QEvent::Hide) leaveHover();
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::updateHover(const QPoint& position)
{
    const TimelineLayout::Row* row = rowAt(position);
    const bool isHeader = position.x() < kHeader;
    viewport()->setCursor(isHeader && row ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!isOverLanes(position) || !viewport()->rect().contains(position)) return leaveHover();
    const SessionTime time = m_scene.timeAt(position.x());
    m_isHovering = true;
    moveLine(m_hoverTime, time);
    m_card->setContent(formatPlayTime(time, {m_scene.scale.msPerPx < 5 ? 1 : 100}), hoverText(position));
    m_card->showAt(viewport()->mapToGlobal(position));
    Q_EMIT hovered(time);
}

void TimelineView::leaveHover()
{
    if (!m_isHovering) return;
    m_isHovering = false;
    m_card->hide();
    m_card->setPicture({});
    moveLine(m_hoverTime, m_hoverTime);
}

QString TimelineView::hoverText(const QPoint& position) const
{
    if (!isOverLanes(position)) return {};
    const TimelineLayout::Row* row = rowAt(position);
    const DetailMark* mark = markUnder(position);
    if (row && mark) return describe(*row, *mark);
    const IndexedGap* gap = gapAt(*m_scene.index, m_scene.timeAt(position.x()));
    if (gap)
        return tr("App in background for %1; played in %2")
            .arg(formatSpan(gap->realLength), formatSpan({gap->endMs - gap->startMs}));
    return row ? laneTitle(row->lane) : QString();
}

QString TimelineView::describe(const TimelineLayout::Row& row, const DetailMark& mark) const
{
    const TimelineItem& item = m_scene.index->items()[mark.item];
    QStringList lines;
    if (mark.count > 1) {
        lines << QStringLiteral("%1: %2").arg(laneTitle(row.lane), counted(mark.count, tr("1 item"), tr("%1 items")));
        if (mark.failures > 0) lines << tr("%1 failed").arg(mark.failures);
    } else {
        lines << displayName(mark.kind);
    }
    const QString label = QString::fromStdString(item.label);
    lines << (label.size() > 200 ? label.first(200) + QChar(0x2026) : label);
    if (mark.count == 1 && mark.endMs > mark.startMs) lines << formatSpan({mark.endMs - mark.startMs});
    return lines.join(QLatin1Char('\n'));
}

} // namespace revisit
