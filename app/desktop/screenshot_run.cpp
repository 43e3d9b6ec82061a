#include "app/desktop/screenshot_run.h"

#include "viewer/error_text.h"
#include "viewer/main_window.h"
#include "viewer/panel_list.h"
#include "viewer/replay_workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmap>

#include <cstdio>
#include <utility>

namespace revisit {

namespace {

constexpr int kLookMs = 40;
constexpr int kGiveUpMs = 60'000;
constexpr int kSettledLooks = 12; ///< in a row: queries of lists, thumbnails and the timeline's detail arrive meanwhile

} // namespace

ScreenshotRun::ScreenshotRun(MainWindow& window, const QString& file, std::vector<Command> commands, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
    , m_commands(std::move(commands))
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
    return m_window.isPictureSettled() && context.pool.queuedCount() == 0;
}

void ScreenshotRun::look()
{
    const auto& session = m_window.context().session;
    if (session.state() == ReplaySession::State::Failed) return end(2, errorText(session.error()));
    m_settledLooks = isSettled() ? m_settledLooks + 1 : 0;
    if (m_settledLooks < kSettledLooks) return;
    m_settledLooks = 0;
    if (const auto choosing = std::exchange(m_choosing, std::nullopt)) return chooseRow(*choosing);
    if (m_commands.empty()) return grab();
    runCommand();
}

void ScreenshotRun::runCommand()
{
    const Command command = m_commands.front();
    m_commands.erase(m_commands.begin());
    m_window.actions()[command.action]->trigger();
    if (command.row > 0) m_choosing = command;
}

/// As somebody does it who goes down the panel's list and presses Return.
void ScreenshotRun::chooseRow(const Command& command)
{
    const QWidget* panel = m_window.current().existingPanel(*panelOf(command.action));
    const auto lists = panel != nullptr ? panel->findChildren<QAbstractItemView*>() : QList<QAbstractItemView*>();
    for (QAbstractItemView* list : lists) {
        if (!list->isVisible() || list->model() == nullptr || list->model()->rowCount() == 0) continue;
        list->setFocus();
        QKeyEvent home(QEvent::KeyPress, Qt::Key_Home, Qt::NoModifier);
        QApplication::sendEvent(list, &home);
        for (int row = 1; row < command.row; ++row) {
            QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
            QApplication::sendEvent(list, &down);
        }
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QApplication::sendEvent(list, &enter);
        return;
    }
    end(1, tr("the panel has no row to choose"));
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
    }
    return picture;
}

void ScreenshotRun::grab()
{
    m_poll.stop();
    const bool isWritten = picture().save(m_file, "PNG");
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
