#include "viewer/panels/hierarchy_exploded.h"

#include "viewer/model/current_hierarchy.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/model/replay_session.h"
#include "viewer/player/frame_decoding.h"
#include "viewer/player/frame_feed.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace revisit {

namespace {

using theme::Surface;

constexpr double kDegreesPerPixel = 0.4;
constexpr double kDegreesPerKey = 6;
constexpr double kSmallestPx = 3;

QPolygonF corners(const QTransform& transform, const LogicalRect& rect)
{
    return transform.map(QPolygonF(QRectF(rect.x, rect.y, rect.width, rect.height)));
}

} // namespace

HierarchyExploded::HierarchyExploded(const ViewContext& context, QWidget* parent)
    : HierarchyCanvas(context, parent)
{
    setAccessibleName(tr("Views in layers"));
    connect(&context.playback, &Playback::positionChanged, this, [this] {
        if (isVisible()) rebuild();
    });
}

int HierarchyExploded::layerCount() const { return static_cast<int>(m_layers.nodes.size()); }

void HierarchyExploded::contentChanged()
{
    m_projection.area = QRectF(rect());
    if (isVisible()) rebuild();
}

void HierarchyExploded::showEvent(QShowEvent* event)
{
    HierarchyCanvas::showEvent(event);
    m_projection.area = QRectF(rect());
    rebuild();
}

/// Asks for the layers of the present snapshot and frame, unless it has or has asked for them.
void HierarchyExploded::rebuild()
{
    const auto recording = context().session.recording();
    std::optional<std::size_t> frame;
    if (recording && !context().hierarchy.isFromFile())
        frame = frameForPlayhead(*recording, context().playback.wallPosition());
    if (snapshot() == m_builtFor && frame == m_builtFrame) return;
    m_builtFor = snapshot();
    m_builtFrame = frame;
    m_isReady = false;
    if (!snapshot()) {
        m_building.drop();
        return accept({});
    }
    m_building.run(
        [snapshot = snapshot(), recording, frame](const auto& isStale) {
            const QImage picture = frame ? decodeFrame(*recording, *frame, {}).image : QImage();
            return explode(snapshot, picture, isStale);
        },
        [this](const HierarchyLayers& layers) { accept(layers); });
}

void HierarchyExploded::accept(HierarchyLayers layers)
{
    const bool isOtherCount = layers.nodes.size() != m_layers.nodes.size();
    m_layers = std::move(layers);
    m_isReady = true;
    m_projection.canvas = m_layers.canvas;
    m_projection.layerCount = std::max(1, layerCount());
    if (isOtherCount) setDepthRange(0, std::max(0, layerCount() - 1));
    update();
    Q_EMIT layersChanged();
}

void HierarchyExploded::setSpacing(int logicalUnits)
{
    m_projection.spacing = std::clamp(logicalUnits, 0, kMaxSpacing);
    update();
}

void HierarchyExploded::setDepthRange(int first, int last)
{
    m_firstDepth = first;
    m_lastDepth = std::max(first, last);
    update();
}

void HierarchyExploded::setHasPictures(bool hasPictures)
{
    m_hasPictures = hasPictures;
    update();
}

std::vector<int> HierarchyExploded::nodesUnder(QPointF position) const
{
    std::vector<int> pile;
    if (m_layers.snapshot != snapshot()) return pile; // of another snapshot, still
    for (int layer = layerCount() - 1; layer >= 0; --layer) {
        if (!isShown(layer)) continue;
        const QPointF point = m_projection.toCanvas(layer, position);
        const int node = m_layers.ownerAt(static_cast<std::size_t>(layer), point.x(), point.y());
        if (node >= 0) pile.push_back(node);
    }
    return pile;
}

std::optional<QPointF> HierarchyExploded::centerOf(int node) const
{
    if (!m_layers.snapshot || !hasNode(*m_layers.snapshot, node)) return std::nullopt;
    const HierarchyNode& view = m_layers.snapshot->nodes[static_cast<std::size_t>(node)];
    if (view.visibleRect.isEmpty()) return std::nullopt;
    return m_projection.ofLayer(static_cast<int>(view.depth))
        .map(
            QPointF(view.visibleRect.x + view.visibleRect.width / 2, view.visibleRect.y + view.visibleRect.height / 2));
}

void HierarchyExploded::drag(QPointF delta)
{
    m_projection.turn(delta.x() * kDegreesPerPixel, -delta.y() * kDegreesPerPixel);
    update();
}

void HierarchyExploded::zoomAround(QPointF position, double factor)
{
    const double wanted = std::clamp(m_projection.zoom * factor, 0.4, 12.0);
    const QPointF fromCenter = position - m_projection.area.center();
    m_projection.pan = fromCenter - (fromCenter - m_projection.pan) * (wanted / m_projection.zoom);
    m_projection.zoom = wanted;
    update();
}

