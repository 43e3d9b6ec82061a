#pragma once

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace revisit {

class AccountControl;
class Library;
class LibraryControl;
class NotesWriter;
class PipelineControl;
class RecordingSource;
class SyncControl;

/// What the program hands to its windows; whatever is null is not offered (no library: no session list). All of it
/// outlives the windows.
struct Services {
    Library* library = nullptr; ///< reading only, off the UI thread
    LibraryControl* libraryControl = nullptr;
    PipelineControl* pipeline = nullptr;
    SyncControl* sync = nullptr;
    AccountControl* accounts = nullptr;
    /// Finds a session by its id: in the library, else on the local server, from where it is fetched first. Called on
    /// worker threads. Empty without a library.
    std::function<Result<std::shared_ptr<const RecordingSource>>(const std::string& id)> openSession;
    /// Where library and local server keep their data; empty where there is none.
    std::filesystem::path dataFolder = {};
    NotesWriter* notes = nullptr; ///< without it marks are kept as long as the recording is open
    std::optional<Error> libraryFailure = {}; ///< why there is no library, where there should be one
};

} // namespace revisit
