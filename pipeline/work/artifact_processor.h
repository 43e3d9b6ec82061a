#pragma once

#include "base/result.h"
#include "decoder/event.h"
#include "decoder/problem.h"
#include "store/pipeline_artifacts.h"
#include "store/pipeline_faults.h"
#include "store/pipeline_sessions.h"

#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// Everything a worker learned from one artifact's bytes, ready to be written in one commit.
struct ProcessedArtifact {
    ArtifactFindings findings;
    std::string counters; ///< of an event batch, as JSON
    std::optional<DeviceInfo> device; ///< of an event batch
    std::optional<std::string> userId; ///< the last identity event; empty: signed out
    std::vector<FaultRecord> faults;
};

/// Validates and reads an artifact as the decoder does, salvaging what is whole (spec ingest 5.5). Pure; any thread.
/// Errors: Corrupt (nothing in it is usable), TooLarge.
[[nodiscard]] Result<ProcessedArtifact> processArtifact(
    const ArtifactRecord& artifact, const SessionRecord& session, std::span<const std::byte> stored, WallTime now);

} // namespace revisit
