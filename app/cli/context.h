#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/limits.h"
#include "decoder/recording_source.h"
#include "library/library.h"

#include <filesystem>
#include <memory>
#include <string>

namespace revisit::cli {

/// Exit statuses, a contract (`revisit-cli --help`).
enum ExitStatus : int { kDone = 0, kFailed = 1, kUnreadable = 2, kFoundProblems = 3, kWrongUsage = 64 };

/// What every verb gets: the global options.
struct Context {
    std::string dataDirOption;
    bool isJson = false; ///< one JSON document on standard output instead of text for people
    bool isVerbose = false;
    DecoderLimits limits; ///< of the verbs that decode: the data folder's, `--limits` and `--limit`
    bool hasOwnLimits = false; ///< they are not the data folder's: for this run alone, so without indexes

    [[nodiscard]] std::filesystem::path dataFolder() const;
    /// Errors: as Library::open().
    [[nodiscard]] Result<std::unique_ptr<Library>> openLibrary() const;
    /// What the user named: a file or folder that exists, else the id of a session in the library.
    /// Errors: NotFound, and as openSource().
    [[nodiscard]] Result<std::shared_ptr<const RecordingSource>> openSource(const std::string& path) const;
};

/// What every verb says that needs a running pipeline. InvalidInput.
[[nodiscard]] Error noPipeline();

/// Writes the error as one line on standard error and returns `status`.
int report(const Error& error, int status = kFailed);

/// Asks the running verb to stop at SIGINT (and SIGTERM); the second one ends the program. Call once, before threads
/// are started.
[[nodiscard]] StopToken stopAtInterrupt();

} // namespace revisit::cli
