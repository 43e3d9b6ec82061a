#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace revisit {

/// Which of the items equal one before them, by their keys. Keys need `<` only; n log n comparisons, however many of
/// them are equal in part: all frames of a hostile bundle may lie at one time. A pure function; threads: any.
template <typename Key>
[[nodiscard]] std::vector<bool> repeatedItems(const std::vector<Key>& keys)
{
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    std::vector<bool> isRepeated(keys.size());
    for (std::size_t i = 1; i < order.size(); ++i) isRepeated[order[i]] = !(keys[order[i - 1]] < keys[order[i]]);
    return isRepeated;
}

} // namespace revisit
