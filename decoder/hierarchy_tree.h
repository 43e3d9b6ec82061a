#pragma once

#include "decoder/hierarchy.h"
#include "decoder/json_places.h"

#include <nlohmann/json_fwd.hpp>

namespace revisit {

/// What is wrong with the document that a tree is from.
enum class TreeDamage {
    None,
    CutOff, ///< it ends early: what stands last in each list may lack members that were to follow
    Broken, ///< something in it was left out: any node may lack members
};

/// Fills snapshot.nodes from the root object: depth first, rectangles resolved by snapshot.geometry and clipped to
/// snapshot.screen. Of a damaged document, nodes that may have lost their frame, but for the root, and where rectangles
/// are relative also what is in them, get none: a guess would be drawn like the truth. Walks with a stack of its own,
/// so that depth costs no call stack. Reports bad-node, bad-frame, missing-subtree and hierarchy-node-limit. Threads:
/// any.
void readHierarchyTree(const nlohmann::json& root, const DecoderLimits& limits, TreeDamage damage,
    HierarchySnapshot& snapshot, JsonProblemList& problems);

/// Which convention a tree follows, from class names and keys that only one platform writes (spec formats 2.3).
[[nodiscard]] HierarchyGeometry guessGeometry(const nlohmann::json& root, const DecoderLimits& limits);

} // namespace revisit
