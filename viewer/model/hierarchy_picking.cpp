#include "viewer/model/hierarchy_picking.h"

#include <algorithm>

namespace revisit {

namespace {

const HierarchyNode& at(const HierarchySnapshot& snapshot, int node)
{
    return snapshot.nodes[static_cast<std::size_t>(node)];
}

int firstChild(const HierarchySnapshot& snapshot, int node)
{
    const auto child = static_cast<std::uint32_t>(node) + 1;
    return child < at(snapshot, node).subtreeEnd ? static_cast<int>(child) : node;
}

int nextSibling(const HierarchySnapshot& snapshot, int node)
{
    const int parent = at(snapshot, node).parent;
    if (parent < 0) return node;
    const auto next = at(snapshot, node).subtreeEnd;
    return next < at(snapshot, parent).subtreeEnd ? static_cast<int>(next) : node;
}

int previousSibling(const HierarchySnapshot& snapshot, int node)
{
    const int parent = at(snapshot, node).parent;
    if (parent < 0) return node;
    int previous = node;
    for (int sibling = parent + 1; sibling < node; sibling = static_cast<int>(at(snapshot, sibling).subtreeEnd))
        previous = sibling;
    return previous;
}

} // namespace

std::vector<int> nodesAt(const HierarchySnapshot& snapshot, double x, double y)
{
    std::vector<int> pile;
    for (std::size_t i = snapshot.nodes.size(); i-- > 0;)
        if (snapshot.nodes[i].visibleRect.contains(x, y)) pile.push_back(static_cast<int>(i));
    return pile;
}

int nextInPile(const std::vector<int>& pile, int current)
{
    if (pile.empty()) return -1;
    const auto found = std::find(pile.begin(), pile.end(), current);
    return found == pile.end() || found + 1 == pile.end() ? pile.front() : *(found + 1);
}

int stepNode(const HierarchySnapshot& snapshot, int node, NodeStep step)
{
    if (snapshot.nodes.empty()) return -1;
    if (!hasNode(snapshot, node)) return 0;
    switch (step) {
    case NodeStep::Parent:
        return at(snapshot, node).parent >= 0 ? at(snapshot, node).parent : node;
    case NodeStep::FirstChild:
        return firstChild(snapshot, node);
    case NodeStep::Previous:
        return previousSibling(snapshot, node);
    case NodeStep::Next:
        break;
    }
    return nextSibling(snapshot, node);
}

} // namespace revisit
