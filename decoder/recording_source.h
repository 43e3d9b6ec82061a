#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// One artifact file of a recording, by its path inside it ("screenshots/1773776621901.tar.gz").
struct SourceEntry {
    std::string path; ///< forward slashes, relative, no ".."
    std::uint64_t storedBytes = 0;
    std::string sha256{}; ///< what the bytes should have, where the source knows it; read() does not check
};

/// Where a recording's bytes come from: a folder, a .rjsession file, the library's blobs, memory. The decoder touches
/// no files; library implements this. Threads: every function may be called from any thread at once.
class RecordingSource {
public:
    virtual ~RecordingSource() = default;
    /// For messages: the folder, file or session id.
    [[nodiscard]] virtual std::string name() const = 0;
    /// All entries, sorted by path; constant for the source's life.
    [[nodiscard]] virtual const std::vector<SourceEntry>& entries() const = 0;
    /// The bytes of one entry, as received. Errors: NotFound (named, but not there: `missing-artifact`), Io, TooLarge
    /// (over DecoderLimits::storedArtifact).
    [[nodiscard]] virtual Result<std::vector<std::byte>> read(std::size_t entry) const = 0;
    /// At most the first `count` bytes of an entry, for who needs no more of a large one. Errors: as read().
    [[nodiscard]] virtual Result<std::vector<std::byte>> readBeginning(std::size_t entry, std::size_t count) const;
    /// The session's id where the source knows it (folder name, manifest, row), else empty.
    [[nodiscard]] virtual std::string sessionId() const { return {}; }

    /// What an index of this source is tied to: a text that changes whenever the bytes of an entry may have changed.
    /// Empty (the default) for sources that keep no index; then the two functions below are not called.
    [[nodiscard]] virtual std::string indexKey() const { return {}; }
    /// The index that was kept last, as it was given. Errors: NotFound (none was kept), Io.
    [[nodiscard]] virtual Result<std::vector<std::byte>> readIndex() const;
    /// Keeps an index for the next opening, in place of an older one. What cannot be kept is made anew next time, so
    /// failing is no error of the caller's.
    virtual void keepIndex(std::span<const std::byte> index) const;
};

/// A source that holds its bytes: tests, samples, a single opened file.
class MemorySource final : public RecordingSource {
public:
    explicit MemorySource(std::string name, std::string sessionId = {})
        : m_name(std::move(name))
        , m_sessionId(std::move(sessionId))
    {
    }
    /// Keeps the entries sorted by path; a path that is there already is replaced. Call before the source is shared.
    void add(std::string path, std::vector<std::byte> bytes);

    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_entries; }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override;
    [[nodiscard]] Result<std::vector<std::byte>> readBeginning(std::size_t entry, std::size_t count) const override;
    [[nodiscard]] std::string sessionId() const override { return m_sessionId; }

private:
    std::string m_name;
    std::string m_sessionId;
    std::vector<SourceEntry> m_entries;
    std::vector<std::vector<std::byte>> m_bytes;
};

} // namespace revisit
