#pragma once

#include "viewer/timeline/frame_thumbnails.h"
#include "viewer/timeline/timeline_view.h"
#include "viewer/view_context.h"

#include <QWidget>

namespace revisit {

/// The timeline of a window: a TimelineView that follows the session, the playback and the selection, with its zoom
/// buttons. Arranges the recording's items on a worker.
class TimelinePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(const ViewContext& context, QWidget* parent = nullptr);
    ~TimelinePanel() override;

    [[nodiscard]] TimelineView& view() { return *m_view; }

private:
    void addButtons();
    void connectView();
    void reload();
    void showHoverPicture(SessionTime time);

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    TimelineView* m_view;
    FrameThumbnails m_thumbnails;
    LatestOnly m_indexing;
};

} // namespace revisit
