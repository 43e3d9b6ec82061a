#include "viewer/panels/hierarchy_delegate.h"

#include "viewer/model/hierarchy_diff.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QPainter>

#include <array>
#include <vector>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kGap = 6;

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

QFont typeFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::Medium);
    return font;
}

/// Hands out a row from its leading side on; mirrored where the layout is.
class RowSpace {
public:
    explicit RowSpace(const QStyleOptionViewItem& option)
        : m_option(option)
        , m_free(option.rect.adjusted(2, 0, -4, 0))
    {
    }
    QRect take(int width, int gap)
    {
        QRect part = m_free;
        part.setWidth(width);
        m_free.setLeft(m_free.left() + width + gap);
        return QStyle::visualRect(m_option.direction, m_option.rect, part);
    }
    [[nodiscard]] int freeWidth() const { return std::max(0, m_free.width()); }

private:
    const QStyleOptionViewItem& m_option;
    QRect m_free;
};

void paintBadge(QPainter& painter, RowSpace& space, const NodeBadge& badge, const QPalette& palette)
{
    const QString text = HierarchyDelegate::tr(badge.text);
    const QColor color = theme::color(badge.color, palette);
    const QRect place = space.take(painter.fontMetrics().horizontalAdvance(text) + 10, 4);
    const QRectF pill(place.left(), place.center().y() - 7.5, place.width(), 16);
    painter.setPen(QPen(mixed(color, palette.color(QPalette::Base), 55), 1));
    painter.setBrush(mixed(color, palette.color(QPalette::Base), 14));
    painter.drawRoundedRect(pill, 8, 8);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isMatch)
{
    QColor fill = option.palette.color(QPalette::Base);
    if (isMatch) fill = mixed(theme::color(Surface::Warning, option.palette), fill, 18);
    if (option.state.testFlag(QStyle::State_MouseOver))
        fill = mixed(option.palette.color(QPalette::Highlight), fill, 50);
    if (option.state.testFlag(QStyle::State_Selected)) fill = option.palette.color(QPalette::Highlight);
    painter.fillRect(option.rect, fill);
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
    paintGround(*painter, option, isMatch);
    if (index.data(HierarchyTreeModel::IsSearchingRole).toBool() && !isMatch) painter->setOpacity(0.45);
    RowSpace space(option);
    const bool isUnseen = (flags & (HierarchyTreeModel::Hidden | HierarchyTreeModel::Invisible)) != 0;
    const QColor muted = theme::color(Surface::MutedText, option.palette);
    painter->setFont(typeFont(option.font));
    painter->setPen(isUnseen ? muted : option.palette.color(QPalette::Text));
    const QString type = index.data().toString();
    painter->drawText(
        space.take(painter->fontMetrics().horizontalAdvance(type) + 1, kGap), Qt::AlignVCenter | Qt::AlignLeft, type);
    painter->setFont(theme::smallFont(option.font));
    for (const NodeBadge* badge : badgesOf(index)) paintBadge(*painter, space, *badge, option.palette);
    const QString name = index.data(HierarchyTreeModel::NameRole).toString();
    if (!name.isEmpty()) {
        painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText) : muted);
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
    constexpr int kMaxNameWidth = 220;
    const QFontMetrics type(typeFont(option.font));
    int width = type.horizontalAdvance(index.data().toString()) + kGap + 8;
    const QFontMetrics small(theme::smallFont(option.font));
    for (const NodeBadge* badge : badgesOf(index)) width += small.horizontalAdvance(tr(badge->text)) + 14;
    const QString name = index.data(HierarchyTreeModel::NameRole).toString();
    if (!name.isEmpty()) width += std::min(kMaxNameWidth, option.fontMetrics.horizontalAdvance(name) + 14);
    return {width, theme::kRowHeight - 2};
}

} // namespace revisit
