#include "library/local_session_writer.h"

#include "base/digest.h"
#include "base/log.h"
#include "decoder/session_clock.h"
#include "library/entry_path.h"
#include "library/library_budget.h"
#include "library/marks_file.h"
#include "library/session_indexer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace revisit {

Result<std::unique_ptr<LocalSessionWriter>> LocalSessionWriter::open(
    std::shared_ptr<LibraryCore> core, const std::string& id, const std::string& server)
{
    if (!isSafeSessionId(id)) return fail(Errc::InvalidInput, "is no session id that a library can hold", id);
    REVISIT_TRY(lock, core->lockSession(id));
    std::unique_ptr<LocalSessionWriter> writer{new LocalSessionWriter(std::move(core), id, std::move(lock))};
    REVISIT_CHECK(writer->begin(server));
    return writer;
}

Result<> LocalSessionWriter::begin(const std::string& server)
{
    const WallTime now = m_core->clock().now();
    const WallTime startedAt = sessionStartFromId(m_id).value_or(now);
    const auto beginAndLoad = [&](LibraryRepository& repository) -> Result<> {
        REVISIT_CHECK(repository.beginSession(m_id, server, startedAt, now));
        REVISIT_TRY(artifacts, repository.artifacts(m_id));
        for (StoredArtifact& artifact : artifacts) m_artifacts.emplace(artifact.path, artifact);
        return {};
    };
    REVISIT_CHECK(m_core->write(beginAndLoad));
    m_core->notify();
    return {};
}

bool LocalSessionWriter::has(const std::string& path, const std::string& sha256) const
{
    const auto found = m_artifacts.find(path);
    return found != m_artifacts.end() && found->second.sha256 == sha256 && isWhole(found->second);
}

/// A lost or damaged blob is fetched again.
bool LocalSessionWriter::isWhole(const StoredArtifact& artifact) const
{
    if (artifact.isMissing()) return false;
    if (m_whole.contains(artifact.sha256)) return true;
    if (!m_core->blobs().isWhole(artifact.sha256, artifact.bytes)) return false;
    m_whole.insert(artifact.sha256);
    return true;
}

bool LocalSessionWriter::has(const std::string& path) const
{
    const auto found = m_artifacts.find(path);
    return found != m_artifacts.end() && isWhole(found->second);
}

Result<> LocalSessionWriter::put(const std::string& path, std::span<const std::byte> bytes)
{
    return putDamaged(path, bytes, {});
}

Result<> LocalSessionWriter::putMissing(const std::string& path, std::uint64_t bytes, const std::string& expectedSha256)
{
    if (!isSafeEntryPath(path)) return fail(Errc::InvalidInput, "is no path inside a recording", path);
    const auto there = m_artifacts.find(path);
    if (there != m_artifacts.end() && !there->second.isMissing() && there->second.sha256 == expectedSha256) return {};
    const StoredArtifact artifact{path, bytes, {}, expectedSha256};
    REVISIT_CHECK(m_core->write([&](LibraryRepository& repository) { return repository.putArtifact(m_id, artifact); }));
    m_artifacts.insert_or_assign(path, artifact);
    return {};
}

Result<> LocalSessionWriter::putDamaged(
    const std::string& path, std::span<const std::byte> bytes, const std::string& expectedSha256)
{
    if (!isSafeEntryPath(path)) return fail(Errc::InvalidInput, "is no path inside a recording", path);
    const Bytes limit = DecoderLimits{}.storedArtifact;
    if (bytes.size() > limit.count)
        return fail(Errc::TooLarge, "artifact of " + std::to_string(bytes.size()) + " bytes", path);
    const StoredArtifact artifact{path, bytes.size(), sha256Hex(bytes), expectedSha256};
    const auto there = m_artifacts.find(path);
    if (there != m_artifacts.end() && there->second == artifact && m_core->blobs().has(artifact.sha256, bytes.size()))
        return m_core->blobs().write(artifact.sha256, bytes); // repairs a damaged blob
    constexpr int kAttempts = 10; // another program may be deleting the same, until now unused, blob
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        REVISIT_TRY(isStored, store(artifact, bytes));
        if (!isStored) continue;
        m_artifacts.insert_or_assign(path, artifact);
        return {};
    }
    return fail(Errc::Busy, "the blob is being deleted again and again", path);
}

Result<bool> LocalSessionWriter::store(const StoredArtifact& artifact, std::span<const std::byte> bytes)
{
    BlobStore& blobs = m_core->blobs();
    REVISIT_CHECK(m_core->write(
        [&](LibraryRepository& repository) { return repository.addBlob(artifact.sha256, artifact.bytes); }));
    REVISIT_CHECK(blobs.write(artifact.sha256, bytes));
    bool isThere = false;
    const auto refer = [&](LibraryRepository& repository) -> Result<> {
        isThere = blobs.has(artifact.sha256, artifact.bytes); // inside the job: see LibraryRepository
        if (!isThere) return {};
        return repository.putArtifact(m_id, artifact);
    };
    REVISIT_CHECK(m_core->write(refer));
    return isThere;
}

Result<> LocalSessionWriter::keepOnly(const std::vector<std::string>& paths)
{
    const std::set<std::string_view> kept{paths.begin(), paths.end()};
    std::vector<std::string> surplus;
    for (const auto& [path, artifact] : m_artifacts)
        if (!kept.contains(path)) surplus.push_back(path);
    if (surplus.empty()) return {};
    const auto removeAll = [&](LibraryRepository& repository) -> Result<> {
        for (const std::string& path : surplus) REVISIT_CHECK(repository.removeArtifact(m_id, path));
        return {};
    };
    REVISIT_CHECK(m_core->write(removeAll));
    for (const std::string& path : surplus) m_artifacts.erase(path);
    return {};
}

Result<SessionRow> LocalSessionWriter::finish(const StopToken& stop, Extent extent)
{
    if (m_artifacts.empty()) return fail(Errc::Corrupt, "the session has no artifacts", m_id);
    std::vector<StoredArtifact> artifacts;
    for (const auto& [path, artifact] : m_artifacts) artifacts.push_back(artifact);
    const auto source = m_core->source({m_id, std::move(artifacts), {}});
    REVISIT_TRY(before, m_core->read([this](LibraryRepository& repository) { return repository.session(m_id); }));
    REVISIT_TRY(row, indexSession(before, source, m_core->limits(), stop));
    row.isComplete = extent == Extent::Whole;
    REVISIT_CHECK(adoptMarks(*m_core, m_id));
    REVISIT_CHECK(m_core->saveManifest(row)); // first: what is listed as complete can always be rebuilt
    REVISIT_CHECK(m_core->write([&row](LibraryRepository& repository) { return repository.updateSession(row); }));
    REVISIT_CHECK(m_core->removeUnusedBlobs());
    m_core->notify();
    if (const auto kept = keepBudget(*m_core, m_id, stop); !kept) // the session is there; the next one makes room
        logWarning("library", "the budget is not kept: " + kept.error().text());
    return row;
}

} // namespace revisit
