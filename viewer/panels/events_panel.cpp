#include "viewer/panels/events_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/format.h"
#include "viewer/model/item_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/detail_view.h"
#include "viewer/panels/event_delegate.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QAction>
#include <QHeaderView>

namespace revisit {

EventsPanel::EventsPanel(const ViewContext& context, QWidget* parent)
    : TablePanel(context,
        {{tr("Events"), tr("Search events"), tr("List of events"), tr("Show all events")}, tr("1 event"),
            tr("%1 events"), tr("%1 of %2 events"), tr("The only event is hidden by %2"),
            tr("All %1 events are hidden by %2"), tr("This recording holds no events")},
        new EventDelegate, parent)
    , m_detail(new DetailView(this))
{
    makeList();
    for (const Lane lane : kEventLanes) kinds().add(static_cast<std::size_t>(lane), laneTitle(lane));
    kinds().setIcons([this](std::size_t lane) { return markIcon(laneKind(static_cast<Lane>(lane)), palette()); });
    frame().setDetail(m_detail);
    start();
}

EventsPanel::~EventsPanel() = default;

void EventsPanel::makeList()
{
    list().setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list().stretchColumn(EventListModel::EventColumn);
    QHeaderView* header = list().horizontalHeader();
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    header->resizeSection(EventListModel::TimeColumn, timeWidth());
    header->resizeSection(
        EventListModel::DetailColumn, metrics.horizontalAdvance(QStringLiteral("340 ms \u00b7 12.5 kB")) + 16);
    addCopyAction(tr("Copy &Rows"));
}

ListPanel::Copied EventsPanel::copied(const std::vector<std::uint32_t>& sources) const
{
    QStringList lines;
    for (const std::uint32_t source : sources) {
        const EventTable& table = *model().table();
        const EventRow& row = table.rows[source];
        lines << QStringList{formatPlayTime({row.playMs}, {1}), displayName(row.kind), table.label(row),
            table.secondary(row)}
                     .join(u'\t');
    }
    return {lines.join(u'\n'), counted(lines.size(), tr("Copied 1 row"), tr("Copied %1 rows"))};
}

void EventsPanel::showRow(int row) { showItem(model().row(row).item); }

void EventsPanel::showItem(std::size_t item)
{
    const auto recording = session().recording();
    if (!recording || item >= recording->timeline().size()) return hideDetail();
    const TimelineItem& chosen = recording->timeline()[item];
    const MarkKind kind = markKind(*recording, chosen);
    const QString play = formatMoment(playback().clock().moment(chosen.time));
    m_detail->show(markIcon(kind, palette()), itemText(chosen),
        QStringLiteral("%1 \u00b7 %2 \u00b7 %3").arg(displayName(kind), play, utcText(chosen.time)),
        [recording, item] { return recording->detailJson(recording->timeline()[item]); });
    frame().showDetail(true);
}

void EventsPanel::clearDetail() { m_detail->clear(); }

QString EventsPanel::ownEmptyReason() const
{
    if (matches().total > 0) return {};
    return tr("All events are the SDK\u2019s own requests. \u201cSDK traffic\u201d in the network panel shows them.");
}

/// A narrow panel gives its width to what happened.
void EventsPanel::fitColumns()
{
    constexpr int kRoomForDetailPx = 340;
    list().setColumnHidden(EventListModel::DetailColumn, list().width() < kRoomForDetailPx);
}

} // namespace revisit
