#pragma once

#include "decoder/hierarchy.h"

#include <QString>

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace revisit {

/// What to look for in a snapshot: a text over every property (EventQuery), and properties a node must have.
struct HierarchyQuery {
    QString text;
    int flags = 0; ///< HierarchyTreeModel::NodeFlag values; a node with any of them matches; 0 asks for none

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && flags == 0; }
};

/// The nodes that match, ascending; none for an empty query. Looks at each node's JSON as received, so at every
/// property there is. Threads: any, off the UI thread; polls `stale`.
[[nodiscard]] std::vector<int> findNodes(
    const HierarchySnapshot& snapshot, const HierarchyQuery& query, const std::function<bool()>& stale = {});

} // namespace revisit
