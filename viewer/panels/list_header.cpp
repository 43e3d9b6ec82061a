#include "viewer/panels/list_header.h"

#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

namespace revisit {

ListHeader::ListHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
}

void ListHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->sortIndicator = QStyleOptionHeader::None;
}

bool ListHeader::isTrailing(int section) const
{
    const QVariant own = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const Qt::Alignment alignment = own.isValid() ? Qt::Alignment(own.toInt()) : defaultAlignment();
    return alignment.testFlag(Qt::AlignTrailing);
}

void ListHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    constexpr int kArrow = 10;
    constexpr int kFromEdge = 5;
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (!isSortIndicatorShown() || sortIndicatorSection() != section || rect.width() < 2 * kArrow) return;
    const QRect inner = rect.adjusted(kFromEdge, 0, -kFromEdge, 0);
    const Qt::Alignment side = (isTrailing(section) ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter;
    const QRect place = QStyle::alignedRect(layoutDirection(), side, QSize(kArrow, kArrow), inner);
    painter->save();
    painter->setPen(theme::color(theme::Surface::Accent, palette()));
    rows::paintChevron(
        *painter, place, sortIndicatorOrder() == Qt::AscendingOrder ? rows::Chevron::Up : rows::Chevron::Down);
    painter->restore();
}

HeaderEnd::HeaderEnd(QAbstractScrollArea& area, QHeaderView& header)
    : QWidget(&area)
    , m_header(header)
{
    setObjectName(QStringLiteral("headerEnd"));
    area.addScrollBarWidget(this, Qt::AlignTop);
    header.installEventFilter(this);
    follow();
}

void HeaderEnd::follow()
{
    setFixedHeight(m_header.height());
    setVisible(!m_header.isHidden());
}

bool HeaderEnd::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::ShowToParent || type == QEvent::HideToParent) follow();
    return QWidget::eventFilter(watched, event);
}

void HeaderEnd::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionHeader option;
    option.initFrom(this);
    option.orientation = Qt::Horizontal;
    style()->drawControl(QStyle::CE_HeaderEmptyArea, &option, &painter, this);
}

} // namespace revisit
