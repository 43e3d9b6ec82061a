#include "store/pipeline_artifacts.h"

#include <array>

namespace revisit {

namespace {

#define REVISIT_ARTIFACT_COLUMNS                                                                                       \
    "SELECT a.id,a.session_id,s.project_id,a.kind,a.s3_object_key,a.client_upload_id,a.endpoint_id,"                   \
    "a.declared_size_bytes,a.stored_bytes,a.sha256,a.status,a.failure_reason,a.spool_name,a.start_time,a.end_time,"    \
    "a.frame_count,a.created_at,a.updated_at,a.upload_completed_at FROM recording_artifacts a JOIN sessions s ON "     \
    "s.id=a.session_id "

constexpr std::array<std::string_view, 6> kStatusNames{
    "pending", "buffered", "uploaded", "ready", "failed", "abandoned"};

ArtifactStatus readStatus(std::string_view text)
{
    for (std::size_t i = 0; i < kStatusNames.size(); ++i)
        if (kStatusNames[i] == text) return static_cast<ArtifactStatus>(i);
    return ArtifactStatus::Failed;
}

ArtifactRecord readArtifact(const Statement& row)
{
    ArtifactRecord artifact;
    artifact.id = row.text(0);
    artifact.sessionId = row.text(1);
    artifact.projectId = row.text(2);
    artifact.kind = row.text(3);
    artifact.objectKey = row.text(4);
    artifact.clientUploadId = row.text(5);
    artifact.endpointId = row.text(6);
    artifact.declaredBytes = row.integer(7);
    artifact.storedBytes = row.integer(8);
    artifact.sha256 = row.text(9);
    artifact.status = readStatus(row.text(10));
    artifact.failureReason = row.text(11);
    artifact.spoolName = row.text(12);
    artifact.startTime = row.optionalInteger(13);
    artifact.endTime = row.optionalInteger(14);
    artifact.frameCount = row.optionalInteger(15);
    artifact.createdAt = {row.integer(16)};
    artifact.updatedAt = {row.integer(17)};
    artifact.receivedAt = {row.isNull(18) ? row.integer(16) : row.integer(18)};
    return artifact;
}

std::optional<std::string> orNull(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

} // namespace

std::string_view name(ArtifactStatus status) noexcept { return kStatusNames[static_cast<std::size_t>(status)]; }

Result<std::vector<ArtifactRecord>> PipelineArtifacts::readAll(StatementUse& query)
{
    std::vector<ArtifactRecord> artifacts;
    while (true) {
        REVISIT_TRY(hasRow, query->step());
        if (!hasRow) return artifacts;
        artifacts.push_back(readArtifact(query.row()));
    }
}

Result<std::optional<ArtifactRecord>> PipelineArtifacts::find(const std::string& id)
{
    REVISIT_TRY(query, m_statements.use(REVISIT_ARTIFACT_COLUMNS "WHERE a.id=?"));
    REVISIT_TRY(hasRow, query.bindAll(id)->step());
    return hasRow ? std::optional(readArtifact(query.row())) : std::nullopt;
}

Result<std::optional<ArtifactRecord>> PipelineArtifacts::findByUploadId(const std::string& clientUploadId)
{
    REVISIT_TRY(query, m_statements.use(REVISIT_ARTIFACT_COLUMNS "WHERE a.client_upload_id=?"));
    REVISIT_TRY(hasRow, query.bindAll(clientUploadId)->step());
    return hasRow ? std::optional(readArtifact(query.row())) : std::nullopt;
}

Result<bool> PipelineArtifacts::hasKey(const std::string& objectKey)
{
    REVISIT_TRY(query, m_statements.use("SELECT 1 FROM recording_artifacts WHERE s3_object_key=?"));
    return query.bindAll(objectKey)->step();
}

Result<> PipelineArtifacts::insert(const ArtifactRecord& artifact)
{
    REVISIT_TRY(statement,
        m_statements.use("INSERT INTO recording_artifacts(id,session_id,kind,s3_object_key,client_upload_id,"
                         "endpoint_id,declared_size_bytes,status,timestamp,start_time,end_time,frame_count,"
                         "created_at,updated_at) VALUES(?1,?2,?3,?4,?5,?6,?7,'pending',COALESCE(?8,?11),?8,?9,?10,"
                         "?11,?11)"));
    return statement
        .bindAll(artifact.id, artifact.sessionId, artifact.kind, artifact.objectKey, orNull(artifact.clientUploadId),
            orNull(artifact.endpointId), artifact.declaredBytes, artifact.startTime, artifact.endTime,
            artifact.frameCount, artifact.createdAt.ms)
        ->run();
}

Result<> PipelineArtifacts::refresh(const ArtifactRecord& artifact, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE recording_artifacts SET declared_size_bytes=?2, start_time=?3, end_time=?4, "
        "frame_count=COALESCE(?5,frame_count), timestamp=?3, updated_at=?6, "
        "size_bytes=CASE WHEN status IN('failed','abandoned') THEN NULL ELSE size_bytes END, "
        "upload_completed_at=CASE WHEN status IN('failed','abandoned') AND spool_name IS NULL THEN NULL ELSE "
        "upload_completed_at END, "
        "failure_reason=CASE WHEN status IN('failed','abandoned') THEN NULL ELSE failure_reason END, "
        "created_at=CASE WHEN status IN('failed','abandoned') THEN ?6 ELSE created_at END, "
        "status=CASE WHEN status NOT IN('failed','abandoned') THEN status WHEN spool_name IS NULL THEN 'pending' "
        "ELSE 'buffered' END WHERE id=?1",
        artifact.id, artifact.declaredBytes, artifact.startTime, artifact.endTime, artifact.frameCount, now.ms));
    return {};
}

