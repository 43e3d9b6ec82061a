#include "viewer/panels/exploded_picture.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kMostBytes = 64.0 * 1024 * 1024;
constexpr double kSmallestPx = 3;
constexpr double kPixelsPerTurn = 1'200'000; ///< of all layers together: what a core blends in a third of 16 ms
constexpr double kMostReduction = 4;
constexpr double kGroundOpacity = 0.16; ///< of the whole picture, faintly, under everything

const HierarchyNode& nodeOf(const HierarchyLayers& layers, int index)
{
    return layers.snapshot->nodes[static_cast<std::size_t>(index)];
}

QRectF rectOf(const LogicalRect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }

QRectF canvasRect(const HierarchyLayers& layers) { return {0, 0, layers.canvas.width, layers.canvas.height}; }

bool hasPicture(const HierarchyLayers& layers, const ExplodedStyle& style, std::size_t layer)
{
    return style.hasPictures && layer < layers.images.size();
}

struct NodeInk {
    QColor line;
    QColor fill; ///< transparent for none
};

NodeInk inkOf(const HierarchyNode& node, int index, const ExplodedStyle& style, bool isBare)
{
    NodeInk ink;
    ink.line = node.isMasked ? style.masked : node.isInteractive ? style.interactive : style.plain;
    ink.fill = ink.line;
    const bool isFaint = style.isSearching && !std::binary_search(style.matches.begin(), style.matches.end(), index);
    ink.line.setAlphaF(isFaint ? 0.12F : node.isMasked || node.isInteractive ? 0.9F : 0.45F);
    ink.fill.setAlphaF(isFaint ? 0.02F : style.isSearching ? 0.35F : isBare ? 0.10F : 0.0F);
    return ink;
}

bool isTooSmall(const HierarchyNode& node, double pixelsPerUnit)
{
    return std::max(node.visibleRect.width, node.visibleRect.height) * pixelsPerUnit < kSmallestPx;
}

QRectF placeOf(const HierarchyLayers& layers, std::size_t layer)
{
    QRectF place;
    for (const int index : layers.nodes[layer]) place |= rectOf(nodeOf(layers, index).visibleRect);
    return place;
}

/// Coarser than wanted where memory says so.
double affordableScale(const std::vector<LayerSheet>& sheets, double wanted)
{
    double area = 0;
    for (const LayerSheet& sheet : sheets) area += sheet.place.width() * sheet.place.height();
    return area <= 0 ? wanted : std::min(wanted, std::sqrt(kMostBytes / (4 * area)));
}

void drawOutlines(
    QPainter& painter, const HierarchyLayers& layers, const ExplodedStyle& style, std::size_t layer, double scale)
{
    const bool isBare = !hasPicture(layers, style, layer);
    for (const int index : layers.nodes[layer]) {
        const HierarchyNode& node = nodeOf(layers, index);
        if (isTooSmall(node, scale)) continue;
        const NodeInk ink = inkOf(node, index, style, isBare);
        const QRectF rect = rectOf(node.visibleRect);
        const QRect box(QPointF(rect.topLeft() * scale).toPoint(), QPointF(rect.bottomRight() * scale).toPoint());
        if (ink.fill.alpha() > 0) painter.fillRect(box, ink.fill);
        painter.setPen(ink.line);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
}

void drawSheet(
    LayerSheet& sheet, const HierarchyLayers& layers, const ExplodedStyle& style, std::size_t layer, double scale)
{
    const QRect pixels
        = QRectF(sheet.place.topLeft() * scale, sheet.place.size() * scale).toAlignedRect().adjusted(-1, -1, 1, 1);
    sheet.place = QRectF(QPointF(pixels.topLeft()) / scale, QSizeF(pixels.size()) / scale);
    sheet.image = QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied);
    sheet.image.fill(Qt::transparent);
    QPainter painter(&sheet.image);
    painter.translate(-pixels.topLeft());
    if (hasPicture(layers, style, layer)) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            QRectF(0, 0, layers.canvas.width * scale, layers.canvas.height * scale), layers.images[layer]);
    }
    drawOutlines(painter, layers, style, layer, scale);
}

void paintGround(QPainter& painter, const HierarchyLayers& layers, const ExplodedStyle& style,
    const ExplodedProjection& projection, int layer)
{
    if (!hasPicture(layers, style, static_cast<std::size_t>(layer))) return;
    painter.save();
    painter.setTransform(projection.ofLayer(layer), true);
    painter.setOpacity(kGroundOpacity);
    painter.drawImage(canvasRect(layers), layers.picture);
    painter.restore();
}

