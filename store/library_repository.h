#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/session_row.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// The rows of library.db. Reading functions work on any connection; writing ones belong into a job of the
/// DatabaseWriter, which makes each job all or nothing.
///
/// Blobs: a row of `blobs` exists before its file does, so that a file without a row cannot come into being, and goes
/// after its file. Whoever refers to a blob checks inside the same job that the file is there, and whoever deletes a
/// file does so inside the job that deletes its row: SQLite's write lock orders the two, also between programs.
///
/// Threads: the database's. Errors of every function: Busy, Io, Corrupt, and what is listed.
class LibraryRepository {
public:
    /// `database` is borrowed and migrated.
    explicit LibraryRepository(Database& database)
        : m_database(database)
    {
    }

    // Reading
    /// Newest first, ties by id.
    [[nodiscard]] Result<std::vector<SessionRow>> sessions(const SessionQuery& query);
    /// Errors: NotFound.
    [[nodiscard]] Result<SessionRow> session(std::string_view id);
    /// Sorted by path. Errors: NotFound.
    [[nodiscard]] Result<std::vector<StoredArtifact>> artifacts(std::string_view id);
    /// Sorted by moment. Errors: NotFound.
    [[nodiscard]] Result<std::vector<SessionNote>> notes(std::string_view id);
    /// Digests that no artifact refers to, at most `limit`.
    [[nodiscard]] Result<std::vector<std::string>> unusedBlobs(std::uint32_t limit);
    /// The ids of all sessions, in no order.
    [[nodiscard]] Result<std::vector<std::string>> sessionIds();
    /// The complete sessions whose counts were made by older rules, in no order.
    [[nodiscard]] Result<std::vector<std::string>> outdatedCounts();
    [[nodiscard]] Result<bool> hasMark(std::string_view name);
    /// What all blobs take together.
    [[nodiscard]] Result<Bytes> blobBytes();
    /// The sessions that may go to keep a budget, the one that nobody has opened for longest first: complete, from a
    /// server (it has them still), not pinned, without notes and bookmarks, and not opened since `openedBefore`.
    [[nodiscard]] Result<std::vector<std::string>> droppableSessions(WallTime openedBefore);
    [[nodiscard]] Result<bool> isDroppable(std::string_view id, WallTime openedBefore);
    /// Whether the session went to keep the budget and has not come back.
    [[nodiscard]] Result<bool> wasDropped(std::string_view id);

    // Writing
    /// Makes the session, incomplete, where it is not there yet; names its server where `server` is not empty. It is no
    /// longer a dropped one.
    [[nodiscard]] Result<> beginSession(
        std::string_view id, std::string_view server, WallTime startedAt, WallTime addedAt);
    /// Makes the blob's row where it is not there yet.
    [[nodiscard]] Result<> addBlob(std::string_view sha256, std::uint64_t bytes);
    /// Puts the artifact into the session, in place of an older one of that path, and marks the session incomplete.
    /// Makes the blob's row if needed; an artifact that is missing gets none. Errors: NotFound (session).
    [[nodiscard]] Result<> putArtifact(std::string_view id, const StoredArtifact& artifact);
    /// Takes the artifact out of the session and marks that incomplete. Errors: NotFound (session).
    [[nodiscard]] Result<> removeArtifact(std::string_view id, std::string_view path);
    /// Replaces everything but id, addedAt, openedAt and isPinned of an existing row; an empty server keeps the one it
    /// has.
    /// Errors: NotFound.
    [[nodiscard]] Result<> updateSession(const SessionRow& row);
    /// Makes the whole session, as a rebuild does; leaves one that is there alone.
    [[nodiscard]] Result<> restoreSession(
        const SessionRow& row, const std::vector<StoredArtifact>& artifacts, const std::vector<SessionNote>& notes);
    /// Errors: NotFound.
    [[nodiscard]] Result<> removeSession(std::string_view id);
    /// Errors: InvalidInput (something still refers to it).
    [[nodiscard]] Result<> removeBlob(std::string_view sha256);
    /// The note's id. Errors: NotFound (session).
    [[nodiscard]] Result<std::int64_t> addNote(std::string_view id, const SessionNote& note);
    /// Replaces moment, end, kind, style and text of the note with that id; when it was made stays.
    /// Errors: NotFound (session, note).
    [[nodiscard]] Result<> updateNote(std::string_view id, const SessionNote& note);
    /// Errors: NotFound (note).
    [[nodiscard]] Result<> removeNote(std::string_view id, std::int64_t note);
    [[nodiscard]] Result<> setMark(std::string_view name);
    /// Errors: NotFound.
    [[nodiscard]] Result<> setPinned(std::string_view id, bool isPinned);
    /// Errors: NotFound.
    [[nodiscard]] Result<> setOpened(std::string_view id, WallTime at);
    /// Removes the session and remembers that it went. Errors: NotFound.
    [[nodiscard]] Result<> dropSession(std::string_view id);

private:
    [[nodiscard]] Result<std::int64_t> sessionKey(std::string_view id);
    [[nodiscard]] Result<std::optional<std::int64_t>> serverKey(std::string_view name);
    [[nodiscard]] Result<> markIncomplete(std::int64_t session);
    [[nodiscard]] Result<> dropArtifact(std::int64_t session, std::string_view path);
    [[nodiscard]] Result<> insertArtifact(std::int64_t session, const StoredArtifact& artifact);
    [[nodiscard]] Result<> insertMissing(std::int64_t session, const StoredArtifact& artifact);

    Database& m_database;
};

/// What a search looks through: the row's texts in lower case.
[[nodiscard]] std::string searchTextOf(const SessionRow& row);

} // namespace revisit
