#include "viewer/frame/frame_overlays.h"

#include "viewer/frame/frame_measure.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FrameView)
};

constexpr double kSmallest = 2; // widget pixels; thinner views are noise

/// A badge's insets from its ends, in widget pixels.
constexpr double kBadgeDot = 12; // the middle of its dot
constexpr double kBadgeWords = 21;
constexpr double kBadgeEnd = 8;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// A line of one device pixel, centred on one.
QRectF crisp(const QRectF& rect) { return rect.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5); }

/// What a tag says and where it may stand.
struct Tag {
    QString text;
    QRectF screen;
    QRectF room;
};

/// Above the box where the screen leaves room for it, else below or inside it; beside the screen if it is longer.
void paintTag(QPainter& painter, const QRectF& box, const Tag& tag, const QPalette& palette)
{
    const QFontMetricsF metrics(painter.font());
    const double width = std::min(metrics.horizontalAdvance(tag.text) + 10, tag.room.width());
    const double height = metrics.height() + 4;
    const double above = box.top() - height - 1;
    const double top = above < tag.screen.top() ? std::min(box.bottom() + 1, tag.screen.bottom() - height) : above;
    const double start = painter.layoutDirection() == Qt::RightToLeft ? box.right() - width : box.left();
    const double left = std::clamp(start, tag.room.left(), std::max(tag.room.left(), tag.room.right() - width));
    const QRectF label(left, top, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(theme::Surface::Accent, palette));
    painter.drawRoundedRect(label, 3, 3);
    painter.setPen(theme::color(theme::Surface::AccentText, palette));
    painter.drawText(label, Qt::AlignCenter, metrics.elidedText(tag.text, Qt::ElideMiddle, width - 8));
}

/// The tint of a view; where the device's corners are round, it stays inside them.
void paintTint(QPainter& painter, const QRectF& box, const QColor& color, const FrameGeometry& geometry)
{
    painter.save();
    QPainterPath corners;
    corners.addRoundedRect(geometry.screen, geometry.screenRadius, geometry.screenRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(corners, Qt::IntersectClip);
    painter.fillRect(box, color);
    painter.restore();
}

/// Light and dark stripes, so that it shows on any picture.
void paintStripes(QPainter& painter, const QRectF& box)
{
    constexpr double kStep = 8;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    const double first = std::floor((box.left() + box.top()) / kStep) * kStep;
    for (double sum = first; sum <= box.right() + box.bottom(); sum += kStep) {
        const QLineF line(sum - box.top(), box.top(), sum - box.bottom(), box.bottom());
        painter.setPen(QPen(QColor(30, 36, 48, 150), 1.6));
        painter.drawLine(line);
        painter.setPen(QPen(QColor(255, 255, 255, 150), 1.2));
        painter.drawLine(line.translated(kStep / 2, 0));
    }
    painter.restore();
}

constexpr double kLock = 12; // its side, in widget pixels
constexpr double kLockInset = 2;

/// In a corner, away from the words; a region without room for both is told by its stripes alone.
void paintLock(QPainter& painter, const QRectF& region)
{
    if (region.width() < 4 * kLock || region.height() < kLock + 2 * kLockInset) return;
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    const double reach = kLockInset + kLock / 2;
    const QPointF center(isMirrored ? region.left() + reach : region.right() - reach, region.top() + reach);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(30, 36, 48, 215));
    painter.drawEllipse(center, kLock / 2, kLock / 2);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(QRectF(center + QPointF(-2.8, -0.7), QSizeF(5.6, 4.2)), 1, 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 1.1));
    painter.drawArc(QRectF(center + QPointF(-1.8, -3.6), QSizeF(3.6, 5)), 0, 180 * 16);
    painter.restore();
}

void paintHatched(QPainter& painter, const QRectF& box)
{
    paintStripes(painter, box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 190), 1));
    painter.drawRect(box);
    painter.setPen(QPen(QColor(30, 36, 48, 220), 1, Qt::DashLine));
    painter.drawRect(box);
    paintLock(painter, box);
}

} // namespace

