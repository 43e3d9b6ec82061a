#pragma once

#include "viewer/actions.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <set>
#include <vector>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QMainWindow;
class QStackedWidget;
class QTabBar;
QT_END_NAMESPACE

namespace revisit {

class ReplayWorkspace;
struct PanelSpec;

/// The docks of a window's panels: one per row of panelList(), showing the current workspace's panel. As the docks
/// belong to the window, its layout is the same for all tabs. UI thread.
///
/// A panel is in its dock only while that is seen: it is made when its dock is first seen, and those that another tab
/// covers take no part when the window is laid out. That follows a turn of the event loop later, one panel a turn.
class PanelDocks final : public QObject {
    Q_OBJECT
public:
    explicit PanelDocks(QMainWindow& window);

    void setCurrent(ReplayWorkspace* workspace);
    /// The workspace leaves this window: its panels leave the docks.
    void remove(ReplayWorkspace& workspace);
    /// Every panel to its default place; which of them are open stays. Those on the left keep theirs in that area.
    void putInPlace();

    [[nodiscard]] QDockWidget& dock(const PanelSpec& spec) const;
    /// Opens and raises the panel and gives it the focus.
    void show(const PanelSpec& spec);
    /// Opens and raises the panel; the focus stays where it is.
    void reveal(const PanelSpec& spec);
    /// As its action does: closes the panel where it has the focus, else shows it.
    void toggle(const PanelSpec& spec);
    /// The panel with the focus, else the first one seen; null where none is seen. Only of those that fit.
    [[nodiscard]] const PanelSpec* active(const std::function<bool(const PanelSpec&)>& fits = {}) const;
    /// Closed, or covered by another tab.
    [[nodiscard]] bool isAway(const PanelSpec& spec) const;
    [[nodiscard]] bool isSeen(const PanelSpec& spec) const { return m_seen.contains(&spec); }
    [[nodiscard]] std::vector<QDockWidget*> all() const;
    /// Where that dock closes while it has the focus, the workspace gets it: keys play again. So do those of panels.
    void giveFocusBackFrom(QDockWidget& dock);

Q_SIGNALS:
    /// A dock was opened, closed, raised or covered.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        const PanelSpec* spec = nullptr;
        QDockWidget* dock = nullptr;
        QStackedWidget* pages = nullptr; ///< an empty one first, then a panel of each workspace
    };
    Place makePlace(const PanelSpec& spec);
    void fill(const Place& place);
    void clear(const Place& place);
    void settleLater(const Place& place);
    void settle(const Place& place);
    [[nodiscard]] bool isInPlace() const;
    [[nodiscard]] const Place& place(const PanelSpec& spec) const;
    void watchTabBars();
    void showIcons(QTabBar& bar);
    void showTabMenu(QTabBar& bar, int tab, const QPoint& globalPosition);
    [[nodiscard]] QDockWidget* dockOfTab(const QTabBar& bar, int tab) const;

    QMainWindow& m_window;
    std::vector<Place> m_places;
    std::set<const PanelSpec*> m_seen; ///< open and not covered by another tab
    std::set<const PanelSpec*> m_unsettled; ///< whether what is in the dock is right is looked at soon
    QPointer<ReplayWorkspace> m_current;
};

} // namespace revisit
