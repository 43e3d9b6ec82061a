#include "viewer/panel_docks.h"

#include "viewer/dock_title_bar.h"
#include "viewer/layout_pause.h"
#include "viewer/panel_list.h"
#include "viewer/replay_workspace.h"
#include "viewer/tab_look.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace revisit {

namespace {

Qt::DockWidgetArea areaOf(PanelPlace place)
{
    switch (place) {
    case PanelPlace::Left:
        return Qt::LeftDockWidgetArea;
    case PanelPlace::Right:
        return Qt::RightDockWidgetArea;
    case PanelPlace::Bottom:
        break;
    }
    return Qt::BottomDockWidgetArea;
}

/// QMainWindow moves docks whose tab is not in front out of the window.
bool isCovered(const QDockWidget& dock)
{
    const QRect place = dock.geometry();
    return dock.isHidden() || (!dock.isFloating() && (place.right() < 0 || place.bottom() < 0));
}

} // namespace

PanelDocks::PanelDocks(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    for (const auto& spec : panelList()) m_places.push_back(makePlace(spec));
}

PanelDocks::Place PanelDocks::makePlace(const PanelSpec& spec)
{
    auto* dock = new QDockWidget(spec.shownTitle(), &m_window);
    dock->setObjectName(spec.dockName());
    dock->setTitleBarWidget(new DockTitleBar(*dock));
    auto* pages = new QStackedWidget(dock);
    pages->addWidget(new QWidget(pages));
    dock->setWidget(pages);
    const Place place{&spec, dock, pages};
    giveFocusBackFrom(*dock);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, place](bool isVisible) {
        const bool isWindow = place.dock->isFloating() && !place.dock->isHidden();
        if (isVisible || isWindow) // Qt takes one left of the first screen for covered
            m_seen.insert(place.spec);
        else
            m_seen.erase(place.spec);
        settleLater(place);
        watchTabBars();
        Q_EMIT changed();
    });
    return place;
}

void PanelDocks::fill(const Place& place)
{
    if (m_current.isNull()) return;
    QWidget& panel = m_current->panel(*place.spec, place.pages);
    if (place.pages->indexOf(&panel) < 0) place.pages->addWidget(&panel);
    place.pages->setCurrentWidget(&panel);
}

/// Nobody sees what is in it. Who worked in it has the keys of the player now, not those of a list out of sight.
void PanelDocks::clear(const Place& place)
{
    const QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && place.pages->isAncestorOf(focus) && !m_current.isNull()) m_current->setFocus();
    place.pages->setCurrentIndex(0);
}

/// Arranging docks shows many of them for an instant, and making a panel takes a while.
void PanelDocks::settleLater(const Place& place)
{
    if (!m_unsettled.insert(place.spec).second) return;
    QMetaObject::invokeMethod(
        this, [this, spec = place.spec] { settle(this->place(*spec)); }, Qt::QueuedConnection);
}

void PanelDocks::settle(const Place& place)
{
    m_unsettled.erase(place.spec);
    if (isSeen(*place.spec))
        fill(place);
    else if (isCovered(*place.dock))
        clear(place);
}

/// Panels that are there already change at once.
void PanelDocks::setCurrent(ReplayWorkspace* workspace)
{
    m_current = workspace;
    for (const auto& place : m_places) {
        const bool isMade = workspace != nullptr && workspace->existingPanel(*place.spec) != nullptr;
        if (isMade && isSeen(*place.spec))
            fill(place);
        else
            clear(place);
        if (isSeen(*place.spec)) settleLater(place);
    }
}

void PanelDocks::remove(ReplayWorkspace& workspace)
{
    for (const auto& place : m_places)
        if (QWidget* panel = workspace.existingPanel(*place.spec)) place.pages->removeWidget(panel);
    if (m_current == &workspace) m_current = nullptr;
}

/// Moving a dock costs more than looking where it is: mostly they are where they belong.
bool PanelDocks::isInPlace() const
{
    QList<QDockWidget*> right;
    for (const auto& [spec, dock, pages] : m_places) {
        if (dock->isFloating() || m_window.dockWidgetArea(dock) != areaOf(spec->place)) return false;
        if (spec->place == PanelPlace::Right) right << dock;
        if (spec->place == PanelPlace::Bottom && !m_window.tabifiedDockWidgets(dock).isEmpty()) return false;
    }
    if (right.isEmpty()) return true;
    QDockWidget* first = right.takeFirst();
    return m_window.tabifiedDockWidgets(first) == right;
}

void PanelDocks::putInPlace()
{
    if (isInPlace()) return;
    const LayoutPause pause(m_window);
    QDockWidget* right = nullptr;
    for (const auto& [spec, dock, pages] : m_places) {
        dock->setFloating(false);
        const bool isRight = spec->place == PanelPlace::Right;
        m_window.addDockWidget(areaOf(spec->place), dock);
        if (isRight && right != nullptr) m_window.tabifyDockWidget(right, dock);
        if (isRight) right = dock;
    }
}

const PanelDocks::Place& PanelDocks::place(const PanelSpec& spec) const
{
    return *std::ranges::find(m_places, &spec, &Place::spec);
}

QDockWidget& PanelDocks::dock(const PanelSpec& spec) const { return *place(spec).dock; }

bool PanelDocks::isAway(const PanelSpec& spec) const { return isCovered(dock(spec)); }

