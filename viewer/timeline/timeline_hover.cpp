// What TimelineView tells about the place under the mouse.

#include "viewer/counted.h"
#include "viewer/format.h"
#include "viewer/model/item_text.h"
#include "viewer/timeline/hover_card.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/timeline_view.h"

#include <QDockWidget>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kHeader = TimelineLayout::kHeaderWidth;
constexpr int kLongestText = 400;

} // namespace

int TimelineView::hoverPictureHeight() const
{
    const TimelineLayout::Row* row = rowAt(m_hoverPoint);
    const bool isFilm = row && row->track == Track::Film && !row->isCollapsed;
    return isFilm ? HoverCard::kLargePictureHeight : HoverCard::kPictureHeight;
}

void TimelineView::updateHover(const QPoint& position)
{
    const TimelineLayout::Row* row = rowAt(position);
    const bool isHeader = position.x() < kHeader;
    const bool isEdge = m_drag == Drag::None && rangeEdgeAt(position) != Drag::None;
    if (m_drag != Drag::Header)
        viewport()->setCursor(isHeader && row ? Qt::PointingHandCursor : isEdge ? Qt::SizeHorCursor : Qt::ArrowCursor);
    if (!isOverLanes(position) || !viewport()->rect().contains(position)) return leaveHover();
    const SessionTime time = m_scene.timeAt(position.x());
    m_isHovering = true;
    m_hoverPoint = position;
    moveLine(m_hoverTime, time);
    if (!wantsCard(position)) return m_card->hide();
    m_card->setContent(formatPlayTime(time, {m_scene.scale.msPerPx < 5 ? 1 : 100}), hoverText(position));
    m_card->setPictureHeight(hoverPictureHeight());
    m_card->showAt(viewport()->mapToGlobal(position), coveredByNothing());
    Q_EMIT hovered(time);
}

/// Who marks or measures a stretch looks at its ends, and at what comes of it until the mouse moves on.
bool TimelineView::wantsCard(const QPoint& position)
{
    constexpr int kMovedOn = 6;
    const bool isMarking
        = m_drag == Drag::Range || m_drag == Drag::RangeStart || m_drag == Drag::RangeEnd || m_drag == Drag::Measure;
    if (isMarking) m_markedAt = position;
    if (!m_markedAt) return true;
    if (isMarking || (*m_markedAt - position).manhattanLength() < kMovedOn) return false;
    m_markedAt.reset();
    return true;
}

/// The whole dock, with the buttons and rows above the lanes; the view alone where it stands in none.
QRect TimelineView::coveredByNothing() const
{
    const QWidget* whole = this;
    for (const QWidget* each = this; each != nullptr; each = each->parentWidget())
        if (qobject_cast<const QDockWidget*>(each) != nullptr) whole = each;
    return {whole->mapToGlobal(QPoint()), whole->size()};
}

void TimelineView::leaveHover()
{
    if (!m_isHovering) return;
    m_isHovering = false;
    m_card->hide();
    m_card->setParent(this); // no longer the window's, which may go before this view does
    m_card->setPicture({});
    moveLine(m_hoverTime, m_hoverTime);
}

QString TimelineView::hoverText(const QPoint& position) const
{
    if (!isOverLanes(position)) return {};
    const SessionTime time = m_scene.timeAt(position.x());
    const TimelineLayout::Row* row = rowAt(position);
    const DetailMark* mark = markUnder(position);
    QStringList lines;
    if (row && mark)
        lines << describe(*row, *mark);
    else if (row)
        lines << describeTrack(*row, position);
    const IndexedGap* gap = gapAt(*m_scene.index, time);
    if (gap)
        lines << tr("App in background for %1; played in %2")
                     .arg(formatSpan(gap->realLength), formatSpan({gap->endMs - gap->startMs}));
    const auto skip = std::find_if(m_scene.skips.begin(), m_scene.skips.end(),
        [time](const PlayRange& each) { return time >= each.start && time < each.end; });
    if (skip != m_scene.skips.end()) lines << tr("No activity for %1").arg(formatSpan(skip->end - skip->start));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString TimelineView::describeTrack(const TimelineLayout::Row& row, const QPoint& position) const
{
    if (row.track == Track::Notes) {
        const auto notes = notesAt(m_scene, position.x());
        return notes ? describeNotes(*notes) : trackTitle(row.track);
    }
    if (row.track == Track::Interval) {
        const IntervalBar* bar = intervalAt(m_scene, position.x());
        if (!bar) return trackTitle(row.track);
        if (bar->isStall)
            return tr("Capture stall: %1 without a frame (usually %2)")
                .arg(exactSpan({bar->longestMs}), formatSpan(m_scene.index->frameInterval()));
        return bar->count > 1 ? tr("%1 frames, the longest stood %2").arg(bar->count).arg(exactSpan({bar->longestMs}))
                              : tr("Frame stood %1").arg(exactSpan({bar->longestMs}));
    }
    if (row.track == Track::Bytes) {
        const BytesBar* bar = bytesAt(m_scene, position.x());
        if (!bar) return trackTitle(row.track);
        return QStringLiteral("%1: %2").arg(
            counted(bar->count, tr("1 artifact"), tr("%1 artifacts")), byteText(bar->bytes));
    }
    return trackTitle(row.track);
}

QString TimelineView::nameOf(const TimelineNote& note)
{
    if (!note.text.isEmpty()) return note.text.left(kLongestText);
    return note.number > 0 ? tr("Bookmark %1").arg(note.number) : tr("Bookmark");
}

QString TimelineView::describeNotes(const NoteCluster& cluster) const
{
    if (cluster.notes.size() == 1) return nameOf(*cluster.leader);
    constexpr std::size_t kMostNamed = 6;
    constexpr int kLongestName = 60;
    const auto count = static_cast<qint64>(cluster.notes.size());
    QStringList lines{
        QStringLiteral("%1: %2").arg(trackTitle(Track::Notes), counted(count, tr("1 item"), tr("%1 items")))};
    for (std::size_t i = 0; i < std::min(kMostNamed, cluster.notes.size()); ++i) {
        const QString name = nameOf(*cluster.notes[i]).simplified();
        lines << (name.size() <= kLongestName ? name : name.left(kLongestName - 1) + QChar(0x2026));
    }
    if (cluster.notes.size() > kMostNamed) lines << QString(QChar(0x2026));
    return lines.join(QLatin1Char('\n'));
}

QString TimelineView::describe(const TimelineLayout::Row& row, const DetailMark& mark) const
{
    QStringList lines;
    if (mark.count > 1) {
        lines << QStringLiteral("%1: %2").arg(laneTitle(row.lane), counted(mark.count, tr("1 item"), tr("%1 items")));
        if (mark.failures > 0) lines << tr("%1 failed").arg(mark.failures);
    } else {
        lines << displayName(mark.kind);
    }
    if (row.lane != Lane::Frame) { // frames are no items, and have no words
        lines << itemText(m_scene.index->items()[mark.item]);
    }
    if (mark.count == 1 && mark.endMs > mark.startMs) lines << formatSpan({mark.endMs - mark.startMs});
    return lines.join(QLatin1Char('\n'));
}

} // namespace revisit
