#include "store/pipeline_projects.h"

#include "base/digest.h"

namespace revisit {

namespace {

ProjectRecord readProject(const Statement& row)
{
    ProjectRecord project;
    project.id = row.text(0);
    project.teamId = row.text(1);
    project.name = row.text(2);
    project.publicKey = row.text(3);
    project.webAllowedDomains = row.text(4);
    project.sampleRate = row.integer(5);
    project.isRejourneyEnabled = row.integer(6) != 0;
    project.isRecordingEnabled = row.integer(7) != 0;
    project.textInputMasking = row.text(8);
    project.imageVideoMasking = row.text(9);
    project.recordingFps = row.integer(10);
    project.maxRecordingMinutes = row.integer(11);
    project.webMaxObservabilityMinutes = row.integer(12);
    return project;
}

EndpointRecord readEndpoint(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4) + 1};
}

std::optional<std::string> orNull(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

} // namespace

Result<std::vector<ProjectRecord>> PipelineProjects::all()
{
    REVISIT_TRY(query,
        m_statements.use("SELECT id,team_id,name,public_key,web_allowed_domains,sample_rate,rejourney_enabled,"
                         "recording_enabled,text_input_masking,image_video_masking,recording_fps,"
                         "max_recording_minutes,web_max_observability_minutes FROM projects "
                         "WHERE deleted_at IS NULL ORDER BY created_at, rowid"));
    std::vector<ProjectRecord> projects;
    while (true) {
        REVISIT_TRY(hasRow, query->step());
        if (!hasRow) return projects;
        projects.push_back(readProject(query.row()));
    }
}

Result<std::vector<ApiKeyRecord>> PipelineProjects::ingestKeys()
{
    REVISIT_TRY(query,
        m_statements.use("SELECT k.hashed_key, k.project_id FROM api_keys k JOIN projects p ON p.id=k.project_id "
                         "WHERE k.revoked_at IS NULL AND p.deleted_at IS NULL AND EXISTS(SELECT 1 FROM "
                         "json_each(k.scopes) WHERE value IN('ingest','*'))"));
    std::vector<ApiKeyRecord> keys;
    while (true) {
        REVISIT_TRY(hasRow, query->step());
        if (!hasRow) return keys;
        keys.push_back({query->text(0), query->text(1)});
    }
}

Result<> PipelineProjects::insert(const ProjectRecord& project, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO projects(id,team_id,name,public_key,web_allowed_domains,sample_rate,rejourney_enabled,"
        "recording_enabled,text_input_masking,image_video_masking,recording_fps,max_recording_minutes,"
        "web_max_observability_minutes,created_at,updated_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        project.id, project.teamId, project.name, project.publicKey, project.webAllowedDomains, project.sampleRate,
        project.isRejourneyEnabled, project.isRecordingEnabled, project.textInputMasking, project.imageVideoMasking,
        project.recordingFps, project.maxRecordingMinutes, project.webMaxObservabilityMinutes, now.ms, now.ms));
    return {};
}

Result<std::string> PipelineProjects::ensureLocalTeam(WallTime now)
{
    {
        REVISIT_TRY(query, m_statements.use("SELECT id FROM teams ORDER BY created_at, rowid LIMIT 1"));
        REVISIT_TRY(hasRow, query->step());
        if (hasRow) return query->text(0);
    }
    const std::string user = randomUuid();
    const std::string team = randomUuid();
    REVISIT_CHECK(m_statements.run("INSERT INTO users(id,email,display_name,created_at) VALUES(?,?,?,?)", user,
        std::string_view("local@localhost"), std::string_view("Local user"), now.ms));
    REVISIT_CHECK(m_statements.run("INSERT INTO teams(id,name,owner_user_id,created_at,updated_at) VALUES(?,?,?,?,?)",
        team, std::string_view("Local"), user, now.ms, now.ms));
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO team_members(team_id,user_id,role,created_at) VALUES(?,?,'owner',?)", team, user, now.ms));
    return team;
}

Result<std::optional<std::string>> PipelineProjects::pinnedEndpoint(const std::string& sessionId)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT endpoint_id FROM recording_artifacts WHERE session_id=? AND endpoint_id IS NOT NULL "
                         "LIMIT 1"));
    REVISIT_TRY(hasRow, query.bindAll(sessionId)->step());
    if (!hasRow) return std::optional<std::string>{};
    return query->optionalText(0);
}

