#pragma once

#include "viewer/latest_only.h"
#include "viewer/model/hierarchy_layers.h"
#include "viewer/panels/exploded_picture.h"
#include "viewer/panels/exploded_projection.h"
#include "viewer/panels/hierarchy_canvas.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace revisit {

/// The snapshot in 3D: one layer for each depth of the tree, pulled apart and seen from the side, each view with its
/// own part of the picture. Dragging (or Shift and the arrow keys) turns it; layers outside the depth range are left
/// out and are not picked.
///
/// Painted in software. While it moves, each layer is one picture drawn beforehand, so that a turn costs the same for
/// ten views and for twenty thousand; once it rests, a worker draws every outline for itself. Decoding, cutting and
/// drawing happen off the UI thread. Lives in the UI thread.
class HierarchyExploded final : public HierarchyCanvas {
    Q_OBJECT
public:
    static constexpr int kMaxSpacing = 160;

    HierarchyExploded(const ViewContext& context, QWidget* parent);

    [[nodiscard]] std::vector<int> nodesUnder(QPointF position) const override;
    [[nodiscard]] QRectF shownRect(int node) const override;
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
    /// What is on show is drawn as finely as the display: it has come to rest.
    [[nodiscard]] bool isFine() const { return !m_fine.isNull(); }

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
    /// What a worker makes of a snapshot.
    struct Stack {
        std::shared_ptr<const HierarchyLayers> layers;
        std::shared_ptr<const LayerSheets> sheets;
    };

    void rebuild();
    [[nodiscard]] bool isOutOfStyle() const;
    void accept(const Stack& stack);
    void turned();
    void refine();
    [[nodiscard]] ExplodedStyle style() const;
    [[nodiscard]] bool isShown(int layer) const { return m_depths.contains(layer); }
    void paintMarked(QPainter& painter, int node, bool isSelected) const;

    Stack m_stack; ///< never null
    ExplodedStyle m_style; ///< of m_stack's sheets and of what is drawn next
    QImage m_fine; ///< null while it moves
    ExplodedProjection m_projection;
    DepthRange m_depths;
    QTimer m_rest; ///< runs out when nothing has moved for a moment
    std::shared_ptr<const HierarchySnapshot> m_builtFor; ///< asked for last
    std::optional<std::size_t> m_builtFrame;
    bool m_isReady = false;
    bool m_hasPictures = true;
    LatestOnly m_building;
    LatestOnly m_refining;
};

} // namespace revisit
