#include "viewer/quick_open.h"

#include "library/library.h"
#include "viewer/format.h"
#include "viewer/main_window.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/services.h"
#include "viewer/ui_thread_guard.h"

#include <QCoreApplication>
#include <QPointer>

#include <set>
#include <utility>

namespace revisit {

namespace {

constexpr std::size_t kMaxNodes = 20'000;
constexpr std::size_t kMaxScreens = 5'000;
constexpr std::uint32_t kMaxSessions = 2'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(QuickOpen)
};

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const auto& key : action.shortcuts()) keys << keyText(key);
    return keys.mid(0, 2).join(QStringLiteral("  "));
}

QuickPickItem commandItem(const Actions& actions, ActionId id, const QString& menu)
{
    QAction* action = actions[id];
    const QString detail = action->isEnabled() ? menu : actions.whyDisabled(id);
    const auto run = [action = QPointer(action)] {
        if (!action.isNull()) action->trigger();
    };
    return {action->whatsThis(), detail, keysOf(*action), action->icon(), action->isEnabled(), run};
}

std::vector<QuickPickItem> tabAndPanelItems(MainWindow& window)
{
    std::vector<QuickPickItem> items;
    for (ReplayWorkspace* tab : window.workspaces()) {
        if (tab == &window.current()) continue;
        const auto run = [window = QPointer(&window), tab = QPointer(tab)] {
            if (!window.isNull() && !tab.isNull()) window->setCurrent(*tab);
        };
        items.push_back({tab->title(), Texts::tr("Open tab"), {}, icon(Icon::Device), true, run});
    }
    for (const auto& spec : panelList()) {
        const auto run = [window = QPointer(&window), panel = &spec] {
            if (!window.isNull()) window->panels().show(*panel);
        };
        const QString keys = keysOf(*window.actions()[spec.action]);
        items.push_back({spec.shownTitle(), Texts::tr("Panel"), keys, icon(spec.icon), true, run});
    }
    return items;
}

void addScreens(std::vector<QuickPickItem>& items, const Recording& recording, const QPointer<ReplayWorkspace>& tab)
{
    std::size_t count = 0;
    for (const auto& item : recording.timeline()) {
        if (!isScreen(recording, item) || item.label.empty()) continue;
        if (++count > kMaxScreens) return;
        const auto run = [tab, at = item.time] {
            if (!tab.isNull()) tab->context().playback.seekWall(at);
        };
        const auto at = clockText(recording.clock().toPlayable(item.time));
        items.push_back({QString::fromStdString(item.label), Texts::tr("Screen at %1").arg(at), {},
            icon(Icon::EventForward), true, run});
    }
}

void addNodes(std::vector<QuickPickItem>& items, const std::shared_ptr<const HierarchySnapshot>& snapshot,
    const QPointer<ReplayWorkspace>& tab, const QPointer<MainWindow>& window)
{
    for (std::size_t i = 0; i < snapshot->nodes.size() && i < kMaxNodes; ++i) {
        const HierarchyNode& node = snapshot->nodes[i];
        const QString name = nodeName(node);
        const QString type = QString::fromStdString(node.type);
        const auto run = [tab, window, snapshot, index = static_cast<int>(i)] {
            if (tab.isNull() || window.isNull() || tab->context().hierarchy.snapshot() != snapshot) return;
            window->panels().show(*panelOf(ActionId::ShowHierarchy));
            tab->context().selection.selectNode(index);
        };
        const QString title = name.isEmpty() ? type : name;
        items.push_back({title, Texts::tr("View, %1").arg(type), {}, icon(Icon::Layers), true, run});
    }
}

/// Views tell apart by what they show and what they are.
using ViewName = std::pair<QString, QString>;

ViewName viewName(const HierarchyNode& node)
{
    const QString type = QString::fromStdString(node.type);
    const QString name = nodeName(node);
    return {name.isEmpty() ? type : name, type};
}

