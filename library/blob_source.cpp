#include "library/blob_source.h"

#include "base/log.h"
#include "decoder/limits.h"

#include <utility>

namespace revisit {

BlobSource::BlobSource(BlobStore blobs, IndexFile index, StoredSession session)
    : m_blobs(std::move(blobs))
    , m_index(std::move(index))
    , m_sessionId(std::move(session.id))
    , m_artifacts(std::move(session.artifacts))
    , m_notes(std::move(session.notes))
{
    for (const StoredArtifact& artifact : m_artifacts) {
        m_entries.push_back({artifact.path, artifact.isMissing() ? 0 : artifact.bytes, artifact.wantedSha256()});
        m_wasMissing.push_back(artifact.isMissing() || !m_blobs.isThere(artifact.sha256));
    }
}

Result<const StoredArtifact*> BlobSource::artifact(std::size_t entry) const
{
    if (entry >= m_artifacts.size()) return fail(Errc::NotFound, "no such entry", m_sessionId);
    if (m_artifacts[entry].isMissing())
        return fail(Errc::NotFound, "the server named the artifact, but did not have it", m_artifacts[entry].path);
    return &m_artifacts[entry];
}

Result<std::vector<std::byte>> BlobSource::read(std::size_t entry) const
{
    REVISIT_TRY(stored, artifact(entry));
    return m_blobs.read(stored->sha256, DecoderLimits{}.storedArtifact);
}

Result<std::vector<std::byte>> BlobSource::readBeginning(std::size_t entry, std::size_t count) const
{
    REVISIT_TRY(stored, artifact(entry));
    return m_blobs.readBeginning(stored->sha256, count);
}

std::string BlobSource::indexKey() const
{
    std::string key = "library\n";
    for (const StoredArtifact& artifact : m_artifacts)
        key += artifact.isMissing() ? "missing\n" : artifact.sha256 + ' ' + m_blobs.changeMark(artifact.sha256) + '\n';
    return key;
}

void BlobSource::keepIndex(std::span<const std::byte> index) const
{
    if (const auto kept = m_index.write(index); !kept)
        logWarning("library", m_sessionId + ": the index is not kept: " + kept.error().text());
}

} // namespace revisit
