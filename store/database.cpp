#include "store/database.h"

#include "base/blocking_work.h"
#include "base/file_system.h"
#include "store/sqlite_error.h"
#include "store/statement_cache.h"

#include <sqlite3.h>

#include <utility>

namespace revisit {

namespace {

constexpr int kBusyTimeoutMs = 5'000;

constexpr const char* kPragmas = "PRAGMA foreign_keys=ON;"
                                 "PRAGMA trusted_schema=OFF;"
                                 "PRAGMA temp_store=MEMORY;"
                                 "PRAGMA journal_size_limit=67108864;";

} // namespace

Database::Database(sqlite3* handle, std::filesystem::path path)
    : m_handle(handle)
    , m_path(std::move(path))
    , m_cache(std::make_shared<StatementCache>())
{
}

Result<Database> Database::open(const std::filesystem::path& path, Access access, Durability durability)
{
    noteBlockingWork(BlockingWork::Query);
    const int mode = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    std::error_code ignored;
    if (access == Access::ReadOnly && !std::filesystem::exists(path, ignored))
        return fail(Errc::NotFound, "there is no such database", toText(path));
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(toText(path).c_str(), &handle, mode | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database{handle, path}; // owns the handle also after an error
    if (code != SQLITE_OK) return fail(about(sqliteFailure(handle, code).value(), toText(path)));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    REVISIT_CHECK(database.configure(access, durability));
    return database;
}

Result<> Database::configure(Access access, Durability durability)
{
    REVISIT_CHECK(execute(kPragmas));
    if (access == Access::ReadOnly) return execute("PRAGMA schema_version"); // reads the header: is it a database?
    {
        REVISIT_TRY(journal, prepare("PRAGMA journal_mode=WAL"));
        REVISIT_TRY(hasRow, journal.step());
        if (!hasRow || journal.text(0) != "wal")
            return fail(Errc::Unsupported, "the file system takes no write-ahead log", toText(m_path));
    }
    if (durability == Durability::Normal) return execute("PRAGMA synchronous=NORMAL");
    return execute("PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; PRAGMA checkpoint_fullfsync=ON");
}

void Database::close() noexcept
{
    m_cache.reset(); // statements that are still out finalise themselves
    if (m_handle != nullptr) sqlite3_close_v2(std::exchange(m_handle, nullptr));
}

Database::~Database() { close(); }

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_path(std::move(other.m_path))
    , m_cache(std::move(other.m_cache))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    if (this == &other) return *this;
    close();
    m_handle = std::exchange(other.m_handle, nullptr);
    m_path = std::move(other.m_path);
    m_cache = std::move(other.m_cache);
    return *this;
}

Result<Statement> Database::prepare(std::string_view sql)
{
    if (sqlite3_stmt* idle = m_cache->take(sql)) return Statement{m_handle, idle, m_cache};
    sqlite3_stmt* prepared = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(
        m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &prepared, &rest);
    if (code != SQLITE_OK) return sqliteFailure(m_handle, code);
    if (prepared == nullptr) return fail(Errc::InvalidInput, "the SQL is empty", toText(m_path));
    Statement statement{m_handle, prepared, m_cache};
    const std::string_view tail{rest, static_cast<std::size_t>(sql.data() + sql.size() - rest)};
    if (tail.find_first_not_of(" \t\n;") != std::string_view::npos)
        return fail(Errc::InvalidInput, "more than one statement", toText(m_path));
    return statement;
}

Result<> Database::execute(const std::string& sql)
{
    noteBlockingWork(BlockingWork::Query);
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return sqliteFailure(m_handle, code);
    return {};
}

Result<Transaction> Database::beginImmediate()
{
    REVISIT_TRY(begin, prepare("BEGIN IMMEDIATE"));
    REVISIT_CHECK(begin.run());
    return Transaction{m_handle};
}

bool Database::isInTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

Result<std::int64_t> Database::userVersion()
{
    REVISIT_TRY(statement, prepare("PRAGMA user_version"));
    REVISIT_TRY(hasRow, statement.step());
    return hasRow ? statement.integer(0) : 0;
}

Result<> Database::setUserVersion(std::int64_t version)
{
    return execute("PRAGMA user_version=" + std::to_string(version)); // a pragma takes no parameters
}

std::int64_t Database::lastInsertRowId() const { return sqlite3_last_insert_rowid(m_handle); }

std::int64_t Database::changedRows() const { return sqlite3_changes(m_handle); }

Result<> Database::quickCheck()
{
    REVISIT_TRY(statement, prepare("PRAGMA quick_check(1)"));
    REVISIT_TRY(hasRow, statement.step());
    if (hasRow && statement.text(0) == "ok") return {};
    return fail(Errc::Corrupt, hasRow ? statement.text(0) : "quick_check gave no answer", toText(m_path));
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite may have rolled back on its own (disk full); a second ROLLBACK would only be an error.
    if (m_database != nullptr && sqlite3_get_autocommit(m_database) == 0)
        sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<> Transaction::commit()
{
    noteBlockingWork(BlockingWork::Query);
    const int code = sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return sqliteFailure(m_database, code);
    m_database = nullptr;
    return {};
}

} // namespace revisit
