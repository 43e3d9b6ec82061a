#pragma once

#include "base/bounded_queue.h"
#include "base/mutex.h"
#include "base/thread.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace revisit {

/// Hands values to a receiver on a thread of its own, in order, so that a slow receiver delays nobody: once `capacity`
/// values wait, further ones are lost and counted. The receiver hears how many where they are missing: before the next
/// value that found room, or when nothing waits any more.
/// Threads: post() from any thread; start() and finish() from one. The receiver is called on the delivery's thread.
template <typename T>
class LossyDelivery {
public:
    struct Receiver {
        std::function<void(const T& value)> take;
        std::function<void(std::uint64_t count)> missed; ///< this many values before the next one were lost
    };

    LossyDelivery(std::size_t capacity, Receiver receiver)
        : m_queue(capacity)
        , m_receiver(std::move(receiver))
    {
    }
    /// Delivers what waits, then joins: waits for a receiver that is stuck. What was never started delivers nothing.
    ~LossyDelivery()
    {
        m_queue.close();
        m_thread.join();
    }
    LossyDelivery(const LossyDelivery&) = delete;
    LossyDelivery& operator=(const LossyDelivery&) = delete;

    /// Begins to deliver: `first`, then what was posted before, then the rest. Call at most once; `name` is the
    /// thread's.
    void start(const std::string& name, std::optional<T> first = std::nullopt)
    {
        m_thread = Thread(name, [this, first = std::move(first)](const StopToken&) { run(first); });
    }

    /// Never waits. Values posted after finish() vanish.
    void post(T value)
    {
        const MutexLock lock(m_mutex);
        if (m_queue.push({m_missed, std::move(value)}))
            m_missed = 0;
        else
            ++m_missed;
    }

    /// Takes nothing further; true once everything that waited has been delivered, false where that takes longer than
    /// `patience`. May be called again.
    [[nodiscard]] bool finishWithin(std::chrono::milliseconds patience)
    {
        m_queue.close();
        const auto deadline = std::chrono::steady_clock::now() + patience;
        MutexLock lock(m_mutex);
        while (m_thread.isRunning() && !m_isDone) {
            const auto left = deadline - std::chrono::steady_clock::now();
            if (left <= left.zero()) return false;
            m_done.waitFor(lock, left);
        }
        return true;
    }
    /// As finishWithin(), however long it takes.
    void finish()
    {
        m_queue.close();
        m_thread.join();
    }

private:
    struct Item {
        std::uint64_t missedBefore = 0;
        T value;
    };

    void run(const std::optional<T>& first)
    {
        if (first) m_receiver.take(*first);
        while (const std::optional<Item> item = m_queue.pop()) {
            if (item->missedBefore > 0) m_receiver.missed(item->missedBefore);
            m_receiver.take(item->value);
            reportMissedIfIdle();
        }
        const MutexLock lock(m_mutex);
        m_isDone = true;
        m_done.notifyAll();
    }
    void reportMissedIfIdle() EXCLUDES(m_mutex)
    {
        std::uint64_t missed = 0;
        {
            const MutexLock lock(m_mutex);
            if (m_queue.size() == 0) std::swap(missed, m_missed);
        }
        if (missed > 0) m_receiver.missed(missed);
    }

    BoundedQueue<Item> m_queue;
    const Receiver m_receiver;
    Mutex m_mutex;
    Condition m_done;
    std::uint64_t m_missed GUARDED_BY(m_mutex) = 0;
    bool m_isDone GUARDED_BY(m_mutex) = false;
    Thread m_thread;
};

} // namespace revisit
