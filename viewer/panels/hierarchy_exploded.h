#pragma once

#include "viewer/latest_only.h"
#include "viewer/model/hierarchy_layers.h"
#include "viewer/panels/exploded_projection.h"
#include "viewer/panels/hierarchy_canvas.h"

#include <optional>

namespace revisit {

/// The snapshot in 3D: one layer for each depth of the tree, pulled apart and seen from the side, each view with its
/// own part of the picture. Dragging (or Shift and the arrow keys) turns it; layers outside the depth range are left
/// out and are not picked. Painted in software: one affine picture for each layer.
///
/// The picture of the frame at the playhead is decoded and cut off the UI thread. Lives in the UI thread.
class HierarchyExploded final : public HierarchyCanvas {
    Q_OBJECT
public:
    static constexpr int kMaxSpacing = 160;

    HierarchyExploded(const ViewContext& context, QWidget* parent);

    [[nodiscard]] std::vector<int> nodesUnder(QPointF position) const override;
    [[nodiscard]] const ExplodedProjection& projection() const { return m_projection; }
    [[nodiscard]] int layerCount() const;
    /// The middle of a node's own layer rectangle, on the widget; nullopt for nodes that do not show.
    [[nodiscard]] std::optional<QPointF> centerOf(int node) const;

    void setSpacing(int logicalUnits);
    /// Layers from `first` to `last`, both shown.
    void setDepthRange(int first, int last);
    void setHasPictures(bool hasPictures);
    /// The layers of the snapshot are there, and so is the picture, if there is one.
    [[nodiscard]] bool isReady() const { return m_isReady; }

Q_SIGNALS:
    /// Another snapshot's layers are on show; their number may have changed.
    void layersChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void contentChanged() override;
    void drag(QPointF delta) override;
    void zoomAround(QPointF position, double factor) override;
    void resetView() override;
    bool handleOwnKey(const QKeyEvent& event, bool isDry) override;

private:
    void rebuild();
    void accept(HierarchyLayers layers);
    [[nodiscard]] bool isShown(int layer) const { return layer >= m_firstDepth && layer <= m_lastDepth; }
    void paintLayer(QPainter& painter, int layer) const;
    void paintOutlines(QPainter& painter, int layer) const;
    void paintMarked(QPainter& painter, int node, bool isSelected) const;

    HierarchyLayers m_layers;
    ExplodedProjection m_projection;
    LatestOnly m_building;
    std::shared_ptr<const HierarchySnapshot> m_builtFor; ///< asked for last
    std::optional<std::size_t> m_builtFrame;
    bool m_isReady = false;
    bool m_hasPictures = true;
    int m_firstDepth = 0;
    int m_lastDepth = 1000;
};

} // namespace revisit
