#include "viewer/frame/tool_painter.h"

#include "viewer/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr int kRasterAlpha = 46; ///< of its lines: seen on one colour, without changing what is compared
constexpr int kCell = 9; ///< widget pixels per pixel of the picture

void drawTwice(QPainter& painter, const QLineF& line, const QColor& color, double width)
{
    painter.setPen(QPen(QColor(255, 255, 255, 210), width + 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(line);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(line);
}

void paintTag(QPainter& painter, const QRectF& bounds, QPointF center, const QString& text, const QPalette& palette)
{
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(text) + 12, metrics.height() + 4);
    QRectF box(center - QPointF(size.width() / 2, size.height() / 2), size);
    box.moveLeft(std::clamp(box.left(), bounds.left(), std::max(bounds.left(), bounds.right() - box.width())));
    box.moveTop(std::clamp(box.top(), bounds.top(), std::max(bounds.top(), bounds.bottom() - box.height())));
    painter.setPen(QPen(theme::color(theme::Surface::AccentText, palette), 1));
    painter.setBrush(theme::color(theme::Surface::Accent, palette));
    painter.drawRoundedRect(box, 4, 4);
    painter.drawText(box, Qt::AlignCenter, text);
}

/// The pixels around the middle one; those outside the picture stay empty.
void paintCells(QPainter& painter, const QRectF& square, const LoupeView& view)
{
    constexpr int kReach = kLoupePixels / 2;
    for (int y = -kReach; y <= kReach; ++y)
        for (int x = -kReach; x <= kReach; ++x) {
            const QPoint pixel = view.pixel + QPoint(x, y);
            if (!view.picture.rect().contains(pixel)) continue;
            const QRectF cell(square.left() + (x + kReach) * kCell, square.top() + (y + kReach) * kCell, kCell, kCell);
            const QColor color = view.picture.pixelColor(pixel);
            painter.fillRect(cell, color);
            const int ink = qGray(color.rgb()) > 127 ? 0 : 255;
            const QColor line(ink, ink, ink, kRasterAlpha);
            painter.fillRect(QRectF(cell.left(), cell.top(), kCell, 1), line);
            painter.fillRect(QRectF(cell.left(), cell.top() + 1, 1, kCell - 1), line);
        }
    const QRectF middle(square.left() + kReach * kCell, square.top() + kReach * kCell, kCell, kCell);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(middle);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(middle);
}

/// Below and after the point where there is room, else on the other side.
QRectF besidePoint(const QRectF& area, QPointF at, QSizeF size)
{
    constexpr double kGap = 18;
    QRectF box(at + QPointF(kGap, kGap), size);
    if (box.right() > area.right()) box.moveRight(at.x() - kGap);
    if (box.bottom() > area.bottom()) box.moveBottom(at.y() - kGap);
    box.moveLeft(std::max(box.left(), area.left()));
    box.moveTop(std::max(box.top(), area.top()));
    return box;
}

} // namespace

void paintGrid(QPainter& painter, const FrameGeometry& geometry)
{
    constexpr int kStrongEach = 4;
    const double spacing = gridSpacing(geometry.scale);
    const auto line = [&](QPointF from, QPointF to, int count) {
        const bool isStrong = count % kStrongEach == 0;
        painter.setPen(QPen(QColor(0, 0, 0, isStrong ? 110 : 45), 1));
        painter.drawLine(from, to);
        painter.setPen(QPen(QColor(255, 255, 255, isStrong ? 130 : 60), 1));
        painter.drawLine(from + QPointF(1, 1), to + QPointF(1, 1));
    };
    painter.save();
    QPainterPath corners;
    corners.addRoundedRect(geometry.screen, geometry.screenRadius, geometry.screenRadius);
    painter.setClipPath(corners, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    int count = 0;
    for (double x = 0; x <= geometry.canvas.width; x += spacing, ++count)
        line(geometry.toWidget(x, 0), geometry.toWidget(x, geometry.canvas.height), count);
    count = 0;
    for (double y = 0; y <= geometry.canvas.height; y += spacing, ++count)
        line(geometry.toWidget(0, y), geometry.toWidget(geometry.canvas.width, y), count);
    painter.restore();
}

QString loupeColor(const LoupeView& view)
{
    return view.picture.rect().contains(view.pixel) ? view.picture.pixelColor(view.pixel).name().toUpper() : QString();
}

void paintLoupe(QPainter& painter, const QRectF& area, QPointF at, const LoupeView& view, const QPalette& palette)
{
    if (view.picture.isNull()) return;
    painter.save();
    const QFontMetricsF metrics(painter.font());
    constexpr double kSide = kLoupePixels * kCell;
    const double lineHeight = metrics.height() + 2;
    const QRectF box = besidePoint(area, at, QSizeF(kSide + 8, kSide + 2 * lineHeight + 16));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::color(theme::Surface::Border, palette), 1));
    painter.setBrush(theme::color(theme::Surface::PanelRaised, palette));
    painter.drawRoundedRect(box, theme::kRadius, theme::kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF square(std::round(box.left() + 4), std::round(box.top() + 4), kSide, kSide);
    paintCells(painter, square, view);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF swatch(square.left() + 2, square.bottom() + 8, lineHeight - 4, lineHeight - 4);
    painter.setPen(QPen(theme::color(theme::Surface::MutedText, palette), 1));
    painter.setBrush(view.picture.pixelColor(view.pixel));
    painter.drawRoundedRect(swatch, 2, 2);
    QRectF line(square.left(), square.bottom() + 5, kSide, lineHeight);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(line.adjusted(lineHeight + 4, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, loupeColor(view));
    painter.drawText(
        line, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("%1, %2 px").arg(view.pixel.x()).arg(view.pixel.y()));
    line.translate(0, lineHeight);
    painter.setPen(theme::color(theme::Surface::MutedText, palette));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight,
        QStringLiteral("%1, %2 %3")
            .arg(view.canvasPoint.x(), 0, 'f', 1)
            .arg(view.canvasPoint.y(), 0, 'f', 1)
            .arg(view.unit));
    painter.restore();
}

void paintRuler(QPainter& painter, const QLineF& canvasLine, const QString& text, const FrameGeometry& geometry,
    const QPalette& palette)
{
    const QLineF line(
        geometry.toWidget(canvasLine.x1(), canvasLine.y1()), geometry.toWidget(canvasLine.x2(), canvasLine.y2()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = theme::color(theme::Surface::Accent, theme::lightPalette());
    drawTwice(painter, line, accent, 1.5);
    if (line.length() > 0) {
        const QLineF normal = line.normalVector().unitVector();
        const QPointF across = (normal.p2() - normal.p1()) * 6;
        for (const QPointF end : {line.p1(), line.p2()})
            drawTwice(painter, QLineF(end - across, end + across), accent, 1.5);
        paintTag(painter, geometry.screen, line.center() + across * 3, text, palette);
    }
    painter.restore();
}

} // namespace revisit
