#include "store/library_repository.h"

namespace revisit {

namespace {

std::optional<std::int64_t> endOf(const SessionNote& note)
{
    return note.end ? std::optional<std::int64_t>(note.end->ms) : std::nullopt;
}

/// The first column of every row.
Result<std::vector<std::string>> textsOf(Statement& find)
{
    std::vector<std::string> texts;
    for (;;) {
        REVISIT_TRY(hasRow, find.step());
        if (!hasRow) return texts;
        texts.push_back(find.text(0));
    }
}

} // namespace

Result<std::int64_t> LibraryRepository::sessionKey(std::string_view id)
{
    REVISIT_TRY(find, m_database.prepare("SELECT key FROM sessions WHERE id = ?"));
    REVISIT_TRY(hasRow, find.bind(1, id).step());
    if (!hasRow) return fail(Errc::NotFound, "no such session in the library", std::string{id});
    return find.integer(0);
}

Result<std::optional<std::int64_t>> LibraryRepository::serverKey(std::string_view name)
{
    if (name.empty()) return std::optional<std::int64_t>{};
    REVISIT_TRY(insert, m_database.prepare("INSERT INTO servers(name) VALUES(?) ON CONFLICT DO NOTHING"));
    REVISIT_CHECK(insert.bind(1, name).run());
    REVISIT_TRY(find, m_database.prepare("SELECT key FROM servers WHERE name = ?"));
    REVISIT_TRY(hasRow, find.bind(1, name).step());
    return hasRow ? find.optionalInteger(0) : std::nullopt;
}

Result<> LibraryRepository::markIncomplete(std::int64_t session)
{
    REVISIT_TRY(update, m_database.prepare("UPDATE sessions SET isComplete = 0 WHERE key = ? AND isComplete <> 0"));
    return update.bind(1, session).run();
}

Result<> LibraryRepository::beginSession(
    std::string_view id, std::string_view server, WallTime startedAt, WallTime addedAt)
{
    SessionRow row;
    row.id = id;
    REVISIT_TRY(key, serverKey(server));
    REVISIT_TRY(insert,
        m_database.prepare("INSERT INTO sessions(id, server, startedAtMs, addedAtMs, searchText) VALUES(?, ?, ?, ?, ?)"
                           " ON CONFLICT(id) DO UPDATE SET server = coalesce(excluded.server, server)"));
    insert.bind(1, id).bind(2, key).bind(3, startedAt.ms).bind(4, addedAt.ms).bind(5, searchTextOf(row));
    REVISIT_CHECK(insert.run());
    REVISIT_TRY(isBack, m_database.prepare("DELETE FROM dropped WHERE id = ?"));
    return isBack.bind(1, id).run();
}

Result<> LibraryRepository::addBlob(std::string_view sha256, std::uint64_t bytes)
{
    REVISIT_TRY(
        insert, m_database.prepare("INSERT INTO blobs(sha256, bytes) VALUES(?, ?) ON CONFLICT(sha256) DO NOTHING"));
    return insert.bind(1, sha256).bind(2, bytes).run();
}

Result<> LibraryRepository::putArtifact(std::string_view id, const StoredArtifact& artifact)
{
    REVISIT_TRY(session, sessionKey(id));
    REVISIT_CHECK(dropArtifact(session, artifact.path));
    REVISIT_CHECK(artifact.isMissing() ? insertMissing(session, artifact) : insertArtifact(session, artifact));
    return markIncomplete(session);
}

Result<> LibraryRepository::insertArtifact(std::int64_t session, const StoredArtifact& artifact)
{
    REVISIT_CHECK(addBlob(artifact.sha256, artifact.bytes));
    REVISIT_TRY(insert,
        m_database.prepare("INSERT INTO artifacts(session, path, blob, expectedSha256)"
                           " SELECT ?, ?, key, ? FROM blobs WHERE sha256 = ?"));
    insert.bind(1, session).bind(2, artifact.path).bind(3, artifact.expectedSha256).bind(4, artifact.sha256);
    return insert.run();
}

Result<> LibraryRepository::insertMissing(std::int64_t session, const StoredArtifact& artifact)
{
    REVISIT_TRY(insert,
        m_database.prepare("INSERT INTO missingArtifacts(session, path, bytes, expectedSha256) VALUES(?, ?, ?, ?)"));
    insert.bind(1, session).bind(2, artifact.path).bind(3, artifact.bytes).bind(4, artifact.expectedSha256);
    return insert.run();
}

Result<> LibraryRepository::dropArtifact(std::int64_t session, std::string_view path)
{
    REVISIT_TRY(remove, m_database.prepare("DELETE FROM artifacts WHERE session = ? AND path = ?"));
    REVISIT_CHECK(remove.bind(1, session).bind(2, path).run());
    REVISIT_TRY(forget, m_database.prepare("DELETE FROM missingArtifacts WHERE session = ? AND path = ?"));
    return forget.bind(1, session).bind(2, path).run();
}

Result<> LibraryRepository::removeArtifact(std::string_view id, std::string_view path)
{
    REVISIT_TRY(session, sessionKey(id));
    REVISIT_CHECK(dropArtifact(session, path));
    return markIncomplete(session);
}

Result<std::vector<StoredArtifact>> LibraryRepository::artifacts(std::string_view id)
{
    REVISIT_TRY(session, sessionKey(id));
    REVISIT_TRY(find,
        m_database.prepare("SELECT path, bytes, sha256, expectedSha256 FROM artifacts"
                           " JOIN blobs ON blobs.key = artifacts.blob WHERE session = ?1"
                           " UNION ALL SELECT path, bytes, '', expectedSha256 FROM missingArtifacts WHERE session = ?1"
                           " ORDER BY path"));
    find.bind(1, session);
    std::vector<StoredArtifact> found;
    for (;;) {
        REVISIT_TRY(hasRow, find.step());
        if (!hasRow) return found;
        found.push_back({find.text(0), static_cast<std::uint64_t>(find.integer(1)), find.text(2), find.text(3)});
    }
}

Result<> LibraryRepository::removeSession(std::string_view id)
{
    REVISIT_TRY(remove, m_database.prepare("DELETE FROM sessions WHERE id = ?"));
    REVISIT_CHECK(remove.bind(1, id).run());
    if (m_database.changedRows() == 0) return fail(Errc::NotFound, "no such session in the library", std::string{id});
    return {};
}

Result<std::vector<std::string>> LibraryRepository::unusedBlobs(std::uint32_t limit)
{
    REVISIT_TRY(find,
        m_database.prepare("SELECT sha256 FROM blobs WHERE NOT EXISTS"
                           " (SELECT 1 FROM artifacts WHERE artifacts.blob = blobs.key) LIMIT ?"));
    find.bind(1, limit);
    std::vector<std::string> found;
    for (;;) {
        REVISIT_TRY(hasRow, find.step());
        if (!hasRow) return found;
        found.push_back(find.text(0));
    }
}

Result<> LibraryRepository::removeBlob(std::string_view sha256)
{
    REVISIT_TRY(remove, m_database.prepare("DELETE FROM blobs WHERE sha256 = ?"));
    return remove.bind(1, sha256).run();
}

Result<std::vector<SessionNote>> LibraryRepository::notes(std::string_view id)
{
    REVISIT_TRY(session, sessionKey(id));
    REVISIT_TRY(find,
        m_database.prepare("SELECT key, atMs, text, createdAtMs, endMs, kind, style FROM notes WHERE session = ?"
                           " ORDER BY atMs, key"));
    find.bind(1, session);
    std::vector<SessionNote> found;
    for (;;) {
        REVISIT_TRY(hasRow, find.step());
        if (!hasRow) return found;
        SessionNote note{find.integer(0), {find.integer(1)}, find.text(2), {find.integer(3)}};
        if (const auto end = find.optionalInteger(4)) note.end = WallTime{*end};
        note.kind = find.integer(5) == 1 ? SessionNote::Kind::Bookmark : SessionNote::Kind::Note;
        note.style = static_cast<std::uint32_t>(find.integer(6));
        found.push_back(std::move(note));
    }
}

Result<std::int64_t> LibraryRepository::addNote(std::string_view id, const SessionNote& note)
{
    REVISIT_TRY(session, sessionKey(id));
    REVISIT_TRY(insert,
        m_database.prepare("INSERT INTO notes(session, atMs, text, createdAtMs, endMs, kind, style)"
                           " VALUES(?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(1, session).bind(2, note.at.ms).bind(3, note.text).bind(4, note.createdAt.ms);
    insert.bind(5, endOf(note)).bind(6, static_cast<std::int64_t>(note.kind)).bind(7, std::int64_t{note.style});
    REVISIT_CHECK(insert.run());
    return m_database.lastInsertRowId();
}

Result<> LibraryRepository::updateNote(std::string_view id, const SessionNote& note)
{
    REVISIT_TRY(session, sessionKey(id));
    REVISIT_TRY(update,
        m_database.prepare("UPDATE notes SET atMs = ?, text = ?, endMs = ?, kind = ?, style = ?"
                           " WHERE session = ? AND key = ?"));
    update.bind(1, note.at.ms).bind(2, note.text).bind(3, endOf(note)).bind(4, static_cast<std::int64_t>(note.kind));
    update.bind(5, std::int64_t{note.style}).bind(6, session).bind(7, note.id);
    REVISIT_CHECK(update.run());
    if (m_database.changedRows() == 0) return fail(Errc::NotFound, "no such note", std::string{id});
    return {};
}

Result<> LibraryRepository::removeNote(std::string_view id, std::int64_t note)
{
    REVISIT_TRY(session, sessionKey(id));
    REVISIT_TRY(remove, m_database.prepare("DELETE FROM notes WHERE session = ? AND key = ?"));
    REVISIT_CHECK(remove.bind(1, session).bind(2, note).run());
    if (m_database.changedRows() == 0) return fail(Errc::NotFound, "no such note", std::string{id});
    return {};
}

Result<std::vector<std::string>> LibraryRepository::sessionIds()
{
    REVISIT_TRY(find, m_database.prepare("SELECT id FROM sessions"));
    return textsOf(find);
}

Result<std::vector<std::string>> LibraryRepository::outdatedCounts()
{
    REVISIT_TRY(find, m_database.prepare("SELECT id FROM sessions WHERE isComplete = 1 AND countsVersion < ?"));
    find.bind(1, SessionRow::kCountsVersion);
    return textsOf(find);
}

Result<bool> LibraryRepository::hasMark(std::string_view name)
{
    REVISIT_TRY(find, m_database.prepare("SELECT 1 FROM marks WHERE name = ?"));
    return find.bind(1, name).step();
}

Result<> LibraryRepository::setMark(std::string_view name)
{
    REVISIT_TRY(insert, m_database.prepare("INSERT INTO marks(name) VALUES(?) ON CONFLICT DO NOTHING"));
    return insert.bind(1, name).run();
}

Result<> LibraryRepository::restoreSession(
    const SessionRow& row, const std::vector<StoredArtifact>& artifacts, const std::vector<SessionNote>& notes)
{
    if (sessionKey(row.id)) return {};
    REVISIT_CHECK(beginSession(row.id, row.server, row.startedAt, row.addedAt));
    for (const StoredArtifact& artifact : artifacts) REVISIT_CHECK(putArtifact(row.id, artifact));
    for (const SessionNote& note : notes) REVISIT_CHECK(addNote(row.id, note));
    REVISIT_CHECK(setPinned(row.id, row.isPinned));
    if (row.openedAt) REVISIT_CHECK(setOpened(row.id, *row.openedAt));
    return updateSession(row);
}

} // namespace revisit
