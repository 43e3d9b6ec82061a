#pragma once

#include "base/mutex.h"

#include <cstdint>
#include <map>
#include <string>

namespace revisit {

/// Counts open connections, in total and per peer address. Threads: any.
class ConnectionTable {
public:
    ConnectionTable(std::uint32_t total, std::uint32_t perAddress)
        : m_total(total)
        , m_perAddress(perAddress)
    {
    }
    /// Counts one in. False where it is over a limit: it is counted all the same, and its requests are to be refused.
    [[nodiscard]] bool open(const std::string& address);
    void close(const std::string& address);
    /// Whether so many are open that a further one cannot even be told so.
    [[nodiscard]] bool isOverflowing(std::uint32_t surplus);

private:
    const std::uint32_t m_total;
    const std::uint32_t m_perAddress;
    Mutex m_mutex;
    std::uint32_t m_open GUARDED_BY(m_mutex) = 0;
    std::map<std::string, std::uint32_t> m_openByAddress GUARDED_BY(m_mutex);
};

} // namespace revisit
