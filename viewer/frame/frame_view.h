#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/touch_track.h"
#include "viewer/latest_only.h"
#include "viewer/player/frame_feed.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>

namespace revisit {

class ViewSettings;

/// The device with the picture at the playhead and what lies over it: touches, masked regions, the outlines of hovered
/// and selected views, the card of a background gap, the reason why there is no picture.
///
/// Ctrl and the wheel zoom, dragging moves a zoomed picture, a double click fits it again. In inspect mode the mouse
/// hovers and selects views. Paints what FrameFeed has; never waits. UI thread.
class FrameView final : public QWidget {
    Q_OBJECT
public:
    FrameView(const ViewContext& context, ViewSettings& settings, QWidget* parent = nullptr);
    ~FrameView() override;

    [[nodiscard]] const FrameFeed& feed() const { return m_feed; }
    [[nodiscard]] const FrameGeometry& geometryOfFrame() const { return m_geometry; }
    [[nodiscard]] const std::shared_ptr<const TouchTrack>& touches() const { return m_touches; }
    /// The frame of the playhead was painted as finely as it is shown, with everything that lies over it.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn() { setZoom(m_zoom * 1.25); }
    void zoomOut() { setZoom(m_zoom / 1.25); }
    void fit();
    void showActualSize();

    [[nodiscard]] QSize sizeHint() const override { return {420, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, 200}; }

Q_SIGNALS:
    /// After a paint with isSettled().
    void painted();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void connectAll();
    void restart();
    void readTouches();
    void updateGeometryOfFrame();
    void refresh();
    [[nodiscard]] FrameFit currentFit() const;
    [[nodiscard]] PixelSize pictureSize() const;
    [[nodiscard]] DeviceShape shownShape() const;
    [[nodiscard]] int nodeUnder(QPointF position) const;
    void zoomAround(QPointF anchor, double zoom);
    void describe();

    void paintPicture(QPainter& painter) const;
    void paintHierarchy(QPainter& painter) const;
    void paintState(QPainter& painter) const;

    ViewContext m_context;
    ViewSettings& m_settings;
    FrameFeed m_feed;
    std::shared_ptr<const TouchTrack> m_touches;
    LatestOnly m_touchReader;
    FrameGeometry m_geometry;
    double m_zoom = 1;
    QPointF m_pan;
    QPointF m_dragStart;
    bool m_isDragging = false;
};

} // namespace revisit
