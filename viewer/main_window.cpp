#include "viewer/main_window.h"

#include "viewer/dock_title_bar.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/icons.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/session_list_panel.h"
#include "viewer/status_area.h"

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
constexpr int kLayoutVersion = 2; ///< of saveState(): counts up when docks are renamed

/// Errors and warnings, as the artifacts panel lists them.
int problemCount(const Recording& recording)
{
    std::ptrdiff_t count = 0;
    for (const auto& artifact : recording.artifacts())
        count += std::count_if(artifact.problems.begin(), artifact.problems.end(),
            [](const Problem& problem) { return problem.severity != Severity::Info; });
    return static_cast<int>(count);
}

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
    m_open = new OpenCommands(*this, services, settings, *m_status, this);
    connect(m_status, &StatusArea::problemsClicked, this, [this] { showPanel(ActionId::ShowArtifacts); });
    buildTabs();
    buildDocks();
    buildMenus();
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
    for (QObject* part :
        {static_cast<QObject*>(m_tabs), static_cast<QObject*>(m_panels), static_cast<QObject*>(m_sessionsDock)})
        part->disconnect(this);
    m_panels->setCurrent(nullptr);
    for (ReplayWorkspace* workspace : m_workspaces) delete workspace;
}

void MainWindow::buildDocks()
{
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_sessions = new SessionListPanel(m_services, *m_pool, this);
    connect(m_sessions, &SessionListPanel::sessionActivated, m_open,
        [this](const QString& id) { m_open->openLibrarySession(id, OpenIn::Current); });
    connect(m_sessions, &SessionListPanel::removalAsked, this, &MainWindow::removeSession);
    m_sessionsDock = new QDockWidget(tr("Sessions"), this);
    m_sessionsDock->setObjectName(QStringLiteral("sessionsDock"));
    m_sessionsDock->setTitleBarWidget(new DockTitleBar(*m_sessionsDock));
    m_sessionsDock->setWidget(m_sessions);
    addDockWidget(Qt::LeftDockWidgetArea, m_sessionsDock);
    m_panels = new PanelDocks(*this);
    connect(m_panels, &PanelDocks::changed, this, &MainWindow::syncDockActions);
    connect(m_sessionsDock, &QDockWidget::visibilityChanged, this, &MainWindow::syncDockActions);
}

void MainWindow::resetLayout()
{
    m_hiddenDocks.clear();
    m_sessionsDock->setFloating(false);
    addDockWidget(Qt::LeftDockWidgetArea, m_sessionsDock);
    m_sessionsDock->show();
    m_panels->reset();
    if (!isFullScreen() && !isMaximized() && !isVisible()) resize(kFirstSize);
    arrangeDocks();
}

/// Shares that leave the frame the most of a small window and the panels no more than they can use of a large one.
void MainWindow::arrangeDocks()
{
    const int sessionsWidth = std::clamp(width() / 5, 200, 320);
    const int rightWidth = std::clamp(width() * 3 / 10, 280, 560);
    const int bottomHeight = std::clamp(height() * 3 / 10, 190, 360);
    resizeDocks({m_sessionsDock}, {sessionsWidth}, Qt::Horizontal);
    for (QDockWidget* dock : m_panels->all()) {
        if (dock->isHidden() || dock->isFloating()) continue;
        const bool isBottom = dockWidgetArea(dock) == Qt::BottomDockWidgetArea;
        resizeDocks({dock}, {isBottom ? bottomHeight : rightWidth}, isBottom ? Qt::Vertical : Qt::Horizontal);
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (m_settings.windowState().isEmpty()) arrangeDocks(); // for the size it is shown with
}

void MainWindow::buildMenus()
{
    for (const auto which : kActionMenus) m_menus.push_back(menuBar()->addMenu(menuTitle(which)));
    m_recent = new QMenu(tr("Open &Recent"), this);
    connect(m_recent, &QMenu::aboutToShow, this, [this] { m_open->fillRecent(*m_recent); });
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
}

void MainWindow::showCurrentState()
{
    const ReplayWorkspace& workspace = current();
    const auto& recording = workspace.context().session.recording();
    m_status->showProblems(recording ? problemCount(*recording) : 0);
    setWindowTitle(workspace.isEmpty() ? tr("Revisit") : tr("%1 – Revisit").arg(workspace.title()));
    m_sessions->setCurrent(workspace.librarySession());
}

void MainWindow::pipelineChanged()
{
    if (m_services.pipeline != nullptr) m_status->showPipeline(m_services.pipeline->status());
    m_sessions->refresh();
}

void MainWindow::libraryChanged() { m_sessions->refresh(); }

void MainWindow::fetchChanged(const FetchStatus& fetch)
{
    m_status->showFetch(fetch);
    m_sessions->showFetch(fetch);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!isFullScreen()) m_settings.saveWindow(saveGeometry(), saveState(kLayoutVersion));
    for (ReplayWorkspace* workspace : m_workspaces) workspace->context().playback.pause();
    event->accept();
}

} // namespace revisit
