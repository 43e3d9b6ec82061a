#include "viewer/full_screen.h"
#include "viewer/main_window.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/status_area.h"
#include "viewer/window_set.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr std::size_t kMaxClosed = 14;

} // namespace

void MainWindow::buildTabs()
{
    auto* halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    m_pages = new QStackedWidget(halves);
    m_besidePages = new QStackedWidget(halves);
    m_besidePages->hide();
    setCentralWidget(halves);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) { followFocus(now); });
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("recordingTabs"));
    m_tabs->setAccessibleName(tr("Open recordings"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setMovable(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->installEventFilter(this);
    m_tabRow = addToolBar(tr("Tabs")); // above the docks too
    m_tabRow->setObjectName(QStringLiteral("tabRow"));
    m_tabRow->setMovable(false);
    m_tabRow->toggleViewAction()->setVisible(false);
    m_tabRow->addWidget(m_tabs);
    connect(m_tabs, &QTabBar::tabMoved, this, &MainWindow::tabMoved);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::currentChanged);
    connect(m_tabs, &QTabBar::tabCloseRequested, this,
        [this](int index) { closeTab(*m_workspaces[static_cast<std::size_t>(index)]); });
}

ReplayWorkspace& MainWindow::current() const
{
    const int index = std::max(0, m_tabs->currentIndex());
    return *m_workspaces[static_cast<std::size_t>(index)];
}

ReplayWorkspace& MainWindow::addWorkspace()
{
    auto* workspace = new ReplayWorkspace(m_services, m_settings, m_pool, m_pages);
    attach(*workspace);
    return *workspace;
}

void MainWindow::attach(ReplayWorkspace& workspace)
{
    auto* binding = new QObject(this);
    m_bindings[&workspace] = binding;
    connectActions(workspace.actions(), binding);
    connect(&workspace, &ReplayWorkspace::changed, binding, [this, &workspace] { workspaceChanged(workspace); });
    connect(&workspace, &ReplayWorkspace::messaged, binding, [this](const QString& text) { m_status->say(text); });
    connect(&workspace, &ReplayWorkspace::revealAsked, binding,
        [this](ActionId panel, std::optional<std::size_t> item) { revealInPanel(panel, item); });
    connect(&workspace, &ReplayWorkspace::openAsked, binding, [this](const QString& path) { m_open->openPath(path); });
    if (m_services.pipeline != nullptr) workspace.showPipeline(m_services.pipeline->status());
    workspace.setHeaderShown(!m_fullScreen->isOn());
    m_pages->addWidget(&workspace);
    m_workspaces.push_back(&workspace);
    m_tabs->addTab(QString());
    showTabTexts();
}

/// Takes it out of this window; the caller owns it then.
void MainWindow::detach(ReplayWorkspace& workspace)
{
    if (m_beside != nullptr && (m_beside == &workspace || &current() == &workspace)) splitView(false);
    delete m_bindings[&workspace];
    m_bindings.erase(&workspace);
    m_panels->remove(workspace);
    m_pages->removeWidget(&workspace);
    const auto found = std::ranges::find(m_workspaces, &workspace);
    const auto index = static_cast<int>(found - m_workspaces.begin());
    m_workspaces.erase(found);
    m_tabs->removeTab(index); // makes another one current
    currentChanged(m_tabs->currentIndex());
    showTabTexts();
}

void MainWindow::release(ReplayWorkspace& workspace)
{
    if (m_workspaces.size() == 1) addWorkspace();
    detach(workspace);
    workspace.setParent(nullptr);
}

void MainWindow::adopt(ReplayWorkspace& workspace)
{
    ReplayWorkspace& before = current();
    attach(workspace);
    setCurrent(workspace);
    if (before.isEmpty()) closeTab(before);
}

void MainWindow::setCurrent(ReplayWorkspace& workspace)
{
    const auto index = static_cast<int>(std::ranges::find(m_workspaces, &workspace) - m_workspaces.begin());
    if (index == m_tabs->currentIndex()) return currentChanged(index);
    m_tabs->setCurrentIndex(index);
}

void MainWindow::tabMoved(int from, int to)
{
    const auto first = m_workspaces.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
}

void MainWindow::currentChanged(int index)
{
    if (index < 0 || static_cast<std::size_t>(index) >= m_workspaces.size()) return;
    ReplayWorkspace& workspace = current();
    if (m_shownTab != &workspace) {
        m_lastCurrent = m_shownTab;
        m_shownTab = &workspace;
    }
    if (&workspace != m_beside) m_pages->setCurrentWidget(&workspace);
    for (ReplayWorkspace* tab : m_workspaces) {
        const bool isOnShow = tab == m_beside || tab == m_pages->currentWidget();
        if (!isOnShow) tab->context().playback.pause(); // nobody sees it any more
        tab->actions().setListening(tab == &workspace);
    }
    m_panels->setCurrent(&workspace);
    fillMenus();
    syncDockActions();
    showCurrentState();
    markHalves();
    if (!workspace.isAncestorOf(QApplication::focusWidget())) workspace.setFocus();
}

/// Shows another tab beside the current one: the one that was current before, else the next. The one that is worked
/// with last is the current one; docks and keys are its.
void MainWindow::splitView(bool isSplit)
{
    ReplayWorkspace* partner = isSplit && m_beside == nullptr ? partnerOfCurrent() : nullptr;
    if (partner != nullptr) {
        m_beside = partner;
        m_pages->removeWidget(partner);
        m_besidePages->addWidget(partner);
        static_cast<QSplitter*>(m_besidePages->parentWidget())->setSizes({1, 1});
    } else if (!isSplit && m_beside != nullptr) {
        ReplayWorkspace* back = std::exchange(m_beside, nullptr);
        m_besidePages->removeWidget(back);
        m_pages->addWidget(back);
    }
    m_besidePages->setVisible(m_beside != nullptr);
    if (m_beside != nullptr) m_beside->show();
    currentChanged(m_tabs->currentIndex());
    showTabTexts();
}

ReplayWorkspace* MainWindow::partnerOfCurrent() const
{
    if (m_workspaces.size() < 2) return nullptr;
    const bool isLastThere = std::ranges::find(m_workspaces, m_lastCurrent.data()) != m_workspaces.end();
    if (isLastThere && m_lastCurrent != &current()) return m_lastCurrent;
    return m_workspaces[static_cast<std::size_t>(m_tabs->currentIndex() + 1) % m_workspaces.size()];
}

void MainWindow::markHalves()
{
    using Heading = ReplayWorkspace::Heading;
    for (ReplayWorkspace* tab : m_workspaces) {
        const bool isHalf = m_beside != nullptr && (tab == m_beside || tab == m_pages->currentWidget());
        tab->setHeading(!isHalf ? Heading::None : tab == &current() ? Heading::Active : Heading::Inactive);
    }
}

/// In a split view the half with the focus is the current tab.
void MainWindow::followFocus(const QWidget* focus)
{
    if (m_beside == nullptr || focus == nullptr) return;
    for (ReplayWorkspace* half : {m_beside, static_cast<ReplayWorkspace*>(m_pages->currentWidget())})
        if (half != nullptr && half != &current() && half->isAncestorOf(focus)) return setCurrent(*half);
}

void MainWindow::stepTab(int step)
{
    const int count = m_tabs->count();
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
}

void MainWindow::closeTab(ReplayWorkspace& workspace)
{
    if (!workspace.key().isEmpty()) m_closed.push_back({workspace.key(), workspace.librarySession()});
    if (m_closed.size() > kMaxClosed) m_closed.erase(m_closed.begin());
    if (m_workspaces.size() == 1) return workspace.close();
    detach(workspace);
    workspace.hide();
    workspace.deleteLater(); // its own action may be what asked
    showCurrentState();
}

void MainWindow::reopenClosed()
{
    if (m_closed.empty()) return;
    const Closed closed = m_closed.back();
    m_closed.pop_back();
    if (!closed.librarySession.isEmpty() && closed.librarySession == closed.key)
        m_open->openAnything(closed.key);
    else
        m_open->openPath(closed.key);
    showCurrentState();
}

ReplayWorkspace* MainWindow::activateWorkspace(const QString& key)
{
    const auto found
        = std::ranges::find_if(m_workspaces, [&key](const ReplayWorkspace* tab) { return tab->key() == key; });
    if (found == m_workspaces.end()) {
        MainWindow* other = m_windows == nullptr ? nullptr : m_windows->windowWith(key);
        return other == nullptr || other == this ? nullptr : other->activateWorkspace(key);
    }
    using State = ReplaySession::State;
    if ((*found)->context().session.state() == State::Failed) return nullptr; // opening again is another try
    setCurrent(**found);
    if (!isActiveWindow() && isVisible()) {
        raise();
        activateWindow();
    }
    return *found;
}

ReplayWorkspace& MainWindow::workspaceToOpenIn(OpenIn where)
{
    using State = ReplaySession::State;
    const State state = current().context().session.state();
    if (where == OpenIn::Current || state == State::Empty || state == State::Failed) return current();
    ReplayWorkspace& added = addWorkspace();
    setCurrent(added);
    return added;
}

void MainWindow::workspaceChanged(ReplayWorkspace& workspace)
{
    showTabTexts();
    if (&workspace == &current()) showCurrentState();
}

/// The row of tabs is there from two tabs on.
void MainWindow::showTabTexts()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const ReplayWorkspace& workspace = *m_workspaces[static_cast<std::size_t>(i)];
        m_tabs->setTabText(i, QString(workspace.title()).replace(QLatin1Char('&'), QLatin1String("&&")));
        m_tabs->setTabToolTip(i, plainToolTip(workspace.key()));
    }
    m_tabRow->setVisible(m_tabs->count() > 1 && !m_fullScreen->isOn());
    for (ReplayWorkspace* workspace : m_workspaces) showTabActions(*workspace);
    markHalves();
}

