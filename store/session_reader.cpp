#include "store/session_reader.h"

#include "store/session_list_sql.h"

#include <algorithm>
#include <array>
#include <utility>

namespace revisit {

namespace {

constexpr std::array<std::pair<SessionSort, std::string_view>, 12> kSorts{{
    {SessionSort::Date, "date"},
    {SessionSort::Duration, "duration"},
    {SessionSort::ApiResponse, "apiResponse"},
    {SessionSort::Startup, "startup"},
    {SessionSort::Screens, "screens"},
    {SessionSort::ApiSuccess, "apiSuccess"},
    {SessionSort::ApiError, "apiError"},
    {SessionSort::Crashes, "crashes"},
    {SessionSort::Anrs, "anrs"},
    {SessionSort::Errors, "errors"},
    {SessionSort::Rage, "rage"},
    {SessionSort::Network, "network"},
}};

constexpr const char* kArtifacts = R"sql(
SELECT id, kind, s3_object_key, COALESCE(endpoint_id, ''), status, COALESCE(sha256, ''),
  COALESCE(stored_bytes, size_bytes, declared_size_bytes, 0), start_time, end_time, frame_count, created_at
FROM recording_artifacts WHERE session_id = ?1 ORDER BY COALESCE(start_time, created_at), created_at, id)sql";

constexpr const char* kCrashes = R"sql(
SELECT id, timestamp, exception_name, reason, stack_trace, device_metadata, NULL, 0, status
FROM crashes WHERE session_id = ?1 ORDER BY timestamp DESC, id)sql";
constexpr const char* kAnrs = R"sql(
SELECT id, timestamp, 'ANR', NULL, thread_state, device_metadata, NULL, duration_ms, status
FROM anrs WHERE session_id = ?1 ORDER BY timestamp DESC, id)sql";
constexpr const char* kErrors = R"sql(
SELECT id, timestamp, error_name, message, stack, NULL, screen_name, 0, status
FROM errors WHERE session_id = ?1 ORDER BY timestamp DESC, id)sql";

constexpr const char* kProjects = R"sql(
SELECT p.id, p.team_id, p.name, p.public_key, p.platform, p.bundle_id, p.package_name, p.web_domain,
  p.web_allowed_domains, p.sample_rate, p.rejourney_enabled, p.recording_enabled, p.text_input_masking,
  p.image_video_masking, p.recording_fps, p.max_recording_minutes, p.web_max_observability_minutes, p.created_at,
  p.updated_at, COALESCE(GROUP_CONCAT(DISTINCT s.platform), ''), COUNT(s.id), COALESCE(SUM(s.started_at >= ?1), 0),
  COALESCE(SUM(m.error_count), 0), COALESCE(SUM(CASE WHEN s.started_at >= ?1 THEN m.error_count END), 0),
  COALESCE(SUM(m.crash_count), 0), COALESCE(SUM(m.anr_count), 0), COALESCE(SUM(m.rage_tap_count), 0),
  COALESCE(AVG(m.ux_score), 0)
FROM projects p LEFT JOIN sessions s ON s.project_id = p.id LEFT JOIN session_metrics m ON m.session_id = s.id
WHERE p.deleted_at IS NULL GROUP BY p.id ORDER BY p.created_at DESC, p.id)sql";

ArtifactRow readArtifact(const Statement& row)
{
    ArtifactRow artifact;
    artifact.id = row.text(0);
    artifact.kind = row.text(1);
    artifact.objectKey = row.text(2);
    artifact.endpointId = row.text(3);
    artifact.status = row.text(4);
    artifact.sha256 = row.text(5);
    artifact.sizeBytes = row.integer(6);
    artifact.startTime = row.optionalInteger(7);
    artifact.endTime = row.optionalInteger(8);
    artifact.frameCount = row.optionalInteger(9);
    artifact.createdAt = row.integer(10);
    return artifact;
}

IncidentRow readIncident(const Statement& row)
{
    IncidentRow incident;
    incident.id = row.text(0);
    incident.timestamp = row.integer(1);
    incident.name = row.text(2);
    incident.message = row.optionalText(3);
    incident.stack = row.optionalText(4);
    incident.deviceMetadata = row.optionalText(5);
    incident.screenName = row.optionalText(6);
    incident.durationMs = row.integer(7);
    incident.status = row.text(8);
    return incident;
}

void readProjectTotals(const Statement& row, ProjectRow& project)
{
    project.sessionPlatforms = row.text(19);
    project.sessionsTotal = row.integer(20);
    project.sessionsRecent = row.integer(21);
    project.errorsTotal = row.integer(22);
    project.errorsRecent = row.integer(23);
    project.crashesTotal = row.integer(24);
    project.anrsTotal = row.integer(25);
    project.rageTapsTotal = row.integer(26);
    project.averageUxScore = row.real(27);
}

ProjectRow readProject(const Statement& row)
{
    ProjectRow project;
    project.id = row.text(0);
    project.teamId = row.text(1);
    project.name = row.text(2);
    project.publicKey = row.text(3);
    project.platform = row.optionalText(4);
    project.bundleId = row.optionalText(5);
    project.packageName = row.optionalText(6);
    project.webDomain = row.optionalText(7);
    project.webAllowedDomains = row.text(8);
    project.sampleRate = row.integer(9);
    project.isRejourneyEnabled = row.integer(10) != 0;
    project.isRecordingEnabled = row.integer(11) != 0;
    project.textInputMasking = row.text(12);
    project.imageVideoMasking = row.text(13);
    project.recordingFps = row.integer(14);
    project.maxRecordingMinutes = row.integer(15);
    project.webMaxObservabilityMinutes = row.integer(16);
    project.createdAt = row.integer(17);
    project.updatedAt = row.integer(18);
    readProjectTotals(row, project);
    return project;
}

