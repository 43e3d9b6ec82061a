#include "viewer/accessible/node_parts.h"

#include "viewer/model/hierarchy_tree_model.h"

#include <QCoreApplication>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(NodeParts)
};

} // namespace

int NodeParts::nodeOf(PartId part) { return part == 0 || part > INT32_MAX ? -1 : static_cast<int>(part - 1); }

std::vector<PartId> NodeParts::partsOf(PartId outer) const
{
    const auto& nodes = m_snapshot.nodes;
    const int parent = nodeOf(outer);
    const bool isWhole = parent < 0;
    if (!isWhole && static_cast<std::size_t>(parent) >= nodes.size()) return {};
    const std::size_t first = isWhole ? 0 : static_cast<std::size_t>(parent) + 1;
    const std::size_t end = isWhole ? nodes.size() : nodes[static_cast<std::size_t>(parent)].subtreeEnd;
    std::vector<PartId> parts;
    for (std::size_t i = first; i < end && i < nodes.size();) {
        const bool isShown = m_isShown(static_cast<int>(i));
        if (isShown) parts.push_back(partOf(static_cast<int>(i)));
        i = isShown ? std::max<std::size_t>(i + 1, nodes[i].subtreeEnd) : i + 1;
    }
    return parts;
}

PartId NodeParts::outerOf(PartId part) const
{
    const auto& nodes = m_snapshot.nodes;
    int node = nodeOf(part);
    if (node < 0 || static_cast<std::size_t>(node) >= nodes.size()) return 0;
    do node = nodes[static_cast<std::size_t>(node)].parent;
    while (node >= 0 && !m_isShown(node));
    return node < 0 ? 0 : partOf(node);
}

PartFacts NodeParts::factsOf(const HierarchyNode& node, const QRectF& rect, bool isSelected)
{
    QStringList more;
    if (node.rect) more << Texts::tr("at %1, %2").arg(node.rect->x, 0, 'g', 5).arg(node.rect->y, 0, 'g', 5);
    if (node.isInteractive) more << Texts::tr("takes touches");
    if (node.isMasked) more << Texts::tr("masked by the SDK");
    if (node.isHidden) more << Texts::tr("hidden");
    if (node.isBailout) more << Texts::tr("its views are missing");
    PartFacts facts;
    facts.role = QAccessible::TreeItem;
    facts.name = nodeTitle(node);
    facts.description = more.join(QStringLiteral(", "));
    facts.rect = rect;
    facts.state.selectable = true;
    facts.state.selected = isSelected;
    facts.press = Texts::tr("Select");
    return facts;
}

} // namespace revisit
