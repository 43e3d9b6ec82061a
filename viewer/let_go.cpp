#include "viewer/let_go.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace revisit::detail {

void runAside(std::function<void()> work)
{
    QCoreApplication* application = QCoreApplication::instance();
    if (application == nullptr) return work();
    static QPointer<QThreadPool> pool; // tests make one application after the other
    if (pool.isNull()) {
        pool = new QThreadPool(application);
        pool->setMaxThreadCount(1);
        pool->setObjectName(QStringLiteral("letting go"));
    }
    pool->start(std::move(work));
}

} // namespace revisit::detail
