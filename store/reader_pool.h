#pragma once

#include "base/mutex.h"
#include "base/result.h"
#include "store/database.h"

#include <filesystem>
#include <utility>
#include <vector>

namespace revisit {

/// Read-only connections to one database: each reading call has one of its own for as long as it reads, and idle ones
/// are kept for the next call. Threads: any. A connection must not outlive the pool.
class ReaderPool {
public:
    explicit ReaderPool(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }

    /// Calls `read(Database&)`, which returns a Result, with a connection that nobody else uses meanwhile.
    /// Errors: as Database::open() and what `read` returns.
    template <typename Read>
    [[nodiscard]] auto read(Read read) -> decltype(read(std::declval<Database&>()))
    {
        REVISIT_TRY(database, take());
        auto answer = read(database);
        give(std::move(database));
        return answer;
    }

private:
    [[nodiscard]] Result<Database> take();
    void give(Database database);

    const std::filesystem::path m_path;
    Mutex m_mutex;
    std::vector<Database> m_idle GUARDED_BY(m_mutex);
};

} // namespace revisit
