#pragma once

#include "viewer/latest_only.h"
#include "viewer/timeline/timeline_scene.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <optional>

namespace revisit {

class HoverCard;

/// The multi-lane timeline: shows a TimelineIndex around a playhead and says what the user does with it.
///
/// Mouse: click seeks, a drag scrubs, Shift + drag marks a range, the wheel pans, Ctrl + wheel zooms around the cursor,
/// a double click zooms to the item, a click on a lane's header folds it. Keys: W and S zoom, A and D pan, + − and 0,
/// Up and Down choose a lane, Return folds it, Escape clears the range.
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
    void setPlayhead(SessionTime time);
    /// Moves the view along while the playhead plays out of it.
    void keepPlayheadVisible();
    void setRange(std::optional<PlayRange> range);
    void setSelectedItem(std::optional<std::size_t> item);
    /// Shown in the card under the mouse while that time is hovered.
    void setHoverPicture(SessionTime forTime, const QImage& picture);

    [[nodiscard]] const TimelineScene& scene() const { return m_scene; }
    [[nodiscard]] SessionTime playhead() const { return m_playhead; }
    [[nodiscard]] LaneSet collapsedLanes() const { return m_collapsed; }
    void setCollapsedLanes(LaneSet lanes);
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

Q_SIGNALS:
    /// A click: jump there.
    void seekRequested(revisit::SessionTime time);
    /// A drag goes on: follow it.
    void scrubRequested(revisit::SessionTime time);
    /// The user marked a range, or cleared it.
    void rangeChanged(std::optional<revisit::PlayRange> range);
    /// A mark was clicked: the worst item of it.
    void itemClicked(qulonglong item);
    /// The mouse rests at a time over the lanes; a picture of it is welcome.
    void hovered(revisit::SessionTime time);
    void detailReady();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr double kZoomStep = 1.4;
    static constexpr double kPanPart = 0.2;
    enum class Drag { None, Seek, Range };

    void setScale(const TimelineScale& scale);
    void zoomAround(double x, double factor);
    [[nodiscard]] double anchorX() const;
    void relayout();
    void updateScrollBars();
    void requestDetail();
    void invalidateBase();
    void moveLine(SessionTime& line, SessionTime to);
    void startDrag(const QPoint& position, Qt::KeyboardModifiers modifiers);
    void continueDrag(const QPoint& position);
    void toggleLane(const TimelineLayout::Row& row);
    void chooseLane(int step);
    void updateHover(const QPoint& position);
    void leaveHover();
    [[nodiscard]] const TimelineLayout::Row* rowAt(const QPoint& position) const;
    [[nodiscard]] const DetailMark* markUnder(const QPoint& position) const;
    [[nodiscard]] bool isOverLanes(const QPoint& position) const;
    [[nodiscard]] QString describe(const TimelineLayout::Row& row, const DetailMark& mark) const;
    void describeForAccessibility();

    TimelineScene m_scene;
    SessionTime m_playhead;
    SessionTime m_hoverTime;
    bool m_isHovering = false;
    LaneSet m_collapsed;
    Drag m_drag = Drag::None;
    SessionTime m_dragStart;
    QPixmap m_base; ///< what stands still; null when it must be painted again
    HoverCard* m_card;
    LatestOnly m_details;
};

} // namespace revisit
