#include "library/blob_source.h"

#include "decoder/limits.h"

#include <utility>

namespace revisit {

BlobSource::BlobSource(
    BlobStore blobs, std::string sessionId, std::vector<StoredArtifact> artifacts, std::vector<SessionNote> notes)
    : m_blobs(std::move(blobs))
    , m_sessionId(std::move(sessionId))
    , m_artifacts(std::move(artifacts))
    , m_notes(std::move(notes))
{
    for (const StoredArtifact& artifact : m_artifacts)
        m_entries.push_back({artifact.path, artifact.isMissing() ? 0 : artifact.bytes, artifact.wantedSha256()});
}

Result<std::vector<std::byte>> BlobSource::read(std::size_t entry) const
{
    if (entry >= m_artifacts.size()) return fail(Errc::NotFound, "no such entry", m_sessionId);
    if (m_artifacts[entry].isMissing())
        return fail(Errc::NotFound, "the server named the artifact, but did not have it", m_artifacts[entry].path);
    return m_blobs.read(m_artifacts[entry].sha256, DecoderLimits{}.storedArtifact);
}

} // namespace revisit
