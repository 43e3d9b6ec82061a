#pragma once

#include "base/result.h"
#include "base/units.h"
#include "pipeline/pipeline.h"
#include "store/pipeline_store.h"

#include <string>

namespace revisit {

/// Brings a session's row in line with its artifacts: replay state, and ready once nothing more is to come, with an
/// end where none was reported (spec ingest 5.8). Safe to do at any time and twice. Runs inside a writer job.
/// True when the session became ready by it. Errors: Io, Busy.
[[nodiscard]] Result<bool> reconcileSession(
    PipelineTables& tables, const PipelineSettings& settings, const std::string& sessionId, WallTime now);

} // namespace revisit
