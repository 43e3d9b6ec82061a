#pragma once

#include "decoder/hierarchy.h"
#include "decoder/json_places.h"

#include <nlohmann/json_fwd.hpp>

namespace revisit {

/// Fills snapshot.nodes from the root object: depth first, rectangles resolved by snapshot.geometry and clipped to
/// snapshot.screen. Walks with a stack of its own, so that depth costs no call stack. Reports bad-node, bad-frame,
/// missing-subtree and hierarchy-node-limit. Threads: any.
void readHierarchyTree(
    const nlohmann::json& root, const DecoderLimits& limits, HierarchySnapshot& snapshot, JsonProblemList& problems);

/// Which convention a tree follows, from class names and keys that only one platform writes (spec formats 2.3).
[[nodiscard]] HierarchyGeometry guessGeometry(const nlohmann::json& root, const DecoderLimits& limits);

} // namespace revisit
