#pragma once

#include "base/file_system.h"
#include "base/result.h"
#include "base/units.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace revisit {

class Spool;

/// A body on its way into the spool. Dropped without keep(), it leaves nothing behind and gives its bytes back.
/// Threads: one at a time.
class SpoolFile {
public:
    ~SpoolFile();
    SpoolFile(SpoolFile&& other) noexcept;
    SpoolFile& operator=(SpoolFile&&) = delete;

    /// Errors: Busy (the spool is full), Io.
    [[nodiscard]] Result<> write(std::span<const std::byte> bytes);
    /// Brings everything to stable storage under its name. Slow: never on a server thread. Errors: Io.
    [[nodiscard]] Result<> finish();
    /// The file stays: a row names it, or may name it.
    void keep() noexcept { m_isKept = true; }

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }

private:
    friend class Spool;
    SpoolFile(Spool& spool, std::string name, std::unique_ptr<FileWriter> writer)
        : m_spool(&spool)
        , m_name(std::move(name))
        , m_writer(std::move(writer))
    {
    }
    Spool* m_spool;
    std::string m_name;
    std::unique_ptr<FileWriter> m_writer;
    std::uint64_t m_size = 0;
    bool m_isFinished = false;
    bool m_isKept = false;
};

/// Bodies that were received and are not in a bucket yet: `<data dir>/pipeline/spool/`, one file each, named by its
/// artifact and eight random digits, so that a repeated PUT never writes over bytes that somebody reads
/// (docs/formats/spool.md). Full means Busy, never growth. Threads: any.
class Spool {
public:
    /// `files` must outlive the spool. Errors: Io.
    [[nodiscard]] static Result<std::unique_ptr<Spool>> open(
        const std::filesystem::path& folder, Bytes limit, FileSystem& files);

    /// Errors: Io.
    [[nodiscard]] Result<SpoolFile> create(const std::string& artifactId);
    /// Whether that many more bytes fit now.
    [[nodiscard]] bool hasRoomFor(std::uint64_t bytes) const;
    [[nodiscard]] std::uint64_t usedBytes() const { return m_used; }

    [[nodiscard]] std::filesystem::path path(const std::string& name) const;
    /// Removing what is not there is no error. Errors: Io.
    [[nodiscard]] Result<> remove(const std::string& name);
    /// Takes a file that is no row's into account and out of the way. Errors: Io.
    [[nodiscard]] Result<> setAside(const std::string& name);

    /// The artifact whose body a file of that name is; empty for a name that the spool never gives.
    [[nodiscard]] static std::string artifactOf(std::string_view name);
    /// The plain files of the spool by name. Errors: Io.
    [[nodiscard]] Result<std::vector<std::string>> names() const;

private:
    friend class SpoolFile;
    Spool(std::filesystem::path folder, Bytes limit, FileSystem& files)
        : m_folder(std::move(folder))
        , m_limit(limit)
        , m_files(files)
    {
    }
    [[nodiscard]] bool reserve(std::uint64_t bytes);
    void release(std::uint64_t bytes) { m_used -= bytes; }

    const std::filesystem::path m_folder;
    const Bytes m_limit;
    FileSystem& m_files;
    std::atomic<std::uint64_t> m_used = 0;
};

} // namespace revisit
