#pragma once

#include "viewer/timeline/frame_thumbnails.h"
#include "viewer/timeline/timeline_view.h"
#include "viewer/view_context.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class KindBar;
class RangeStrip;

/// The timeline of a window: a TimelineView that follows the session, the playback and the selection, with its zoom
/// buttons, the chips of the kinds that it shows, and a line about the marked range. Arranges the recording's items,
/// and counts ranges, on workers.
class TimelinePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(const ViewContext& context, QWidget* parent = nullptr);
    ~TimelinePanel() override;

    [[nodiscard]] TimelineView& view() { return *m_view; }
    [[nodiscard]] KindBar& kinds() { return *m_kinds; }
    [[nodiscard]] RangeStrip& rangeStrip() { return *m_rangeStrip; }
    /// Opens and closes the chips; tells whether they hide something.
    [[nodiscard]] QToolButton& filterButton() { return *m_filter; }
    void setKindsShown(bool isShown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addButtons();
    void addFilterButton(QHBoxLayout& row);
    void showFilter();
    void connectView();
    void connectRange();
    void connectFilm();
    void connectNotes();
    void restoreSettings();
    void reload();
    void index();
    void setIndex(std::shared_ptr<const TimelineIndex> index);
    void growIndex(std::shared_ptr<const TimelineIndex> index);
    void showNotes();
    void showSkips();
    void keepJumpsInView();
    void prepareFilm();
    void showHoverPicture(SessionTime time);
    void showRange();

    ViewContext m_context;
    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    TimelineView* m_view;
    KindBar* m_kinds;
    RangeStrip* m_rangeStrip;
    QToolButton* m_filter = nullptr;
    FrameThumbnails m_thumbnails;
    bool m_isSeekingHere = false; ///< the lanes asked for it: what is looked at stays where it is
    bool m_wasInView = false; ///< the playhead, before the growth that is being arranged
    LatestOnly m_indexing;
    LatestOnly m_counting;
};

} // namespace revisit
