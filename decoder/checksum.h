#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace revisit {

/// The CRC-32 of ISO 3309, as gzip, zip and PNG use it; 0 for no bytes. Threads: any.
[[nodiscard]] std::uint32_t crc32Of(std::span<const std::byte> bytes) noexcept;

} // namespace revisit
