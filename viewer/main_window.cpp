#include "viewer/main_window.h"

#include "viewer/frame/frame_panel.h"
#include "viewer/icons.h"
#include "viewer/open_commands.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/player/playback_commands.h"
#include "viewer/player/transport_bar.h"
#include "viewer/session_list_panel.h"
#include "viewer/status_area.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_panel.h"

#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace revisit {

namespace {

constexpr QSize kFirstSize{1440, 900};

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

MainWindow::MainWindow(const Services& services, ViewSettings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_settings(settings)
    , m_hierarchy(m_session, m_playback, m_selection)
    , m_context{m_session, m_playback, m_selection, m_hierarchy, m_pool}
    , m_actions(this)
    , m_keys(new ShortcutRouter(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setDockNestingEnabled(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_status = new StatusArea(*statusBar());
    m_open = new OpenCommands(m_session, services, settings, *m_status, m_actions, this);
    new PlaybackCommands(m_context, m_actions, *m_keys, settings, this);
    buildPanels();
    buildMenus();
    connectSession();
    connectWindowActions();
    connectThemeActions();
    resetLayout();
    restoreGeometry(settings.windowGeometry());
    restoreState(settings.windowState());
    sessionChanged();
    m_frame->setFocus(); // keys play; without this the first button would have them
}

MainWindow::~MainWindow()
{
    // Panels go before the state that they refer to; QObject would delete them after our members.
    for (QDockWidget* dock : {m_sessionsDock, m_inspectorDock, m_timelineDock}) delete dock;
    delete takeCentralWidget();
}

QDockWidget* MainWindow::addDock(const char* name, const QString& title, QWidget* content, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(name));
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock)); // the panels have headers of their own
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildPanels()
{
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_frame = new FramePanel(m_context, m_settings, m_actions, this);
    connect(m_frame, &FramePanel::messaged, m_status, &StatusArea::say);
    setCentralWidget(m_frame);
    m_sessions = new SessionListPanel(m_services, m_pool, this);
    m_sessionsDock = addDock("sessionsDock", tr("Sessions"), m_sessions, Qt::LeftDockWidgetArea);
    buildInspector();
    buildTimeline();
}

void MainWindow::buildInspector()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Inspector"));
    m_events = new EventsPanel(m_context, m_tabs);
    m_views = new HierarchyPanel(m_context, m_tabs);
    m_metadata = new MetadataPanel(m_context, m_tabs);
    m_artifacts = new ArtifactsPanel(m_context, m_tabs);
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(m_views, tr("Hierarchy"));
    m_tabs->addTab(m_metadata, tr("Metadata"));
    m_tabs->addTab(m_artifacts, tr("Artifacts"));
    connect(m_status, &StatusArea::problemsClicked, this, [this] { showTab(m_artifacts); });
    m_inspectorDock = addDock("inspectorDock", tr("Inspector"), m_tabs, Qt::RightDockWidgetArea);
}

void MainWindow::buildTimeline()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TransportBar(m_context, m_actions, content));
    column->addWidget(new TimelinePanel(m_context, content), 1);
    m_timelineDock = addDock("timelineDock", tr("Timeline"), content, Qt::BottomDockWidgetArea);
}

void MainWindow::resetLayout()
{
    for (QDockWidget* dock : {m_sessionsDock, m_inspectorDock, m_timelineDock}) dock->show();
    if (!isFullScreen() && !isMaximized() && !isVisible()) resize(kFirstSize);
    arrangeDocks();
}

/// Shares that leave the frame the most of a small window and the panels no more than they can use of a large one.
void MainWindow::arrangeDocks()
{
    const int sessionsWidth = std::clamp(width() / 5, 200, 320);
    const int inspectorWidth = std::clamp(width() * 3 / 10, 280, 560);
    const int timelineHeight = std::clamp(height() * 3 / 10, 190, 360);
    resizeDocks({m_sessionsDock, m_inspectorDock}, {sessionsWidth, inspectorWidth}, Qt::Horizontal);
    resizeDocks({m_timelineDock}, {timelineHeight}, Qt::Vertical);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (m_settings.windowState().isEmpty()) arrangeDocks(); // for the size it is shown with
}

void MainWindow::buildMenus()
{
    for (const auto which : kActionMenus) {
        QMenu* menu = menuBar()->addMenu(menuTitle(which));
        m_actions.fill(*menu, which);
        if (which != ActionMenu::File) continue;
        auto* recent = new QMenu(tr("Open &Recent"), menu);
        menu->insertMenu(m_actions[ActionId::Import], recent);
        connect(recent, &QMenu::aboutToShow, this, [this, recent] { m_open->fillRecent(*recent); });
    }
}

void MainWindow::connectSession()
{
    connect(&m_session, &ReplaySession::changed, this, &MainWindow::sessionChanged);
    connect(m_sessions, &SessionListPanel::sessionActivated, m_open, &OpenCommands::openLibrarySession);
    connect(m_sessions, &SessionListPanel::removalAsked, this, &MainWindow::removeSession);
}

void MainWindow::sessionChanged()
{
    const auto& recording = m_session.recording();
    m_selection.clear();
    m_playback.reset(recording ? recording->clock() : SessionClock{});
    m_actions.setRecordingOpen(recording != nullptr);
    m_actions[ActionId::Export]->setEnabled(m_session.source() != nullptr && m_services.libraryControl != nullptr);
    m_status->showProblems(recording ? problemCount(*recording) : 0);
    const QString title = m_session.state() == ReplaySession::State::Empty ? QString() : m_session.title();
    setWindowTitle(title.isEmpty() ? tr("Revisit") : tr("%1 – Revisit").arg(title));
    m_sessions->setCurrent(m_open->librarySession());
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

} // namespace revisit
