#include "pipeline/work/process_worker.h"

#include "base/digest.h"
#include "pipeline/ingest/session_intake.h"
#include "pipeline/work/reconcile.h"
#include "pipeline/work/session_totals.h"

namespace revisit {

namespace {

SessionFacts factsOf(const DeviceInfo& device)
{
    SessionFacts facts;
    facts.platform = device.platform;
    facts.appVersion = device.appVersion;
    facts.deviceModel = device.model;
    facts.osVersion = device.osVersion;
    facts.sdkVersion = normalisedSdkVersion(device.sdkVersion);
    return facts;
}

Result<> noteIdentity(PipelineTables& tables, const std::string& sessionId, const std::string& userId)
{
    const bool isAnonymous = userId.starts_with("anon_");
    return tables.sessions.setUser(
        sessionId, isAnonymous ? std::string{} : userId, isAnonymous ? userId : std::string{});
}

/// What a batch or a report adds to its session.
Result<> noteFindings(
    PipelineTables& tables, const ArtifactRecord& artifact, const ProcessedArtifact& result, WallTime now)
{
    if (result.device)
        REVISIT_CHECK(tables.sessions.overwrite(artifact.sessionId, factsOf(*result.device), result.device->json));
    if (result.userId) REVISIT_CHECK(noteIdentity(tables, artifact.sessionId, *result.userId));
    for (const FaultRecord& fault : result.faults) REVISIT_CHECK(tables.faults.insertOrMerge(fault, now));
    if (!result.counters.empty())
        REVISIT_CHECK(tables.artifacts.setCounters(artifact.id, artifact.sessionId, result.counters));
    if (result.counters.empty() && result.faults.empty()) return {};
    return rollUpSession(tables, artifact.sessionId);
}

/// Evidence that came late may open a session again that the server had closed.
Result<> noteEvidence(
    PipelineTables& tables, const std::string& sessionId, std::optional<std::int64_t> end, WallTime now)
{
    REVISIT_TRY(session, tables.sessions.find(sessionId));
    if (!session || !session->endedAt || !end) return {};
    return touchSession(tables, *session, end, now);
}

} // namespace

Result<> ProcessHandler::work(JobLease& lease)
{
    const JobRecord& job = lease.job();
    REVISIT_TRY(subject, find(job.data));
    const bool isOpen = subject.artifact && subject.session && subject.artifact->status == ArtifactStatus::Uploaded;
    if (!isOpen) return drop(job);
    const ArtifactRecord& artifact = *subject.artifact;
    REVISIT_TRY(bytes, fetch(artifact));
    REVISIT_CHECK(lease.prolong());
    REVISIT_TRY(result, processArtifact(artifact, *subject.session, bytes, m_context.clock.now()));
    m_context.hooks.reach("process-read");
    REVISIT_CHECK(lease.prolong());
    REVISIT_TRY(effects, commit(job, artifact, result));
    m_context.hooks.reach("process-committed");
    if (effects.isReady) reportReady(m_context, artifact);
    if (effects.isSessionReady) reportSessionReady(m_context, artifact.sessionId);
    return {};
}

Result<ProcessHandler::Subject> ProcessHandler::find(const std::string& artifactId)
{
    Subject subject;
    const Result<> asked = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(artifact, tables.artifacts.find(artifactId));
        subject.artifact = std::move(artifact);
        if (!subject.artifact) return {};
        REVISIT_TRY(session, tables.sessions.find(subject.artifact->sessionId));
        subject.session = std::move(session);
        return {};
    });
    if (!asked) return fail(asked.error());
    return subject;
}

Result<> ProcessHandler::drop(const JobRecord& job)
{
    return m_context.store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_CHECK(tables.jobs.complete(job));
        return {};
    });
}

Result<std::vector<std::byte>> ProcessHandler::fetch(const ArtifactRecord& artifact)
{
    REVISIT_TRY(bucket, m_context.buckets.bucket(artifact.endpointId));
    auto bytes = bucket->get(artifact.objectKey, m_context.settings.objectLimit);
    if (!bytes) return fail(Errc::Io, "the bucket does not give the object: " + bytes.error().text());
    if (sha256Hex(*bytes) != artifact.sha256)
        return fail(Errc::Io, "the bucket gave other bytes than were stored", artifact.objectKey);
    return bytes;
}

Result<ProcessHandler::Effects> ProcessHandler::commit(
    const JobRecord& job, const ArtifactRecord& artifact, const ProcessedArtifact& result)
{
    Effects effects;
    const Result<> committed = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        const WallTime now = m_context.clock.now();
        REVISIT_TRY(isOurs, tables.jobs.complete(job));
        if (!isOurs) return {};
        REVISIT_TRY(isReady, tables.artifacts.setReady(artifact.id, result.findings, now));
        if (!isReady) return {};
        effects.isReady = true;
        REVISIT_CHECK(noteFindings(tables, artifact, result, now));
        REVISIT_CHECK(noteEvidence(tables, artifact.sessionId, result.findings.endTime, now));
        REVISIT_TRY(isSessionReady, reconcileSession(tables, m_context.settings, artifact.sessionId, now));
        effects.isSessionReady = isSessionReady;
        return {};
    });
    if (!committed) return fail(committed.error());
    return effects;
}

bool ProcessHandler::isFinal(const Error& error) const
{
    return error.code == Errc::Corrupt || error.code == Errc::TooLarge; // the bucket's own troubles come as Io
}

Result<> ProcessHandler::giveUp(PipelineTables& tables, const JobRecord& job, const std::string& reason)
{
    const WallTime now = m_context.clock.now();
    REVISIT_TRY(artifact, tables.artifacts.find(job.data));
    if (!artifact) return {};
    REVISIT_CHECK(tables.artifacts.setFailed(artifact->id, reason, now));
    REVISIT_CHECK(reconcileSession(tables, m_context.settings, artifact->sessionId, now));
    return {};
}

void ProcessHandler::gaveUp(const JobRecord& job, const std::string& reason)
{
    const auto subject = find(job.data);
    if (!subject || !subject->artifact) return;
    reportFailed(m_context, *subject->artifact, reason);
    if (subject->session && subject->session->status == "ready") reportSessionReady(m_context, subject->session->id);
}

} // namespace revisit
