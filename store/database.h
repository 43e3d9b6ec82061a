#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace revisit {

/// A prepared statement: bound, stepped, reset. Prepared once, never assembled from text.
/// Threads: the database's thread. Must not outlive its Database.
class Statement {
public:
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;

    /// Parameters count from 1. Binding copies. A nullopt binds NULL.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, double value);
    Statement& bind(int parameter, std::string_view value);
    Statement& bind(int parameter, std::span<const std::byte> blob);
    Statement& bindNull(int parameter);
    Statement& bind(int parameter, std::optional<std::int64_t> value);
    Statement& bind(int parameter, const std::optional<std::string>& value);

    /// True when a row is there to read, false at the end. Errors: Busy, Io, Corrupt, InvalidInput (constraint).
    [[nodiscard]] Result<bool> step();
    /// Steps a statement without rows to its end and resets it. Errors as step().
    [[nodiscard]] Result<> run();
    /// Makes the statement ready to run again; keeps no bound values.
    void reset();

    /// Columns count from 0; NULL reads as 0 or an empty text.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::vector<std::byte> blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] std::optional<std::string> optionalText(int column) const;

private:
    friend class Database;
    Statement(sqlite3* database, sqlite3_stmt* statement)
        : m_database(database)
        , m_statement(statement)
    {
    }
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

/// Rolls back when it goes out of scope without commit().
class Transaction {
public:
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    /// Errors: Busy, Io (disk full).
    [[nodiscard]] Result<> commit();

private:
    friend class Database;
    explicit Transaction(sqlite3* database)
        : m_database(database)
    {
    }
    sqlite3* m_database = nullptr;
};

/// How safe a commit is. Full: survives a power cut (pipeline). Normal: survives a crash of the program (library).
enum class Durability { Normal, Full };
enum class Access { ReadWrite, ReadOnly };

/// One SQLite connection: WAL, foreign keys on, a busy timeout of 5 s.
/// Threads: one connection, one thread (it may move between threads when idle).
class Database {
public:
    /// Opens or, with ReadWrite, creates. Errors: NotFound (ReadOnly), Io, Corrupt (no database), Unsupported.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path, Access access, Durability durability);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    /// Errors: InvalidInput (SQL), Busy, Io, Corrupt.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// Runs one or more statements without parameters. Errors as prepare().
    [[nodiscard]] Result<> execute(const std::string& sql);
    /// BEGIN IMMEDIATE. Errors: Busy.
    [[nodiscard]] Result<Transaction> beginImmediate();
    [[nodiscard]] Result<std::int64_t> userVersion();
    [[nodiscard]] Result<> setUserVersion(std::int64_t version);
    [[nodiscard]] std::int64_t lastInsertRowId() const;
    /// Rows changed by the last statement.
    [[nodiscard]] std::int64_t changedRows() const;
    /// PRAGMA quick_check. Errors: Corrupt with SQLite's first finding.
    [[nodiscard]] Result<> quickCheck();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    Database(sqlite3* handle, std::filesystem::path path)
        : m_handle(handle)
        , m_path(std::move(path))
    {
    }
    sqlite3* m_handle = nullptr;
    std::filesystem::path m_path;
};

/// One forward step of a schema. Steps are applied in order, each in a transaction of its own.
struct Migration {
    std::int64_t to = 0; ///< user_version after the step
    std::string sql;
};

/// Brings the schema up to the last step. Errors: Unsupported (the database is newer than this program), Io, Corrupt.
[[nodiscard]] Result<> migrate(Database& database, std::span<const Migration> steps);

} // namespace revisit
