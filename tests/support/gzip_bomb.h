#pragma once

#include "base/units.h"

#include <cstddef>
#include <vector>

namespace revisit::test {

/// One gzip member of so many zeros, made without holding them: about a thousandth of that.
[[nodiscard]] std::vector<std::byte> gzipBomb(Bytes inflated);

} // namespace revisit::test
