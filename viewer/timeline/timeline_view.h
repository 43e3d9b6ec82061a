#pragma once

#include "viewer/latest_only.h"
#include "viewer/timeline/mark_sprites.h"
#include "viewer/timeline/timeline_scene.h"

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

namespace revisit {

class HoverCard;

/// The multi-lane timeline: shows a TimelineIndex around a playhead and says what the user does with it.
///
/// Mouse: click seeks, a drag scrubs, Shift + drag marks a range (its edges can be dragged), Ctrl + drag measures, the
/// wheel pans, Ctrl + wheel and a pinch zoom around the cursor, the middle button pans or fits, a double click zooms to
/// the item, a click on several marks of the user goes on to the next of them, one on a track's header folds it, a drag
/// of it moves the track. Keys: W and S zoom around the playhead, A and D pan, + − and 0, Ctrl + Up and Down choose a
/// track, Return folds it, Alt + Up and Down move it, Ctrl + Left and Right walk from item to item of it, Escape clears
/// the range. What all of it is to a screen reader: AccessibleTimeline.
///
/// Makes its level-of-detail lists on a worker of its own; until one arrives it paints from the one before. Knows
/// nothing of recordings or playback, so that a test needs neither. Lives in the UI thread.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Null shows the empty state. Fits the whole session into the width.
    void setIndex(std::shared_ptr<const TimelineIndex> index);
    /// What it says without an index.
    void setEmptyText(const QString& text);
    /// The same recording, grown: what is visible stays, a fitted view stays fitted.
    void growIndex(std::shared_ptr<const TimelineIndex> index);
    void setPlayhead(SessionTime time);
    /// Moves the view along while the playhead plays out of it.
    void keepPlayheadVisible();
    [[nodiscard]] bool isPlayheadInView() const;
    /// After a jump from elsewhere: scrolls as far as it must for the playhead and some of what is around it to be in
    /// view. Not while the mouse drags something here.
    void revealPlayhead();
    void setRange(std::optional<PlayRange> range);
    void setSelectedItem(std::optional<std::size_t> item);
    void setHiddenKinds(const KindSet& hidden);
    /// `areSkipped`: whether playing leaves them out; else they are shown faintly.
    void setSkips(std::vector<PlayRange> skips, bool areSkipped);
    void setNotes(std::vector<TimelineNote> notes);
    /// It stands for those that lie on it; 0: none.
    void setChosenNote(std::int64_t id);
    /// What one of the user's marks is called: its words, else "Bookmark 2".
    [[nodiscard]] static QString nameOf(const TimelineNote& note);
    /// Where the film's pictures come from, and how wide they are; no function: no pictures.
    void setFilm(std::function<const QImage*(std::size_t)> film, double pictureWidth);
    /// How high those pictures are: what the height of the view leaves for them.
    [[nodiscard]] int filmPictureHeight() const { return m_sizes.filmPicture; }
    /// More pictures are there: repaints soon.
    void filmArrived();
    /// Shown in the card under the mouse while that time is hovered.
    void setHoverPicture(SessionTime forTime, const QImage& picture);
    /// How high that picture should be; logical pixels.
    [[nodiscard]] int hoverPictureHeight() const;
    void setArrangement(const TrackArrangement& arrangement);
    /// Lies over the lower end of the lanes while it is shown; nothing moves for it, and the lanes can be scrolled up
    /// from under it.
    void setFooter(QWidget* footer);
    /// As a click on it does.
    void goTo(const TimelineMark& mark);
    /// The keyboard acts on that track from now on; takes the focus.
    void chooseTrack(Track track);
    /// The playhead was moved by who uses it, not by playing: for who hears it.
    void tellPlayhead();

