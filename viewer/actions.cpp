#include "viewer/actions.h"

#include "viewer/format.h"
#include "viewer/view_settings.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMetaEnum>
#include <QWidget>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kCheckable = 1; ///< shows a tick
constexpr int kAlways = 2; ///< works without a recording
constexpr int kGroup = 4; ///< starts a group: a separator comes before it
constexpr const char* kWhyNot = "whyNot";
constexpr int kRepeats = 8; ///< holding the key repeats it

struct Spec {
    ActionId id;
    ActionMenu menu;
    const char* text;
    const char* shortcuts; ///< portable, separated by spaces
    std::optional<Icon> icon = std::nullopt;
    int flags = 0;
    std::optional<ActionId> panel = std::nullopt; ///< whose command it is; none: the window's
};

using Id = ActionId;
using Menu = ActionMenu;
constexpr std::nullopt_t kNoIcon = std::nullopt;

// clang-format off
constexpr std::array<Spec, kActionCount> kSpecs{{
    {Id::OpenFile, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Open File…"), "Ctrl+O", Icon::File, kAlways},
    {Id::OpenFolder, Menu::File, QT_TRANSLATE_NOOP("Actions", "Open &Folder…"), "Ctrl+Alt+O", Icon::Folder, kAlways},
    {Id::Import, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Import into Library…"), "Ctrl+I", Icon::Import, kAlways | kGroup},
    {Id::ImportFolder, Menu::File, QT_TRANSLATE_NOOP("Actions", "Import Fol&der into Library…"), "Ctrl+Shift+I", Icon::Import, kAlways},
    {Id::Export, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Export Session…"), "Ctrl+E", Icon::Export},
    {Id::ExportHar, Menu::File, QT_TRANSLATE_NOOP("Actions", "Export Requests as &HAR…"), "Ctrl+Alt+N", kNoIcon},
    {Id::ExportEventsCsv, Menu::File, QT_TRANSLATE_NOOP("Actions", "Export Events as CS&V…"), "Ctrl+Alt+V", kNoIcon},
    {Id::ExportEventsJson, Menu::File, QT_TRANSLATE_NOOP("Actions", "Export Events as &JSON…"), "Ctrl+Alt+B", kNoIcon},
    {Id::ExportEventsLines, Menu::File, QT_TRANSLATE_NOOP("Actions", "Export Events as JSON &Lines…"), "Ctrl+Alt+L", kNoIcon},
    {Id::SavePicture, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Save Picture…"), "P", Icon::Camera, kGroup},
    {Id::SavePlainPicture, Menu::File, QT_TRANSLATE_NOOP("Actions", "Save Picture &Without Overlays…"), "Ctrl+Alt+P", kNoIcon},
    {Id::CopyPicture, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Copy Picture"), "Ctrl+Shift+C", Icon::Copy},
    {Id::CopyPlainPicture, Menu::File, QT_TRANSLATE_NOOP("Actions", "Copy Picture Without Overla&ys"), "Ctrl+Alt+C", kNoIcon},
    {Id::SaveContactSheet, Menu::File, QT_TRANSLATE_NOOP("Actions", "Save Contact S&heet…"), "Ctrl+Alt+S", Icon::Grid},
    {Id::SaveClip, Menu::File, QT_TRANSLATE_NOOP("Actions", "Save Cli&p…"), "X", kNoIcon},
    {Id::SaveSnapshot, Menu::File, QT_TRANSLATE_NOOP("Actions", "Save Hierarchy S&napshot…"), "Ctrl+Alt+J", kNoIcon},
    {Id::OpenSnapshot, Menu::File, QT_TRANSLATE_NOOP("Actions", "Open Hierarchy Snapsho&t…"), "Ctrl+Alt+H", kNoIcon, kAlways},
    {Id::CopyLink, Menu::File, QT_TRANSLATE_NOOP("Actions", "Copy Lin&k to This Moment"), "Ctrl+Alt+K", Icon::Link},
    {Id::PinSession, Menu::File, QT_TRANSLATE_NOOP("Actions", "P&in or Unpin Session"), "Ctrl+Alt+I", Icon::Pin},
    {Id::CloseRecording, Menu::File, QT_TRANSLATE_NOOP("Actions", "C&lose Recording"), "Ctrl+W", kNoIcon, kAlways | kGroup},
    {Id::ReopenClosed, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Reopen Closed Recording"), "Ctrl+Shift+T", kNoIcon, kAlways},
    {Id::NewWindow, Menu::File, QT_TRANSLATE_NOOP("Actions", "New &Window"), "Ctrl+Shift+O", kNoIcon, kAlways | kGroup},
    {Id::MoveToNewWindow, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Move to New Window"), "Ctrl+Shift+N", kNoIcon, kAlways},
    {Id::SplitView, Menu::File, QT_TRANSLATE_NOOP("Actions", "Two Tabs Side &by Side"), "Ctrl+\\", kNoIcon, kCheckable | kAlways},
    {Id::Reload, Menu::File, QT_TRANSLATE_NOOP("Actions", "Open A&gain"), "F5", Icon::Refresh, kAlways},
    {Id::CopyDetails, Menu::File, QT_TRANSLATE_NOOP("Actions", "Copy Error &Details"), "Ctrl+Alt+X", Icon::Copy, kAlways},
    {Id::Settings, Menu::File, QT_TRANSLATE_NOOP("Actions", "Se&ttings…"), "Ctrl+,", Icon::Settings, kAlways | kGroup},
    {Id::Quit, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", kNoIcon, kAlways},

    {Id::ShowTouches, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Touches"), "T", Icon::Touch, kCheckable | kAlways},
    {Id::Inspect, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Inspect Views"), "H", Icon::Layers, kCheckable | kAlways},
    {Id::ShowBezel, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Device Frame"), "B", Icon::Device, kCheckable | kAlways},
    {Id::ShowMasked, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Masked Regions"), "Shift+M", Icon::Mask, kCheckable | kAlways},
    {Id::ShowTouchHistory, Menu::View, QT_TRANSLATE_NOOP("Actions", "Touch &History"), "Ctrl+T", kNoIcon, kCheckable | kAlways},
    {Id::LargeMarks, Menu::View, QT_TRANSLATE_NOOP("Actions", "Large Touch Mar&ks"), "Ctrl+Alt+T", kNoIcon, kCheckable | kAlways},
    {Id::ShowGrid, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Grid"), "G", Icon::Grid, kCheckable | kAlways},
    {Id::ShowStates, Menu::View, QT_TRANSLATE_NOOP("Actions", "De&vice States"), "Shift+D Shift+P", kNoIcon, kCheckable | kAlways},
    {Id::Loupe, Menu::View, QT_TRANSLATE_NOOP("Actions", "L&oupe and Colour Picker"), "Z", Icon::Loupe, kCheckable | kGroup},
    {Id::Ruler, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Ruler"), "U", Icon::Ruler, kCheckable},
    {Id::RotateFrame, Menu::View, QT_TRANSLATE_NOOP("Actions", "Rotate &Clockwise"), "Ctrl+R", Icon::Rotate},
    {Id::TreeView, Menu::View, QT_TRANSLATE_NOOP("Actions", "Hierarchy as Tr&ee"), "1", Icon::Tree, kAlways | kGroup},
    {Id::WireframeView, Menu::View, QT_TRANSLATE_NOOP("Actions", "Hierarchy as &Wireframe"), "2", Icon::Wireframe, kAlways},
    {Id::ExplodedView, Menu::View, QT_TRANSLATE_NOOP("Actions", "Hierarchy in &3D"), "3", Icon::Cube, kAlways},
    {Id::CompareSnapshots, Menu::View, QT_TRANSLATE_NOOP("Actions", "Compare with the Snapshot &Before"), "Ctrl+Alt+G", Icon::Diff, kCheckable},
    {Id::CompareWithFile, Menu::View, QT_TRANSLATE_NOOP("Actions", "Compare with a Snapshot from a File…"), "Ctrl+Shift+G", kNoIcon},
    {Id::ZoomIn, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "Ctrl++ Ctrl+=", kNoIcon, kGroup | kRepeats},
    {Id::ZoomOut, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "Ctrl+-", kNoIcon, kRepeats},
    {Id::Fit, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Fit"), "Ctrl+0", kNoIcon},
    {Id::ActualSize, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Actual Size"), "Ctrl+Alt+0", kNoIcon},
    {Id::TimelineIn, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom into the Time&line"), "W + =", kNoIcon, kGroup | kRepeats},
    {Id::TimelineOut, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Zoom out of the Timeline"), "S -", kNoIcon, kRepeats},
    {Id::TimelineFit, Menu::View, QT_TRANSLATE_NOOP("Actions", "Show the Whole Ti&meline"), "0", kNoIcon},
    {Id::TimelineEarlier, Menu::View, QT_TRANSLATE_NOOP("Actions", "Timeline to Ea&rlier"), "A", kNoIcon, kRepeats},
    {Id::TimelineLater, Menu::View, QT_TRANSLATE_NOOP("Actions", "Timeline t&o Later"), "D", kNoIcon, kRepeats},
    {Id::FullScreen, Menu::View, QT_TRANSLATE_NOOP("Actions", "F&ull Screen"), "F F11", Icon::Fullscreen, kCheckable | kAlways | kGroup},
    {Id::ThemeSystem, Menu::View, QT_TRANSLATE_NOOP("Actions", "Theme of the &System"), "Ctrl+Alt+1", kNoIcon, kCheckable | kAlways | kGroup},
    {Id::ThemeLight, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Light Theme"), "Ctrl+Alt+2", kNoIcon, kCheckable | kAlways},
    {Id::ThemeDark, Menu::View, QT_TRANSLATE_NOOP("Actions", "Dar&k Theme"), "Ctrl+Alt+3", kNoIcon, kCheckable | kAlways},

    {Id::PlayPause, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "&Play"), "Space", Icon::Play},
    {Id::Pause, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "P&ause"), "K", Icon::Pause},
    {Id::ShuttleBack, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Play &Backwards, Again for Faster"), "J", kNoIcon},
    {Id::ShuttleForward, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Play &Forwards, Again for Faster"), "L", kNoIcon},
    {Id::FrameBack, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Previous F&rame"), ",", Icon::FrameBack, kGroup | kRepeats},
    {Id::FrameForward, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Next Fra&me"), ".", Icon::FrameForward, kRepeats},
    {Id::SkipBack, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "10 Seconds Back"), "Left", Icon::SkipBack, kRepeats},
    {Id::SkipForward, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "10 Seconds Forward"), "Right", Icon::SkipForward, kRepeats},
    {Id::SecondBack, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "1 Second Back"), "Alt+Left", kNoIcon, kRepeats},
    {Id::SecondForward, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "1 Second Forward"), "Alt+Right", kNoIcon, kRepeats},
    {Id::Faster, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Fas&ter"), "Up Shift+. >", kNoIcon, kGroup | kRepeats},
    {Id::Slower, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "S&lower"), "Down Shift+, <", kNoIcon, kRepeats},
    {Id::NormalSpeed, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "&Normal Speed"), "Backspace", kNoIcon},
    {Id::RangeStart, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Set Range &Start"), "I", kNoIcon, kGroup},
    {Id::RangeEnd, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Set Range &End"), "O", kNoIcon},
    {Id::ClearRange, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "&Clear Range"), "Esc", kNoIcon},
    {Id::Loop, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "L&oop"), "Ctrl+L", Icon::Loop, kCheckable},
    {Id::UndoSeek, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "&Undo Last Jump"), "Shift+Backspace", kNoIcon, kGroup},
    {Id::SkipInactivity, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "S&kip Inactivity"), "Shift+K", Icon::Idle, kCheckable | kAlways | kGroup},
    {Id::PlayNext, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Play Ne&xt Session Afterwards"), "Shift+J", kNoIcon, kCheckable | kAlways},
    {Id::FollowLive, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Stay at the Live En&d"), "Ctrl+Shift+L", kNoIcon, kCheckable},
    {Id::SwitchClock, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Switch Clock: Relati&ve, Local, UTC"), "Shift+U", kNoIcon, kAlways},
    {Id::ToggleBookmark, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "Set or Remove Boo&kmark"), "Ctrl+B", Icon::Bookmark, kGroup},
    {Id::WriteNote, Menu::Playback, QT_TRANSLATE_NOOP("Actions", "&Write Note…"), "M", Icon::Note},

    {Id::ToStart, Menu::Go, QT_TRANSLATE_NOOP("Actions", "&Start"), "Home", Icon::ToStart},
    {Id::ToEnd, Menu::Go, QT_TRANSLATE_NOOP("Actions", "&End"), "End", Icon::ToEnd},
    {Id::PreviousEvent, Menu::Go, QT_TRANSLATE_NOOP("Actions", "&Previous Event"), "Shift+Left", Icon::EventBack, kGroup | kRepeats},
    {Id::NextEvent, Menu::Go, QT_TRANSLATE_NOOP("Actions", "&Next Event"), "Shift+Right", Icon::EventForward, kRepeats},
    {Id::PreviousScreen, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Previous S&creen"), "PgUp", kNoIcon, kRepeats},
    {Id::NextScreen, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next Sc&reen"), "PgDown", kNoIcon, kRepeats},
    {Id::PreviousFault, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Previous Crash or E&rror"), "Ctrl+Alt+E", kNoIcon, kGroup},
    {Id::NextFault, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next Crash or Err&or"), "E", Icon::Failure},
    {Id::PreviousFrustration, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Previous Rage or Dead Tap"), "Shift+R", kNoIcon},
    {Id::NextFrustration, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next R&age or Dead Tap"), "R", kNoIcon},
    {Id::PreviousFailure, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Previous Failure of Any Kind"), "Ctrl+[", kNoIcon},
    {Id::NextFailure, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next Fail&ure of Any Kind"), "Ctrl+]", kNoIcon},
    {Id::PreviousMark, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Previous &Mark"), "[", kNoIcon, kGroup | kRepeats},
    {Id::NextMark, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next Mar&k"), "]", kNoIcon, kRepeats},
    {Id::Bookmark1, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &1"), "Ctrl+1", kNoIcon},
    {Id::Bookmark2, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &2"), "Ctrl+2", kNoIcon},
    {Id::Bookmark3, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &3"), "Ctrl+3", kNoIcon},
    {Id::Bookmark4, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &4"), "Ctrl+4", kNoIcon},
    {Id::Bookmark5, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &5"), "Ctrl+5", kNoIcon},
    {Id::Bookmark6, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &6"), "Ctrl+6", kNoIcon},
    {Id::Bookmark7, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &7"), "Ctrl+7", kNoIcon},
    {Id::Bookmark8, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &8"), "Ctrl+8", kNoIcon},
    {Id::Bookmark9, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Bookmark &9"), "Ctrl+9", kNoIcon},
    {Id::GoToTime, Menu::Go, QT_TRANSLATE_NOOP("Actions", "&Go to Time…"), "Ctrl+G", kNoIcon, kGroup},
    {Id::PreviousSession, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Previous Sess&ion"), "Ctrl+Alt+Up", kNoIcon, kAlways | kGroup},
    {Id::NextSession, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Ne&xt Session"), "Ctrl+Alt+Down", kNoIcon, kAlways},
    {Id::ParentView, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Parent &View"), "Alt+Up", kNoIcon, kGroup | kRepeats},
    {Id::ChildView, Menu::Go, QT_TRANSLATE_NOOP("Actions", "First Child Vie&w"), "Alt+Down", kNoIcon, kRepeats},
    {Id::PreviousView, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Previous Si&bling View"), "Alt+PgUp", kNoIcon, kRepeats},
    {Id::NextView, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next Sib&ling View"), "Alt+PgDown", kNoIcon, kRepeats},
    {Id::QuickOpen, Menu::Go, QT_TRANSLATE_NOOP("Actions", "&Quick Open…"), "Ctrl+P", Icon::Search, kAlways | kGroup},
    {Id::CommandPalette, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Command &Palette…"), "Ctrl+Shift+P", Icon::Keyboard, kAlways},
    {Id::Find, Menu::Go, QT_TRANSLATE_NOOP("Actions", "&Find in Panel"), "Ctrl+F", Icon::Search, kGroup},
    {Id::FindEverywhere, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Find Ever&ywhere"), "Ctrl+Shift+F", Icon::Search, kAlways},
    {Id::FindSession, Menu::Go, QT_TRANSLATE_NOOP("Actions", "Find Sessio&n"), "Ctrl+Alt+F", kNoIcon, kAlways},

    {Id::NextTab, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Next Tab"), "Ctrl+Tab Ctrl+PgDown", kNoIcon, kAlways},
    {Id::PreviousTab, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Previous Tab"), "Ctrl+Shift+Tab Ctrl+PgUp", kNoIcon, kAlways},
    {Id::ToggleSessions, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Sessions"), "Shift+S", Icon::Sessions, kCheckable | kAlways | kGroup},
    {Id::ToggleInspector, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Inspector"), "Shift+A", kNoIcon, kCheckable | kAlways},
    {Id::ToggleTimeline, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Timeline"), "Shift+T", kNoIcon, kCheckable | kAlways},
    {Id::ShowEvents, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Events Panel"), "Shift+E", kNoIcon, kCheckable | kAlways | kGroup},
    {Id::ShowNetwork, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Network Panel"), "Shift+N", kNoIcon, kCheckable | kAlways},
    {Id::ShowConsole, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Console Panel"), "Shift+C", kNoIcon, kCheckable | kAlways},
    {Id::ShowFaults, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Faults Panel"), "Ctrl+Shift+E", kNoIcon, kCheckable | kAlways},
    {Id::ShowState, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&State Panel"), "Ctrl+Shift+R", kNoIcon, kCheckable | kAlways},
    {Id::ShowHierarchy, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Hierarchy Panel"), "Shift+H", kNoIcon, kCheckable | kAlways},
    {Id::ShowMetadata, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Metadata Panel"), "Shift+I", kNoIcon, kCheckable | kAlways},
    {Id::ShowArtifacts, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Artifacts Panel"), "Shift+X", kNoIcon, kCheckable | kAlways},
    {Id::ShowNotes, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Notes Panel"), "Shift+B", kNoIcon, kCheckable | kAlways},
    {Id::ResetLayout, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Reset Layout"), "Ctrl+Alt+R", kNoIcon, kAlways | kGroup},
    {Id::SaveLayout, Menu::Window, QT_TRANSLATE_NOOP("Actions", "Sa&ve Layout…"), "Ctrl+Alt+Y", kNoIcon, kAlways},
    {Id::CopyAddress, Menu::Window, QT_TRANSLATE_NOOP("Actions", "&Copy Local Server Address"), "Ctrl+Shift+A", Icon::Link, kAlways},

    {Id::FollowPlayhead, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "&Follow the Playhead"), "Shift+F", kNoIcon},
    {Id::CopyRequestUrl, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Copy &Address of the Request"), "Ctrl+U", Icon::Copy, kGroup, Id::ShowNetwork},
    {Id::CopyRequestCurl, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Copy Request as &cURL"), "Ctrl+Shift+U", kNoIcon, 0, Id::ShowNetwork},
    {Id::JumpToFault, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Jump to the &Moment of the Fault"), "Ctrl+Return", kNoIcon, kGroup, Id::ShowFaults},
    {Id::JumpBeforeFault, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Jump to the Picture &Before the Fault"), "Shift+Return", kNoIcon, 0, Id::ShowFaults},
    {Id::CopyFaultReport, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Copy Fault &Report"), "Ctrl+Shift+U", Icon::Copy, 0, Id::ShowFaults},
    {Id::SaveFaultReport, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "&Save Fault Report…"), "Ctrl+S", kNoIcon, 0, Id::ShowFaults},
    {Id::OpenIssue, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Open or Write the &Issue of the Fault"), "Ctrl+Shift+B", kNoIcon, 0, Id::ShowFaults},
    {Id::LinkIssue, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "&Link an Issue to the Fault…"), "Ctrl+Shift+K", Icon::Link, 0, Id::ShowFaults},
    {Id::SaveArtifact, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Sa&ve Artifact as Stored…"), "Ctrl+S", kNoIcon, kGroup, Id::ShowArtifacts},
    {Id::SaveInflatedArtifact, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "Save Artifact Infla&ted…"), "Ctrl+Shift+S", kNoIcon, 0, Id::ShowArtifacts},
    {Id::EditMark, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "&Edit the Chosen Mark…"), "F2", kNoIcon, kGroup, Id::ShowNotes},
    {Id::DeleteMark, Menu::Panel, QT_TRANSLATE_NOOP("Actions", "&Delete the Chosen Mark"), "Del", kNoIcon, 0, Id::ShowNotes},

    {Id::ShortcutSheet, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "? Shift+?", Icon::Keyboard, kAlways},
    {Id::Diagnostics, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Diagnostics"), "Ctrl+Alt+D", Icon::Warning, kAlways},
    {Id::ProfileOverlay, Menu::Help, QT_TRANSLATE_NOOP("Actions", "Show Ti&mings"), "Ctrl+Alt+M", Icon::Clock, kCheckable | kAlways},
    {Id::About, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&About Revisit"), "F1", Icon::Info, kAlways},
}};
// clang-format on

QList<QKeySequence> shortcutsOf(const Spec& spec)
{
    QList<QKeySequence> keys;
    for (const auto& key : QString::fromLatin1(spec.shortcuts).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys << QKeySequence(key, QKeySequence::PortableText);
    return keys;
}

/// Text for people: the name, and the first of its keys.
void describe(QAction& action)
{
    const QString key = keyText(action.shortcut());
    action.setToolTip(key.isEmpty() ? action.whatsThis() : QStringLiteral("%1  (%2)").arg(action.whatsThis(), key));
}

QString plainText(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QChar(0x2026)); // no mnemonic, no ellipsis
}

Qt::ShortcutContext contextOf(const Spec& spec)
{
    return spec.panel ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut;
}

QAction* makeAction(const Spec& spec, QWidget* window)
{
    auto* action = new QAction(QCoreApplication::translate("Actions", spec.text), window);
    action->setObjectName(QStringLiteral("action%1").arg(static_cast<int>(spec.id)));
    action->setShortcuts(shortcutsOf(spec));
    action->setShortcutContext(contextOf(spec));
    action->setAutoRepeat((spec.flags & kRepeats) != 0);
    action->setCheckable((spec.flags & kCheckable) != 0);
    if (spec.icon) action->setIcon(icon(*spec.icon));
    action->setWhatsThis(plainText(action->text()));
    describe(*action);
    if (!spec.panel) window->addAction(action);
    return action;
}

} // namespace

QString menuTitle(ActionMenu menu)
{
    static constexpr std::array kTitles{QT_TRANSLATE_NOOP("Actions", "&File"), QT_TRANSLATE_NOOP("Actions", "&View"),
        QT_TRANSLATE_NOOP("Actions", "&Playback"), QT_TRANSLATE_NOOP("Actions", "&Go"),
        QT_TRANSLATE_NOOP("Actions", "Pane&l"), QT_TRANSLATE_NOOP("Actions", "&Window"),
        QT_TRANSLATE_NOOP("Actions", "&Help")};
    return QCoreApplication::translate("Actions", kTitles[static_cast<std::size_t>(menu)]);
}

Actions::Actions(QWidget* window)
    : QObject(window)
{
    for (const auto& spec : kSpecs) m_actions[static_cast<std::size_t>(spec.id)] = makeAction(spec, window);
}

std::vector<QAction*> Actions::ofMenu(ActionMenu menu) const
{
    std::vector<QAction*> actions;
    for (const auto& spec : kSpecs)
        if (spec.menu == menu) actions.push_back((*this)[spec.id]);
    return actions;
}

ActionMenu Actions::menuOf(ActionId id) const
{
    const auto spec = std::ranges::find(kSpecs, id, &Spec::id);
    return spec == kSpecs.end() ? ActionMenu::File : spec->menu;
}

std::optional<ActionId> Actions::panelOf(ActionId id)
{
    const auto spec = std::ranges::find(kSpecs, id, &Spec::id);
    return spec == kSpecs.end() ? std::nullopt : spec->panel;
}

bool Actions::canShareKey(ActionId one, ActionId other)
{
    const auto panel = panelOf(one);
    const auto otherPanel = panelOf(other);
    return panel && otherPanel && panel != otherPanel;
}

void Actions::addPanelKeys(ActionId panel, QWidget& widget) const
{
    for (const auto& spec : kSpecs)
        if (spec.panel == panel) widget.addAction((*this)[spec.id]);
}

void Actions::setListening(bool isListening)
{
    for (const auto& spec : kSpecs)
        (*this)[spec.id]->setShortcutContext(isListening ? contextOf(spec) : Qt::WidgetShortcut);
}

void Actions::fill(QMenu& menu, ActionMenu which) const
{
    for (const auto& spec : kSpecs) {
        if (spec.menu != which) continue;
        if ((spec.flags & kGroup) != 0) menu.addSeparator();
        menu.addAction((*this)[spec.id]);
    }
}

void Actions::setRecordingOpen(bool isOpen)
{
    for (const auto& spec : kSpecs)
        if ((spec.flags & kAlways) == 0) setAvailable(spec.id, isOpen, tr("Open a recording first."));
}

void Actions::setAvailable(ActionId id, bool isAvailable, const QString& whyNot)
{
    (*this)[id]->setEnabled(isAvailable);
    (*this)[id]->setProperty(kWhyNot, whyNot);
}

QString Actions::whyDisabled(ActionId id) const
{
    const QString why = (*this)[id]->property(kWhyNot).toString();
    return why.isEmpty() ? tr("This cannot be done now.") : why;
}

void Actions::applyShortcuts(const ViewSettings& settings)
{
    for (const auto& spec : kSpecs) {
        QAction& action = *(*this)[spec.id];
        const auto changed = settings.shortcuts(nameOf(spec.id));
        QList<QKeySequence> keys = changed ? QList<QKeySequence>() : shortcutsOf(spec);
        if (changed)
            for (const auto& key : *changed) keys << QKeySequence(key, QKeySequence::PortableText);
        if (keys == action.shortcuts()) continue;
        action.setShortcuts(keys);
        describe(action);
    }
}

QString Actions::nameOf(ActionId id)
{
    return QLatin1String(QMetaEnum::fromType<ActionId>().valueToKey(static_cast<int>(id)));
}

std::optional<ActionId> Actions::idOf(const QString& name)
{
    bool isKnown = false;
    const int value = QMetaEnum::fromType<ActionId>().keyToValue(qPrintable(name), &isKnown);
    return isKnown ? std::optional(static_cast<ActionId>(value)) : std::nullopt;
}

QList<QKeySequence> Actions::standardShortcuts(ActionId id)
{
    const auto spec = std::ranges::find(kSpecs, id, &Spec::id);
    return spec == kSpecs.end() ? QList<QKeySequence>() : shortcutsOf(*spec);
}

} // namespace revisit
