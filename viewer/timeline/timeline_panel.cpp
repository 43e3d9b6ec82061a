#include "viewer/timeline/timeline_panel.h"

#include "viewer/icons.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/marks.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/notes_panel.h"
#include "viewer/player/live_follow.h"
#include "viewer/theme.h"
#include "viewer/timeline/kind_bar.h"
#include "viewer/timeline/range_strip.h"
#include "viewer/view_settings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QToolButton>

#include <utility>

namespace revisit {

namespace {

const QString kTracks = QStringLiteral("timeline/tracks");
const QString kHiddenKinds = QStringLiteral("timeline/hiddenKinds");
const QString kKindsShown = QStringLiteral("timeline/kindsShown");

std::vector<IndexedBytes> storedBytes(const Recording& recording)
{
    std::vector<IndexedBytes> stored;
    for (const ArtifactReport& artifact : recording.artifacts()) {
        if (!artifact.firstTime) continue;
        const SessionTime start = recording.clock().toPlayable(*artifact.firstTime);
        const SessionTime end = recording.clock().toPlayable(artifact.lastTime.value_or(*artifact.firstTime));
        stored.push_back({start.ms, std::max(start, end).ms, artifact.storedBytes});
    }
    return stored;
}

std::shared_ptr<const TimelineIndex> arrange(
    const std::shared_ptr<const Recording>& recording, SdkTraffic sdkTraffic, const std::function<bool()>& isStale)
{
    TimelineParts parts{{recording, &recording->timeline()}, recording->frames(), storedBytes(*recording)};
    const auto classify = [&](const TimelineItem& item) -> std::optional<MarkKind> {
        // A screen lasts until the next one: that it was left would be a bar of its own.
        if (item.lane == Lane::Navigation && !isScreen(*recording, item)) return std::nullopt;
        return markKind(*recording, item);
    };
    return TimelineIndex::build(std::move(parts), recording->clock(), classify, isStale, sdkTraffic);
}

std::uint64_t requestBytes(const Recording& recording, const TimelineItem& item)
{
    const bool isEvent = item.source == TimelineItem::Source::Event && item.index < recording.events().size();
    if (!isEvent || !recording.events()[item.index].network) return 0;
    const NetworkFields& network = *recording.events()[item.index].network;
    return static_cast<std::uint64_t>(
        std::max<std::int64_t>(0, network.requestBytes) + std::max<std::int64_t>(0, network.responseBytes));
}

} // namespace

TimelinePanel::TimelinePanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_view(new TimelineView(this))
    , m_kinds(new KindBar(this))
    , m_rangeStrip(new RangeStrip(context.settings, m_view))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_kinds);
    column->addWidget(m_view, 1);
    m_rangeStrip->hide();
    m_view->setFooter(m_rangeStrip);
    setFocusProxy(m_view);
    addButtons();
    connectView();
    connectRange();
    connectFilm();
    connectNotes();
    restoreSettings();
    reload();
}

TimelinePanel::~TimelinePanel() = default;

void TimelinePanel::addButtons()
{
    auto* corner = new QWidget(m_view);
    corner->setGeometry(0, 0, TimelineLayout::kHeaderWidth - 1, TimelineLayout::kRulerHeight - 1);
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(theme::kSpace1, 2, theme::kSpace1, 2);
    layout->setSpacing(2);
    const auto add = [&](const QString& text, const QString& name, void (TimelineView::*slot)()) {
        auto* button = new QToolButton(corner);
        button->setText(text);
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(TimelineLayout::kRulerHeight - 6);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, m_view, slot);
    };
    add(QStringLiteral("\u2212"), tr("Zoom out (S)"), &TimelineView::zoomOut);
    add(QStringLiteral("+"), tr("Zoom in (W)"), &TimelineView::zoomIn);
    add(tr("Fit"), tr("Show the whole session (0)"), &TimelineView::zoomToFit);
    addFilterButton(*layout);
    layout->addStretch();
}

void TimelinePanel::addFilterButton(QHBoxLayout& row)
{
    m_filter = new QToolButton(row.parentWidget());
    m_filter->setIcon(icon(Icon::Filter));
    m_filter->setCheckable(true);
    m_filter->setFocusPolicy(Qt::TabFocus);
    m_filter->setFixedHeight(TimelineLayout::kRulerHeight - 6);
    row.addWidget(m_filter);
    connect(m_filter, &QToolButton::clicked, this, [this] { setKindsShown(m_kinds->isHidden()); });
    connect(m_kinds, &KindBar::hiddenChanged, this, [this] {
        m_view->setHiddenKinds(m_kinds->hidden());
        showFilter();
    });
    showFilter();
}

void TimelinePanel::setKindsShown(bool isShown)
{
    m_kinds->setVisible(isShown);
    showFilter();
}

