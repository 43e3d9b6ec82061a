#include "store/session_list_sql.h"

namespace revisit {

namespace {

constexpr const char* kColumns = R"sql(
SELECT s.id, s.project_id, s.device_id, s.platform, s.app_version, s.device_model, s.os_version, s.sdk_version,
  s.user_display_id, COALESCE(s.anonymous_display_id, s.anonymous_hash), s.web_referral, s.started_at, s.ended_at,
  s.last_ingest_activity_at, COALESCE(s.duration_seconds, 0), s.background_time_seconds, s.status, s.retention_tier,
  s.retention_days, s.recording_deleted, s.is_replay_expired, s.replay_available, s.replay_quota_billing_exhausted,
  s.replay_retention_state, s.smart_capture_status, s.smart_capture_reason, s.smart_capture_rule_id,
  s.smart_capture_decided_at, s.recording_deleted_at, s.geo_city, s.geo_region, s.geo_country, s.geo_country_code,
  s.geo_latitude, s.geo_longitude, s.geo_timezone, s.client_epoch_ms, s.events, s.metadata, s.device_info,
  EXISTS(SELECT 1 FROM sessions n WHERE n.project_id = s.project_id AND n.device_id = s.device_id
    AND n.started_at > s.started_at),
  (SELECT COUNT(*) FROM recording_artifacts a WHERE a.session_id = s.id
    AND a.status IN('pending','buffered','uploaded')),
  (SELECT MAX(COALESCE(a.end_time, a.start_time)) FROM recording_artifacts a WHERE a.session_id = s.id
    AND a.status = 'ready' AND a.kind IN('screenshots','rrweb')),
  CASE WHEN s.device_id IS NULL THEN NULL ELSE (SELECT COUNT(*) FROM sessions n WHERE n.project_id = s.project_id
    AND n.device_id = s.device_id AND n.started_at <= s.started_at) END,
  CASE WHEN s.device_id IS NULL THEN NULL ELSE (SELECT COUNT(*) FROM sessions n WHERE n.project_id = s.project_id
    AND n.device_id = s.device_id AND n.started_at >= s.started_at) END,
  m.session_id, m.touch_count, m.scroll_count, m.gesture_count, m.input_count, m.error_count, m.crash_count,
  m.anr_count, m.custom_event_count, m.rage_tap_count, m.dead_tap_count, m.frustration_counts_version,
  m.api_total_count, m.api_success_count, m.api_error_count, m.api_avg_response_ms, m.screens_visited,
  m.interaction_score, m.exploration_score, m.ux_score, m.events_size_bytes, m.screenshot_segment_count,
  m.screenshot_total_bytes, m.app_startup_time_ms, m.network_type, m.cellular_generation,
)sql";

constexpr const char* kSortNumber = R"sql(
CASE ?14
  WHEN 'duration' THEN COALESCE(NULLIF(s.duration_seconds, 0),
    (COALESCE(s.ended_at, s.last_ingest_activity_at) - s.started_at) / 1000.0 - s.background_time_seconds)
  WHEN 'apiResponse' THEN COALESCE(m.api_avg_response_ms, 0)
  WHEN 'startup' THEN COALESCE(m.app_startup_time_ms, 0)
  WHEN 'screens' THEN COALESCE(json_array_length(m.screens_visited), 0)
  WHEN 'apiSuccess' THEN COALESCE(m.api_success_count, 0)
  WHEN 'apiError' THEN COALESCE(m.api_error_count, 0)
  WHEN 'crashes' THEN COALESCE(m.crash_count, 0)
  WHEN 'anrs' THEN COALESCE(m.anr_count, 0)
  WHEN 'errors' THEN COALESCE(m.error_count, 0)
  WHEN 'rage' THEN COALESCE(m.rage_tap_count, 0)
  WHEN 'network' THEN CASE
    WHEN lower(COALESCE(m.cellular_generation, m.network_type, '')) IN('wifi','5g') THEN 3
    WHEN lower(COALESCE(m.cellular_generation, m.network_type, '')) IN('4g','lte','cellular') THEN 2
    WHEN lower(COALESCE(m.cellular_generation, m.network_type, '')) IN('3g','2g','edge') THEN 1 ELSE 0 END
  ELSE 0 END)sql";

constexpr const char* kTables = R"sql(
FROM sessions s JOIN projects p ON p.id = s.project_id AND p.deleted_at IS NULL
LEFT JOIN session_metrics m ON m.session_id = s.id
)sql";

