#include "viewer/panels/tree_row_painting.h"

#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace revisit::treerows {

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isMatch)
{
    QColor fill = option.palette.color(QPalette::Base);
    if (isMatch) fill = mixed(theme::color(theme::Surface::Warning, option.palette), fill, 18);
    if (option.state.testFlag(QStyle::State_MouseOver))
        fill = mixed(option.palette.color(QPalette::Highlight), fill, 50);
    if (option.state.testFlag(QStyle::State_Selected)) fill = option.palette.color(QPalette::Highlight);
    painter.fillRect(option.rect, fill);
}

void paintBadge(
    QPainter& painter, const QRect& place, const QString& text, const QColor& color, const QPalette& palette)
{
    constexpr int kHeight = 16;
    const QColor base = palette.color(QPalette::Base);
    const QRectF pill(place.left(), place.center().y() - kHeight / 2 + 0.5, place.width(), kHeight);
    painter.setPen(QPen(mixed(color, base, 55), 1));
    painter.setBrush(mixed(color, base, 14));
    painter.drawRoundedRect(pill, kHeight / 2, kHeight / 2);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace revisit::treerows
