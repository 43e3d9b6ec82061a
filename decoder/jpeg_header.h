#pragma once

#include "base/units.h"

#include <cstddef>
#include <span>

namespace revisit {

/// What stands in a JPEG before its first scan.
struct JpegHeader {
    PixelSize size; ///< empty where there is no frame header in the bytes given
    int components = 0; ///< 1 grey, 3 colour, 4 CMYK
    bool isProgressive = false;
    bool hasAdobeMarker = false; ///< before the frame header; CMYK values are then stored inverted
};

/// Walks the markers up to the first frame header (SOF), without libjpeg. Threads: any.
[[nodiscard]] JpegHeader readJpegHeader(std::span<const std::byte> jpeg) noexcept;

} // namespace revisit
