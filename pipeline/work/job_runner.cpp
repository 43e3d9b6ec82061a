#include "pipeline/work/job_runner.h"

#include "base/guarded_call.h"
#include "base/log.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace revisit {

namespace {

constexpr Milliseconds kLongestWait{1'000}; // a clock that is moved by hand is noticed after this
constexpr Milliseconds kShortestWait{5};

} // namespace

void WorkSignal::wake()
{
    {
        const MutexLock lock(m_mutex);
        ++m_count;
    }
    m_changed.notifyAll();
}

std::uint64_t WorkSignal::count() const
{
    const MutexLock lock(m_mutex);
    return m_count;
}

void WorkSignal::waitAfter(std::uint64_t seen, Milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience.ms);
    MutexLock lock(m_mutex);
    while (m_count == seen) {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left <= left.zero()) return;
        m_changed.waitFor(lock, left);
    }
}

Result<> JobLease::prolong()
{
    bool isHeld = false;
    const Result<> asked = m_store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(held, tables.jobs.prolong(m_job, m_clock.now() + m_length));
        isHeld = held;
        return {};
    });
    if (!asked) return fail(asked.error());
    if (!isHeld) return fail(Errc::Cancelled, "the job was claimed by somebody else", m_job.id);
    return {};
}

JobRunner::JobRunner(
    PipelineStore& store, const Clock& clock, WorkSignal& signal, JobHandler& handler, const JobRunnerOptions& options)
    : m_store(store)
    , m_clock(clock)
    , m_signal(signal)
    , m_handler(handler)
    , m_options(options)
{
    for (std::uint32_t i = 0; i < m_options.workers; ++i)
        m_threads.emplace_back(std::string(m_options.queue).substr(3, 10) + std::to_string(i),
            [this](const StopToken& stop) { run(stop); });
}

JobRunner::~JobRunner()
{
    for (Thread& thread : m_threads) thread.requestStop();
    m_signal.wake();
    m_threads.clear(); // joins
}

void JobRunner::run(const StopToken& stop)
{
    while (!stop.isStopRequested()) {
        const std::uint64_t seen = m_signal.count();
        const Result<Claim> claimed = claim();
        if (claimed && claimed->job)
            handle(*claimed->job);
        else if (!stop.isStopRequested())
            m_signal.waitAfter(seen, patience(claimed));
    }
}

Result<JobRunner::Claim> JobRunner::claim()
{
    Claim claim;
    const Result<> asked = m_store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(job, tables.jobs.claim(m_options.queue, m_clock.now(), m_options.lease));
        claim.job = std::move(job);
        if (claim.job) return {};
        REVISIT_TRY(next, tables.jobs.nextRun(m_options.queue));
        claim.nextRun = next;
        return {};
    });
    if (!asked) return fail(asked.error());
    return claim;
}

Milliseconds JobRunner::patience(const Result<Claim>& claim) const
{
    if (!claim || !claim->nextRun) return kLongestWait;
    return std::clamp(*claim->nextRun - m_clock.now(), kShortestWait, kLongestWait);
}

void JobRunner::handle(const JobRecord& job)
{
    JobLease lease(m_store, m_clock, job, m_options.lease);
    const bool isDeadly = m_options.mostStalls > 0 && job.stalledCount > m_options.mostStalls;
    const Result<> worked = isDeadly
        ? Result<>(fail(Errc::Corrupt, "workers went silent over it " + std::to_string(job.stalledCount) + " times"))
        : callGuarded([&] { return m_handler.work(lease); });
    if (worked || worked.error().code == Errc::Cancelled) return;
    settleFailure(job, worked.error());
}

void JobRunner::settleFailure(const JobRecord& job, const Error& error)
{
    const bool isDeadly = m_options.mostStalls > 0 && job.stalledCount > m_options.mostStalls;
    const bool isLast = isDeadly || m_handler.isFinal(error) || job.attemptsMade >= job.maxAttempts;
    const std::string reason = error.text();
    logWarning("pipeline",
        job.queue + " " + job.id + ", attempt " + std::to_string(job.attemptsMade) + " of "
            + std::to_string(job.maxAttempts) + ": " + reason);
    bool hasGivenUp = false;
    const Result<> settled = m_store.run([&](PipelineTables& tables) -> Result<> {
        const WallTime now = m_clock.now();
        if (!isLast) {
            REVISIT_CHECK(
                tables.jobs.putBack(job, now + backoffAfter(m_options.policy, job.attemptsMade), reason, now));
            return {};
        }
        REVISIT_TRY(isOurs, tables.jobs.fail(job, reason, now));
        if (!isOurs) return {};
        hasGivenUp = true;
        return m_handler.giveUp(tables, job, reason);
    });
    if (!settled)
        logError("pipeline", "cannot settle a failed job: " + settled.error().text()); // its lease will end
    else if (hasGivenUp)
        m_handler.gaveUp(job, reason);
}

} // namespace revisit
