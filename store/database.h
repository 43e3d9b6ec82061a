#pragma once

#include "base/result.h"

#include <concepts>
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

class StatementCache;

/// A prepared statement: bound, stepped, reset. Never assembled from text. Going out of scope, it returns to its
/// connection, which hands it out again for the same SQL: prepared once, whatever the caller does.
/// Threads: the database's thread. May outlive its Database, but must not be used any more then.
class Statement {
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;

    /// Parameters count from 1. Binding copies. An empty optional binds NULL. A parameter that does not exist or a
    /// value that is too large is reported by the next step().
    template <std::integral Integer>
    Statement& bind(int parameter, Integer value)
    {
        return bindInteger(parameter, static_cast<std::int64_t>(value));
    }
    Statement& bind(int parameter, double value);
    Statement& bind(int parameter, std::string_view value);
    Statement& bind(int parameter, const std::string& value) { return bind(parameter, std::string_view{value}); }
    Statement& bind(int parameter, const char* value) { return bind(parameter, std::string_view{value}); }
    Statement& bind(int parameter, std::span<const std::byte> blob);
    Statement& bindNull(int parameter);
    template <typename Value>
    Statement& bind(int parameter, const std::optional<Value>& value)
    {
        return value ? bind(parameter, *value) : bindNull(parameter);
    }

    /// True when a row is there to read, false at the end. After an error the statement is reset.
    /// Errors: Busy, Io, Corrupt, TooLarge, InvalidInput (constraint, wrong parameter).
    [[nodiscard]] Result<bool> step();
    /// Steps a statement to its end, ignoring rows, and resets it. Errors as step().
    [[nodiscard]] Result<> run();
    /// Makes the statement ready to run again; keeps no bound values.
    void reset();

    /// Columns of the current row count from 0; NULL reads as 0 or an empty text.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::vector<std::byte> blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] std::optional<std::string> optionalText(int column) const;

private:
    friend class Database;
    Statement(sqlite3* database, sqlite3_stmt* statement, std::weak_ptr<StatementCache> cache);
    Statement& bindInteger(int parameter, std::int64_t value);
    Statement& noteBinding(int code);
    void release() noexcept;

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    std::weak_ptr<StatementCache> m_cache;
    int m_bindingCode = 0; // the first failure of a bind(), reported by step()
};

/// Rolls back when it goes out of scope without commit().
class Transaction {
public:
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    /// Makes the changes last. After an error they are rolled back when the transaction goes out of scope.
    /// Errors: Busy, Io (disk full), InvalidInput (a deferred constraint).
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

/// One SQLite connection: WAL, foreign keys on, a busy timeout of 5 s, schema not trusted (a database file can come
/// from anywhere).
/// Threads: one connection, one thread (it may move between threads when idle). Reading threads open their own
/// ReadOnly connection and keep their reads short, so that the log can be checkpointed.
class Database {
public:
    /// Opens or, with ReadWrite, creates; the folder must exist. `durability` does not matter with ReadOnly.
    /// Errors: NotFound (ReadOnly), Io, Busy, Corrupt (no database), Unsupported (the file system takes no WAL).
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path, Access access, Durability durability);
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;

    /// One statement. Cheap when the same SQL was prepared before on this connection.
    /// Errors: InvalidInput (SQL), Busy, Io, Corrupt.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// Runs one or more statements without parameters. Errors as prepare() and step().
    [[nodiscard]] Result<> execute(const std::string& sql);
    /// BEGIN IMMEDIATE: takes the write lock now, not at the first write. Errors: Busy, Io.
    [[nodiscard]] Result<Transaction> beginImmediate();
    /// Whether a transaction is open. Severe errors (disk full) make SQLite roll one back on its own.
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] Result<std::int64_t> userVersion();
    [[nodiscard]] Result<> setUserVersion(std::int64_t version);
    [[nodiscard]] std::int64_t lastInsertRowId() const;
    /// Rows changed by the last INSERT, UPDATE or DELETE.
    [[nodiscard]] std::int64_t changedRows() const;
    /// PRAGMA quick_check. Errors: Corrupt with SQLite's first finding.
    [[nodiscard]] Result<> quickCheck();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    Database(sqlite3* handle, std::filesystem::path path);
    [[nodiscard]] Result<> configure(Access access, Durability durability);
    void close() noexcept;

    sqlite3* m_handle = nullptr;
    std::filesystem::path m_path;
    std::shared_ptr<StatementCache> m_cache;
};

/// One forward step of a schema. Steps are applied in order, each in a transaction of its own.
struct Migration {
    std::int64_t to = 0; ///< user_version after the step; ascending
    std::string sql;
};

/// Brings the schema up to the last step. A step that fails leaves the database at the version before it, so that the
/// next start tries again. Safe when two programs do it at once.
/// Errors: Unsupported (the database is newer than this program), Busy, Io, Corrupt, InvalidInput (a step's SQL).
[[nodiscard]] Result<> migrate(Database& database, std::span<const Migration> steps);

/// Moves a damaged database out of the way, its log with it, so that a new one can be built: `library.db` becomes
/// `library.db.damaged-<n>` with the lowest free n from 1. Close every connection first. Errors: Io.
/// Returns the new path.
[[nodiscard]] Result<std::filesystem::path> setAsideDatabase(const std::filesystem::path& path);

} // namespace revisit
