#include "viewer/error_text.h"
#include "viewer/format.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/main_window.h"
#include "viewer/open_commands.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/ports/library_control.h"
#include "viewer/session_list_panel.h"
#include "viewer/shortcut_sheet.h"
#include "viewer/status_area.h"
#include "viewer/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QInputDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>

namespace revisit {

void MainWindow::connectWindowActions()
{
    using Id = ActionId;
    bindDock(Id::ToggleSessions, *m_sessionsDock);
    bindDock(Id::ToggleInspector, *m_inspectorDock);
    bindDock(Id::ToggleTimeline, *m_timelineDock);
    m_actions.on(Id::ShowEvents, this, [this] { showTab(m_events); });
    m_actions.on(Id::ShowHierarchy, this, [this] { showTab(m_views); });
    m_actions.on(Id::ShowMetadata, this, [this] { showTab(m_metadata); });
    m_actions.on(Id::ShowArtifacts, this, [this] { showTab(m_artifacts); });
    m_actions.on(Id::ResetLayout, this, [this] { resetLayout(); });
    m_actions.on(Id::CopyAddress, m_status, [this] { m_status->copyAddress(); });
    m_actions.on(Id::FullScreen, this, [this](bool isFull) { setFullScreen(isFull); });
    m_actions.on(Id::GoToTime, this, [this] { goToTime(); });
    m_actions.on(Id::Find, this, [this] { focusPanelSearch(); });
    m_actions.on(Id::FindSession, this, [this] {
        m_sessionsDock->show();
        m_sessions->focusSearch();
    });
    m_actions.on(Id::PreviousSession, m_sessions, [this] { m_sessions->openNeighbour(-1); });
    m_actions.on(Id::NextSession, m_sessions, [this] { m_sessions->openNeighbour(1); });
    m_actions.on(Id::ShortcutSheet, this, [this] {
        auto* sheet = new ShortcutSheet(m_actions, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    m_actions.on(Id::About, this, [this] { showAbout(); });
    m_actions.on(Id::Quit, this, [this] { close(); });
}

void MainWindow::bindDock(ActionId action, QDockWidget& dock)
{
    QAction* toggle = m_actions[action];
    toggle->setChecked(true);
    connect(toggle, &QAction::triggered, &dock, &QDockWidget::setVisible);
    connect(dock.toggleViewAction(), &QAction::toggled, toggle, &QAction::setChecked);
}

void MainWindow::connectThemeActions()
{
    auto* group = new QActionGroup(this);
    const auto add = [this, group](ActionId id, theme::Mode mode) {
        QAction* action = m_actions[id];
        group->addAction(action);
        action->setChecked(m_settings.themeMode() == mode);
        connect(action, &QAction::triggered, this, [this, mode] {
            m_settings.setThemeMode(mode);
            theme::apply(*qApp, mode);
        });
    };
    add(ActionId::ThemeSystem, theme::Mode::System);
    add(ActionId::ThemeLight, theme::Mode::Light);
    add(ActionId::ThemeDark, theme::Mode::Dark);
}

void MainWindow::showTab(QWidget* panel)
{
    if (panel == nullptr) return;
    m_inspectorDock->show();
    m_tabs->setCurrentWidget(panel);
    panel->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusPanelSearch()
{
    m_inspectorDock->show();
    if (m_tabs->currentWidget() == m_views) return m_views->focusSearch();
    m_tabs->setCurrentWidget(m_events);
    m_events->focusSearch();
}

void MainWindow::goToTime()
{
    bool isGiven = false;
    const QString text
        = QInputDialog::getText(this, tr("Go to Time"), tr("Time from the start (12.5, 1:02 or 1500ms):"),
            QLineEdit::Normal, clockText(m_playback.position()), &isGiven);
    const auto time = isGiven ? parseClock(text) : std::nullopt;
    if (time)
        m_playback.seek(*time);
    else if (isGiven)
        m_status->say(tr("“%1” is no time").arg(text));
}

void MainWindow::setFullScreen(bool isFull)
{
    for (QDockWidget* dock : {m_sessionsDock, m_inspectorDock}) dock->setVisible(!isFull);
    statusBar()->setVisible(!isFull);
    setWindowState(isFull ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setTextFormat(Qt::PlainText);
    box.setIconPixmap(applicationIcon().pixmap(64, 64));
    box.setWindowTitle(tr("About Revisit"));
    box.setText(tr("Revisit %1").arg(QApplication::applicationVersion()));
    box.setInformativeText(
        tr("A desktop replay viewer and local analysis app for mobile session replay.\n\nNothing leaves this computer "
           "but what you ask for."));
    box.exec();
}

void MainWindow::removeSession(const QString& sessionId)
{
    if (m_services.libraryControl == nullptr) return;
    QMessageBox box(QMessageBox::Warning, tr("Remove Session"), tr("Remove this session from the library?"),
        QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("%1\nIts files in the library are deleted.").arg(sessionId));
    const QAbstractButton* remove = box.addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() != remove) return;
    if (m_open->librarySession() == sessionId) m_actions[ActionId::CloseRecording]->trigger();
    m_services.libraryControl->remove(sessionId.toStdString(), [status = QPointer(m_status)](const Result<>& done) {
        if (!done && !status.isNull()) status->say(errorText(done.error()));
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!isFullScreen()) m_settings.saveWindow(saveGeometry(), saveState());
    m_playback.pause();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.isEmpty()) return;
    event->acceptProposedAction();
    if (urls.size() == 1) return m_open->openAnything(urls.front().toString());
    for (const auto& url : urls) // several: there is one window, so they go into the library
        if (url.isLocalFile()) m_open->importPath(url.toLocalFile());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_actions[ActionId::FullScreen]->setChecked(windowState().testFlag(Qt::WindowFullScreen));
    QMainWindow::changeEvent(event);
}

} // namespace revisit
