#include "viewer/about_box.h"
#include "viewer/diagnostics_dialog.h"
#include "viewer/error_text.h"
#include "viewer/format.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/full_screen.h"
#include "viewer/layout_pause.h"
#include "viewer/main_window.h"
#include "viewer/model/session_list_model.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/list_panel.h"
#include "viewer/ports/library_control.h"
#include "viewer/ports/pipeline_control.h"
#include "viewer/profile_overlay.h"
#include "viewer/quick_open.h"
#include "viewer/session_list_panel.h"
#include "viewer/settings_dialog.h"
#include "viewer/shortcut_sheet.h"
#include "viewer/status_area.h"
#include "viewer/text_question.h"
#include "viewer/theme.h"
#include "viewer/window_layouts.h"
#include "viewer/window_set.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStatusBar>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace revisit {

void MainWindow::connectActions(Actions& actions, QObject* binding)
{
    using Id = ActionId;
    m_open->connectActions(actions, binding);
    connectGoActions(actions, binding);
    connectDockActions(actions, binding);
    connectThemeActions(actions, binding);
    actions.on(Id::CloseRecording, binding, [this] { closeTab(current()); });
    actions.on(Id::ReopenClosed, binding, [this] { reopenClosed(); });
    actions.on(Id::CopyAddress, binding, [this] { m_status->copyAddress(); });
    actions.on(Id::FullScreen, binding, [this](bool isFull) { setFullScreen(isFull); });
    actions.on(Id::CopyLink, binding, [this] { copyLink(); });
    actions.on(Id::Reload, binding, [this] { reload(); });
    connectWindowActions(actions, binding);
    connectHelpActions(actions, binding);
}

void MainWindow::connectWindowActions(Actions& actions, QObject* binding)
{
    using Id = ActionId;
    actions.on(Id::NewWindow, binding, [this] {
        if (m_windows != nullptr) m_windows->add().show();
    });
    actions.on(Id::MoveToNewWindow, binding, [this] {
        if (m_windows != nullptr) m_windows->moveToNewWindow(*this, current());
    });
    actions.on(Id::SplitView, binding, [this](bool isSplit) { splitView(isSplit); });
    actions.on(Id::Settings, binding, [this] { showSettings(); });
    actions.on(Id::Quit, binding, [this] {
        if (m_windows != nullptr) return m_windows->closeAll();
        close();
    });
}

