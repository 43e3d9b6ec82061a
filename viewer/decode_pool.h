#pragma once

#include "viewer/latest_only.h"
#include "viewer/write_queue.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace revisit {

/// The threads that inflate and decode for the viewer: cores − 1 of them, at least one, at most eight.
///
/// Lives in the UI thread; everything that uses it must be destroyed before it. Destroying it drops queued jobs and
/// joins. The queue is bounded: start() refuses rather than grow.
class DecodePool final : public QObject {
    Q_OBJECT
public:
    /// Jobs that wait, at most. Callers re-plan when one of theirs is done, so refusing costs nothing.
    static constexpr int kMaxQueued = 64;

    explicit DecodePool(QObject* parent = nullptr);
    ~DecodePool() override;

    /// Runs `job` on a pool thread, then `deliver(answer)` in the thread of `context`, which is not called when
    /// `context` is gone by then (guard late answers of a living context yourself). Higher priority goes first.
    /// False: the queue is full, nothing will run.
    template <typename Job, typename Deliver>
    [[nodiscard]] bool start(QObject* context, Job job, Deliver deliver, int priority = 0)
    {
        auto box = std::make_shared<Mailbox>(context);
        return enqueue(
            [box, job = std::move(job), deliver = std::move(deliver)]() mutable {
                auto answer = job();
                box->post([deliver = std::move(deliver), answer = std::move(answer)]() mutable {
                    deliver(std::move(answer));
                });
            },
            priority);
    }

    /// For files that are written; what it has begun outlives the tab that asked.
    [[nodiscard]] WriteQueue& writing() { return m_writing; }
    [[nodiscard]] int threadCount() const { return m_pool.maxThreadCount(); }
    [[nodiscard]] int queuedCount() const { return m_queued; }

private:
    /// Carries an answer to a context that may be destroyed meanwhile. Made and destroyed contexts live in the UI
    /// thread; post() runs on a pool thread and posts through the application object, so it never touches the context.
    class Mailbox {
    public:
        explicit Mailbox(QObject* context);
        void post(std::function<void()> deliver);

    private:
        std::shared_ptr<QPointer<QObject>> m_context; ///< looked at in the UI thread only
    };

    [[nodiscard]] bool enqueue(std::function<void()> run, int priority);

    WriteQueue m_writing;
    QThreadPool m_pool;
    std::atomic<int> m_queued = 0;
};

} // namespace revisit
