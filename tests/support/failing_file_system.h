#pragma once

#include "base/file_system.h"

#include <atomic>

namespace revisit::test {

/// The real files, but the n-th write (writes and finishes are counted together, from 1) fails with Io, and so does
/// every later one until failAt() is called again. Threads: any.
class FailingFileSystem final : public FileSystem {
public:
    /// 0 lets everything through and starts the count anew.
    void failAt(int write)
    {
        m_failAt = write;
        m_writes = 0;
    }
    [[nodiscard]] int writeCount() const { return m_writes; }
    /// Counts one write; the error when it is to fail.
    [[nodiscard]] Result<> countWrite(const std::filesystem::path& path);

    [[nodiscard]] Result<std::unique_ptr<FileWriter>> create(const std::filesystem::path& path) override;
    [[nodiscard]] Result<std::vector<std::byte>> read(const std::filesystem::path& path, Bytes limit) override;
    [[nodiscard]] Result<std::vector<std::byte>> readRange(
        const std::filesystem::path& path, std::uint64_t offset, std::size_t size) override;
    [[nodiscard]] Result<std::uint64_t> size(const std::filesystem::path& path) override;
    [[nodiscard]] Result<> remove(const std::filesystem::path& path) override;

private:
    std::atomic<int> m_failAt = 0;
    std::atomic<int> m_writes = 0;
};

} // namespace revisit::test
