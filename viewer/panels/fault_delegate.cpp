#include "viewer/panels/fault_delegate.h"

#include "viewer/model/fault_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QLocale>
#include <QPainter>

namespace revisit {

void FaultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    rows::paintBackground(*painter, option, index);
    const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
    painter->setPen(rows::mutedInk(option));
    if (index.column() == FaultModel::TimeColumn)
        rows::paintNumber(*painter, rect, formatPlayTime({index.data().toLongLong()}, {100}), option);
    else if (index.column() == FaultModel::FaultColumn)
        paintFault(*painter, option, index);
    else
        rows::paintText(*painter, rect, index.data().toString(), theme::monospacedFont(theme::smallFont(option.font)),
            query(), option);
    painter->restore();
}

void FaultDelegate::paintFault(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect rect = option.rect.adjusted(rows::kPadding, 4, -rows::kPadding, -4);
    const int half = rect.height() / 2;
    QRect mark(rect.left(), rect.top() + (half - theme::kMark) / 2, theme::kMark, theme::kMark);
    theme::paintMark(painter, static_cast<MarkKind>(index.data(RowListModel::KindRole).toInt()),
        QStyle::visualRect(option.direction, rect, mark), option.palette);
    const QRect text = rect.adjusted(theme::kMark + 8, 0, 0, 0);
    const QRect upper(text.left(), text.top(), text.width(), half);
    const QRect lower(text.left(), text.top() + half, text.width(), half);
    QFont bold = option.font;
    bold.setBold(true);
    const auto repeats = index.data(FaultModel::RepeatsRole).toUInt();
    QString title = index.data().toString();
    if (repeats > 1) title += QStringLiteral("  \u00d7%1").arg(QLocale().toString(repeats));
    painter.setPen(rows::ink(option));
    rows::paintText(painter, QStyle::visualRect(option.direction, rect, upper), title, bold, query(), option);
    painter.setPen(rows::mutedInk(option));
    rows::paintText(painter, QStyle::visualRect(option.direction, rect, lower),
        index.data(FaultModel::DetailRole).toString().simplified(), theme::smallFont(option.font), query(), option);
}

} // namespace revisit
