#include "viewer/web/web_painter.h"

#include "viewer/format.h"
#include "viewer/model/web_page_model.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace revisit::web {

namespace {

using theme::Surface;

constexpr double kMinorStep = 100; // CSS pixels
constexpr int kMajorEvery = 5;

struct WebPainter {
    Q_DECLARE_TR_FUNCTIONS(revisit::WebView)
};

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return color;
}

double shareOf(Milliseconds age, Milliseconds life)
{
    return std::clamp(1 - static_cast<double>(age.ms) / static_cast<double>(life.ms), 0.0, 1.0);
}

/// A label with a ground of its own, for texts over the sheet. Returns its box.
QRectF paintTag(QPainter& painter, QRectF box, const QString& text, const QColor& edge, const QPalette& palette)
{
    painter.setPen(QPen(edge, 1));
    painter.setBrush(withAlpha(theme::color(Surface::PanelRaised, palette), 0.95));
    painter.drawRoundedRect(box, theme::kSpace1, theme::kSpace1);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, text);
    return box;
}

/// Beside a place, but inside the bounds.
QRectF besides(QPointF place, QSizeF size, const QRectF& bounds)
{
    QRectF box(place + QPointF(16, -size.height() / 2), size);
    if (box.right() > bounds.right() - 4) box.moveRight(place.x() - 16);
    box.moveLeft(std::max(box.left(), bounds.left() + 4));
    box.moveTop(
        std::clamp(box.top(), bounds.top() + 4, std::max(bounds.top() + 4, bounds.bottom() - 4 - size.height())));
    return box;
}

void paintNumber(QPainter& painter, QPointF center, double radius, const QString& text)
{
    const QRectF box(center - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

void paintSheet(QPainter& painter, const FrameGeometry& geometry, const WebMoment& moment, const QPalette& palette)
{
    painter.save();
    painter.setClipRect(geometry.screen);
    const QColor base = palette.color(QPalette::Base);
    painter.fillRect(geometry.screen, base);
    const QColor minor = mixed(theme::color(Surface::Border, palette), base, 55);
    const QColor major = theme::color(Surface::Border, palette);
    painter.setFont(theme::smallFont(painter.font()));
    for (double x = kMinorStep; x < geometry.canvas.width; x += kMinorStep) {
        painter.setPen(QPen(minor, 1));
        const double at = std::round(geometry.toWidget(x, 0).x()) + 0.5;
        painter.drawLine(QPointF(at, geometry.screen.top()), QPointF(at, geometry.screen.bottom()));
    }
    const auto first = static_cast<std::int64_t>(std::ceil(moment.scrollY / kMinorStep));
    const double end = moment.scrollY + geometry.canvas.height;
    for (std::int64_t line = first; static_cast<double>(line) * kMinorStep < end; ++line) {
        const double page = static_cast<double>(line) * kMinorStep;
        const bool isMajor = line % kMajorEvery == 0;
        painter.setPen(QPen(isMajor ? major : minor, 1));
        const double at = std::round(geometry.toWidget(0, page - moment.scrollY).y()) + 0.5;
        painter.drawLine(QPointF(geometry.screen.left(), at), QPointF(geometry.screen.right(), at));
        if (!isMajor || line == 0) continue;
        painter.setPen(theme::color(Surface::MutedText, palette));
        painter.drawText(QPointF(geometry.screen.left() + 6, at - 3), QLocale().toString(static_cast<int>(page)));
    }
    painter.restore();
}

void paintAddress(QPainter& painter, const FrameGeometry& geometry, const QString& address, const QPalette& palette)
{
    const QRectF bar(geometry.device.topLeft(), QPointF(geometry.device.right(), geometry.screen.top()));
    const double unit = bar.height(); // the field is where paintBezel() draws it
    const QRectF field(bar.left() + unit * 2.2, bar.top() + unit * 0.22, bar.width() - unit * 3, unit * 0.56);
    const double height = std::floor(unit * 0.56 * 0.72);
    if (address.isEmpty() || height < 8 || field.width() < 3 * unit) return;
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(std::min(height, 14.0)));
    painter.setFont(font);
    painter.setLayoutDirection(Qt::LeftToRight);
    const QRectF inner = field.adjusted(unit * 0.3, 0, -unit * 0.3, 0);
    painter.setPen(theme::color(Surface::MutedText, palette));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(address, Qt::ElideMiddle, static_cast<int>(inner.width())));
    painter.restore();
}