/// Checked, and so in colour, while the chips are there or hide something.
void TimelinePanel::showFilter()
{
    const bool isFiltered = m_kinds->hidesMarks();
    m_filter->setChecked(isFiltered || !m_kinds->isHidden());
    m_filter->setToolTip(isFiltered ? tr("A filter hides marks: choose the kinds of marks that are shown")
                                    : tr("Choose the kinds of marks that are shown"));
    m_filter->setAccessibleName(m_filter->toolTip());
}

void TimelinePanel::connectView()
{
    connect(m_view, &TimelineView::seekRequested, this, [this](SessionTime time) {
        const QScopedValueRollback here(m_isSeekingHere, true);
        m_playback.seek(time);
    });
    connect(m_view, &TimelineView::scrubRequested, this, [this](SessionTime time) {
        const QScopedValueRollback here(m_isSeekingHere, true);
        m_playback.scrub(time);
    });
    keepJumpsInView();
    connect(m_view, &TimelineView::itemClicked, this,
        [this](qulonglong item) { m_selection.selectItem(static_cast<std::size_t>(item)); });
    connect(m_view, &TimelineView::hovered, this, &TimelinePanel::showHoverPicture);
    connect(&m_session, &ReplaySession::changed, this, &TimelinePanel::reload);
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_view->setPlayhead(position);
        if (m_playback.isPlaying()) m_view->keepPlayheadVisible();
    });
    connect(&m_playback, &Playback::sought, m_view, &TimelineView::tellPlayhead);
    connect(&m_playback, &Playback::stateChanged, this, [this] {
        if (!m_playback.isPlaying()) m_view->tellPlayhead();
    });
    connect(&m_playback, &Playback::skipsChanged, this, &TimelinePanel::showSkips);
    connect(&m_playback, &Playback::stateChanged, this, &TimelinePanel::showSkips);
    connect(&m_selection, &Selection::itemChanged, this, [this] { m_view->setSelectedItem(m_selection.item()); });
}

/// Where the playhead goes along with a growing recording it stays in view, as soon as the view knows the new length;
/// who looks elsewhere is left there.
void TimelinePanel::keepJumpsInView()
{
    connect(&m_playback, &Playback::sought, this, [this] {
        const bool isGoingAlong = m_context.live != nullptr && m_context.live->isGoingAlong();
        if (!m_isSeekingHere && !isGoingAlong) m_view->revealPlayhead();
    });
    connect(&m_playback, &Playback::clockChanged, this, [this] { m_wasInView |= m_view->isPlayheadInView(); });
}

void TimelinePanel::showSkips() { m_view->setSkips(m_playback.skips(), m_playback.skipMode() != SkipMode::Off); }

void TimelinePanel::connectNotes()
{
    Marks* marks = m_context.marks;
    if (marks == nullptr) return;
    connect(marks, &Marks::changed, this, &TimelinePanel::showNotes);
    connect(marks, &Marks::currentChanged, m_view, [this, marks] { m_view->setChosenNote(marks->current()); });
    connect(m_view, &TimelineView::noteClicked, marks, [marks](qlonglong id) { marks->setCurrent(id); });
    connect(m_view, &TimelineView::noteActivated, this, [this, marks](qlonglong id) {
        if (const SessionNote* mark = marks->find(id)) editMark(m_context, *mark, this);
    });
}

void TimelinePanel::showNotes()
{
    if (m_context.marks == nullptr) return;
    const SessionClock& clock = m_playback.clock();
    std::vector<TimelineNote> notes;
    for (const SessionNote& mark : m_context.marks->list()) {
        const SessionTime start = clock.toPlayable(mark.at);
        const SessionTime end = std::max(start, clock.toPlayable(mark.end.value_or(mark.at)));
        notes.push_back({mark.id, start.ms, end.ms, static_cast<int>(mark.style), m_context.marks->numberOf(mark.id),
            mark.kind == SessionNote::Kind::Bookmark, QString::fromStdString(mark.text)});
    }
    m_view->setNotes(std::move(notes));
}

/// Order, folding and hidden kinds are those of the last time, in every window.
void TimelinePanel::restoreSettings()
{
    ViewSettings* settings = m_context.settings;
    if (settings == nullptr) return setKindsShown(false);
    m_view->setArrangement(TrackArrangement::fromText(settings->preference(kTracks).toString()));
    m_kinds->setHidden(KindSet(settings->preference(kHiddenKinds, 0U).toULongLong()));
    setKindsShown(settings->preference(kKindsShown, false).toBool());
    connect(m_view, &TimelineView::arrangementChanged, this,
        [this, settings] { settings->setPreference(kTracks, m_view->arrangement().toText()); });
    connect(m_kinds, &KindBar::hiddenChanged, this,
        [this, settings] { settings->setPreference(kHiddenKinds, qulonglong{m_kinds->hidden().to_ullong()}); });
    connect(m_filter, &QToolButton::clicked, this,
        [this, settings] { settings->setPreference(kKindsShown, !m_kinds->isHidden()); });
}

