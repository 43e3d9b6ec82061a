#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// A file that is being written under a temporary name and appears under its own name only when it is complete.
/// Dropping the writer without finish() removes the temporary file. One thread at a time.
class FileWriter {
public:
    virtual ~FileWriter() = default;
    /// Errors: Io (disk full, vanished folder).
    [[nodiscard]] virtual Result<> write(std::span<const std::byte> bytes) = 0;
    /// Flushes to stable storage, renames to the final name (replacing what was there) and flushes the folder.
    /// When it returns without an error, the file survives a power cut. Call once. Errors: Io.
    [[nodiscard]] virtual Result<> finish() = 0;
};

/// The files of this computer behind an interface, so that tests can let the n-th write fail (tests/support).
/// Paths are native; errors carry the path as subject. Threads: any.
class FileSystem {
public:
    virtual ~FileSystem() = default;
    /// Makes missing parent folders. The temporary file lies beside the final one. Errors: Io.
    [[nodiscard]] virtual Result<std::unique_ptr<FileWriter>> create(const std::filesystem::path& path) = 0;
    /// The whole file. Errors: NotFound, TooLarge (more than `limit`), Io.
    [[nodiscard]] virtual Result<std::vector<std::byte>> read(const std::filesystem::path& path, Bytes limit) = 0;
    /// Up to `size` bytes from `offset`; fewer at the end of the file. Errors: NotFound, Io.
    [[nodiscard]] virtual Result<std::vector<std::byte>> readRange(
        const std::filesystem::path& path, std::uint64_t offset, std::size_t size)
        = 0;
    /// Size in bytes. Errors: NotFound, Io.
    [[nodiscard]] virtual Result<std::uint64_t> size(const std::filesystem::path& path) = 0;
    /// Removing a file that is not there is no error. Errors: Io.
    [[nodiscard]] virtual Result<> remove(const std::filesystem::path& path) = 0;

    /// The real one; lives as long as the program.
    [[nodiscard]] static FileSystem& real();
};

/// Writes the whole content through FileSystem::create and finish. Errors: Io.
[[nodiscard]] Result<> writeFile(
    FileSystem& files, const std::filesystem::path& path, std::span<const std::byte> content);

/// Makes the folder and its parents, readable by the owner only where the system knows such a thing (mode 0700).
/// Errors: Io.
[[nodiscard]] Result<> makePrivateFolder(const std::filesystem::path& folder);

/// Writes a small file that only the owner may read (mode 0600 from the first byte on). Errors: Io.
[[nodiscard]] Result<> writePrivateFile(const std::filesystem::path& path, std::string_view content);

/// UTF-8 text of a path, with forward slashes.
[[nodiscard]] std::string toText(const std::filesystem::path& path);
/// The path of a UTF-8 text.
[[nodiscard]] std::filesystem::path toPath(std::string_view text);

/// Whether `name` is one plain file name: not empty, no separator, no "..", no drive, no NUL, at most 200 bytes.
/// Names from the outside pass this before they become part of a path.
[[nodiscard]] bool isSafeFileName(std::string_view name) noexcept;

/// The data folder of this user: `--data-dir` (when not empty), else REVISIT_DATA_DIR, else the platform's place for
/// local application data (XDG_DATA_HOME, Library/Application Support, LOCALAPPDATA) with "revisit" below it: what
/// QStandardPaths::AppLocalDataLocation gives for an application without an organisation.
[[nodiscard]] std::filesystem::path dataFolder(const std::string& option);

/// Holds a lock file for as long as it lives, so that one program at a time owns a data folder. Released by the
/// system when the program dies. Not copyable.
class FileLock {
public:
    /// Errors: Busy (another program holds it), Io.
    [[nodiscard]] static Result<FileLock> acquire(const std::filesystem::path& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

private:
    explicit FileLock(std::intptr_t handle)
        : m_handle(handle)
    {
    }
    std::intptr_t m_handle = -1;
};

} // namespace revisit
