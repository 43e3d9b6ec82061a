#include "viewer/frame/frame_view.h"

#include "viewer/accessible/accessible_factory.h"
#include "viewer/frame/device_painter.h"
#include "viewer/frame/frame_messages.h"
#include "viewer/frame/frame_overlays.h"
#include "viewer/frame/tool_painter.h"
#include "viewer/frame/touch_painter.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kMinZoom = 0.25;
constexpr double kMaxZoom = 32;
constexpr double kSeparatePixels = 3; ///< display pixels per picture pixel from which on each shows as a square
constexpr double kLeastInSight = 48; ///< of the device, when the picture is moved

} // namespace

FrameView::FrameView(const ViewContext& context, ViewSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_settings(settings)
    , m_feed(context)
{
    installAccessibleFactory();
    setObjectName(QStringLiteral("frameView"));
    setAccessibleName(tr("Recorded screen"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    connectAll();
    connectSpoken();
    restart();
}

FrameView::~FrameView() = default;

void FrameView::connectAll()
{
    connect(&m_context.session, &ReplaySession::changed, this, &FrameView::restart);
    connect(&m_feed, &FrameFeed::changed, this, &FrameView::refresh);
    connect(&m_context.playback, &Playback::positionChanged, this, qOverload<>(&QWidget::update));
    connect(&m_context.hierarchy, &CurrentHierarchy::changed, this, qOverload<>(&QWidget::update));
    connect(&m_context.hierarchy, &CurrentHierarchy::playheadChanged, this, qOverload<>(&QWidget::update));
    connect(&m_context.selection, &Selection::selectedNodeChanged, this, qOverload<>(&QWidget::update));
    connect(&m_context.selection, &Selection::hoveredNodeChanged, this, qOverload<>(&QWidget::update));
    connect(&m_settings, &ViewSettings::optionChanged, this, &FrameView::refresh);
    connect(&m_tools, &FrameTools::toolChanged, this, &FrameView::refresh);
    connect(&m_tools, &FrameTools::changed, this, [this] {
        describe();
        update();
    });
}

/// A recording that grew is looked at as before.
void FrameView::restart()
{
    if (m_context.session.isGrown()) {
        readTracks();
        return refresh();
    }
    m_touches.reset();
    m_states.reset();
    m_zoom = 1;
    m_pan = {};
    m_quarterTurns = 0;
    m_tools.clear();
    readTracks();
    refresh();
    Q_EMIT zoomChanged();
}

void FrameView::readTracks()
{
    const auto recording = m_context.session.recording();
    if (!recording) {
        m_trackReader.drop();
        return;
    }
    struct Tracks {
        std::shared_ptr<const TouchTrack> touches;
        std::shared_ptr<const StateTrack> states;
    };
    m_trackReader.run(
        [recording](const auto&) {
            return Tracks{std::make_shared<TouchTrack>(*recording), std::make_shared<StateTrack>(*recording)};
        },
        [this](const Tracks& tracks) {
            m_touches = tracks.touches;
            m_states = tracks.states;
            describe();
            update();
        });
}

TouchStyle FrameView::touchStyle() const
{
    TouchStyle style;
    if (m_settings.isOn(ViewSettings::Option::LargeMarks)) style.size = kLargeTouchSize;
    if (m_settings.isOn(ViewSettings::Option::TouchHistory)) style.historyCount = kTouchHistory;
    return style;
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
    fit.quarterTurns = m_quarterTurns;
    fit.zoom = m_zoom;
    fit.pan = m_pan;
    fit.marginPx = theme::kSpace4;
    return fit;
}

void FrameView::updateGeometryOfFrame()
{
    m_geometry = fitFrame(currentFit());
    const bool needsAllPixels = m_tools.tool() == FrameTool::Loupe && !pictureSize().isEmpty();
    m_feed.setShownSize(needsAllPixels ? pictureSize() : m_geometry.screenPixels());
    const auto& recording = m_context.session.recording();
    m_tools.setScene({m_geometry, pictureSize(), m_feed.shown().decoded.image, m_context.hierarchy.ofPlayhead(),
        recording ? logicalUnit(recording->info().device.platform) : QString()});
}

void FrameView::refresh()
{
    updateGeometryOfFrame();
    describe();
    update();
}

void FrameView::setZoom(double zoom) { zoomAround(QRectF(rect()).center(), zoom); }

void FrameView::zoomAround(QPointF anchor, double zoom)
{
    const double wanted = std::clamp(zoom, kMinZoom, kMaxZoom);
    const QPointF fromCenter = anchor - QRectF(rect()).center();
    m_pan = fromCenter - (fromCenter - m_pan) * (wanted / m_zoom);
    m_zoom = wanted;
    if (m_zoom <= 1) m_pan = {};
    keepInSight();
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

double FrameView::pixelScale() const { return pictureSize().isEmpty() ? 0 : m_zoom / actualSizeZoom(currentFit()); }

void FrameView::panBy(QPointF delta)
{
    if (m_zoom <= 1) return;
    m_pan += delta;
    keepInSight();
    refresh();
}

void FrameView::keepInSight()
{
    const QSizeF device = fitFrame(currentFit()).device.size();
    const double x = std::max(0.0, (device.width() + width()) / 2 - kLeastInSight);
    const double y = std::max(0.0, (device.height() + height()) / 2 - kLeastInSight);
    m_pan = {std::clamp(m_pan.x(), -x, x), std::clamp(m_pan.y(), -y, y)};
}

void FrameView::rotate()
{
    m_quarterTurns = (m_quarterTurns + 1) % 4;
    m_pan = {};
    m_tools.clear();
    refresh();
    Q_EMIT zoomChanged();
}

/// A recording without screenshots: the outlines are all there is to look at.
bool FrameView::hasOutlinesOnly() const
{
    const auto& recording = m_context.session.recording();
    return recording && recording->frames().empty() && m_context.hierarchy.ofPlayhead();
}

bool FrameView::isInspecting() const
{
    return m_settings.isOn(ViewSettings::Option::Inspect) && m_tools.tool() == FrameTool::None;
}

std::vector<int> FrameView::nodesUnder(QPointF position) const
{
    const auto snapshot = m_context.hierarchy.onPicture();
    if (!snapshot || !m_geometry.screen.contains(position)) return {};
    const QPointF point = m_geometry.toCanvas(position);
    return nodesAt(*snapshot, point.x(), point.y());
}

int FrameView::nodeUnder(QPointF position) const
{
    const auto snapshot = m_context.hierarchy.onPicture();
    if (!snapshot || !m_geometry.screen.contains(position)) return Selection::kNoNode;
    const QPointF point = m_geometry.toCanvas(position);
    return snapshot->nodeAt(point.x(), point.y());
}

void FrameView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), theme::color(theme::Surface::Letterbox, palette()));
    const DeviceShape shape = shownShape();
    if (m_context.session.recording()) {
        paintBehindScreen(painter, m_geometry, shape, palette());
        paintPicture(painter);
        paintBezel(painter, m_geometry, shape, palette());
        if (m_settings.isOn(ViewSettings::Option::Grid)) paintGrid(painter, m_geometry);
        paintHierarchy(painter);
        if (m_touches && m_settings.isOn(ViewSettings::Option::Touches))
            paintTouches(painter, *m_touches, m_context.playback.wallPosition(), m_geometry, touchStyle());
        paintState(painter);
        m_tools.paint(painter, QRectF(rect()), palette());
    }
    if (m_hasKeyboardFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(theme::Surface::Accent, palette()), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    if (isSettled()) Q_EMIT painted();
}

void FrameView::paintPicture(QPainter& painter) const
{
    const QImage& image = m_feed.shown().decoded.image;
    painter.save();
    painter.setTransform(m_geometry.turn(), true);
    if (m_geometry.screenRadius > 0) painter.setClipPath(screenClip(m_geometry));
    if (image.isNull()) {
        painter.fillRect(m_geometry.plainScreen, theme::color(theme::Surface::Lane, palette()));
    } else {
        const PixelSize covered = m_geometry.screenPixels();
        const bool isExact = image.width() == covered.widthPx && image.height() == covered.heightPx;
        const bool isMagnified = covered.widthPx >= kSeparatePixels * image.width();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !isExact && !isMagnified);
        painter.drawImage(m_geometry.plainScreen, image, QRectF(image.rect()));
    }
    painter.restore();
}

void FrameView::paintHierarchy(QPainter& painter) const
{
    const auto& ofPicture = m_context.hierarchy.ofPlayhead();
    const auto snapshot = m_context.hierarchy.onPicture();
    if (ofPicture && m_settings.isOn(ViewSettings::Option::Masked)) paintMaskedRegions(painter, *ofPicture, m_geometry);
    if (hasOutlinesOnly())
        paintWireframe(painter, *ofPicture, m_geometry, palette());
    else if (snapshot && m_settings.isOn(ViewSettings::Option::Inspect))
        paintWireframe(painter, *snapshot, m_geometry, palette());
    if (snapshot) paintChosenViews(painter, *snapshot);
}

void FrameView::paintChosenViews(QPainter& painter, const HierarchySnapshot& snapshot) const
{
    const int selected = m_context.selection.selectedNode();
    const int hovered = m_context.selection.hoveredNode();
    const auto node
        = [&](int index) -> const HierarchyNode& { return snapshot.nodes[static_cast<std::size_t>(index)]; };
    const auto outline = [&](int index, NodeMark mark) {
        paintNode(painter, {node(index), mark, QRectF(rect())}, m_geometry, palette());
    };
    if (hasNode(snapshot, selected)) outline(selected, NodeMark::Selected);
    if (hovered == selected || !hasNode(snapshot, hovered)) return;
    outline(hovered, NodeMark::Hovered);
    if (isInspecting() && hasNode(snapshot, selected))
        paintGaps(painter, node(selected), node(hovered), m_geometry,
            logicalUnit(m_context.session.recording()->info().device.platform));
}

void FrameView::paintState(QPainter& painter) const
{
    const auto& shown = m_feed.shown();
    if (shown.decoded.isDamaged)
        paintNotice(painter, m_geometry, tr("Damaged frame: shown as far as it could be read"),
            theme::color(theme::Surface::Warning, theme::lightPalette()));
    const auto outlines = hasOutlinesOnly() ? Outlines::Shown : Outlines::Hidden;
    const auto card = frameCard(*m_context.session.recording(), m_context.playback, m_feed, outlines);
    if (card)
        paintCard(painter, m_geometry.screen, *card, palette());
    else if (hasOutlinesOnly())
        paintNotice(painter, m_geometry, tr("No screenshots: the outlines of the views"),
            theme::color(theme::Surface::Letterbox, palette()));
    if (m_states && m_settings.isOn(ViewSettings::Option::States)) paintDeviceStates(painter);
}

void FrameView::paintDeviceStates(QPainter& painter) const
{
    using theme::Surface;
    std::vector<FrameBadge> badges;
    for (const StateChange& state : m_states->at(m_context.playback.wallPosition())) {
        const bool isOnCard = state.value == QLatin1String("background") && m_context.playback.gap() != nullptr;
        if (isOnCard) continue;
        const auto surface = state.level == StateLevel::Critical ? Surface::Danger
            : state.level == StateLevel::Warning                 ? Surface::Warning
                                                                 : Surface::Accent;
        badges.push_back({displayText(state), theme::color(surface, palette()), state.level == StateLevel::Critical});
    }
    constexpr double kNarrowest = 110;
    const double beside = m_geometry.device.left() - 2 * theme::kSpace3; // else over the device's corner
    QRectF area = QRectF(rect()).adjusted(theme::kSpace3, theme::kSpace3, -theme::kSpace3, -theme::kSpace3);
    const double room = beside >= kNarrowest ? beside : area.width() * 0.7;
    if (layoutDirection() == Qt::RightToLeft)
        area.setLeft(area.right() - room);
    else
        area.setWidth(room);
    painter.setFont(theme::smallFont(font()));
    paintBadges(painter, area, badges, palette());
    painter.setFont(font());
}

} // namespace revisit
