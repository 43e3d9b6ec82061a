#include "app/desktop/screenshot_run.h"

#include "viewer/error_text.h"
#include "viewer/main_window.h"
#include "viewer/replay_workspace.h"
#include "viewer/status_area.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

#include <cstdio>

namespace revisit {

namespace {

constexpr int kLookMs = 40;
constexpr int kGiveUpMs = 60'000;
constexpr int kSettledLooks = 12; ///< in a row: queries of lists, thumbnails and the timeline's detail arrive meanwhile

} // namespace

ScreenshotRun::ScreenshotRun(MainWindow& window, const Arguments& arguments, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_file(arguments.screenshot)
    , m_when(arguments.when)
    , m_steps(arguments.steps)
    , m_hand(window)
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
    const bool hasPicture = context.session.state() != State::Empty && context.session.state() != State::Failed;
    return (!hasPicture || m_window.isPictureSettled()) && context.pool.queuedCount() == 0;
}

void ScreenshotRun::look()
{
    using State = ReplaySession::State;
    const auto& session = m_window.context().session;
    if (m_when == PictureWhen::Opening) return lookWhileOpening();
    const bool hasFailed = session.state() == State::Failed;
    if (hasFailed && m_when != PictureWhen::Failed) return end(2, errorText(session.error()));
    m_settledLooks = isSettled() ? m_settledLooks + 1 : 0;
    if (m_settledLooks < kSettledLooks) return;
    m_settledLooks = 0;
    if (!hasFailed && m_when == PictureWhen::Failed) return end(1, tr("opening did not fail"));
    proceed();
}

/// It does not wait for anything: that may end what it is to show.
void ScreenshotRun::lookWhileOpening()
{
    const bool isOpening = m_window.context().session.state() == ReplaySession::State::Loading;
    if (!isOpening) return end(1, tr("nothing is being opened any more"));
    proceed();
}

void ScreenshotRun::proceed()
{
    if (m_steps.empty()) return m_file.isEmpty() ? end(0) : grab();
    const WindowStep step = m_steps.front();
    m_steps.erase(m_steps.begin());
    const QString whyNot = m_hand.perform(step);
    if (!whyNot.isEmpty()) end(1, whyNot);
}

/// The window and what it opened over itself: dialogs, floating docks, menus.
QPixmap ScreenshotRun::picture() const
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    for (QWidget* other : QApplication::topLevelWidgets()) {
        if (other == &m_window || !other->isVisible()) continue;
        const QPoint at = m_window.mapFromGlobal(other->mapToGlobal(QPoint(0, 0)));
        painter.drawPixmap(at, other->grab());
        if (!other->windowFlags().testFlag(Qt::WindowTitleHint)) continue;
        painter.setPen(theme::color(theme::Surface::Border, other->palette())); // in place of the system's frame
        painter.drawRect(QRect(at, other->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

void ScreenshotRun::grab()
{
    m_poll.stop();
    constexpr int kSmallest = 0; // the most that PNG can be squeezed; nothing is lost
    if (!picture().save(m_file, "PNG", kSmallest)) return end(1, tr("cannot write %1").arg(m_file));
    const auto& session = m_window.context().session;
    const bool hasFailed = session.state() == ReplaySession::State::Failed;
    end(hasFailed ? 2 : 0, hasFailed ? errorText(session.error()) : QString());
}

void ScreenshotRun::end(int status, const QString& why)
{
    m_poll.stop();
    m_giveUp.stop();
    if (!why.isEmpty()) std::fprintf(stderr, "revisit: %s\n", qUtf8Printable(why));
    if (!m_file.isEmpty()) return QCoreApplication::exit(status);
    const bool isSaid = why.isEmpty() || m_window.context().session.state() == ReplaySession::State::Failed;
    if (auto* area = m_window.findChild<StatusArea*>(); area != nullptr && !isSaid) area->say(why);
}

} // namespace revisit
