#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// Counts of `session_metrics`; absent rows read as zeroes where the API wants numbers.
struct SessionMetricsRow {
    std::int64_t touchCount = 0;
    std::int64_t scrollCount = 0;
    std::int64_t gestureCount = 0;
    std::int64_t inputCount = 0;
    std::int64_t errorCount = 0;
    std::int64_t crashCount = 0;
    std::int64_t anrCount = 0;
    std::int64_t customEventCount = 0;
    std::int64_t rageTapCount = 0;
    std::int64_t deadTapCount = 0;
    std::int64_t frustrationCountsVersion = 0;
    std::int64_t apiTotalCount = 0;
    std::int64_t apiSuccessCount = 0;
    std::int64_t apiErrorCount = 0;
    double apiAvgResponseMs = 0;
    std::string screensVisited = "[]"; ///< JSON array of texts
    double interactionScore = 0;
    double explorationScore = 0;
    double uxScore = 0;
    std::int64_t eventsSizeBytes = 0;
    std::int64_t screenshotSegmentCount = 0;
    std::int64_t screenshotTotalBytes = 0;
    std::optional<double> appStartupTimeMs;
    std::optional<std::string> networkType;
    std::optional<std::string> cellularGeneration;
};

/// A row of `sessions` with what the read API derives from its neighbours. Times are epoch milliseconds.
struct PipelineSession {
    std::string id;
    std::string projectId;
    std::optional<std::string> deviceId;
    std::optional<std::string> platform;
    std::optional<std::string> appVersion;
    std::optional<std::string> deviceModel;
    std::optional<std::string> osVersion;
    std::optional<std::string> sdkVersion;
    std::optional<std::string> userId;
    std::optional<std::string> anonymousId; ///< the display id, else the hash
    std::optional<std::string> webReferral;
    std::int64_t startedAt = 0;
    std::optional<std::int64_t> endedAt;
    std::int64_t lastIngestActivityAt = 0;
    std::int64_t durationSeconds = 0; ///< stored; 0: to be derived
    std::int64_t backgroundTimeSeconds = 0;
    std::string status;
    std::int64_t retentionTier = 1;
    std::int64_t retentionDays = 7;
    bool isRecordingDeleted = false;
    bool isReplayExpired = false;
    bool isReplayAvailable = false;
    bool isQuotaExhausted = false;
    std::optional<std::string> replayRetentionState;
    std::string smartCaptureStatus;
    std::optional<std::string> smartCaptureReason;
    std::optional<std::string> smartCaptureRuleId;
    std::optional<std::int64_t> smartCaptureDecidedAt;
    std::optional<std::int64_t> recordingDeletedAt;
    std::optional<std::string> geoCity;
    std::optional<std::string> geoRegion;
    std::optional<std::string> geoCountry;
    std::optional<std::string> geoCountryCode;
    std::optional<double> geoLatitude;
    std::optional<double> geoLongitude;
    std::optional<std::string> geoTimezone;
    std::optional<std::int64_t> clientEpochMs; ///< what frame offsets count from
    std::string events = "[]"; ///< stored custom events, JSON
    std::string metadata = "{}"; ///< JSON
    std::optional<std::string> deviceInfo; ///< JSON as received
    std::optional<SessionMetricsRow> metrics;

    bool hasNewerSession = false; ///< of the same visitor
    std::int64_t pendingArtifacts = 0; ///< not in a final state
    std::optional<std::int64_t> lastReplayEnd; ///< of the ready screenshots and web segments
    std::optional<std::int64_t> visitorSessionNumber;
    std::optional<std::int64_t> visitorFinalSessionNumber;
    double sortNumber = 0; ///< the sort key of a list in numeric order
};

/// A row of `recording_artifacts`, as far as readers need it.
struct ArtifactRow {
    std::string id;
    std::string kind;
    std::string objectKey;
    std::string endpointId;
    std::string status;
    std::string sha256; ///< empty where not known
    std::int64_t sizeBytes = 0; ///< stored bytes, else what was declared
    std::optional<std::int64_t> startTime;
    std::optional<std::int64_t> endTime;
    std::optional<std::int64_t> frameCount;
    std::int64_t createdAt = 0;
};

/// A row of `crashes`, `anrs` or `errors`; fields that the table lacks are empty.
struct IncidentRow {
    std::string id;
    std::int64_t timestamp = 0;
    std::string name; ///< exception or error name
    std::optional<std::string> message; ///< reason or message
    std::optional<std::string> stack; ///< stack trace or thread state
    std::optional<std::string> deviceMetadata; ///< JSON
    std::optional<std::string> screenName;
    std::int64_t durationMs = 0;
    std::string status;
};

/// A row of `projects` with its totals.
struct ProjectRow {
    std::string id;
    std::string teamId;
    std::string name;
    std::string publicKey;
    std::optional<std::string> platform;
    std::optional<std::string> bundleId;
    std::optional<std::string> packageName;
    std::optional<std::string> webDomain;
    std::string webAllowedDomains = "[]"; ///< JSON
    std::int64_t sampleRate = 100;
    bool isRejourneyEnabled = true;
    bool isRecordingEnabled = true;
    std::string textInputMasking;
    std::string imageVideoMasking;
    std::int64_t recordingFps = 1;
    std::int64_t maxRecordingMinutes = 10;
    std::int64_t webMaxObservabilityMinutes = 30;
    std::int64_t createdAt = 0;
    std::int64_t updatedAt = 0;
    std::string sessionPlatforms; ///< the platforms of its sessions, joined by commas
    std::int64_t sessionsTotal = 0;
    std::int64_t sessionsRecent = 0; ///< since the time asked for
    std::int64_t errorsTotal = 0;
    std::int64_t errorsRecent = 0;
    std::int64_t crashesTotal = 0;
    std::int64_t anrsTotal = 0;
    std::int64_t rageTapsTotal = 0;
    double averageUxScore = 0;
};

struct TeamRow {
    std::string id;
    std::string name;
    std::optional<std::string> ownerUserId;
    std::int64_t retentionTier = 1;
    std::int64_t createdAt = 0;
    std::int64_t updatedAt = 0;
};

struct UserRow {
    std::string id;
    std::string email;
    std::optional<std::string> displayName;
    std::int64_t createdAt = 0;
};

/// How much work waits in `jobs`.
struct QueueDepthRow {
    std::int64_t pending = 0; ///< waiting or running
    std::optional<std::int64_t> oldestCreatedAt;
};

} // namespace revisit
