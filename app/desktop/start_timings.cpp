#include "app/desktop/start_timings.h"

#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"

#include <QEvent>
#include <QLocale>

#include <chrono>
#include <cstdio>
#include <ctime>

namespace revisit {

namespace {

using Clock = std::chrono::steady_clock;
const Clock::time_point kStart = Clock::now(); // before main(), so that the time of Qt's own start counts

double elapsedMs() { return std::chrono::duration<double, std::milli>(Clock::now() - kStart).count(); }

/// Of all threads, loading the program included; the elapsed time where the system does not tell.
double processorMs()
{
#if defined(CLOCK_PROCESS_CPUTIME_ID)
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
#else
    return elapsedMs();
#endif
}

} // namespace

StartTimings::StartTimings(MainWindow& window)
    : QObject(&window)
{
    window.installEventFilter(this);
    connect(
        &window.framePanel().view(), &FrameView::painted, this,
        [] { tell(tr("The first frame was painted after %1 ms, %2 ms of processor time.")); },
        Qt::SingleShotConnection);
}

bool StartTimings::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && !m_hasTold) {
        m_hasTold = true;
        watched->removeEventFilter(this);
        tell(tr("The window is painted after %1 ms, %2 ms of processor time."));
    }
    return false;
}

void StartTimings::tell(const QString& sentence)
{
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator); // whoever measures reads one number
    const auto text = [&plain](double ms) { return plain.toString(ms, 'f', 1); };
    std::fprintf(stderr, "revisit: %s\n", qUtf8Printable(sentence.arg(text(elapsedMs()), text(processorMs()))));
    std::fflush(stderr);
}

} // namespace revisit
