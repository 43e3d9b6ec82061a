#pragma once

#include "decoder/hierarchy.h"

#include <QString>

#include <functional>
#include <vector>

namespace revisit {

/// How a node differs from the snapshot before; or-ed.
enum NodeChange { NodeSame = 0, NodeAdded = 1, NodeMoved = 2, NodeChanged = 4 };

/// What changed from one snapshot to the next.
struct HierarchyDiff {
    std::vector<int> changes; ///< NodeChange of each node of the newer snapshot; empty: no comparison
    std::vector<int> removed; ///< nodes of the older one that are gone; of a subtree only its top
    int addedCount = 0;
    int movedCount = 0;
    int changedCount = 0;
};

/// Compares from the roots on down. Children belong together that share a test id which is the only one among their
/// siblings, else those of the same type in the same order. A node has moved when its place in its parent or its size
/// differ, so what a moved parent carries along does not count; it has changed when any other property differs.
/// Costs as much as both trees are large. Threads: any; polls `isStale`.
[[nodiscard]] HierarchyDiff compareHierarchies(
    const HierarchySnapshot& before, const HierarchySnapshot& after, const std::function<bool()>& isStale = {});

} // namespace revisit
