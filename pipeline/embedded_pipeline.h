#pragma once

#include "base/file_system.h"
#include "base/lossy_delivery.h"
#include "pipeline/bucket_directory.h"
#include "pipeline/http/http_server.h"
#include "pipeline/http/listen_socket.h"
#include "pipeline/ingest/ingest_context.h"
#include "pipeline/ingest/project_directory.h"
#include "pipeline/pipeline.h"
#include "pipeline/pipeline_hooks.h"
#include "pipeline/relay/upload_relay.h"
#include "pipeline/spool.h"
#include "pipeline/work/flush_worker.h"
#include "pipeline/work/job_runner.h"
#include "pipeline/work/lifecycle_worker.h"
#include "pipeline/work/process_worker.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// The pipeline's parts in the order in which they depend on each other; they go in the reverse order.
/// Threads: start and stop on one thread each, the rest any.
class EmbeddedPipeline final : public Pipeline {
public:
    EmbeddedPipeline(PipelineSettings settings, std::function<void(const PipelineEvent&)> onEvent, const Clock& clock,
        PipelineHooks hooks);
    ~EmbeddedPipeline() override;

    /// Errors as Pipeline::start().
    [[nodiscard]] Result<> start();

    [[nodiscard]] std::string apiUrl() const override { return m_apiUrl; }
    [[nodiscard]] std::string publicKey() const override { return m_publicKey; }
    void stop() override;

private:
    [[nodiscard]] Result<> bind();
    [[nodiscard]] Result<> openStores();
    void startWorkers();
    [[nodiscard]] Result<> serve();
    [[nodiscard]] Result<> announce();
    [[nodiscard]] std::vector<HttpRoute> routes();
    [[nodiscard]] std::vector<HttpRoute> readRoutes();

    const PipelineSettings m_settings;
    LossyDelivery<PipelineEvent> m_events;
    const std::function<void(const PipelineEvent&)> m_onEvent; ///< queues; never waits
    const Clock& m_clock;
    const PipelineHooks m_hooks;
    const std::filesystem::path m_folder;

    std::optional<FileLock> m_lock;
    std::optional<ListenSocket> m_socket; ///< from bind() to serve()
    std::string m_secret;
    std::string m_apiUrl;
    std::string m_publicKey;
    bool m_isAnnounced = false;
    WorkSignal m_signal;
    std::unique_ptr<PipelineStore> m_store;
    std::unique_ptr<Spool> m_spool;
    std::unique_ptr<BucketDirectory> m_buckets;
    std::unique_ptr<ProjectDirectory> m_projects;
    std::unique_ptr<WorkerContext> m_work;
    std::unique_ptr<IngestContext> m_ingest;
    std::unique_ptr<FlushHandler> m_flush;
    std::unique_ptr<ProcessHandler> m_process;
    std::vector<std::unique_ptr<JobRunner>> m_runners;
    std::unique_ptr<LifecycleWorker> m_lifecycle;
    std::unique_ptr<UploadRelay> m_relay;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace revisit
