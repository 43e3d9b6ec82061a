#include "store/sqlite_error.h"

#include <sqlite3.h>

namespace revisit {

Errc errcOfSqlite(int code) noexcept
{
    constexpr int kPrimaryMask = 0xff;
    switch (code & kPrimaryMask) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return Errc::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return Errc::Corrupt;
    case SQLITE_TOOBIG:
        return Errc::TooLarge;
    case SQLITE_INTERRUPT:
        return Errc::Cancelled;
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
        return Errc::InvalidInput;
    default:
        return Errc::Io; // IOERR, FULL, CANTOPEN, READONLY, PERM, NOMEM, …
    }
}

tl::unexpected<Error> sqliteFailure(sqlite3* database, int code)
{
    std::string message = sqlite3_errstr(code);
    if (database == nullptr) return fail(errcOfSqlite(code), std::move(message));
    if (sqlite3_errcode(database) != SQLITE_OK) message = sqlite3_errmsg(database);
    const char* file = sqlite3_db_filename(database, "main");
    return fail(errcOfSqlite(code), std::move(message), file == nullptr ? std::string{} : std::string{file});
}

} // namespace revisit