Result<> PipelineArtifacts::setFrameCount(const std::string& id, std::int64_t frameCount)
{
    REVISIT_CHECK(m_statements.run("UPDATE recording_artifacts SET frame_count=?2 WHERE id=?1", id, frameCount));
    return {};
}

Result<bool> PipelineArtifacts::setBuffered(
    const std::string& id, const std::string& spoolName, std::int64_t storedBytes, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE recording_artifacts SET status='buffered', spool_name=?2, stored_bytes=?3, "
                         "failure_reason=NULL, upload_completed_at=?4, updated_at=?4 WHERE id=?1 AND status "
                         "IN('pending','buffered')",
            id, spoolName, storedBytes, now.ms));
    return changed > 0;
}

Result<bool> PipelineArtifacts::setUploaded(
    const ArtifactRecord& artifact, const std::string& sha256, std::int64_t storedBytes, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE recording_artifacts SET status='uploaded', sha256=?3, stored_bytes=?4, size_bytes=?4, "
                         "endpoint_id=?5, upload_completed_at=?6, spool_name=NULL, updated_at=?6 "
                         "WHERE id=?1 AND status='buffered' AND spool_name=?2",
            artifact.id, artifact.spoolName, std::string_view(sha256), storedBytes, artifact.endpointId, now.ms));
    return changed > 0;
}

Result<bool> PipelineArtifacts::setReady(const std::string& id, const ArtifactFindings& findings, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run(
            "UPDATE recording_artifacts SET status='ready', ready_at=?2, verified_at=?2, size_bytes=?3, "
            "start_time=COALESCE(?4,start_time), end_time=COALESCE(?5,end_time), problems=?6, updated_at=?2, "
            "event_rollup_requested_at=CASE kind WHEN 'events' THEN ?2 ELSE event_rollup_requested_at END, "
            "event_rollup_processed_at=CASE kind WHEN 'events' THEN ?2 ELSE event_rollup_processed_at END "
            "WHERE id=?1 AND status='uploaded'",
            id, now.ms, findings.sizeBytes, findings.startTime, findings.endTime, orNull(findings.problems)));
    return changed > 0;
}

Result<bool> PipelineArtifacts::setFailed(const std::string& id, const std::string& reason, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE recording_artifacts SET status='failed', failure_reason=?2, updated_at=?3 "
                         "WHERE id=?1 AND status IN('buffered','uploaded')",
            id, reason, now.ms));
    return changed > 0;
}

Result<bool> PipelineArtifacts::setAbandoned(const std::string& id, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE recording_artifacts SET status='abandoned', updated_at=?2 WHERE id=?1 AND "
                         "status='pending'",
            id, now.ms));
    return changed > 0;
}

Result<> PipelineArtifacts::forgetSpoolFile(const std::string& id, const std::string& spoolName)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE recording_artifacts SET spool_name=NULL WHERE id=?1 AND spool_name=?2", id, spoolName));
    return {};
}

