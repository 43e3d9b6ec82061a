#pragma once

#include "base/units.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <vector>

namespace revisit {

/// Sorts items by their `time`; equal ones keep their order. Costs one look where the list is in order already, as what
/// SDKs write nearly always is, and else moves each item once, however large it is. Threads: any.
template <typename Item>
void sortByTime(std::vector<Item>& items)
{
    if (std::ranges::is_sorted(items, {}, &Item::time)) return;
    struct Place {
        WallTime time;
        std::size_t index = 0;
        auto operator<=>(const Place&) const = default;
    };
    std::vector<Place> order;
    order.reserve(items.size());
    for (const Item& item : items) order.push_back({item.time, order.size()});
    std::ranges::sort(order);
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const Place& place : order) sorted.push_back(std::move(items[place.index]));
    items = std::move(sorted);
}

} // namespace revisit
