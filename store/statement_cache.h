#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace revisit {

/// The idle prepared statements of one connection, by their SQL. Bounded: past the limit a statement is finalised
/// instead of kept. Threads: the connection's thread.
class StatementCache {
public:
    ~StatementCache();
    /// Hands out the idle statement of that SQL, or nullptr.
    [[nodiscard]] sqlite3_stmt* take(std::string_view sql);
    /// Keeps a reset statement for the next take(), or finalises it.
    void give(sqlite3_stmt* statement) noexcept;

private:
    std::unordered_map<std::string, sqlite3_stmt*> m_idle;
};

} // namespace revisit
