#pragma once

#include "base/mutex.h"
#include "base/result.h"

#include <chrono>
#include <deque>
#include <optional>
#include <utility>

namespace revisit {

/// A first-in-first-out queue between threads that never grows past its capacity: full means Errc::Busy.
/// Threads: every function may be called from any thread.
template <typename T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// Adds at the end. Errors: Busy (full), Cancelled (closed). The value is lost on error.
    [[nodiscard]] Result<> push(T value)
    {
        {
            const MutexLock lock(m_mutex);
            if (m_isClosed) return fail(Errc::Cancelled, "the queue is closed");
            if (m_values.size() >= m_capacity) return fail(Errc::Busy, "the queue is full");
            m_values.push_back(std::move(value));
        }
        m_changed.notifyOne();
        return {};
    }

    /// The oldest value; waits for one. nullopt once the queue is closed and empty.
    [[nodiscard]] std::optional<T> pop()
    {
        MutexLock lock(m_mutex);
        while (m_values.empty() && !m_isClosed) m_changed.wait(lock);
        return takeFront();
    }

    /// As pop(), but gives up after `patience` (nullopt).
    [[nodiscard]] std::optional<T> popWithin(std::chrono::milliseconds patience)
    {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        MutexLock lock(m_mutex);
        while (m_values.empty() && !m_isClosed) {
            const auto left = deadline - std::chrono::steady_clock::now();
            if (left <= left.zero()) break;
            m_changed.waitFor(lock, left);
        }
        return takeFront();
    }

    /// Refuses further values and wakes every waiting thread; what is queued can still be popped.
    void close()
    {
        {
            const MutexLock lock(m_mutex);
            m_isClosed = true;
        }
        m_changed.notifyAll();
    }

    [[nodiscard]] std::size_t size() const
    {
        const MutexLock lock(m_mutex);
        return m_values.size();
    }

private:
    std::optional<T> takeFront() REQUIRES(m_mutex)
    {
        if (m_values.empty()) return std::nullopt;
        std::optional<T> value{std::move(m_values.front())};
        m_values.pop_front();
        return value;
    }

    const std::size_t m_capacity;
    mutable Mutex m_mutex;
    Condition m_changed;
    std::deque<T> m_values GUARDED_BY(m_mutex);
    bool m_isClosed GUARDED_BY(m_mutex) = false;
};

} // namespace revisit
