#pragma once

#include "base/result.h"
#include "base/units.h"

#include <string>
#include <utility>
#include <vector>

namespace revisit {

/// What an SDK posts about one crash or ANR (spec formats 4.1). Format: docs/formats/faults.md.
struct FaultReport {
    std::string incidentId; ///< 1 to 128 characters, normally a UUID
    std::string sessionId; ///< "unknown" where the SDK had none
    WallTime time;
    std::string category; ///< "signal", "exception", "anr", "crash"
    std::string identifier; ///< SIGABRT, a class name, MainThreadFrozen, …
    std::string detail;
    std::vector<std::string> frames; ///< stack lines, innermost first
    std::vector<std::pair<std::string, std::string>> context; ///< durationMs, threadState, threadName, …
};

/// The report as the compact JSON object that `/api/ingest/fault` takes and that lies in `faults/<incidentId>.json`.
/// Errors: InvalidInput (no incident id, or one over 128 bytes).
[[nodiscard]] Result<std::string> faultReportJson(const FaultReport& report);

} // namespace revisit