void TimelinePanel::connectRange()
{
    connect(m_view, &TimelineView::rangeChanged, this,
        [this](std::optional<PlayRange> range) { m_selection.setRange(range); });
    connect(&m_selection, &Selection::rangeChanged, this, [this] {
        m_view->setRange(m_selection.range());
        showRange();
    });
    connect(&m_selection, &Selection::sdkTrafficChanged, this, &TimelinePanel::index);
    connect(m_rangeStrip, &RangeStrip::clearRequested, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_rangeStrip, &RangeStrip::zoomRequested, this, [this] {
        if (const auto range = m_selection.range()) m_view->zoomTo(range->start, range->end);
    });
    connect(m_rangeStrip, &RangeStrip::loopRequested, this, [this] {
        const auto range = m_selection.range();
        if (!range) return;
        m_playback.setLoopRange(range);
        m_playback.setLooping(true);
        m_playback.seek(range->start);
        m_playback.play();
    });
}

void TimelinePanel::connectFilm()
{
    connect(m_view, &TimelineView::filmWanted, &m_thumbnails, &FrameThumbnails::want);
    connect(m_view, &TimelineView::filmHeightChanged, this, &TimelinePanel::prepareFilm);
    connect(&m_thumbnails, &FrameThumbnails::stripChanged, m_view, &TimelineView::filmArrived);
}

void TimelinePanel::prepareFilm()
{
    const double ratio = devicePixelRatioF();
    const int height = m_view->filmPictureHeight();
    m_thumbnails.setStripSize(qRound(height * ratio), ratio);
    const double width = std::round(height * m_thumbnails.aspectRatio());
    m_view->setFilm([this](std::size_t frame) { return m_thumbnails.strip(frame); }, width);
}

void TimelinePanel::reload()
{
    const auto recording = m_session.recording();
    const bool isGrown = m_session.isGrown() && m_view->scene().index;
    m_counting.drop();
    m_view->setEmptyText(openingText(m_session));
    if (!isGrown) {
        m_thumbnails.setRecording(recording, m_session.limits());
        setIndex(nullptr);
    }
    if (!recording) return m_indexing.drop();
    index();
}

/// Anew where there is none on show; else what is on show stays as it is looked at.
void TimelinePanel::index()
{
    const auto recording = m_session.recording();
    if (!recording) return;
    m_indexing.run(
        [recording, sdk = m_selection.sdkTraffic()](const auto& isStale) { return arrange(recording, sdk, isStale); },
        [this](const std::shared_ptr<const TimelineIndex>& index) {
            if (m_view->scene().index)
                growIndex(index);
            else
                setIndex(index);
        });
}

/// What is on show stays until the longer recording is arranged.
void TimelinePanel::growIndex(std::shared_ptr<const TimelineIndex> index)
{
    m_thumbnails.setRecording(m_session.recording(), m_session.limits());
    m_kinds->setIndex(index.get());
    showFilter();
    m_view->growIndex(std::move(index));
    prepareFilm();
    m_view->setPlayhead(m_playback.position());
    if (std::exchange(m_wasInView, false) && !m_view->isPlayheadInView()) m_view->revealPlayhead();
    m_view->setSelectedItem(m_selection.item());
    showNotes();
    showRange();
}

void TimelinePanel::setIndex(std::shared_ptr<const TimelineIndex> index)
{
    m_kinds->setIndex(index.get());
    showFilter();
    m_view->setIndex(std::move(index));
    m_wasInView = false;
    prepareFilm();
    m_view->setPlayhead(m_playback.position());
    m_view->setRange(m_selection.range());
    m_view->setSelectedItem(m_selection.item());
    showSkips();
    showNotes();
    showRange();
}

/// The times at once, the figures as soon as they are counted.
void TimelinePanel::showRange()
{
    const auto range = m_selection.range();
    const auto index = m_view->scene().index;
    const auto recording = m_session.recording();
    m_rangeStrip->setVisible(range && index);
    if (!range || !index || !recording) return m_counting.drop();
    m_rangeStrip->setRange(*range);
    m_counting.run(
        [index, recording, range = *range](const auto& isStale) {
            const auto bytes = [&](const TimelineItem& item) { return requestBytes(*recording, item); };
            return rangeStatistics(*index, range, bytes, isStale);
        },
        [this](const RangeStatistics& statistics) { m_rangeStrip->setStatistics(statistics); });
}

void TimelinePanel::showHoverPicture(SessionTime time)
{
    const auto heightPx = static_cast<int>(m_view->hoverPictureHeight() * devicePixelRatioF());
    m_thumbnails.request(m_playback.clock().toWall(time), heightPx,
        [this, time](const QImage& picture) { m_view->setHoverPicture(time, picture); });
}

void TimelinePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool mayMoveScreen = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (mayMoveScreen && m_view) prepareFilm();
}

} // namespace revisit
