#pragma once

#include "base/result.h"
#include "base/units.h"
#include "store/pipeline_statements.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// A row of `sessions`, as far as ingest needs it. Empty texts stand for NULL.
struct SessionRecord {
    std::string id;
    std::string projectId;
    std::string deviceId;
    std::string platform;
    std::string appVersion;
    std::string deviceModel;
    std::string osVersion;
    std::string sdkVersion;
    std::string userDisplayId;
    std::string anonymousDisplayId;
    WallTime startedAt; ///< after clock normalisation and backfill
    std::optional<std::int64_t> endedAt; ///< epoch ms
    WallTime lastActivity; ///< the newest presign, PUT, flush or complete
    std::optional<std::int64_t> durationSeconds;
    std::int64_t backgroundSeconds = 0;
    std::string status = "processing";
    bool isDeleted = false; ///< recording deleted or expired
    bool isReplayAvailable = false;
    bool isObserveOnly = false;
    std::optional<std::int64_t> clientEpochMs; ///< the number inside the id: what frame offsets count from
    std::string closeSource; ///< "session_end", "idle" or empty
    std::string metadata = "{}"; ///< JSON object

    /// Takes no artifacts and faults any more (spec ingest 5.7).
    [[nodiscard]] bool isImmutable() const { return status == "failed" || status == "deleted" || isDeleted; }
};

/// What is known about a session from one request; empty texts say nothing.
struct SessionFacts {
    std::string deviceId;
    std::string platform;
    std::string appVersion;
    std::string deviceModel;
    std::string osVersion;
    std::string sdkVersion;
    std::string userDisplayId;
    std::string anonymousDisplayId;
};

/// How a session ended.
struct SessionClose {
    std::int64_t endedAt = 0;
    std::int64_t durationSeconds = 0;
    std::int64_t backgroundSeconds = 0;
    std::string source; ///< "session_end", "idle"
};

/// What reconciliation writes besides the close.
struct SessionReplayState {
    bool isAvailable = false;
    std::int64_t segmentCount = 0;
    std::int64_t storageBytes = 0;
    std::int64_t screenshotCount = 0;
    std::int64_t screenshotBytes = 0;
    std::int64_t hierarchyCount = 0;
};

/// An SDK's report about its own uploads (spec ingest 2.11). Absent numbers leave the stored ones alone.
struct SdkTelemetry {
    std::optional<std::int64_t> uploadSuccess, uploadFailure, retryAttempts, circuitBreakerOpens, memoryEvictions,
        offlinePersists, bytesUploaded, bytesEvicted;
    std::optional<double> successRate, averageUploadMs;
};

/// The numbers of `session_metrics` that come from events and from session/end.
struct SessionMetrics {
    std::int64_t totalEvents = 0, touches = 0, scrolls = 0, gestures = 0, inputs = 0, errors = 0, crashes = 0, anrs = 0,
                 customEvents = 0, rageTaps = 0, deadTaps = 0, apiTotal = 0, apiSuccess = 0, apiErrors = 0;
    double apiAverageMs = 0, interactionScore = 0, explorationScore = 0, uxScore = 0;
    std::string screensVisited = "[]"; ///< JSON array of texts
    std::int64_t eventsBytes = 0; ///< inflated
    std::optional<double> appStartupMs;
    std::string networkType;
};

/// Sessions and their metrics. All functions: errors Io, Busy, InvalidInput (constraint). Threads: the writer's.
class PipelineSessions {
public:
    explicit PipelineSessions(PipelineStatements& statements)
        : m_statements(statements)
    {
    }
    [[nodiscard]] Result<std::optional<SessionRecord>> find(const std::string& id);
    /// A new session with empty metrics.
    [[nodiscard]] Result<> insert(const SessionRecord& session, WallTime now);
    /// First writer wins: fills what is empty.
    [[nodiscard]] Result<> fillMissing(const std::string& id, const SessionFacts& facts, WallTime now);
    /// Last writer wins: what the SDK's device information says (spec ingest 5.6).
    [[nodiscard]] Result<> overwrite(const std::string& id, const SessionFacts& facts, const std::string& deviceInfo);
    [[nodiscard]] Result<> setUser(
        const std::string& id, const std::string& userDisplayId, const std::string& anonymousDisplayId);
    [[nodiscard]] Result<> setMetadata(const std::string& id, const std::string& json);
    [[nodiscard]] Result<> setObserveOnly(const std::string& id);
    /// A sign of life; a session that has not ended is processing again.
    [[nodiscard]] Result<> touch(const std::string& id, WallTime now);
    /// Moves the start back, never forward.
    [[nodiscard]] Result<> backfillStart(const std::string& id, WallTime start);
    [[nodiscard]] Result<> close(const std::string& id, const SessionClose& close, WallTime now);
    [[nodiscard]] Result<> reopen(const std::string& id, WallTime now);
    /// Only what changes is written. True when the status became another one.
    [[nodiscard]] Result<bool> setStatus(const std::string& id, const std::string& status, WallTime now);
    [[nodiscard]] Result<> setReplayState(const std::string& id, const SessionReplayState& state);

    /// When the next session of the same device in the same project began; nullopt without one.
    [[nodiscard]] Result<std::optional<WallTime>> successorStart(const SessionRecord& session);
    /// Sessions that are not closed, oldest activity first.
    [[nodiscard]] Result<std::vector<std::string>> unfinished(WallTime idleSince, std::int64_t limit);

    [[nodiscard]] Result<> mergeTelemetry(const std::string& id, const SdkTelemetry& telemetry);
    /// The client's own counts, kept as posted for the next rollup.
    [[nodiscard]] Result<> setClientMetrics(const std::string& id, const std::string& json);
    [[nodiscard]] Result<std::string> clientMetrics(const std::string& id);
    [[nodiscard]] Result<> setMetrics(const std::string& id, const SessionMetrics& metrics);
    [[nodiscard]] Result<> raiseBackground(const std::string& id, std::int64_t seconds);

private:
    PipelineStatements& m_statements;
};

} // namespace revisit
