#include "app/desktop/desktop_pipeline.h"

#include "base/log.h"
#include "client/local_pipeline.h"

namespace revisit {

DesktopPipeline::DesktopPipeline(std::filesystem::path dataFolder)
    : m_dataFolder(std::move(dataFolder))
    , m_shared(std::make_shared<Shared>())
    , m_jobs("pipeline")
{
}

DesktopPipeline::~DesktopPipeline()
{
    m_shared->changed = nullptr;
    m_shared->event = nullptr;
} // m_jobs ends first, then the pipeline drains

void DesktopPipeline::onChanged(std::function<void(const PipelineStatus&)> listener)
{
    m_shared->changed = std::move(listener);
}

void DesktopPipeline::onEvent(std::function<void(const PipelineEvent&)> listener)
{
    m_shared->event = std::move(listener);
}

void DesktopPipeline::apply(const std::shared_ptr<Shared>& shared, const PipelineStatus& status)
{
    shared->status = status;
    if (shared->changed) shared->changed(status);
}

void DesktopPipeline::start()
{
    using State = PipelineStatus::State;
    if (m_shared->status.state != State::Off && m_shared->status.state != State::Failed) return;
    PipelineStatus starting;
    starting.state = State::Starting;
    apply(m_shared, starting);
    const auto posted = m_jobs.post([this](const StopToken&) {
        postToUi([shared = m_shared, status = startOrAttach()] { apply(shared, status); });
    });
    if (!posted) apply(m_shared, {State::Failed, {}, {}, posted.error().text()});
}

void DesktopPipeline::stop()
{
    const auto posted = m_jobs.post([this](const StopToken&) {
        m_pipeline.reset();
        postToUi([shared = m_shared] { apply(shared, {}); });
    });
    if (!posted) logWarning("app", "the local server cannot be stopped now: " + posted.error().text());
}

PipelineStatus DesktopPipeline::startOrAttach()
{
    using State = PipelineStatus::State;
    PipelineSettings settings;
    settings.dataFolder = m_dataFolder;
    auto started = Pipeline::start(std::move(settings), [shared = m_shared](const PipelineEvent& event) {
        postToUi([shared, event] {
            if (shared->event) shared->event(event);
        });
    });
    if (started) {
        m_pipeline = std::move(*started);
        return {State::Running, m_pipeline->apiUrl(), m_pipeline->publicKey(), {}};
    }
    if (started.error().code != Errc::Busy) return {State::Failed, {}, {}, started.error().text()};
    const auto other = readLocalPipelineAddress(m_dataFolder);
    if (!other) return {State::Failed, {}, {}, started.error().text()};
    return {State::Attached, other->apiUrl, other->publicKey, {}};
}

} // namespace revisit
