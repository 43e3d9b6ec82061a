#include "viewer/window_layouts.h"

#include "viewer/full_screen.h"
#include "viewer/layout_pause.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/text_question.h"
#include "viewer/view_settings.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr std::array kDefaultPanels{
    "events", "network", "console", "hierarchy", "faults", "state", "notes", "metadata", "artifacts"};
constexpr std::array kNetworkPanels{"network", "console", "events"};
constexpr std::array kHierarchyPanels{"hierarchy", "events", "metadata"};
constexpr std::array kWidePanels{"events"};
constexpr std::array kDamagePanels{"artifacts", "metadata", "faults"};

constexpr std::array kLayouts{
    BuiltInLayout{QT_TRANSLATE_NOOP("WindowLayouts", "Default"), kDefaultPanels, true, 34, 30},
    BuiltInLayout{QT_TRANSLATE_NOOP("WindowLayouts", "Network"), kNetworkPanels, false, 55, 25},
    BuiltInLayout{QT_TRANSLATE_NOOP("WindowLayouts", "Hierarchy"), kHierarchyPanels, false, 45, 20},
    BuiltInLayout{QT_TRANSLATE_NOOP("WindowLayouts", "Wide Timeline"), kWidePanels, false, 28, 50},
    BuiltInLayout{QT_TRANSLATE_NOOP("WindowLayouts", "Artifacts"), kDamagePanels, false, 50, 20},
};

QString shownName(const BuiltInLayout& layout) { return QCoreApplication::translate("WindowLayouts", layout.name); }

QString menuText(QString name) { return name.replace(QLatin1Char('&'), QLatin1String("&&")); }

} // namespace

std::span<const BuiltInLayout> builtInLayouts() { return kLayouts; }

WindowLayouts::WindowLayouts(
    QMainWindow& window, FullScreen& fullScreen, QDockWidget& sessions, PanelDocks& panels, ViewSettings& settings)
    : QObject(&window)
    , m_window(window)
    , m_fullScreen(fullScreen)
    , m_sessions(sessions)
    , m_panels(panels)
    , m_settings(settings)
{
}

void WindowLayouts::apply(const BuiltInLayout& layout)
{
    m_fullScreen.leaveForLayout();
    {
        const LayoutPause pause(m_window);
        m_panels.putInPlace();
        putSessionsInPlace();
        m_sessions.setVisible(layout.hasSessions);
        for (const auto& spec : panelList()) {
            const bool isNamed = std::ranges::find(layout.panels, std::string_view(spec.id)) != layout.panels.end();
            m_panels.dock(spec).setVisible(isNamed || (spec.place == PanelPlace::Bottom && spec.isOpenAtFirst));
        }
    }
    const auto first = std::ranges::find(panelList(), std::string_view(layout.panels.front()), &PanelSpec::id);
    if (first != panelList().end()) m_panels.dock(*first).raise();
    resizeShares(layout);
}

/// With the panels of the left as tabs beside them.
void WindowLayouts::putSessionsInPlace()
{
    m_sessions.setFloating(false);
    if (m_window.dockWidgetArea(&m_sessions) != Qt::LeftDockWidgetArea)
        m_window.addDockWidget(Qt::LeftDockWidgetArea, &m_sessions);
    for (const auto& spec : panelList()) {
        QDockWidget& dock = m_panels.dock(spec);
        const bool isLeft = spec.place == PanelPlace::Left;
        if (isLeft && !m_window.tabifiedDockWidgets(&m_sessions).contains(&dock))
            m_window.tabifyDockWidget(&m_sessions, &dock);
    }
}

/// Shares that leave the frame the most of a small window and the panels no more than they can use of a large one.
/// Panels of one area are tabs of one place, as apply() puts them: one of them stands for all.
void WindowLayouts::resizeShares(const BuiltInLayout& layout)
{
    const int sessionsWidth = std::clamp(m_window.width() / 5, 200, 320);
    const int rightWidth = std::clamp(m_window.width() * layout.rightPercent / 100, 280, 1400);
    const int bottomHeight = std::clamp(m_window.height() * layout.bottomPercent / 100, 210, 900);
    QList<QDockWidget*> wide;
    QList<int> widths;
    if (!m_sessions.isHidden()) {
        wide << &m_sessions;
        widths << sessionsWidth;
    }
    const auto isOpen = [this](PanelPlace place) {
        return [this, place](const PanelSpec& spec) { return spec.place == place && !m_panels.dock(spec).isHidden(); };
    };
    const auto right = std::ranges::find_if(panelList(), isOpen(PanelPlace::Right));
    if (right != panelList().end()) {
        wide << &m_panels.dock(*right);
        widths << rightWidth;
    }
    m_window.resizeDocks(wide, widths, Qt::Horizontal);
    const auto bottom = std::ranges::find_if(panelList(), isOpen(PanelPlace::Bottom));
    if (bottom != panelList().end()) m_window.resizeDocks({&m_panels.dock(*bottom)}, {bottomHeight}, Qt::Vertical);
}

bool WindowLayouts::apply(const QString& name)
{
    const QByteArray state = m_settings.layout(name);
    if (state.isEmpty()) return false;
    m_fullScreen.leaveForLayout();
    return m_window.restoreState(state, kLayoutVersion);
}

void WindowLayouts::askToSave()
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Layout"));
    dialog->setLabelText(tr("Name of the layout:"));
    dialog->setComboBoxItems(m_settings.layoutNames());
    dialog->setComboBoxEditable(true);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        const QString name = text.simplified().left(60);
        if (!name.isEmpty()) m_settings.saveLayout(name, m_fullScreen.stateWithout());
    });
    openWide(*dialog);
}

void WindowLayouts::fill(QMenu& menu)
{
    menu.clear();
    for (const auto& layout : builtInLayouts())
        menu.addAction(shownName(layout), this, [this, &layout] { apply(layout); });
    const auto names = m_settings.layoutNames();
    if (!names.isEmpty()) menu.addSeparator();
    for (const auto& name : names) menu.addAction(menuText(name), this, [this, name] { apply(name); });
    menu.addSeparator();
    menu.addAction(tr("&Save Layout…"), this, &WindowLayouts::askToSave);
    QMenu* remove = menu.addMenu(tr("&Delete Layout"));
    remove->setEnabled(!names.isEmpty());
    for (const auto& name : names)
        remove->addAction(menuText(name), &m_settings, [this, name] { m_settings.removeLayout(name); });
}

} // namespace revisit
