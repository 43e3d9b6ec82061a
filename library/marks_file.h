#pragma once

#include "base/result.h"
#include "decoder/recording_source.h"
#include "library/library_core.h"
#include "store/session_row.h"

#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// The marks of recordings that are no sessions of the library: one file each, `library/notes/<key>.json`
/// (docs/formats/library-database.md). Threads: any; programs that change one file at once take turns.

/// Nullopt where there is no file. Errors: Corrupt, Io.
[[nodiscard]] Result<std::optional<std::vector<SessionNote>>> readMarksFile(LibraryCore& core, const std::string& key);
/// Replaces the file. One without marks says that the user removed what the recording brought along. Errors: Io.
[[nodiscard]] Result<> writeMarksFile(LibraryCore& core, const std::string& key, const std::vector<SessionNote>& marks);
/// Sorts by moment and gives an id to each that has none of its own.
void numberMarks(std::vector<SessionNote>& marks);
/// Takes the file of a recording for one change. Errors: Busy (another program has it, for a moment), Io.
[[nodiscard]] Result<FileLock> lockMarksFile(LibraryCore& core, const std::string& key);

/// Moves what the file holds to the session of that id, which is in the library. Errors: Corrupt, Io, NotFound.
[[nodiscard]] Result<> adoptMarks(LibraryCore& core, const std::string& id);
/// Adds those marks to a session of the library that it does not have yet, and writes its manifest.
/// Errors: NotFound, Io.
[[nodiscard]] Result<> addNewMarks(LibraryCore& core, const std::string& id, const std::vector<SessionNote>& marks);
/// What a source brings along; empty where it has none.
[[nodiscard]] std::vector<SessionNote> marksOf(const RecordingSource& source);

/// The mark, made fit to be stored. Errors: InvalidInput (see Library::putMark()).
[[nodiscard]] Result<SessionNote> checkedMark(SessionNote mark, const std::string& key);

} // namespace revisit
