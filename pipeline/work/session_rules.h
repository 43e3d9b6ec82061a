#pragma once

#include "base/units.h"
#include "pipeline/pipeline.h"
#include "store/pipeline_artifacts.h"
#include "store/pipeline_projects.h"
#include "store/pipeline_sessions.h"

#include <cstdint>
#include <optional>
#include <string>

/// When a session is over, and when it ended (spec ingest 5.8). Pure functions over rows; any thread.
namespace revisit {

/// Everything that says when a session ended; the first that is there decides.
struct CloseEvidence {
    std::optional<std::int64_t> anchor; ///< closeAnchorAtMs: when it really stopped
    std::optional<std::int64_t> reportedEnd; ///< endedAt of session/end
    std::optional<std::int64_t> latestArtifact; ///< the end of what was recorded
    std::int64_t reportedBackgroundMs = 0; ///< totalBackgroundTimeMs of session/end
};

/// How long a session of this project may be: the recording cap of its platform.
[[nodiscard]] Milliseconds longestSession(const SessionRecord& session, const ProjectRecord& project);

/// The end by the evidence, clamped to the cap and to the start of the device's next session.
[[nodiscard]] SessionClose resolveClose(const SessionRecord& session, const CloseEvidence& evidence,
    Milliseconds longest, std::optional<WallTime> successor);

/// What reconciliation is to do with a session.
enum class SessionVerdict {
    Immutable, ///< nothing
    KeepProcessing, ///< work is open, or it may still be recording
    Finalise, ///< nothing more is to come: ready
};
struct VerdictInput {
    const SessionRecord& session;
    const ArtifactEvidence& evidence;
    const PipelineSettings& settings;
    bool isSuperseded = false; ///< the device has a later session
    WallTime now;
};
[[nodiscard]] SessionVerdict judgeSession(const VerdictInput& input);

} // namespace revisit
