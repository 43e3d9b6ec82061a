#include "decoder/hierarchy.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>
#include <cmath>

using namespace revisit;

namespace {

void requireSound(const HierarchySnapshot& snapshot)
{
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        const HierarchyNode& node = snapshot.nodes[i];
        test::require(node.parent < static_cast<std::int32_t>(i) && (node.parent >= 0 || i == 0));
        test::require(node.subtreeEnd > i && node.subtreeEnd <= snapshot.nodes.size());
        test::require(!node.rect || (std::isfinite(node.rect->x) && node.rect->width >= 0 && node.rect->height >= 0));
        test::require(node.visibleRect.width >= 0 && node.visibleRect.height >= 0);
    }
    const auto hit = snapshot.nodeAt(195, 256);
    test::require(hit < static_cast<std::int32_t>(snapshot.nodes.size()));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto [bytes, limits] = test::limitedInput(data, size);
    limits.hierarchyNodes = std::min(limits.hierarchyNodes, 500U);
    for (const char* platform : {"", "android"}) {
        const HierarchyFile file = readHierarchy(bytes, {platform, WallTime{1'767'225'600'000}}, limits);
        test::require(!file.snapshots.empty() || !file.problems.empty());
        for (const HierarchySnapshot& snapshot : file.snapshots) {
            test::require(snapshot.nodes.size() <= limits.hierarchyNodes && !snapshot.nodes.empty());
            requireSound(snapshot);
        }
    }
    return 0;
}
