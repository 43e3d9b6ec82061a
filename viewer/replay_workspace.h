#pragma once

#include "viewer/actions.h"
#include "viewer/decode_pool.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/current_web.h"
#include "viewer/model/marks.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/inactivity.h"
#include "viewer/player/live_follow.h"
#include "viewer/player/playback.h"
#include "viewer/player/playback_memory.h"
#include "viewer/shortcut_router.h"
#include "viewer/workspace_parts.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace revisit {

class BriefNotice;
class ElidedLabel;
class FramePanel;
class TransportStrip;
class WebPanel;
class WelcomePage;
struct PipelineStatus;
struct PanelSpec;

/// One recording's tab: its session, playback, selection and commands, the frame that shows it (this widget's content)
/// and its panels, which stand in the docks of whatever window shows the workspace.
///
/// Each workspace has a full set of actions of its own, so that ticks, texts and what is possible are those of its
/// recording; the window puts the current one's into its menus. Shortcuts work only while the workspace is shown. A
/// workspace can move from window to window. UI thread.
class ReplayWorkspace final : public QWidget {
    Q_OBJECT
public:
    ReplayWorkspace(
        const Services& services, ViewSettings& settings, std::shared_ptr<DecodePool> pool, QWidget* parent = nullptr);
    ~ReplayWorkspace() override;

    [[nodiscard]] const ViewContext& context() const { return m_parts.view; }
    [[nodiscard]] Actions& actions() { return m_actions; }
    [[nodiscard]] FramePanel& framePanel() { return *m_frame; }
    /// Shown in place of the frame panel for recordings of web pages; made when the first one opens, or here.
    [[nodiscard]] WebPanel& webPanel();
    /// Whether the transport stands under the picture of an open recording: where the timeline is out of sight.
    void setTransportShown(bool isShown);
    /// The picture without its header: full screen.
    void setHeaderShown(bool isShown);
    /// A few words over the picture, for a moment.
    void say(const QString& text);
    /// What is in the middle shows the playhead's moment as finely as it can.
    [[nodiscard]] bool isPictureSettled() const;
    /// Makes the panel when it is first asked for.
    [[nodiscard]] QWidget& panel(const PanelSpec& spec, QWidget* parent);
    /// Null where it was not made yet.
    [[nodiscard]] QWidget* existingPanel(const PanelSpec& spec) const;

    /// Opens a recording in place of what is here. `key` tells it from others (a library session's id, a file's
    /// absolute path), `librarySession` is its id in the library or empty.
    void open(ReplaySession::SourceOpener opener, const QString& title, const QString& key,
        const QString& librarySession = {});
    /// Which recording it is, for what only the opener can tell; with the meaning of open()'s arguments. Before
    /// recording() is there for the first time `identify` is called once, and its answer takes the place of what open()
    /// was given.
    struct Identity {
        QString key;
        QString librarySession;
    };
    void identifyWhenOpen(std::function<Identity()> identify) { m_identify = std::move(identify); }
    /// Once more from the same place; after a failure, another try.
    void reopen();
    void close();
    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] const QString& librarySession() const { return m_librarySession; }
    /// A line with the title above the recording, for when two are seen side by side: which of them is worked with is
    /// told by ground and weight.
    enum class Heading : std::uint8_t { None, Active, Inactive };
    void setHeading(Heading heading);
    /// What the page of an empty tab tells about the local server.
    void showPipeline(const PipelineStatus& status);
    /// What the tab says.
    [[nodiscard]] QString title() const;
    /// What the service says of a fetch: a recording that is still being made is reopened in place.
    void fetchChanged(const FetchStatus& fetch) { m_live.fetchChanged(fetch); }
    [[nodiscard]] bool isEmpty() const { return m_session.state() == ReplaySession::State::Empty; }
    /// Seeks to that time from the session's start now, or once the recording being opened is there.
    void seekFromStart(Milliseconds at);

Q_SIGNALS:
    /// The session's state, title or recording changed.
    void changed();
    /// A file or folder to be opened here, chosen on the page of an empty tab.
    void openAsked(const QString& path);
    /// Something to show in the status bar for a moment.
    void messaged(const QString& text);
    /// A panel of the workspace is to be seen, and in it an item of the timeline where one is named.
    void revealAsked(revisit::ActionId panel, std::optional<std::size_t> item);

private:
    void sessionChanged();
    void choosePage();
    void showTransport();
    [[nodiscard]] bool isWorkedElsewhere() const;
    void recordingGrown();
    void startOpening(const QString& title);
    void followSession();
    [[nodiscard]] RecordingOptions openingOptions() const;
    void seekAsAsked();
    void identify();
    void copyDetails() const;

    std::shared_ptr<DecodePool> m_pool; ///< destroyed after everything that uses it
    ReplaySession m_session;
    Playback m_playback;
    Selection m_selection;
    CurrentHierarchy m_hierarchy;
    CurrentWeb m_currentWeb;
    Marks m_marks;
    LiveFollow m_live;
    Inactivity m_inactivity;
    PlaybackMemory m_memory;
    Actions m_actions;
    WorkspaceParts m_parts;
    ShortcutRouter* m_keys;
    ElidedLabel* m_heading = nullptr;
    QStackedWidget* m_pages = nullptr;
    FramePanel* m_frame = nullptr;
    WebPanel* m_web = nullptr; ///< null until it is needed
    WelcomePage* m_welcome = nullptr;
    TransportStrip* m_transport = nullptr; ///< null until it is needed
    BriefNotice* m_notice = nullptr; ///< null until there is something to say
    bool m_isTransportShown = false;
    bool m_isHeaderShown = true;
    std::map<const PanelSpec*, QPointer<QWidget>> m_panels;
    ReplaySession::SourceOpener m_opener;
    std::function<Identity()> m_identify;
    QString m_key;
    QString m_librarySession;
    std::optional<Milliseconds> m_seekWhenOpen;
    std::shared_ptr<const Recording> m_shown; ///< to find the selected item again once it has grown
};

} // namespace revisit
