#include "store/pipeline_sessions.h"

namespace revisit {

namespace {

std::optional<std::string> orNull(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

SessionRecord readSession(const Statement& row)
{
    SessionRecord session;
    session.id = row.text(0);
    session.projectId = row.text(1);
    session.deviceId = row.text(2);
    session.platform = row.text(3);
    session.appVersion = row.text(4);
    session.deviceModel = row.text(5);
    session.osVersion = row.text(6);
    session.sdkVersion = row.text(7);
    session.userDisplayId = row.text(8);
    session.anonymousDisplayId = row.text(9);
    session.startedAt = {row.integer(10)};
    session.endedAt = row.optionalInteger(11);
    session.lastActivity = {row.integer(12)};
    session.durationSeconds = row.optionalInteger(13);
    session.backgroundSeconds = row.integer(14);
    session.status = row.text(15);
    session.isDeleted = row.integer(16) != 0;
    session.isReplayAvailable = row.integer(17) != 0;
    session.isObserveOnly = row.integer(18) != 0;
    session.clientEpochMs = row.optionalInteger(19);
    session.closeSource = row.text(20);
    session.metadata = row.text(21);
    return session;
}

} // namespace

Result<std::optional<SessionRecord>> PipelineSessions::find(const std::string& id)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT id,project_id,device_id,platform,app_version,device_model,os_version,sdk_version,"
                         "user_display_id,anonymous_display_id,started_at,ended_at,last_ingest_activity_at,"
                         "duration_seconds,background_time_seconds,status,recording_deleted OR is_replay_expired,"
                         "replay_available,observe_only,client_epoch_ms,close_source,metadata "
                         "FROM sessions WHERE id=?"));
    REVISIT_TRY(hasRow, query.bindAll(id)->step());
    return hasRow ? std::optional(readSession(query.row())) : std::nullopt;
}

Result<> PipelineSessions::insert(const SessionRecord& session, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO sessions(id,project_id,device_id,platform,app_version,device_model,os_version,sdk_version,"
        "user_display_id,anonymous_display_id,started_at,last_ingest_activity_at,status,observe_only,client_epoch_ms,"
        "metadata,created_at,updated_at) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,'processing',?13,?14,?15,?16,"
        "?16)",
        session.id, session.projectId, orNull(session.deviceId), orNull(session.platform), orNull(session.appVersion),
        orNull(session.deviceModel), orNull(session.osVersion), orNull(session.sdkVersion),
        orNull(session.userDisplayId), orNull(session.anonymousDisplayId), session.startedAt.ms,
        session.lastActivity.ms, session.isObserveOnly, session.clientEpochMs, session.metadata, now.ms));
    REVISIT_CHECK(m_statements.run("INSERT INTO session_metrics(session_id) VALUES(?)", session.id));
    return {};
}

Result<> PipelineSessions::fillMissing(const std::string& id, const SessionFacts& facts, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE sessions SET device_id=COALESCE(device_id,?2), platform=COALESCE(platform,?3), "
        "app_version=COALESCE(app_version,?4), device_model=COALESCE(device_model,?5), "
        "os_version=COALESCE(os_version,?6), sdk_version=COALESCE(sdk_version,?7), "
        "user_display_id=COALESCE(user_display_id,?8), anonymous_display_id=COALESCE(anonymous_display_id,?9), "
        "updated_at=?10 WHERE id=?1",
        id, orNull(facts.deviceId), orNull(facts.platform), orNull(facts.appVersion), orNull(facts.deviceModel),
        orNull(facts.osVersion), orNull(facts.sdkVersion), orNull(facts.userDisplayId),
        orNull(facts.anonymousDisplayId), now.ms));
    return {};
}

Result<> PipelineSessions::overwrite(const std::string& id, const SessionFacts& facts, const std::string& deviceInfo)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE sessions SET platform=COALESCE(?2,platform), app_version=COALESCE(?3,app_version), "
        "device_model=COALESCE(?4,device_model), os_version=COALESCE(?5,os_version), "
        "device_id=COALESCE(device_id,?6), sdk_version=COALESCE(sdk_version,?7), device_info=COALESCE(?8,device_info) "
        "WHERE id=?1",
        id, orNull(facts.platform), orNull(facts.appVersion), orNull(facts.deviceModel), orNull(facts.osVersion),
        orNull(facts.deviceId), orNull(facts.sdkVersion), orNull(deviceInfo)));
    return {};
}

