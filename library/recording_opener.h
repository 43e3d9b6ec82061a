#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/recording.h"
#include "decoder/recording_source.h"

#include <filesystem>
#include <memory>

namespace revisit {

/// Opens what a user names as a recording: one artifact file, a session folder of either shape (the folder's name may
/// be the session id), or a .rjsession file. Library sessions are opened by Library::openSource().
/// Reads names and sizes, no content beyond a .rjsession's directory and manifest. Links are not followed out of the
/// folder. Where `dataFolder` names a folder that is there, the recording's index is kept in it, so that opening the
/// recording again reads no artifact; without one nothing is written. Errors: NotFound, InvalidInput (an empty folder),
/// Corrupt (a broken .rjsession), Unsupported (a newer one), Io. Threads: any but the UI thread.
[[nodiscard]] Result<std::shared_ptr<const RecordingSource>> openSource(
    const std::filesystem::path& path, const std::filesystem::path& dataFolder = {});

} // namespace revisit
