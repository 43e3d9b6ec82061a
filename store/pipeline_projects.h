#pragma once

#include "base/result.h"
#include "base/units.h"
#include "store/pipeline_statements.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// A row of `projects`: what an SDK's key stands for and what the SDK is told (spec ingest 2.1).
struct ProjectRecord {
    std::string id; ///< UUID
    std::string teamId;
    std::string name;
    std::string publicKey;
    std::string webAllowedDomains = "[]"; ///< JSON array of texts
    std::int64_t sampleRate = 100;
    bool isRejourneyEnabled = true;
    bool isRecordingEnabled = true;
    std::string textInputMasking = "all";
    std::string imageVideoMasking = "none";
    std::int64_t recordingFps = 1;
    std::int64_t maxRecordingMinutes = 10;
    std::int64_t webMaxObservabilityMinutes = 30;
};

/// A row of `storage_endpoints`: where objects live. Local ones have a file:// URL.
struct EndpointRecord {
    std::string id;
    std::string projectId; ///< empty: for every project
    std::string name;
    std::string url;
    std::int64_t weight = 1; ///< priority + 1
};

/// An API key that may ingest (spec ingest 2.3 step 3).
struct ApiKeyRecord {
    std::string hashedKey; ///< SHA-256, hexadecimal
    std::string projectId;
};

/// Who may send and where objects go. All functions: errors Io, Busy, Corrupt. Threads: the writer's.
class PipelineProjects {
public:
    explicit PipelineProjects(PipelineStatements& statements)
        : m_statements(statements)
    {
    }
    /// Every project that is not deleted, oldest first.
    [[nodiscard]] Result<std::vector<ProjectRecord>> all();
    [[nodiscard]] Result<std::vector<ApiKeyRecord>> ingestKeys();
    [[nodiscard]] Result<> insert(const ProjectRecord& project, WallTime now);
    /// The id of the local user's team; made with the user on first use.
    [[nodiscard]] Result<std::string> ensureLocalTeam(WallTime now);

    /// The endpoint that the session's artifacts are pinned to already, if there are any.
    [[nodiscard]] Result<std::optional<std::string>> pinnedEndpoint(const std::string& sessionId);
    /// Active endpoints without shadows that new artifacts of the project may go to: the project's own, else global
    /// ones.
    [[nodiscard]] Result<std::vector<EndpointRecord>> candidates(const std::string& projectId);
    [[nodiscard]] Result<std::optional<EndpointRecord>> endpoint(const std::string& id);
    [[nodiscard]] Result<bool> hasEndpoint();
    [[nodiscard]] Result<> insertEndpoint(const EndpointRecord& endpoint, WallTime now);

    /// Adds to a named count of things that went wrong ("spool-unclaimed", …).
    [[nodiscard]] Result<> count(const std::string& name, std::int64_t increment);
    [[nodiscard]] Result<std::int64_t> counted(const std::string& name);

private:
    PipelineStatements& m_statements;
};

/// The state of an idempotency key (spec ingest 2.4): Processing re-issues a URL, Done skips the upload.
struct IdempotencyRecord {
    bool isDone = false;
    std::string artifactId;
};

/// What browsers may retry without harm. Errors: Io, Busy. Threads: the writer's.
class PipelineIdempotency {
public:
    explicit PipelineIdempotency(PipelineStatements& statements)
        : m_statements(statements)
    {
    }
    [[nodiscard]] Result<std::optional<IdempotencyRecord>> find(
        const std::string& projectId, const std::string& key, WallTime now);
    [[nodiscard]] Result<> setProcessing(
        const std::string& projectId, const std::string& key, const std::string& artifactId, WallTime expiresAt);
    [[nodiscard]] Result<> setDone(
        const std::string& projectId, const std::string& key, const std::string& artifactId, WallTime expiresAt);
    [[nodiscard]] Result<> removeExpired(WallTime now);

private:
    PipelineStatements& m_statements;
};

} // namespace revisit
