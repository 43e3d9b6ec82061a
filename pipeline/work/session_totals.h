#pragma once

#include "analysis/session_counters.h"
#include "base/result.h"
#include "base/units.h"
#include "store/pipeline_store.h"

#include <string>

namespace revisit {

/// What one event batch says besides its counts.
struct BatchFacts {
    std::uint64_t inflatedBytes = 0;
    std::string networkType; ///< of its device information
};
/// What one event batch counts, as it is kept with its artifact (docs/formats/pipeline-database.md).
[[nodiscard]] std::string countersJson(const SessionCounters& counters, const BatchFacts& facts);

/// Computes a session's metrics anew from what each of its batches counted, its crashes and ANRs, and what the client
/// reported at its end; the larger count stands. Order and repetition of the batches' processing do not matter.
/// Runs inside a writer job. Errors: Io, Busy.
[[nodiscard]] Result<> rollUpSession(PipelineTables& tables, const std::string& sessionId);

} // namespace revisit
