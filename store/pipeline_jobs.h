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

/// The queues, by the reference's names (spec ingest 5.3).
inline constexpr std::string_view kFlushQueue = "rj-artifact-flush";
inline constexpr std::string_view kIngestQueue = "rj-ingest-artifacts";
inline constexpr std::string_view kReplayQueue = "rj-replay-artifacts";

/// How often a job is tried, and how long after each failure (doubling from `backoff`).
struct JobPolicy {
    std::uint32_t attempts = 5;
    Milliseconds backoff{1'000};
};

/// A job that somebody works on. It belongs to its lease: after the lease ran out, another may claim it, and what the
/// late worker says about it is ignored.
struct JobRecord {
    std::string queue;
    std::string id;
    std::string data; ///< the artifact's id
    std::int64_t attemptsMade = 0; ///< this one included
    std::int64_t maxAttempts = 0;
    std::int64_t stalledCount = 0; ///< how often a worker of a running program went silent over it
    std::string lease;
};

/// Work as rows: survives a restart, is claimed once at a time, and is tried again after silence or failure.
/// A finished job's row is gone; a job that failed for good stays as `failed` until it is queued again.
/// All functions: errors Io, Busy. Threads: the writer's.
class PipelineJobs {
public:
    explicit PipelineJobs(PipelineStatements& statements)
        : m_statements(statements)
    {
    }
    /// Queues a job. One that waits or runs already stays as it is; a failed one starts anew.
    [[nodiscard]] Result<> enqueue(std::string_view queue, const std::string& id, const std::string& data,
        std::uint32_t maxAttempts, WallTime now);
    /// Takes the oldest job that is due, or whose lease ran out, until `now + leaseFor`.
    [[nodiscard]] Result<std::optional<JobRecord>> claim(std::string_view queue, WallTime now, Milliseconds leaseFor);
    /// When the next job of the queue is due (a lease's end included); nullopt in an empty queue.
    [[nodiscard]] Result<std::optional<WallTime>> nextRun(std::string_view queue);

    /// Whether the job still belongs to this lease.
    [[nodiscard]] Result<bool> isHeld(const JobRecord& job);
    /// A sign of life: prolongs the lease. False when it is lost.
    [[nodiscard]] Result<bool> prolong(const JobRecord& job, WallTime until);
    /// Removes a job that is done. False when the lease is lost.
    [[nodiscard]] Result<bool> complete(const JobRecord& job);
    /// Puts a job back that is to run at `at`. False when the lease is lost.
    [[nodiscard]] Result<bool> putBack(const JobRecord& job, WallTime at, const std::string& reason, WallTime now);
    /// As putBack(), but the attempt does not count: nothing was wrong with the job itself.
    [[nodiscard]] Result<bool> giveBack(const JobRecord& job, WallTime now);
    /// Marks a job that is not tried any more. False when the lease is lost.
    [[nodiscard]] Result<bool> fail(const JobRecord& job, const std::string& reason, WallTime now);

    /// After a restart nobody works on anything: every running job waits again, behind those that are due already.
    /// Neither the attempt nor the silence counts against it: who ends a program says nothing about its jobs. How many
    /// there were.
    [[nodiscard]] Result<std::int64_t> releaseAll(WallTime now);
    /// Jobs that wait or run.
    [[nodiscard]] Result<std::int64_t> openCount();

private:
    PipelineStatements& m_statements;
};

/// The wait before the next attempt: backoff · 2^(attemptsMade − 1), at most one hour.
[[nodiscard]] Milliseconds backoffAfter(const JobPolicy& policy, std::int64_t attemptsMade);

} // namespace revisit
