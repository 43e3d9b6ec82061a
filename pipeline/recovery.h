#pragma once

#include "base/result.h"
#include "base/units.h"
#include "pipeline/pipeline.h"
#include "pipeline/spool.h"
#include "store/pipeline_store.h"

#include <cstdint>

namespace revisit {

/// What a start found after the last run ended, however it ended. Kept in the `counters` table too.
struct RecoveryReport {
    std::int64_t jobsReleased = 0; ///< were running; wait again
    std::int64_t unfinished = 0; ///< spool files whose PUT was never acknowledged; removed
    std::int64_t unclaimed = 0; ///< whole spool files of artifacts without a row; moved to spool/unclaimed
    std::int64_t missing = 0; ///< acknowledged artifacts whose body is gone; failed, with the reason
    std::int64_t requeued = 0; ///< artifacts whose next job was missing
};

/// Brings spool, rows and jobs in line before the first request is taken. Safe to be interrupted and done again.
/// Errors: Io, Busy.
[[nodiscard]] Result<RecoveryReport> recover(
    PipelineStore& store, Spool& spool, const PipelineSettings& settings, WallTime now);

} // namespace revisit
