#include "pipeline/work/lifecycle_worker.h"

#include "base/log.h"
#include "pipeline/work/reconcile.h"

#include <algorithm>
#include <array>
#include <set>

namespace revisit {

namespace {

constexpr std::int64_t kBatch = 100;
constexpr std::int64_t kMostSessions = 10'000;

/// Logs a failure and keeps the first one; what follows goes on.
void note(const Result<>& done, Result<>& outcome)
{
    if (done) return;
    logWarning("pipeline", "the sweep failed at one thing: " + done.error().text());
    if (outcome) outcome = done;
}

} // namespace

LifecycleWorker::~LifecycleWorker()
{
    m_thread.requestStop();
    m_stopped.wake();
}

void LifecycleWorker::start()
{
    m_thread = Thread("lifecycle", [this](const StopToken& stop) { run(stop); });
}

void LifecycleWorker::run(const StopToken& stop)
{
    while (!stop.isStopRequested()) {
        const Result<> swept = sweep();
        if (!swept) logInfo("pipeline", "the sweep is repeated: " + swept.error().text());
        m_stopped.waitAfter(0, m_context.settings.sweepInterval);
    }
}

Result<> LifecycleWorker::sweep()
{
    using Step = Result<> (LifecycleWorker::*)();
    constexpr std::array<Step, 4> kSteps{&LifecycleWorker::abandonExpired, &LifecycleWorker::queueForgotten,
        &LifecycleWorker::clearFailedBodies, &LifecycleWorker::finaliseIdle};
    Result<> outcome;
    for (const Step step : kSteps) note((this->*step)(), outcome);
    return outcome;
}

Result<> LifecycleWorker::abandonExpired()
{
    std::set<std::string> sessions;
    const Result<> abandoned = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        const WallTime now = m_context.clock.now();
        const PipelineSettings& settings = m_context.settings;
        REVISIT_TRY(expired,
            tables.artifacts.expired(now - settings.abandonEventsAfter, now - settings.abandonReplayAfter, kBatch));
        for (const ArtifactRecord& artifact : expired) {
            REVISIT_CHECK(tables.artifacts.setAbandoned(artifact.id, now));
            sessions.insert(artifact.sessionId);
        }
        return tables.idempotency.removeExpired(now);
    });
    if (!abandoned) return abandoned;
    return reconcile({sessions.begin(), sessions.end()});
}

Result<> LifecycleWorker::queueForgotten()
{
    std::size_t queued = 0;
    const Result<> swept = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        const WallTime now = m_context.clock.now();
        REVISIT_TRY(buffered, tables.artifacts.withoutJob(ArtifactStatus::Buffered, kBatch));
        for (const ArtifactRecord& artifact : buffered)
            REVISIT_CHECK(
                tables.jobs.enqueue(kFlushQueue, artifact.id, artifact.id, m_context.settings.flushAttempts, now));
        REVISIT_TRY(uploaded, tables.artifacts.withoutJob(ArtifactStatus::Uploaded, kBatch));
        for (const ArtifactRecord& artifact : uploaded)
            REVISIT_CHECK(enqueueProcessing(tables, artifact, m_context.settings, now));
        queued = buffered.size() + uploaded.size();
        return {};
    });
    if (queued > 0) m_context.signal.wake();
    return swept;
}

/// The body of an artifact that could not be stored goes once its lifetime in the spool is over; a row forgets its file
/// only when that is gone.
Result<> LifecycleWorker::clearFailedBodies()
{
    std::vector<ArtifactRecord> failed;
    const Result<> asked = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(found, tables.artifacts.keptInSpool(m_context.clock.now() - m_context.settings.spoolTtl, kBatch));
        failed = std::move(found);
        return {};
    });
    if (!asked) return asked;
    Result<> outcome;
    for (const ArtifactRecord& artifact : failed) note(clearBody(artifact), outcome);
    return outcome;
}

Result<> LifecycleWorker::clearBody(const ArtifactRecord& artifact)
{
    REVISIT_CHECK(m_context.spool.remove(artifact.spoolName));
    return m_context.store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_CHECK(tables.artifacts.forgetSpoolFile(artifact.id, artifact.spoolName));
        return tables.projects.count("spool-expired", 1);
    });
}

Result<> LifecycleWorker::finaliseIdle()
{
    std::vector<std::string> silent;
    const Result<> asked = m_context.store.run([&](PipelineTables& tables) -> Result<> {
        const Milliseconds idle = std::min(m_context.settings.idleMobile, m_context.settings.idleWeb);
        REVISIT_TRY(found, tables.sessions.unfinished(m_context.clock.now() - idle, kMostSessions));
        silent = std::move(found);
        return {};
    });
    if (!asked) return asked;
    return reconcile(silent);
}

Result<> LifecycleWorker::reconcile(const std::vector<std::string>& sessionIds)
{
    Result<> outcome;
    for (const std::string& id : sessionIds) {
        bool isReady = false;
        const Result<> done = m_context.store.run([&](PipelineTables& tables) -> Result<> {
            REVISIT_TRY(ready, reconcileSession(tables, m_context.settings, id, m_context.clock.now()));
            isReady = ready;
            return {};
        });
        note(done, outcome);
        if (done && isReady) reportSessionReady(m_context, id);
    }
    return outcome;
}

} // namespace revisit