/// What can be done with a tab depends on how many there are.
void MainWindow::showTabActions(ReplayWorkspace& workspace)
{
    using Id = ActionId;
    Actions& actions = workspace.actions();
    const bool hasSeveral = m_workspaces.size() > 1;
    const bool isUsed = !workspace.isEmpty();
    actions.setAvailable(Id::CloseRecording, hasSeveral || isUsed, tr("Nothing is open."));
    actions.setAvailable(Id::ReopenClosed, !m_closed.empty(), tr("No recording was closed."));
    actions.setAvailable(Id::NextTab, hasSeveral, tr("There is one tab only."));
    actions.setAvailable(Id::PreviousTab, hasSeveral, tr("There is one tab only."));
    actions.setAvailable(Id::SplitView, hasSeveral, tr("There is one tab only."));
    actions[Id::SplitView]->setChecked(m_beside != nullptr);
    actions.setAvailable(Id::Reload, isUsed, tr("Nothing is open."));
    actions.setAvailable(Id::NewWindow, m_windows != nullptr, tr("This window stands alone."));
    actions.setAvailable(Id::MoveToNewWindow, m_windows != nullptr && isUsed, tr("Nothing is open."));
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
    for (const auto& url : urls) m_open->openAnything(url.toString());
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tabs || event->type() != QEvent::MouseButtonRelease) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int tab = m_tabs->tabAt(mouse->position().toPoint());
    if (mouse->button() != Qt::MiddleButton || tab < 0) return false;
    closeTab(*m_workspaces[static_cast<std::size_t>(tab)]);
    return true;
}

} // namespace revisit
