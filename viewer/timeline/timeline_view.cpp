#include "viewer/timeline/timeline_view.h"

#include "viewer/theme.h"
#include "viewer/timeline/hover_card.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_painter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace revisit {

TimelineView::TimelineView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_card(new HoverCard(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    describeForAccessibility();
}

TimelineView::~TimelineView() = default;

void TimelineView::setIndex(std::shared_ptr<const TimelineIndex> index)
{
    m_details.drop();
    leaveHover();
    m_scene.index = std::move(index);
    m_scene.detail.reset();
    m_scene.currentLane = -1;
    const Milliseconds length = m_scene.index ? m_scene.index->length() : Milliseconds{1};
    m_scene.scale = TimelineScale::fitted(length, TimelineScene::lanesWidth(viewport()->width()));
    relayout();
    setScale(m_scene.scale);
    describeForAccessibility();
}

void TimelineView::setPlayhead(SessionTime time)
{
    if (time == m_playhead) return;
    moveLine(m_playhead, time);
}

void TimelineView::keepPlayheadVisible()
{
    const double x = m_scene.scale.xOf(m_playhead);
    if (x >= 0 && x <= m_scene.scale.widthPx) return;
    setScale(m_scene.scale.panned(x - m_scene.scale.widthPx * kPanPart));
}

void TimelineView::moveLine(SessionTime& line, SessionTime to)
{
    const auto repaint
        = [this, &line] { viewport()->update(TimelinePainter(m_scene, palette(), font()).lineRect(line)); };
    repaint();
    line = to;
    repaint();
}

void TimelineView::setRange(std::optional<PlayRange> range)
{
    if (range == m_scene.range) return;
    m_scene.range = range;
    invalidateBase();
}

void TimelineView::setSelectedItem(std::optional<std::size_t> item)
{
    if (item == m_scene.selectedItem) return;
    m_scene.selectedItem = item;
    invalidateBase();
}

void TimelineView::setHoverPicture(SessionTime forTime, const QImage& picture)
{
    if (m_isHovering && forTime == m_hoverTime) m_card->setPicture(picture);
}

void TimelineView::setCollapsedLanes(LaneSet lanes)
{
    m_collapsed = lanes;
    relayout();
}

bool TimelineView::isDetailCurrent() const
{
    const TimelineScale& scale = m_scene.scale;
    return m_scene.detail && m_scene.detail->covers(scale.originMs, scale.msAt(scale.widthPx), scale.msPerPx);
}

QSize TimelineView::sizeHint() const
{
    return {900, TimelineLayout::kRulerHeight + std::max(180, m_scene.layout.lanesHeight)};
}

QSize TimelineView::minimumSizeHint() const { return {320, TimelineLayout::kRulerHeight + 64}; }

void TimelineView::zoomToFit()
{
    setScale(TimelineScale::fitted({std::llround(m_scene.scale.lengthMs)}, m_scene.scale.widthPx));
}

void TimelineView::zoomTo(SessionTime from, SessionTime to) { setScale(m_scene.scale.showing(from, to)); }

void TimelineView::zoomAround(double x, double factor) { setScale(m_scene.scale.zoomed(x, factor)); }

/// Keys zoom around the mouse where it hovers, else around the playhead where it shows, else around the middle.
double TimelineView::anchorX() const
{
    if (m_isHovering) return m_scene.scale.xOf(m_hoverTime);
    const double x = m_scene.scale.xOf(m_playhead);
    return x >= 0 && x <= m_scene.scale.widthPx ? x : m_scene.scale.widthPx / 2;
}

void TimelineView::setScale(const TimelineScale& scale)
{
    m_scene.scale = scale;
    updateScrollBars();
    invalidateBase();
    requestDetail();
}

void TimelineView::relayout()
{
    m_scene.layout = m_scene.index ? TimelineLayout::of(*m_scene.index, m_collapsed) : TimelineLayout{};
    updateScrollBars();
    updateGeometry();
    invalidateBase();
}

void TimelineView::updateScrollBars()
{
    const auto whole = static_cast<int>(std::min(1e8, m_scene.scale.lengthMs / m_scene.scale.msPerPx));
    const auto page = static_cast<int>(m_scene.scale.widthPx);
    const QSignalBlocker noHorizontal(horizontalScrollBar());
    horizontalScrollBar()->setRange(0, m_scene.scale.isFitted() ? 0 : std::max(0, whole - page));
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setValue(static_cast<int>(std::min(1e8, m_scene.scale.originMs / m_scene.scale.msPerPx)));
    const int room = viewport()->height() - TimelineLayout::kRulerHeight;
    verticalScrollBar()->setRange(0, std::max(0, m_scene.layout.lanesHeight - room));
    verticalScrollBar()->setPageStep(room);
}

void TimelineView::scrollContentsBy(int dx, int)
{
    if (dx != 0) {
        TimelineScale scale = m_scene.scale;
        scale.originMs = horizontalScrollBar()->value() * scale.msPerPx;
        m_scene.scale = scale.clamped();
        requestDetail();
    }
    m_scene.scrollY = verticalScrollBar()->value();
    invalidateBase();
}

void TimelineView::requestDetail()
{
    if (!m_scene.index || isDetailCurrent()) return;
    // A screen more on both sides, so that panning finds its marks ready.
    const TimelineScale& scale = m_scene.scale;
    const DetailRequest request{scale.msAt(-scale.widthPx), scale.msAt(2 * scale.widthPx), scale.msPerPx};
    m_details.run(
        [index = m_scene.index, request](const auto& isStale) {
            return std::make_shared<const TimelineDetail>(buildDetail(*index, request, isStale));
        },
        [this](const std::shared_ptr<const TimelineDetail>& detail) {
            m_scene.detail = detail;
            invalidateBase();
            Q_EMIT detailReady();
        });
}

void TimelineView::invalidateBase()
{
    m_base = {};
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent*)
{
    const TimelinePainter timeline(m_scene, palette(), font());
    const double ratio = devicePixelRatioF();
    if (m_base.isNull()) {
        m_base = QPixmap((QSizeF(viewport()->size()) * ratio).toSize());
        m_base.setDevicePixelRatio(ratio);
        QPainter painter(&m_base);
        timeline.paintBase(painter);
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_base);
    if (!m_scene.index) {
        painter.setPen(theme::color(theme::Surface::MutedText, palette()));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No recording is open"));
        return;
    }
    if (m_isHovering) timeline.paintHover(painter, m_hoverTime);
    timeline.paintPlayhead(painter, m_playhead);
    if (hasFocus()) {
        painter.setPen(theme::color(theme::Surface::Accent, palette()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    m_scene.size = viewport()->size();
    setScale(m_scene.scale.resized(TimelineScene::lanesWidth(viewport()->width())));
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (isLook) invalidateBase();
}

void TimelineView::describeForAccessibility()
{
    if (!m_scene.index) return setAccessibleDescription(tr("No recording is open"));
    QStringList lanes;
    for (const TimelineLayout::Row& row : m_scene.layout.rows)
        lanes << QStringLiteral("%1: %2").arg(laneTitle(row.lane)).arg(m_scene.index->lane(row.lane).items.size());
    setAccessibleDescription(tr("%1 long. %2. W and S zoom, A and D pan, Up and Down choose a lane, Return folds it.")
                                 .arg(formatSpan(m_scene.index->length()), lanes.join(QStringLiteral(", "))));
}

} // namespace revisit
