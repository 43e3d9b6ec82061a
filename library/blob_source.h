#pragma once

#include "library/blob_store.h"
#include "library/digested_source.h"

#include <memory>
#include <string>
#include <vector>

namespace revisit {

/// A session of the library as a source: what its rows named when it was opened, read from the blobs.
/// Threads: any; immutable. A session that is removed meanwhile answers NotFound.
class BlobSource final : public DigestedSource {
public:
    /// `artifacts` sorted by path.
    BlobSource(BlobStore blobs, std::string sessionId, std::vector<StoredArtifact> artifacts,
        std::vector<SessionNote> notes = {});

    [[nodiscard]] std::string name() const override { return m_sessionId; }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_entries; }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override;
    [[nodiscard]] std::string sessionId() const override { return m_sessionId; }
    [[nodiscard]] const std::vector<StoredArtifact>& expected() const override { return m_artifacts; }
    [[nodiscard]] std::vector<SessionNote> notes() const override { return m_notes; }
    [[nodiscard]] std::vector<std::pair<std::string, Problem>> checkContainer() const override { return {}; }

private:
    BlobStore m_blobs;
    std::string m_sessionId;
    std::vector<StoredArtifact> m_artifacts;
    std::vector<SourceEntry> m_entries;
    std::vector<SessionNote> m_notes;
};

} // namespace revisit
