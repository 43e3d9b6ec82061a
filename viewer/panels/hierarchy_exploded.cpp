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
constexpr int kRestMs = 90; ///< without a turn, after which it is drawn finely

QPolygonF corners(const QTransform& transform, const LogicalRect& rect)
{
    return transform.map(QPolygonF(QRectF(rect.x, rect.y, rect.width, rect.height)));
}

} // namespace

HierarchyExploded::HierarchyExploded(const ViewContext& context, QWidget* parent)
    : HierarchyCanvas(context, parent)
    , m_stack{std::make_shared<HierarchyLayers>(), std::make_shared<LayerSheets>()}
{
    setAccessibleName(tr("Views in layers"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &HierarchyExploded::refine);
    connect(&context.playback, &Playback::positionChanged, this, [this] {
        if (isVisible()) rebuild();
    });
}

int HierarchyExploded::layerCount() const { return static_cast<int>(m_stack.layers->nodes.size()); }

ExplodedStyle HierarchyExploded::style() const
{
    return {theme::color(Surface::Letterbox, palette()), theme::color(Surface::MutedText, palette()),
        theme::color(Surface::Accent, palette()), theme::color(Surface::Warning, palette()), m_hasPictures,
        isSearching(), matches()};
}

void HierarchyExploded::contentChanged()
{
    m_projection.area = QRectF(rect());
    turned();
    if (isVisible()) rebuild();
}

void HierarchyExploded::showEvent(QShowEvent* event)
{
    HierarchyCanvas::showEvent(event);
    m_projection.area = QRectF(rect());
    turned();
    rebuild();
}

/// The sheets were drawn in other colours, or for quite another zoom.
bool HierarchyExploded::isOutOfStyle() const
{
    constexpr double kCoarser = 1.4;
    constexpr double kFiner = 0.5;
    if (m_style != style()) return true;
    if (!m_isReady || m_stack.sheets->wantedScale <= 0) return false;
    const double change = m_projection.scale() * devicePixelRatioF() / m_stack.sheets->wantedScale;
    return change > kCoarser || change < kFiner;
}

/// Asks for the layers of the present snapshot and frame in the present style, unless it has or has asked for them.
void HierarchyExploded::rebuild()
{
    const auto recording = context().session.recording();
    std::optional<std::size_t> frame;
    if (recording && !context().hierarchy.isFromFile())
        frame = frameForPlayhead(*recording, context().hierarchy.pictureTime());
    const bool isSame = snapshot() == m_builtFor && frame == m_builtFrame;
    if (isSame && !isOutOfStyle()) return;
    m_builtFor = snapshot();
    m_builtFrame = frame;
    m_style = style();
    m_isReady = m_isReady && isSame;
    if (!snapshot()) {
        m_building.drop();
        return accept({std::make_shared<HierarchyLayers>(), std::make_shared<LayerSheets>()});
    }
    m_building.run(
        [snapshot = snapshot(), recording, frame, limits = context().session.limits(),
            known = m_isReady ? m_stack.layers : nullptr, style = m_style, projection = m_projection,
            ratio = devicePixelRatioF()](const Staleness& isStale) mutable {
            Stack stack{known, nullptr};
            if (!known) {
                const QImage picture
                    = frame ? decodeFrame(*recording, *frame, {}, limits, isStale.token()).image : QImage();
                stack.layers = std::make_shared<HierarchyLayers>(explode(snapshot, picture, isStale));
            }
            projection.fitTo(stack.layers->canvas, static_cast<int>(stack.layers->nodes.size()));
            stack.sheets
                = std::make_shared<LayerSheets>(drawSheets(*stack.layers, style, projection.scale() * ratio, isStale));
            return stack;
        },
        [this](const Stack& stack) { accept(stack); });
}

void HierarchyExploded::accept(const Stack& stack)
{
    const bool isOtherCount = stack.layers->nodes.size() != m_stack.layers->nodes.size();
    m_stack = stack;
    m_isReady = true;
    m_projection.fitTo(m_stack.layers->canvas, layerCount());
    if (isOtherCount) setDepthRange(0, std::max(0, layerCount() - 1));
    turned();
    Q_EMIT layersChanged();
}

/// Another look at the same stack: the sheets do until it rests.
void HierarchyExploded::turned()
{
    lookChanged();
    m_fine = {};
    m_refining.drop();
    m_rest.start();
    update();
}

void HierarchyExploded::refine()
{
    if (!isVisible() || !m_isReady || layerCount() == 0) return;
    if (isOutOfStyle()) return rebuild();
    m_refining.run(
        [stack = m_stack, style = m_style, projection = m_projection, depths = m_depths, ratio = devicePixelRatioF()](
            const auto& isStale) { return drawFinely(*stack.layers, style, projection, depths, ratio, isStale); },
        [this](const QImage& fine) {
            m_fine = fine;
            update();
        });
}

void HierarchyExploded::setSpacing(int logicalUnits)
{
    m_projection.spacing = std::clamp(logicalUnits, 0, kMaxSpacing);
    turned();
}

void HierarchyExploded::setDepthRange(int first, int last)
{
    m_depths = {first, std::max(first, last)};
    turned();
}

void HierarchyExploded::setHasPictures(bool hasPictures)
{
    m_hasPictures = hasPictures;
    if (isVisible()) rebuild();
}

std::vector<int> HierarchyExploded::nodesUnder(QPointF position) const
{
    std::vector<int> pile;
    if (m_stack.layers->snapshot != snapshot()) return pile; // of another snapshot, still
    for (int layer = layerCount() - 1; layer >= 0; --layer) {
        if (!isShown(layer)) continue;
        const QPointF point = m_projection.toCanvas(layer, position);
        const int node = m_stack.layers->ownerAt(static_cast<std::size_t>(layer), point.x(), point.y());
        if (node >= 0) pile.push_back(node);
    }
    return pile;
}

QRectF HierarchyExploded::shownRect(int node) const
{
    if (m_stack.layers->snapshot != snapshot()) return {}; // of another snapshot, still
    const HierarchyNode& view = snapshot()->nodes[static_cast<std::size_t>(node)];
    const auto layer = static_cast<int>(view.depth);
    if (view.visibleRect.isEmpty() || !isShown(layer)) return {};
    return corners(m_projection.ofLayer(layer), view.visibleRect).boundingRect() & QRectF(rect());
}

std::optional<QPointF> HierarchyExploded::centerOf(int node) const
{
    if (!m_stack.layers->snapshot || !hasNode(*m_stack.layers->snapshot, node)) return std::nullopt;
    const HierarchyNode& view = m_stack.layers->snapshot->nodes[static_cast<std::size_t>(node)];
    if (view.visibleRect.isEmpty()) return std::nullopt;
    return m_projection.ofLayer(static_cast<int>(view.depth))
        .map(
            QPointF(view.visibleRect.x + view.visibleRect.width / 2, view.visibleRect.y + view.visibleRect.height / 2));
}

void HierarchyExploded::drag(QPointF delta)
{
    m_projection.turn(delta.x() * kDegreesPerPixel, -delta.y() * kDegreesPerPixel);
    turned();
}

void HierarchyExploded::zoomAround(QPointF position, double factor)
{
    const double wanted = std::clamp(m_projection.zoom * factor, 0.4, 12.0);
    const QPointF fromCenter = position - m_projection.area.center();
    m_projection.pan = fromCenter - (fromCenter - m_projection.pan) * (wanted / m_projection.zoom);
    m_projection.zoom = wanted;
    turned();
}

void HierarchyExploded::resetView()
{
    const ExplodedProjection fresh;
    m_projection.yaw = fresh.yaw;
    m_projection.pitch = fresh.pitch;
    m_projection.zoom = 1;
    m_projection.pan = {};
    turned();
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
    turned();
    return true;
}

void HierarchyExploded::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_projection.area != QRectF(rect())) lookChanged();
    m_projection.area = QRectF(rect());
    if (isFine() && m_fine.devicePixelRatio() == devicePixelRatioF()) {
        painter.drawImage(QPointF(0, 0), m_fine);
    } else {
        painter.fillRect(rect(), m_style.ground);
        paintSheets(painter, *m_stack.layers, *m_stack.sheets, m_style, m_projection, m_depths);
    }
    if (m_stack.layers->snapshot == snapshot()) {
        paintMarked(painter, selectedNode(), true);
        if (hoveredNode() != selectedNode()) paintMarked(painter, hoveredNode(), false);
    }
    paintFocus(painter);
}

void HierarchyExploded::paintMarked(QPainter& painter, int node, bool isSelected) const
{
    if (node < 0) return;
    const HierarchyNode& view = m_stack.layers->snapshot->nodes[static_cast<std::size_t>(node)];
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
    const QFontMetricsF metrics(painter.font());
    const QString title = metrics.elidedText(nodeTitle(view), Qt::ElideRight, width() - 14.0);
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
