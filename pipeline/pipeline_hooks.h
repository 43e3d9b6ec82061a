#pragma once

#include "base/file_system.h"
#include "pipeline/pipeline.h"

#include <functional>
#include <string_view>

namespace revisit {

/// What a test may put under a pipeline. Empty members are the real thing.
struct PipelineHooks {
    FileSystem* files = &FileSystem::real(); ///< of spool and buckets; outlives the pipeline
    /// Called between the steps of the workers and the relay ("flush-stored", …), on their threads. Never throws.
    std::function<void(std::string_view step)> atStep;

    void reach(std::string_view step) const
    {
        if (atStep) atStep(step);
    }
};

/// As Pipeline::start(), over these hooks.
[[nodiscard]] Result<std::unique_ptr<Pipeline>> startPipeline(PipelineSettings settings,
    std::function<void(const PipelineEvent&)> onEvent, const Clock& clock, PipelineHooks hooks);

} // namespace revisit
