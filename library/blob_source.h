#pragma once

#include "library/blob_store.h"
#include "library/digested_source.h"
#include "library/index_file.h"

#include <memory>
#include <string>
#include <vector>

namespace revisit {

/// What the library's rows say about a session.
struct StoredSession {
    std::string id;
    std::vector<StoredArtifact> artifacts; ///< sorted by path
    std::vector<SessionNote> notes;
};

/// A session of the library as a source: what its rows named when it was opened, read from the blobs. Looks once, when
/// it is made, which blobs are there, and reads none. Keeps the index
/// of its recording in the library; blobs whose files have changed since make it stale. Threads: any; immutable. A
/// session that is removed meanwhile answers NotFound.
class BlobSource final : public DigestedSource {
public:
    BlobSource(BlobStore blobs, IndexFile index, StoredSession session);

    [[nodiscard]] std::string name() const override { return m_sessionId; }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_entries; }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override;
    [[nodiscard]] Result<std::vector<std::byte>> readBeginning(std::size_t entry, std::size_t count) const override;
    [[nodiscard]] std::string sessionId() const override { return m_sessionId; }
    [[nodiscard]] const std::vector<StoredArtifact>& expected() const override { return m_artifacts; }
    [[nodiscard]] bool wasMissing(std::size_t entry) const override
    {
        return entry < m_wasMissing.size() && m_wasMissing[entry];
    }
    [[nodiscard]] std::vector<SessionNote> notes() const override { return m_notes; }
    [[nodiscard]] std::vector<std::pair<std::string, Problem>> checkContainer() const override { return {}; }
    [[nodiscard]] std::string indexKey() const override;
    [[nodiscard]] Result<std::vector<std::byte>> readIndex() const override { return m_index.read(); }
    void keepIndex(std::span<const std::byte> index) const override;

private:
    [[nodiscard]] Result<const StoredArtifact*> artifact(std::size_t entry) const;

    BlobStore m_blobs;
    IndexFile m_index;
    std::string m_sessionId;
    std::vector<StoredArtifact> m_artifacts;
    std::vector<SourceEntry> m_entries;
    std::vector<bool> m_wasMissing; ///< parallel to m_entries, as of the opening
    std::vector<SessionNote> m_notes;
};

} // namespace revisit
