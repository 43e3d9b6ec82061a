#include "viewer/web/web_page_delegate.h"

#include "viewer/model/web_page_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"

#include <QPainter>

#include <utility>

namespace revisit {

namespace {

/// Addresses read from left to right in every language; the row's reading side decides where they stand.
void paintAddress(
    QPainter& painter, const QRect& rect, const QString& address, const QStyleOptionViewItem& option, const QColor& ink)
{
    const auto slash = address.indexOf(u'/');
    const QString host = slash < 0 ? address : address.left(slash);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics plain(option.font);
    const QFontMetrics strong(bold);
    const QString path = slash < 0 ? QString() : address.mid(slash);
    const int hostWidth = std::min(plain.horizontalAdvance(host) + 2, rect.width() / 2);
    const QString shownPath = strong.elidedText(path, Qt::ElideMiddle, rect.width() - hostWidth);
    const int total = hostWidth + strong.horizontalAdvance(shownPath);
    const int left = option.direction == Qt::RightToLeft ? rect.right() + 1 - total : rect.left();
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(option.font);
    painter.setPen(rows::mutedInk(option));
    painter.drawText(
        QRect(left, rect.top(), hostWidth, rect.height()), flags, plain.elidedText(host, Qt::ElideRight, hostWidth));
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(QRect(left + hostWidth, rect.top(), total - hostWidth + 2, rect.height()), flags, shownPath);
}

} // namespace

void WebPageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    rows::paintBackground(*painter, option, index);
    const bool isResize = index.data(WebPageModel::IsResizeRole).toBool();
    const QRect rect = option.rect.adjusted(theme::kSpace2, 0, -theme::kSpace2, 0);
    const QString text = index.data().toString();
    painter->setPen(rows::mutedInk(option));
    if (index.column() != WebPageModel::PageColumn) {
        rows::paintNumber(*painter, rect, text, option);
    } else if (isResize) {
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const QRect indented = rect.adjusted(isMirrored ? 0 : theme::kSpace4, 0, isMirrored ? -theme::kSpace4 : 0, 0);
        rows::paintText(*painter, indented, text, option.font, {}, option);
    } else {
        const bool isAhead = index.data(WebPageModel::IsAheadRole).toBool();
        paintAddress(*painter, rect, text, option, isAhead ? rows::mutedInk(option) : rows::ink(option));
    }
    painter->restore();
}

} // namespace revisit
