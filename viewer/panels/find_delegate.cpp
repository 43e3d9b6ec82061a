#include "viewer/panels/find_delegate.h"

#include "viewer/icons.h"
#include "viewer/model/find_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/panels/row_space.h"
#include "viewer/theme.h"

#include <QPainter>

#include <algorithm>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kArrow = 9;
constexpr int kGap = rows::kPadding;

/// The mark of the kind of event; views and actions have icons of their panels.
void paintKind(QPainter& painter, const QRect& place, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    constexpr QSize kSize(theme::kMark + 2, theme::kMark + 2);
    const QRect box = QStyle::alignedRect(option.direction, Qt::AlignCenter, kSize, place);
    const auto kind = static_cast<FindKind>(index.data(FindModel::KindRole).toInt());
    if (kind == FindKind::View || kind == FindKind::PageNode)
        icon(Icon::Layers).paint(&painter, box);
    else if (kind == FindKind::Action)
        icon(Icon::Diff).paint(&painter, box);
    else
        theme::paintMark(painter, static_cast<MarkKind>(index.data(FindModel::MarkRole).toInt()), box, option.palette);
}

} // namespace

void FindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    rows::paintBackground(*painter, option, index);
    if (index.data(FindModel::IsHeadingRole).toBool())
        paintHeading(*painter, option, index);
    else
        paintHit(*painter, option, index);
    painter->restore();
}

void FindDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowSpace space(option, kGap, kGap);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setPen(rows::ink(option));
    painter.setLayoutDirection(option.direction);
    rows::paintChevron(painter, space.take(kArrow, kGap),
        index.data(FindModel::IsClosedRole).toBool() ? rows::Chevron::Trailing : rows::Chevron::Down);
    const QString title = index.data().toString();
    const QString count = index.data(FindModel::CountRole).toString();
    const QFontMetrics figures(theme::monospacedFont(theme::smallFont(option.font)));
    const QRect number = space.takeLast(figures.horizontalAdvance(count) + 2, kGap);
    const QRect words = space.take(QFontMetrics(bold).horizontalAdvance(title) + 2, kGap);
    rows::paintText(painter, words, title, bold, EventQuery(), option);
    painter.setPen(rows::mutedInk(option));
    rows::paintNumber(painter, number, count, option);
    rows::paintText(painter, space.take(space.freeWidth(), 0), index.data(FindModel::DetailRole).toString(),
        theme::smallFont(option.font), EventQuery(), option);
}

void FindDelegate::paintHit(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kLeastDetail = 24;
    RowSpace space(option, 2 * kGap + kArrow, kGap);
    paintKind(painter, space.take(theme::kMark + 4, kGap), option, index);
    const QFontMetrics figures(theme::monospacedFont(theme::smallFont(option.font)));
    painter.setPen(rows::mutedInk(option));
    const QString time = index.data(FindModel::TimeRole).toString();
    const int timeWidth
        = std::max(figures.horizontalAdvance(QStringLiteral("0:00.0")), figures.horizontalAdvance(time));
    rows::paintNumber(painter, space.take(timeWidth + 2, kGap), time, option);
    painter.setPen(rows::ink(option));
    const QString title = index.data().toString();
    const QString detail = index.data(FindModel::DetailRole).toString();
    const int room = space.freeWidth();
    const int most = detail.isEmpty() ? room : std::max(room * 3 / 4, room - 120);
    const QRect words = space.take(std::min(option.fontMetrics.horizontalAdvance(title) + 2, most), kGap);
    rows::paintText(painter, words, title, option.font, query(), option);
    if (detail.isEmpty() || space.freeWidth() < kLeastDetail) return;
    painter.setPen(rows::mutedInk(option));
    rows::paintText(painter, space.take(space.freeWidth(), 0), detail, theme::smallFont(option.font), query(), option);
}

} // namespace revisit