Result<> PipelineSessions::setUser(
    const std::string& id, const std::string& userDisplayId, const std::string& anonymousDisplayId)
{
    REVISIT_CHECK(m_statements.run("UPDATE sessions SET user_display_id=?2, anonymous_display_id=COALESCE(?3,"
                                   "anonymous_display_id) WHERE id=?1",
        id, orNull(userDisplayId), orNull(anonymousDisplayId)));
    return {};
}

Result<> PipelineSessions::setMetadata(const std::string& id, const std::string& json)
{
    REVISIT_CHECK(m_statements.run("UPDATE sessions SET metadata=?2 WHERE id=?1", id, json));
    return {};
}

Result<> PipelineSessions::setObserveOnly(const std::string& id)
{
    REVISIT_CHECK(m_statements.run("UPDATE sessions SET observe_only=1 WHERE id=?1", id));
    return {};
}

Result<> PipelineSessions::touch(const std::string& id, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE sessions SET last_ingest_activity_at=MAX(last_ingest_activity_at,?2), updated_at=?2, "
        "status=CASE WHEN ended_at IS NULL AND status IN('pending','ready') THEN 'processing' ELSE status END "
        "WHERE id=?1",
        id, now.ms));
    return {};
}

Result<> PipelineSessions::backfillStart(const std::string& id, WallTime start)
{
    REVISIT_CHECK(m_statements.run("UPDATE sessions SET started_at=?2 WHERE id=?1 AND started_at>?2", id, start.ms));
    return {};
}

Result<> PipelineSessions::close(const std::string& id, const SessionClose& close, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE sessions SET ended_at=?2, duration_seconds=?3, background_time_seconds=?4, close_source=?5, "
        "explicit_ended_at=CASE ?5 WHEN 'session_end' THEN ?2 ELSE explicit_ended_at END, finalized_at=?6, "
        "updated_at=?6 WHERE id=?1",
        id, close.endedAt, close.durationSeconds, close.backgroundSeconds, close.source, now.ms));
    return {};
}

Result<> PipelineSessions::reopen(const std::string& id, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE sessions SET ended_at=NULL, duration_seconds=NULL, close_source=NULL, finalized_at=NULL, "
        "status='processing', updated_at=?2 WHERE id=?1 AND status NOT IN('failed','deleted')",
        id, now.ms));
    return {};
}

Result<bool> PipelineSessions::setStatus(const std::string& id, const std::string& status, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run(
            "UPDATE sessions SET status=?2, updated_at=?3 WHERE id=?1 AND status<>?2", id, status, now.ms));
    return changed > 0;
}

Result<> PipelineSessions::setReplayState(const std::string& id, const SessionReplayState& state)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE sessions SET replay_available=?2, replay_segment_count=?3, replay_storage_bytes=?4, "
        "replay_retention_state=CASE ?2 WHEN 1 THEN 'saved' ELSE 'not_available' END, "
        "smart_capture_status=CASE ?2 WHEN 1 THEN 'kept' ELSE 'not_applicable' END, "
        "smart_capture_reason=CASE ?2 WHEN 1 THEN 'record_all' ELSE 'no_visual_artifacts' END WHERE id=?1 AND "
        "(replay_retention_state IS NULL OR replay_available<>?2 OR replay_segment_count<>?3 OR "
        "replay_storage_bytes<>?4)",
        id, state.isAvailable, state.segmentCount, state.storageBytes));
    REVISIT_CHECK(
        m_statements.run("UPDATE session_metrics SET screenshot_segment_count=?2, screenshot_total_bytes=?3, "
                         "hierarchy_snapshot_count=?4 WHERE session_id=?1 AND (screenshot_segment_count IS NOT ?2 "
                         "OR screenshot_total_bytes IS NOT ?3 OR hierarchy_snapshot_count IS NOT ?4)",
            id, state.screenshotCount, state.screenshotBytes, state.hierarchyCount));
    return {};
}

Result<std::optional<WallTime>> PipelineSessions::successorStart(const SessionRecord& session)
{
    if (session.deviceId.empty()) return std::optional<WallTime>{};
    REVISIT_TRY(query,
        m_statements.use("SELECT MIN(started_at) FROM sessions WHERE project_id=? AND device_id=? AND started_at>? "
                         "AND id<>?"));
    REVISIT_TRY(hasRow, query.bindAll(session.projectId, session.deviceId, session.startedAt.ms, session.id)->step());
    if (!hasRow || query->isNull(0)) return std::optional<WallTime>{};
    return std::optional(WallTime{query->integer(0)});
}

