#pragma once

#include "base/result.h"
#include "decoder/hierarchy.h"
#include "viewer/latest_only.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace revisit {

class Playback;
class ReplaySession;
class Selection;

/// The hierarchy snapshot on show and the one that belongs to the playhead: the newest one at or before it.
///
/// On show is the playhead's while it is followed. Held, a snapshot stays while the playhead goes on; before its own
/// time the playhead's takes its place, so none is ever shown from the future. A snapshot from a file takes the place
/// of both for a while. Reads and parses on a worker thread; while it does, ofPlayhead() stays the one before and
/// isLoading() is true. Lives in the UI thread. Everything that lets nodes be chosen (tree, frame outlines) reads
/// snapshot(), so that node indexes in Selection mean the same everywhere; the selected node is found again in the next
/// one by its path. What explains the picture, such as masks, reads ofPlayhead().
class CurrentHierarchy final : public QObject {
    Q_OBJECT
public:
    CurrentHierarchy(ReplaySession& session, Playback& playback, Selection& selection, QObject* parent = nullptr);
    ~CurrentHierarchy() override;

    /// On show; null where there is none.
    [[nodiscard]] const std::shared_ptr<const HierarchySnapshot>& snapshot() const { return m_shown.snapshot; }
    /// Its index in Recording::hierarchies(); nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> index() const { return m_shown.index; }
    /// How much older than the playhead it is, in wall time.
    [[nodiscard]] Milliseconds age() const;
    /// Why the playhead's snapshot cannot be shown; nullopt where all is well.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// The recording's own at the playhead, whichever is on show; null where there is none.
    [[nodiscard]] const std::shared_ptr<const HierarchySnapshot>& ofPlayhead() const { return m_playheads.snapshot; }
    /// Its index, which may still be read; nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> wantedIndex() const { return m_wanted; }
    [[nodiscard]] bool isLoading() const { return m_wanted != m_playheads.index; }
    /// What may be outlined on the picture at the playhead: the snapshot on show where it is of that screen; else null.
    [[nodiscard]] std::shared_ptr<const HierarchySnapshot> onPicture() const;
    /// The moment whose picture belongs to the snapshot on show.
    [[nodiscard]] WallTime pictureTime() const;

    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// Off holds the snapshot on show, or the first that comes; another recording is followed again.
    void setFollowing(bool isFollowing);
    /// While the playhead is not followed, the snapshot it stands at now is held instead.
    void holdHere();
    /// Goes to where one of the recording's snapshots is in force, no longer to a file, and selects a node of it once
    /// it is on show. Forgotten when the playhead goes elsewhere or another recording is opened first; a recording that
    /// grows keeps it.
    void goToNode(std::size_t index, int node);
    /// A held snapshot is on show.
    [[nodiscard]] bool isHeld() const;
    /// A snapshot is held whose time the playhead is before.
    [[nodiscard]] bool isHeldAhead() const;

    /// Shows a snapshot that does not belong to the recording until it is left or another recording is opened.
    void showFile(std::shared_ptr<const HierarchySnapshot> snapshot, const QString& title);
    void leaveFile();
    [[nodiscard]] bool isFromFile() const { return m_file != nullptr; }
    /// The file's name, for people.
    [[nodiscard]] const QString& fileTitle() const { return m_fileTitle; }

Q_SIGNALS:
    /// Another snapshot (or none) is on show. No node is selected while this is emitted; the one that was selected is
    /// selected again right after, where it is found.
    void changed();
    /// The playhead's snapshot was read, or there is none any more.
    void playheadChanged();
    void followingChanged(bool isFollowing);

private:
    /// A snapshot of the recording; its time says which it is once the recording has grown.
    struct Known {
        std::optional<std::size_t> index;
        WallTime time;
        std::shared_ptr<const HierarchySnapshot> snapshot;
    };
    void follow();
    void read();
    void apply(std::optional<std::size_t> index, const Result<std::shared_ptr<const HierarchySnapshot>>& answer);
    void holdWhatCame();
    void update();
    void show(const Known& wanted);
    void selectSoughtNode();
    void restart();
    void grow();

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    Known m_shown;
    Known m_playheads; ///< the last one read
    std::optional<std::size_t> m_wanted;
    bool m_isFollowing = true;
    std::optional<Known> m_held;
    WallTime m_heldAt; ///< where the playhead was then
    struct Sought {
        std::size_t index = 0;
        WallTime time; ///< says which it is once the recording has grown
        int node = -1;
    };
    std::optional<Sought> m_sought; ///< of this recording, to be selected once it is on show
    std::optional<Error> m_error;
    std::shared_ptr<const HierarchySnapshot> m_file; ///< null: none is shown
    QString m_fileTitle;
    LatestOnly m_reading;
};

/// The node of `next` that stands where `node` stood in `previous`: same types and sibling positions from the root on
/// down, or the one node with the same test id; -1 where there is none.
[[nodiscard]] int sameNode(const HierarchySnapshot& previous, int node, const HierarchySnapshot& next);

} // namespace revisit
