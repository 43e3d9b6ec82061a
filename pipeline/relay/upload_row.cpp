#include "pipeline/relay/upload_row.h"

#include "pipeline/ingest/session_intake.h"

namespace revisit {

namespace {

using VerdictOutcome = Outcome<SpooledVerdict>;

Result<VerdictOutcome> buffer(PipelineTables& tables, const SpooledBody& body, const ArtifactRecord& artifact,
    const SessionRecord& session, const PipelineSettings& settings, WallTime now)
{
    REVISIT_TRY(isBuffered, tables.artifacts.setBuffered(artifact.id, body.spoolName, body.size, now));
    if (!isBuffered) return fail(Errc::Busy, "the artifact changed while it was stored", artifact.id);
    REVISIT_CHECK(tables.jobs.enqueue(kFlushQueue, artifact.id, artifact.id, settings.flushAttempts, now));
    REVISIT_CHECK(touchSession(tables, session, artifact.endTime, now));
    return VerdictOutcome(SpooledVerdict{true, artifact.spoolName});
}

} // namespace

Result<Outcome<SpooledVerdict>> acceptBody(
    PipelineTables& tables, const SpooledBody& body, const PipelineSettings& settings, WallTime now)
{
    REVISIT_TRY(artifact, tables.artifacts.find(body.claims.artifactId));
    if (!artifact) return VerdictOutcome(refuse(404, "Artifact not found"));
    if (artifact->sessionId != body.claims.sessionId || artifact->projectId != body.claims.projectId)
        return VerdictOutcome(refuse(403, "Upload token scope mismatch"));
    REVISIT_TRY(session, tables.sessions.find(artifact->sessionId));
    if (!session || session->isImmutable())
        return VerdictOutcome(refuse(409, "Session is closed to ingest; no new uploads or mutations are accepted."));
    switch (artifact->status) {
    case ArtifactStatus::Failed:
    case ArtifactStatus::Abandoned:
        return VerdictOutcome(
            refuse(409, "Artifact is not accepting uploads in status " + std::string(name(artifact->status))));
    case ArtifactStatus::Uploaded:
    case ArtifactStatus::Ready:
        return VerdictOutcome(SpooledVerdict{}); // stored already: 204 without effect
    case ArtifactStatus::Buffered:
        if (body.size == 0) return VerdictOutcome(SpooledVerdict{}); // nothing never replaces something
        break;
    case ArtifactStatus::Pending:
        break;
    }
    return buffer(tables, body, *artifact, *session, settings, now);
}

} // namespace revisit
