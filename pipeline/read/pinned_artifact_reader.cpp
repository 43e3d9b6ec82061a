#include "pipeline/read/pinned_artifact_reader.h"

#include "decoder/gzip.h"
#include "pipeline/read/clock_shift.h"

#include <algorithm>

namespace revisit {

std::span<const std::byte> FrameArchive::jpeg(std::size_t frame) const
{
    const BundleFrame& where = bundle.frames[frame];
    return std::span{bytes}.subspan(static_cast<std::size_t>(where.byteOffset), where.byteCount);
}

Result<std::vector<std::byte>> PinnedArtifactReader::stored(const ArtifactRow& artifact) const
{
    Bucket* bucket = m_bucket ? m_bucket(artifact.endpointId) : nullptr;
    if (bucket == nullptr) return fail(Errc::NotFound, "no bucket for the endpoint", artifact.endpointId);
    return bucket->get(artifact.objectKey, DecoderLimits{}.storedArtifact);
}

std::filesystem::path PinnedArtifactReader::localFile(const ArtifactRow& artifact) const
{
    Bucket* bucket = m_bucket ? m_bucket(artifact.endpointId) : nullptr;
    return bucket == nullptr ? std::filesystem::path{} : bucket->localFile(artifact.objectKey);
}

Result<std::vector<std::byte>> PinnedArtifactReader::inflated(
    const ArtifactRow& artifact, Bytes limit, const StopToken& stop) const
{
    REVISIT_TRY(bytes, stored(artifact));
    REVISIT_TRY(plain, inflateArtifact(bytes, limit, {}, stop));
    return std::move(plain.bytes);
}

Result<std::shared_ptr<const FrameArchive>> PinnedArtifactReader::frames(
    const ArtifactRow& artifact, const PipelineSession& session, const StopToken& stop)
{
    if (auto archive = kept(artifact.id)) return archive;
    auto archive = std::make_shared<FrameArchive>();
    REVISIT_TRY(bytes, inflated(artifact, DecoderLimits{}.inflatedBundle, stop));
    archive->bytes = std::move(bytes);
    BundleContext context;
    if (session.clientEpochMs)
        context.sessionStart = WallTime{*session.clientEpochMs} - clockAhead(session);
    else
        context.sessionStart = WallTime{session.startedAt};
    if (artifact.startTime) context.bundleStart = WallTime{*artifact.startTime};
    archive->bundle = readFrameBundle(archive->bytes, context);
    std::stable_sort(archive->bundle.frames.begin(), archive->bundle.frames.end(),
        [](const BundleFrame& a, const BundleFrame& b) { return a.time < b.time; });
    keep(artifact.id, archive);
    return archive;
}

std::shared_ptr<const FrameArchive> PinnedArtifactReader::kept(const std::string& artifactId)
{
    const MutexLock lock(m_mutex);
    const auto entry = std::find_if(
        m_kept.begin(), m_kept.end(), [&](const Kept& candidate) { return candidate.artifactId == artifactId; });
    if (entry == m_kept.end()) return nullptr;
    m_kept.splice(m_kept.begin(), m_kept, entry);
    return entry->archive;
}

void PinnedArtifactReader::keep(const std::string& artifactId, std::shared_ptr<const FrameArchive> archive)
{
    const MutexLock lock(m_mutex);
    m_keptBytes += archive->bytes.size();
    m_kept.push_front({artifactId, std::move(archive)});
    while (m_keptBytes > m_cacheSize.count && !m_kept.empty()) {
        m_keptBytes -= m_kept.back().archive->bytes.size();
        m_kept.pop_back();
    }
}

} // namespace revisit
