#pragma once

#include "viewer/model/hierarchy_layers.h"
#include "viewer/panels/exploded_projection.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QSize>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// How the views of an exploded snapshot are drawn: plain values, so that workers can paint.
struct ExplodedStyle {
    QColor ground; ///< behind everything
    QColor plain; ///< outlines of views
    QColor interactive;
    QColor masked;
    bool hasPictures = true;
    bool isSearching = false;
    std::vector<int> matches; ///< ascending; the others are dimmed while there is a search
    friend bool operator==(const ExplodedStyle&, const ExplodedStyle&) = default;
};

/// The depths that show, both ends included.
struct DepthRange {
    int first = 0;
    int last = 1000;
    [[nodiscard]] bool contains(int depth) const { return depth >= first && depth <= last; }
};

/// A layer drawn flat, as seen from straight ahead.
struct LayerSheet {
    QImage image; ///< with alpha; null for a layer without views
    QRectF place; ///< on the canvas: what its views cover
};

/// Every layer drawn once, so that a turn costs pixels and never views.
struct LayerSheets {
    std::vector<LayerSheet> layers;
    double wantedScale = 0; ///< pixels per logical unit that were asked for; memory may have allowed fewer
};

/// Draws each layer with its pictures and outlines. Together they take at most 64 MiB. Worker threads; polls `isStale`.
[[nodiscard]] LayerSheets drawSheets(const HierarchyLayers& layers, const ExplodedStyle& style, double pixelsPerUnit,
    const std::function<bool()>& isStale = {});

/// Paints the stack from its sheets: fast, a little soft. Where that meant too many pixels for a smooth turn, it
/// paints fewer and magnifies them.
void paintSheets(QPainter& painter, const HierarchyLayers& layers, const LayerSheets& sheets,
    const ExplodedStyle& style, const ExplodedProjection& projection, DepthRange depths);
/// By how much less finely than the display paintSheets() works there: 1 is as finely.
[[nodiscard]] double turningReduction(
    const LayerSheets& sheets, const ExplodedProjection& projection, DepthRange depths, double devicePixelRatio);

/// The stack at rest, each outline drawn for itself: as fine as the display, and as slow as there are views. Worker
/// threads; polls `isStale` and then returns a null image.
[[nodiscard]] QImage drawFinely(const HierarchyLayers& layers, const ExplodedStyle& style,
    const ExplodedProjection& projection, DepthRange depths, double devicePixelRatio,
    const std::function<bool()>& isStale = {});

} // namespace revisit
