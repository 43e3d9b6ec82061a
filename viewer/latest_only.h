#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <cstdint>

namespace revisit {

/// Runs jobs off the UI thread, one at a time; only the newest one's answer arrives. For search, filter and detail
/// queries, where an older answer is worth nothing once a newer question was asked.
///
/// Lives in the UI thread and owns its one worker thread; destroying it drops what is under way and joins.
class LatestOnly final : public QObject {
    Q_OBJECT
public:
    explicit LatestOnly(QObject* parent = nullptr)
        : QObject(parent)
    {
        m_pool.setMaxThreadCount(1);
    }
    ~LatestOnly() override
    {
        drop();
        m_pool.waitForDone(); // jobs use `this`, so outlive them
    }

    /// `job(isStale)` runs on the worker and leaves early once isStale() is true; `deliver(answer)` runs in the UI
    /// thread, unless a newer run() or drop() came first. The answer must be copyable.
    template <typename Job, typename Deliver>
    void run(Job job, Deliver deliver)
    {
        m_pool.clear(); // questions that nobody waits for any more, so the queue holds one at most
        m_pool.start([this, ticket = ++m_newest, job = std::move(job), deliver = std::move(deliver)]() mutable {
            const auto isStale = [this, ticket] { return ticket != m_newest; };
            if (isStale()) return;
            auto answer = job(isStale);
            QMetaObject::invokeMethod(
                this, [isStale, deliver = std::move(deliver), answer = std::move(answer)]() mutable {
                    if (!isStale()) deliver(std::move(answer));
                });
        });
    }
    /// Forgets the newest job too: nothing arrives until the next run().
    void drop() { ++m_newest; }

private:
    QThreadPool m_pool;
    std::atomic<std::uint64_t> m_newest = 0;
};

} // namespace revisit