/// Into whatever the painter paints on, at the size of the widget.
void paintStack(QPainter& painter, const HierarchyLayers& layers, const LayerSheets& sheets, const ExplodedStyle& style,
    const ExplodedProjection& projection, DepthRange depths)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t i = 0; i < sheets.layers.size(); ++i) {
        const int layer = static_cast<int>(i);
        if (!depths.contains(layer)) continue;
        if (layer == depths.first) paintGround(painter, layers, style, projection, layer);
        if (sheets.layers[i].image.isNull()) continue;
        painter.save();
        painter.setTransform(projection.ofLayer(layer), true);
        painter.drawImage(sheets.layers[i].place, sheets.layers[i].image);
        painter.restore();
    }
}

/// One layer at rest. False: nobody waits for it any more.
bool drawLayerFinely(QPainter& painter, const HierarchyLayers& layers, const ExplodedStyle& style, int layer,
    const ExplodedProjection& projection, const std::function<bool()>& isStale)
{
    constexpr int kNodesPerLook = 256;
    const auto index = static_cast<std::size_t>(layer);
    const QTransform transform = projection.ofLayer(layer);
    const bool isBare = !hasPicture(layers, style, index);
    if (!isBare) {
        painter.save();
        painter.setTransform(transform, true);
        painter.drawImage(canvasRect(layers), layers.images[index]);
        painter.restore();
    }
    int count = 0;
    for (const int each : layers.nodes[index]) {
        if (++count % kNodesPerLook == 0 && isStale && isStale()) return false;
        const HierarchyNode& node = nodeOf(layers, each);
        if (isTooSmall(node, projection.scale())) continue;
        const NodeInk ink = inkOf(node, each, style, isBare);
        painter.setPen(QPen(ink.line, 1));
        painter.setBrush(ink.fill.alpha() > 0 ? QBrush(ink.fill) : QBrush(Qt::NoBrush));
        painter.drawPolygon(transform.map(QPolygonF(rectOf(node.visibleRect))));
    }
    return true;
}

} // namespace

LayerSheets drawSheets(const HierarchyLayers& layers, const ExplodedStyle& style, double pixelsPerUnit,
    const std::function<bool()>& isStale)
{
    LayerSheets sheets;
    sheets.wantedScale = pixelsPerUnit;
    sheets.layers.resize(layers.nodes.size());
    for (std::size_t i = 0; i < sheets.layers.size(); ++i) sheets.layers[i].place = placeOf(layers, i);
    const double scale = affordableScale(sheets.layers, pixelsPerUnit);
    for (std::size_t i = 0; i < sheets.layers.size(); ++i) {
        if (isStale && isStale()) return sheets;
        if (!sheets.layers[i].place.isEmpty()) drawSheet(sheets.layers[i], layers, style, i, scale);
    }
    return sheets;
}

double turningReduction(
    const LayerSheets& sheets, const ExplodedProjection& projection, DepthRange depths, double devicePixelRatio)
{
    double pixels = 0;
    for (std::size_t i = 0; i < sheets.layers.size(); ++i) {
        if (!depths.contains(static_cast<int>(i))) continue;
        const QRectF seen = projection.ofLayer(static_cast<int>(i)).mapRect(sheets.layers[i].place) & projection.area;
        pixels += seen.width() * seen.height() * devicePixelRatio * devicePixelRatio;
    }
    return std::clamp(std::sqrt(pixels / kPixelsPerTurn), 1.0, kMostReduction);
}

void paintSheets(QPainter& painter, const HierarchyLayers& layers, const LayerSheets& sheets,
    const ExplodedStyle& style, const ExplodedProjection& projection, DepthRange depths)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const double reduction = turningReduction(sheets, projection, depths, ratio);
    if (reduction <= 1) return paintStack(painter, layers, sheets, style, projection, depths);
    const QSize size = (projection.area.size() * ratio / reduction).toSize().expandedTo({1, 1});
    QImage small(size, QImage::Format_RGB32);
    small.fill(style.ground);
    QPainter inner(&small);
    inner.scale(size.width() / projection.area.width(), size.height() / projection.area.height());
    paintStack(inner, layers, sheets, style, projection, depths);
    inner.end();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(projection.area, small);
}

QImage drawFinely(const HierarchyLayers& layers, const ExplodedStyle& style, const ExplodedProjection& projection,
    DepthRange depths, double devicePixelRatio, const std::function<bool()>& isStale)
{
    QImage picture((projection.area.size() * devicePixelRatio).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(style.ground);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int layer = 0; layer < static_cast<int>(layers.nodes.size()); ++layer) {
        if (!depths.contains(layer)) continue;
        if (layer == depths.first) paintGround(painter, layers, style, projection, layer);
        if (!drawLayerFinely(painter, layers, style, layer, projection, isStale)) return {};
        if (isStale && isStale()) return {};
    }
    return picture;
}

} // namespace revisit
