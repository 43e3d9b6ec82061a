#include "viewer/frame/frame_view.h"

#include "viewer/frame/device_painter.h"
#include "viewer/frame/frame_messages.h"
#include "viewer/frame/frame_overlays.h"
#include "viewer/frame/touch_painter.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kMinZoom = 0.25;
constexpr double kMaxZoom = 16;

} // namespace

FrameView::FrameView(const ViewContext& context, ViewSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_settings(settings)
    , m_feed(context)
{
    setObjectName(QStringLiteral("frameView"));
    setAccessibleName(tr("Recorded screen"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    connectAll();
    restart();
}

FrameView::~FrameView() = default;

void FrameView::connectAll()
{
    connect(&m_context.session, &ReplaySession::changed, this, &FrameView::restart);
    connect(&m_feed, &FrameFeed::changed, this, &FrameView::refresh);
    connect(&m_context.playback, &Playback::positionChanged, this, qOverload<>(&QWidget::update));
    connect(&m_context.hierarchy, &CurrentHierarchy::changed, this, qOverload<>(&QWidget::update));
    connect(&m_context.selection, &Selection::selectedNodeChanged, this, qOverload<>(&QWidget::update));
    connect(&m_context.selection, &Selection::hoveredNodeChanged, this, qOverload<>(&QWidget::update));
    connect(&m_settings, &ViewSettings::optionChanged, this, &FrameView::refresh);
}

void FrameView::restart()
{
    m_zoom = 1;
    m_pan = {};
    readTouches();
    refresh();
    Q_EMIT zoomChanged();
}

void FrameView::readTouches()
{
    m_touches.reset();
    const auto recording = m_context.session.recording();
    if (!recording) {
        m_touchReader.drop();
        return;
    }
    m_touchReader.run(
        [recording](
            const auto&) { return std::shared_ptr<const TouchTrack>(std::make_shared<TouchTrack>(*recording)); },
        [this](const std::shared_ptr<const TouchTrack>& track) {
            m_touches = track;
            update();
        });
}

bool FrameView::isSettled() const
{
    return m_context.session.state() == ReplaySession::State::Ready && m_feed.isSettled() && m_touches != nullptr
        && !m_context.hierarchy.isLoading();
}

PixelSize FrameView::pictureSize() const
{
    const auto& recording = m_context.session.recording();
    if (!recording || !m_feed.wantedFrame()) return {};
    return recording->frames()[*m_feed.wantedFrame()].size;
}

DeviceShape FrameView::shownShape() const
{
    const auto& recording = m_context.session.recording();
    if (!recording || !m_settings.isOn(ViewSettings::Option::Bezel)) return DeviceShape::PlainScreen;
    return deviceShape(recording->info());
}

FrameFit FrameView::currentFit() const
{
    const auto& recording = m_context.session.recording();
    FrameFit fit;
    fit.area = size();
    fit.picture = pictureSize();
    fit.canvas = frameCanvas(recording ? recording->info() : RecordingInfo{}, fit.picture);
    fit.devicePixelRatio = devicePixelRatioF();
    fit.shape = shownShape();
    fit.zoom = m_zoom;
    fit.pan = m_pan;
    fit.marginPx = theme::kSpace4;
    return fit;
}

void FrameView::updateGeometryOfFrame()
{
    m_geometry = fitFrame(currentFit());
    m_feed.setShownSize(m_geometry.screenPixels());
}

void FrameView::refresh()
{
    updateGeometryOfFrame();
    describe();
    update();
}

void FrameView::describe()
{
    const auto& recording = m_context.session.recording();
    const auto wanted = m_feed.wantedFrame();
    setAccessibleDescription(
        recording && wanted ? tr("Frame %1 of %2").arg(*wanted + 1).arg(recording->frames().size()) : QString());
}

void FrameView::setZoom(double zoom) { zoomAround(QRectF(rect()).center(), zoom); }

void FrameView::zoomAround(QPointF anchor, double zoom)
{
    const double wanted = std::clamp(zoom, kMinZoom, kMaxZoom);
    const QPointF fromCenter = anchor - QRectF(rect()).center();
    m_pan = fromCenter - (fromCenter - m_pan) * (wanted / m_zoom);
    m_zoom = wanted;
    if (m_zoom <= 1) m_pan = {};
    refresh();
    Q_EMIT zoomChanged();
}

void FrameView::fit()
{
    m_pan = {};
    setZoom(1);
}

void FrameView::showActualSize()
{
    if (pictureSize().isEmpty()) return;
    m_pan = {};
    setZoom(actualSizeZoom(currentFit()));
}

int FrameView::nodeUnder(QPointF position) const
{
    const auto& snapshot = m_context.hierarchy.snapshot();
    if (!snapshot || !m_geometry.screen.contains(position)) return Selection::kNoNode;
    const QPointF point = m_geometry.toCanvas(position);
    return snapshot->nodeAt(point.x(), point.y());
}

void FrameView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Surface::Letterbox, palette()));
    const DeviceShape shape = shownShape();
    if (m_context.session.recording()) {
        paintBehindScreen(painter, m_geometry, shape, palette());
        paintPicture(painter);
        paintBezel(painter, m_geometry, shape, palette());
        paintHierarchy(painter);
        if (m_touches && m_settings.isOn(ViewSettings::Option::Touches))
            paintTouches(painter, *m_touches, m_context.playback.wallPosition(), m_geometry);
        paintState(painter);
    }
    if (isSettled()) Q_EMIT painted();
}

