#include "viewer/panels/event_delegate.h"

#include "viewer/model/event_list_model.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QPainter>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kPadding = 6;

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor base = option.palette.color(QPalette::Base);
    QColor fill = base;
    if (index.data(EventListModel::IsFailureRole).toBool())
        fill = mixed(theme::color(Surface::Danger, option.palette), base, 7);
    if (isHovered) fill = mixed(option.palette.color(QPalette::Highlight), fill, 45);
    if (isSelected) fill = option.palette.color(QPalette::Highlight);
    painter.fillRect(option.rect, fill);
    const bool isNow = index.data(EventListModel::IsNowRole).toBool();
    if (!isNow) return;
    const QColor accent = theme::color(Surface::Accent, option.palette);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), accent);
    if (index.column() == 0) painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), accent);
}

} // namespace

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(*painter, option, index);
    QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QString text = index.data().toString();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = isSelected ? ink : theme::color(Surface::MutedText, option.palette);
    if (index.column() == EventListModel::TimeColumn) {
        painter->setFont(theme::monospacedFont(theme::smallFont(option.font)));
        painter->setPen(muted);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, text);
    } else if (index.column() == EventListModel::EventColumn) {
        const auto kind = static_cast<MarkKind>(index.data(EventListModel::KindRole).toInt());
        const QRectF mark(rect.left(), rect.center().y() - theme::kMark / 2.0 + 0.5, theme::kMark, theme::kMark);
        theme::paintMark(*painter, kind, mark, option.palette);
        painter->setPen(ink);
        paintText(*painter, rect.adjusted(theme::kMark + 8, 0, 0, 0), text, option.font, option.palette);
    } else {
        painter->setPen(muted);
        paintText(*painter, rect, text, theme::smallFont(option.font), option.palette);
    }
    painter->restore();
}

void EventDelegate::paintText(
    QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QPalette& palette) const
{
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    QColor mark = theme::color(Surface::Warning, palette);
    mark.setAlpha(95);
    for (const EventQuery::Span& span : m_query.spans(shown)) {
        const int left = metrics.horizontalAdvance(shown.left(span.start));
        const int width = metrics.horizontalAdvance(shown.mid(span.start, span.length));
        const QRectF box(
            rect.left() + left - 1, rect.center().y() - metrics.height() / 2.0, width + 2, metrics.height());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawRoundedRect(box, 3, 3);
        painter.restore();
    }
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, shown);
}

} // namespace revisit
