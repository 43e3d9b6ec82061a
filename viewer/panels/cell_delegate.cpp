#include "viewer/panels/cell_delegate.h"

#include "viewer/panels/row_painting.h"

#include <QApplication>
#include <QPainter>

namespace revisit {

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.state.setFlag(QStyle::State_MouseOver, rows::isHovered(option, index));
    const QString text = std::exchange(cell.text, {});
    const QWidget* widget = option.widget;
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget); // its background and selection
    painter->save();
    painter->setClipRect(option.rect);
    const QRect rect = option.rect.adjusted(theme::kSpace3, 0, -theme::kSpace2, 0);
    const bool isNumber = cell.displayAlignment.testAnyFlags(Qt::AlignRight | Qt::AlignTrailing);
    const bool isMuted = index.column() == m_mutedColumn && !cell.font.bold();
    painter->setPen(isMuted || isNumber ? rows::mutedInk(option) : rows::ink(option));
    if (isNumber)
        rows::paintNumber(*painter, rect, text, option);
    else
        rows::paintText(*painter, rect, text.simplified(), cell.font, {}, cell);
    painter->restore();
}

} // namespace revisit
