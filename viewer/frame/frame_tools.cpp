#include "viewer/frame/frame_tools.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kSnapPx = 6; ///< on the widget
constexpr int kLeap = 10;

QPointF keptInside(QPointF point, LogicalSize canvas)
{
    return {std::clamp(point.x(), 0.0, canvas.width), std::clamp(point.y(), 0.0, canvas.height)};
}

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void FrameTools::setTool(FrameTool tool)
{
    if (tool == m_tool) return;
    m_tool = tool;
    clear();
    Q_EMIT toolChanged();
}

void FrameTools::clear()
{
    m_cursor.reset();
    m_line.reset();
    Q_EMIT changed();
}

bool FrameTools::isFullPicture() const
{
    return m_scene.picture.width() == m_scene.pictureSize.widthPx
        && m_scene.picture.height() == m_scene.pictureSize.heightPx && !m_scene.picture.isNull();
}

LoupeView FrameTools::loupeView() const
{
    const LogicalSize canvas = m_scene.geometry.canvas;
    return {isFullPicture() ? m_scene.picture : QImage(),
        m_cursor ? pixelAt(*m_cursor, canvas, m_scene.pictureSize) : QPoint(-1, -1), m_cursor.value_or(QPointF()),
        m_scene.unit};
}

QString FrameTools::readout() const
{
    if (m_tool == FrameTool::Loupe) return loupeColor(loupeView());
    if (m_tool != FrameTool::Ruler || !m_line) return {};
    return distanceText(
        distanceBetween(m_line->p1(), m_line->p2(), m_scene.geometry.canvas, m_scene.pictureSize), m_scene.unit);
}

QPointF FrameTools::snapped(QPointF canvasPoint) const
{
    const double reach = kSnapPx / std::max(0.01, m_scene.geometry.scale);
    return keptInside(snappedToEdges(canvasPoint, m_scene.snapshot.get(), reach), m_scene.geometry.canvas);
}

void FrameTools::press(QPointF widget)
{
    const QPointF point = keptInside(m_scene.geometry.toCanvas(widget), m_scene.geometry.canvas);
    m_cursor = point;
    if (m_tool == FrameTool::Ruler) m_line = QLineF(snapped(point), snapped(point));
    if (m_tool == FrameTool::Loupe && !readout().isEmpty()) Q_EMIT colorPicked(readout());
    Q_EMIT changed();
}

void FrameTools::moveEnd(QPointF canvasPoint, bool isStraight)
{
    QPointF end = snapped(canvasPoint);
    const QPointF start = m_line->p1();
    if (isStraight && std::abs(end.x() - start.x()) >= std::abs(end.y() - start.y()))
        end.setY(start.y());
    else if (isStraight)
        end.setX(start.x());
    m_line->setP2(end);
}

void FrameTools::move(QPointF widget, bool isDragging, bool isStraight)
{
    if (m_tool == FrameTool::None) return;
    const QPointF point = m_scene.geometry.toCanvas(widget);
    if (m_tool == FrameTool::Loupe && !m_scene.geometry.screen.contains(widget)) return leave();
    m_cursor = keptInside(point, m_scene.geometry.canvas);
    if (m_tool == FrameTool::Ruler && isDragging && m_line) moveEnd(*m_cursor, isStraight);
    Q_EMIT changed();
}

void FrameTools::leave()
{
    m_cursor.reset();
    Q_EMIT changed();
}

void FrameTools::nudge(int x, int y)
{
    const LogicalSize canvas = m_scene.geometry.canvas;
    if (canvas.isEmpty() || m_scene.pictureSize.isEmpty()) return;
    const QPointF from = m_cursor.value_or(QPointF(canvas.width / 2, canvas.height / 2));
    const QPoint pixel = pixelAt(from, canvas, m_scene.pictureSize) + QPoint(x, y);
    m_cursor = keptInside(canvasPointOf(pixel, canvas, m_scene.pictureSize), canvas);
    if (m_tool == FrameTool::Ruler) {
        if (!m_line) m_line = QLineF(from, from);
        m_line->setP2(*m_cursor);
    }
    Q_EMIT changed();
}

/// From the middle of a pixel, so that each arrow key adds exactly one.
void FrameTools::measureFromHere()
{
    const LogicalSize canvas = m_scene.geometry.canvas;
    if (!m_scene.pictureSize.isEmpty())
        m_cursor = canvasPointOf(pixelAt(*m_cursor, canvas, m_scene.pictureSize), canvas, m_scene.pictureSize);
    m_line = QLineF(*m_cursor, *m_cursor);
    Q_EMIT changed();
}

bool FrameTools::key(const QKeyEvent& event, bool isDry)
{
    if (m_tool == FrameTool::None) return false;
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier) return false;
    const QPointF direction = directionOf(event.key());
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isEscape = event.key() == Qt::Key_Escape;
    if (direction.isNull() && !isEnter && !isEscape) return false;
    if (isDry) return true;
    if (isEscape) {
        setTool(FrameTool::None);
    } else if (isEnter && m_tool == FrameTool::Ruler && m_cursor) {
        measureFromHere();
    } else if (isEnter && !readout().isEmpty()) {
        Q_EMIT colorPicked(readout());
    } else {
        // Keys go as they look: on a turned picture they move along its turned axes.
        FrameGeometry turned = m_scene.geometry;
        turned.scale = 1;
        turned.quarterTurns = (4 - turned.quarterTurns) % 4;
        const QPointF step
            = turned.vectorToWidget(direction.x(), direction.y()) * (event.modifiers() & Qt::ShiftModifier ? kLeap : 1);
        nudge(qRound(step.x()), qRound(step.y()));
    }
    return true;
}

void FrameTools::paint(QPainter& painter, const QRectF& area, const QPalette& palette) const
{
    if (m_tool == FrameTool::Ruler && m_line) paintRuler(painter, *m_line, readout(), m_scene.geometry, palette);
    if (m_tool != FrameTool::None && m_cursor && m_tool == FrameTool::Loupe)
        paintLoupe(painter, area, m_scene.geometry.toWidget(m_cursor->x(), m_cursor->y()), loupeView(), palette);
}

} // namespace revisit