void HierarchyExploded::resetView()
{
    const ExplodedProjection fresh;
    m_projection.yaw = fresh.yaw;
    m_projection.pitch = fresh.pitch;
    m_projection.zoom = 1;
    m_projection.pan = {};
    update();
}

bool HierarchyExploded::handleOwnKey(const QKeyEvent& event, bool isDry)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::ShiftModifier) return false;
    double yaw = 0;
    double pitch = 0;
    if (event.key() == Qt::Key_Left) yaw = -kDegreesPerKey;
    if (event.key() == Qt::Key_Right) yaw = kDegreesPerKey;
    if (event.key() == Qt::Key_Up) pitch = kDegreesPerKey;
    if (event.key() == Qt::Key_Down) pitch = -kDegreesPerKey;
    if (yaw == 0 && pitch == 0) return false;
    if (isDry) return true;
    m_projection.turn(yaw, pitch);
    update();
    return true;
}

void HierarchyExploded::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Surface::Letterbox, palette()));
    m_projection.area = QRectF(rect());
    for (int layer = 0; layer < layerCount(); ++layer)
        if (isShown(layer)) paintLayer(painter, layer);
    if (m_layers.snapshot == snapshot()) {
        paintMarked(painter, selectedNode(), true);
        if (hoveredNode() != selectedNode()) paintMarked(painter, hoveredNode(), false);
    }
    paintFocus(painter);
}

void HierarchyExploded::paintLayer(QPainter& painter, int layer) const
{
    constexpr double kGround = 0.16; // the whole picture, faintly, under everything
    const auto index = static_cast<std::size_t>(layer);
    const bool hasImage = m_hasPictures && index < m_layers.images.size();
    const QRectF canvas(0, 0, m_layers.canvas.width, m_layers.canvas.height);
    painter.save();
    painter.setTransform(m_projection.ofLayer(layer), true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (hasImage && layer == m_firstDepth) {
        painter.setOpacity(kGround);
        painter.drawImage(canvas, m_layers.picture);
        painter.setOpacity(1);
    }
    if (hasImage) painter.drawImage(canvas, m_layers.images[index]);
    painter.restore();
    paintOutlines(painter, layer);
}

void HierarchyExploded::paintOutlines(QPainter& painter, int layer) const
{
    const QTransform transform = m_projection.ofLayer(layer);
    const double scale = m_projection.scale();
    const QColor muted = theme::color(Surface::MutedText, palette());
    const QColor accent = theme::color(Surface::Accent, palette());
    const QColor warning = theme::color(Surface::Warning, palette());
    const bool isBare = !m_hasPictures || m_layers.images.empty();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int index : m_layers.nodes[static_cast<std::size_t>(layer)]) {
        const HierarchyNode& node = m_layers.snapshot->nodes[static_cast<std::size_t>(index)];
        if (std::max(node.visibleRect.width, node.visibleRect.height) * scale < kSmallestPx) continue;
        QColor line = node.isMasked ? warning : node.isInteractive ? accent : muted;
        QColor fill = line;
        const bool isFaint = isSearching() && !isMatch(index);
        line.setAlphaF(isFaint ? 0.12F : node.isMasked || node.isInteractive ? 0.9F : 0.45F);
        fill.setAlphaF(isFaint ? 0.02F : isSearching() ? 0.35F : isBare ? 0.10F : 0.0F);
        painter.setPen(QPen(line, 1));
        painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.drawPolygon(corners(transform, node.visibleRect));
    }
}

void HierarchyExploded::paintMarked(QPainter& painter, int node, bool isSelected) const
{
    if (node < 0) return;
    const HierarchyNode& view = m_layers.snapshot->nodes[static_cast<std::size_t>(node)];
    if (view.visibleRect.isEmpty() || !isShown(static_cast<int>(view.depth))) return;
    const QPolygonF shape = corners(m_projection.ofLayer(static_cast<int>(view.depth)), view.visibleRect);
    const QColor accent = theme::color(Surface::Accent, palette());
    QColor fill = accent;
    fill.setAlphaF(isSelected ? 0.28F : 0.12F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(palette().color(QPalette::Base), isSelected ? 4 : 3));
    painter.drawPolygon(shape);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, isSelected ? 2 : 1.5, isSelected ? Qt::SolidLine : Qt::DashLine));
    painter.drawPolygon(shape);
    const QString title = nodeTitle(view);
    const QFontMetricsF metrics(painter.font());
    const QRectF bounds = shape.boundingRect();
    QRectF tag(bounds.left(), bounds.top() - metrics.height() - 6, metrics.horizontalAdvance(title) + 10,
        metrics.height() + 4);
    tag.moveLeft(std::clamp(tag.left(), 2.0, std::max(2.0, width() - tag.width() - 2)));
    tag.moveTop(std::max(2.0, tag.top()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(theme::color(Surface::AccentText, palette()));
    painter.drawText(tag, Qt::AlignCenter, title);
}

} // namespace revisit
