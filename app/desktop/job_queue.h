#pragma once

#include "base/bounded_queue.h"
#include "base/thread.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <functional>
#include <string>

namespace revisit {

/// One worker thread of the program with a bounded queue: what may wait (imports, fetches, server lists) runs here, one
/// after the other; one that runs out of memory is given up and logged. Destroying it asks the running job to stop,
/// drops the rest and joins.
class JobQueue {
public:
    using Job = std::function<void(const StopToken& stop)>;
    static constexpr std::size_t kCapacity = 256;

    explicit JobQueue(const std::string& name);
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// Errors: Busy (full).
    [[nodiscard]] Result<> post(Job job);

private:
    BoundedQueue<Job> m_jobs;
    Thread m_thread; ///< last: it uses the queue
};

/// Runs `function` in the UI thread, soon; from any thread.
void postToUi(std::function<void()> function);

} // namespace revisit
