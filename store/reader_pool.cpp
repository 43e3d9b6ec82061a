#include "store/reader_pool.h"

namespace revisit {

namespace {

constexpr std::size_t kMaxIdle = 4;

} // namespace

Result<Database> ReaderPool::take()
{
    {
        const MutexLock lock(m_mutex);
        if (!m_idle.empty()) {
            Database database = std::move(m_idle.back());
            m_idle.pop_back();
            return database;
        }
    }
    return Database::open(m_path, Access::ReadOnly, Durability::Normal);
}

void ReaderPool::give(Database database)
{
    const MutexLock lock(m_mutex);
    if (m_idle.size() < kMaxIdle) m_idle.push_back(std::move(database));
}

} // namespace revisit
