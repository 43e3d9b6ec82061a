#include "base/blocking_work.h"
#include "store/database.h"
#include "store/sqlite_error.h"
#include "store/statement_cache.h"

#include <sqlite3.h>

#include <utility>

namespace revisit {

Statement::Statement(sqlite3* database, sqlite3_stmt* statement, std::weak_ptr<StatementCache> cache)
    : m_database(database)
    , m_statement(statement)
    , m_cache(std::move(cache))
{
}

Statement::~Statement() { release(); }

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_cache(std::move(other.m_cache))
    , m_bindingCode(other.m_bindingCode)
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    if (this == &other) return *this;
    release();
    m_database = other.m_database;
    m_statement = std::exchange(other.m_statement, nullptr);
    m_cache = std::move(other.m_cache);
    m_bindingCode = other.m_bindingCode;
    return *this;
}

void Statement::release() noexcept
{
    if (m_statement == nullptr) return;
    reset();
    sqlite3_stmt* statement = std::exchange(m_statement, nullptr);
    if (const auto cache = m_cache.lock())
        cache->give(statement);
    else
        sqlite3_finalize(statement);
}

Statement& Statement::noteBinding(int code)
{
    if (m_bindingCode == SQLITE_OK) m_bindingCode = code;
    return *this;
}

Statement& Statement::bindInteger(int parameter, std::int64_t value)
{
    return noteBinding(sqlite3_bind_int64(m_statement, parameter, value));
}

Statement& Statement::bind(int parameter, double value)
{
    return noteBinding(sqlite3_bind_double(m_statement, parameter, value));
}

Statement& Statement::bind(int parameter, std::string_view value)
{
    const char* text = value.data() == nullptr ? "" : value.data(); // a null pointer would bind NULL
    return noteBinding(sqlite3_bind_text64(m_statement, parameter, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement& Statement::bind(int parameter, std::span<const std::byte> blob)
{
    if (blob.empty()) return noteBinding(sqlite3_bind_zeroblob(m_statement, parameter, 0));
    return noteBinding(sqlite3_bind_blob64(m_statement, parameter, blob.data(), blob.size(), SQLITE_TRANSIENT));
}

Statement& Statement::bindNull(int parameter) { return noteBinding(sqlite3_bind_null(m_statement, parameter)); }

Result<bool> Statement::step()
{
    noteBlockingWork(BlockingWork::Query);
    if (m_bindingCode != SQLITE_OK) {
        auto failure = sqliteFailure(m_database, m_bindingCode);
        reset();
        return failure;
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    auto failure = sqliteFailure(m_database, code);
    reset();
    return failure;
}

Result<> Statement::run()
{
    for (;;) {
        REVISIT_TRY(hasRow, step());
        if (hasRow) continue;
        reset();
        return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bindingCode = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }

std::string Statement::text(int column) const
{
    const auto bytes = blob(column); // of a text column: its UTF-8 bytes, NUL characters included
    std::string text(bytes.size(), '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) text[i] = static_cast<char>(bytes[i]);
    return text;
}

std::vector<std::byte> Statement::blob(int column) const
{
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(m_statement, column));
    if (bytes == nullptr) return {};
    return {bytes, bytes + sqlite3_column_bytes(m_statement, column)};
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (isNull(column)) return std::nullopt;
    return integer(column);
}

std::optional<std::string> Statement::optionalText(int column) const
{
    if (isNull(column)) return std::nullopt;
    return text(column);
}

} // namespace revisit
