// What the library's budget asks of the rows. The other functions are in library_repository.cpp.
#include "store/library_repository.h"

namespace revisit {

namespace {

constexpr const char* kDroppable = " FROM sessions WHERE isComplete = 1 AND isPinned = 0 AND server IS NOT NULL"
                                   " AND coalesce(openedAtMs, 0) < ?1"
                                   " AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.session = sessions.key)";

Result<> found(Database& database, std::string_view id)
{
    if (database.changedRows() > 0) return {};
    return fail(Errc::NotFound, "no such session in the library", std::string{id});
}

} // namespace

Result<Bytes> LibraryRepository::blobBytes()
{
    REVISIT_TRY(sum, m_database.prepare("SELECT coalesce(sum(bytes), 0) FROM blobs"));
    REVISIT_CHECK(sum.step());
    return Bytes{static_cast<std::uint64_t>(sum.integer(0))};
}

Result<std::vector<std::string>> LibraryRepository::droppableSessions(WallTime openedBefore)
{
    REVISIT_TRY(find,
        m_database.prepare(
            std::string{"SELECT id"} + kDroppable + " ORDER BY coalesce(openedAtMs, addedAtMs), startedAtMs, id"));
    find.bind(1, openedBefore.ms);
    std::vector<std::string> ids;
    for (;;) {
        REVISIT_TRY(hasRow, find.step());
        if (!hasRow) return ids;
        ids.push_back(find.text(0));
    }
}

Result<bool> LibraryRepository::isDroppable(std::string_view id, WallTime openedBefore)
{
    REVISIT_TRY(find, m_database.prepare(std::string{"SELECT 1"} + kDroppable + " AND id = ?2"));
    return find.bind(1, openedBefore.ms).bind(2, id).step();
}

Result<bool> LibraryRepository::wasDropped(std::string_view id)
{
    REVISIT_TRY(find, m_database.prepare("SELECT 1 FROM dropped WHERE id = ?"));
    return find.bind(1, id).step();
}

Result<> LibraryRepository::setPinned(std::string_view id, bool isPinned)
{
    REVISIT_TRY(update, m_database.prepare("UPDATE sessions SET isPinned = ? WHERE id = ?"));
    REVISIT_CHECK(update.bind(1, isPinned).bind(2, id).run());
    return found(m_database, id);
}

Result<> LibraryRepository::setOpened(std::string_view id, WallTime at)
{
    REVISIT_TRY(update, m_database.prepare("UPDATE sessions SET openedAtMs = ? WHERE id = ?"));
    REVISIT_CHECK(update.bind(1, at.ms).bind(2, id).run());
    return found(m_database, id);
}

Result<> LibraryRepository::dropSession(std::string_view id)
{
    REVISIT_CHECK(removeSession(id));
    REVISIT_TRY(remember, m_database.prepare("INSERT INTO dropped(id) VALUES(?) ON CONFLICT DO NOTHING"));
    return remember.bind(1, id).run();
}

} // namespace revisit
