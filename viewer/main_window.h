#pragma once

#include "viewer/actions.h"
#include "viewer/ports/sync_control.h"
#include "viewer/replay_workspace.h"
#include "viewer/services.h"
#include "viewer/view_settings.h"
#include "viewer/workspace_host.h"

#include <QMainWindow>

#include <map>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QMenu;
class QStackedWidget;
class QTabBar;
class QToolBar;
QT_END_NAMESPACE

namespace revisit {

class ClosingNotice;
class FullScreen;
class OpenCommands;
class ProfileOverlay;
struct Diagnostics;
class PanelDocks;
class SessionListPanel;
class StatusArea;
class WindowLayouts;
class WindowSet;

/// The window: sessions on the left, tabs of recordings in the middle, and the docks that show the current recording's
/// panels. Each tab is a ReplayWorkspace; there is always one, empty when nothing is open. UI thread.
class MainWindow final : public QMainWindow, private WorkspaceHost {
    Q_OBJECT
public:
    /// `pool`: the decoding threads, shared by the windows of a program; without one the window makes its own.
    MainWindow(const Services& services, ViewSettings& settings, std::shared_ptr<DecodePool> pool = {},
        QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The current tab's.
    [[nodiscard]] const ViewContext& context() const { return current().context(); }
    [[nodiscard]] FramePanel& framePanel() { return current().framePanel(); }
    [[nodiscard]] bool isPictureSettled() { return current().isPictureSettled(); }
    [[nodiscard]] const Actions& actions() const { return current().actions(); }
    [[nodiscard]] ReplayWorkspace& current() const;
    [[nodiscard]] const std::vector<ReplayWorkspace*>& workspaces() const { return m_workspaces; }
    [[nodiscard]] OpenCommands& open() { return *m_open; }
    [[nodiscard]] PanelDocks& panels() { return *m_panels; }
    /// Called by the owner of the services when these report changes.
    void pipelineChanged();
    void libraryChanged();
    void fetchChanged(const FetchStatus& fetch);

    /// A message that waits until it was read.
    void tell(const QString& title, const QString& text);

    /// Brings a tab to the front.
    void setCurrent(ReplayWorkspace& workspace);
    /// Ends a tab; the last one becomes empty instead.
    void closeTab(ReplayWorkspace& workspace);
    void reopenClosed();
    /// The size and places of a first start; also "Reset Layout".
    void resetLayout();
    /// Without one, this is the only window. The set outlives it.
    void setWindowSet(WindowSet* windows);
    /// Lets a tab go, without ending it; the caller owns it. An empty one takes the place of the last.
    void release(ReplayWorkspace& workspace);
    /// Takes a tab from another window, in place of an empty one.
    void adopt(ReplayWorkspace& workspace);

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// How to open a closed tab again.
    struct Closed {
        QString key;
        QString librarySession;
    };

    [[nodiscard]] ReplayWorkspace& currentWorkspace() override { return current(); }
    [[nodiscard]] ReplayWorkspace* activateWorkspace(const QString& key) override;
    [[nodiscard]] ReplayWorkspace& workspaceToOpenIn(OpenIn where) override;

    void buildTabs();
    void buildMenus();
    void buildDocks();
    void fillMenus();
    ReplayWorkspace& addWorkspace();
    void attach(ReplayWorkspace& workspace);
    void detach(ReplayWorkspace& workspace);
    void tabMoved(int from, int to);
    void currentChanged(int index);
    void stepTab(int step);
    void workspaceChanged(ReplayWorkspace& workspace);
    void showCurrentState();
    void showTabTexts();
    void showTabActions(ReplayWorkspace& workspace);
    void splitView(bool isSplit);
    void markHalves();
    [[nodiscard]] ReplayWorkspace* partnerOfCurrent() const;
    void followFocus(const QWidget* focus);
    void syncDockActions();

    void connectActions(Actions& actions, QObject* binding);
    void connectGoActions(Actions& actions, QObject* binding);
    void connectDockActions(Actions& actions, QObject* binding);
    void connectThemeActions(Actions& actions, QObject* binding);
    void toggleRightDocks(bool isShown);
    void showPanel(ActionId action);
    void showProblems();
    void revealInPanel(ActionId action, std::optional<std::size_t> item);
    void performInPanel(const PanelSpec& spec, ActionId command);
    void focusPanelSearch();
    void goToTime();
    [[nodiscard]] bool goTo(const QString& text);
    void setFullScreen(bool isFull);
    void enterFullScreen();
    void leaveFullScreen();
    void placeTransport();
    void showAbout();
    void showSettings();
    void toggleSessions();
    void copyLink();
    [[nodiscard]] Diagnostics diagnosticFacts() const;
    void reload();
    void connectWindowActions(Actions& actions, QObject* binding);
    void connectHelpActions(Actions& actions, QObject* binding);
    void askToRemove(const QString& sessionId);
    void removeSession(const QString& sessionId);
    void pinSession(const QString& sessionId);
    [[nodiscard]] bool isLastWindow() const;
    void closeWhenWritten();

    Services m_services;
    ViewSettings& m_settings;
    std::shared_ptr<DecodePool> m_pool;
    std::vector<ReplayWorkspace*> m_workspaces; ///< in the order of the tabs
    std::map<ReplayWorkspace*, QObject*> m_bindings; ///< deleting one cuts all that connects the workspace to us
    std::vector<Closed> m_closed;
    OpenCommands* m_open = nullptr;
    StatusArea* m_status = nullptr;
    ProfileOverlay* m_profile = nullptr;
    QToolBar* m_tabRow = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    QStackedWidget* m_besidePages = nullptr; ///< the second half of a split view
    ReplayWorkspace* m_beside = nullptr; ///< the tab in it; null while the view is not split
    QPointer<ClosingNotice> m_closing; ///< while files are written before this window closes
    QPointer<ReplayWorkspace> m_shownTab; ///< the current tab, as far as it is shown
    QPointer<ReplayWorkspace> m_lastCurrent; ///< the tab that was current before
    PanelDocks* m_panels = nullptr;
    WindowLayouts* m_layouts = nullptr;
    WindowSet* m_windows = nullptr;
    SessionListPanel* m_sessions = nullptr;
    QDockWidget* m_sessionsDock = nullptr;
    QMenu* m_recent = nullptr;
    QMenu* m_layoutMenu = nullptr;
    std::vector<QMenu*> m_menus; ///< in the order of kActionMenus
    std::vector<QPointer<QDockWidget>> m_hiddenDocks; ///< by hiding the inspector
    FullScreen* m_fullScreen = nullptr;
};

} // namespace revisit
