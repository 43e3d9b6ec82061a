#pragma once

#include "base/result.h"
#include "viewer/latest_only.h"
#include "viewer/model/web_timeline.h"

#include <QObject>

#include <memory>
#include <optional>

namespace revisit {

class Playback;
class Recording;
class ReplaySession;

/// What a web recording holds, and which page's tree is in force at the playhead: that of the newest full snapshot at
/// or before it, never one from the future.
///
/// Tracks and snapshots are read on a worker thread; meanwhile what was before stays and isReading() or isLoading() is
/// true. Everything that shows nodes reads this one, so that a selected node means the same everywhere. Lives in the UI
/// thread.
class CurrentWeb final : public QObject {
    Q_OBJECT
public:
    static constexpr int kNoNode = -1;
    CurrentWeb(ReplaySession& session, Playback& playback, QObject* parent = nullptr);
    ~CurrentWeb() override;

    /// Whether the open recording is one of a web page. Known at once where it has segments; where a server's answer
    /// carries the events inline, once that was read.
    [[nodiscard]] bool isWeb() const { return m_isWeb; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// Null until it is read.
    [[nodiscard]] const std::shared_ptr<const WebTimeline>& timeline() const { return m_timeline; }
    /// Why it cannot be read; nullopt where all is well.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// The page at the playhead; null where there is none.
    [[nodiscard]] const std::shared_ptr<const WebDocument>& document() const { return m_document; }
    /// Its index in WebTrack::snapshots; nullopt where there is none.
    [[nodiscard]] std::optional<std::size_t> snapshot() const { return m_shown; }
    [[nodiscard]] bool isLoading() const { return m_wanted != m_shown; }
    /// Why the wanted page cannot be shown.
    [[nodiscard]] const std::optional<Error>& documentError() const { return m_documentError; }
    /// How much older than the playhead it is, in wall time.
    [[nodiscard]] Milliseconds age() const;

    /// An index into the document's nodes, or kNoNode. Another document forgets it, unless it has a node of the same
    /// id, tag and depth.
    [[nodiscard]] int selectedNode() const { return m_selectedNode; }
    void selectNode(int node);

Q_SIGNALS:
    /// isWeb(), timeline() or error() changed.
    void trackChanged();
    /// Another document (or none) is in force.
    void documentChanged();
    void selectedNodeChanged(int node);

private:
    struct Read {
        std::shared_ptr<const WebTimeline> timeline;
        std::optional<Error> error;
    };
    void restart();
    void take(const Read& read);
    void follow();
    void apply(std::optional<std::size_t> snapshot, const Result<std::shared_ptr<const WebDocument>>& answer);

    ReplaySession& m_session;
    Playback& m_playback;
    std::shared_ptr<const Recording> m_recording; ///< that the track is of
    std::shared_ptr<const WebTimeline> m_timeline;
    std::optional<Error> m_error;
    std::shared_ptr<const WebDocument> m_document;
    std::optional<Error> m_documentError;
    std::optional<std::size_t> m_wanted;
    std::optional<std::size_t> m_shown;
    int m_selectedNode = kNoNode;
    bool m_isWeb = false;
    bool m_isReading = false;
    LatestOnly m_trackReader;
    LatestOnly m_documentReader;
};

} // namespace revisit
