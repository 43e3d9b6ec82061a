#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace revisit {

/// Where the next whole gzip member begins at or after `from`, in bytes that are damaged before it.
///
/// Two bytes of magic turn up in compressed data by chance, so a place counts only where zlib inflates a member from
/// there to its end and checksum and length fit. Each such attempt takes what it inflates off `budget`; where that is
/// used up, nothing is found any more, so hostile bytes cost no more than one bundle of the largest size.
/// nullopt where there is none. Threads: any.
[[nodiscard]] std::optional<std::size_t> findWholeGzipMember(
    std::span<const std::byte> stored, std::size_t from, std::uint64_t& budget);

} // namespace revisit
