#pragma once

#include "base/thread.h"

#include <QObject>
#include <QThreadPool>

#include <utility>

namespace revisit {

/// What a job asks whether its answer is still waited for; what it calls takes the token. Threads: any.
class Staleness {
public:
    explicit Staleness(StopToken token)
        : m_token(std::move(token))
    {
    }
    [[nodiscard]] bool operator()() const noexcept { return m_token.isStopRequested(); }
    [[nodiscard]] const StopToken& token() const noexcept { return m_token; }

private:
    StopToken m_token;
};

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
        drop();
        m_newest = StopSource{};
        m_pool.start([this, isStale = Staleness(m_newest.token()), job = std::move(job),
                         deliver = std::move(deliver)]() mutable {
            if (isStale()) return;
            auto answer = job(isStale);
            QMetaObject::invokeMethod(
                this, [isStale, deliver = std::move(deliver), answer = std::move(answer)]() mutable {
                    if (!isStale()) deliver(std::move(answer));
                });
        });
    }
    /// Forgets the newest job too: nothing arrives until the next run().
    void drop() { m_newest.requestStop(); }

private:
    QThreadPool m_pool;
    StopSource m_newest; ///< of the job whose answer is wanted
};

} // namespace revisit
