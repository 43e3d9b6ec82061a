#include "pipeline/read/work_pool.h"

#include "base/guarded_call.h"
#include "base/log.h"

#include <algorithm>

namespace revisit {

WorkPool::WorkPool(const std::string& name, std::uint32_t threads, std::size_t capacity)
    : m_queue(capacity)
{
    for (std::uint32_t i = 0; i < std::max(1U, threads); ++i) {
        m_threads.emplace_back(name, [this](const StopToken&) {
            while (auto work = m_queue.pop())
                if (!m_stop.isStopRequested()) runOne(*work);
        });
    }
}

WorkPool::~WorkPool()
{
    m_stop.requestStop();
    m_queue.close();
    for (Thread& thread : m_threads) thread.join();
}

void WorkPool::runOne(const std::function<void(const StopToken&)>& work)
{
    const Result<> done = callGuarded([&] { work(m_stop.token()); });
    if (!done) logError("pipeline", "work was given up: " + done.error().text());
}

Result<> WorkPool::submit(std::function<void(const StopToken&)> work) { return m_queue.push(std::move(work)); }

} // namespace revisit
