#include "app/desktop/screenshot_run.h"

#include "viewer/error_text.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"

#include <QCoreApplication>
#include <QPixmap>

#include <cstdio>

namespace revisit {

namespace {

constexpr int kLookMs = 40;
constexpr int kGiveUpMs = 60'000;
constexpr int kSettledLooks = 12; ///< in a row: queries of lists, thumbnails and the timeline's detail arrive meanwhile

} // namespace

ScreenshotRun::ScreenshotRun(MainWindow& window, const QString& file, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
{
    m_poll.setInterval(kLookMs);
    m_giveUp.setInterval(kGiveUpMs);
    m_giveUp.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &ScreenshotRun::look);
    connect(&m_giveUp, &QTimer::timeout, this, [this] { end(1, tr("the window did not settle in time")); });
}

void ScreenshotRun::start()
{
    m_poll.start();
    m_giveUp.start();
}

bool ScreenshotRun::isSettled() const
{
    using State = ReplaySession::State;
    const auto& context = m_window.context();
    if (context.session.state() == State::Empty) return context.pool.queuedCount() == 0;
    return m_window.framePanel().view().isSettled() && context.pool.queuedCount() == 0;
}

void ScreenshotRun::look()
{
    const auto& session = m_window.context().session;
    if (session.state() == ReplaySession::State::Failed) return end(2, errorText(session.error()));
    m_settledLooks = isSettled() ? m_settledLooks + 1 : 0;
    if (m_settledLooks >= kSettledLooks) grab();
}

void ScreenshotRun::grab()
{
    m_poll.stop();
    const bool isWritten = m_window.grab().save(m_file, "PNG");
    end(isWritten ? 0 : 1, isWritten ? QString() : tr("cannot write %1").arg(m_file));
}

void ScreenshotRun::end(int status, const QString& why)
{
    m_poll.stop();
    m_giveUp.stop();
    if (!why.isEmpty()) std::fprintf(stderr, "revisit: %s\n", qUtf8Printable(why));
    QCoreApplication::exit(status);
}

} // namespace revisit
