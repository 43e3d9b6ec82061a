#pragma once

#include "base/result.h"
#include "base/units.h"
#include "store/pipeline_statements.h"

#include <cstdint>
#include <string>

namespace revisit {

/// A crash or ANR that came in, by POST or in a legacy artifact. Empty texts stand for NULL.
struct FaultRecord {
    bool isAnr = false;
    std::string projectId;
    std::string sessionId; ///< empty: the client did not know ("unknown")
    std::string incidentId; ///< at most 128 bytes
    WallTime time; ///< after clock normalisation
    std::string name; ///< exception, signal or class
    std::string reason;
    std::string stack; ///< lines
    std::int64_t durationMs = 5'000; ///< of ANRs
    std::string threadState; ///< of ANRs
    std::string deviceMetadata; ///< JSON object
    std::string body; ///< as posted; empty for legacy artifacts
};

/// Crashes and ANRs. The same incident reported twice is merged: earliest time, longer stack, longest duration
/// (spec ingest 2.12). All functions: errors Io, Busy, InvalidInput (constraint). Threads: the writer's.
class PipelineFaults {
public:
    explicit PipelineFaults(PipelineStatements& statements)
        : m_statements(statements)
    {
    }
    /// True when the fault is new, false when it was merged into a known one.
    [[nodiscard]] Result<bool> insertOrMerge(const FaultRecord& fault, WallTime now);
    /// How many crashes and ANRs the session has.
    struct Counts {
        std::int64_t crashes = 0;
        std::int64_t anrs = 0;
    };
    [[nodiscard]] Result<Counts> counts(const std::string& sessionId);

private:
    [[nodiscard]] Result<std::string> findCrash(const FaultRecord& fault);
    [[nodiscard]] Result<std::string> findAnr(const FaultRecord& fault);
    [[nodiscard]] Result<> insert(const FaultRecord& fault, WallTime now);
    [[nodiscard]] Result<> merge(const std::string& id, const FaultRecord& fault, WallTime now);
    [[nodiscard]] Result<> keepBody(const FaultRecord& fault, WallTime now);
    PipelineStatements& m_statements;
};

} // namespace revisit
