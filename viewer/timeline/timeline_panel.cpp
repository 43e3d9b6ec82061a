#include "viewer/timeline/timeline_panel.h"

#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace revisit {

namespace {

constexpr int kThumbnailHeightPx = 148;

} // namespace

TimelinePanel::TimelinePanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_view(new TimelineView(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    addButtons();
    connectView();
    connect(&m_session, &ReplaySession::changed, this, &TimelinePanel::reload);
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_view->setPlayhead(position);
        if (m_playback.isPlaying()) m_view->keepPlayheadVisible();
    });
    connect(&m_selection, &Selection::rangeChanged, this, [this] { m_view->setRange(m_selection.range()); });
    connect(&m_selection, &Selection::itemChanged, this, [this] { m_view->setSelectedItem(m_selection.item()); });
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
    layout->addStretch();
}

void TimelinePanel::connectView()
{
    connect(m_view, &TimelineView::seekRequested, this, [this](SessionTime time) { m_playback.seek(time); });
    connect(m_view, &TimelineView::scrubRequested, this, [this](SessionTime time) { m_playback.scrub(time); });
    connect(m_view, &TimelineView::rangeChanged, this,
        [this](std::optional<PlayRange> range) { m_selection.setRange(range); });
    connect(m_view, &TimelineView::itemClicked, this,
        [this](qulonglong item) { m_selection.selectItem(static_cast<std::size_t>(item)); });
    connect(m_view, &TimelineView::hovered, this, &TimelinePanel::showHoverPicture);
}

void TimelinePanel::reload()
{
    const auto recording = m_session.recording();
    m_thumbnails.setRecording(recording);
    m_view->setIndex(nullptr);
    if (!recording) return m_indexing.drop();
    m_indexing.run(
        [recording](const auto& isStale) {
            const std::shared_ptr<const TimelineItems> items(recording, &recording->timeline());
            const auto classify = [&](const TimelineItem& item) { return markKind(*recording, item); };
            return TimelineIndex::build(items, recording->clock(), classify, isStale);
        },
        [this](const std::shared_ptr<const TimelineIndex>& index) {
            m_view->setIndex(index);
            m_view->setPlayhead(m_playback.position());
            m_view->setRange(m_selection.range());
            m_view->setSelectedItem(m_selection.item());
        });
}

void TimelinePanel::showHoverPicture(SessionTime time)
{
    const auto heightPx = static_cast<int>(kThumbnailHeightPx * devicePixelRatioF());
    m_thumbnails.request(m_playback.clock().toWall(time), heightPx,
        [this, time](const QImage& picture) { m_view->setHoverPicture(time, picture); });
}

} // namespace revisit
