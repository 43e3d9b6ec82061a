#pragma once

#include "base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace revisit {

/// One gzip stream at the fastest level, for answers that are made anew each time (JSON over HTTP). Artifacts use
/// gzipLikeSdk() instead. Errors: TooLarge (over 2 GiB), Io (zlib has no memory). Threads: any.
[[nodiscard]] Result<std::vector<std::byte>> gzipQuickly(std::span<const std::byte> bytes);

} // namespace revisit