void paintWireframe(
    QPainter& painter, const HierarchySnapshot& snapshot, const FrameGeometry& geometry, const QPalette& palette)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    const QColor accent = theme::color(theme::Surface::Accent, palette);
    for (const auto& node : snapshot.nodes) {
        if (node.visibleRect.isEmpty() || node.isHidden) continue;
        const QRectF box = geometry.toWidget(node.visibleRect);
        if (box.width() < kSmallest || box.height() < kSmallest) continue;
        painter.setPen(QPen(withAlpha(accent, node.isInteractive ? 0.75 : 0.35), 1));
        painter.drawRect(crisp(box));
    }
    painter.restore();
}

void paintMaskedRegions(QPainter& painter, const HierarchySnapshot& snapshot, const FrameGeometry& geometry)
{
    painter.save();
    painter.setClipRect(geometry.screen, Qt::IntersectClip);
    for (const auto& node : snapshot.nodes)
        if (node.isMasked && !node.visibleRect.isEmpty() && !node.isHidden)
            paintHatched(painter, crisp(geometry.toWidget(node.visibleRect)));
    painter.restore();
}

void paintNode(QPainter& painter, const NodeOutline& outline, const FrameGeometry& geometry, const QPalette& palette)
{
    const HierarchyNode& node = outline.node;
    if (!node.rect) return;
    painter.save();
    painter.setClipRect(geometry.screen.adjusted(-2, -2, 2, 2));
    const QColor accent = theme::color(theme::Surface::Accent, palette);
    const QRectF box = crisp(geometry.toWidget(*node.rect));
    const bool isSelected = outline.mark == NodeMark::Selected;
    paintTint(painter, box, withAlpha(accent, isSelected ? 0.18 : 0.08), geometry);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 190), isSelected ? 4 : 3));
    painter.drawRect(box);
    painter.setPen(QPen(accent, isSelected ? 2 : 1.5, isSelected ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipping(false);
    const QRectF room = outline.room.isNull() ? geometry.screen : outline.room.adjusted(2, 2, -2, -2);
    paintTag(painter, box, {nodeTitle(node), geometry.screen, room}, palette);
    painter.restore();
}

void paintGaps(QPainter& painter, const HierarchyNode& from, const HierarchyNode& to, const FrameGeometry& geometry,
    const QString& unit)
{
    if (!from.rect || !to.rect) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = theme::color(theme::Surface::Danger, theme::lightPalette());
    const QFontMetricsF metrics(painter.font());
    for (const QLineF& gap : gapsBetween(*from.rect, *to.rect)) {
        const QLineF line(geometry.toWidget(gap.x1(), gap.y1()), geometry.toWidget(gap.x2(), gap.y2()));
        painter.setPen(QPen(QColor(255, 255, 255, 210), 3.5));
        painter.drawLine(line);
        painter.setPen(QPen(color, 1.5));
        painter.drawLine(line);
        const QString text = QStringLiteral("%1 %2").arg(QString::number(gap.length(), 'g', 5), unit);
        const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height());
        const QRectF box(line.center() - QPointF(size.width() / 2, size.height() / 2), size);
        painter.setBrush(color);
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRoundedRect(box, 3, 3);
        painter.drawText(box, Qt::AlignCenter, text);
    }
    painter.restore();
}

