#include "viewer/frame/touch_painter.h"

#include "viewer/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace revisit {

namespace {

constexpr double kPressRadius = 13; // logical units, about a fingertip
constexpr double kSwipeLength = 70;

struct Brush {
    QPainter& painter;
    const FrameGeometry& geometry;
    WallTime now;
    QColor color;
    double unit; ///< widget pixels per overlay unit; never too small to see

    [[nodiscard]] QColor faded(double alpha) const
    {
        QColor result = color;
        result.setAlphaF(static_cast<float>(alpha));
        return result;
    }
    [[nodiscard]] QPointF at(const TouchPoint& point) const { return geometry.toWidget(point.x, point.y); }
};

/// 1 through its full life, then down to 0.
double strength(const TouchMark& mark, WallTime now)
{
    const auto life = touchLife(mark.kind);
    const auto age = (now - mark.end).ms;
    if (age <= life.full.ms) return 1;
    const double fade = static_cast<double>(age - life.full.ms) / static_cast<double>(life.total.ms - life.full.ms);
    return std::clamp(1 - fade, 0.0, 1.0);
}

/// 0 at the touch, 1 when its ring has opened.
double opening(const TouchMark& mark, WallTime now)
{
    const double passed = static_cast<double>((now - mark.start).ms) / 450.0;
    return 1 - std::pow(1 - std::clamp(passed, 0.0, 1.0), 3);
}

void paintHaloedRing(const Brush& brush, QPointF center, double radius, double width)
{
    brush.painter.setBrush(Qt::NoBrush);
    brush.painter.setPen(QPen(QColor(255, 255, 255, 190), width + 2));
    brush.painter.drawEllipse(center, radius, radius);
    brush.painter.setPen(QPen(brush.color, width));
    brush.painter.drawEllipse(center, radius, radius);
}

void paintTap(const Brush& brush, const TouchMark& mark)
{
    const QPointF center = brush.at(mark.points.front());
    const double radius = kPressRadius * brush.unit;
    brush.painter.setPen(Qt::NoPen);
    brush.painter.setBrush(brush.faded(0.30));
    brush.painter.drawEllipse(center, radius, radius);
    paintHaloedRing(brush, center, radius, 2 * brush.unit);
    const double open = opening(mark, brush.now);
    brush.painter.setBrush(Qt::NoBrush);
    brush.painter.setPen(QPen(brush.faded(0.8 * (1 - open)), 2 * brush.unit));
    brush.painter.drawEllipse(center, radius * (1 + open), radius * (1 + open));
}

void paintLongPress(const Brush& brush, const TouchMark& mark)
{
    const QPointF center = brush.at(mark.points.front());
    paintHaloedRing(brush, center, kPressRadius * brush.unit, 2 * brush.unit);
    paintHaloedRing(brush, center, kPressRadius * 1.55 * brush.unit, 1.5 * brush.unit);
    brush.painter.setPen(Qt::NoPen);
    brush.painter.setBrush(brush.faded(0.55));
    brush.painter.drawEllipse(center, 6 * brush.unit, 6 * brush.unit);
}

void paintBadge(const Brush& brush, QPointF topRight, const QString& text)
{
    QFont font = brush.painter.font();
    font.setPixelSize(std::max(9, static_cast<int>(11 * brush.unit)));
    font.setBold(true);
    brush.painter.setFont(font);
    const QSizeF size(QFontMetricsF(font).horizontalAdvance(text) + 9 * brush.unit, 16 * brush.unit);
    const QRectF badge(topRight - QPointF(0, size.height() / 2), size);
    brush.painter.setPen(QPen(Qt::white, 1.5));
    brush.painter.setBrush(brush.color);
    brush.painter.drawRoundedRect(badge, size.height() / 2, size.height() / 2);
    brush.painter.setPen(Qt::white);
    brush.painter.drawText(badge, Qt::AlignCenter, text);
}

/// theme::Shape::Burst as a line.
QPolygonF burst(QPointF center, double radius)
{
    constexpr int kRays = 8;
    QPolygonF star;
    for (int i = 0; i < 2 * kRays; ++i) {
        const double angle = std::numbers::pi * (i - kRays / 2) / kRays;
        star << center + QPointF(std::cos(angle), std::sin(angle)) * radius * 1.2 * (i % 2 == 1 ? 0.55 : 1);
    }
    return star;
}

/// Its lines tell it from other taps; what was hit is seen through it.
void paintRage(const Brush& brush, const TouchMark& mark)
{
    const QPointF center = brush.at(mark.points.back());
    const double radius = kPressRadius * 1.35 * brush.unit;
    const QPolygonF star = burst(center, radius);
    brush.painter.setBrush(brush.faded(0.18));
    brush.painter.setPen(QPen(QColor(255, 255, 255, 220), 4.5 * brush.unit, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    brush.painter.drawPolygon(star);
    brush.painter.setBrush(Qt::NoBrush);
    brush.painter.setPen(QPen(brush.color, 2.5 * brush.unit, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    brush.painter.drawPolygon(star);
    paintHaloedRing(brush, center, radius * (1.3 + 0.25 * opening(mark, brush.now)), 2 * brush.unit);
    const QString count = mark.tapCount > 1 ? QStringLiteral("×%1").arg(mark.tapCount) : QStringLiteral("!");
    paintBadge(brush, center + QPointF(radius * 0.8, -radius), count);
}

void paintDead(const Brush& brush, const TouchMark& mark)
{
    const QPointF center = brush.at(mark.points.back());
    const double radius = kPressRadius * brush.unit;
    brush.painter.setPen(Qt::NoPen);
    brush.painter.setBrush(brush.faded(0.25));
    brush.painter.drawEllipse(center, radius, radius);
    paintHaloedRing(brush, center, radius, 2.5 * brush.unit);
    const double arm = radius * 0.5;
    const QRectF box(center - QPointF(arm, arm), QSizeF(2 * arm, 2 * arm));
    theme::paintShape(brush.painter, theme::Shape::Cross, box.adjusted(-1.5, -1.5, 1.5, 1.5), Qt::white);
    theme::paintShape(brush.painter, theme::Shape::Cross, box, brush.color);
}

/// The points reached so far; a swipe that came as one point gets a tail in its direction.
QPolygonF trailOf(const Brush& brush, const TouchMark& mark)
{
    QPolygonF trail;
    for (const auto& point : mark.points)
        if (point.time <= brush.now) trail << brush.at(point);
    const bool hasDirection = mark.directionX != 0 || mark.directionY != 0;
    if (trail.size() == 1 && hasDirection)
        trail.prepend(trail.first() - brush.geometry.vectorToWidget(mark.directionX, mark.directionY) * kSwipeLength);
    return trail;
}

void paintArrowHead(const Brush& brush, const QPolygonF& trail)
{
    const QPointF tip = trail.last();
    QPointF from = tip;
    for (auto i = trail.size() - 2; i >= 0 && QLineF(from, tip).length() < 6; --i) from = trail[i];
    if (QLineF(from, tip).length() < 1) return;
    const QPointF along = (tip - from) / QLineF(from, tip).length();
    const QPointF across(-along.y(), along.x());
    const double size = 9 * brush.unit;
    const QPolygonF head{tip + along * size, tip - along * size * 0.4 + across * size * 0.75,
        tip - along * size * 0.4 - across * size * 0.75};
    brush.painter.setPen(QPen(QColor(255, 255, 255, 210), 1.5));
    brush.painter.setBrush(brush.color);
    brush.painter.drawPolygon(head);
}

void paintStroke(const Brush& brush, const TouchMark& mark)
{
    const QPolygonF trail = trailOf(brush, mark);
    if (trail.isEmpty()) return;
    const auto style = mark.kind == TouchKind::Pan ? Qt::DotLine : Qt::SolidLine;
    QPen halo(QColor(255, 255, 255, 170), 7 * brush.unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QPen line(brush.color, 4 * brush.unit, style, Qt::RoundCap, Qt::RoundJoin);
    brush.painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {halo, line}) {
        brush.painter.setPen(pen);
        brush.painter.drawPolyline(trail);
    }
    paintHaloedRing(brush, trail.first(), 5 * brush.unit, 2 * brush.unit);
    if (trail.size() > 1 && mark.kind != TouchKind::Pan)
        paintArrowHead(brush, trail);
    else
        paintHaloedRing(brush, trail.last(), 9 * brush.unit, 2 * brush.unit);
}

/// Arrows apart or together for a pinch, beside two fingertips; an arc with its angle for a rotation.
void paintPinch(const Brush& brush, QPointF center, double reach, bool isParting)
{
    const QPointF along = QPointF(0.857, -0.514) * reach;
    for (const double side : {-1.0, 1.0}) {
        const QPointF outer = center + along * side;
        const QPointF inner = center + along * (side * 0.3);
        QPolygonF arrow{isParting ? inner : outer, isParting ? outer : inner};
        brush.painter.setBrush(Qt::NoBrush);
        brush.painter.setPen(QPen(QColor(255, 255, 255, 190), 5 * brush.unit));
        brush.painter.drawPolyline(arrow);
        brush.painter.setPen(QPen(brush.color, 3 * brush.unit));
        brush.painter.drawPolyline(arrow);
        paintArrowHead(brush, arrow);
    }
}

void paintRotation(const Brush& brush, QPointF center, double reach, double angle)
{
    constexpr int kStart = 90 * 16; // twelve o'clock; Qt counts sixteenths of a degree, anticlockwise
    const int span = static_cast<int>(std::clamp(-angle * 180 / std::numbers::pi, -330.0, 330.0) * 16);
    const int shown = std::abs(span) < 20 * 16 ? (span > 0 ? 20 * 16 : -20 * 16) : span;
    const QRectF circle(center - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    brush.painter.setBrush(Qt::NoBrush);
    brush.painter.setPen(QPen(QColor(255, 255, 255, 190), 5 * brush.unit));
    brush.painter.drawArc(circle, kStart, shown);
    brush.painter.setPen(QPen(brush.color, 3 * brush.unit));
    brush.painter.drawArc(circle, kStart, shown);
    const auto pointAt = [&](double sixteenths) {
        const double radians = sixteenths / 16 * std::numbers::pi / 180;
        return center + QPointF(std::cos(radians), -std::sin(radians)) * reach;
    };
    const double end = kStart + shown;
    paintArrowHead(brush, QPolygonF{pointAt(end - (shown > 0 ? 12 : -12) * 16.0), pointAt(end)});
}

void paintTwoFingers(const Brush& brush, const TouchMark& mark)
{
    const QPointF center = brush.at(mark.points.back());
    const double reach = kPressRadius * 2 * brush.unit;
    const QPointF corner = center + QPointF(reach * 0.7, -reach * 1.1);
    paintHaloedRing(brush, center, 4 * brush.unit, 2 * brush.unit);
    if (mark.kind == TouchKind::Pinch) {
        paintPinch(brush, center, reach, mark.scale >= 1);
        if (mark.scale != 1) paintBadge(brush, corner, QStringLiteral("×%1").arg(mark.scale, 0, 'g', 2));
        return;
    }
    paintRotation(brush, center, reach, mark.angle);
    const int degrees = static_cast<int>(std::lround(mark.angle * 180 / std::numbers::pi));
    if (degrees != 0) paintBadge(brush, corner, QStringLiteral("%1°").arg(degrees));
}

/// A touch that has gone by: an outline with its number, 1 being the latest.
void paintGone(const Brush& brush, const TouchMark& mark, std::size_t number)
{
    QPolygonF trail;
    for (const auto& point : mark.points) trail << brush.at(point);
    brush.painter.setBrush(Qt::NoBrush);
    if (trail.size() > 1) {
        brush.painter.setPen(QPen(QColor(255, 255, 255, 190), 4 * brush.unit));
        brush.painter.drawPolyline(trail);
        brush.painter.setPen(QPen(brush.color, 2 * brush.unit, Qt::DashLine));
        brush.painter.drawPolyline(trail);
    }
    const double radius = 9 * brush.unit;
    brush.painter.setPen(QPen(brush.color, 1.5 * brush.unit));
    brush.painter.setBrush(QColor(255, 255, 255, 225));
    brush.painter.drawEllipse(trail.last(), radius, radius);
    QFont font = brush.painter.font();
    font.setPixelSize(std::max(9, static_cast<int>(11 * brush.unit)));
    font.setBold(true);
    brush.painter.setFont(font);
    brush.painter.setPen(brush.color);
    brush.painter.drawText(QRectF(trail.last() - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
        Qt::AlignCenter, QString::number(number));
}

void paintMark(const Brush& brush, const TouchMark& mark)
{
    switch (mark.kind) {
    case TouchKind::Tap:
        return paintTap(brush, mark);
    case TouchKind::LongPress:
        return paintLongPress(brush, mark);
    case TouchKind::RageTap:
        return paintRage(brush, mark);
    case TouchKind::DeadTap:
        return paintDead(brush, mark);
    case TouchKind::Swipe:
    case TouchKind::Scroll:
    case TouchKind::Pan:
        return paintStroke(brush, mark);
    case TouchKind::Pinch:
    case TouchKind::Rotation:
        return paintTwoFingers(brush, mark);
    }
}

} // namespace

QColor touchColor(TouchKind kind)
{
    // In the order of TouchKind.
    static constexpr std::array<QRgb, 9> kColors{
        0x0072B2, 0x1D3A8A, 0x00795A, 0xC26A00, 0x6A1B9A, 0x0B7285, 0x882255, 0xC8102E, 0x4A5568};
    return QColor::fromRgb(kColors[static_cast<std::size_t>(kind)]);
}

void paintTouches(
    QPainter& painter, const TouchTrack& track, WallTime time, const FrameGeometry& geometry, const TouchStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = std::clamp(geometry.scale, 0.85, 2.0) * style.size;
    const auto gone = style.historyCount > 0 ? track.goneAt(time, style.historyCount) : std::vector<const TouchMark*>{};
    for (std::size_t i = 0; i < gone.size(); ++i) {
        painter.setOpacity(0.45 + 0.45 * static_cast<double>(i + 1) / static_cast<double>(gone.size()));
        paintGone(Brush{painter, geometry, time, touchColor(gone[i]->kind), unit}, *gone[i], gone.size() - i);
    }
    for (const TouchMark* mark : track.visibleAt(time)) {
        painter.setOpacity(strength(*mark, time));
        paintMark(Brush{painter, geometry, time, touchColor(mark->kind), unit}, *mark);
    }
    painter.restore();
}

} // namespace revisit
