#pragma once

#include "decoder/hierarchy.h"

#include <QImage>

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace revisit {

/// A snapshot taken apart by depth, for the exploded view: which nodes lie in a layer, and what of the picture is
/// theirs. A node's pixels are those inside its visible rectangle that none of its children covers. Immutable; shared.
struct HierarchyLayers {
    std::shared_ptr<const HierarchySnapshot> snapshot;
    LogicalSize canvas; ///< the screen, or what the nodes cover where that is unknown
    std::vector<std::vector<int>> nodes; ///< of each depth, ascending, those that show
    QImage picture; ///< of the whole screen, as the layers' are; null without one
    std::vector<QImage> images; ///< of each depth, with alpha, faint where children lie; empty without a picture

    /// The node whose own surface is at a point of the canvas in a layer, or -1.
    [[nodiscard]] int ownerAt(std::size_t layer, double x, double y) const;
};

/// Takes a snapshot apart; a null picture makes layers without images. Layers are made small enough to take at most
/// 64 MiB together. Worker threads; polls `isStale` and then returns what there is.
[[nodiscard]] HierarchyLayers explode(std::shared_ptr<const HierarchySnapshot> snapshot, const QImage& picture,
    const std::function<bool()>& isStale = {});

/// The screen of a snapshot, or what its nodes cover; 375 × 812 for nothing at all.
[[nodiscard]] LogicalSize canvasOf(const HierarchySnapshot& snapshot);

} // namespace revisit