void paintBadges(QPainter& painter, const QRectF& area, const std::vector<FrameBadge>& badges, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    const double height = metrics.height() + 8;
    double top = area.top();
    for (const FrameBadge& badge : badges) {
        const double wanted = kBadgeWords + std::ceil(metrics.horizontalAdvance(badge.text)) + kBadgeEnd;
        const double width = std::min(wanted, area.width());
        const QRectF box(isMirrored ? area.right() - width : area.left(), top, width, height);
        const QColor raised = theme::color(theme::Surface::PanelRaised, palette);
        painter.setPen(QPen(badge.color, 1.2));
        painter.setBrush(badge.isUrgent ? badge.color : withAlpha(raised, 0.94));
        painter.drawRoundedRect(box, height / 2, height / 2);
        const QColor ink = !badge.isUrgent  ? palette.color(QPalette::Text)
            : badge.color.lightness() > 140 ? QColor(Qt::black)
                                            : QColor(Qt::white);
        painter.setBrush(badge.isUrgent ? ink : badge.color);
        painter.setPen(Qt::NoPen);
        const double dot = isMirrored ? box.right() - kBadgeDot : box.left() + kBadgeDot;
        painter.drawEllipse(QPointF(dot, box.center().y()), 3.5, 3.5);
        painter.setPen(ink);
        const QRectF words
            = isMirrored ? box.adjusted(kBadgeEnd, 0, -kBadgeWords, 0) : box.adjusted(kBadgeWords, 0, -kBadgeEnd, 0);
        painter.drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(badge.text, Qt::ElideRight, words.width()));
        top += height + 6;
    }
    painter.restore();
}

void paintCard(QPainter& painter, const QRectF& screen, const CardText& card, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont titleFont = painter.font();
    titleFont.setBold(true);
    const QFontMetricsF titleMetrics(titleFont);
    const QFontMetricsF textMetrics(painter.font());
    const double inner = std::max(40.0, std::min(screen.width() - 56, 320.0));
    const QRectF wide(0, 0, inner, 1000);
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF title = titleMetrics.boundingRect(wide, kFlags, card.title);
    const QRectF text = textMetrics.boundingRect(wide, kFlags, card.text);
    const double gap = card.text.isEmpty() ? 0 : 6;
    const QSizeF size(inner + 32, title.height() + gap + (card.text.isEmpty() ? 0 : text.height()) + 28);
    const QRectF box(screen.center() - QPointF(size.width() / 2, size.height() / 2), size);
    painter.setPen(QPen(theme::color(theme::Surface::Border, palette), 1));
    painter.setBrush(withAlpha(theme::color(theme::Surface::PanelRaised, palette), 0.96));
    painter.drawRoundedRect(box, 10, 10);
    painter.setFont(titleFont);
    painter.setPen(palette.color(QPalette::Text));
    const QPointF origin = box.topLeft() + QPointF(16, 14);
    painter.drawText(QRectF(origin, QSizeF(inner, title.height())), kFlags, card.title);
    titleFont.setBold(false);
    painter.setFont(titleFont);
    painter.setPen(theme::color(theme::Surface::MutedText, palette));
    painter.drawText(
        QRectF(origin + QPointF(0, title.height() + gap), QSizeF(inner, text.height() + 2)), kFlags, card.text);
    painter.restore();
}

void paintNotice(QPainter& painter, const FrameGeometry& geometry, const QString& text, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    const double inset = std::max(8.0, geometry.screenRadius * 0.6);
    const double widest = std::max(40.0, geometry.screen.width() - 2 * inset);
    const QSizeF size(std::min(metrics.horizontalAdvance(text) + 16, widest), metrics.height() + 8);
    const QRectF box(geometry.screen.bottomLeft() + QPointF(inset, -inset - size.height()), size);
    painter.setPen(QPen(QColor(255, 255, 255, 220), 1.5));
    painter.setBrush(color);
    painter.drawRoundedRect(box, 5, 5);
    painter.setPen(color.lightness() > 150 ? Qt::black : Qt::white);
    painter.drawText(box, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, size.width() - 12));
    painter.restore();
}

QString awayText(Milliseconds length)
{
    const auto seconds = length.ms / 1000;
    const auto minutes = seconds / 60;
    if (minutes == 0) return Texts::tr("%1 s").arg(seconds);
    if (minutes < 60 && seconds % 60 == 0) return Texts::tr("%1 min").arg(minutes);
    if (minutes < 60) return Texts::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    if (minutes % 60 == 0) return Texts::tr("%1 h").arg(minutes / 60);
    return Texts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace revisit