Result<std::vector<std::string>> PipelineSessions::unfinished(WallTime idleSince, std::int64_t limit)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT id FROM sessions WHERE status IN('processing','pending') AND "
                         "(last_ingest_activity_at<=?1 OR ended_at IS NOT NULL) ORDER BY last_ingest_activity_at "
                         "LIMIT ?2"));
    query.bindAll(idleSince.ms, limit);
    std::vector<std::string> ids;
    while (true) {
        REVISIT_TRY(hasRow, query->step());
        if (!hasRow) return ids;
        ids.push_back(query->text(0));
    }
}

Result<> PipelineSessions::mergeTelemetry(const std::string& id, const SdkTelemetry& telemetry)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE session_metrics SET "
        "sdk_upload_success_count=MAX(COALESCE(sdk_upload_success_count,0),COALESCE(?2,0)), "
        "sdk_upload_failure_count=MAX(COALESCE(sdk_upload_failure_count,0),COALESCE(?3,0)), "
        "sdk_retry_attempt_count=MAX(COALESCE(sdk_retry_attempt_count,0),COALESCE(?4,0)), "
        "sdk_circuit_breaker_open_count=MAX(COALESCE(sdk_circuit_breaker_open_count,0),COALESCE(?5,0)), "
        "sdk_memory_eviction_count=MAX(COALESCE(sdk_memory_eviction_count,0),COALESCE(?6,0)), "
        "sdk_offline_persist_count=MAX(COALESCE(sdk_offline_persist_count,0),COALESCE(?7,0)), "
        "sdk_total_bytes_uploaded=MAX(COALESCE(sdk_total_bytes_uploaded,0),COALESCE(?8,0)), "
        "sdk_total_bytes_evicted=MAX(COALESCE(sdk_total_bytes_evicted,0),COALESCE(?9,0)), "
        "sdk_upload_success_rate=COALESCE(?10,sdk_upload_success_rate), "
        "sdk_avg_upload_duration_ms=COALESCE(?11,sdk_avg_upload_duration_ms) WHERE session_id=?1",
        id, telemetry.uploadSuccess, telemetry.uploadFailure, telemetry.retryAttempts, telemetry.circuitBreakerOpens,
        telemetry.memoryEvictions, telemetry.offlinePersists, telemetry.bytesUploaded, telemetry.bytesEvicted,
        telemetry.successRate, telemetry.averageUploadMs));
    return {};
}

Result<> PipelineSessions::setClientMetrics(const std::string& id, const std::string& json)
{
    REVISIT_CHECK(m_statements.run("UPDATE session_metrics SET client_metrics=?2 WHERE session_id=?1", id, json));
    return {};
}

Result<std::string> PipelineSessions::clientMetrics(const std::string& id)
{
    REVISIT_TRY(query, m_statements.use("SELECT client_metrics FROM session_metrics WHERE session_id=?"));
    REVISIT_TRY(hasRow, query.bindAll(id)->step());
    return hasRow ? query->text(0) : std::string{};
}

Result<> PipelineSessions::setMetrics(const std::string& id, const SessionMetrics& m)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE session_metrics SET total_events=?2, touch_count=?3, scroll_count=?4, gesture_count=?5, input_count=?6,"
        "error_count=?7, crash_count=?8, anr_count=?9, custom_event_count=?10, rage_tap_count=?11, dead_tap_count=?12,"
        "api_total_count=?13, api_success_count=?14, api_error_count=?15, api_avg_response_ms=?16, "
        "interaction_score=?17, exploration_score=?18, ux_score=?19, screens_visited=?20, events_size_bytes=?21, "
        "app_startup_time_ms=COALESCE(?22,app_startup_time_ms), network_type=COALESCE(?23,network_type), "
        "frustration_counts_version=2 WHERE session_id=?1",
        id, m.totalEvents, m.touches, m.scrolls, m.gestures, m.inputs, m.errors, m.crashes, m.anrs, m.customEvents,
        m.rageTaps, m.deadTaps, m.apiTotal, m.apiSuccess, m.apiErrors, m.apiAverageMs, m.interactionScore,
        m.explorationScore, m.uxScore, m.screensVisited, m.eventsBytes, m.appStartupMs, orNull(m.networkType)));
    return {};
}

Result<> PipelineSessions::raiseBackground(const std::string& id, std::int64_t seconds)
{
    REVISIT_CHECK(m_statements.run(
        "UPDATE sessions SET background_time_seconds=MAX(background_time_seconds,?2) WHERE id=?1 AND ended_at IS NULL",
        id, seconds));
    return {};
}

} // namespace revisit
