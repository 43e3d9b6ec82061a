#include "viewer/panels/hierarchy_delegate.h"

#include "viewer/model/hierarchy_diff.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/panels/row_space.h"
#include "viewer/panels/tree_row_painting.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QPainter>

#include <array>
#include <vector>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kGap = 6;
constexpr int kBadgeGap = 4;

/// A word for a flag of the node, or for a change since the snapshot before.
struct NodeBadge {
    int flag;
    const char* text;
    MarkKind color;
};

constexpr std::array kBadges{
    NodeBadge{HierarchyTreeModel::Interactive, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "interactive"),
        MarkKind::Gesture},
    NodeBadge{
        HierarchyTreeModel::Masked, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "masked"), MarkKind::LogWarning},
    NodeBadge{HierarchyTreeModel::Hidden, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "hidden"), MarkKind::DeadTap},
    NodeBadge{HierarchyTreeModel::Bailout, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "cut off"), MarkKind::Error},
};

constexpr std::array kChangeBadges{
    NodeBadge{NodeAdded, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "new"), MarkKind::Network},
    NodeBadge{NodeMoved, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "moved"), MarkKind::Navigation},
    NodeBadge{NodeChanged, QT_TRANSLATE_NOOP("revisit::HierarchyDelegate", "changed"), MarkKind::Custom},
};

/// What applies to the node, in the order in which it is drawn.
std::vector<const NodeBadge*> badgesOf(const QModelIndex& index)
{
    std::vector<const NodeBadge*> badges;
    const int flags = index.data(HierarchyTreeModel::FlagsRole).toInt();
    const int changes = index.data(HierarchyTreeModel::ChangeRole).toInt();
    for (const NodeBadge& badge : kChangeBadges)
        if ((changes & badge.flag) != 0) badges.push_back(&badge);
    for (const NodeBadge& badge : kBadges)
        if ((flags & badge.flag) != 0) badges.push_back(&badge);
    return badges;
}

/// Both keep a contrast of 4.5 on the row's ground, which is tinted where the row is selected or found.
struct Inks {
    QColor full;
    QColor quiet;
};

Inks inksOf(const QPalette& palette, bool isSelected, bool isMatch)
{
    constexpr int kOnTint = 50; // of the full one, in percent
    const QColor full = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = theme::color(Surface::MutedText, palette);
    return {full, isSelected || isMatch ? mixed(full, muted, kOnTint) : muted};
}

QFont typeFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

void HierarchyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isMatch = index.data(HierarchyTreeModel::IsMatchRole).toBool();
    const int flags = index.data(HierarchyTreeModel::FlagsRole).toInt();
    treerows::paintGround(*painter, option, isMatch);
    const bool isUnfound = index.data(HierarchyTreeModel::IsSearchingRole).toBool() && !isMatch && !isSelected;
    const Inks inks = inksOf(option.palette, isSelected, isMatch);
    RowSpace space(option, 2, 4);
    const bool isUnseen = (flags & (HierarchyTreeModel::Hidden | HierarchyTreeModel::Invisible)) != 0;
    painter->setFont(typeFont(option.font));
    painter->setPen(isUnseen || isUnfound ? inks.quiet : inks.full);
    const QString type = index.data().toString();
    painter->drawText(
        space.take(painter->fontMetrics().horizontalAdvance(type) + 1, kGap), Qt::AlignVCenter | Qt::AlignLeft, type);
    painter->setFont(theme::smallFont(option.font));
    for (const NodeBadge* badge : badgesOf(index)) {
        const QString text = tr(badge->text);
        const int width = painter->fontMetrics().horizontalAdvance(text) + treerows::kBadgePadding;
        const QColor ink = isUnfound ? inks.quiet : theme::color(badge->color, option.palette);
        treerows::paintBadge(*painter, space.take(width, kBadgeGap), text, ink, option.palette);
    }
    const QString name = index.data(HierarchyTreeModel::NameRole).toString();
    if (!name.isEmpty()) {
        painter->setPen(inks.quiet);
        painter->setFont(option.font);
        const QString quoted = painter->fontMetrics().elidedText(
            QStringLiteral("\u201c%1\u201d").arg(name), Qt::ElideRight, space.freeWidth());
        painter->drawText(space.take(painter->fontMetrics().horizontalAdvance(quoted) + 1, 0),
            Qt::AlignVCenter | Qt::AlignLeft, quoted);
    }
    painter->restore();
}

QSize HierarchyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kMaxNameWidth = 40; // longer ones are cut off rather than that the tree scrolls sideways
    const QFontMetrics type(typeFont(option.font));
    int width = type.horizontalAdvance(index.data().toString()) + kGap + 8;
    const QFontMetrics small(theme::smallFont(option.font));
    for (const NodeBadge* badge : badgesOf(index))
        width += small.horizontalAdvance(tr(badge->text)) + treerows::kBadgePadding + kBadgeGap;
    const QString name = index.data(HierarchyTreeModel::NameRole).toString();
    if (!name.isEmpty()) width += std::min(kMaxNameWidth, option.fontMetrics.horizontalAdvance(name) + 14);
    return {width, theme::kRowHeight - 2};
}

} // namespace revisit
