#include "viewer/main_window.h"

#include "viewer/closing_notice.h"
#include "viewer/dock_title_bar.h"
#include "viewer/error_text.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/full_screen.h"
#include "viewer/icons.h"
#include "viewer/model/problem_text.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/profile_overlay.h"
#include "viewer/session_list_panel.h"
#include "viewer/status_area.h"
#include "viewer/window_layouts.h"
#include "viewer/window_set.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>

namespace revisit {

namespace {

constexpr QSize kFirstSize{1440, 900};

} // namespace

MainWindow::MainWindow(
    const Services& services, ViewSettings& settings, std::shared_ptr<DecodePool> pool, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_settings(settings)
    , m_pool(pool ? std::move(pool) : std::make_shared<DecodePool>())
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_status = new StatusArea(*statusBar());
    m_fullScreen = new FullScreen(*this);
    m_open = new OpenCommands(*this, services, settings, *m_status, this);
    connect(m_status, &StatusArea::problemsClicked, this, [this] { showProblems(); });
    connect(m_status, &StatusArea::said, this, [this](const QString& text) {
        if (m_fullScreen->isOn()) current().say(text); // there is no status bar
    });
    buildTabs();
    buildDocks();
    buildMenus();
    m_profile = new ProfileOverlay([this] { return m_pool->queuedCount(); }, this);
    setCurrent(addWorkspace());
    resetLayout();
    restoreGeometry(settings.windowGeometry());
    restoreState(settings.windowState(), kLayoutVersion);
    showTabTexts();
    current().setFocus(); // keys play; without this the first button would have them
}

MainWindow::~MainWindow()
{
    // Workspaces delete their panels, which stand in our docks, before the state that these refer to.
    for (QObject* part : {static_cast<QObject*>(m_tabs), static_cast<QObject*>(m_panels),
             static_cast<QObject*>(m_sessionsDock), static_cast<QObject*>(m_status)})
        part->disconnect(this);
    qApp->disconnect(this); // the focus moves while the tabs go
    m_panels->setCurrent(nullptr);
    for (ReplayWorkspace* workspace : m_workspaces) delete workspace;
}

void MainWindow::buildDocks()
{
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    connect(&m_pool->writing(), &WriteQueue::failedUnseen, this, [this](const QString& file, const Error& error) {
        m_status->say(tr("%1 was not written: %2").arg(file, errorText(error)));
    });
    m_sessions = new SessionListPanel(m_services, *m_pool, this);
    connect(m_sessions, &SessionListPanel::sessionActivated, m_open, [this](const QString& id) {
        m_open->openLibrarySession(id, OpenIn::Current);
        current().setFocus(); // the keys are for what opens, not for the list
    });
    connect(m_sessions, &SessionListPanel::newTabAsked, m_open,
        [this](const QString& id) { m_open->openLibrarySession(id, OpenIn::NewTab); });
    connect(m_sessions, &SessionListPanel::removalAsked, this, &MainWindow::askToRemove);
    connect(m_sessions, &SessionListPanel::pinAsked, this, &MainWindow::pinSession);
    connect(m_sessions, &SessionListPanel::settingsAsked, this, &MainWindow::showSettings);
    m_sessionsDock = new QDockWidget(tr("Sessions"), this);
    m_sessionsDock->setObjectName(QStringLiteral("sessionsDock"));
    m_sessionsDock->setTitleBarWidget(new DockTitleBar(*m_sessionsDock));
    m_sessionsDock->setWidget(m_sessions);
    addDockWidget(Qt::LeftDockWidgetArea, m_sessionsDock);
    m_panels = new PanelDocks(*this);
    m_panels->giveFocusBackFrom(*m_sessionsDock);
    m_layouts = new WindowLayouts(*this, *m_fullScreen, *m_sessionsDock, *m_panels, m_settings);
    connect(m_panels, &PanelDocks::changed, this, &MainWindow::syncDockActions);
    connect(m_sessionsDock, &QDockWidget::visibilityChanged, this, &MainWindow::syncDockActions);
}

void MainWindow::resetLayout()
{
    m_hiddenDocks.clear();
    if (!isFullScreen() && !isMaximized() && !isVisible()) resize(kFirstSize);
    m_layouts->apply(builtInLayouts().front());
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    syncDockActions();
    if (m_settings.windowState().isEmpty()) m_layouts->apply(builtInLayouts().front()); // for the size it is shown with
}

void MainWindow::buildMenus()
{
    for (const auto which : kActionMenus) m_menus.push_back(menuBar()->addMenu(menuTitle(which)));
    m_recent = new QMenu(tr("Open &Recent"), this);
    connect(m_recent, &QMenu::aboutToShow, this, [this] { m_open->fillRecent(*m_recent); });
    m_layoutMenu = new QMenu(tr("&Layouts"), this);
    connect(m_layoutMenu, &QMenu::aboutToShow, this, [this] { m_layouts->fill(*m_layoutMenu); });
}

/// With the current workspace's actions.
void MainWindow::fillMenus()
{
    Actions& actions = current().actions();
    for (std::size_t i = 0; i < m_menus.size(); ++i) {
        m_menus[i]->clear();
        actions.fill(*m_menus[i], kActionMenus[i]);
    }
    m_menus.front()->insertMenu(actions[ActionId::Import], m_recent);
    const auto window = std::ranges::find(kActionMenus, ActionMenu::Window) - kActionMenus.begin();
    m_menus[static_cast<std::size_t>(window)]->insertMenu(actions[ActionId::ResetLayout], m_layoutMenu);
}

void MainWindow::showCurrentState()
{
    const ReplayWorkspace& workspace = current();
    const auto& recording = workspace.context().session.recording();
    m_status->showProblems(recording ? countProblems(recording->artifacts()).problems : 0);
    setWindowTitle(workspace.isEmpty() ? tr("Revisit") : tr("%1 – Revisit").arg(workspace.title()));
    m_sessions->setCurrent(workspace.librarySession());
}

void MainWindow::setWindowSet(WindowSet* windows)
{
    m_windows = windows;
    showTabTexts();
}

void MainWindow::pipelineChanged()
{
    if (m_services.pipeline != nullptr) {
        const PipelineStatus status = m_services.pipeline->status();
        m_status->showPipeline(status);
        for (ReplayWorkspace* workspace : m_workspaces) workspace->showPipeline(status);
    }
    m_sessions->refresh();
}

void MainWindow::libraryChanged() { m_sessions->refresh(); }

void MainWindow::fetchChanged(const FetchStatus& fetch)
{
    if (fetch.isNews) m_status->showFetch(fetch);
    if (fetch.isNews) m_sessions->showFetch(fetch);
    for (ReplayWorkspace* workspace : m_workspaces) workspace->fetchChanged(fetch);
}

bool MainWindow::isLastWindow() const { return m_windows == nullptr || m_windows->all().size() <= 1; }

/// The program would end with this window: what is being written goes first, in sight.
void MainWindow::closeWhenWritten()
{
    if (!m_closing.isNull()) return m_closing->raise();
    m_closing = new ClosingNotice(m_pool->writing(), this);
    connect(m_closing, &QDialog::accepted, this, &QWidget::close, Qt::QueuedConnection); // it is in the middle of it
    m_closing->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (isLastWindow() && m_pool->writing().queuedCount() > 0) {
        event->ignore();
        return closeWhenWritten();
    }
    m_settings.saveWindow(m_fullScreen->geometryWithout(), m_fullScreen->stateWithout());
    for (ReplayWorkspace* workspace : m_workspaces) workspace->context().playback.pause();
    event->accept();
    Q_EMIT closed();
}

} // namespace revisit
