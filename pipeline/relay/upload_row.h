#pragma once

#include "pipeline/ingest/refusal.h"
#include "pipeline/ingest/tokens.h"
#include "pipeline/pipeline.h"
#include "store/pipeline_store.h"

#include <string>

namespace revisit {

/// A body that lies in the spool and is to become an artifact's.
struct SpooledBody {
    RelayClaims claims; ///< of the URL it came by
    std::string spoolName;
    std::int64_t size = 0;
};

/// What became of it.
struct SpooledVerdict {
    bool isKept = false; ///< the row names the file now; otherwise nobody needs it
    std::string replacedFile; ///< the spool file of an earlier PUT
};

/// Names the body in its artifact's row and queues its flush; says so where the artifact takes no bytes any more.
/// Runs inside a writer job. Errors: Io, Busy.
[[nodiscard]] Result<Outcome<SpooledVerdict>> acceptBody(
    PipelineTables& tables, const SpooledBody& body, const PipelineSettings& settings, WallTime now);

} // namespace revisit
