#include "viewer/panels/events_panel.h"

#include "viewer/counted.h"
#include "viewer/latest_only.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/detail_view.h"
#include "viewer/panels/event_delegate.h"
#include "viewer/panels/list_frame.h"
#include "viewer/player/playback.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace revisit {

bool EventsPanel::isFollowing() const { return m_frame->isFollowing(); }

void EventsPanel::focusSearch() { m_frame->focusSearch(); }

void EventsPanel::setFollowing(bool isFollowing) { m_frame->setFollowing(isFollowing); }

void EventsPanel::connectContext()
{
    hideDetail();
    connect(&m_session, &ReplaySession::changed, this, &EventsPanel::reload);
    connect(&m_selection, &Selection::itemChanged, this, &EventsPanel::showSelected);
    connect(&m_selection, &Selection::rangeChanged, this, [this] {
        m_filter.range = m_selection.range();
        runFilter();
    });
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_model->setNow(position);
        followPlayhead();
    });
}

void EventsPanel::reload()
{
    m_filtering->drop();
    setTable(nullptr);
    hideDetail();
    const auto recording = m_session.recording();
    if (!recording) return m_building->drop();
    m_building->run([recording](const auto& isStale) { return EventTable::build(*recording, isStale); },
        [this](const std::shared_ptr<const EventTable>& table) { setTable(table); });
}

void EventsPanel::setTable(std::shared_ptr<const EventTable> table)
{
    m_model->setTable(std::move(table));
    m_model->setNow(m_playback.position());
    m_filter.range = m_selection.range();
    runFilter();
    followPlayhead();
}

void EventsPanel::setFilter(const EventFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_frame->search());
    m_frame->search().setText(filter.text);
    runFilter();
}

void EventsPanel::clearFilter()
{
    m_selection.setRange(std::nullopt);
    setFilter({});
}

void EventsPanel::runFilter()
{
    const auto table = m_model->table();
    m_delegate->setQuery(EventQuery(m_filter.text));
    if (!table) return apply({});
    m_filtering->run([table, filter = m_filter](const auto& isStale) { return filterEvents(*table, filter, isStale); },
        [this](const EventMatches& matches) { apply(matches); });
}

void EventsPanel::apply(EventMatches matches)
{
    const auto anchor = anchorItem();
    updateChips(matches);
    m_queryError = matches.error;
    m_model->setRows(std::move(matches.rows));
    restoreScroll(anchor);
    updateStatus();
    m_frame->list().viewport()->update();
    Q_EMIT filtered();
}

/// What the eye rests on: the selected event where it is listed, else the one at the top.
std::optional<std::size_t> EventsPanel::anchorItem() const
{
    const auto selected = m_selection.item();
    if (selected && m_model->rowOfItem(*selected) >= 0) return selected;
    const int top = m_frame->list().rowAt(0);
    return top >= 0 && top < m_model->rowCount() ? std::optional<std::size_t>(m_model->row(top).item) : std::nullopt;
}

/// A changed filter leaves the list where it was, instead of at its beginning.
void EventsPanel::restoreScroll(std::optional<std::size_t> anchor)
{
    if (isFollowing()) return followPlayhead();
    if (!anchor) return;
    showSelected();
    const int row = m_model->rowOfItem(*anchor);
    if (row >= 0) m_frame->list().scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
}

void EventsPanel::updateChips(const EventMatches& matches)
{
    std::uint32_t all = 0;
    for (const auto& [lane, chip] : m_chips) {
        const std::uint32_t count = matches.laneCounts[static_cast<std::size_t>(lane)];
        all += count;
        chip->setCount(count);
        chip->setChecked(m_filter.lanes.test(static_cast<std::size_t>(lane)));
    }
    m_allChip->setCount(all);
    m_allChip->setChecked(m_filter.lanes.none());
}

void EventsPanel::toggleLane(Lane lane)
{
    m_filter.lanes.flip(static_cast<std::size_t>(lane));
    runFilter();
}

