#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace revisit {

/// One stored file of a zip.
struct ZipEntry {
    std::string name;
    std::uint64_t bytes = 0;
    std::uint64_t index = 0; ///< for ZipArchive::read()
};

/// A zip whose files are stored, not deflated, opened for reading through libzip. Everything in it is hostile: names
/// are safe entry paths and distinct, there are at most 100,000 of them, and together they are not larger than the
/// file, so no archive can expand.
/// Threads: one archive, one thread.
class ZipArchive {
public:
    /// Reads the directory. Errors: NotFound, Corrupt (no zip, unsafe or repeated name, sizes that cannot be, further
    /// bytes after the end), Unsupported (compressed or encrypted file), TooLarge (number of files), Io.
    [[nodiscard]] static Result<ZipArchive> open(const std::filesystem::path& path);
    ~ZipArchive();
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;

    /// In the order of the directory; folders are left out.
    [[nodiscard]] const std::vector<ZipEntry>& entries() const noexcept { return m_entries; }
    /// The bytes as they are, checksum unchecked: a damaged artifact is for the decoder to salvage.
    /// Errors: TooLarge (over `limit`), Truncated, Corrupt, Io.
    [[nodiscard]] Result<std::vector<std::byte>> read(const ZipEntry& entry, Bytes limit);
    /// Reads the entry through its checksum. Errors: Corrupt (the checksum does not fit), Truncated, Io.
    [[nodiscard]] Result<> checkChecksum(const ZipEntry& entry);
    /// Compares the directory with the header in front of each file, which reading relies on but opening does not read.
    /// Errors: Corrupt, Io.
    [[nodiscard]] static Result<> checkHeaders(const std::filesystem::path& path);

private:
    struct Handle;
    explicit ZipArchive(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
    std::vector<ZipEntry> m_entries;
};

} // namespace revisit