TeamRow readTeam(const Statement& row)
{
    return {row.text(0), row.text(1), row.optionalText(2), row.integer(3), row.integer(4), row.integer(5)};
}

UserRow readUser(const Statement& row) { return {row.text(0), row.text(1), row.optionalText(2), row.integer(3)}; }

std::string readText(const Statement& row) { return row.text(0); }

/// All rows of a statement that is bound already.
template <typename Row>
Result<std::vector<Row>> allRows(Statement& statement, Row (*readRow)(const Statement&))
{
    std::vector<Row> rows;
    while (true) {
        REVISIT_TRY(hasRow, statement.step());
        if (!hasRow) return rows;
        rows.push_back(readRow(statement));
    }
}

template <typename Row>
Result<std::vector<Row>> rowsOfSession(
    Database& database, const char* sql, const std::string& sessionId, Row (*readRow)(const Statement&))
{
    REVISIT_TRY(statement, database.prepare(sql));
    statement.bind(1, std::string_view{sessionId});
    return allRows(statement, readRow);
}

} // namespace

std::string_view name(SessionSort sort) noexcept
{
    for (const auto& [value, text] : kSorts)
        if (value == sort) return text;
    return "date";
}

std::optional<SessionSort> sessionSort(std::string_view name) noexcept
{
    for (const auto& [value, text] : kSorts)
        if (text == name) return value;
    return std::nullopt;
}

Result<std::vector<PipelineSession>> SessionReader::sessions(const PipelineSessionQuery& query)
{
    const bool isByDate = query.sort == SessionSort::Date;
    REVISIT_TRY(statement, m_database.prepare(sessionListSql(isByDate, query.isAscending)));
    bindFilters(statement, query);
    if (query.after)
        statement.bind(16, query.after->key).bind(17, std::string_view{query.after->id});
    else
        statement.bindNull(16).bindNull(17);
    statement.bind(18, query.limit).bind(19, query.after ? std::int64_t{0} : query.offset);
    return allRows(statement, &readSessionRow);
}

Result<std::int64_t> SessionReader::sessionCount(const PipelineSessionQuery& query)
{
    REVISIT_TRY(statement, m_database.prepare(sessionCountSql()));
    bindFilters(statement, query);
    REVISIT_CHECK(statement.step());
    return statement.integer(0);
}

Result<std::optional<PipelineSession>> SessionReader::session(const std::string& id)
{
    REVISIT_TRY(statement, m_database.prepare(oneSessionSql()));
    statement.bind(1, std::string_view{id});
    REVISIT_TRY(hasRow, statement.step());
    return hasRow ? std::optional{readSessionRow(statement)} : std::nullopt;
}

Result<std::vector<ArtifactRow>> SessionReader::artifacts(const std::string& sessionId)
{
    return rowsOfSession(m_database, kArtifacts, sessionId, &readArtifact);
}

Result<std::vector<IncidentRow>> SessionReader::crashes(const std::string& sessionId)
{
    return rowsOfSession(m_database, kCrashes, sessionId, &readIncident);
}

Result<std::vector<IncidentRow>> SessionReader::anrs(const std::string& sessionId)
{
    return rowsOfSession(m_database, kAnrs, sessionId, &readIncident);
}

Result<std::vector<IncidentRow>> SessionReader::errors(const std::string& sessionId)
{
    return rowsOfSession(m_database, kErrors, sessionId, &readIncident);
}

Result<std::vector<std::string>> SessionReader::faultBodies(const std::string& sessionId)
{
    return rowsOfSession(
        m_database, "SELECT body FROM faults WHERE session_id = ?1 ORDER BY timestamp, id", sessionId, &readText);
}

Result<std::vector<ProjectRow>> SessionReader::projects(WallTime recentFrom)
{
    REVISIT_TRY(statement, m_database.prepare(kProjects));
    statement.bind(1, recentFrom.ms);
    return allRows(statement, &readProject);
}

Result<std::vector<TeamRow>> SessionReader::teams()
{
    REVISIT_TRY(statement,
        m_database.prepare("SELECT id, name, owner_user_id, retention_tier, created_at, updated_at FROM teams "
                           "ORDER BY created_at, id"));
    return allRows(statement, &readTeam);
}

Result<std::optional<UserRow>> SessionReader::user()
{
    REVISIT_TRY(statement,
        m_database.prepare("SELECT id, email, display_name, created_at FROM users ORDER BY created_at, id LIMIT 1"));
    REVISIT_TRY(hasRow, statement.step());
    return hasRow ? std::optional{readUser(statement)} : std::nullopt;
}

Result<QueueDepthRow> SessionReader::queueDepth()
{
    REVISIT_TRY(
        statement, m_database.prepare("SELECT COUNT(*), MIN(created_at) FROM jobs WHERE state IN('waiting','active')"));
    REVISIT_CHECK(statement.step());
    return QueueDepthRow{statement.integer(0), statement.optionalInteger(1)};
}

} // namespace revisit
