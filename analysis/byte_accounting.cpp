#include "analysis/byte_accounting.h"

#include <algorithm>
#include <map>

namespace revisit {

std::vector<KindBytes> bytesPerKind(std::span<const ArtifactReport> artifacts)
{
    std::map<ArtifactKind, KindBytes> kinds;
    for (const ArtifactReport& artifact : artifacts) {
        KindBytes& sum = kinds[artifact.kind];
        sum.kind = artifact.kind;
        ++sum.artifacts;
        sum.storedBytes += artifact.storedBytes;
        sum.inflatedBytes += artifact.inflatedBytes;
        sum.items += static_cast<std::uint32_t>(artifact.frames.size()) + artifact.eventCount + artifact.snapshotCount
            + artifact.faultCount;
    }
    std::vector<KindBytes> list;
    for (const auto& [kind, sum] : kinds) list.push_back(sum);
    std::ranges::stable_sort(list, std::ranges::greater{}, &KindBytes::storedBytes);
    return list;
}

} // namespace revisit
