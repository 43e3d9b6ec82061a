#pragma once

#include "app/desktop/job_queue.h"
#include "viewer/ports/library_control.h"

#include <memory>
#include <string>
#include <vector>

namespace revisit {

/// LibraryControl over the library, on a thread of its own. Lives in the UI thread; answers that come after its end are
/// dropped.
class DesktopLibrary final : public LibraryControl {
public:
    explicit DesktopLibrary(Library& library);
    ~DesktopLibrary() override;

    void importPath(const std::filesystem::path& path, std::function<void(std::size_t, std::size_t)> progress,
        std::function<void(Result<SessionRow>)> done) override;
    void exportRecording(std::shared_ptr<const RecordingSource> source, const std::filesystem::path& file,
        std::function<void(Result<ExportReport>)> done) override;
    void remove(const std::string& sessionId, std::function<void(Result<>)> done) override;
    void setPinned(const std::string& sessionId, bool isPinned, std::function<void(Result<>)> done) override;
    void askUsedBytes(std::function<void(Result<Bytes>)> answer) override;
    /// Counts the sessions anew, one after the other, whose counts an older program made; what went wrong is logged.
    void recount();
    /// Removes what the data folder's budget does not hold; what went wrong is logged.
    void keepBudget();
    void onChanged(std::function<void()> listener) override { *m_listener = std::move(listener); }

private:
    void recountNext(std::vector<std::string> sessions);

    Library& m_library;
    std::shared_ptr<std::function<void()>> m_listener; ///< used in the UI thread only
    JobQueue m_jobs;
};

} // namespace revisit