void paintTrail(QPainter& painter, const FrameGeometry& geometry, const WebMoment& moment, const QPalette& palette)
{
    const QColor color = theme::color(Surface::Accent, palette);
    for (std::size_t i = 1; i < moment.trail.size(); ++i) {
        const WebTrailPoint& from = moment.trail[i - 1];
        const WebTrailPoint& to = moment.trail[i];
        const double share = shareOf(to.age, WebTimeline::kTrailLife);
        painter.setPen(QPen(withAlpha(color, 0.15 + 0.65 * share), 1.5 + 2 * share, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(geometry.toWidget(from.x, from.y), geometry.toWidget(to.x, to.y));
    }
}

void paintPointer(QPainter& painter, QPointF tip, bool isTouch, bool isPressed, const QPalette& palette)
{
    const QColor accent = theme::color(Surface::Accent, palette);
    painter.setPen(QPen(palette.color(QPalette::Base), 1.5));
    painter.setBrush(isPressed ? accent : palette.color(QPalette::Text));
    if (isTouch) {
        painter.setBrush(withAlpha(accent, 0.5));
        painter.drawEllipse(tip, 12, 12);
        return;
    }
    static const QPolygonF kArrow{QPointF(0, 0), QPointF(0, 17), QPointF(4, 13.4), QPointF(6.9, 19.6),
        QPointF(9.7, 18.3), QPointF(6.9, 12.3), QPointF(12.2, 12)};
    painter.drawPolygon(kArrow.translated(tip));
}

void paintPress(QPainter& painter, const FrameGeometry& geometry, const WebPress& press, const QString& target,
    const QPalette& palette)
{
    const QPointF center = geometry.toWidget(press.x, press.y);
    if (!geometry.screen.adjusted(-2, -2, 2, 2).contains(center)) return;
    const double share = shareOf(press.age, WebTimeline::kPressLife);
    const QColor color
        = press.count > 2 ? theme::color(Surface::Danger, palette) : theme::color(MarkKind::Tap, palette);
    painter.setFont(theme::smallFont(painter.font()));
    if (share <= 0) {
        painter.setPen(QPen(withAlpha(color, 0.75), 1.2));
        painter.setBrush(withAlpha(palette.color(QPalette::Base), 0.8));
        painter.drawEllipse(center, kPressRadius - 2, kPressRadius - 2);
        painter.setPen(theme::color(Surface::MutedText, palette));
        return paintNumber(painter, center, kPressRadius, QLocale().toString(press.number));
    }
    const double open = 1 - std::pow(1 - std::clamp(static_cast<double>(press.age.ms) / 450, 0.0, 1.0), 3);
    painter.setPen(QPen(withAlpha(color, 0.9 * (1 - open)), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(center, kPressRadius * (1 + open), kPressRadius * (1 + open));
    painter.setPen(QPen(color, 2));
    painter.setBrush(withAlpha(color, 0.25 + 0.2 * share));
    painter.drawEllipse(center, kPressRadius, kPressRadius);
    QString text = target;
    if (press.count > 1) text = WebPainter::tr("%1× %2").arg(QLocale().toString(press.count), target).simplified();
    if (text.isEmpty()) return;
    const QFontMetricsF metrics(painter.font());
    const double widest = std::max(60.0, geometry.screen.width() * 0.6);
    text = metrics.elidedText(text, Qt::ElideRight, widest);
    const QSizeF size(metrics.horizontalAdvance(text) + 14, metrics.height() + 6);
    paintTag(painter, besides(center, size, geometry.screen), text, color, palette);
}

void paintCaption(QPainter& painter, const FrameGeometry& geometry, const WebMoment& moment,
    Qt::LayoutDirection direction, const QPalette& palette)
{
    QStringList parts;
    if (moment.resizedFrom)
        parts << leftToRight(
            WebPainter::tr("%1 → %2").arg(viewportText(*moment.resizedFrom), viewportText(moment.viewport)));
    else
        parts << viewportText(moment.viewport);
    if (moment.scrollY > 0) parts << WebPainter::tr("scrolled %1 px").arg(QLocale().toString(qRound(moment.scrollY)));
    if (moment.sinceScroll && moment.scrolledBy != 0) parts.last() += moment.scrolledBy > 0 ? u" ↓" : u" ↑";
    painter.setFont(theme::smallFont(painter.font()));
    const QFontMetricsF metrics(painter.font());
    const QString text
        = metrics.elidedText(parts.join(QStringLiteral(" · ")), Qt::ElideRight, geometry.screen.width() - 32);
    const QSizeF size(metrics.horizontalAdvance(text) + 16, metrics.height() + 8);
    QRectF box(geometry.screen.bottomRight() - QPointF(size.width() + 8, size.height() + 8), size);
    if (direction == Qt::RightToLeft) box.moveLeft(geometry.screen.left() + 8);
    const bool isChanging = moment.resizedFrom || moment.sinceScroll;
    paintTag(painter, box, text, theme::color(isChanging ? Surface::Accent : Surface::Border, palette), palette);
}

} // namespace revisit::web