void FrameView::paintPicture(QPainter& painter) const
{
    const QImage& image = m_feed.shown().decoded.image;
    if (image.isNull()) {
        painter.fillRect(m_geometry.screen, theme::color(theme::Surface::Lane, palette()));
        return;
    }
    const bool isExact
        = image.width() == m_geometry.screenPixels().widthPx && image.height() == m_geometry.screenPixels().heightPx;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isExact);
    if (m_geometry.screenRadius > 0) painter.setClipPath(screenClip(m_geometry));
    painter.drawImage(m_geometry.screen, image, QRectF(image.rect()));
    painter.restore();
}

void FrameView::paintHierarchy(QPainter& painter) const
{
    const auto& snapshot = m_context.hierarchy.snapshot();
    if (!snapshot) return;
    if (m_settings.isOn(ViewSettings::Option::Masked)) paintMaskedRegions(painter, *snapshot, m_geometry);
    if (m_settings.isOn(ViewSettings::Option::Inspect)) paintWireframe(painter, *snapshot, m_geometry, palette());
    const auto paint = [&](int node, NodeMark mark) {
        if (node < 0 || static_cast<std::size_t>(node) >= snapshot->nodes.size()) return;
        paintNode(painter, snapshot->nodes[static_cast<std::size_t>(node)], mark, m_geometry, palette());
    };
    paint(m_context.selection.selectedNode(), NodeMark::Selected);
    if (m_context.selection.hoveredNode() != m_context.selection.selectedNode())
        paint(m_context.selection.hoveredNode(), NodeMark::Hovered);
}

void FrameView::paintState(QPainter& painter) const
{
    const auto& shown = m_feed.shown();
    if (shown.decoded.isDamaged)
        paintNotice(painter, m_geometry, tr("Damaged frame: shown as far as it could be read"),
            theme::color(theme::Surface::Warning, theme::lightPalette()));
    const auto card = frameCard(*m_context.session.recording(), m_context.playback, m_feed);
    if (card) paintCard(painter, m_geometry.screen, *card, palette());
}

void FrameView::resizeEvent(QResizeEvent*) { refresh(); }

void FrameView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

void FrameView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return event->ignore();
    zoomAround(event->position(), m_zoom * std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void FrameView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    if (m_settings.isOn(ViewSettings::Option::Inspect)) {
        m_context.selection.selectNode(nodeUnder(event->position()));
        return;
    }
    m_isDragging = m_zoom > 1;
    m_dragStart = event->position() - m_pan;
}

void FrameView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragging) {
        m_pan = event->position() - m_dragStart;
        refresh();
    } else if (m_settings.isOn(ViewSettings::Option::Inspect)) {
        m_context.selection.hoverNode(nodeUnder(event->position()));
    }
}

void FrameView::mouseReleaseEvent(QMouseEvent* event)
{
    m_isDragging = false;
    QWidget::mouseReleaseEvent(event);
}

void FrameView::mouseDoubleClickEvent(QMouseEvent*)
{
    if (!m_settings.isOn(ViewSettings::Option::Inspect)) fit();
}

void FrameView::leaveEvent(QEvent* event)
{
    if (m_settings.isOn(ViewSettings::Option::Inspect)) m_context.selection.hoverNode(Selection::kNoNode);
    QWidget::leaveEvent(event);
}

} // namespace revisit
