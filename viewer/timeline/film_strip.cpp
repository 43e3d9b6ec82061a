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
    const double slotPx = pictureWidthPx + 1;
    const double slotMs = slotPx * scene.scale.msPerPx;
    const double lastMs = std::min(scene.scale.lengthMs, scene.scale.msAt(scene.scale.widthPx));
    double last = -1; // of the raster, where the place before ends
    for (double k = std::floor(scene.scale.originMs / slotMs); k * slotMs <= lastMs; ++k) {
        const double middle = std::min((k + 0.5) * slotMs, scene.scale.lengthMs);
        const IndexedItem* item = frameItemAt(*scene.index, middle);
        if (!item || gapAt(*scene.index, {std::llround(middle)})) continue;
        const double x = TimelineScene::kLeft + (k * slotMs - scene.scale.originMs) / scene.scale.msPerPx;
        const bool isHeld = !places.empty() && places.back().frame == item->item && last == k - 1;
        if (!isHeld) places.push_back({x, item->item, x});
        places.back().endX = x + slotPx;
        last = k;
    }
    if (places.empty()) return places;
    const double edge = TimelineLayout::kHeaderWidth + 1;
    places.front().x = std::clamp(edge, places.front().x, std::max(places.front().x, places.front().endX - slotPx));
    places.back().endX = std::min(
        places.back().endX, std::max(places.back().x + slotPx, scene.viewX(SessionTime{std::llround(lastMs)})));
    return places;
}

} // namespace revisit
