#include "viewer/panels/list_header.h"

#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kArrow = 10;

} // namespace

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

/// On the side of the title that is free, as near to it as it may be: beyond a gap it would seem to belong to the next
/// column.
QRect ListHeader::arrowPlace(const QRect& rect, int section) const
{
    constexpr int kFromEdge = 5;
    constexpr int kFromTitle = 2;
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    const QRect inner = rect.adjusted(kFromEdge, 0, -kFromEdge, 0);
    const QRect label = style()->subElementRect(QStyle::SE_HeaderLabel, &option, this);
    const QString title = model()->headerData(section, orientation()).toString();
    const int besideTitle = fontMetrics().horizontalAdvance(title) + kFromTitle;
    const int free = std::min(besideTitle, inner.width() - kArrow);
    const QRect beyond = isTrailing(section) ? QRect(label.right() + 1 - free - kArrow, 0, kArrow, rect.height())
                                             : QRect(label.left() + free, 0, kArrow, rect.height());
    const QRect place
        = QRect(std::clamp(beyond.left(), inner.left(), std::max(inner.left(), inner.right() + 1 - kArrow)),
            rect.center().y() - kArrow / 2, kArrow, kArrow);
    return QStyle::visualRect(layoutDirection(), rect, place);
}

void ListHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (!isSortIndicatorShown() || sortIndicatorSection() != section || rect.width() < 2 * kArrow) return;
    painter->save();
    painter->setPen(theme::color(theme::Surface::Accent, palette()));
    rows::paintChevron(*painter, arrowPlace(rect, section),
        sortIndicatorOrder() == Qt::AscendingOrder ? rows::Chevron::Up : rows::Chevron::Down);
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