constexpr const char* kFilters = R"sql(
WHERE (?1 IS NULL OR s.project_id = ?1) AND (?2 IS NULL OR s.status = ?2)
  AND (?3 = 0 OR (s.replay_available = 1 AND COALESCE(s.replay_retention_state, 'saved') = 'saved'))
  AND (?4 IS NULL OR s.id LIKE ?4 ESCAPE '\' OR s.user_display_id LIKE ?4 ESCAPE '\'
    OR s.device_id LIKE ?4 ESCAPE '\' OR s.device_model LIKE ?4 ESCAPE '\'
    OR s.anonymous_hash LIKE ?4 ESCAPE '\' OR s.anonymous_display_id LIKE ?4 ESCAPE '\')
  AND (?5 IS NULL OR s.started_at >= ?5) AND (?6 IS NULL OR s.started_at < ?6)
  AND (?7 IS NULL OR s.platform = ?7 OR (?7 = 'mobile' AND s.platform IN('ios','android')))
  AND CASE ?8
    WHEN 'crashes' THEN m.crash_count > 0 WHEN 'anrs' THEN m.anr_count > 0 WHEN 'errors' THEN m.error_count > 0
    WHEN 'rage' THEN m.rage_tap_count > 3 WHEN 'dead_taps' THEN m.dead_tap_count > 0
    WHEN 'slow_start' THEN m.app_startup_time_ms > 3000 WHEN 'slow_api' THEN m.api_avg_response_ms > 1000
    WHEN 'new_user' THEN NOT EXISTS(SELECT 1 FROM sessions n WHERE n.project_id = s.project_id
      AND n.device_id = s.device_id AND n.started_at < s.started_at)
    ELSE 1 END
  AND (?9 IS NULL OR s.geo_country = ?9) AND (?10 IS NULL OR s.geo_city = ?10)
  AND (?11 IS NULL OR EXISTS(SELECT 1 FROM json_each(s.metadata) e WHERE e.key = ?11
    AND (?12 IS NULL OR CASE e.type WHEN 'true' THEN ?12 = 'true' WHEN 'false' THEN ?12 = 'false'
      ELSE CAST(e.value AS TEXT) = ?12 END)))
  AND (?13 IS NULL OR EXISTS(SELECT 1 FROM json_each(s.events) e WHERE json_extract(e.value, '$.name') = ?13))
  AND (?15 IS NULL OR EXISTS(SELECT 1 FROM json_each(m.screens_visited) e WHERE lower(e.value) = lower(?15)))
)sql";

std::string listSql(bool isByDate, bool isAscending)
{
    const std::string key = isByDate ? "s.started_at" : std::string("(") + kSortNumber + ")";
    const std::string after = isAscending ? " > " : " < ";
    const std::string direction = isAscending ? " ASC" : " DESC";
    return std::string(kColumns) + kSortNumber + kTables + kFilters + " AND (?16 IS NULL OR " + key + after + "?16 OR ("
        + key + " = ?16 AND s.id" + after + "?17))" + " ORDER BY " + key + direction + ", s.id" + direction
        + " LIMIT ?18 OFFSET ?19";
}

