#pragma once

#include "decoder/hierarchy.h"
#include "viewer/accessible/accessible_canvas.h"

#include <functional>
#include <vector>

namespace revisit {

/// The views of a snapshot as parts of what draws them: the tree of those that show, where a view that does not show
/// leaves its place to the views inside it. Makes nothing and keeps nothing; costs a walk over what is asked for.
/// The snapshot outlives it. UI thread.
class NodeParts {
public:
    /// `isShown` is asked with indexes of the snapshot's nodes.
    NodeParts(const HierarchySnapshot& snapshot, std::function<bool(int)> isShown)
        : m_snapshot(snapshot)
        , m_isShown(std::move(isShown))
    {
    }
    [[nodiscard]] static PartId partOf(int node) { return static_cast<PartId>(node) + 1; }
    /// -1 for what is no node's part.
    [[nodiscard]] static int nodeOf(PartId part);

    [[nodiscard]] std::vector<PartId> partsOf(PartId outer) const;
    [[nodiscard]] PartId outerOf(PartId part) const;
    /// A view that pressing selects; `rect` on the widget, empty for one that does not show there.
    [[nodiscard]] static PartFacts factsOf(const HierarchyNode& node, const QRectF& rect, bool isSelected);

private:
    const HierarchySnapshot& m_snapshot;
    std::function<bool(int)> m_isShown;
};

} // namespace revisit
