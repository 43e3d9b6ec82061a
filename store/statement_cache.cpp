#include "store/statement_cache.h"

#include <sqlite3.h>

namespace revisit {

namespace {

constexpr std::size_t kMaxIdle = 256;

} // namespace

StatementCache::~StatementCache()
{
    for (const auto& [sql, statement] : m_idle) sqlite3_finalize(statement);
}

sqlite3_stmt* StatementCache::take(std::string_view sql)
{
    const auto found = m_idle.find(std::string{sql});
    if (found == m_idle.end()) return nullptr;
    sqlite3_stmt* statement = found->second;
    m_idle.erase(found);
    return statement;
}

void StatementCache::give(sqlite3_stmt* statement) noexcept
{
    if (m_idle.size() < kMaxIdle && m_idle.emplace(sqlite3_sql(statement), statement).second) return;
    sqlite3_finalize(statement); // full, or the same SQL was in use twice at once
}

} // namespace revisit
