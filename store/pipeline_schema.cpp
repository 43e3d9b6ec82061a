#include "store/pipeline_schema.h"

#include <array>

namespace revisit {

namespace {

constexpr const char* kAccounts = R"sql(
CREATE TABLE users(
  id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, display_name TEXT, created_at INTEGER NOT NULL);
CREATE TABLE auth_sessions(
  token_sha256 TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL);
CREATE TABLE auth_codes(
  email TEXT PRIMARY KEY, code_sha256 TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL);
CREATE TABLE teams(
  id TEXT PRIMARY KEY, name TEXT NOT NULL, owner_user_id TEXT REFERENCES users(id),
  retention_tier INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
CREATE TABLE team_members(
  team_id TEXT NOT NULL REFERENCES teams(id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  role TEXT NOT NULL DEFAULT 'owner', created_at INTEGER NOT NULL, PRIMARY KEY(team_id, user_id));
CREATE TABLE projects(
  id TEXT PRIMARY KEY, team_id TEXT NOT NULL REFERENCES teams(id), name TEXT NOT NULL,
  public_key TEXT NOT NULL UNIQUE, platform TEXT, bundle_id TEXT, package_name TEXT,
  web_domain TEXT, web_allowed_domains TEXT NOT NULL DEFAULT '[]',
  sample_rate INTEGER NOT NULL DEFAULT 100, rejourney_enabled INTEGER NOT NULL DEFAULT 1,
  recording_enabled INTEGER NOT NULL DEFAULT 1, text_input_masking TEXT NOT NULL DEFAULT 'all',
  image_video_masking TEXT NOT NULL DEFAULT 'none', recording_fps INTEGER NOT NULL DEFAULT 1,
  max_recording_minutes INTEGER NOT NULL DEFAULT 10, web_max_observability_minutes INTEGER NOT NULL DEFAULT 30,
  deleted_at INTEGER, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
CREATE TABLE api_keys(
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id), hashed_key TEXT NOT NULL UNIQUE, name TEXT,
  masked_key TEXT NOT NULL, scopes TEXT NOT NULL DEFAULT '["ingest"]', last_used_at INTEGER, revoked_at INTEGER,
  created_at INTEGER NOT NULL);
CREATE TABLE storage_endpoints(
  id TEXT PRIMARY KEY, project_id TEXT, name TEXT NOT NULL DEFAULT '', endpoint_url TEXT NOT NULL,
  bucket TEXT NOT NULL DEFAULT '', region TEXT, access_key_id TEXT, key_ref TEXT, role_arn TEXT, kms_key_id TEXT,
  priority INTEGER NOT NULL DEFAULT 0, active INTEGER NOT NULL DEFAULT 1, shadow INTEGER NOT NULL DEFAULT 0,
  storage_class TEXT, created_at INTEGER NOT NULL);
CREATE TABLE retention_policies(
  id TEXT PRIMARY KEY, tier INTEGER NOT NULL UNIQUE, retention_days INTEGER NOT NULL, effective_at INTEGER);
)sql";

constexpr const char* kSessions = R"sql(
CREATE TABLE sessions(
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id),
  device_id TEXT, platform TEXT, app_version TEXT, device_model TEXT, os_version TEXT, sdk_version TEXT,
  user_display_id TEXT, anonymous_hash TEXT, anonymous_display_id TEXT, web_referral TEXT,
  started_at INTEGER NOT NULL, ended_at INTEGER, last_ingest_activity_at INTEGER NOT NULL,
  duration_seconds INTEGER, background_time_seconds INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'processing'
    CHECK(status IN('pending','processing','ready','completed','failed','deleted')),
  retention_tier INTEGER NOT NULL DEFAULT 1, retention_days INTEGER NOT NULL DEFAULT 7,
  recording_deleted INTEGER NOT NULL DEFAULT 0, is_replay_expired INTEGER NOT NULL DEFAULT 0,
  replay_available INTEGER NOT NULL DEFAULT 0, replay_retention_state TEXT,
  replay_quota_billing_exhausted INTEGER NOT NULL DEFAULT 0,
  smart_capture_status TEXT NOT NULL DEFAULT 'not_applicable', smart_capture_reason TEXT, smart_capture_rule_id TEXT,
  smart_capture_decided_at INTEGER, replay_quota_counted_at INTEGER, recording_deleted_at INTEGER,
  explicit_ended_at INTEGER, finalized_at INTEGER, close_source TEXT,
  geo_city TEXT, geo_region TEXT, geo_country TEXT, geo_country_code TEXT, geo_latitude REAL, geo_longitude REAL,
  geo_timezone TEXT, replay_segment_count INTEGER NOT NULL DEFAULT 0, replay_storage_bytes INTEGER NOT NULL DEFAULT 0,
  is_sampled_in INTEGER NOT NULL DEFAULT 1, observe_only INTEGER NOT NULL DEFAULT 0,
  client_epoch_ms INTEGER,
  events TEXT NOT NULL DEFAULT '[]', metadata TEXT NOT NULL DEFAULT '{}', device_info TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
CREATE INDEX sessions_project_started ON sessions(project_id, started_at);
CREATE INDEX sessions_started ON sessions(started_at, id);
CREATE INDEX sessions_due ON sessions(last_ingest_activity_at) WHERE status IN('processing','pending');
CREATE INDEX sessions_device ON sessions(project_id, device_id, started_at);

CREATE TABLE session_metrics(
  session_id TEXT PRIMARY KEY REFERENCES sessions(id) ON DELETE CASCADE, total_events INTEGER NOT NULL DEFAULT 0,
  touch_count INTEGER NOT NULL DEFAULT 0, scroll_count INTEGER NOT NULL DEFAULT 0,
  gesture_count INTEGER NOT NULL DEFAULT 0, input_count INTEGER NOT NULL DEFAULT 0,
  error_count INTEGER NOT NULL DEFAULT 0, crash_count INTEGER NOT NULL DEFAULT 0, anr_count INTEGER NOT NULL DEFAULT 0,
  custom_event_count INTEGER NOT NULL DEFAULT 0, rage_tap_count INTEGER NOT NULL DEFAULT 0,
  dead_tap_count INTEGER NOT NULL DEFAULT 0, frustration_counts_version INTEGER NOT NULL DEFAULT 0,
  api_total_count INTEGER NOT NULL DEFAULT 0, api_success_count INTEGER NOT NULL DEFAULT 0,
  api_error_count INTEGER NOT NULL DEFAULT 0, api_avg_response_ms REAL NOT NULL DEFAULT 0,
  screens_visited TEXT NOT NULL DEFAULT '[]', interaction_score REAL NOT NULL DEFAULT 0,
  exploration_score REAL NOT NULL DEFAULT 0, ux_score REAL NOT NULL DEFAULT 0,
  events_size_bytes INTEGER NOT NULL DEFAULT 0, app_startup_time_ms REAL,
  network_type TEXT, cellular_generation TEXT, is_constrained INTEGER, is_expensive INTEGER,
  sdk_upload_success_count INTEGER DEFAULT 0, sdk_upload_failure_count INTEGER DEFAULT 0,
  sdk_retry_attempt_count INTEGER DEFAULT 0, sdk_circuit_breaker_open_count INTEGER DEFAULT 0,
  sdk_memory_eviction_count INTEGER DEFAULT 0, sdk_offline_persist_count INTEGER DEFAULT 0,
  sdk_upload_success_rate REAL, sdk_avg_upload_duration_ms REAL,
  sdk_total_bytes_uploaded INTEGER, sdk_total_bytes_evicted INTEGER,
  hierarchy_snapshot_count INTEGER DEFAULT 0, screenshot_segment_count INTEGER DEFAULT 0,
  screenshot_total_bytes INTEGER DEFAULT 0, client_metrics TEXT);

CREATE TABLE recording_artifacts(
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, kind TEXT NOT NULL,
  s3_object_key TEXT NOT NULL UNIQUE, client_upload_id TEXT UNIQUE, endpoint_id TEXT,
  size_bytes INTEGER, declared_size_bytes INTEGER, stored_bytes INTEGER, sha256 TEXT,
  status TEXT NOT NULL DEFAULT 'pending'
    CHECK(status IN('pending','buffered','uploaded','ready','failed','abandoned')),
  failure_reason TEXT, spool_name TEXT, problems TEXT,
  ready_at INTEGER, upload_completed_at INTEGER, verified_at INTEGER,
  event_rollup_requested_at INTEGER, event_rollup_processed_at INTEGER,
  timestamp REAL, start_time INTEGER, end_time INTEGER, frame_count INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
CREATE INDEX artifacts_session_kind ON recording_artifacts(session_id, kind, start_time);
CREATE INDEX artifacts_open ON recording_artifacts(status, created_at)
  WHERE status IN('pending','buffered','uploaded');
CREATE INDEX artifacts_spooled ON recording_artifacts(spool_name) WHERE spool_name IS NOT NULL;

CREATE TABLE artifact_counters(
  artifact_id TEXT PRIMARY KEY REFERENCES recording_artifacts(id) ON DELETE CASCADE,
  session_id TEXT NOT NULL, counters TEXT NOT NULL);
CREATE INDEX artifact_counters_session ON artifact_counters(session_id);
)sql";

constexpr const char* kFaultsAndJobs = R"sql(
CREATE TABLE faults(
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id),
  session_id TEXT REFERENCES sessions(id) ON DELETE CASCADE, incident_id TEXT, category TEXT NOT NULL,
  timestamp INTEGER NOT NULL, body TEXT NOT NULL, created_at INTEGER NOT NULL);
CREATE UNIQUE INDEX faults_incident ON faults(project_id, incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX faults_session ON faults(session_id, timestamp);
CREATE TABLE crashes(
  id TEXT PRIMARY KEY, session_id TEXT, project_id TEXT NOT NULL, incident_id TEXT, timestamp INTEGER NOT NULL,
  exception_name TEXT NOT NULL, reason TEXT, stack_trace TEXT, fingerprint TEXT, device_metadata TEXT,
  status TEXT NOT NULL DEFAULT 'open', occurrence_count INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER, updated_at INTEGER);
CREATE UNIQUE INDEX crashes_incident ON crashes(project_id, incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX crashes_session ON crashes(session_id, timestamp);
CREATE TABLE anrs(
  id TEXT PRIMARY KEY, session_id TEXT, project_id TEXT NOT NULL, incident_id TEXT, timestamp INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL, thread_state TEXT, device_metadata TEXT, status TEXT NOT NULL DEFAULT 'open',
  occurrence_count INTEGER NOT NULL DEFAULT 1, created_at INTEGER, updated_at INTEGER);
CREATE UNIQUE INDEX anrs_incident ON anrs(project_id, incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX anrs_session ON anrs(session_id, timestamp);
CREATE TABLE errors(
  id TEXT PRIMARY KEY, session_id TEXT, project_id TEXT NOT NULL, incident_id TEXT, timestamp INTEGER NOT NULL,
  error_type TEXT NOT NULL, error_name TEXT NOT NULL, exception_category TEXT, source TEXT, is_handled INTEGER,
  message TEXT NOT NULL, stack TEXT, screen_name TEXT, device_model TEXT, os_version TEXT, app_version TEXT,
  fingerprint TEXT, status TEXT NOT NULL DEFAULT 'open', occurrence_count INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER, updated_at INTEGER);
CREATE UNIQUE INDEX errors_incident ON errors(project_id, incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX errors_session ON errors(session_id, timestamp);

CREATE TABLE idempotency(
  project_id TEXT NOT NULL, key TEXT NOT NULL, status TEXT NOT NULL CHECK(status IN('processing','done')),
  artifact_id TEXT, expires_at INTEGER NOT NULL, PRIMARY KEY(project_id, key));
CREATE TABLE jobs(
  queue TEXT NOT NULL, job_id TEXT NOT NULL, data TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN('waiting','active','failed')),
  attempts_made INTEGER NOT NULL DEFAULT 0, max_attempts INTEGER NOT NULL, run_at INTEGER NOT NULL,
  lease TEXT, locked_until INTEGER, stalled_count INTEGER NOT NULL DEFAULT 0, last_error TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, PRIMARY KEY(queue, job_id));
CREATE INDEX jobs_run ON jobs(queue, state, run_at);
CREATE TABLE counters(name TEXT PRIMARY KEY, value INTEGER NOT NULL);
)sql";

} // namespace

std::span<const Migration> pipelineMigrations()
{
    static const std::array steps{Migration{1, std::string(kAccounts) + kSessions + kFaultsAndJobs}};
    return steps;
}

Result<Database> openPipelineDatabase(const std::filesystem::path& path)
{
    REVISIT_TRY(database, Database::open(path, Access::ReadWrite, Durability::Full));
    REVISIT_CHECK(migrate(database, pipelineMigrations()));
    return std::move(database);
}

} // namespace revisit
