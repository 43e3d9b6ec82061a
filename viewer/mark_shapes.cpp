#include "viewer/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <array>
#include <cmath>
#include <numbers>

namespace revisit::theme {

namespace {

/// In the order of MarkKind.
constexpr std::array<Shape, kMarkKindCount> kShapes{
    Shape::Bar, // Frame
    Shape::Square, // Hierarchy
    Shape::Dot, // Tap
    Shape::Ring, // Gesture
    Shape::Burst, // RageTap
    Shape::Cross, // DeadTap
    Shape::Pill, // Input
    Shape::Diamond, // Navigation
    Shape::Dot, // Network
    Shape::TriangleDown, // NetworkFailed
    Shape::Bar, // Log
    Shape::Triangle, // LogWarning
    Shape::TriangleDown, // LogError
    Shape::Triangle, // Error
    Shape::Hexagon, // Anr
    Shape::Octagon, // Crash
    Shape::Pill, // Lifecycle
    Shape::Ring, // Identity
    Shape::Square, // Custom
};

QPolygonF regularPolygon(const QRectF& rect, int corners, double startTurn, double innerRatio = 1)
{
    QPolygonF polygon;
    const int count = innerRatio < 1 ? corners * 2 : corners;
    for (int i = 0; i < count; ++i) {
        const double reach = innerRatio < 1 && i % 2 == 1 ? innerRatio : 1;
        const double angle = 2 * std::numbers::pi * (startTurn + static_cast<double>(i) / count);
        polygon << rect.center()
                + QPointF(std::cos(angle) * rect.width() / 2, std::sin(angle) * rect.height() / 2) * reach;
    }
    return polygon;
}

void paintCross(QPainter& painter, const QRectF& rect, const QColor& fill)
{
    painter.setPen(QPen(fill, rect.width() / 4, Qt::SolidLine, Qt::RoundCap));
    const QRectF inner
        = rect.adjusted(rect.width() * 0.15, rect.height() * 0.15, -rect.width() * 0.15, -rect.height() * 0.15);
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void paintRing(QPainter& painter, const QRectF& rect, const QColor& fill)
{
    const double width = rect.width() / 4.5;
    painter.setPen(QPen(fill, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

QRectF scaled(const QRectF& rect, double byWidth, double byHeight)
{
    const QSizeF size(rect.width() * byWidth, rect.height() * byHeight);
    return {rect.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

QPainterPath outline(Shape shape, const QRectF& rect)
{
    QPainterPath path;
    switch (shape) {
    case Shape::Diamond:
        path.addPolygon(regularPolygon(rect, 4, 0.25));
        break;
    case Shape::Square:
        path.addRoundedRect(scaled(rect, 0.8, 0.8), 1.5, 1.5);
        break;
    case Shape::Triangle:
        path.addPolygon(regularPolygon(rect, 3, -0.25));
        break;
    case Shape::TriangleDown:
        path.addPolygon(regularPolygon(rect, 3, 0.25));
        break;
    case Shape::Burst:
        path.addPolygon(regularPolygon(scaled(rect, 1.2, 1.2), 8, -0.25, 0.55));
        break;
    case Shape::Octagon:
        path.addPolygon(regularPolygon(scaled(rect, 1.08, 1.08), 8, 1.0 / 16));
        break;
    case Shape::Hexagon:
        path.addPolygon(regularPolygon(rect, 6, 0));
        break;
    case Shape::Pill: {
        const QRectF pill = scaled(rect, 1, 0.6);
        path.addRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        break;
    }
    case Shape::Bar:
        path.addRoundedRect(scaled(rect, 0.35, 0.95), 1, 1);
        break;
    case Shape::Dot:
    case Shape::Ring:
    case Shape::Cross:
        path.addEllipse(scaled(rect, 0.9, 0.9));
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

Shape shape(MarkKind kind) { return kShapes[static_cast<std::size_t>(kind)]; }

void paintShape(QPainter& painter, Shape shape, const QRectF& rect, const QColor& fill)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (shape == Shape::Cross)
        paintCross(painter, rect, fill);
    else if (shape == Shape::Ring)
        paintRing(painter, rect, fill);
    else
        painter.fillPath(outline(shape, rect), fill);
    painter.restore();
}

} // namespace revisit::theme