QuickPickItem viewItem(const Recording& recording, std::size_t snapshot, int node, const ViewName& name,
    const QPointer<ReplayWorkspace>& tab, const QPointer<MainWindow>& window)
{
    const auto run = [tab, window, snapshot, node] {
        if (tab.isNull() || window.isNull()) return;
        window->panels().show(*panelOf(ActionId::ShowHierarchy));
        tab->context().hierarchy.goToNode(snapshot, node);
    };
    const auto at = clockText(recording.clock().toPlayable(recording.hierarchies()[snapshot].time));
    return {name.first, Texts::tr("View at %1, %2").arg(at, name.second), {}, icon(Icon::Layers), true, run};
}

/// Views that the present snapshot does not have, each where it is seen first.
std::vector<QuickPickItem> otherViews(const Recording& recording, const HierarchySnapshot* present,
    const QPointer<ReplayWorkspace>& tab, const QPointer<MainWindow>& window, const Staleness& isStale)
{
    requireWorkerThread("reading the snapshots");
    std::set<ViewName> known;
    if (present != nullptr)
        for (const HierarchyNode& node : present->nodes) known.insert(viewName(node));
    std::vector<QuickPickItem> items;
    for (std::size_t i = 0; i < recording.hierarchies().size() && items.size() < kMaxNodes && !isStale(); ++i) {
        const auto snapshot = recording.hierarchy(i, isStale.token());
        if (!snapshot) continue;
        const auto& nodes = (*snapshot)->nodes;
        for (std::size_t node = 0; node < nodes.size(); ++node)
            if (const ViewName name = viewName(nodes[node]); known.insert(name).second)
                items.push_back(viewItem(recording, i, static_cast<int>(node), name, tab, window));
    }
    return items;
}

QString sessionDetail(const SessionRow& row)
{
    QStringList parts;
    for (const auto& text : {row.deviceModel, row.appVersion, row.userId})
        if (!text.empty()) parts << QString::fromStdString(text);
    return Texts::tr("Session, %1").arg(parts.join(QStringLiteral(" · ")));
}

void addSessions(std::vector<QuickPickItem>& items, Library& library, const QPointer<MainWindow>& window)
{
    requireWorkerThread("querying the library");
    SessionQuery query;
    query.limit = kMaxSessions;
    const auto rows = library.sessions(query);
    if (!rows) return;
    for (const auto& row : *rows) {
        const auto id = QString::fromStdString(row.id);
        const auto run = [window, id] {
            if (!window.isNull()) window->open().openLibrarySession(id, OpenIn::NewTab);
        };
        items.push_back({id, sessionDetail(row), {}, icon(Icon::Sessions), true, run});
    }
}

} // namespace

std::vector<QuickPickItem> commandItems(MainWindow& window)
{
    std::vector<QuickPickItem> items;
    const Actions& actions = window.actions();
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        if (id == ActionId::CommandPalette) continue;
        items.push_back(commandItem(actions, id, menuTitle(actions.menuOf(id)).remove(QLatin1Char('&'))));
    }
    return items;
}

QuickPick* showCommandPalette(MainWindow& window)
{
    auto* list = new QuickPick(Texts::tr("Command Palette"), Texts::tr("Type a command"), &window);
    list->setItems(commandItems(window));
    list->open();
    return list;
}

QuickPick* showQuickOpen(MainWindow& window, const Services& services)
{
    auto* list = new QuickPick(Texts::tr("Quick Open"), Texts::tr("Type a session, screen, view or panel"), &window);
    list->setItems(tabAndPanelItems(window));
    const ViewContext& context = window.context();
    list->load(
        [recording = context.session.recording(), snapshot = context.hierarchy.snapshot(), library = services.library,
            tab = QPointer(&window.current()), window = QPointer(&window)](const auto& isStale) {
            std::vector<QuickPickItem> items;
            if (recording) addScreens(items, *recording, tab);
            if (library != nullptr && !isStale()) addSessions(items, *library, window);
            if (snapshot && !isStale()) addNodes(items, snapshot, tab, window);
            return items;
        });
    if (const auto recording = context.session.recording())
        list->load([recording, present = context.hierarchy.snapshot(), tab = QPointer(&window.current()),
                       window = QPointer(&window)](const Staleness& isStale) {
            return otherViews(*recording, present.get(), tab, window, isStale);
        });
    list->open();
    return list;
}

} // namespace revisit
