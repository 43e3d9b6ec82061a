#pragma once

#include "base/result.h"
#include "library/library.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace revisit {

/// What the viewer may change in the library. Threads: called on the UI thread; nothing waits. Answers arrive there,
/// once each.
class LibraryControl {
public:
    virtual ~LibraryControl() = default;
    /// Puts a folder, artifact file or .rjsession into the library. `progress` counts artifacts.
    virtual void importPath(const std::filesystem::path& path,
        std::function<void(std::size_t done, std::size_t total)> progress, std::function<void(Result<SessionRow>)> done)
        = 0;
    /// Writes one self-contained .rjsession file.
    virtual void exportRecording(std::shared_ptr<const RecordingSource> source, const std::filesystem::path& file,
        std::function<void(Result<>)> done)
        = 0;
    virtual void remove(const std::string& sessionId, std::function<void(Result<>)> done) = 0;
    /// A pinned session stays, whatever the library's budget says.
    virtual void setPinned(const std::string& sessionId, bool isPinned, std::function<void(Result<>)> done) = 0;
    /// What the library takes on disk.
    virtual void askUsedBytes(std::function<void(Result<Bytes>)> answer) = 0;
    /// Called after any change of the library. One listener; empty removes it.
    virtual void onChanged(std::function<void()> listener) = 0;
};

} // namespace revisit
