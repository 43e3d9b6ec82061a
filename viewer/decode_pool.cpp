#include "viewer/decode_pool.h"

#include <QCoreApplication>
#include <QRunnable>
#include <QThread>

#include <algorithm>

namespace revisit {

DecodePool::DecodePool(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 8));
    m_pool.setObjectName(QStringLiteral("decode"));
}

DecodePool::~DecodePool()
{
    m_pool.clear();
    m_pool.waitForDone();
}

bool DecodePool::enqueue(std::function<void()> run, int priority)
{
    if (m_queued >= kMaxQueued) return false;
    ++m_queued;
    m_pool.start(QRunnable::create([this, run = std::move(run)] {
        --m_queued;
        run();
    }),
        priority);
    return true;
}

DecodePool::Mailbox::Mailbox(QObject* context)
    : m_context(std::make_shared<QPointer<QObject>>(context))
{
}

void DecodePool::Mailbox::post(std::function<void()> deliver)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [context = m_context, deliver = std::move(deliver)] {
            if (!context->isNull()) deliver();
        },
        Qt::QueuedConnection);
}

} // namespace revisit
