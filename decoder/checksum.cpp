#include "decoder/checksum.h"

#include <zlib.h>

namespace revisit {

std::uint32_t crc32Of(std::span<const std::byte> bytes) noexcept
{
    const auto* first = reinterpret_cast<const Bytef*>(bytes.data()); // zlib's type of bytes
    return static_cast<std::uint32_t>(crc32_z(0, first, bytes.size()));
}

} // namespace revisit
