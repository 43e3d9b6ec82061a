#pragma once

#include "base/clock.h"
#include "base/mutex.h"
#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "store/pipeline_store.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// Wakes workers when rows of work were committed. Threads: any.
class WorkSignal {
public:
    void wake();
    /// How often it was woken; what waitAfter() compares with.
    [[nodiscard]] std::uint64_t count() const;
    /// Returns once it was woken after `seen`, or after `patience` (real time).
    void waitAfter(std::uint64_t seen, Milliseconds patience);

private:
    mutable Mutex m_mutex;
    Condition m_changed;
    std::uint64_t m_count GUARDED_BY(m_mutex) = 0;
};

/// A claimed job in the hands of its handler.
class JobLease {
public:
    JobLease(PipelineStore& store, const Clock& clock, JobRecord job, Milliseconds length)
        : m_store(store)
        , m_clock(clock)
        , m_job(std::move(job))
        , m_length(length)
    {
    }
    [[nodiscard]] const JobRecord& job() const { return m_job; }
    /// A sign of life between two steps of the work. Errors: Cancelled (somebody else has the job now), Busy, Io.
    [[nodiscard]] Result<> prolong();

private:
    PipelineStore& m_store;
    const Clock& m_clock;
    const JobRecord m_job;
    const Milliseconds m_length;
};

/// What one queue's jobs are about. Threads: the runner's workers, several at once.
class JobHandler {
public:
    virtual ~JobHandler() = default;
    /// Does the work and commits its outcome together with the job's completion. An error means another attempt;
    /// Cancelled means that the job is somebody else's by now.
    [[nodiscard]] virtual Result<> work(JobLease& lease) = 0;
    /// Whether trying again cannot lead to anything else, so that the job is given up at once.
    [[nodiscard]] virtual bool isFinal(const Error&) const { return false; }
    /// The job is not tried any more. Runs in the commit that says so. Errors: Io, Busy.
    [[nodiscard]] virtual Result<> giveUp(PipelineTables& tables, const JobRecord& job, const std::string& reason) = 0;
    /// After that commit.
    virtual void gaveUp(const JobRecord& job, const std::string& reason) = 0;
};

struct JobRunnerOptions {
    std::string_view queue;
    std::uint32_t workers = 1;
    JobPolicy policy;
    Milliseconds lease{30'000}; ///< a worker that is silent for so long has lost its job
    std::uint32_t mostStalls = 5; ///< beyond it the job is what kills its workers; 0: never
};

/// Threads that claim jobs of one queue and hand them to a handler, with back-off between attempts.
class JobRunner {
public:
    /// Everything named must outlive the runner.
    JobRunner(PipelineStore& store, const Clock& clock, WorkSignal& signal, JobHandler& handler,
        const JobRunnerOptions& options);
    /// Lets the jobs that run be finished, then joins.
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

private:
    struct Claim {
        std::optional<JobRecord> job;
        std::optional<WallTime> nextRun;
    };
    void run(const StopToken& stop);
    [[nodiscard]] Result<Claim> claim();
    void handle(const JobRecord& job);
    void settleFailure(const JobRecord& job, const Error& error);
    [[nodiscard]] Milliseconds patience(const Result<Claim>& claim) const;

    PipelineStore& m_store;
    const Clock& m_clock;
    WorkSignal& m_signal;
    JobHandler& m_handler;
    const JobRunnerOptions m_options;
    std::vector<Thread> m_threads;
};

} // namespace revisit
