#pragma once

#include "base/result.h"
#include "base/units.h"
#include "store/pipeline_statements.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// The states of an artifact (spec ingest 5.1).
enum class ArtifactStatus { Pending, Buffered, Uploaded, Ready, Failed, Abandoned };
/// "pending", "buffered", "uploaded", "ready", "failed", "abandoned".
[[nodiscard]] std::string_view name(ArtifactStatus status) noexcept;

/// A row of `recording_artifacts`, and the project of its session. Empty texts stand for NULL.
struct ArtifactRecord {
    std::string id; ///< UUID
    std::string sessionId;
    std::string projectId;
    std::string kind; ///< "events", "screenshots", …
    std::string objectKey;
    std::string clientUploadId;
    std::string endpointId; ///< the endpoint that it is pinned to
    std::int64_t declaredBytes = 0;
    std::int64_t storedBytes = 0; ///< as received
    std::string sha256; ///< of the bytes as received
    ArtifactStatus status = ArtifactStatus::Pending;
    std::string failureReason;
    std::string spoolName; ///< the spool file with its bytes, while there is one
    std::optional<std::int64_t> startTime;
    std::optional<std::int64_t> endTime;
    std::optional<std::int64_t> frameCount;
    WallTime createdAt;
    WallTime updatedAt;
    WallTime
        receivedAt; ///< when its newest body was acknowledged (in its bucket: stored there), or presigned without one
};

/// What a worker found out about an artifact that becomes ready.
struct ArtifactFindings {
    std::int64_t sizeBytes = 0; ///< as the reference counts: inflated, but hierarchies as stored
    std::optional<std::int64_t> startTime; ///< of events; other kinds keep what the client said
    std::optional<std::int64_t> endTime;
    std::string problems; ///< JSON array of what is damaged, or empty
};

/// What of a session's artifacts decides about its state (spec ingest 5.8).
struct ArtifactEvidence {
    std::int64_t readyVisual = 0; ///< screenshots and rrweb
    std::int64_t readyScreenshots = 0;
    std::int64_t readyHierarchies = 0;
    std::int64_t visualBytes = 0;
    std::int64_t screenshotBytes = 0;
    std::int64_t openReplay = 0; ///< replay kinds that may still become ready
    std::int64_t acknowledged = 0; ///< any kind, received but not processed yet
    std::optional<std::int64_t> latestReplayEnd;
    std::optional<std::int64_t> latestEventEnd; ///< of ready event batches
};

/// The artifacts and their transitions. Each transition names the states it starts from and returns whether it took
/// place; doing one twice changes nothing. All functions: errors Io, Busy, InvalidInput (constraint).
/// Threads: the writer's.
class PipelineArtifacts {
public:
    explicit PipelineArtifacts(PipelineStatements& statements)
        : m_statements(statements)
    {
    }
    [[nodiscard]] Result<std::optional<ArtifactRecord>> find(const std::string& id);
    [[nodiscard]] Result<std::optional<ArtifactRecord>> findByUploadId(const std::string& clientUploadId);
    [[nodiscard]] Result<bool> hasKey(const std::string& objectKey);
    /// A new row, status pending.
    [[nodiscard]] Result<> insert(const ArtifactRecord& artifact);
    /// The same segment presigned again: sizes, times and counts are refreshed; failed and abandoned ones are opened:
    /// `buffered` where the spool still has their body (queue its flush in the same commit), else `pending`.
    [[nodiscard]] Result<> refresh(const ArtifactRecord& artifact, WallTime now);
    [[nodiscard]] Result<> setFrameCount(const std::string& id, std::int64_t frameCount);

    /// pending, buffered → buffered: these bytes are in the spool.
    [[nodiscard]] Result<bool> setBuffered(
        const std::string& id, const std::string& spoolName, std::int64_t storedBytes, WallTime now);
    /// buffered with this spool file → uploaded; forgets the spool file.
    [[nodiscard]] Result<bool> setUploaded(
        const ArtifactRecord& artifact, const std::string& sha256, std::int64_t storedBytes, WallTime now);
    /// uploaded → ready.
    [[nodiscard]] Result<bool> setReady(const std::string& id, const ArtifactFindings& findings, WallTime now);
    /// buffered, uploaded → failed, with the reason. The spool file, where there is one, stays named.
    [[nodiscard]] Result<bool> setFailed(const std::string& id, const std::string& reason, WallTime now);
    /// pending → abandoned.
    [[nodiscard]] Result<bool> setAbandoned(const std::string& id, WallTime now);
    /// Nothing happens where the row names another file by now.
    [[nodiscard]] Result<> forgetSpoolFile(const std::string& id, const std::string& spoolName);

    /// Pending ones that were presigned before the given times (event batches, replay kinds); at most `limit`.
    [[nodiscard]] Result<std::vector<ArtifactRecord>> expired(WallTime events, WallTime replay, std::int64_t limit);
    /// Those of one status without an open job in `queue`.
    [[nodiscard]] Result<std::vector<ArtifactRecord>> withoutJob(ArtifactStatus status, std::int64_t limit);
    /// Those that name a spool file.
    [[nodiscard]] Result<std::vector<ArtifactRecord>> spooled();
    /// Failed and abandoned ones that still have a spool file, received before `before`.
    [[nodiscard]] Result<std::vector<ArtifactRecord>> keptInSpool(WallTime before, std::int64_t limit);
    [[nodiscard]] Result<ArtifactEvidence> evidence(const std::string& sessionId);

    /// What a batch counted, replacing what it counted before.
    [[nodiscard]] Result<> setCounters(
        const std::string& artifactId, const std::string& sessionId, const std::string& countersJson);
    /// The counts of all batches of a session, by the batches' start.
    [[nodiscard]] Result<std::vector<std::string>> counters(const std::string& sessionId);

private:
    [[nodiscard]] Result<std::vector<ArtifactRecord>> readAll(StatementUse& query);
    PipelineStatements& m_statements;
};

} // namespace revisit
