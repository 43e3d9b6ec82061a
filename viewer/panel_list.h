#pragma once

#include "viewer/actions.h"
#include "viewer/icons.h"
#include "viewer/workspace_parts.h"

#include <QString>

#include <concepts>
#include <span>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// Where a panel's dock stands in the default layout. Panels of one place share it as tabs.
enum class PanelPlace { Left, Right, Bottom };

/// One panel of a workspace: from this table the docks, their menu, the palette and the layouts are made.
///
/// A panel is a QWidget with the constructor `(const ViewContext&, QWidget* parent)`, or `(const WorkspaceParts&,
/// QWidget* parent)` where it needs settings, actions or services. It follows session, playback and selection by
/// itself. Panels are made when their dock is first seen, so a recording may be open already: constructors show what is
/// there. Where a panel has a `focusSearch()`, "Find in Panel" calls it; where it has a `perform(ActionId)`, that takes
/// the panel's commands and, where it follows the playhead, FollowPlayhead.
struct PanelSpec {
    const char* id; ///< its name in saved layouts: never changes
    const char* title; ///< English; PanelSpec::shownTitle() translates
    Icon icon;
    PanelPlace place;
    bool isOpenAtFirst;
    ActionId action; ///< shows, raises and closes it
    QWidget* (*make)(const WorkspaceParts& parts, QWidget* parent);
    void (*focusSearch)(QWidget& panel); ///< null: it has no search
    void (*perform)(QWidget& panel, ActionId command); ///< null: it has no commands

    [[nodiscard]] QString shownTitle() const;
    [[nodiscard]] QString dockName() const; ///< object name of its dock: "panel.events"
};

/// Every panel, in the order of the tabs.
[[nodiscard]] std::span<const PanelSpec> panelList();
/// By action; null where the action is no panel's.
[[nodiscard]] const PanelSpec* panelOf(ActionId action);

/// The factory of a panel type, for the table.
template <typename Panel>
QWidget* makePanel(const WorkspaceParts& parts, QWidget* parent)
{
    if constexpr (std::constructible_from<Panel, const WorkspaceParts&, QWidget*>)
        return new Panel(parts, parent);
    else
        return new Panel(parts.view, parent);
}

/// The search of a panel type, for the table.
template <typename Panel>
constexpr void (*panelSearch())(QWidget&)
{
    if constexpr (requires(Panel & panel) { panel.focusSearch(); })
        return [](QWidget& panel) { static_cast<Panel&>(panel).focusSearch(); };
    else
        return nullptr;
}

/// The commands of a panel type, for the table.
template <typename Panel>
constexpr void (*panelCommands())(QWidget&, ActionId)
{
    if constexpr (requires(Panel & panel, ActionId command) { panel.perform(command); })
        return [](QWidget& panel, ActionId command) { static_cast<Panel&>(panel).perform(command); };
    else
        return nullptr;
}

} // namespace revisit
