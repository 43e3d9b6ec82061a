#pragma once

#include "decoder/recording_source.h"

#include <atomic>
#include <string>
#include <utility>
#include <vector>

namespace revisit::test {

/// A MemorySource that counts what is read from it, and keeps an index where it is told to.
/// Threads: reading from any; the rest before it is shared or from one.
class CountingSource final : public RecordingSource {
public:
    explicit CountingSource(std::string sessionId)
        : m_memory("counted", std::move(sessionId))
    {
    }
    void add(std::string path, std::vector<std::byte> bytes) { m_memory.add(std::move(path), std::move(bytes)); }
    /// From now on an index is kept, tied to `key`.
    void keepsIndexes(std::string key) { m_key = std::move(key); }
    void damageIndex() { m_index.at(m_index.size() / 2) ^= std::byte{1}; }
    void resetReads()
    {
        m_reads = 0;
        m_bytes = 0;
    }

    /// Calls of read() and readBeginning().
    [[nodiscard]] std::size_t reads() const { return m_reads; }
    /// What they gave.
    [[nodiscard]] std::size_t bytesRead() const { return m_bytes; }
    [[nodiscard]] const std::vector<std::byte>& index() const { return m_index; }

    [[nodiscard]] std::string name() const override { return m_memory.name(); }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_memory.entries(); }
    [[nodiscard]] std::string sessionId() const override { return m_memory.sessionId(); }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override
    {
        return counted(m_memory.read(entry));
    }
    [[nodiscard]] Result<std::vector<std::byte>> readBeginning(std::size_t entry, std::size_t count) const override
    {
        return counted(m_memory.readBeginning(entry, count));
    }
    [[nodiscard]] std::string indexKey() const override { return m_key; }
    [[nodiscard]] Result<std::vector<std::byte>> readIndex() const override
    {
        if (m_index.empty()) return fail(Errc::NotFound, "no index was kept", name());
        return m_index;
    }
    void keepIndex(std::span<const std::byte> index) const override { m_index.assign(index.begin(), index.end()); }

private:
    Result<std::vector<std::byte>> counted(Result<std::vector<std::byte>> bytes) const
    {
        ++m_reads;
        if (bytes) m_bytes += bytes->size();
        return bytes;
    }

    MemorySource m_memory;
    std::string m_key;
    mutable std::atomic<std::size_t> m_reads = 0;
    mutable std::atomic<std::size_t> m_bytes = 0;
    mutable std::vector<std::byte> m_index;
};

} // namespace revisit::test
