#include "viewer/panels/event_delegate.h"

#include "viewer/model/event_list_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"

#include <QPainter>

namespace revisit {

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    rows::paintBackground(*painter, option, index);
    const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
    const QString text = index.data().toString();
    painter->setPen(rows::mutedInk(option));
    if (index.column() == EventListModel::TimeColumn) {
        rows::paintNumber(*painter, rect, text, option);
    } else if (index.column() == EventListModel::EventColumn) {
        const auto kind = static_cast<MarkKind>(index.data(EventListModel::KindRole).toInt());
        QRect mark(rect.left(), rect.center().y() - theme::kMark / 2 + 1, theme::kMark, theme::kMark);
        mark = QStyle::visualRect(option.direction, rect, mark);
        theme::paintMark(*painter, kind, mark, option.palette);
        painter->setPen(rows::ink(option));
        const QRect label = QStyle::visualRect(option.direction, rect, rect.adjusted(theme::kMark + 8, 0, 0, 0));
        rows::paintText(*painter, label, text, option.font, query(), option);
    } else {
        rows::paintText(*painter, rect, text, theme::smallFont(option.font), query(), option);
    }
    painter->restore();
}

} // namespace revisit
