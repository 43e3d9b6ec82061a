#pragma once

#include "base/file_system.h"
#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit {

/// Files named by the SHA-256 of their bytes: `<folder>/ab/<64 digits>`, where ab are the first two digits. A file
/// never changes; equal artifacts of several sessions are one file. Layout: docs/formats/library-database.md.
/// Which files are needed is the database's business (store/library_repository.h).
/// Threads: any. `sha256` is always 64 lower-case hexadecimal digits.
class BlobStore {
public:
    BlobStore(FileSystem& files, std::filesystem::path folder)
        : m_files(files)
        , m_folder(std::move(folder))
    {
    }

    [[nodiscard]] std::filesystem::path path(std::string_view sha256) const;
    /// Whether a file of that digest and size is there; does not read it.
    [[nodiscard]] bool has(std::string_view sha256, std::uint64_t bytes) const;
    /// Whether a file of that digest is there, whatever it holds; does not read it.
    [[nodiscard]] bool isThere(std::string_view sha256) const;
    /// Whether the file is there with the bytes that its name promises; reads it.
    [[nodiscard]] bool isWhole(std::string_view sha256, std::uint64_t bytes) const;
    /// What changes whenever the file's bytes may have changed: its size and the time of its last change; "-" where it
    /// is not there. Does not read it.
    [[nodiscard]] std::string changeMark(std::string_view sha256) const;
    /// Makes the file unless it is there with exactly these bytes (a damaged one is replaced). Durable when it returns.
    /// Errors: Io.
    [[nodiscard]] Result<> write(std::string_view sha256, std::span<const std::byte> bytes);
    /// The bytes, digest unchecked: a damaged artifact is for the decoder to salvage and for `verify` to report.
    /// Errors: NotFound, TooLarge, Io.
    [[nodiscard]] Result<std::vector<std::byte>> read(std::string_view sha256, Bytes limit) const;
    /// At most the first `count` bytes. Errors: NotFound, Io.
    [[nodiscard]] Result<std::vector<std::byte>> readBeginning(std::string_view sha256, std::size_t count) const;
    /// Removing what is not there is no error. Errors: Io.
    [[nodiscard]] Result<> remove(std::string_view sha256);

private:
    FileSystem& m_files;
    std::filesystem::path m_folder;
};

} // namespace revisit
