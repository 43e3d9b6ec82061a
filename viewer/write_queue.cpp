#include "viewer/write_queue.h"

#include "base/log.h"
#include "viewer/ui_thread_guard.h"

#include <QMetaObject>

#include <memory>
#include <utility>

namespace revisit {

WriteQueue::WriteQueue(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

WriteQueue::~WriteQueue()
{
    m_pool.waitForDone();
    const MutexLock lock(m_mutex);
    for (const auto& answer : m_untold)
        if (!answer->written)
            logError("viewer", answer->file.toStdString() + " was not written: " + answer->written.error().text());
}

void WriteQueue::write(QObject* context, const QString& file, Job job, Deliver deliver)
{
    if (m_queued >= kMaxQueued)
        return deliver(fail(Errc::Busy, "too many files wait to be written", file.toStdString()));
    ++m_queued;
    // Looked at in the UI thread only; the worker carries it there and back unopened.
    const auto asker = std::make_shared<QPointer<QObject>>(context);
    m_pool.start([this, asker, file, job = std::move(job), deliver = std::move(deliver)] {
        requireWorkerThread("writing a file");
        const auto answer = std::make_shared<const Answer>(Answer{file, job()});
        {
            const MutexLock lock(m_mutex);
            m_untold.push_back(answer);
        }
        const auto done = [this, asker, answer, deliver] { tell(answer, asker->data(), deliver); };
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

void WriteQueue::tell(const std::shared_ptr<const Answer>& answer, const QObject* asker, const Deliver& deliver)
{
    {
        const MutexLock lock(m_mutex);
        std::erase(m_untold, answer);
    }
    --m_queued;
    if (!answer->written) Q_EMIT failed(answer->file, answer->written.error());
    if (asker != nullptr)
        deliver(answer->written);
    else if (!answer->written)
        Q_EMIT failedUnseen(answer->file, answer->written.error());
    Q_EMIT finished();
}

} // namespace revisit
