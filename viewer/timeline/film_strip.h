#pragma once

#include "viewer/timeline/timeline_scene.h"

#include <vector>

namespace revisit {

/// One place of the film track: the picture that stood at that time.
struct FilmSlot {
    double x = 0; ///< left edge in the view
    std::size_t frame = 0; ///< index into Recording::frames()
    bool isHeld = false; ///< the same frame as in the place before
};

/// The places of the film track that show, from left to right. They lie on a raster in time, so that pictures stay what
/// they are while a view pans; places without a frame and those inside background gaps are left out.
[[nodiscard]] std::vector<FilmSlot> filmSlots(const TimelineScene& scene, double pictureWidthPx);

} // namespace revisit
