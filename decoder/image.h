#pragma once

#include "base/units.h"

#include <cstddef>
#include <memory>

namespace revisit {

/// A decoded picture: rows of 32-bit pixels in the byte order B, G, R, X (the X byte is 0xFF), which is
/// QImage::Format_RGB32 on little-endian machines. The buffer is shared and constant, so that a viewer can wrap it
/// without copying; it lives as long as the last Image that refers to it.
struct Image {
    PixelSize size; ///< of this picture, which may be scaled down
    PixelSize fullSize; ///< of the JPEG
    std::size_t strideBytes = 0; ///< from one row to the next
    std::shared_ptr<const std::byte[]> pixels;
    bool isDamaged = false; ///< the JPEG is cut or broken; what could be decoded is shown

    [[nodiscard]] bool isNull() const noexcept { return pixels == nullptr; }
    [[nodiscard]] std::size_t byteCount() const noexcept
    {
        return strideBytes * static_cast<std::size_t>(size.heightPx > 0 ? size.heightPx : 0);
    }
};

} // namespace revisit
