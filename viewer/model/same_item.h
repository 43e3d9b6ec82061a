#pragma once

#include "decoder/recording.h"

#include <cstddef>
#include <optional>

namespace revisit {

/// Where an item of a recording's timeline stands in a later state of the same recording: same moment, lane, type and
/// label. Nullopt where it is not there any more. Costs a binary search. Threads: any.
[[nodiscard]] std::optional<std::size_t> sameItem(const Recording& before, std::size_t item, const Recording& after);

} // namespace revisit
