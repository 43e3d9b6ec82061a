#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/panels/hierarchy_canvas.h"

#include <QPixmap>

namespace revisit {

/// The snapshot as a drawing of its rectangles: texts as words, pictures crossed, what can be touched tinted, what is
/// masked hatched, what is hidden or lies outside the screen dashed, if that is to be shown. Correct for both
/// platforms, because it draws the decoder's absolute rectangles. UI thread.
class HierarchyWireframe final : public HierarchyCanvas {
    Q_OBJECT
public:
    HierarchyWireframe(const ViewContext& context, QWidget* parent);

    [[nodiscard]] std::vector<int> nodesUnder(QPointF position) const override;
    [[nodiscard]] QRectF shownRect(int node) const override;
    /// Draws and picks what does not show, too.
    void setShowsAll(bool showsAll);
    /// Where a node is drawn; empty for one without a frame.
    [[nodiscard]] QRectF boxOf(int node) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void contentChanged() override;
    void drag(QPointF delta) override;
    void zoomAround(QPointF position, double factor) override;
    void resetView() override;

private:
    /// The colours of a painting, looked up once for all views.
    struct Inks {
        QColor line;
        QColor interactive;
        QColor interactiveFill;
        QColor matchFill;
        QColor text;
    };

    [[nodiscard]] Inks inks() const;
    void updateGeometryOfScreen();
    void paintBase(QPainter& painter) const;
    void paintView(QPainter& painter, int index, const Inks& inks) const;
    void paintWords(QPainter& painter, const QRectF& box, const HierarchyNode& node) const;
    [[nodiscard]] bool isDrawn(const HierarchyNode& node) const;

    FrameGeometry m_geometry;
    QPixmap m_base; ///< everything that stays while the mouse moves
    double m_zoom = 1;
    QPointF m_pan;
    bool m_showsAll = false;
};

} // namespace revisit
