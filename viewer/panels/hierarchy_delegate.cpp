#include "viewer/panels/hierarchy_delegate.h"

#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QPainter>

#include <array>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kGap = 6;

struct Badge {
    HierarchyTreeModel::NodeFlag flag;
    const char* text;
    MarkKind color;
};

constexpr std::array kBadges{
    Badge{HierarchyTreeModel::Interactive, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "interactive"),
        MarkKind::Gesture},
    Badge{HierarchyTreeModel::Masked, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "masked"), MarkKind::LogWarning},
    Badge{HierarchyTreeModel::Hidden, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "hidden"), MarkKind::DeadTap},
    Badge{HierarchyTreeModel::Bailout, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "cut off"), MarkKind::Error},
};

QFont typeFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::Medium);
    return font;
}

int paintBadge(QPainter& painter, const QRect& rect, const Badge& badge, const QPalette& palette)
{
    const QString text = HierarchyDelegate::tr(badge.text);
    const QColor color = theme::color(badge.color, palette);
    const QFontMetrics metrics(painter.font());
    const int width = metrics.horizontalAdvance(text) + 10;
    const QRectF pill(rect.left(), rect.center().y() - 7.5, width, 16);
    painter.setPen(QPen(mixed(color, palette.color(QPalette::Base), 55), 1));
    painter.setBrush(mixed(color, palette.color(QPalette::Base), 14));
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
    return width + 4;
}

} // namespace

void HierarchyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isMatch = index.data(HierarchyTreeModel::IsMatchRole).toBool();
    const bool isDimmed = index.data(HierarchyTreeModel::IsSearchingRole).toBool() && !isMatch;
    const int flags = index.data(HierarchyTreeModel::FlagsRole).toInt();
    QColor fill = option.palette.color(QPalette::Base);
    if (isMatch) fill = mixed(theme::color(Surface::Warning, option.palette), fill, 18);
    if (option.state.testFlag(QStyle::State_MouseOver))
        fill = mixed(option.palette.color(QPalette::Highlight), fill, 50);
    if (isSelected) fill = option.palette.color(QPalette::Highlight);
    painter->fillRect(option.rect, fill);
    if (isDimmed) painter->setOpacity(0.45);
    QRect rect = option.rect.adjusted(2, 0, -4, 0);
    const bool isUnseen = (flags & (HierarchyTreeModel::Hidden | HierarchyTreeModel::Invisible)) != 0;
    painter->setFont(typeFont(option.font));
    painter->setPen(isUnseen ? theme::color(Surface::MutedText, option.palette) : option.palette.color(QPalette::Text));
    const QString type = index.data().toString();
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, type);
    rect.setLeft(rect.left() + painter->fontMetrics().horizontalAdvance(type) + kGap);
    painter->setFont(theme::smallFont(option.font));
    for (const Badge& badge : kBadges)
        if ((flags & badge.flag) != 0) rect.setLeft(rect.left() + paintBadge(*painter, rect, badge, option.palette));
    const QString name = index.data(HierarchyTreeModel::NameRole).toString();
    if (!name.isEmpty()) {
        painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText)
                                   : theme::color(Surface::MutedText, option.palette));
        painter->setFont(option.font);
        const QString quoted = QStringLiteral("\u201c%1\u201d").arg(name);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(quoted, Qt::ElideRight, std::max(0, rect.width())));
    }
    painter->restore();
}

QSize HierarchyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kMaxNameWidth = 220;
    const QFontMetrics type(typeFont(option.font));
    int width = type.horizontalAdvance(index.data().toString()) + kGap + 8;
    const int flags = index.data(HierarchyTreeModel::FlagsRole).toInt();
    const QFontMetrics small(theme::smallFont(option.font));
    for (const Badge& badge : kBadges)
        if ((flags & badge.flag) != 0) width += small.horizontalAdvance(tr(badge.text)) + 14;
    const QString name = index.data(HierarchyTreeModel::NameRole).toString();
    if (!name.isEmpty()) width += std::min(kMaxNameWidth, option.fontMetrics.horizontalAdvance(name) + 14);
    return {width, theme::kRowHeight - 2};
}

} // namespace revisit
