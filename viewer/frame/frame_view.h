#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/frame_tools.h"
#include "viewer/frame/state_track.h"
#include "viewer/frame/touch_painter.h"
#include "viewer/latest_only.h"
#include "viewer/player/frame_feed.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace revisit {

class ViewSettings;

/// The device with the picture at the playhead and what lies over it: touches, masked regions, the outlines of hovered
/// and selected views, states of the device, a tool, the card of a background gap, the reason why there is no picture.
///
/// Ctrl and the wheel zoom around the pointer; dragging, the wheel and Ctrl with the arrow keys move a zoomed picture;
/// a double click fits it again. In inspect mode a click selects the view on top, another click (or Alt and a click)
/// the one below it. Paints what FrameFeed has; never waits. What it is to a screen reader: AccessibleFrame. UI thread.
class FrameView final : public QWidget {
    Q_OBJECT
public:
    FrameView(const ViewContext& context, ViewSettings& settings, QWidget* parent = nullptr);
    ~FrameView() override;

    [[nodiscard]] const FrameFeed& feed() const { return m_feed; }
    [[nodiscard]] const FrameGeometry& geometryOfFrame() const { return m_geometry; }
    /// Null until they are read.
    [[nodiscard]] const std::shared_ptr<const TouchTrack>& touches() const { return m_touches; }
    [[nodiscard]] const std::shared_ptr<const StateTrack>& states() const { return m_states; }
    [[nodiscard]] TouchStyle touchStyle() const;
    [[nodiscard]] FrameTools& tools() { return m_tools; }
    /// The visible views under a position of the widget, the one on top first.
    [[nodiscard]] std::vector<int> nodesUnder(QPointF position) const;
    /// The first of them; -1 where there is none.
    [[nodiscard]] int nodeUnder(QPointF position) const;
    /// The frame of the playhead was painted as finely as it is shown, with everything that lies over it.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] double zoom() const { return m_zoom; }
    /// The device's pixels per pixel of the picture: 1 at its actual size. 0 where there is no picture.
    [[nodiscard]] double pixelScale() const;
    void setZoom(double zoom);
    void zoomIn() { setZoom(m_zoom * 1.25); }
    void zoomOut() { setZoom(m_zoom / 1.25); }
    void fit();
    void showActualSize();
    /// Moves a zoomed picture; at least a part of the device stays in sight.
    void panBy(QPointF delta);
    /// Turns device and picture by a quarter, clockwise; the next recording starts upright.
    void rotate();
    [[nodiscard]] int quarterTurns() const { return m_quarterTurns; }

    /// "Recorded screen Cart at 0:05.2", and what there is to say of it at the moment: frame, cards, device states, or
    /// a tool's readout.
    [[nodiscard]] QString spokenName() const;
    [[nodiscard]] QString spokenText() const;
    /// Whose views may be outlined at the moment; null where none may.
    [[nodiscard]] std::shared_ptr<const HierarchySnapshot> outlinedSnapshot() const;
    [[nodiscard]] bool isOutlined(int node) const;
    /// Every view that shows is, not only the selected and the hovered one.
    [[nodiscard]] bool outlinesAll() const;
    [[nodiscard]] int hoveredNode() const;
    [[nodiscard]] int selectedNode() const;
    void selectNode(int node);
    /// Those of touches() that are painted.
    [[nodiscard]] std::vector<const TouchMark*> touchesShown() const;
    [[nodiscard]] SessionTime playTimeOf(WallTime time) const;
    void goToTouch(std::size_t mark);

    [[nodiscard]] QSize sizeHint() const override { return {420, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 200}; }

Q_SIGNALS:
    /// After a paint with isSettled().
    void painted();
    /// Zoom, turn, or the size of what is fitted.
    void zoomChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void connectAll();
    void connectSpoken();
    [[nodiscard]] bool hasOutlinesOnly() const;
    void restart();
    void readTracks();
    void updateGeometryOfFrame();
    void refresh();
    [[nodiscard]] FrameFit currentFit() const;
    [[nodiscard]] PixelSize pictureSize() const;
    [[nodiscard]] DeviceShape shownShape() const;
    [[nodiscard]] bool isInspecting() const;
    void pick(QPointF position, bool wantsNext);
    void zoomAround(QPointF anchor, double zoom);
    void keepInSight();
    bool handleKey(const QKeyEvent& event, bool isDry);
    void describe();

    void paintPicture(QPainter& painter) const;
    void paintHierarchy(QPainter& painter) const;
    void paintChosenViews(QPainter& painter, const HierarchySnapshot& snapshot) const;
    void paintState(QPainter& painter) const;
    void paintDeviceStates(QPainter& painter) const;

    ViewContext m_context;
    ViewSettings& m_settings;
    FrameFeed m_feed;
    FrameTools m_tools;
    std::shared_ptr<const TouchTrack> m_touches;
    std::shared_ptr<const StateTrack> m_states;
    LatestOnly m_trackReader;
    FrameGeometry m_geometry;
    int m_quarterTurns = 0;
    double m_zoom = 1;
    QPointF m_pan;
    QPointF m_dragStart;
    QPointF m_lastPick;
    bool m_isDragging = false;
    bool m_hasKeyboardFocus = false;
};

} // namespace revisit
