#include "pipeline/pipeline.h"

#include "pipeline/pipeline_hooks.h"

namespace revisit {

Result<std::unique_ptr<Pipeline>> Pipeline::start(
    PipelineSettings settings, std::function<void(const PipelineEvent&)> onEvent, const Clock& clock)
{
    return startPipeline(std::move(settings), std::move(onEvent), clock, {});
}

} // namespace revisit
