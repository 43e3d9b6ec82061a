#include "base/thread.h"

#if defined(__linux__) || defined(__APPLE__)
#include <pthread.h>
#endif

namespace revisit {

namespace {

void setThreadName([[maybe_unused]] const std::string& name)
{
#if defined(__linux__)
    pthread_setname_np(pthread_self(), name.substr(0, 15).c_str());
#elif defined(__APPLE__)
    pthread_setname_np(name.c_str());
#endif
}

} // namespace

Thread::Thread(const std::string& name, std::function<void(StopToken)> run)
    : m_thread([name, run = std::move(run), token = m_stop.token()] {
        setThreadName(name);
        run(token);
    })
{
}

Thread& Thread::operator=(Thread&& other) noexcept
{
    join();
    m_stop = std::move(other.m_stop);
    m_thread = std::move(other.m_thread);
    return *this;
}

void Thread::join()
{
    if (!m_thread.joinable()) return;
    m_stop.requestStop();
    m_thread.join();
}

} // namespace revisit
