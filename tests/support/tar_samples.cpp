#include "tests/support/tar_samples.h"

#include <array>
#include <cstdio>
#include <cstring>

namespace revisit::test {

std::vector<std::byte> tarEntry(std::string_view name, const std::vector<std::byte>& content, char type)
{
    std::array<char, 512> header{};
    std::memcpy(header.data(), name.data(), name.size() < 100 ? name.size() : 100);
    std::memcpy(header.data() + 100, "0000644\0000000000\0000000000", 24);
    std::snprintf(header.data() + 124, 12, "%011zo", content.size());
    std::memcpy(header.data() + 136, "00000000000", 12);
    std::memset(header.data() + 148, ' ', 8);
    header[156] = type;
    unsigned sum = 0;
    for (const char c : header) sum += static_cast<unsigned char>(c);
    std::snprintf(header.data() + 148, 8, "%06o", sum);

    const auto* first = reinterpret_cast<const std::byte*>(header.data());
    std::vector<std::byte> entry(first, first + header.size());
    entry.insert(entry.end(), content.begin(), content.end());
    entry.resize((entry.size() + 511) / 512 * 512);
    return entry;
}

std::vector<std::byte> tarEnd() { return std::vector<std::byte>(1024); }

} // namespace revisit::test
