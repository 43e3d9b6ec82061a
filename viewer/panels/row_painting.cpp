#include "viewer/panels/row_painting.h"

#include "viewer/model/row_list_model.h"
#include "viewer/panels/list_table.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace revisit::rows {

namespace {

using theme::Surface;

constexpr int kTip = 3; ///< of the mark at the playhead

bool isSelected(const QStyleOptionViewItem& option) { return option.state.testFlag(QStyle::State_Selected); }

QRect inReadingOrder(const QRect& inner, const QRect& outer, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight) return inner;
    return {outer.right() - (inner.right() - outer.left()), inner.top(), inner.width(), inner.height()};
}

/// Points along the row, as the playhead's handle points into the timeline.
void paintTip(QPainter& painter, const QRectF& rect, Qt::LayoutDirection direction, const QColor& fill)
{
    const bool isMirrored = direction == Qt::RightToLeft;
    const double foot = isMirrored ? rect.right() : rect.left();
    const double point = isMirrored ? rect.left() : rect.right();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(QPolygonF({{foot, rect.top()}, {point, rect.center().y()}, {foot, rect.bottom()}}));
    painter.restore();
}

} // namespace

bool isHovered(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* table = qobject_cast<const ListTable*>(option.widget);
    return table != nullptr ? table->hoveredRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
}

QColor ground(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (isSelected(option)) return option.palette.color(QPalette::Highlight);
    const QColor base = option.palette.color(QPalette::Base);
    QColor fill = base;
    if (index.data(RowListModel::IsFailureRole).toBool())
        fill = mixed(theme::color(Surface::Danger, option.palette), base, 7);
    if (isHovered(option, index)) fill = mixed(option.palette.color(QPalette::Highlight), fill, 45);
    return fill;
}

void paintHollowMark(QPainter& painter, MarkKind kind, const QRect& rect, const QPalette& palette, const QColor& ground)
{
    constexpr double kHollow = 0.22; ///< of the side, at each edge
    theme::paintMark(painter, kind, rect, palette);
    const double edge = rect.width() * kHollow;
    theme::paintShape(painter, theme::shape(kind), QRectF(rect).adjusted(edge, edge, -edge, -edge), ground);
}

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    painter.fillRect(option.rect, ground(option, index));
    if (index.data(RowListModel::IsNowRole).toBool()) paintNow(painter, option, index.column() == 0);
}

void paintNow(QPainter& painter, const QStyleOptionViewItem& option, bool hasBar)
{
    const QColor accent = theme::color(Surface::Accent, option.palette);
    const QColor line = mixed(accent, option.palette.color(QPalette::Base), 40); // a focus is marked by the full colour
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    if (!hasBar) return;
    const QRect bar(option.rect.topLeft(), QSize(3, option.rect.height()));
    painter.fillRect(inReadingOrder(bar, option.rect, option.direction), accent);
    const QRect tip(option.rect.left() + bar.width(), option.rect.center().y() - kTip, kTip, 2 * kTip + 1);
    paintTip(painter, inReadingOrder(tip, option.rect, option.direction), option.direction, accent);
}

QColor ink(const QStyleOptionViewItem& option)
{
    return option.palette.color(isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

QColor mutedInk(const QStyleOptionViewItem& option)
{
    return isSelected(option) ? ink(option) : theme::color(Surface::MutedText, option.palette);
}

QString elided(
    const QString& text, const QFontMetrics& metrics, int width, Qt::TextElideMode mode, const EventQuery& query)
{
    constexpr qsizetype kBefore = 12; ///< letters that tell where it stands
    const QString usual = metrics.elidedText(text, mode, width);
    if (usual == text || query.isEmpty()) return usual;
    const auto spans = query.spans(text);
    if (spans.empty() || !query.spans(usual).empty()) return usual;
    const QString ellipsis(QChar(0x2026));
    const EventQuery::Span& hit = spans.front();
    for (qsizetype before = std::min(kBefore, hit.start);; before /= 2) {
        const QString rest = text.mid(hit.start - before);
        const bool fits = metrics.horizontalAdvance(ellipsis + rest.first(before + hit.length) + ellipsis) <= width;
        if (fits || before == 0)
            return ellipsis + metrics.elidedText(rest, Qt::ElideRight, width - metrics.horizontalAdvance(ellipsis));
    }
}

void paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const EventQuery& query,
    const QStyleOptionViewItem& option)
{
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const QString shown = elided(text, metrics, rect.width(), option.textElideMode, query);
    QColor mark = theme::color(Surface::Warning, option.palette);
    mark.setAlpha(95);
    const bool isMarked = !shown.isRightToLeft(); // widths of parts say nothing about places in right-to-left text
    for (const EventQuery::Span& span : isMarked ? query.spans(shown) : std::vector<EventQuery::Span>{}) {
        const int before = metrics.horizontalAdvance(shown.left(span.start));
        const int width = metrics.horizontalAdvance(shown.mid(span.start, span.length));
        const int left = option.direction == Qt::LeftToRight
            ? rect.left() + before
            : rect.right() + 1 - metrics.horizontalAdvance(shown) + before;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        const double top = rect.center().y() - metrics.height() / 2.0;
        painter.drawRoundedRect(QRectF(left - 1, top, width + 2, metrics.height()), 3, 3);
        painter.restore();
    }
    // A path or an address keeps its order in a right-to-left window; only its side changes.
    painter.setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect,
        static_cast<int>(
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter) | Qt::AlignAbsolute),
        shown);
}

void paintNumber(QPainter& painter, const QRect& rect, const QString& text, const QStyleOptionViewItem& option)
{
    painter.setFont(theme::monospacedFont(theme::smallFont(option.font)));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(
        rect, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignTrailing | Qt::AlignVCenter)), shown);
}

void paintChevron(QPainter& painter, const QRect& rect, Chevron chevron)
{
    constexpr double kHalfWidth = 3.5;
    constexpr double kHalfHeight = 1.75;
    const int along = painter.layoutDirection() == Qt::RightToLeft ? 90 : -90;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    if (chevron == Chevron::Up) painter.rotate(180);
    if (chevron == Chevron::Leading) painter.rotate(-along);
    if (chevron == Chevron::Trailing) painter.rotate(along);
    painter.setPen(QPen(painter.pen().color(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path(QPointF(-kHalfWidth, -kHalfHeight));
    path.lineTo(0, kHalfHeight);
    path.lineTo(kHalfWidth, -kHalfHeight);
    painter.drawPath(path);
    painter.restore();
}

} // namespace revisit::rows
