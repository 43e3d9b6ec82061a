#include "pipeline/read/frame_index.h"

#include "base/log.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kMaxSessions = 128;
constexpr std::size_t kWaitingBuilds = 64;
constexpr std::int64_t kAfterEndMs = 5'000;

std::string signatureOf(const PipelineSession& session, const std::vector<ArtifactRow>& archives)
{
    std::string signature = std::to_string(session.startedAt) + '/' + std::to_string(session.endedAt.value_or(0));
    for (const ArtifactRow& archive : archives) signature += '/' + archive.id;
    return signature;
}

bool isInWindow(const PipelineSession& session, std::int64_t time)
{
    return time >= session.startedAt && (!session.endedAt || time <= *session.endedAt + kAfterEndMs);
}

void sortTimes(std::vector<std::int64_t>& times)
{
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
}

/// Calls `onArchive` with the list so far after each archive but the last. An archive that cannot be read counts as
/// processed: its frames are missing, the others are shown.
template <typename OnArchive>
Result<FrameIndex> collect(PinnedArtifactReader& reader, const PipelineSession& session,
    const std::vector<ArtifactRow>& archives, const StopToken& stop, OnArchive onArchive)
{
    FrameIndex index;
    index.totalArchives = archives.size();
    for (const ArtifactRow& row : archives) {
        const auto archive = reader.frames(row, session, stop);
        if (!archive && archive.error().code == Errc::Cancelled) return fail(archive.error());
        if (!archive) logWarning("pipeline", "frames are missing: " + archive.error().text());
        if (archive)
            for (const BundleFrame& frame : (*archive)->bundle.frames)
                if (isInWindow(session, frame.time.ms)) index.times.push_back(frame.time.ms);
        if (++index.processedArchives < index.totalArchives) onArchive(index);
    }
    sortTimes(index.times);
    index.isReady = true;
    return index;
}

} // namespace

std::vector<ArtifactRow> readyArtifacts(const std::vector<ArtifactRow>& artifacts, std::string_view kind)
{
    std::vector<ArtifactRow> ready;
    std::copy_if(artifacts.begin(), artifacts.end(), std::back_inserter(ready),
        [&](const ArtifactRow& artifact) { return artifact.kind == kind && artifact.status == "ready"; });
    return ready;
}

FrameIndexer::FrameIndexer(PinnedArtifactReader& reader)
    : m_reader(reader)
    , m_pool("frame-index", 1, kWaitingBuilds)
{
}

std::shared_ptr<const FrameIndex> FrameIndexer::find(
    const PipelineSession& session, const std::vector<ArtifactRow>& archives)
{
    const std::string signature = signatureOf(session, archives);
    if (auto index = current(session.id, signature)) return index;
    if (start(session.id, signature, archives.size())) {
        const auto queued = m_pool.submit([this, session, archives, signature](const StopToken& stop) {
            auto index = collect(m_reader, session, archives, stop,
                [&](const FrameIndex& partial) { publish(session.id, signature, partial); });
            if (index)
                publish(session.id, signature, std::move(*index));
            else
                forget(session.id);
        });
        if (!queued) forget(session.id); // the next question tries again
    }
    FrameIndex preparing;
    preparing.totalArchives = archives.size();
    return std::make_shared<const FrameIndex>(preparing);
}

Result<std::shared_ptr<const FrameIndex>> FrameIndexer::build(
    const PipelineSession& session, const std::vector<ArtifactRow>& archives, const StopToken& stop)
{
    const std::string signature = signatureOf(session, archives);
    if (auto index = current(session.id, signature); index && index->isReady) return index;
    REVISIT_TRY(index, collect(m_reader, session, archives, stop, [](const FrameIndex&) {}));
    static_cast<void>(start(session.id, signature, archives.size()));
    publish(session.id, signature, index);
    return std::make_shared<const FrameIndex>(std::move(index));
}

std::shared_ptr<const FrameIndex> FrameIndexer::current(const std::string& sessionId, const std::string& signature)
{
    const MutexLock lock(m_mutex);
    const auto entry = m_entries.find(sessionId);
    if (entry == m_entries.end() || entry->second.signature != signature) return nullptr;
    entry->second.lastUse = ++m_uses;
    return entry->second.index;
}

bool FrameIndexer::start(const std::string& sessionId, const std::string& signature, std::size_t archives)
{
    const MutexLock lock(m_mutex);
    Entry& entry = m_entries[sessionId];
    if (entry.signature == signature) return false; // somebody else was faster
    FrameIndex preparing;
    preparing.totalArchives = archives;
    entry = {signature, std::make_shared<const FrameIndex>(preparing), ++m_uses};
    makeRoom();
    return true;
}

void FrameIndexer::publish(const std::string& sessionId, const std::string& signature, FrameIndex index)
{
    auto shared = std::make_shared<const FrameIndex>(std::move(index));
    const MutexLock lock(m_mutex);
    const auto entry = m_entries.find(sessionId);
    if (entry != m_entries.end() && entry->second.signature == signature) entry->second.index = std::move(shared);
}

void FrameIndexer::forget(const std::string& sessionId)
{
    const MutexLock lock(m_mutex);
    m_entries.erase(sessionId);
}

void FrameIndexer::makeRoom()
{
    if (m_entries.size() <= kMaxSessions) return;
    m_entries.erase(std::min_element(m_entries.begin(), m_entries.end(),
        [](const auto& a, const auto& b) { return a.second.lastUse < b.second.lastUse; }));
}

} // namespace revisit
