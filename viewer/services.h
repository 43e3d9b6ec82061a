#pragma once

namespace revisit {

class AccountControl;
class Library;
class LibraryControl;
class PipelineControl;
class SyncControl;

/// What the program hands to its windows; whatever is null is not offered (no library: no session list). All of it
/// outlives the windows.
struct Services {
    Library* library = nullptr; ///< reading only, off the UI thread
    LibraryControl* libraryControl = nullptr;
    PipelineControl* pipeline = nullptr;
    SyncControl* sync = nullptr;
    AccountControl* accounts = nullptr;
};

} // namespace revisit
