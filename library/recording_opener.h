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
/// folder. Errors: NotFound, InvalidInput (an empty folder), Corrupt (a broken .rjsession), Unsupported (a newer one),
/// Io. Threads: any but the UI thread.
[[nodiscard]] Result<std::shared_ptr<const RecordingSource>> openSource(const std::filesystem::path& path);

} // namespace revisit
