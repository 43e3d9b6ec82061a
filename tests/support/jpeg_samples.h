#pragma once

#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace revisit::test {

enum class JpegKind { Colour, Grey, Progressive, Cmyk };

/// A complete JPEG of one shade (0 black … 255 white), made with TurboJPEG at quality 90. CMYK carries the inverted
/// values and the Adobe marker that real files have.
[[nodiscard]] std::vector<std::byte> jpegOf(PixelSize size, std::uint8_t shade, JpegKind kind = JpegKind::Colour);

/// A colourful JPEG whose content depends on `seed`, for sizes like those of real frames.
[[nodiscard]] std::vector<std::byte> patternJpeg(PixelSize size, unsigned seed, int quality = 50);

/// A JPEG of noise that depends on `seed`: gzip cannot make it smaller.
[[nodiscard]] std::vector<std::byte> noiseJpeg(PixelSize size, unsigned seed);

/// A bundle record: u64 BE offset, u32 BE size, content. The size is the content's unless another is claimed.
[[nodiscard]] std::vector<std::byte> bundleRecord(std::uint64_t offset, const std::vector<std::byte>& content);
[[nodiscard]] std::vector<std::byte> bundleRecord(
    std::uint64_t offset, const std::vector<std::byte>& content, std::uint32_t claimedSize);

/// One after the other.
[[nodiscard]] std::vector<std::byte> joined(const std::vector<std::vector<std::byte>>& parts);

} // namespace revisit::test