QString EventsPanel::emptyReason() const
{
    if (m_session.state() == ReplaySession::State::Loading) return tr("The recording is being opened\u2026");
    if (!m_model->table()) return tr("No recording is open");
    if (m_model->table()->rows.empty()) return tr("This recording holds no events");
    if (m_model->rowCount() > 0) return {};
    if (!m_queryError.isEmpty()) return tr("The pattern cannot be read: %1").arg(m_queryError);
    QStringList causes;
    if (!m_filter.text.trimmed().isEmpty()) causes << tr("the search for \u201c%1\u201d").arg(m_filter.text.trimmed());
    QStringList lanes;
    for (const auto& [lane, chip] : m_chips)
        if (m_filter.lanes.test(static_cast<std::size_t>(lane))) lanes << laneTitle(lane);
    if (!lanes.isEmpty()) causes << tr("the choice of %1").arg(lanes.join(QStringLiteral(", ")));
    if (m_filter.range)
        causes
            << tr("the range %1 to %2").arg(formatPlayTime(m_filter.range->start), formatPlayTime(m_filter.range->end));
    const auto total = static_cast<qint64>(m_model->table()->rows.size());
    return counted(total, tr("The only event is hidden by %2"), tr("All %1 events are hidden by %2"))
        .arg(causes.join(tr(" and ")));
}

void EventsPanel::updateStatus()
{
    ListFrame::Status status;
    status.emptyReason = emptyReason();
    status.range = m_filter.range;
    status.isFiltered = m_filter.lanes.any() || !m_filter.text.trimmed().isEmpty();
    if (const auto& table = m_model->table()) {
        const auto total = static_cast<qint64>(table->rows.size());
        const qint64 shown = m_model->rowCount();
        status.summary = shown == total
            ? counted(total, tr("1 event"), tr("%1 events"))
            : tr("%1 of %2 events").arg(QLocale().toString(shown), QLocale().toString(total));
    }
    m_frame->setStatus(status);
}

void EventsPanel::choose(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const std::int64_t playMs = m_model->row(index.row()).playMs;
    select(index.row());
    m_playback.seek({playMs});
}

void EventsPanel::select(int row)
{
    if (row >= 0 && row < m_model->rowCount()) m_selection.selectItem(m_model->row(row).item);
}

void EventsPanel::copyRows()
{
    QStringList lines;
    for (const QModelIndex& first : m_frame->list().selectionModel()->selectedRows()) {
        const EventRow& row = m_model->row(first.row());
        lines << QStringList{formatPlayTime({row.playMs}, {1}), displayName(row.kind), row.label, row.secondary}.join(
            u'\t');
    }
    if (lines.isEmpty()) return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_frame->say(counted(lines.size(), tr("Copied 1 row"), tr("Copied %1 rows")));
}

void EventsPanel::showSelected()
{
    ListTable& list = m_frame->list();
    const auto item = m_selection.item();
    const auto recording = m_session.recording();
    const int row = item ? m_model->rowOfItem(*item) : -1;
    if (row >= 0) {
        if (list.currentIndex().row() != row) list.setCurrentIndex(m_model->index(row, 0));
        list.reveal(row, QAbstractItemView::EnsureVisible);
    } else {
        list.clearSelection();
    }
    if (!item || !recording || *item >= recording->timeline().size()) return hideDetail();
    const TimelineItem& chosen = recording->timeline()[*item];
    const MarkKind kind = markKind(*recording, chosen);
    const QString when = QDateTime::fromMSecsSinceEpoch(chosen.time.ms, Qt::UTC)
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
    const QString play = formatPlayTime(m_playback.clock().toPlayable(chosen.time), {1});
    m_detail->show(markIcon(kind, palette()), QString::fromStdString(chosen.label),
        QStringLiteral("%1 \u00b7 %2 \u00b7 %3").arg(displayName(kind), play, when),
        [recording, index = *item] { return recording->detailJson(recording->timeline()[index]); });
    m_frame->showDetail(true);
}

/// Without a selection the rows have the whole panel.
void EventsPanel::hideDetail()
{
    m_detail->clear({});
    m_frame->showDetail(false);
}

/// A narrow panel gives its width to what happened; the row in force stays in sight.
void EventsPanel::fitTable()
{
    constexpr int kRoomForDetailPx = 340;
    ListTable& list = m_frame->list();
    list.setColumnHidden(EventListModel::DetailColumn, list.width() < kRoomForDetailPx);
    followPlayhead();
}

void EventsPanel::followPlayhead() { m_frame->followRow(m_model->nowRow()); }

void EventsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_allChip != nullptr) styleChips();
}

} // namespace revisit
