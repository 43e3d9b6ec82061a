#include "viewer/panel_list.h"

#include "viewer/actions.h"
#include "viewer/panel_focus.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/console_panel.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/faults_panel.h"
#include "viewer/panels/find_panel.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/panels/network_panel.h"
#include "viewer/panels/notes_panel.h"
#include "viewer/panels/state_panel.h"
#include "viewer/player/transport_bar.h"
#include "viewer/timeline/timeline_menu.h"
#include "viewer/timeline/timeline_panel.h"
#include "viewer/web/structure_panel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

/// Its zoom keys work wherever the focus is.
void connectTimeline(Actions& actions, TimelineView& view)
{
    using Id = ActionId;
    actions.on(Id::TimelineIn, &view, [&view] { view.zoomIn(); });
    actions.on(Id::TimelineOut, &view, [&view] { view.zoomOut(); });
    actions.on(Id::TimelineFit, &view, [&view] { view.zoomToFit(); });
    actions.on(Id::TimelineEarlier, &view, [&view] { view.panEarlier(); });
    actions.on(Id::TimelineLater, &view, [&view] { view.panLater(); });
}

/// The transport over the lanes: one panel, because one without the other is of little use.
QWidget* makeTimelineDeck(const WorkspaceParts& parts, QWidget* parent)
{
    auto* deck = new QWidget(parent);
    deck->setObjectName(QStringLiteral("timelineDeck"));
    auto* column = new QVBoxLayout(deck);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TransportBar(parts.view, parts.actions, deck));
    auto* timeline = new TimelinePanel(parts.view, deck);
    column->addWidget(timeline, 1);
    connectTimeline(parts.actions, timeline->view());
    new TimelineMenu(parts.view, parts.actions, timeline->view());
    new PanelFocus(*deck, timeline->view());
    return deck;
}

/// The tick of the comparison follows what the panel does, whoever asked for it.
QWidget* makeStructure(const WorkspaceParts& parts, QWidget* parent)
{
    auto* panel = new StructurePanel(parts.view, parent);
    HierarchyPanel& hierarchy = panel->hierarchy();
    const auto follow = [action = parts.actions[ActionId::CompareSnapshots], &hierarchy] {
        action->setChecked(hierarchy.isComparingWithBefore());
    };
    QObject::connect(&hierarchy, &HierarchyPanel::comparingChanged, panel, follow);
    QObject::connect(parts.actions[ActionId::CompareSnapshots], &QAction::toggled, panel, follow);
    follow();
    return panel;
}

template <typename Panel>
constexpr PanelSpec spec(const char* id, const char* title, Icon icon, PanelPlace place, bool isOpen, ActionId action)
{
    return {id, title, icon, place, isOpen, action, &makePanel<Panel>, panelSearch<Panel>(), panelCommands<Panel>()};
}

using Id = ActionId;
using Place = PanelPlace;

// One line per panel: id, title, icon, place, open at first, action (a row in actions.cpp gives text and shortcut).
// clang-format off
const std::array kPanels{
    PanelSpec{"timeline", QT_TRANSLATE_NOOP("PanelList", "Timeline"), Icon::Loop, Place::Bottom, true, Id::ToggleTimeline, &makeTimelineDeck, nullptr, nullptr},
    spec<EventsPanel>("events", QT_TRANSLATE_NOOP("PanelList", "Events"), Icon::List, Place::Right, true, Id::ShowEvents),
    spec<NetworkPanel>("network", QT_TRANSLATE_NOOP("PanelList", "Network"), Icon::Fetch, Place::Right, true, Id::ShowNetwork),
    spec<ConsolePanel>("console", QT_TRANSLATE_NOOP("PanelList", "Console"), Icon::Console, Place::Right, true, Id::ShowConsole),
    spec<FaultsPanel>("faults", QT_TRANSLATE_NOOP("PanelList", "Faults"), Icon::Failure, Place::Right, true, Id::ShowFaults),
    spec<StatePanel>("state", QT_TRANSLATE_NOOP("PanelList", "State"), Icon::Diff, Place::Right, true, Id::ShowState),
    PanelSpec{"hierarchy", QT_TRANSLATE_NOOP("PanelList", "Hierarchy"), Icon::Layers, Place::Right, true, Id::ShowHierarchy, &makeStructure, panelSearch<StructurePanel>(), panelCommands<StructurePanel>()},
    spec<MetadataPanel>("metadata", QT_TRANSLATE_NOOP("PanelList", "Metadata"), Icon::Device, Place::Right, true, Id::ShowMetadata),
    spec<ArtifactsPanel>("artifacts", QT_TRANSLATE_NOOP("PanelList", "Artifacts"), Icon::File, Place::Right, true, Id::ShowArtifacts),
    spec<FindPanel>("find", QT_TRANSLATE_NOOP("PanelList", "Find"), Icon::Search, Place::Left, false, Id::FindEverywhere),
    spec<NotesPanel>("notes", QT_TRANSLATE_NOOP("PanelList", "Notes"), Icon::Note, Place::Right, true, Id::ShowNotes),
};
// clang-format on

} // namespace

QString PanelSpec::shownTitle() const { return QCoreApplication::translate("PanelList", title); }

QString PanelSpec::dockName() const { return QStringLiteral("panel.") + QLatin1String(id); }

std::span<const PanelSpec> panelList() { return kPanels; }

const PanelSpec* panelOf(ActionId action)
{
    const auto found = std::ranges::find(kPanels, action, &PanelSpec::action);
    return found == kPanels.end() ? nullptr : &*found;
}

} // namespace revisit
