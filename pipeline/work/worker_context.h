#pragma once

#include "base/clock.h"
#include "pipeline/bucket_directory.h"
#include "pipeline/pipeline.h"
#include "pipeline/pipeline_hooks.h"
#include "pipeline/spool.h"
#include "pipeline/work/job_runner.h"
#include "store/pipeline_store.h"

#include <functional>
#include <string>

namespace revisit {

/// What every worker works with. One per pipeline; outlives the workers. Threads: any; constant.
struct WorkerContext {
    PipelineStore& store;
    Spool& spool;
    BucketDirectory& buckets;
    const Clock& clock;
    const PipelineSettings& settings;
    const PipelineHooks& hooks;
    WorkSignal& signal;
    std::function<void(const PipelineEvent&)> onEvent;
};

/// The queue whose workers process an artifact of this kind, once it is in its bucket.
[[nodiscard]] std::string_view processingQueue(std::string_view kind);
/// Queues the processing of an uploaded artifact. Runs inside a writer job. Errors: Io, Busy.
[[nodiscard]] Result<> enqueueProcessing(
    PipelineTables& tables, const ArtifactRecord& artifact, const PipelineSettings& settings, WallTime now);

void reportReady(const WorkerContext& context, const ArtifactRecord& artifact);
void reportFailed(const WorkerContext& context, const ArtifactRecord& artifact, const std::string& reason);
void reportSessionReady(const WorkerContext& context, const std::string& sessionId);

} // namespace revisit