void MainWindow::connectHelpActions(Actions& actions, QObject* binding)
{
    using Id = ActionId;
    actions.on(Id::ShortcutSheet, binding, [this] {
        auto* sheet = new ShortcutSheet(current().actions(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    actions.on(Id::Diagnostics, binding, [this] {
        auto* dialog = new DiagnosticsDialog(diagnosticFacts(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    actions.on(Id::ProfileOverlay, binding, [this](bool isShown) { m_profile->setShown(isShown); });
    actions.on(Id::About, binding, [this] { showAbout(); });
}

void MainWindow::connectGoActions(Actions& actions, QObject* binding)
{
    using Id = ActionId;
    actions.on(Id::NextTab, binding, [this] { stepTab(1); });
    actions.on(Id::PreviousTab, binding, [this] { stepTab(-1); });
    actions.on(Id::GoToTime, binding, [this] { goToTime(); });
    actions.on(Id::QuickOpen, binding, [this] { showQuickOpen(*this, m_services); });
    actions.on(Id::CommandPalette, binding, [this] { showCommandPalette(*this); });
    actions.on(Id::Find, binding, [this] { focusPanelSearch(); });
    actions.on(Id::FindEverywhere, binding, [this] {
        const PanelSpec& spec = *panelOf(Id::FindEverywhere);
        m_panels->show(spec);
        spec.focusSearch(*current().existingPanel(spec));
    });
    actions.on(Id::FindSession, binding, [this] {
        m_sessionsDock->show();
        m_sessionsDock->raise();
        m_sessions->focusSearch();
    });
    actions.on(Id::PreviousSession, binding, [this] { m_sessions->openNeighbour(-1); });
    actions.on(Id::NextSession, binding, [this] { m_sessions->openNeighbour(1); });
    actions.on(Id::PinSession, binding, [this] { pinSession(current().librarySession()); });
}

void MainWindow::connectDockActions(Actions& actions, QObject* binding)
{
    using Id = ActionId;
    for (const auto& spec : panelList()) {
        if (spec.action == Id::FindEverywhere) continue; // its key goes to the field, wherever the focus is
        actions.on(spec.action, binding, [this, &spec] { m_panels->toggle(spec); });
    }
    actions.on(Id::ToggleSessions, binding, [this] { toggleSessions(); });
    actions.on(Id::ToggleInspector, binding, [this](bool isShown) { toggleRightDocks(isShown); });
    actions.on(Id::ResetLayout, binding, [this] { resetLayout(); });
    actions.on(Id::SaveLayout, binding, [this] { m_layouts->askToSave(); });
    for (const auto id : {Id::TreeView, Id::WireframeView, Id::ExplodedView, Id::CompareSnapshots, Id::CompareWithFile,
             Id::SaveSnapshot, Id::OpenSnapshot})
        actions.on(id, binding, [this, id] {
            showPanel(Id::ShowHierarchy);
            const PanelSpec& spec = *panelOf(Id::ShowHierarchy);
            spec.perform(*current().existingPanel(spec), id);
        });
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        if (const auto panel = Actions::panelOf(id))
            actions.on(id, binding, [this, id, &spec = *panelOf(*panel)] { performInPanel(spec, id); });
    }
    actions.on(Id::FollowPlayhead, binding, [this] {
        const PanelSpec* spec = m_panels->active([](const PanelSpec& each) { return each.perform != nullptr; });
        performInPanel(spec != nullptr ? *spec : *panelOf(Id::ShowEvents), Id::FollowPlayhead);
    });
}

/// The panel comes to the front, so that whoever asked from elsewhere sees what is done; the focus stays.
void MainWindow::performInPanel(const PanelSpec& spec, ActionId command)
{
    m_panels->reveal(spec);
    spec.perform(*current().existingPanel(spec), command);
}

/// The ticks of the current workspace's actions tell which docks are open.
void MainWindow::syncDockActions()
{
    if (m_workspaces.empty()) return;
    Actions& actions = current().actions();
    bool hasRight = false;
    for (const auto& spec : panelList()) {
        QDockWidget& dock = m_panels->dock(spec);
        actions[spec.action]->setChecked(!dock.isHidden());
        hasRight = hasRight || (!dock.isHidden() && dockWidgetArea(&dock) == Qt::RightDockWidgetArea);
    }
    QMetaObject::invokeMethod(this, &MainWindow::placeTransport, Qt::QueuedConnection); // docks come and go in between
    actions[ActionId::ToggleSessions]->setChecked(!m_sessionsDock->isHidden());
    actions[ActionId::ToggleInspector]->setChecked(hasRight);
    actions[ActionId::FullScreen]->setChecked(windowState().testFlag(Qt::WindowFullScreen));
    actions[ActionId::ProfileOverlay]->setChecked(m_profile != nullptr && !m_profile->isHidden());
}

/// As the panels': first the keys go to it, then it closes.
void MainWindow::toggleSessions()
{
    const QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && m_sessionsDock->isAncestorOf(focus) && m_sessionsDock->isVisible()) {
        m_sessionsDock->close();
    } else {
        m_sessionsDock->show();
        m_sessionsDock->raise();
        m_sessions->focusList();
    }
    syncDockActions();
}

/// Under the pictures while the timeline, which has one, is out of sight.
void MainWindow::placeTransport()
{
    const bool isAway = m_panels->isAway(*panelOf(ActionId::ToggleTimeline));
    for (ReplayWorkspace* workspace : m_workspaces) workspace->setTransportShown(isAway);
}

/// Closes what stands on the right, or opens again what it closed.
void MainWindow::toggleRightDocks(bool isShown)
{
    if (isShown) {
        {
            const LayoutPause pause(*this);
            for (const auto& dock : std::exchange(m_hiddenDocks, {}))
                if (!dock.isNull()) dock->show();
        }
        if (!current().actions()[ActionId::ToggleInspector]->isChecked() && m_panels->active() == nullptr)
            showPanel(ActionId::ShowEvents);
    } else {
        m_hiddenDocks.clear();
        for (QDockWidget* dock : m_panels->all())
            if (!dock->isHidden() && dockWidgetArea(dock) == Qt::RightDockWidgetArea) m_hiddenDocks.emplace_back(dock);
        const LayoutPause pause(*this);
        for (const auto& dock : m_hiddenDocks) dock->hide();
    }
    syncDockActions();
}

void MainWindow::connectThemeActions(Actions& actions, QObject* binding)
{
    auto* group = new QActionGroup(binding);
    const auto add = [&](ActionId id, theme::Mode mode) {
        QAction* action = actions[id];
        group->addAction(action);
        action->setChecked(m_settings.themeMode() == mode);
        connect(action, &QAction::triggered, binding, [this, mode] {
            m_settings.setThemeMode(mode);
            theme::apply(*qApp, mode);
        });
        connect(&m_settings, &ViewSettings::themeModeChanged, binding,
            [this, action, mode] { action->setChecked(m_settings.themeMode() == mode); });
    };
    add(ActionId::ThemeSystem, theme::Mode::System);
    add(ActionId::ThemeLight, theme::Mode::Light);
    add(ActionId::ThemeDark, theme::Mode::Dark);
}

/// Of the artifacts those with problems alone, which is what was asked for.
void MainWindow::showProblems()
{
    showPanel(ActionId::ShowArtifacts);
    auto* panel = qobject_cast<ArtifactsPanel*>(current().existingPanel(*panelOf(ActionId::ShowArtifacts)));
    if (panel != nullptr) panel->setOnlyProblems(true);
}

void MainWindow::showPanel(ActionId action)
{
    if (const PanelSpec* spec = panelOf(action)) m_panels->show(*spec);
}

/// The panel comes to the front, the focus stays: whoever walks through results goes on with the keys.
void MainWindow::revealInPanel(ActionId action, std::optional<std::size_t> item)
{
    const PanelSpec& spec = *panelOf(action);
    m_panels->reveal(spec);
    auto* list = qobject_cast<ListPanel*>(current().existingPanel(spec));
    if (list != nullptr && item) list->revealItem(*item);
}

void MainWindow::focusPanelSearch()
{
    const PanelSpec* spec = m_panels->active();
    if (spec == nullptr || spec->focusSearch == nullptr) spec = panelOf(ActionId::ShowEvents);
    m_panels->show(*spec);
    spec->focusSearch(*current().existingPanel(*spec));
}

void MainWindow::goToTime()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to Time"));
    dialog->setLabelText(tr("Time from the start (12.5, 1:02 or 1500ms), or frame (#20):"));
    dialog->setTextValue(exactClockText(context().playback.position()));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        if (!goTo(text)) m_status->say(tr("“%1” is neither a time nor a frame of this recording").arg(text));
    });
    openWide(*dialog);
}

bool MainWindow::goTo(const QString& text)
{
    Playback& playback = context().playback;
    const auto& recording = context().session.recording();
    if (const auto frame = parseFrameNumber(text)) {
        if (!recording || *frame > recording->frames().size()) return false;
        playback.seekWall(recording->frames()[*frame - 1].time);
        return true;
    }
    const auto time = parseClock(text);
    if (time) playback.seek(*time);
    return time.has_value();
}

/// A link that opens this session at this moment; sessions of the library only, files have no address.
void MainWindow::copyLink()
{
    const auto& recording = context().session.recording();
    const QString session = current().librarySession();
    if (!recording) return;
    if (session.isEmpty()) return m_status->say(tr("Only sessions of the library have links; import this one first"));
    const auto at = context().playback.wallPosition() - recording->clock().start();
    const QString link = QStringLiteral("revisit://session/%1?at=%2")
                             .arg(QString::fromLatin1(QUrl::toPercentEncoding(session)), QString::number(at.ms));
    QApplication::clipboard()->setText(link);
    m_status->say(tr("Copied %1").arg(link));
}

/// Opens the current tab's recording again, at the same moment: another try after a failure, or after it grew.
void MainWindow::reload()
{
    const auto& recording = context().session.recording();
    const bool wasOpen = recording != nullptr;
    const auto at = wasOpen ? context().playback.wallPosition() - recording->clock().start() : Milliseconds{0};
    current().reopen();
    if (wasOpen) current().seekFromStart(at);
}

Diagnostics MainWindow::diagnosticFacts() const
{
    Diagnostics facts;
    facts.dataFolder = m_services.dataFolder;
    if (m_services.pipeline != nullptr) facts.pipeline = m_services.pipeline->status();
    facts.tabCount = static_cast<int>(m_workspaces.size());
    facts.recording = context().session.recording();
    facts.decodingThreads = m_pool->threadCount();
    return facts;
}

void MainWindow::setFullScreen(bool isFull)
{
    if (isFull) enterFullScreen(); // what is remembered is of the window as it was
    setWindowState(isFull ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

/// The picture and the transport alone.
void MainWindow::enterFullScreen()
{
    if (m_fullScreen->isOn()) return;
    m_fullScreen->enter();
    showTabTexts();
    for (ReplayWorkspace* workspace : m_workspaces) workspace->setHeaderShown(false);
    current().setFocus();
    current().say(tr("Press Esc to leave full screen"));
}

void MainWindow::leaveFullScreen()
{
    if (!m_fullScreen->isOn()) return;
    m_fullScreen->leave();
    showTabTexts();
    for (ReplayWorkspace* workspace : m_workspaces) workspace->setHeaderShown(true);
}

/// Escape leaves full screen when there is nothing else that it could clear.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !isFullScreen()) return QMainWindow::keyPressEvent(event);
    setFullScreen(false);
}

void MainWindow::showAbout()
{
    auto* box = makeAboutBox(this).release(); // the window's
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showSettings()
{
    auto* dialog
        = new SettingsDialog(m_settings, current().actions(), m_services.dataFolder, m_services.libraryControl, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::tell(const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::askToRemove(const QString& sessionId)
{
    if (m_services.libraryControl == nullptr) return;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Remove Session"), tr("Remove this session from the library?"),
        QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("%1\nIts files, bookmarks and notes are deleted. This cannot be undone.").arg(sessionId));
    const QPushButton* remove = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, sessionId] { removeSession(sessionId); });
    box->open();
}

void MainWindow::removeSession(const QString& sessionId)
{
    const auto tabs = m_workspaces; // closing changes the list
    for (ReplayWorkspace* tab : tabs)
        if (tab->librarySession() == sessionId) closeTab(*tab);
    m_services.libraryControl->remove(sessionId.toStdString(), [status = QPointer(m_status)](const Result<>& done) {
        if (!done && !status.isNull()) status->say(errorText(done.error()));
    });
}

/// Pins the session, or lets go of it again.
void MainWindow::pinSession(const QString& sessionId)
{
    const int row = m_sessions->model().rowOf(sessionId);
    if (m_services.libraryControl == nullptr || row < 0 || m_sessions->model().entry(row).isRemote)
        return m_status->say(tr("Only sessions of the library can be pinned; import this one first"));
    const bool isPinned = !m_sessions->model().entry(row).row.isPinned;
    m_services.libraryControl->setPinned(
        sessionId.toStdString(), isPinned, [status = QPointer(m_status), isPinned](const Result<>& done) {
            if (status.isNull()) return;
            const QString said = isPinned ? tr("Pinned: it stays in the library") : tr("No longer pinned");
            status->say(done ? said : errorText(done.error()));
        });
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange) { // by us, or by the desktop
        if (isFullScreen())
            enterFullScreen();
        else
            leaveFullScreen();
        syncDockActions();
    }
    QMainWindow::changeEvent(event);
}

} // namespace revisit
