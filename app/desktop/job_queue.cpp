#include "app/desktop/job_queue.h"

#include "base/guarded_call.h"
#include "base/log.h"

namespace revisit {

JobQueue::JobQueue(const std::string& name)
    : m_jobs(kCapacity)
    , m_thread(name, [this](const StopToken& stop) {
        while (auto job = m_jobs.pop()) {
            if (stop.isStopRequested()) return;
            const Result<> done = callGuarded([&] { (*job)(stop); });
            if (!done) logError("app", "a job was given up: " + done.error().text());
        }
    })
{
}

JobQueue::~JobQueue()
{
    m_thread.requestStop();
    m_jobs.close();
    m_thread.join();
}

Result<> JobQueue::post(Job job) { return m_jobs.push(std::move(job)); }

void postToUi(std::function<void()> function)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(function), Qt::QueuedConnection);
}

} // namespace revisit
