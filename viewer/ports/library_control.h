#pragma once

#include "base/result.h"
#include "library/library.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace revisit {

/// What the viewer may change in the library. Threads: called on the UI thread; nothing waits. Answers arrive there,
/// once each. Errors, besides those named: Busy (too much waits already), Io (the library or the disk), Cancelled (the
/// program ends).
class LibraryControl {
public:
    virtual ~LibraryControl() = default;
    /// Puts a folder, artifact file or .rjsession into the library. `progress` counts artifacts, on the UI thread.
    /// Errors: NotFound, InvalidInput (nothing of a recording), Corrupt, TooLarge, Unsupported (a newer file).
    virtual void importPath(const std::filesystem::path& path,
        std::function<void(std::size_t done, std::size_t total)> progress, std::function<void(Result<SessionRow>)> done)
        = 0;
    /// Writes one self-contained .rjsession file; none is left behind after an error.
    /// Errors: NotFound (an artifact that was there is gone), TooLarge.
    virtual void exportRecording(std::shared_ptr<const RecordingSource> source, const std::filesystem::path& file,
        std::function<void(Result<ExportReport>)> done)
        = 0;
    /// The session with its artifacts, marks and index. Errors: NotFound, Busy (it is being fetched or imported).
    virtual void remove(const std::string& sessionId, std::function<void(Result<>)> done) = 0;
    /// A pinned session stays, whatever the library's budget says. Errors: NotFound.
    virtual void setPinned(const std::string& sessionId, bool isPinned, std::function<void(Result<>)> done) = 0;
    /// What the library's artifacts take on disk; equal ones count once.
    virtual void askUsedBytes(std::function<void(Result<Bytes>)> answer) = 0;
    /// Called after any change of the library. One listener; empty removes it.
    virtual void onChanged(std::function<void()> listener) = 0;
};

} // namespace revisit
