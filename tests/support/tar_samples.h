#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace revisit::test {

/// One tar entry: header with a right checksum, content, padding to 512 bytes.
[[nodiscard]] std::vector<std::byte> tarEntry(
    std::string_view name, const std::vector<std::byte>& content, char type = '0');

/// The two zero blocks that end an archive.
[[nodiscard]] std::vector<std::byte> tarEnd();

} // namespace revisit::test
