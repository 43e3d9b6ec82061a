#include "viewer/ui_thread_guard.h"

#include "base/blocking_work.h"
#include "base/log.h"

#include <QCoreApplication>
#include <QThread>

#include <string>

namespace revisit {

namespace {

std::function<void(const char*)>& breachListener()
{
    static std::function<void(const char*)> listener;
    return listener;
}

const char* name(BlockingWork work)
{
    switch (work) {
    case BlockingWork::Inflate:
        return "inflating";
    case BlockingWork::Decode:
        return "decoding a picture";
    case BlockingWork::Query:
        return "a database query";
    case BlockingWork::File:
        return "opening a file";
    case BlockingWork::Network:
        return "network traffic";
    }
    return "work";
}

} // namespace

void armUiThreadGuard()
{
    setBlockingWorkListener([](BlockingWork work) noexcept { requireWorkerThread(name(work)); });
}

void disarmUiThreadGuard() { setBlockingWorkListener(nullptr); }

bool isUiThread()
{
    const QCoreApplication* application = QCoreApplication::instance();
    return application != nullptr && QThread::currentThread() == application->thread();
}

void requireWorkerThread(const char* work)
{
    if (!isUiThread()) return;
    if (breachListener()) {
        breachListener()(work);
        return;
    }
    logError("viewer", std::string{work} + " runs on the UI thread");
    Q_ASSERT_X(false, "requireWorkerThread", work);
}

void setUiThreadBreachListener(std::function<void(const char*)> listener) { breachListener() = std::move(listener); }

} // namespace revisit
