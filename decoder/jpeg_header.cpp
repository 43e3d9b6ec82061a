#include "decoder/jpeg_header.h"
#include "decoder/byte_order.h"
#include "decoder/jpeg_decoder.h"

namespace revisit {

namespace {

constexpr std::uint8_t kStartOfScan = 0xDA;
constexpr std::uint8_t kEndOfImage = 0xD9;
constexpr std::uint8_t kAdobe = 0xEE;

bool isStartOfFrame(std::uint8_t marker) noexcept
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Markers without a length: TEM, RSTn, SOI.
bool standsAlone(std::uint8_t marker) noexcept { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

bool isAdobe(std::span<const std::byte> segment) noexcept
{
    constexpr std::string_view kName = "Adobe";
    if (segment.size() < 2 + kName.size()) return false;
    for (std::size_t i = 0; i < kName.size(); ++i)
        if (segment[2 + i] != static_cast<std::byte>(kName[i])) return false;
    return true;
}

void readStartOfFrame(std::span<const std::byte> segment, JpegHeader& header) noexcept
{
    if (segment.size() < 8) return;
    header.size = {loadBigEndian<std::uint16_t>(segment, 5), loadBigEndian<std::uint16_t>(segment, 3)};
    header.components = std::to_integer<int>(segment[7]);
}

} // namespace

JpegHeader readJpegHeader(std::span<const std::byte> jpeg) noexcept
{
    JpegHeader header;
    if (!startsLikeJpeg(jpeg)) return header;
    std::size_t at = 2;
    while (jpeg.size() - at >= 2) {
        if (jpeg[at] != std::byte{0xFF}) return header; // not a marker where one must be
        const auto marker = std::to_integer<std::uint8_t>(jpeg[at + 1]);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        at += 2;
        if (standsAlone(marker)) continue;
        if (marker == kStartOfScan || marker == kEndOfImage || jpeg.size() - at < 2) return header;
        const std::size_t length = loadBigEndian<std::uint16_t>(jpeg, at);
        if (length < 2 || length > jpeg.size() - at) return header;
        const auto segment = jpeg.subspan(at, length);
        if (marker == kAdobe && isAdobe(segment)) header.hasAdobeMarker = true;
        if (isStartOfFrame(marker)) {
            readStartOfFrame(segment, header);
            header.isProgressive = (marker & 0x03U) == 0x02;
            return header;
        }
        at += length;
    }
    return header;
}

PixelSize jpegSizeFromHeader(std::span<const std::byte> jpeg) noexcept { return readJpegHeader(jpeg).size; }

bool startsLikeJpeg(std::span<const std::byte> bytes) noexcept
{
    return bytes.size() >= 3 && bytes[0] == std::byte{0xFF} && bytes[1] == std::byte{0xD8}
    && bytes[2] == std::byte{0xFF};
}

} // namespace revisit
