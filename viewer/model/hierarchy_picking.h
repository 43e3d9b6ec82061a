#pragma once

#include "decoder/hierarchy.h"

#include <vector>

namespace revisit {

/// All visible nodes over a point of the canvas, the one on top first: later nodes lie above earlier ones, children
/// above their parents.
[[nodiscard]] std::vector<int> nodesAt(const HierarchySnapshot& snapshot, double x, double y);
/// What a click selects next: the first one, or the one below `current` where that is among them, and after the last
/// one the first again; -1 for no nodes.
[[nodiscard]] int nextInPile(const std::vector<int>& pile, int current);

/// A step through the tree, as arrow keys make it.
enum class NodeStep { Parent, FirstChild, Previous, Next };
/// The node one step away; the same node where there is none in that direction, the root for -1, -1 in an empty
/// snapshot.
[[nodiscard]] int stepNode(const HierarchySnapshot& snapshot, int node, NodeStep step);

/// Whether the node is there.
[[nodiscard]] inline bool hasNode(const HierarchySnapshot& snapshot, int node)
{
    return node >= 0 && static_cast<std::size_t>(node) < snapshot.nodes.size();
}

} // namespace revisit
