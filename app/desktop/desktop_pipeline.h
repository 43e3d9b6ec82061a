#pragma once

#include "app/desktop/job_queue.h"
#include "pipeline/pipeline.h"
#include "viewer/ports/pipeline_control.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace revisit {

/// PipelineControl over the pipeline in this process, or over the one that another program runs on the same data
/// folder. Starting, attaching and draining happen on a thread of its own; lives in the UI thread.
class DesktopPipeline final : public PipelineControl {
public:
    explicit DesktopPipeline(std::filesystem::path dataFolder);
    ~DesktopPipeline() override;

    void start() override;
    void stop() override;
    [[nodiscard]] PipelineStatus status() const override { return m_shared->status; }
    void onChanged(std::function<void(const PipelineStatus&)> listener) override;
    /// Notable events of a pipeline in this process, in the UI thread.
    void onEvent(std::function<void(const PipelineEvent&)> listener);

private:
    /// Used in the UI thread only; outlives late answers.
    struct Shared {
        PipelineStatus status;
        std::function<void(const PipelineStatus&)> changed;
        std::function<void(const PipelineEvent&)> event;
    };
    static void apply(const std::shared_ptr<Shared>& shared, const PipelineStatus& status);
    [[nodiscard]] PipelineStatus startOrAttach();

    std::filesystem::path m_dataFolder;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Pipeline> m_pipeline; ///< touched on the job thread only
    JobQueue m_jobs;
};

} // namespace revisit