void PanelDocks::reveal(const PanelSpec& spec)
{
    const Place& place = this->place(spec);
    place.dock->show();
    place.dock->raise();
    fill(place);
}

void PanelDocks::show(const PanelSpec& spec)
{
    reveal(spec);
    const Place& place = this->place(spec);
    if (m_current.isNull()) return;
    QWidget& panel = m_current->panel(spec, place.pages);
    panel.setFocus(Qt::ShortcutFocusReason);
    if (place.dock->isFloating()) place.dock->activateWindow();
}

void PanelDocks::toggle(const PanelSpec& spec)
{
    QDockWidget& dock = this->dock(spec);
    const QWidget* focus = QApplication::focusWidget();
    if (isSeen(spec) && focus != nullptr && dock.isAncestorOf(focus))
        dock.close();
    else
        show(spec);
    Q_EMIT changed();
}

const PanelSpec* PanelDocks::active(const std::function<bool(const PanelSpec&)>& fits) const
{
    const QWidget* focus = QApplication::focusWidget();
    const auto isFit = [&fits](const PanelSpec& spec) { return !fits || fits(spec); };
    for (const auto& place : m_places)
        if (focus != nullptr && place.dock->isAncestorOf(focus) && isFit(*place.spec)) return place.spec;
    for (const auto& place : m_places)
        if (place.spec->place == PanelPlace::Right && isSeen(*place.spec) && isFit(*place.spec)) return place.spec;
    return nullptr;
}

std::vector<QDockWidget*> PanelDocks::all() const
{
    std::vector<QDockWidget*> docks;
    for (const auto& place : m_places) docks.push_back(place.dock);
    return docks;
}

/// The tab bars of docks are made and dropped by the window as docks move; each gets our context menu once.
void PanelDocks::watchTabBars()
{
    for (auto* bar : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->removeEventFilter(this);
        bar->installEventFilter(this);
        showIcons(*bar);
        if (!bar->drawBase()) continue; // as below already, which measures every title again
        bar->setDrawBase(false);
        bar->setExpanding(false);
        bar->setElideMode(Qt::ElideNone); // whole words; the buttons at its end scroll to the others
        bar->setUsesScrollButtons(true);
        bar->setProperty("fitsTabs", true);
        bar->setAccessibleName(tr("Panels"));
        fitTabs(*bar);
    }
    for (const auto& place : m_places) static_cast<DockTitleBar*>(place.dock->titleBarWidget())->follow();
}

/// The bar may have become narrow for its tabs, or wide; where they show icons, each needs one.
void PanelDocks::showIcons(QTabBar& bar)
{
    for (int i = 0; i < bar.count(); ++i) {
        const QDockWidget* dock = dockOfTab(bar, i);
        const auto found = std::ranges::find(m_places, dock, &Place::dock);
        if (dock != nullptr && bar.tabIcon(i).isNull() && found != m_places.end())
            bar.setTabIcon(i, icon(found->spec->icon));
    }
    fitTabs(bar);
}

/// QMainWindow keeps a pointer to the dock in each tab's data.
QDockWidget* PanelDocks::dockOfTab(const QTabBar& bar, int tab) const
{
    if (tab < 0) return nullptr;
    const auto address = qvariant_cast<quintptr>(bar.tabData(tab));
    for (const auto& place : m_places)
        if (reinterpret_cast<quintptr>(place.dock) == address) return place.dock;
    return nullptr;
}

void PanelDocks::giveFocusBackFrom(QDockWidget& dock) { dock.installEventFilter(this); }

bool PanelDocks::eventFilter(QObject* watched, QEvent* event)
{
    if (const auto* dock = qobject_cast<QDockWidget*>(watched)) {
        const bool closes = event->type() == QEvent::Hide && dock->isHidden(); // not with the whole window
        if (closes && !m_current.isNull() && dock->isAncestorOf(QApplication::focusWidget())) m_current->setFocus();
        return false;
    }
    auto* bar = qobject_cast<QTabBar*>(watched);
    if (bar == nullptr) return false;
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange) fitTabs(*bar);
    if (event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool isByKey = menu->reason() == QContextMenuEvent::Keyboard;
        const int tab = isByKey ? bar->currentIndex() : bar->tabAt(menu->pos());
        showTabMenu(*bar, tab, menu->globalPos());
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::MiddleButton) return false;
        if (QDockWidget* dock = dockOfTab(*bar, bar->tabAt(mouse->position().toPoint()))) dock->close();
        return true;
    }
    return false;
}

void PanelDocks::showTabMenu(QTabBar& bar, int tab, const QPoint& globalPosition)
{
    QDockWidget* dock = dockOfTab(bar, tab);
    if (dock == nullptr) return;
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Float"), dock, [dock] { dock->setFloating(true); });
    const auto addMove = [this, menu, dock](const QString& text, Qt::DockWidgetArea area) {
        menu->addAction(text, dock, [this, dock, area] { m_window.addDockWidget(area, dock); });
    };
    addMove(tr("Move to the &Left"), Qt::LeftDockWidgetArea);
    addMove(tr("Move to the &Right"), Qt::RightDockWidgetArea);
    addMove(tr("Move to the &Bottom"), Qt::BottomDockWidgetArea);
    menu->addSeparator();
    menu->addAction(tr("&Close"), dock, &QDockWidget::close);
    menu->popup(globalPosition);
}

} // namespace revisit
