#include "app/desktop/runtime.h"

#include "base/log.h"
#include "library/budget_file.h"
#include "library/limits_file.h"
#include "viewer/window_set.h"

#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace revisit {

namespace {

/// Large buffers go back to the system when they are freed. Left to itself, glibc keeps those of up to 32 MiB once some
/// were freed, and opening a long recording frees many: a quarter of the most that the program holds.
void returnLargeBuffers()
{
#ifdef __GLIBC__
    constexpr int kLargeBytes = 128 * 1024; // what it begins with
    mallopt(M_MMAP_THRESHOLD, kLargeBytes);
#endif
}

} // namespace

Runtime::Runtime(std::filesystem::path dataFolder)
    : m_dataFolder(std::move(dataFolder))
    , m_opening(std::make_unique<JobQueue>("opening"))
{
    returnLargeBuffers();
}

Runtime::~Runtime()
{
    serve(nullptr);
    m_opening.reset(); // drops what waits
    writeUnsaved();
}

void Runtime::open(std::function<void(const Result<>&)> ready)
{
    const auto posted = m_opening->post([this, ready](const StopToken&) {
        // Moves into the UI thread; std::function copies its captures, so the library travels in a shared box.
        const auto box = std::make_shared<Result<std::unique_ptr<Library>>>(Library::open(m_dataFolder));
        postToUi(
            [this, ready, box, limits = limitsOfDataFolder(m_dataFolder), budget = budgetOfDataFolder(m_dataFolder)] {
                m_limits = limits;
                m_budget = budget;
                Result<> opened;
                if (*box)
                    accept(std::move(**box));
                else
                    opened = fail(m_failure.emplace(box->error()));
                ready(opened);
            });
    });
    if (!posted) ready(fail(m_failure.emplace(posted.error())));
}

void Runtime::accept(std::unique_ptr<Library> library)
{
    m_library = std::move(library);
    HttpClientOptions options;
    options.userAgent = "revisit/" REVISIT_VERSION;
    m_http = std::make_unique<HttpClient>(options);
    m_libraryControl = std::make_unique<DesktopLibrary>(*m_library);
    m_notes = std::make_unique<DesktopNotes>(*m_library);
    m_sync = std::make_unique<DesktopSync>(m_dataFolder, *m_http, *m_library);
    m_libraryControl->keepBudget(); // another program or the user may have changed it
    m_libraryControl->recount();
    m_pipeline = std::make_unique<DesktopPipeline>(m_dataFolder);
    m_pipeline->onChanged([this](const PipelineStatus& status) { pipelineChanged(status); });
    m_pipeline->onEvent([this](const PipelineEvent& event) {
        if (event.kind == PipelineEvent::Kind::SessionReady) m_sync->localSessionReady(event.sessionId);
        if (event.kind == PipelineEvent::Kind::ArtifactReady) m_sync->localArtifactReady(event.sessionId);
        if (event.kind == PipelineEvent::Kind::SessionCreated && m_windows != nullptr) m_windows->libraryChanged();
    });
}

void Runtime::saveLimits(const DecoderLimits& limits)
{
    m_limits = limits;
    {
        const MutexLock lock(m_mutex);
        m_unsaved = limits;
    }
    const auto posted = m_opening->post([this](const StopToken&) { writeUnsaved(); });
    if (!posted) logWarning("app", "the limits are written at the end: " + posted.error().text());
}

void Runtime::saveLibraryBudget(std::optional<Bytes> budget)
{
    m_budget = budget;
    {
        const MutexLock lock(m_mutex);
        m_unsavedBudget = budget;
    }
    const auto posted = m_opening->post([this, library = m_library.get()](const StopToken& stop) {
        writeUnsaved();
        if (library == nullptr) return;
        if (const auto kept = library->keepBudget(stop); !kept)
            logWarning("library", "the budget is not kept: " + kept.error().text());
    });
    if (!posted) logWarning("app", "the budget is written at the end: " + posted.error().text());
}

void Runtime::writeUnsaved()
{
    writeUnsavedLimits();
    writeUnsavedBudget();
}

void Runtime::writeUnsavedBudget()
{
    std::optional<std::optional<Bytes>> budget;
    {
        const MutexLock lock(m_mutex);
        budget = std::exchange(m_unsavedBudget, std::nullopt);
    }
    if (!budget) return;
    const auto written = writeBudgetFile(m_dataFolder, *budget);
    if (!written) logError("app", "the library's budget was not kept: " + written.error().text());
}

void Runtime::writeUnsavedLimits()
{
    std::optional<DecoderLimits> limits;
    {
        const MutexLock lock(m_mutex);
        limits = std::exchange(m_unsaved, std::nullopt);
    }
    if (!limits) return;
    const auto written = writeLimitsFile(m_dataFolder, *limits);
    if (!written) logError("app", "the decoder's limits were not kept: " + written.error().text());
}

void Runtime::pipelineChanged(const PipelineStatus& status)
{
    using State = PipelineStatus::State;
    if (status.state == State::Starting)
        m_sync->expectLocal();
    else
        m_sync->setLocalReachable(status.state == State::Running || status.state == State::Attached);
    if (m_windows != nullptr) m_windows->pipelineChanged();
}

void Runtime::expectPipeline()
{
    if (m_sync) m_sync->expectLocal();
}

void Runtime::startPipeline()
{
    if (!m_pipeline) return;
    m_sync->setFollowsLocal(true);
    m_pipeline->start();
}

void Runtime::serve(WindowSet* windows)
{
    m_windows = windows;
    if (!m_library) return;
    if (windows == nullptr) {
        m_libraryControl->onChanged({});
        m_sync->onFetch({});
        m_sync->stopOpening();
        return;
    }
    m_libraryControl->onChanged([windows] { windows->libraryChanged(); });
    m_sync->onFetch([windows](const FetchStatus& fetch) { windows->fetchChanged(fetch); });
}

std::filesystem::path Runtime::damagedDatabase() const
{
    return m_library ? m_library->damagedDatabase() : std::filesystem::path();
}

Services Runtime::services() const
{
    if (!m_library) {
        Services none;
        none.dataFolder = m_dataFolder;
        none.libraryFailure = m_failure;
        return none;
    }
    const auto openSession = [sync = m_sync.get()](const std::string& id) { return sync->openSession(id); };
    return {m_library.get(), m_libraryControl.get(), m_pipeline.get(), m_sync.get(), m_sync.get(), openSession,
        m_dataFolder, m_notes.get()};
}

} // namespace revisit
