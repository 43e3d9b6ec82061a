#include "store/pipeline_jobs.h"

#include "base/digest.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::int64_t kLongestBackoffMs = 3'600'000;
constexpr std::size_t kLeaseBytes = 8;

} // namespace

Milliseconds backoffAfter(const JobPolicy& policy, std::int64_t attemptsMade)
{
    const std::int64_t doublings = std::clamp<std::int64_t>(attemptsMade - 1, 0, 20);
    return {std::min(policy.backoff.ms << doublings, kLongestBackoffMs)};
}

Result<> PipelineJobs::enqueue(
    std::string_view queue, const std::string& id, const std::string& data, std::uint32_t maxAttempts, WallTime now)
{
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO jobs(queue,job_id,data,state,max_attempts,run_at,created_at,updated_at) "
        "VALUES(?1,?2,?3,'waiting',?4,?5,?5,?5) ON CONFLICT(queue,job_id) DO UPDATE SET state='waiting', "
        "attempts_made=0, stalled_count=0, run_at=excluded.run_at, last_error=NULL, updated_at=excluded.updated_at "
        "WHERE state='failed'",
        queue, id, data, std::int64_t{maxAttempts}, now.ms));
    return {};
}

Result<std::optional<JobRecord>> PipelineJobs::claim(std::string_view queue, WallTime now, Milliseconds leaseFor)
{
    JobRecord job;
    {
        REVISIT_TRY(query,
            m_statements.use(
                "SELECT job_id,data,attempts_made,max_attempts,stalled_count,state FROM jobs WHERE queue=?1 AND "
                "((state='waiting' AND run_at<=?2) OR (state='active' AND locked_until<=?2)) ORDER BY run_at LIMIT 1"));
        REVISIT_TRY(hasRow, query.bindAll(queue, now.ms)->step());
        if (!hasRow) return std::optional<JobRecord>{};
        const std::int64_t stalled = query->integer(4) + (query->text(5) == "active" ? 1 : 0);
        job = {std::string(queue), query->text(0), query->text(1), query->integer(2) + 1, query->integer(3), stalled,
            randomHex(kLeaseBytes)};
    }
    REVISIT_CHECK(m_statements.run(
        "UPDATE jobs SET state='active', attempts_made=?3, stalled_count=?4, lease=?5, locked_until=?6, updated_at=?7 "
        "WHERE queue=?1 AND job_id=?2",
        queue, job.id, job.attemptsMade, job.stalledCount, job.lease, (now + leaseFor).ms, now.ms));
    return std::optional(std::move(job));
}

Result<std::optional<WallTime>> PipelineJobs::nextRun(std::string_view queue)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT MIN(CASE state WHEN 'active' THEN locked_until ELSE run_at END) FROM jobs "
                         "WHERE queue=? AND state IN('waiting','active')"));
    REVISIT_TRY(hasRow, query.bindAll(queue)->step());
    if (!hasRow || query->isNull(0)) return std::optional<WallTime>{};
    return std::optional(WallTime{query->integer(0)});
}

Result<bool> PipelineJobs::isHeld(const JobRecord& job)
{
    REVISIT_TRY(
        query, m_statements.use("SELECT 1 FROM jobs WHERE queue=? AND job_id=? AND lease=? AND state='active'"));
    return query.bindAll(job.queue, job.id, job.lease)->step();
}

Result<bool> PipelineJobs::prolong(const JobRecord& job, WallTime until)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE jobs SET locked_until=?4 WHERE queue=?1 AND job_id=?2 AND lease=?3 AND state='active'",
            job.queue, job.id, job.lease, until.ms));
    return changed > 0;
}

Result<bool> PipelineJobs::complete(const JobRecord& job)
{
    REVISIT_TRY(changed,
        m_statements.run("DELETE FROM jobs WHERE queue=? AND job_id=? AND lease=? AND state='active'", job.queue,
            job.id, job.lease));
    return changed > 0;
}

Result<bool> PipelineJobs::putBack(const JobRecord& job, WallTime at, const std::string& reason, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE jobs SET state='waiting', lease=NULL, locked_until=NULL, run_at=?4, last_error=?5, "
                         "updated_at=?6 WHERE queue=?1 AND job_id=?2 AND lease=?3 AND state='active'",
            job.queue, job.id, job.lease, at.ms, reason, now.ms));
    return changed > 0;
}

Result<bool> PipelineJobs::giveBack(const JobRecord& job, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE jobs SET state='waiting', lease=NULL, locked_until=NULL, run_at=?4, updated_at=?4, "
                         "attempts_made=MAX(0,attempts_made-1) WHERE queue=?1 AND job_id=?2 AND lease=?3 AND "
                         "state='active'",
            job.queue, job.id, job.lease, now.ms));
    return changed > 0;
}

Result<bool> PipelineJobs::fail(const JobRecord& job, const std::string& reason, WallTime now)
{
    REVISIT_TRY(changed,
        m_statements.run("UPDATE jobs SET state='failed', lease=NULL, locked_until=NULL, last_error=?4, updated_at=?5 "
                         "WHERE queue=?1 AND job_id=?2 AND lease=?3 AND state='active'",
            job.queue, job.id, job.lease, reason, now.ms));
    return changed > 0;
}

Result<std::int64_t> PipelineJobs::releaseAll(WallTime now)
{
    return m_statements.run("UPDATE jobs SET state='waiting', lease=NULL, locked_until=NULL, run_at=?1, updated_at=?1, "
                            "attempts_made=MAX(0,attempts_made-1) WHERE state='active'",
        now.ms);
}

Result<std::int64_t> PipelineJobs::openCount()
{
    REVISIT_TRY(query, m_statements.use("SELECT COUNT(*) FROM jobs WHERE state IN('waiting','active')"));
    REVISIT_CHECK(query->step());
    return query->integer(0);
}

} // namespace revisit
