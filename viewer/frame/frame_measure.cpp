#include "viewer/frame/frame_measure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

QString number(double value) { return QString::number(std::round(value * 10) / 10, 'g', 6); }

/// Keeps the edge nearest to a coordinate.
struct Nearest {
    double wanted;
    double reach;
    double best;

    Nearest(double wantedAt, double within)
        : wanted(wantedAt)
        , reach(within)
        , best(wantedAt)
    {
    }
    void offer(double edge)
    {
        const double distance = std::abs(edge - wanted);
        if (distance > reach) return;
        reach = distance;
        best = edge;
    }
};

bool isBeside(double at, double from, double length, double reach)
{
    return at >= from - reach && at <= from + length + reach;
}

bool holds(const LogicalRect& outer, const LogicalRect& inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height;
}

QPointF middle(const LogicalRect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

void addLine(std::vector<QLineF>& lines, QPointF from, QPointF to)
{
    if (QLineF(from, to).length() >= 0.05) lines.emplace_back(from, to);
}

std::vector<QLineF> insets(const LogicalRect& outer, const LogicalRect& inner)
{
    std::vector<QLineF> lines;
    const QPointF center = middle(inner);
    addLine(lines, {outer.x, center.y()}, {inner.x, center.y()});
    addLine(lines, {inner.x + inner.width, center.y()}, {outer.x + outer.width, center.y()});
    addLine(lines, {center.x(), outer.y}, {center.x(), inner.y});
    addLine(lines, {center.x(), inner.y + inner.height}, {center.x(), outer.y + outer.height});
    return lines;
}

/// The middle of what two stretches share; the first one's middle where they share nothing.
double sharedMiddle(double from, double to, double otherFrom, double otherTo)
{
    const double low = std::max(from, otherFrom);
    const double high = std::min(to, otherTo);
    return low <= high ? (low + high) / 2 : (from + to) / 2;
}

} // namespace

CanvasDistance distanceBetween(QPointF from, QPointF to, LogicalSize canvas, PixelSize picture)
{
    CanvasDistance distance;
    distance.x = std::abs(to.x() - from.x());
    distance.y = std::abs(to.y() - from.y());
    distance.length = std::hypot(distance.x, distance.y);
    if (canvas.isEmpty()) return distance;
    distance.xPx = distance.x * picture.widthPx / canvas.width;
    distance.yPx = distance.y * picture.heightPx / canvas.height;
    distance.lengthPx = std::hypot(distance.xPx, distance.yPx);
    return distance;
}

QString distanceText(const CanvasDistance& distance, const QString& unit)
{
    QString text = QStringLiteral("%1 %2").arg(number(distance.length), unit);
    if (distance.lengthPx > 0) text += QStringLiteral(" · %1 px").arg(number(distance.lengthPx));
    const bool isSlanted = distance.x >= 0.05 && distance.y >= 0.05;
    if (isSlanted) text += QStringLiteral("  ↔ %1  ↕ %2").arg(number(distance.x), number(distance.y));
    return text;
}

QString logicalUnit(const std::string& platform)
{
    if (platform == "ios") return QStringLiteral("pt");
    return platform == "android" ? QStringLiteral("dp") : QStringLiteral("px");
}

QPoint pixelAt(QPointF canvasPoint, LogicalSize canvas, PixelSize picture)
{
    if (canvas.isEmpty() || picture.isEmpty()) return {-1, -1};
    const double x = std::floor(canvasPoint.x() * picture.widthPx / canvas.width);
    const double y = std::floor(canvasPoint.y() * picture.heightPx / canvas.height);
    return {static_cast<int>(std::clamp(x, 0.0, picture.widthPx - 1.0)),
        static_cast<int>(std::clamp(y, 0.0, picture.heightPx - 1.0))};
}

QPointF canvasPointOf(QPoint pixel, LogicalSize canvas, PixelSize picture)
{
    if (picture.isEmpty()) return {};
    return {(pixel.x() + 0.5) * canvas.width / picture.widthPx, (pixel.y() + 0.5) * canvas.height / picture.heightPx};
}

QPointF snappedToEdges(QPointF point, const HierarchySnapshot* snapshot, double reach)
{
    if (snapshot == nullptr) return point;
    Nearest x(point.x(), reach);
    Nearest y(point.y(), reach);
    for (const HierarchyNode& node : snapshot->nodes) {
        const LogicalRect& rect = node.visibleRect;
        if (rect.isEmpty()) continue;
        if (isBeside(point.y(), rect.y, rect.height, reach)) {
            x.offer(rect.x);
            x.offer(rect.x + rect.width);
        }
        if (isBeside(point.x(), rect.x, rect.width, reach)) {
            y.offer(rect.y);
            y.offer(rect.y + rect.height);
        }
    }
    return {x.best, y.best};
}

std::vector<QLineF> gapsBetween(const LogicalRect& a, const LogicalRect& b)
{
    if (holds(a, b)) return insets(a, b);
    if (holds(b, a)) return insets(b, a);
    std::vector<QLineF> lines;
    const LogicalRect& left = a.x <= b.x ? a : b;
    const LogicalRect& right = a.x <= b.x ? b : a;
    const LogicalRect& upper = a.y <= b.y ? a : b;
    const LogicalRect& lower = a.y <= b.y ? b : a;
    if (left.x + left.width < right.x) {
        const double y = sharedMiddle(a.y, a.y + a.height, b.y, b.y + b.height);
        addLine(lines, {left.x + left.width, y}, {right.x, y});
    }
    if (upper.y + upper.height < lower.y) {
        const double x = sharedMiddle(a.x, a.x + a.width, b.x, b.x + b.width);
        addLine(lines, {x, upper.y + upper.height}, {x, lower.y});
    }
    return lines;
}

double gridSpacing(double scale)
{
    double spacing = 8;
    while (scale > 0 && spacing * scale < 6 && spacing < 1024) spacing *= 2;
    return spacing;
}

} // namespace revisit
