#pragma once

#include "app/desktop/desktop_library.h"
#include "app/desktop/desktop_notes.h"
#include "app/desktop/desktop_pipeline.h"
#include "app/desktop/desktop_sync.h"
#include "base/mutex.h"
#include "client/http_client.h"
#include "decoder/limits.h"
#include "viewer/services.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace revisit {

class WindowSet;

/// Everything that runs behind the windows: library, HTTP client, sync, local pipeline, and their threads. Destroys
/// them in reverse order. Lives in the UI thread.
class Runtime {
public:
    explicit Runtime(std::filesystem::path dataFolder);
    ~Runtime();
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;

    /// Opens the library off the UI thread, then calls `ready` in it: without an error all services are there; with one
    /// there is no library and so nothing that needs it.
    void open(std::function<void(const Result<>&)> ready);
    /// Reports changes of the services to the windows until they are replaced by null.
    void serve(WindowSet* windows);
    /// startPipeline() comes soon: sessions opened from now on wait for it where only it can have them.
    void expectPipeline();
    /// Starts the local pipeline and fetches its sessions as they become ready.
    void startPipeline();
    [[nodiscard]] Services services() const;
    /// Where the damaged database of the library went, if open() found one; see Library::damagedDatabase().
    [[nodiscard]] std::filesystem::path damagedDatabase() const;
    /// The decoder's limits of the data folder, once open() is ready.
    [[nodiscard]] const DecoderLimits& limits() const noexcept { return m_limits; }
    /// Writes them into the data folder, off the UI thread; before this object is gone.
    void saveLimits(const DecoderLimits& limits);
    /// How much the library of the data folder may take, once open() is ready.
    [[nodiscard]] std::optional<Bytes> libraryBudget() const noexcept { return m_budget; }
    /// As saveLimits(); then the library gets as small as that.
    void saveLibraryBudget(std::optional<Bytes> budget);

private:
    void accept(std::unique_ptr<Library> library);
    void pipelineChanged(const PipelineStatus& status);
    void writeUnsaved();
    void writeUnsavedLimits();
    void writeUnsavedBudget();

    std::filesystem::path m_dataFolder;
    DecoderLimits m_limits;
    std::optional<Bytes> m_budget;
    Mutex m_mutex;
    std::optional<DecoderLimits> m_unsaved GUARDED_BY(m_mutex);
    std::optional<std::optional<Bytes>> m_unsavedBudget GUARDED_BY(m_mutex);
    WindowSet* m_windows = nullptr;
    std::unique_ptr<Library> m_library;
    std::optional<Error> m_failure; ///< why there is none
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<DesktopLibrary> m_libraryControl;
    std::unique_ptr<DesktopNotes> m_notes;
    std::unique_ptr<DesktopSync> m_sync;
    std::unique_ptr<DesktopPipeline> m_pipeline;
    std::unique_ptr<JobQueue> m_opening;
};

} // namespace revisit
