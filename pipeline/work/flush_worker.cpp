#include "pipeline/work/flush_worker.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/log.h"
#include "pipeline/ingest/session_intake.h"
#include "pipeline/work/reconcile.h"

namespace revisit {

namespace {

constexpr std::size_t kReadBytes = 1024 * 1024;
constexpr const char* kMissingReason = "the buffered body is missing from the spool";

struct FileDigest {
    std::string sha256;
    std::int64_t size = 0;
};

Result<FileDigest> digestOf(FileSystem& files, const std::filesystem::path& path)
{
    Sha256 digest;
    std::uint64_t offset = 0;
    while (true) {
        REVISIT_TRY(bytes, files.readRange(path, offset, kReadBytes));
        if (bytes.empty()) break;
        digest.add(bytes);
        offset += bytes.size();
    }
    return FileDigest{toHex(digest.finish()), static_cast<std::int64_t>(offset)};
}

} // namespace

Result<> FlushHandler::work(JobLease& lease)
{
    REVISIT_TRY(found, find(lease.job().data));
    if (!found || found->status != ArtifactStatus::Buffered) return drop(lease.job());
    const Result<> flushed = flush(lease, *found);
    if (flushed || flushed.error().code == Errc::Cancelled) return flushed;
    return settleFailure(lease.job(), *found, flushed.error());
}

Result<> FlushHandler::flush(JobLease& lease, ArtifactRecord artifact)
{
    const auto path = m_context.spool.path(artifact.spoolName);
    REVISIT_TRY(digest, digestOf(*m_context.hooks.files, path));
    m_context.hooks.reach("flush-read");
    REVISIT_TRY(bucket, bucketFor(artifact));
    REVISIT_CHECK(lease.prolong());
    REVISIT_CHECK(
        bucket->put(artifact.objectKey, path, {artifact.sessionId, artifact.kind, artifact.id, artifact.endpointId}));
    m_context.hooks.reach("flush-stored");
    REVISIT_TRY(isDone, commit(lease.job(), artifact, digest.sha256, digest.size));
    m_context.hooks.reach("flush-committed");
    m_context.signal.wake();
    if (!isDone) return {};
    const Result<> removed = m_context.spool.remove(artifact.spoolName);
    if (!removed) logWarning("pipeline", removed.error().text()); // the next start removes it
    m_context.hooks.reach("flush-removed");
    return {};
}

Result<std::optional<ArtifactRecord>> FlushHandler::find(const std::string& artifactId)
{
    std::optional<ArtifactRecord> artifact;
    const Result<> asked = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(found, tables.artifacts.find(artifactId));
        artifact = std::move(found);
        return {};
    });
    if (!asked) return fail(asked.error());
    return artifact;
}

/// The pinned endpoint's bucket; the project's own endpoint only where the pinned row is gone (spec ingest 6.2).
Result<std::shared_ptr<Bucket>> FlushHandler::bucketFor(ArtifactRecord& artifact)
{
    auto pinned = m_context.buckets.bucket(artifact.endpointId);
    if (pinned || pinned.error().code != Errc::NotFound) return pinned;
    std::string fallback;
    const Result<> asked = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(candidates, tables.projects.candidates(artifact.projectId));
        if (!candidates.empty()) fallback = candidates.front().id;
        return {};
    });
    if (!asked) return fail(asked.error());
    if (fallback.empty()) return pinned;
    artifact.endpointId = fallback;
    return m_context.buckets.bucket(fallback);
}

Result<> FlushHandler::drop(const JobRecord& job)
{
    return m_context.store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_CHECK(tables.jobs.complete(job));
        return {};
    });
}

/// A body that was replaced meanwhile is no failure: the new one is flushed next. For a body that is gone, trying again
/// brings nothing back: the artifact is counted as lost, with the reason. Everything else is worth another attempt.
Result<> FlushHandler::settleFailure(const JobRecord& job, const ArtifactRecord& artifact, const Error& error)
{
    const auto size = m_context.hooks.files->size(m_context.spool.path(artifact.spoolName));
    const bool isGone = artifact.spoolName.empty() || (!size && size.error().code == Errc::NotFound);
    if (!isGone) return fail(error);
    bool isLost = false;
    bool isReady = false;
    const Result<> settled = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        const WallTime now = m_context.clock.now();
        REVISIT_TRY(current, tables.artifacts.find(artifact.id));
        const bool isReplaced = current && current->spoolName != artifact.spoolName;
        REVISIT_TRY(isOurs, isReplaced ? tables.jobs.giveBack(job, now) : tables.jobs.complete(job));
        isLost = isOurs && !isReplaced;
        if (!isLost) return {};
        REVISIT_CHECK(tables.artifacts.setFailed(artifact.id, kMissingReason, now));
        REVISIT_CHECK(tables.artifacts.forgetSpoolFile(artifact.id, artifact.spoolName));
        REVISIT_TRY(ready, reconcileSession(tables, m_context.settings, artifact.sessionId, now));
        isReady = ready;
        return {};
    });
    if (settled && isLost) reportFailed(m_context, artifact, kMissingReason);
    if (settled && isReady) reportSessionReady(m_context, artifact.sessionId);
    return settled;
}

/// False when the row names another body by now: that one is flushed next.
Result<bool> FlushHandler::commit(
    const JobRecord& job, const ArtifactRecord& artifact, const std::string& sha256, std::int64_t size)
{
    bool isDone = false;
    const Result<> committed = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        const WallTime now = m_context.clock.now();
        REVISIT_TRY(isUploaded, tables.artifacts.setUploaded(artifact, sha256, size, now));
        isDone = isUploaded;
        if (!isUploaded) {
            REVISIT_CHECK(tables.jobs.giveBack(job, now)); // looks at the row again
            return {};
        }
        REVISIT_CHECK(enqueueProcessing(tables, artifact, m_context.settings, now));
        REVISIT_CHECK(tables.jobs.complete(job));
        REVISIT_TRY(session, tables.sessions.find(artifact.sessionId));
        return session ? touchSession(tables, *session, std::nullopt, now) : Result<>{};
    });
    if (!committed) return fail(committed.error());
    return isDone;
}

/// While the spool still owes the body its lifetime, the row stays as it is: the next sweep or start queues the flush
/// again.
Result<> FlushHandler::giveUp(PipelineTables& tables, const JobRecord& job, const std::string& reason)
{
    const WallTime now = m_context.clock.now();
    REVISIT_TRY(artifact, tables.artifacts.find(job.data));
    if (!artifact || artifact->receivedAt + m_context.settings.spoolTtl > now) return {};
    REVISIT_CHECK(tables.artifacts.setFailed(artifact->id, "could not be stored: " + reason, now));
    REVISIT_CHECK(reconcileSession(tables, m_context.settings, artifact->sessionId, now));
    return {};
}

void FlushHandler::gaveUp(const JobRecord& job, const std::string& reason)
{
    const auto artifact = find(job.data);
    const bool isFailed = artifact && *artifact && (*artifact)->status == ArtifactStatus::Failed;
    if (isFailed) reportFailed(m_context, **artifact, reason);
}

} // namespace revisit
