#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "pipeline/work/worker_context.h"

namespace revisit {

/// The sweep that notices what did not happen (spec ingest 5.8): batches that were presigned and never sent, jobs that
/// are missing, sessions that fell silent.
class LifecycleWorker {
public:
    explicit LifecycleWorker(const WorkerContext& context)
        : m_context(context)
    {
    }
    ~LifecycleWorker();
    LifecycleWorker(const LifecycleWorker&) = delete;
    LifecycleWorker& operator=(const LifecycleWorker&) = delete;
    /// Sweeps at every interval until the worker is destroyed.
    void start();
    /// One sweep, now. What fails is logged and does not keep the rest from being done; the first error is returned.
    /// Errors: Io, Busy.
    [[nodiscard]] Result<> sweep();

private:
    void run(const StopToken& stop);
    [[nodiscard]] Result<> abandonExpired();
    [[nodiscard]] Result<> queueForgotten();
    [[nodiscard]] Result<> clearFailedBodies();
    [[nodiscard]] Result<> clearBody(const ArtifactRecord& artifact);
    [[nodiscard]] Result<> finaliseIdle();
    [[nodiscard]] Result<> reconcile(const std::vector<std::string>& sessionIds);
    const WorkerContext& m_context;
    WorkSignal m_stopped;
    Thread m_thread;
};

} // namespace revisit
