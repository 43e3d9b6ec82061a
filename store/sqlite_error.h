#pragma once

#include "base/result.h"

struct sqlite3;

namespace revisit {

/// The Errc of an SQLite result code, primary or extended.
[[nodiscard]] Errc errcOfSqlite(int code) noexcept;

/// The error that the connection's last call left behind, with the database file as subject.
[[nodiscard]] tl::unexpected<Error> sqliteFailure(sqlite3* database, int code);

} // namespace revisit
