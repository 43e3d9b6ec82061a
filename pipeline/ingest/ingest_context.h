#pragma once

#include "base/clock.h"
#include "pipeline/ingest/ingest_request.h"
#include "pipeline/ingest/project_directory.h"
#include "pipeline/pipeline.h"
#include "store/pipeline_store.h"

#include <functional>
#include <memory>
#include <string>

namespace revisit {

/// What every ingest route works with. One per pipeline; outlives the HTTP server. Threads: any; constant.
struct IngestContext {
    PipelineStore& store;
    ProjectDirectory& projects;
    const Clock& clock;
    const PipelineSettings& settings;
    std::string secret; ///< signs upload and relay tokens
    std::function<std::string()> apiUrl; ///< for clients without a Host header
    std::function<void(const PipelineEvent&)> onEvent;
    std::function<void()> wakeWorkers; ///< rows of work were committed
};

/// Tells who sends an ingest request (spec ingest 2.3), answering it where nobody may. `then` is called once, now or
/// after a commit, and not at all where the request was refused.
void authenticate(
    const IngestContext& context, const ExchangePointer& exchange, std::function<void(const IngestCaller&)> then);

/// Runs `work` as one job of the writer and answers after its commit: what it returns, or what it refuses with, or that
/// storing failed. `after` runs after a successful commit, before the answer.
using IngestWork = std::function<Result<Outcome<std::string>>(PipelineTables&)>;
void answerAfterCommit(
    const IngestContext& context, const ExchangePointer& exchange, IngestWork work, std::function<void()> after = {});

} // namespace revisit
