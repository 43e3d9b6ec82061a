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

#include <algorithm>
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
    const QIcon picture = icon(Icon::EventForward);
    for (const auto& item : recording.timeline()) {
        if (!isScreen(recording, item) || item.label.empty()) continue;
        if (++count > kMaxScreens) return;
        const auto run = [tab, at = item.time] {
            if (!tab.isNull()) tab->context().playback.seekWall(at);
        };
        const auto at = clockText(recording.clock().toPlayable(item.time));
        items.push_back(
            {QString::fromStdString(item.label), Texts::tr("Screen at %1").arg(at), {}, picture, true, run});
    }
}

/// Where views are shown, and how they are marked; the picture is made once for all of them.
struct ViewPlace {
    QPointer<ReplayWorkspace> tab;
    QPointer<MainWindow> window;
    QIcon picture;
};

QString moreViewsText() { return Texts::tr("There are more views than can be searched here."); }

void addNodes(QuickPickFound& found, const std::shared_ptr<const HierarchySnapshot>& snapshot, const ViewPlace& place)
{
    const std::size_t count = std::min(snapshot->nodes.size(), kMaxNodes);
    if (count < snapshot->nodes.size()) found.remark = moreViewsText();
    for (std::size_t i = 0; i < count; ++i) {
        const HierarchyNode& node = snapshot->nodes[i];
        const QString name = nodeName(node);
        const QString type = QString::fromStdString(node.type);
        const auto run = [tab = place.tab, window = place.window, snapshot, index = static_cast<int>(i)] {
            if (tab.isNull() || window.isNull() || tab->context().hierarchy.snapshot() != snapshot) return;
            window->panels().show(*panelOf(ActionId::ShowHierarchy));
            tab->context().selection.selectNode(index);
        };
        const QString title = name.isEmpty() ? type : name;
        found.items.push_back({title, Texts::tr("View, %1").arg(type), {}, place.picture, true, run});
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

QuickPickItem viewItem(std::size_t snapshot, int node, const QString& at, const ViewName& name, const ViewPlace& place)
{
    const auto run = [tab = place.tab, window = place.window, snapshot, node] {
        if (tab.isNull() || window.isNull()) return;
        window->panels().show(*panelOf(ActionId::ShowHierarchy));
        tab->context().hierarchy.goToNode(snapshot, node);
    };
    return {name.first, Texts::tr("View at %1, %2").arg(at, name.second), {}, place.picture, true, run};
}

/// Views that the present snapshot does not have, each where it is seen first.
QuickPickFound otherViews(
    const Recording& recording, const HierarchySnapshot* present, const ViewPlace& place, const Staleness& isStale)
{
    constexpr std::size_t kLookEvery = 256;
    requireWorkerThread("reading the snapshots");
    std::set<ViewName> known;
    if (present != nullptr)
        for (const HierarchyNode& node : present->nodes) known.insert(viewName(node));
    QuickPickFound found;
    for (std::size_t i = 0; i < recording.hierarchies().size() && !isStale(); ++i) {
        const auto snapshot = recording.hierarchy(i, isStale.token());
        if (!snapshot) continue;
        const auto& nodes = (*snapshot)->nodes;
        const auto at = clockText(recording.clock().toPlayable(recording.hierarchies()[i].time));
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            if (node % kLookEvery == 0 && isStale()) return found;
            const ViewName name = viewName(nodes[node]);
            if (!known.insert(name).second) continue;
            if (found.items.size() == kMaxNodes) return {std::move(found.items), moreViewsText()};
            found.items.push_back(viewItem(i, static_cast<int>(node), at, name, place));
        }
    }
    return found;
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
    const QIcon picture = icon(Icon::Sessions);
    for (const auto& row : *rows) {
        const auto id = QString::fromStdString(row.id);
        const auto run = [window, id] {
            if (!window.isNull()) window->open().openLibrarySession(id, OpenIn::NewTab);
        };
        items.push_back({id, sessionDetail(row), {}, picture, true, run});
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
        const auto panel = Actions::panelOf(id);
        const QString menu = menuTitle(actions.menuOf(id)).remove(QLatin1Char('&'));
        items.push_back(commandItem(actions, id, panel ? panelOf(*panel)->shownTitle() : menu));
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
    const ViewPlace place{&window.current(), &window, icon(Icon::Layers)};
    list->load([recording = context.session.recording(), snapshot = context.hierarchy.snapshot(),
                   library = services.library, place](const auto& isStale) {
        QuickPickFound found;
        if (recording) addScreens(found.items, *recording, place.tab);
        if (library != nullptr && !isStale()) addSessions(found.items, *library, place.window);
        if (snapshot && !isStale()) addNodes(found, snapshot, place);
        return found;
    });
    if (const auto recording = context.session.recording())
        list->load([recording, present = context.hierarchy.snapshot(), place](
                       const Staleness& isStale) { return otherViews(*recording, present.get(), place, isStale); });
    list->open();
    return list;
}

} // namespace revisit
