#include "viewer/accessible/accessible_hierarchy.h"

#include "viewer/model/hierarchy_picking.h"
#include "viewer/panels/hierarchy_canvas.h"

namespace revisit {

AccessibleHierarchy::AccessibleHierarchy(HierarchyCanvas& view)
    : AccessibleCanvasOf(view, QAccessible::Canvas)
{
}

std::optional<NodeParts> AccessibleHierarchy::nodes() const
{
    const HierarchyCanvas* view = shown();
    if (view == nullptr || !view->snapshot()) return std::nullopt;
    return NodeParts(*view->snapshot(),
        [view](int node) { return node == view->selectedNode() || !view->shownRect(node).isEmpty(); });
}

std::vector<PartId> AccessibleHierarchy::partsOf(PartId outer) const
{
    const auto tree = nodes();
    return tree ? tree->partsOf(outer) : std::vector<PartId>();
}

std::optional<PartsStamp> AccessibleHierarchy::stampOf(PartId) const
{
    const HierarchyCanvas* view = shown();
    if (view == nullptr || !view->snapshot()) return std::nullopt;
    PartsStamp stamp;
    stamp.with(view->snapshot()).with(view->lookCount()).with(qint64{view->selectedNode()});
    stamp.with(qint64{view->width()}).with(qint64{view->height()});
    return stamp;
}

PartId AccessibleHierarchy::outerOf(PartId part) const
{
    const auto tree = nodes();
    return tree ? tree->outerOf(part) : kWhole;
}

std::optional<PartFacts> AccessibleHierarchy::factsOf(PartId part) const
{
    const HierarchyCanvas* view = shown();
    const int node = NodeParts::nodeOf(part);
    if (view == nullptr || !view->snapshot() || !hasNode(*view->snapshot(), node)) return std::nullopt;
    return NodeParts::factsOf(
        view->snapshot()->nodes[static_cast<std::size_t>(node)], view->shownRect(node), node == view->selectedNode());
}

PartId AccessibleHierarchy::currentPart() const
{
    const HierarchyCanvas* view = shown();
    return view == nullptr || view->selectedNode() < 0 ? kWhole : NodeParts::partOf(view->selectedNode());
}

void AccessibleHierarchy::press(PartId part)
{
    if (HierarchyCanvas* view = shown(); view != nullptr && factsOf(part)) view->select(NodeParts::nodeOf(part));
}

} // namespace revisit
