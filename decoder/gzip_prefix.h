#pragma once

#include "base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace revisit {

/// The first bytes of what a stream inflates to, and no more work than they take: at most `wanted` bytes, fewer where
/// `stored` (which may be only the beginning of the stream) holds fewer or is damaged. Of gzip its first member; plain
/// bytes are passed on. Checks no checksum: this is for a first look, inflateArtifact() reads for good.
/// Errors: TooLarge (no memory for an inflater). Threads: any.
[[nodiscard]] Result<std::vector<std::byte>> inflateBeginning(std::span<const std::byte> stored, std::size_t wanted);

} // namespace revisit
