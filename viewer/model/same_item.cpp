#include "viewer/model/same_item.h"

#include <algorithm>

namespace revisit {

std::optional<std::size_t> sameItem(const Recording& before, std::size_t item, const Recording& after)
{
    if (item >= before.timeline().size()) return std::nullopt;
    const TimelineItem& wanted = before.timeline()[item];
    const auto& items = after.timeline();
    const auto first = std::ranges::lower_bound(items, wanted.time, {}, &TimelineItem::time);
    for (auto each = first; each != items.end() && each->time == wanted.time; ++each) {
        const bool isSame = each->lane == wanted.lane && each->source == wanted.source && each->type == wanted.type
            && each->label == wanted.label;
        if (isSame) return static_cast<std::size_t>(each - items.begin());
    }
    return std::nullopt;
}

} // namespace revisit
