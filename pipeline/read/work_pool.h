#pragma once

#include "base/bounded_queue.h"
#include "base/result.h"
#include "base/thread.h"

#include <functional>
#include <string>
#include <vector>

namespace revisit {

/// A few threads that run what is queued, in order of arrival. Work that runs out of memory (or throws otherwise) is
/// given up and logged; what it owned is released as if it had returned. Threads: submit() from any.
class WorkPool {
public:
    WorkPool(const std::string& name, std::uint32_t threads, std::size_t capacity);
    /// Drops what waits, lets what runs finish, joins.
    ~WorkPool();
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    /// The token of `work` stops when the pool closes. Errors: Busy (full), Cancelled (closing).
    [[nodiscard]] Result<> submit(std::function<void(const StopToken&)> work);

private:
    void runOne(const std::function<void(const StopToken&)>& work);

    StopSource m_stop;
    BoundedQueue<std::function<void(const StopToken&)>> m_queue;
    std::vector<Thread> m_threads;
};

} // namespace revisit