/// `%text%` with LIKE's own characters escaped.
std::optional<std::string> likePattern(const std::optional<std::string>& text)
{
    if (!text) return std::nullopt;
    std::string pattern = "%";
    for (const char c : *text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

std::optional<double> optionalReal(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional{row.real(column)};
}

/// Reads columns one after the other.
class Columns {
public:
    explicit Columns(const Statement& row, int first = 0)
        : m_row(row)
        , m_next(first)
    {
    }
    std::string text() { return m_row.text(m_next++); }
    std::int64_t integer() { return m_row.integer(m_next++); }
    bool flag() { return m_row.integer(m_next++) != 0; }
    double real() { return m_row.real(m_next++); }
    std::optional<std::string> optionalText() { return m_row.optionalText(m_next++); }
    std::optional<std::int64_t> optionalInteger() { return m_row.optionalInteger(m_next++); }
    std::optional<double> optionalNumber() { return optionalReal(m_row, m_next++); }
    bool isNull() { return m_row.isNull(m_next++); }
    void skip(int count) { m_next += count; }

private:
    const Statement& m_row;
    int m_next;
};

constexpr int kMetricColumns = 25;

SessionMetricsRow readMetrics(Columns& columns)
{
    SessionMetricsRow metrics;
    for (std::int64_t* count : {&metrics.touchCount, &metrics.scrollCount, &metrics.gestureCount, &metrics.inputCount,
             &metrics.errorCount, &metrics.crashCount, &metrics.anrCount, &metrics.customEventCount,
             &metrics.rageTapCount, &metrics.deadTapCount, &metrics.frustrationCountsVersion, &metrics.apiTotalCount,
             &metrics.apiSuccessCount, &metrics.apiErrorCount})
        *count = columns.integer();
    metrics.apiAvgResponseMs = columns.real();
    metrics.screensVisited = columns.text();
    metrics.interactionScore = columns.real();
    metrics.explorationScore = columns.real();
    metrics.uxScore = columns.real();
    metrics.eventsSizeBytes = columns.integer();
    metrics.screenshotSegmentCount = columns.integer();
    metrics.screenshotTotalBytes = columns.integer();
    metrics.appStartupTimeMs = columns.optionalNumber();
    metrics.networkType = columns.optionalText();
    metrics.cellularGeneration = columns.optionalText();
    return metrics;
}

void readIdentity(Columns& columns, PipelineSession& row)
{
    row.id = columns.text();
    row.projectId = columns.text();
    for (std::optional<std::string>* text : {&row.deviceId, &row.platform, &row.appVersion, &row.deviceModel,
             &row.osVersion, &row.sdkVersion, &row.userId, &row.anonymousId, &row.webReferral})
        *text = columns.optionalText();
}

void readLife(Columns& columns, PipelineSession& row)
{
    row.startedAt = columns.integer();
    row.endedAt = columns.optionalInteger();
    row.lastIngestActivityAt = columns.integer();
    row.durationSeconds = columns.integer();
    row.backgroundTimeSeconds = columns.integer();
    row.status = columns.text();
    row.retentionTier = columns.integer();
    row.retentionDays = columns.integer();
    row.isRecordingDeleted = columns.flag();
    row.isReplayExpired = columns.flag();
    row.isReplayAvailable = columns.flag();
    row.isQuotaExhausted = columns.flag();
    row.replayRetentionState = columns.optionalText();
    row.smartCaptureStatus = columns.text();
    row.smartCaptureReason = columns.optionalText();
    row.smartCaptureRuleId = columns.optionalText();
    row.smartCaptureDecidedAt = columns.optionalInteger();
    row.recordingDeletedAt = columns.optionalInteger();
}

void readPlace(Columns& columns, PipelineSession& row)
{
    for (std::optional<std::string>* text : {&row.geoCity, &row.geoRegion, &row.geoCountry, &row.geoCountryCode})
        *text = columns.optionalText();
    row.geoLatitude = columns.optionalNumber();
    row.geoLongitude = columns.optionalNumber();
    row.geoTimezone = columns.optionalText();
}

} // namespace

const std::string& sessionListSql(bool isByDate, bool isAscending)
{
    static const std::string dateDown = listSql(true, false);
    static const std::string dateUp = listSql(true, true);
    static const std::string numberDown = listSql(false, false);
    static const std::string numberUp = listSql(false, true);
    if (isByDate) return isAscending ? dateUp : dateDown;
    return isAscending ? numberUp : numberDown;
}

const std::string& sessionCountSql()
{
    static const std::string sql = std::string("SELECT COUNT(*), ?14") + kTables + kFilters;
    return sql;
}

const std::string& oneSessionSql()
{
    static const std::string sql = std::string(kColumns) + "0" + kTables + "WHERE s.id = ?1";
    return sql;
}

void bindFilters(Statement& statement, const PipelineSessionQuery& query)
{
    statement.bind(1, query.projectId).bind(2, query.status).bind(3, std::int64_t{query.hasRecording ? 1 : 0});
    statement.bind(4, likePattern(query.text)).bind(5, query.startedFrom).bind(6, query.startedBefore);
    statement.bind(7, query.platform).bind(8, std::string_view{query.issue});
    statement.bind(9, query.geoCountry).bind(10, query.geoCity);
    statement.bind(11, query.metaKey).bind(12, query.metaValue).bind(13, query.eventName);
    statement.bind(14, name(query.sort)).bind(15, query.screenName);
}

PipelineSession readSessionRow(const Statement& statement)
{
    PipelineSession row;
    Columns columns{statement};
    readIdentity(columns, row);
    readLife(columns, row);
    readPlace(columns, row);
    row.clientEpochMs = columns.optionalInteger();
    row.events = columns.text();
    row.metadata = columns.text();
    row.deviceInfo = columns.optionalText();
    row.hasNewerSession = columns.flag();
    row.pendingArtifacts = columns.integer();
    row.lastReplayEnd = columns.optionalInteger();
    row.visitorSessionNumber = columns.optionalInteger();
    row.visitorFinalSessionNumber = columns.optionalInteger();
    if (columns.isNull())
        columns.skip(kMetricColumns);
    else
        row.metrics = readMetrics(columns);
    row.sortNumber = columns.real();
    return row;
}

} // namespace revisit
