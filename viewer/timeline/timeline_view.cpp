#include "viewer/timeline/timeline_view.h"

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/accessible/accessible_factory.h"
#include "viewer/accessible/screen_reader.h"
#include "viewer/focus_edge.h"
#include "viewer/theme.h"
#include "viewer/timeline/film_strip.h"
#include "viewer/timeline/hover_card.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_marks.h"
#include "viewer/timeline/timeline_painter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>
#include <utility>

namespace revisit {

namespace {

constexpr int kFilmRepaintMs = 40; ///< pictures arrive one by one; they are painted together

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_card(new HoverCard(this))
{
    installAccessibleFactory();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes and goes would move every mark
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    FocusEdge::keep(*this);
    setAccessibleName(tr("Timeline"));
    m_filmSoon.setSingleShot(true);
    m_filmSoon.setInterval(kFilmRepaintMs);
    connect(&m_filmSoon, &QTimer::timeout, this, &TimelineView::invalidateBase);
    describeForAccessibility();
}

TimelineView::~TimelineView() = default;

void TimelineView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    if (m_scene.index) return;
    describeForAccessibility();
    viewport()->update();
}

void TimelineView::setIndex(std::shared_ptr<const TimelineIndex> index)
{
    m_details.drop();
    leaveHover();
    m_scene.index = std::move(index);
    m_scene.detail.reset();
    m_scene.selectedFrame.reset();
    m_scene.reached.reset();
    m_scene.currentLane = -1;
    m_scene.measure.reset();
    const Milliseconds length = m_scene.index ? m_scene.index->length() : Milliseconds{1};
    m_scene.scale = TimelineScale::fitted(length, TimelineScene::lanesWidth(viewport()->width()));
    relayout();
    setScale(m_scene.scale);
    describeForAccessibility();
    AccessibleCanvas::tellContent(*this);
}

void TimelineView::growIndex(std::shared_ptr<const TimelineIndex> index)
{
    if (!index || !m_scene.index) return setIndex(std::move(index));
    m_details.drop();
    const bool isFitted = m_scene.scale.isFitted();
    m_scene.index = std::move(index);
    m_scene.detail.reset();
    m_scene.selectedFrame.reset(); // its number may be another frame's now
    m_scene.reached.reset();
    m_scene.scale.lengthMs = std::max(1.0, static_cast<double>(m_scene.index->length().ms));
    relayout();
    if (isFitted)
        zoomToFit();
    else
        setScale(m_scene.scale.clamped());
    describeForAccessibility();
    AccessibleCanvas::tellContent(*this);
}

void TimelineView::setPlayhead(SessionTime time)
{
    if (time == m_playhead) return;
    moveLine(m_playhead, time);
    const auto words = m_scene.reached ? wordsOf(m_scene, *m_scene.reached) : std::nullopt;
    if (!words || words->start != time) m_scene.reached.reset(); // it moved on
}

void TimelineView::keepPlayheadVisible()
{
    const double x = m_scene.scale.xOf(m_playhead);
    if (m_drag != Drag::None || (x >= 0 && x <= m_scene.scale.widthPx)) return;
    setScale(m_scene.scale.panned(x - m_scene.scale.widthPx * kPanPart));
}

/// A pixel outside counts, too: at the very end x is the width, but for rounding.
bool TimelineView::isPlayheadInView() const
{
    const double x = m_scene.scale.xOf(m_playhead);
    return x >= -1 && x <= m_scene.scale.widthPx + 1;
}

void TimelineView::revealPlayhead()
{
    constexpr double kAround = 60;
    if (m_drag != Drag::None) return;
    const TimelineScale& scale = m_scene.scale;
    const double x = scale.xOf(m_playhead);
    const bool isInView = x >= 0 && x <= scale.widthPx;
    const TimelineScale to = isInView ? scale.revealing(m_playhead, kAround) : scale.panned(x - scale.widthPx / 2);
    if (to.originMs != scale.originMs) setScale(to);
}

void TimelineView::moveLine(SessionTime& line, SessionTime to)
{
    const auto repaint
        = [this, &line] { viewport()->update(TimelinePainter(m_scene, palette(), font(), m_sprites).lineRect(line)); };
    repaint();
    line = to;
    repaint();
}

void TimelineView::setRange(std::optional<PlayRange> range)
{
    if (range == m_scene.range) return;
    m_scene.range = range;
    viewport()->update();
}

void TimelineView::setSelectedItem(std::optional<std::size_t> item)
{
    if (item == m_scene.selectedItem) return;
    m_scene.selectedItem = item;
    m_scene.selectedFrame.reset();
    invalidateBase();
}

void TimelineView::setHiddenKinds(const KindSet& hidden)
{
    if (hidden == m_scene.hidden) return;
    m_scene.hidden = hidden;
    invalidateBase(); // the headers tell of it at once
    requestDetail();
    describeForAccessibility();
}

void TimelineView::setSkips(std::vector<PlayRange> skips, bool areSkipped)
{
    const bool isOther = std::exchange(m_scene.areSkipped, areSkipped) != areSkipped;
    if (skips == m_scene.skips && !isOther) return;
    m_scene.skips = std::move(skips);
    invalidateBase();
}

void TimelineView::setNotes(std::vector<TimelineNote> notes)
{
    if (notes == m_scene.notes) return;
    m_scene.notes = std::move(notes);
    relayout();
}

void TimelineView::setChosenNote(std::int64_t id)
{
    if (id == m_scene.chosenNote) return;
    m_scene.chosenNote = id;
    invalidateBase();
}

void TimelineView::setFilm(std::function<const QImage*(std::size_t)> film, double pictureWidth)
{
    m_scene.film = std::move(film);
    m_scene.filmPictureWidth = pictureWidth;
    invalidateBase();
    requestFilm();
}

void TimelineView::filmArrived()
{
    if (!m_filmSoon.isActive()) m_filmSoon.start();
}

void TimelineView::setHoverPicture(SessionTime forTime, const QImage& picture)
{
    if (m_isHovering && forTime == m_hoverTime) m_card->setPicture(picture);
}

void TimelineView::setArrangement(const TrackArrangement& arrangement)
{
    if (arrangement == m_arrangement) return;
    m_arrangement = arrangement;
    relayout();
    requestFilm();
    Q_EMIT arrangementChanged();
}

bool TimelineView::isDetailCurrent() const
{
    const TimelineScale& scale = m_scene.scale;
    return m_scene.detail && m_scene.detail->hidden == m_scene.hidden
        && m_scene.detail->covers(scale.originMs, scale.msAt(scale.widthPx), scale.msPerPx);
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

void TimelineView::showRange(SessionTime from, SessionTime to)
{
    TimelineScale scale = m_scene.scale;
    scale.msPerPx = std::max(1.0, static_cast<double>((to - from).ms)) / scale.widthPx;
    scale.originMs = static_cast<double>(from.ms);
    setScale(scale.clamped());
}

void TimelineView::zoomInAt(SessionTime time) { zoomAround(m_scene.scale.xOf(time), kZoomStep * kZoomStep); }

void TimelineView::zoomAround(double x, double factor) { setScale(m_scene.scale.zoomed(x, factor)); }

/// Keys zoom around the playhead where it shows, else around the middle; the mouse has its wheel for that.
double TimelineView::anchorX() const
{
    const double x = m_scene.scale.xOf(m_playhead);
    return x >= 0 && x <= m_scene.scale.widthPx ? x : m_scene.scale.widthPx / 2;
}

void TimelineView::setScale(const TimelineScale& scale)
{
    m_scene.scale = scale;
    updateScrollBars();
    invalidateBase();
    requestDetail();
    requestFilm();
}

void TimelineView::relayout()
{
    m_scene.layout = m_scene.index ? TimelineLayout::of(*m_scene.index, m_arrangement, !m_scene.notes.empty(), m_sizes)
                                   : TimelineLayout{};
    m_scene.currentLane = std::min(m_scene.currentLane, static_cast<int>(m_scene.layout.rows.size()) - 1);
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
    const int overhang = m_scene.layout.lanesHeight - room;
    const bool isSameRoom = std::exchange(m_overhang, overhang) == overhang;
    const int hidden = std::max(0, overhang);
    const int covered = std::max(0, overhang + footerHeight());
    // What was scrolled up from under the footer stays where it is when that goes, until lanes or room change.
    const int end = footerHeight() > 0 || !m_footer || !isSameRoom
        ? covered
        : std::clamp(verticalScrollBar()->value(), hidden, hidden + m_footer->height());
    verticalScrollBar()->setRange(0, end);
    verticalScrollBar()->setPageStep(room - footerHeight());
}

void TimelineView::setFooter(QWidget* footer)
{
    m_footer = footer;
    footer->installEventFilter(this);
    placeFooter();
}

int TimelineView::footerHeight() const { return m_footer && !m_footer->isHidden() ? m_footer->height() : 0; }

void TimelineView::placeFooter()
{
    if (!m_footer) return;
    const QRect lanes = viewport()->geometry();
    const int height = m_footer->sizeHint().height();
    m_footer->setGeometry(lanes.left(), lanes.bottom() + 1 - height, lanes.width(), height);
    updateScrollBars();
}

bool TimelineView::eventFilter(QObject* watched, QEvent* event)
{
    const bool changesRoom = event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent
        || event->type() == QEvent::LayoutRequest;
    if (watched == m_footer && changesRoom) placeFooter();
    return QAbstractScrollArea::eventFilter(watched, event);
}

void TimelineView::scrollContentsBy(int dx, int)
{
    if (dx != 0) {
        TimelineScale scale = m_scene.scale;
        scale.originMs = horizontalScrollBar()->value() * scale.msPerPx;
        m_scene.scale = scale.clamped();
        requestDetail();
        requestFilm();
    }
    m_scene.scrollY = verticalScrollBar()->value();
    invalidateBase();
}

void TimelineView::requestDetail()
{
    if (!m_scene.index || isDetailCurrent()) return;
    // A screen more on both sides, so that panning finds its marks ready.
    const TimelineScale& scale = m_scene.scale;
    const DetailRequest request{
        scale.msAt(-scale.widthPx), scale.msAt(2 * scale.widthPx), scale.msPerPx, m_scene.hidden};
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

void TimelineView::requestFilm()
{
    const TimelineLayout::Row* row = m_scene.layout.row(Track::Film);
    if (!m_scene.film || !row || row->isCollapsed) return;
    std::vector<std::size_t> frames;
    for (const FilmSlot& place : filmSlots(m_scene, m_scene.filmPictureWidth)) frames.push_back(place.frame);
    Q_EMIT filmWanted(frames);
}

void TimelineView::invalidateBase()
{
    m_base = {};
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent*)
{
    const double ratio = devicePixelRatioF();
    m_sprites.setLook(palette(), theme::smallFont(font()), ratio);
    const TimelinePainter timeline(m_scene, palette(), font(), m_sprites);
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
        painter.drawText(viewport()->rect(), Qt::AlignCenter, m_emptyText);
        return;
    }
    timeline.paintSpans(painter);
    if (m_isHovering) timeline.paintHover(painter, m_hoverTime);
    timeline.paintPlayhead(painter, m_playhead);
    if (m_isHovering) timeline.paintGapLabelAt(painter, m_hoverTime);
    timeline.paintGapLabelAt(painter, m_playhead);
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    m_scene.size = viewport()->size();
    const auto sizes = TrackSizes::of(height() - TimelineLayout::kRulerHeight); // scroll bars change nothing
    const TrackSizes before = std::exchange(m_sizes, sizes);
    if (sizes != before) relayout();
    if (sizes.filmPicture != before.filmPicture) Q_EMIT filmHeightChanged();
    placeFooter();
    setScale(m_scene.scale.resized(TimelineScene::lanesWidth(viewport()->width())));
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (isLook) invalidateBase();
}

/// `now`: what a key has just reached, told before all else.
void TimelineView::describeForAccessibility(const QString& now)
{
    if (!m_scene.index) return tellDescription(*this, m_emptyText);
    QStringList lanes;
    for (const TimelineLayout::Row& row : m_scene.layout.rows)
        if (laneOf(row.track) && row.track != Track::Interval) lanes << trackWords(m_scene, row);
    const QString whole = tr("%1 long. %2. W and S zoom, A and D pan, Control with Up and Down chooses a lane, Return "
                             "folds it, Control with "
                             "Left and Right goes from item to item.")
                              .arg(formatSpan(m_scene.index->length()), lanes.join(QStringLiteral(", ")));
    tellDescription(*this, now.isEmpty() ? whole : now);
}

} // namespace revisit
