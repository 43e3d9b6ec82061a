#pragma once

#include "app/desktop/desktop_library.h"
#include "app/desktop/desktop_notes.h"
#include "app/desktop/desktop_pipeline.h"
#include "app/desktop/desktop_sync.h"
#include "client/http_client.h"
#include "viewer/services.h"

#include <filesystem>
#include <functional>
#include <memory>
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
    /// Starts the local pipeline and fetches its sessions as they become ready.
    void startPipeline();
    [[nodiscard]] Services services() const;

private:
    void accept(std::unique_ptr<Library> library);
    void pipelineChanged(const PipelineStatus& status);

    std::filesystem::path m_dataFolder;
    WindowSet* m_windows = nullptr;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<DesktopLibrary> m_libraryControl;
    std::unique_ptr<DesktopNotes> m_notes;
    std::unique_ptr<DesktopSync> m_sync;
    std::unique_ptr<DesktopPipeline> m_pipeline;
    std::unique_ptr<JobQueue> m_opening;
};

} // namespace revisit
