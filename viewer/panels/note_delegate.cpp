#include "viewer/panels/note_delegate.h"

#include "viewer/model/note_list_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/note_style.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kMaxLines = 6;
constexpr int kMarkWidth = 28;
constexpr int kTextFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

int textWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    return std::max(60, width - kMarkWidth - theme::kSpace3);
}

int textHeight(const QStyleOptionViewItem& option, const QString& text)
{
    const QFontMetrics metrics(option.font);
    const int needed = metrics.boundingRect(QRect(0, 0, textWidth(option), 10'000), kTextFlags, text).height();
    return std::min(needed, metrics.lineSpacing() * kMaxLines);
}

/// What a list shows of a text: its beginning, so that a huge one costs no more than six lines.
QString shownText(const QModelIndex& index) { return index.data().toString().left(600); }

} // namespace

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int time = QFontMetrics(theme::smallFont(option.font)).height();
    return {100, time + textHeight(option, shownText(index)) + 2 * theme::kSpace2};
}

void NoteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor base = option.palette.color(QPalette::Base);
    if (isSelected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mixed(option.palette.color(QPalette::Highlight), base, 45));
    if (index.data(NoteListModel::IsNowRole).toBool()) rows::paintNow(*painter, option, true);
    const auto mirrored
        = [&option](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect inner = option.rect.adjusted(theme::kSpace2, theme::kSpace2, -theme::kSpace2, -theme::kSpace2);
    const bool isBookmark = index.data(NoteListModel::IsBookmarkRole).toBool();
    paintNote(*painter, index.data(NoteListModel::StyleRole).toInt(), isBookmark,
        mirrored({inner.left() + 1, inner.top() + 1, 13, 13}), option.palette);
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QRect text = mirrored(inner.adjusted(kMarkWidth - theme::kSpace2, 0, 0, 0));
    painter->setFont(theme::monospacedFont(theme::smallFont(option.font)));
    painter->setPen(isSelected ? ink : theme::color(Surface::MutedText, option.palette));
    const int number = index.data(NoteListModel::NumberRole).toInt();
    const QString time = index.data(NoteListModel::TimeRole).toString();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, time);
    if (number > 0) painter->drawText(text, Qt::AlignRight | Qt::AlignTop, tr("Ctrl+%1").arg(number));
    const int top = text.top() + painter->fontMetrics().height();
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(QRect(text.left(), top, text.width(), text.bottom() - top + 1), kTextFlags, shownText(index));
    painter->restore();
}

} // namespace revisit
