#pragma once

#include "viewer/actions.h"
#include "viewer/decode_pool.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/ports/sync_control.h"
#include "viewer/services.h"
#include "viewer/shortcut_router.h"
#include "viewer/view_context.h"
#include "viewer/view_settings.h"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace revisit {

class ArtifactsPanel;
class EventsPanel;
class FramePanel;
class HierarchyPanel;
class MetadataPanel;
class OpenCommands;
class SessionListPanel;
class StatusArea;

/// The window: sessions on the left, the frame in the middle, tabs on the right, transport and timeline across the
/// bottom. Owns the view state that its panels share. UI thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const Services& services, ViewSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] const ViewContext& context() const { return m_context; }
    [[nodiscard]] OpenCommands& open() { return *m_open; }
    [[nodiscard]] FramePanel& framePanel() { return *m_frame; }
    [[nodiscard]] const Actions& actions() const { return m_actions; }
    /// Called by the owner of the services when these report changes.
    void pipelineChanged();
    void libraryChanged();
    void fetchChanged(const FetchStatus& fetch);

    /// The size and places of a first start; also "Reset Layout".
    void resetLayout();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildPanels();
    void buildInspector();
    void buildTimeline();
    QDockWidget* addDock(const char* name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void arrangeDocks();
    void buildMenus();
    void connectSession();
    void connectWindowActions();
    void connectThemeActions();
    void bindDock(ActionId action, QDockWidget& dock);
    void showTab(QWidget* panel);
    void focusPanelSearch();
    void goToTime();
    void setFullScreen(bool isFull);
    void sessionChanged();
    void showAbout();
    void removeSession(const QString& sessionId);

    Services m_services;
    ViewSettings& m_settings;
    DecodePool m_pool; ///< destroyed after everything that uses it
    ReplaySession m_session;
    Playback m_playback;
    Selection m_selection;
    CurrentHierarchy m_hierarchy;
    ViewContext m_context;
    Actions m_actions;
    ShortcutRouter* m_keys;
    OpenCommands* m_open = nullptr;
    StatusArea* m_status = nullptr;
    FramePanel* m_frame = nullptr;
    SessionListPanel* m_sessions = nullptr;
    QTabWidget* m_tabs = nullptr;
    EventsPanel* m_events = nullptr;
    HierarchyPanel* m_views = nullptr;
    MetadataPanel* m_metadata = nullptr;
    ArtifactsPanel* m_artifacts = nullptr;
    QDockWidget* m_sessionsDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_timelineDock = nullptr;
};

} // namespace revisit
