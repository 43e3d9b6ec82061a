#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace revisit::test {

/// One file of a zip that a test makes byte by byte, so that it can lie about anything.
struct ZipFile {
    std::string name;
    std::string content;
    std::uint16_t method = 0; ///< 0 stored, 8 deflated (the content is written as it is)
    std::uint16_t flags = 0; ///< bit 0: encrypted
    std::optional<std::uint32_t> claimedSize; ///< uncompressed size in the directory, instead of the content's
    std::optional<std::uint32_t> claimedStoredSize;
    std::optional<std::uint32_t> claimedOffset; ///< of the local header
};

struct ZipLies {
    std::string comment; ///< behind the end record
    std::optional<std::uint16_t> claimedCount;
    std::optional<std::uint64_t> zip64Count; ///< adds a zip64 record that announces so many files
};

/// Writes a zip with these files in this order.
void writeZip(const std::filesystem::path& path, const std::vector<ZipFile>& files, const ZipLies& lies = {});

/// The files of a valid .rjsession with these artifacts (path, content), for writeZip().
[[nodiscard]] std::vector<ZipFile> sessionZip(const std::vector<std::pair<std::string, std::string>>& artifacts);

} // namespace revisit::test
