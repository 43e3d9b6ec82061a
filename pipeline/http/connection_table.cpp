#include "pipeline/http/connection_table.h"

namespace revisit {

bool ConnectionTable::open(const std::string& address)
{
    const MutexLock lock(m_mutex);
    const std::uint32_t ofAddress = ++m_openByAddress[address];
    return ++m_open <= m_total && ofAddress <= m_perAddress;
}

bool ConnectionTable::isOverflowing(std::uint32_t surplus)
{
    const MutexLock lock(m_mutex);
    return m_open >= m_total + surplus;
}

void ConnectionTable::close(const std::string& address)
{
    const MutexLock lock(m_mutex);
    --m_open;
    const auto entry = m_openByAddress.find(address);
    if (entry != m_openByAddress.end() && --entry->second == 0) m_openByAddress.erase(entry);
}

} // namespace revisit
