#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

/// Locks with Clang's thread-safety annotations: the Clang build fails when a guarded field is touched without its
/// lock.
#if defined(__clang__)
#define REVISIT_TSA(x) __attribute__((x))
#else
#define REVISIT_TSA(x)
#endif
#define CAPABILITY(x) REVISIT_TSA(capability(x))
#define SCOPED_CAPABILITY REVISIT_TSA(scoped_lockable)
#define GUARDED_BY(x) REVISIT_TSA(guarded_by(x))
#define REQUIRES(...) REVISIT_TSA(requires_capability(__VA_ARGS__))
#define ACQUIRE(...) REVISIT_TSA(acquire_capability(__VA_ARGS__))
#define RELEASE(...) REVISIT_TSA(release_capability(__VA_ARGS__))
#define EXCLUDES(...) REVISIT_TSA(locks_excluded(__VA_ARGS__))
#define NO_THREAD_SAFETY_ANALYSIS REVISIT_TSA(no_thread_safety_analysis)

namespace revisit {

/// A mutex that the thread-safety analysis understands. Lock it with MutexLock; keep it inside one class and never
/// hold it across a callback, a signal or input/output.
class CAPABILITY("mutex") Mutex {
public:
    void lock() ACQUIRE() { m_mutex.lock(); }
    void unlock() RELEASE() { m_mutex.unlock(); }

private:
    friend class MutexLock;
    std::mutex m_mutex;
};

class Condition;

/// Holds a Mutex until the end of the block.
class SCOPED_CAPABILITY MutexLock {
public:
    explicit MutexLock(Mutex& mutex) ACQUIRE(mutex)
        : m_lock(mutex.m_mutex)
    {
    }
    ~MutexLock() RELEASE() = default;
    MutexLock(const MutexLock&) = delete;
    MutexLock& operator=(const MutexLock&) = delete;

private:
    friend class Condition;
    std::unique_lock<std::mutex> m_lock;
};

/// A condition variable for MutexLock. Wait in a loop that tests the guarded state: wake-ups may be spurious.
class Condition {
public:
    void wait(MutexLock& lock) { m_condition.wait(lock.m_lock); }
    /// False when `duration` passed without a wake-up.
    template <typename Rep, typename Period>
    bool waitFor(MutexLock& lock, std::chrono::duration<Rep, Period> duration)
    {
        return m_condition.wait_for(lock.m_lock, duration) == std::cv_status::no_timeout;
    }
    void notifyOne() { m_condition.notify_one(); }
    void notifyAll() { m_condition.notify_all(); }

private:
    std::condition_variable m_condition;
};

} // namespace revisit
