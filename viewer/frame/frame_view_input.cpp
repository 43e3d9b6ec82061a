// What mouse, wheel and keys do to a FrameView.

#include "viewer/frame/frame_view.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/selection.h"
#include "viewer/view_settings.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace revisit {

namespace {

constexpr double kSamePlacePx = 4; ///< clicks closer than this are on the same place
constexpr double kPanStep = 48;

QPointF panOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {kPanStep, 0};
    case Qt::Key_Right:
        return {-kPanStep, 0};
    case Qt::Key_Up:
        return {0, kPanStep};
    case Qt::Key_Down:
        return {0, -kPanStep};
    default:
        return {};
    }
}

} // namespace

bool FrameView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && handleKey(*static_cast<QKeyEvent*>(event), true)) {
        event->accept(); // the picture takes the key, not the window's shortcut
        return true;
    }
    return QWidget::event(event);
}

bool FrameView::handleKey(const QKeyEvent& event, bool isDry)
{
    if (m_tools.key(event, isDry)) return true;
    const QPointF pan = panOf(event.key());
    const bool isPan = (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier && !pan.isNull() && m_zoom > 1;
    if (isPan && !isDry) panBy(pan);
    return isPan;
}

void FrameView::keyPressEvent(QKeyEvent* event)
{
    if (!handleKey(*event, false)) QWidget::keyPressEvent(event);
}

void FrameView::resizeEvent(QResizeEvent*)
{
    keepInSight();
    refresh();
    Q_EMIT zoomChanged(); // what is fitted is as large as there is room
}

void FrameView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

void FrameView::focusInEvent(QFocusEvent* event)
{
    m_hasKeyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void FrameView::focusOutEvent(QFocusEvent*)
{
    m_hasKeyboardFocus = false;
    update();
}

void FrameView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAround(event->position(), m_zoom * std::pow(1.0015, event->angleDelta().y()));
    } else if (m_zoom > 1) {
        panBy(event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta()));
    } else {
        return event->ignore();
    }
    event->accept();
}

/// The view on top; on the same place again, or if asked for, the next one below the selected.
void FrameView::pick(QPointF position, bool wantsNext)
{
    const auto pile = nodesUnder(position);
    const QPointF moved = position - m_lastPick;
    const bool isSamePlace = std::hypot(moved.x(), moved.y()) <= kSamePlacePx;
    m_lastPick = position;
    const int selected = m_context.selection.selectedNode();
    const int picked = wantsNext || isSamePlace ? nextInPile(pile, selected) : nextInPile(pile, Selection::kNoNode);
    m_context.selection.selectNode(picked);
}

void FrameView::mousePressEvent(QMouseEvent* event)
{
    const bool isLeft = event->button() == Qt::LeftButton;
    if (!isLeft && event->button() != Qt::MiddleButton) return QWidget::mousePressEvent(event);
    if (isLeft && m_tools.tool() != FrameTool::None) return m_tools.press(event->position());
    if (isLeft && isInspecting()) return pick(event->position(), event->modifiers().testFlag(Qt::AltModifier));
    m_isDragging = m_zoom > 1;
    m_dragStart = event->position();
    if (m_isDragging) setCursor(Qt::ClosedHandCursor);
}

void FrameView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragging) {
        panBy(event->position() - m_dragStart);
        m_dragStart = event->position();
    } else if (m_tools.tool() != FrameTool::None) {
        m_tools.move(event->position(), event->buttons().testFlag(Qt::LeftButton),
            event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (isInspecting()) {
        m_context.selection.hoverNode(nodeUnder(event->position()));
    }
}

void FrameView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isDragging) unsetCursor();
    m_isDragging = false;
    QWidget::mouseReleaseEvent(event);
}

void FrameView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const bool isFree = !isInspecting() && m_tools.tool() == FrameTool::None;
    if (isFree && event->button() == Qt::LeftButton) return fit();
    mousePressEvent(event); // fast clicks walk on
}

void FrameView::leaveEvent(QEvent* event)
{
    if (isInspecting()) m_context.selection.hoverNode(Selection::kNoNode);
    if (m_tools.tool() == FrameTool::Loupe) m_tools.leave();
    QWidget::leaveEvent(event);
}

} // namespace revisit