    [[nodiscard]] const TimelineScene& scene() const { return m_scene; }
    [[nodiscard]] SessionTime playhead() const { return m_playhead; }
    [[nodiscard]] const TrackArrangement& arrangement() const { return m_arrangement; }
    [[nodiscard]] const HoverCard& hoverCard() const { return *m_card; }
    /// The text of the card for a point of the viewport; empty over nothing.
    [[nodiscard]] QString hoverText(const QPoint& position) const;
    /// Whether the list that is painted is the one for the present zoom and place.
    [[nodiscard]] bool isDetailCurrent() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void zoomIn() { zoomAround(anchorX(), kZoomStep); }
    void zoomOut() { zoomAround(anchorX(), 1 / kZoomStep); }
    void zoomToFit();
    void panEarlier() { setScale(m_scene.scale.panned(-m_scene.scale.widthPx * kPanPart)); }
    void panLater() { setScale(m_scene.scale.panned(m_scene.scale.widthPx * kPanPart)); }
    void zoomTo(revisit::SessionTime from, revisit::SessionTime to);
    /// Exactly that stretch, as visibleRange() told it.
    void showRange(revisit::SessionTime from, revisit::SessionTime to);
    void zoomInAt(revisit::SessionTime time);
    /// Folds the track, or unfolds it.
    void toggleTrack(revisit::Track track);
    /// By so many places down, or up; no further than the first or last.
    void moveTrack(revisit::Track track, int step);

Q_SIGNALS:
    /// A click: jump there.
    void seekRequested(revisit::SessionTime time);
    /// A drag goes on: follow it.
    void scrubRequested(revisit::SessionTime time);
    /// The user marked a range, or cleared it.
    void rangeChanged(std::optional<revisit::PlayRange> range);
    /// A mark was clicked or walked to: the worst item of it. Never of frames, which are no items.
    void itemClicked(qulonglong item);
    /// One of the user's marks was clicked, or double-clicked to be edited.
    void noteClicked(qlonglong id);
    void noteActivated(qlonglong id);
    void arrangementChanged();
    /// The pictures that would show now.
    void filmWanted(const std::vector<std::size_t>& frames);
    void filmHeightChanged();
    /// The mouse rests at a time over the lanes; a picture of it is welcome.
    void hovered(revisit::SessionTime time);
    void detailReady();
    /// By the mouse, or by key: then for the playhead and the track that the keyboard acts on.
    void menuWanted(const revisit::TimelinePlace& place, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr double kZoomStep = 1.4;
    static constexpr double kPanPart = 0.2;
    enum class Drag { None, Seek, Range, RangeStart, RangeEnd, Measure, Pan, Header };

    void setScale(const TimelineScale& scale);
    void zoomAround(double x, double factor);
    [[nodiscard]] double anchorX() const;
    void relayout();
    void updateScrollBars();
    void placeFooter();
    [[nodiscard]] int footerHeight() const;
    void requestDetail();
    void requestFilm();
    void invalidateBase();
    void moveLine(SessionTime& line, SessionTime to);

    void startDrag(const QPoint& position, Qt::KeyboardModifiers modifiers);
    void continueDrag(const QPoint& position);
    void continueRange(SessionTime time);
    void dragHeader(const QPoint& position);
    void clickAt(const QPoint& position);
    [[nodiscard]] Drag rangeEdgeAt(const QPoint& position) const;
    void scrollByWheel(const QPoint& turn, const QPoint& pixels);
    void chooseLane(int step);
    void chooseRow(int row);
    void moveLane(int step);
    [[nodiscard]] bool handleKey(const QKeyEvent& event);
    [[nodiscard]] bool handleLaneKey(const QKeyEvent& event);

    void walk(int step);
    void walkItems(Lane lane, int step);
    void walkNotes(int step);
    void walkStalls(int step);
    void walkFromCurrent(int step);
    void reach(const TimelineMark& mark, SessionTime time, const QString& what);
    void selectFrame(std::size_t frame);
    void chooseItem(std::uint32_t item);

    void updateHover(const QPoint& position);
    void leaveHover();
    [[nodiscard]] bool wantsCard(const QPoint& position);
    [[nodiscard]] QRect coveredByNothing() const;
    [[nodiscard]] const TimelineLayout::Row* rowAt(const QPoint& position) const;
    [[nodiscard]] const TimelineLayout::Row* currentRow() const;
    [[nodiscard]] std::optional<NoteCluster> notesUnder(const QPoint& position) const;
    void clickNotes(const NoteCluster& cluster);
    void goToNote(TimelineNote note);
    void editNote(const NoteCluster& cluster);
    [[nodiscard]] QString describeNotes(const NoteCluster& cluster) const;
    [[nodiscard]] const DetailMark* markUnder(const QPoint& position) const;
    [[nodiscard]] bool isOverLanes(const QPoint& position) const;
    [[nodiscard]] QString describe(const TimelineLayout::Row& row, const DetailMark& mark) const;
    [[nodiscard]] QString describeTrack(const TimelineLayout::Row& row, const QPoint& position) const;
    void describeForAccessibility(const QString& now = {});

    TimelineScene m_scene;
    SessionTime m_playhead;
    SessionTime m_hoverTime;
    QPoint m_hoverPoint;
    bool m_isHovering = false;
    TrackArrangement m_arrangement;
    Drag m_drag = Drag::None;
    SessionTime m_dragStart;
    QPoint m_pressPoint;
    std::optional<Track> m_draggedTrack;
    bool m_hasDragMoved = false;
    std::int64_t m_noteBefore = 0; ///< the chosen note from which the last press went on to the next
    std::optional<QPoint> m_markedAt; ///< where a range or a measure was dragged last, until the mouse moves on
    MarkSprites m_sprites;
    TrackSizes m_sizes;
    QString m_emptyText; ///< while there is no index
    QPixmap m_base; ///< what stands still; null when it must be painted again
    HoverCard* m_card;
    QPointer<QWidget> m_footer;
    int m_overhang = 0; ///< by how much the lanes were higher than their room when last asked
    QTimer m_filmSoon;
    LatestOnly m_details;
};

} // namespace revisit
