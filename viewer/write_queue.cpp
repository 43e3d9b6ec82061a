#include "viewer/write_queue.h"

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

WriteQueue::~WriteQueue() { m_pool.waitForDone(); }

void WriteQueue::write(QObject* context, const QString& file, Job job, Deliver deliver)
{
    if (m_queued >= kMaxQueued)
        return deliver(fail(Errc::Busy, "too many files wait to be written", file.toStdString()));
    ++m_queued;
    // Looked at in the UI thread only; the worker carries it there and back unopened.
    const auto asker = std::make_shared<QPointer<QObject>>(context);
    m_pool.start([this, asker, file, job = std::move(job), deliver = std::move(deliver)] {
        requireWorkerThread("writing a file");
        const auto done = [this, asker, file, deliver, written = job()] {
            --m_queued;
            if (!asker->isNull()) return deliver(written);
            if (!written) Q_EMIT failedUnseen(file, written.error());
        };
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

} // namespace revisit