Result<std::vector<ArtifactRecord>> PipelineArtifacts::expired(WallTime events, WallTime replay, std::int64_t limit)
{
    REVISIT_TRY(query,
        m_statements.use(REVISIT_ARTIFACT_COLUMNS
            "WHERE a.status='pending' AND a.created_at < CASE WHEN a.kind IN('screenshots','hierarchy','rrweb') THEN "
            "?2 ELSE ?1 END LIMIT ?3"));
    return readAll(query.bindAll(events.ms, replay.ms, limit));
}

Result<std::vector<ArtifactRecord>> PipelineArtifacts::withoutJob(ArtifactStatus status, std::int64_t limit)
{
    REVISIT_TRY(query,
        m_statements.use(REVISIT_ARTIFACT_COLUMNS
            "WHERE a.status=?1 AND NOT EXISTS(SELECT 1 FROM jobs j WHERE j.job_id=a.id AND j.queue=CASE WHEN "
            "?1='buffered' THEN 'rj-artifact-flush' WHEN a.kind IN('screenshots','hierarchy','rrweb') THEN "
            "'rj-replay-artifacts' ELSE 'rj-ingest-artifacts' END AND j.state IN('waiting','active')) LIMIT ?2"));
    return readAll(query.bindAll(name(status), limit));
}

Result<std::vector<ArtifactRecord>> PipelineArtifacts::spooled()
{
    REVISIT_TRY(query, m_statements.use(REVISIT_ARTIFACT_COLUMNS "WHERE a.spool_name IS NOT NULL"));
    return readAll(query);
}

Result<std::vector<ArtifactRecord>> PipelineArtifacts::keptInSpool(WallTime before, std::int64_t limit)
{
    REVISIT_TRY(query,
        m_statements.use(REVISIT_ARTIFACT_COLUMNS "WHERE a.spool_name IS NOT NULL AND a.status "
                                                  "IN('failed','abandoned') AND "
                                                  "COALESCE(a.upload_completed_at,a.created_at)<? LIMIT ?"));
    return readAll(query.bindAll(before.ms, limit));
}

Result<ArtifactEvidence> PipelineArtifacts::evidence(const std::string& sessionId)
{
    REVISIT_TRY(query,
        m_statements.use(
            "SELECT COALESCE(SUM(status='ready' AND kind IN('screenshots','rrweb')),0),"
            "COALESCE(SUM(status='ready' AND kind='screenshots'),0),"
            "COALESCE(SUM(status='ready' AND kind='hierarchy'),0),"
            "COALESCE(SUM(CASE WHEN status='ready' AND kind IN('screenshots','rrweb') THEN stored_bytes END),0),"
            "COALESCE(SUM(CASE WHEN status='ready' AND kind='screenshots' THEN stored_bytes END),0),"
            "COALESCE(SUM(status IN('pending','buffered','uploaded') AND kind "
            "IN('screenshots','hierarchy','rrweb')),0),"
            "COALESCE(SUM(status IN('buffered','uploaded')),0),"
            "MAX(CASE WHEN kind IN('screenshots','hierarchy','rrweb') THEN end_time END),"
            "MAX(CASE WHEN kind='events' AND status='ready' THEN COALESCE(end_time,timestamp) END) "
            "FROM recording_artifacts WHERE session_id=?"));
    REVISIT_CHECK(query.bindAll(sessionId)->step());
    return ArtifactEvidence{query->integer(0), query->integer(1), query->integer(2), query->integer(3),
        query->integer(4), query->integer(5), query->integer(6), query->optionalInteger(7), query->optionalInteger(8)};
}

Result<> PipelineArtifacts::setCounters(
    const std::string& artifactId, const std::string& sessionId, const std::string& countersJson)
{
    REVISIT_CHECK(m_statements.run("INSERT INTO artifact_counters(artifact_id,session_id,counters) VALUES(?,?,?) "
                                   "ON CONFLICT(artifact_id) DO UPDATE SET counters=excluded.counters",
        artifactId, sessionId, countersJson));
    return {};
}

Result<std::vector<std::string>> PipelineArtifacts::counters(const std::string& sessionId)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT c.counters FROM artifact_counters c JOIN recording_artifacts a ON a.id=c.artifact_id "
                         "WHERE c.session_id=? ORDER BY a.start_time, a.created_at, a.id"));
    query.bindAll(sessionId);
    std::vector<std::string> all;
    while (true) {
        REVISIT_TRY(hasRow, query->step());
        if (!hasRow) return all;
        all.push_back(query->text(0));
    }
}

} // namespace revisit
