#include "pipeline/http/open_requests.h"

#include <chrono>

namespace revisit {

void OpenRequests::add(const std::shared_ptr<RequestState>& request)
{
    const MutexLock lock(m_mutex);
    m_open.insert(request);
}

void OpenRequests::remove(const std::shared_ptr<RequestState>& request)
{
    const MutexLock lock(m_mutex);
    m_open.erase(request);
    if (m_open.empty()) m_changed.notifyAll();
}

bool OpenRequests::waitUntilNone(Milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience.ms);
    MutexLock lock(m_mutex);
    while (!m_open.empty()) {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left <= left.zero()) return false;
        m_changed.waitFor(lock, left);
    }
    return true;
}

std::vector<std::shared_ptr<RequestState>> OpenRequests::all() const
{
    const MutexLock lock(m_mutex);
    return {m_open.begin(), m_open.end()};
}

} // namespace revisit
