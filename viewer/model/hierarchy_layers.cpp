#include "viewer/model/hierarchy_layers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kLargestSidePx = 1200;
constexpr double kMostBytes = 64.0 * 1024 * 1024;
constexpr int kGhostAlpha
    = 90; ///< of 255: what a view's children took from it stays as a ghost, so that it is one plate

/// Pixels per logical unit: the picture's own, unless that took too much memory.
double scaleFor(LogicalSize canvas, const QImage& picture, std::size_t layerCount)
{
    const double own = picture.width() / canvas.width;
    const double bySide = kLargestSidePx / std::max(canvas.width, canvas.height);
    const double byMemory = std::sqrt(
        kMostBytes / (4.0 * canvas.width * canvas.height * static_cast<double>(std::max<std::size_t>(1, layerCount))));
    return std::min({own, bySide, byMemory});
}

QRectF scaled(const LogicalRect& rect, double scale)
{
    return {rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale};
}

template <typename Visit>
void forEachChild(const HierarchySnapshot& snapshot, int node, Visit visit)
{
    const auto end = snapshot.nodes[static_cast<std::size_t>(node)].subtreeEnd;
    for (auto child = static_cast<std::uint32_t>(node) + 1; child < end; child = snapshot.nodes[child].subtreeEnd)
        visit(snapshot.nodes[child]);
}

QImage ghostOf(QImage picture)
{
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.fillRect(picture.rect(), QColor(0, 0, 0, kGhostAlpha));
    painter.end();
    return picture;
}

QImage layerImage(const HierarchyLayers& layers, const QImage& ghost, std::size_t depth, double scale)
{
    QImage image(layers.picture.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const int index : layers.nodes[depth]) {
        const HierarchyNode& node = layers.snapshot->nodes[static_cast<std::size_t>(index)];
        const QRect box = scaled(node.visibleRect, scale).toAlignedRect();
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.drawImage(box.topLeft(), layers.picture, box);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        forEachChild(*layers.snapshot, index, [&](const HierarchyNode& child) {
            const QRect hole = scaled(child.visibleRect, scale).toRect();
            if (!hole.isEmpty()) painter.drawImage(hole.topLeft(), ghost, hole);
        });
    }
    return image;
}

} // namespace

LogicalSize canvasOf(const HierarchySnapshot& snapshot)
{
    if (!snapshot.screen.isEmpty()) return snapshot.screen;
    LogicalSize size;
    for (const HierarchyNode& node : snapshot.nodes) {
        if (!node.rect) continue;
        size.width = std::max(size.width, node.rect->x + node.rect->width);
        size.height = std::max(size.height, node.rect->y + node.rect->height);
    }
    return size.isEmpty() ? LogicalSize{375, 812} : size;
}

int HierarchyLayers::ownerAt(std::size_t layer, double x, double y) const
{
    if (layer >= nodes.size()) return -1;
    for (auto node = nodes[layer].rbegin(); node != nodes[layer].rend(); ++node) {
        if (!snapshot->nodes[static_cast<std::size_t>(*node)].visibleRect.contains(x, y)) continue;
        bool isCovered = false;
        forEachChild(*snapshot, *node,
            [&](const HierarchyNode& child) { isCovered = isCovered || child.visibleRect.contains(x, y); });
        if (!isCovered) return *node;
    }
    return -1;
}

HierarchyLayers explode(
    std::shared_ptr<const HierarchySnapshot> snapshot, const QImage& picture, const std::function<bool()>& isStale)
{
    HierarchyLayers layers;
    layers.snapshot = std::move(snapshot);
    layers.canvas = canvasOf(*layers.snapshot);
    for (std::size_t i = 0; i < layers.snapshot->nodes.size(); ++i) {
        const HierarchyNode& node = layers.snapshot->nodes[i];
        if (node.visibleRect.isEmpty()) continue;
        if (layers.nodes.size() <= node.depth) layers.nodes.resize(node.depth + 1);
        layers.nodes[node.depth].push_back(static_cast<int>(i));
    }
    if (picture.isNull()) return layers;
    const double scale = scaleFor(layers.canvas, picture, layers.nodes.size());
    const QSize size(std::max(1, static_cast<int>(std::lround(layers.canvas.width * scale))),
        std::max(1, static_cast<int>(std::lround(layers.canvas.height * scale))));
    layers.picture = picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const QImage ghost = ghostOf(layers.picture);
    for (std::size_t depth = 0; depth < layers.nodes.size(); ++depth) {
        if (isStale && isStale()) return layers;
        layers.images.push_back(layerImage(layers, ghost, depth, scale));
    }
    return layers;
}

} // namespace revisit
