#pragma once

#include "viewer/icons.h"

#include <QAction>
#include <QObject>

#include <array>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

Q_NAMESPACE // so that commands have stable names in settings

    class ViewSettings;

/// Every command of the window, once: menus, buttons, tooltips and the shortcut sheet are made from this list.
enum class ActionId {
    OpenFile,
    OpenFolder,
    Import,
    ImportFolder,
    Export,
    ExportHar,
    ExportEventsCsv,
    ExportEventsJson,
    ExportEventsLines,
    SavePicture,
    SavePlainPicture,
    CopyPicture,
    CopyPlainPicture,
    SaveContactSheet,
    SaveClip,
    SaveSnapshot,
    OpenSnapshot,
    CopyLink,
    PinSession,
    CloseRecording,
    ReopenClosed,
    NewWindow,
    MoveToNewWindow,
    SplitView,
    Reload,
    CopyDetails,
    Settings,
    Quit,

    ShowTouches,
    Inspect,
    ShowBezel,
    ShowMasked,
    ShowTouchHistory,
    LargeMarks,
    ShowGrid,
    ShowStates,
    Loupe,
    Ruler,
    RotateFrame,
    TreeView,
    WireframeView,
    ExplodedView,
    CompareSnapshots,
    CompareWithFile,
    ZoomIn,
    ZoomOut,
    Fit,
    ActualSize,
    TimelineIn,
    TimelineOut,
    TimelineFit,
    TimelineEarlier,
    TimelineLater,
    FullScreen,
    ThemeSystem,
    ThemeLight,
    ThemeDark,

    PlayPause,
    Pause,
    ShuttleBack,
    ShuttleForward,
    FrameBack,
    FrameForward,
    SkipBack,
    SkipForward,
    SecondBack,
    SecondForward,
    Faster,
    Slower,
    NormalSpeed,
    RangeStart,
    RangeEnd,
    ClearRange,
    Loop,
    UndoSeek,
    SkipInactivity,
    PlayNext,
    FollowLive,
    SwitchClock,
    ToggleBookmark,
    WriteNote,

    ToStart,
    ToEnd,
    PreviousEvent,
    NextEvent,
    PreviousScreen,
    NextScreen,
    PreviousFault,
    NextFault,
    PreviousFrustration,
    NextFrustration,
    PreviousFailure,
    NextFailure,
    PreviousMark,
    NextMark,
    Bookmark1,
    Bookmark2,
    Bookmark3,
    Bookmark4,
    Bookmark5,
    Bookmark6,
    Bookmark7,
    Bookmark8,
    Bookmark9,
    GoToTime,
    PreviousSession,
    NextSession,
    ParentView,
    ChildView,
    PreviousView,
    NextView,
    QuickOpen,
    CommandPalette,
    Find,
    FindEverywhere,
    FindSession,

    NextTab,
    PreviousTab,
    ToggleSessions,
    ToggleInspector,
    ToggleTimeline,
    ShowEvents,
    ShowNetwork,
    ShowConsole,
    ShowFaults,
    ShowState,
    ShowHierarchy,
    ShowMetadata,
    ShowArtifacts,
    ShowNotes,
    ResetLayout,
    SaveLayout,
    CopyAddress,

    FollowPlayhead,
    CopyRequestUrl,
    CopyRequestCurl,
    JumpToFault,
    JumpBeforeFault,
    CopyFaultReport,
    SaveFaultReport,
    OpenIssue,
    LinkIssue,
    SaveArtifact,
    SaveInflatedArtifact,
    EditMark,
    DeleteMark,

    ShortcutSheet,
    Diagnostics,
    ProfileOverlay,
    About,
};
Q_ENUM_NS(ActionId)
inline constexpr std::size_t kActionCount = static_cast<std::size_t>(ActionId::About) + 1;

enum class ActionMenu { File, View, Playback, Go, Panel, Window, Help };
inline constexpr std::array kActionMenus{ActionMenu::File, ActionMenu::View, ActionMenu::Playback, ActionMenu::Go,
    ActionMenu::Panel, ActionMenu::Window, ActionMenu::Help};
/// "&File", translated.
[[nodiscard]] QString menuTitle(ActionMenu menu);

/// The actions of one window, with text, shortcuts, icon and tooltip set. Owned by and, but for commands of a panel,
/// added to `window`.
///
/// A command of a panel is on offer wherever the others are, but its key counts only while the focus is in that panel:
/// so two panels may use one key, each for what it shows. See viewer/panel_list.h for who performs it.
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
    /// In menu order.
    [[nodiscard]] std::vector<QAction*> ofMenu(ActionMenu menu) const;
    [[nodiscard]] ActionMenu menuOf(ActionId id) const;
    /// The panel whose command it is, named by the command that shows the panel; nullopt: the window's.
    [[nodiscard]] static std::optional<ActionId> panelOf(ActionId id);
    /// Whether one key may stand for both: they are commands of different panels.
    [[nodiscard]] static bool canShareKey(ActionId one, ActionId other);
    /// Lets the keys of the commands of that panel count while the focus is in `widget`.
    void addPanelKeys(ActionId panel, QWidget& widget) const;
    /// Of two tabs on show only one listens to keys.
    void setListening(bool isListening);
    [[nodiscard]] const auto& all() const { return m_actions; }
    /// Adds a menu's actions, separators between groups.
    void fill(QMenu& menu, ActionMenu which) const;
    /// Connects an action's trigger to a function of `context`.
    template <typename Context, typename Function>
    void on(ActionId id, Context* context, Function function)
    {
        connect((*this)[id], &QAction::triggered, context, std::move(function));
    }
    /// Those that need an open recording.
    void setRecordingOpen(bool isOpen);
    /// Enables one command, or says why it cannot be used now.
    void setAvailable(ActionId id, bool isAvailable, const QString& whyNot);
    /// A sentence, for a command that is disabled.
    [[nodiscard]] QString whyDisabled(ActionId id) const;

    /// Gives every command the user's keys.
    void applyShortcuts(const ViewSettings& settings);
    /// The command's name in settings and exported key maps: never translated.
    [[nodiscard]] static QString nameOf(ActionId id);
    [[nodiscard]] static std::optional<ActionId> idOf(const QString& name);
    /// The keys that a command comes with.
    [[nodiscard]] static QList<QKeySequence> standardShortcuts(ActionId id);

private:
    std::array<QAction*, kActionCount> m_actions{};
};

} // namespace revisit
