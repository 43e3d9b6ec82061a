#pragma once

#include "viewer/accessible/node_parts.h"

namespace revisit {

class HierarchyCanvas;

/// The wireframe and the layers as screen readers see them: the tree of the views that are drawn, with the selected
/// one wherever it is; pressing a view selects it. Told: the view that a key comes to. Lives in the UI thread; Qt owns
/// it.
class AccessibleHierarchy final : public AccessibleCanvasOf<HierarchyCanvas> {
public:
    explicit AccessibleHierarchy(HierarchyCanvas& view);

    [[nodiscard]] std::vector<PartId> partsOf(PartId outer) const override;
    [[nodiscard]] std::optional<PartsStamp> stampOf(PartId outer) const override;
    [[nodiscard]] PartId outerOf(PartId part) const override;
    [[nodiscard]] std::optional<PartFacts> factsOf(PartId part) const override;
    [[nodiscard]] PartId currentPart() const override;
    void press(PartId part) override;

private:
    /// Nullopt where nothing is shown.
    [[nodiscard]] std::optional<NodeParts> nodes() const;
};

} // namespace revisit