Result<std::vector<EndpointRecord>> PipelineProjects::candidates(const std::string& projectId)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT id,project_id,name,endpoint_url,priority FROM storage_endpoints WHERE active=1 AND "
                         "shadow=0 AND (project_id=?1 OR (project_id IS NULL AND NOT EXISTS(SELECT 1 FROM "
                         "storage_endpoints WHERE project_id=?1 AND active=1 AND shadow=0))) ORDER BY id"));
    query.bindAll(projectId);
    std::vector<EndpointRecord> endpoints;
    while (true) {
        REVISIT_TRY(hasRow, query->step());
        if (!hasRow) return endpoints;
        endpoints.push_back(readEndpoint(query.row()));
    }
}

Result<std::optional<EndpointRecord>> PipelineProjects::endpoint(const std::string& id)
{
    REVISIT_TRY(
        query, m_statements.use("SELECT id,project_id,name,endpoint_url,priority FROM storage_endpoints WHERE id=?"));
    REVISIT_TRY(hasRow, query.bindAll(id)->step());
    if (!hasRow) return std::optional<EndpointRecord>{};
    return std::optional(readEndpoint(query.row()));
}

Result<bool> PipelineProjects::hasEndpoint()
{
    REVISIT_TRY(query, m_statements.use("SELECT 1 FROM storage_endpoints LIMIT 1"));
    return query->step();
}

Result<> PipelineProjects::insertEndpoint(const EndpointRecord& endpoint, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO storage_endpoints(id,project_id,name,endpoint_url,priority,created_at) VALUES(?,?,?,?,?,?)",
        endpoint.id, orNull(endpoint.projectId), endpoint.name, endpoint.url, endpoint.weight - 1, now.ms));
    return {};
}

Result<> PipelineProjects::count(const std::string& name, std::int64_t increment)
{
    REVISIT_CHECK(m_statements.run("INSERT INTO counters(name,value) VALUES(?1,?2) ON CONFLICT(name) DO UPDATE SET "
                                   "value=value+excluded.value",
        name, increment));
    return {};
}

Result<std::int64_t> PipelineProjects::counted(const std::string& name)
{
    REVISIT_TRY(query, m_statements.use("SELECT value FROM counters WHERE name=?"));
    REVISIT_TRY(hasRow, query.bindAll(name)->step());
    return hasRow ? query->integer(0) : 0;
}

Result<std::optional<IdempotencyRecord>> PipelineIdempotency::find(
    const std::string& projectId, const std::string& key, WallTime now)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT status, artifact_id FROM idempotency WHERE project_id=? AND key=? AND expires_at>?"));
    REVISIT_TRY(hasRow, query.bindAll(projectId, key, now.ms)->step());
    if (!hasRow) return std::optional<IdempotencyRecord>{};
    return std::optional(IdempotencyRecord{query->text(0) == "done", query->text(1)});
}

Result<> PipelineIdempotency::setProcessing(
    const std::string& projectId, const std::string& key, const std::string& artifactId, WallTime expiresAt)
{
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO idempotency(project_id,key,status,artifact_id,expires_at) VALUES(?,?,'processing',?,?) "
        "ON CONFLICT(project_id,key) DO UPDATE SET status='processing', artifact_id=excluded.artifact_id, "
        "expires_at=excluded.expires_at",
        projectId, key, artifactId, expiresAt.ms));
    return {};
}

Result<> PipelineIdempotency::setDone(
    const std::string& projectId, const std::string& key, const std::string& artifactId, WallTime expiresAt)
{
    REVISIT_CHECK(
        m_statements.run("INSERT INTO idempotency(project_id,key,status,artifact_id,expires_at) VALUES(?,?,'done',?,?) "
                         "ON CONFLICT(project_id,key) DO UPDATE SET status='done', artifact_id=excluded.artifact_id, "
                         "expires_at=excluded.expires_at",
            projectId, key, artifactId, expiresAt.ms));
    return {};
}

Result<> PipelineIdempotency::removeExpired(WallTime now)
{
    REVISIT_CHECK(m_statements.run("DELETE FROM idempotency WHERE expires_at<=?", now.ms));
    return {};
}

} // namespace revisit
