#pragma once

#include "viewer/timeline/timeline_scene.h"

#include <vector>

namespace revisit {

/// One place of the film track: a picture, and for how long it stood.
struct FilmSlot {
    double x = 0; ///< left edge in the view
    std::size_t frame = 0; ///< index into Recording::frames()
    double endX = 0; ///< where the next place begins, or the time ends that the picture stood
};

/// The places of the film track that show, from left to right, one for each stretch of one frame. They begin on a
/// raster in time, so that pictures stay what they are while a view pans; what began left of the view stands whole at
/// its edge as long as there is room. Times without a frame and background gaps are left out.
[[nodiscard]] std::vector<FilmSlot> filmSlots(const TimelineScene& scene, double pictureWidthPx);

} // namespace revisit
