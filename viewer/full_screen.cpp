#include "viewer/full_screen.h"

#include "viewer/dock_title_bar.h"
#include "viewer/layout_pause.h"
#include "viewer/window_layouts.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

namespace revisit {

FullScreen::FullScreen(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
}

void FullScreen::enter()
{
    if (m_isOn) return;
    m_isOn = true;
    m_state = m_window.saveState(kLayoutVersion);
    m_docks.clear();
    m_bars.clear();
    QWidget* focus = QApplication::focusWidget();
    m_focus = focus != nullptr && m_window.isAncestorOf(focus) ? focus : nullptr;
    const LayoutPause pause(m_window);
    const auto hideBar = [this](QWidget* bar) {
        if (!bar->isHidden()) m_bars.emplace_back(bar);
        bar->hide();
    };
    hideBar(m_window.menuBar());
    hideBar(m_window.statusBar());
    for (auto* bar : m_window.findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly)) hideBar(bar);
    const auto docks = m_window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (auto* dock : docks) // all are looked at before the first one goes and uncovers another
        if (!dock->isFloating() && !dock->isHidden())
            m_docks.push_back({dock, dock->size(), !dock->visibleRegion().isEmpty()});
    for (const Place& place : m_docks) place.dock->hide();
}

void FullScreen::leave()
{
    if (!m_isOn) return;
    m_isOn = false;
    {
        const LayoutPause pause(m_window);
        for (const auto& bar : m_bars)
            if (!bar.isNull()) bar->show();
        for (const Place& place : m_docks)
            if (!place.dock.isNull()) place.dock->show();
    }
    QMetaObject::invokeMethod(this, &FullScreen::putBack, Qt::QueuedConnection);
}

void FullScreen::leaveForLayout()
{
    if (!m_isOn) return;
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
    leave(); // where the window has not done so by itself
    for (Place& place : m_docks) place.isOnTop = false;
    m_focus = nullptr;
}

QByteArray FullScreen::stateWithout() const { return m_isOn ? m_state : m_window.saveState(kLayoutVersion); }

/// Of a window that is never shown, at the place that ours had and goes back to.
QByteArray FullScreen::geometryWithout() const
{
    if (!m_window.isFullScreen()) return m_window.saveGeometry();
    QWidget before;
    before.setScreen(m_window.screen());
    before.setGeometry(m_window.normalGeometry());
    before.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen);
    before.winId(); // on that screen only now
    return before.saveGeometry();
}

void FullScreen::putBack()
{
    if (m_isOn) return;
    for (const Place& place : m_docks) {
        if (place.dock.isNull() || !place.isOnTop) continue;
        place.dock->raise();
        const auto area = m_window.dockWidgetArea(place.dock);
        const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
        m_window.resizeDocks({place.dock.data()}, {isBeside ? place.size.width() : place.size.height()},
            isBeside ? Qt::Horizontal : Qt::Vertical);
    }
    for (const Place& place : m_docks) // some were shown before the tabs beside them were there
        if (auto* title = place.dock.isNull() ? nullptr : qobject_cast<DockTitleBar*>(place.dock->titleBarWidget()))
            title->follow();
    const auto focusAgain = [this] {
        if (!m_isOn && !m_focus.isNull() && m_focus->isVisible()) m_focus->setFocus(Qt::OtherFocusReason);
    };
    QMetaObject::invokeMethod(this, focusAgain, Qt::QueuedConnection); // panels come into raised docks a turn later
}

} // namespace revisit
