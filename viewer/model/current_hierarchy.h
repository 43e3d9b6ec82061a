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

/// The hierarchy snapshot in force at the playhead: the newest one at or before it, never one from the future.
///
/// Reads and parses on a worker thread; while it does, snapshot() stays the one before and isLoading() is true.
/// Lives in the UI thread. Everything that shows nodes (tree, frame outlines) reads this one, so that node indexes in
/// Selection mean the same everywhere; the selected node is found again in the next snapshot by its path. A snapshot
/// from a file can take its place for a while; what belongs to the recording's pictures then shows no nodes.
class CurrentHierarchy final : public QObject {
    Q_OBJECT
public:
    CurrentHierarchy(ReplaySession& session, Playback& playback, Selection& selection, QObject* parent = nullptr);
    ~CurrentHierarchy() override;

    /// Null where there is none at the playhead.
    [[nodiscard]] const std::shared_ptr<const HierarchySnapshot>& snapshot() const { return m_snapshot; }
    /// Its index in Recording::hierarchies(); nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> index() const { return m_index; }
    /// The one that belongs to the playhead, which may still be read; nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> wantedIndex() const { return m_wanted; }
    /// How much older than the playhead it is, in wall time.
    [[nodiscard]] Milliseconds age() const;
    [[nodiscard]] bool isLoading() const { return !m_isFromFile && m_wanted != m_index; }
    /// Why the wanted snapshot cannot be shown; nullopt where all is well.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// Shows a snapshot that does not belong to the recording until it is left or another recording is opened.
    void showFile(std::shared_ptr<const HierarchySnapshot> snapshot, const QString& title);
    void leaveFile();
    [[nodiscard]] bool isFromFile() const { return m_isFromFile; }
    /// The file's name, for people.
    [[nodiscard]] const QString& fileTitle() const { return m_fileTitle; }

Q_SIGNALS:
    /// Another snapshot (or none) is in force. No node is selected while this is emitted; the one that was selected is
    /// selected again right after, where it is found.
    void changed();

private:
    void follow();
    void apply(std::optional<std::size_t> index, const Result<std::shared_ptr<const HierarchySnapshot>>& answer);
    void replace(std::shared_ptr<const HierarchySnapshot> snapshot);
    void restart();
    void grow();

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    std::shared_ptr<const HierarchySnapshot> m_snapshot;
    std::optional<std::size_t> m_index;
    std::optional<std::size_t> m_wanted;
    WallTime m_time; ///< of the one at m_index, which another index may stand for once the recording has grown
    std::optional<Error> m_error;
    bool m_isFromFile = false;
    QString m_fileTitle;
    LatestOnly m_reading;
};

/// The node of `next` that stands where `node` stood in `previous`: same types and sibling positions from the root on
/// down, or the one node with the same test id; -1 where there is none.
[[nodiscard]] int sameNode(const HierarchySnapshot& previous, int node, const HierarchySnapshot& next);

} // namespace revisit
