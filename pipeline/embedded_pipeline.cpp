#include "pipeline/embedded_pipeline.h"

#include "base/log.h"
#include "client/local_pipeline.h"
#include "pipeline/ingest/complete.h"
#include "pipeline/ingest/fault_intake.h"
#include "pipeline/ingest/presign.h"
#include "pipeline/ingest/sdk_routes.h"
#include "pipeline/ingest/session_end.h"
#include "pipeline/local_address.h"
#include "pipeline/read/read_api.h"
#include "pipeline/recovery.h"

#include <iterator>
#include <utility>

namespace revisit {

namespace {

constexpr std::size_t kMostWaitingEvents = 4'096;

LossyDelivery<PipelineEvent>::Receiver receiverFor(std::function<void(const PipelineEvent&)> listener)
{
    if (!listener) return {[](const PipelineEvent&) {}, [](std::uint64_t) {}};
    const auto missed = [listener](std::uint64_t count) {
        PipelineEvent event;
        event.kind = PipelineEvent::Kind::Dropped;
        event.count = count;
        listener(event);
    };
    return {std::move(listener), missed};
}

} // namespace

EmbeddedPipeline::EmbeddedPipeline(PipelineSettings settings, std::function<void(const PipelineEvent&)> onEvent,
    const Clock& clock, PipelineHooks hooks)
    : m_settings(std::move(settings))
    , m_events(kMostWaitingEvents, receiverFor(std::move(onEvent)))
    , m_onEvent([this](const PipelineEvent& event) { m_events.post(event); })
    , m_clock(clock)
    , m_hooks(std::move(hooks))
    , m_folder(m_settings.dataFolder / "pipeline")
{
}

EmbeddedPipeline::~EmbeddedPipeline() { EmbeddedPipeline::stop(); }

Result<> EmbeddedPipeline::start()
{
    REVISIT_CHECK(makePrivateFolder(m_folder));
    REVISIT_TRY(lock, FileLock::acquire(m_folder / "lock"));
    m_lock.emplace(std::move(lock));
    REVISIT_TRY(secret, readOrMakePipelineSecret(m_settings.dataFolder));
    m_secret = secret;
    REVISIT_CHECK(bind()); // what fails most often comes before anything runs
    REVISIT_CHECK(openStores());
    m_events.start("events");
    startWorkers();
    REVISIT_CHECK(serve());
    return announce();
}

Result<> EmbeddedPipeline::bind()
{
    const std::string address = m_settings.isLan ? "0.0.0.0" : m_settings.listenAddress;
    REVISIT_TRY(socket, ListenSocket::bind(address, m_settings.port));
    m_apiUrl = apiUrlFor(address, socket.port());
    m_socket.emplace(std::move(socket));
    return {};
}

Result<> EmbeddedPipeline::openStores()
{
    REVISIT_TRY(store, PipelineStore::open(m_folder / "pipeline.db"));
    m_store = std::move(store);
    REVISIT_TRY(spool, Spool::open(m_folder / "spool", m_settings.spoolLimit, *m_hooks.files));
    m_spool = std::move(spool);
    m_buckets = std::make_unique<BucketDirectory>(*m_store, m_folder, *m_hooks.files);
    REVISIT_CHECK(m_buckets->ensureDefault(m_clock.now()));
    m_projects = std::make_unique<ProjectDirectory>(
        *m_store, m_clock, ProjectDirectory::Options{m_settings.acceptsAnyKey, "revisit-cli serve", m_onEvent});
    REVISIT_TRY(project, m_projects->open(m_settings.projectKey));
    m_publicKey = project->publicKey;
    REVISIT_TRY(report, recover(*m_store, *m_spool, m_settings, m_clock.now()));
    if (report.jobsReleased + report.requeued > 0)
        logInfo(
            "pipeline", "resuming " + std::to_string(report.jobsReleased + report.requeued) + " jobs of the last run");
    return {};
}

void EmbeddedPipeline::startWorkers()
{
    m_work = std::make_unique<WorkerContext>(
        WorkerContext{*m_store, *m_spool, *m_buckets, m_clock, m_settings, m_hooks, m_signal, m_onEvent});
    m_ingest = std::make_unique<IngestContext>(IngestContext{*m_store, *m_projects, m_clock, m_settings, m_secret,
        [this] { return m_apiUrl; }, m_onEvent, [this] { m_signal.wake(); }});
    m_flush = std::make_unique<FlushHandler>(*m_work);
    m_process = std::make_unique<ProcessHandler>(*m_work);
    const JobPolicy flushing{m_settings.flushAttempts, {m_settings.flushBackoffMs}};
    const JobPolicy processing{m_settings.processAttempts, {m_settings.processBackoffMs}};
    const auto run = [this](std::string_view queue, std::uint32_t workers, JobHandler& handler, const JobPolicy& policy,
                         std::uint32_t mostStalls) {
        m_runners.push_back(std::make_unique<JobRunner>(*m_store, m_clock, m_signal, handler,
            JobRunnerOptions{queue, workers, policy, m_settings.stallTimeout, mostStalls}));
    };
    constexpr std::uint32_t kNeverDeadly = 0; // a flush only copies a file
    constexpr std::uint32_t kMostStalls = 5;
    run(kFlushQueue, m_settings.flushWorkers, *m_flush, flushing, kNeverDeadly);
    run(kIngestQueue, m_settings.ingestWorkers, *m_process, processing, kMostStalls);
    run(kReplayQueue, m_settings.replayWorkers, *m_process, processing, kMostStalls);
    m_lifecycle = std::make_unique<LifecycleWorker>(*m_work);
    m_lifecycle->start();
    m_relay = std::make_unique<UploadRelay>(*m_ingest, *m_spool, m_hooks);
}

std::vector<HttpRoute> EmbeddedPipeline::routes()
{
    std::vector<HttpRoute> all;
    const auto add = [&all](std::vector<HttpRoute> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(sdkRoutes(*m_ingest));
    add(presignRoutes(*m_ingest));
    add(completeRoutes(*m_ingest));
    all.push_back(sessionEndRoute(*m_ingest));
    all.push_back(faultRoute(*m_ingest));
    all.push_back(m_relay->route());
    add(readRoutes());
    return all;
}

std::vector<HttpRoute> EmbeddedPipeline::readRoutes()
{
    ReadApiContext read;
    read.database = m_folder / "pipeline.db";
    read.bucket = [this](const std::string& endpointId) -> Bucket* {
        const auto bucket = m_buckets->bucket(endpointId);
        return bucket ? bucket->get() : nullptr; // the directory keeps what it has opened
    };
    read.secret = m_secret;
    read.bearerToken = localBearerToken(m_secret);
    read.clock = &m_clock;
    return readApiRoutes(std::move(read));
}

Result<> EmbeddedPipeline::serve()
{
    HttpServerSettings server;
    server.threads = m_settings.httpThreads;
    server.connections = m_settings.connections;
    server.connectionsPerAddress = m_settings.connectionsPerAddress;
    server.headerLimit = m_settings.headerLimit;
    server.idleTimeout = m_settings.requestTimeout;
    server.allowedHosts = m_settings.allowedHosts;
    ListenSocket socket = std::move(*m_socket);
    m_socket.reset();
    REVISIT_TRY(started, HttpServer::start(std::move(socket), server, routes()));
    m_server = std::move(started);
    return {};
}

Result<> EmbeddedPipeline::announce()
{
    REVISIT_CHECK(writeLocalPipelineAddress(m_settings.dataFolder, {m_apiUrl, m_publicKey, currentProcessId()}));
    m_isAnnounced = true;
    return {};
}

void EmbeddedPipeline::stop()
{
    if (m_isAnnounced) {
        const Result<> removed = removeLocalPipelineAddress(m_settings.dataFolder);
        if (!removed) logWarning("pipeline", removed.error().text());
        m_isAnnounced = false;
    }
    m_socket.reset();
    if (m_server) m_server->stop(m_settings.stopPatience);
    if (m_relay) m_relay->close(); // what arrived is stored
    m_server.reset(); // with the threads of the read API
    m_lifecycle.reset();
    m_runners.clear();
    m_store.reset(); // commits what waits; callbacks run here, so everything that they use goes later
    m_relay.reset();
    m_events.finish();
    m_lock.reset();
}

Result<std::unique_ptr<Pipeline>> startPipeline(PipelineSettings settings,
    std::function<void(const PipelineEvent&)> onEvent, const Clock& clock, PipelineHooks hooks)
{
    auto pipeline
        = std::make_unique<EmbeddedPipeline>(std::move(settings), std::move(onEvent), clock, std::move(hooks));
    REVISIT_CHECK(pipeline->start());
    return std::unique_ptr<Pipeline>(std::move(pipeline));
}

} // namespace revisit
