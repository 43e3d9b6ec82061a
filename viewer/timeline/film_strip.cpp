#include "viewer/timeline/film_strip.h"

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

/// The newest frame at or before the time; nullptr before the first one.
const IndexedItem* frameItemAt(const TimelineIndex& index, double ms)
{
    const auto& frames = index.lane(Lane::Frame).items;
    const auto next = std::upper_bound(frames.begin(), frames.end(), ms,
        [](double value, const IndexedItem& item) { return value < static_cast<double>(item.startMs); });
    return next == frames.begin() ? nullptr : &*std::prev(next);
}

} // namespace

std::vector<FilmSlot> filmSlots(const TimelineScene& scene, double pictureWidthPx)
{
    std::vector<FilmSlot> places;
    if (!scene.index || pictureWidthPx < 4) return places;
    const double slotMs = (pictureWidthPx + 1) * scene.scale.msPerPx;
    const double lastMs = std::min(scene.scale.lengthMs, scene.scale.msAt(scene.scale.widthPx));
    std::optional<std::size_t> before;
    for (double k = std::floor(scene.scale.originMs / slotMs); k * slotMs <= lastMs; ++k) {
        const double middle = std::min((k + 0.5) * slotMs, scene.scale.lengthMs);
        const IndexedItem* item = frameItemAt(*scene.index, middle);
        if (!item || gapAt(*scene.index, {std::llround(middle)})) continue;
        const std::size_t frame = item->item;
        const double x = TimelineScene::kLeft + (k * slotMs - scene.scale.originMs) / scene.scale.msPerPx;
        places.push_back({x, frame, before == frame});
        before = frame;
    }
    return places;
}

} // namespace revisit
