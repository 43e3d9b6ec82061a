#pragma once

#include "decoder/recording.h"

#include <cstdint>
#include <span>
#include <vector>

namespace revisit {

/// What the artifacts of one kind weigh.
struct KindBytes {
    ArtifactKind kind = ArtifactKind::Unknown;
    std::uint32_t artifacts = 0;
    std::uint64_t storedBytes = 0;
    std::uint64_t inflatedBytes = 0;
    std::uint32_t items = 0; ///< frames, events, snapshots, faults: what the artifacts hold
};

/// Per kind that occurs, heaviest first by stored bytes. Threads: any.
[[nodiscard]] std::vector<KindBytes> bytesPerKind(std::span<const ArtifactReport> artifacts);

} // namespace revisit
