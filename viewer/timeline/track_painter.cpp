#include "viewer/timeline/track_painter.h"

#include "viewer/theme.h"
#include "viewer/timeline/film_strip.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/mark_sprites.h"
#include "viewer/timeline/note_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kHeader = TimelineLayout::kHeaderWidth;

QColor translucent(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// A mark of the other kind, else of another form; nullptr where all look alike.
const TimelineNote* otherLook(const NoteCluster& cluster)
{
    const auto& notes = cluster.notes;
    const auto isOtherKind = [&](const TimelineNote* note) { return note->isBookmark != cluster.leader->isBookmark; };
    const auto isOtherStyle = [&](const TimelineNote* note) { return note->style != cluster.leader->style; };
    auto found = std::ranges::find_if(notes, isOtherKind);
    if (found == notes.end()) found = std::ranges::find_if(notes, isOtherStyle);
    return found == notes.end() ? nullptr : *found;
}

} // namespace

TrackPainter::TrackPainter(const TimelineScene& scene, const QPalette& palette, const QFont& font)
    : m_scene(scene)
    , m_palette(palette)
    , m_font(font)
{
}

void TrackPainter::paintFilm(QPainter& painter, const TimelineLayout::Row& row) const
{
    if (!row.isCollapsed && m_scene.film) {
        const double top = m_scene.laneTop(row) + 2;
        const double width = m_scene.filmPictureWidth;
        const double height = row.height - TimelineLayout::kFilmMargin;
        for (const FilmSlot& place : filmSlots(m_scene, width)) {
            paintPicture(painter, {place.x, top, width, height}, place.frame);
            paintHold(painter, QRectF(QPointF(place.x + width, top), QPointF(place.endX - 1, top + height)));
        }
    }
    paintTicks(painter, row);
}

void TrackPainter::paintPicture(QPainter& painter, const QRectF& place, std::size_t frame) const
{
    const QImage* picture = m_scene.film(frame);
    if (picture == nullptr || picture->isNull())
        return painter.fillRect(place, translucent(theme::color(Surface::MutedText, m_palette), 22));
    painter.drawImage(QPointF(std::round(place.x()), place.y()), *picture);
}

/// While the picture before still stands: a line as long as that lasts.
void TrackPainter::paintHold(QPainter& painter, const QRectF& place) const
{
    if (place.width() < 3) return;
    const QRectF whole(
        QPointF(std::round(place.left()), place.top()), QPointF(std::round(place.right()), place.bottom()));
    const QColor color = theme::color(MarkKind::Frame, m_palette);
    painter.fillRect(whole, translucent(color, 18));
    painter.fillRect(
        QRectF(whole.left(), std::round(whole.center().y()) - 1, whole.width(), 2), translucent(color, 120));
}

/// Where each frame begins: below the pictures, or all there is of a folded track.
void TrackPainter::paintTicks(QPainter& painter, const TimelineLayout::Row& row) const
{
    if (!m_scene.detail) return;
    const QColor color = theme::color(MarkKind::Frame, m_palette);
    const QColor chosen = theme::color(Surface::Accent, m_palette);
    const double height = row.isCollapsed ? row.height - 6 : 6;
    const double top = m_scene.laneTop(row) + row.height - height - (row.isCollapsed ? 3 : 1);
    for (const DetailMark& mark : m_scene.detail->lane(Lane::Frame).marks) {
        const double x = std::round(m_scene.viewX(mark.startMs));
        if (x < kHeader - 4 || x > m_scene.size.width()) continue;
        const bool isSelected = mark.count == 1 && m_scene.selectedFrame == mark.item;
        painter.fillRect(QRectF(x, top, mark.count > 1 ? 2.5 : 1.5, height), isSelected ? chosen : color);
    }
}

/// A bar per frame as high as it stood long, cut at three times what a stall is; stalls in the warning colour.
void TrackPainter::paintIntervals(QPainter& painter, const TimelineLayout::Row& row) const
{
    if (!m_scene.detail) return;
    constexpr double kFullHeight = 6; // times the usual interval
    const double usual = static_cast<double>(std::max<std::int64_t>(1, m_scene.index->frameInterval().ms));
    const double room = row.height - (row.isCollapsed ? 4 : 6);
    const double bottom = m_scene.laneTop(row) + row.height - (row.isCollapsed ? 2 : 3);
    const QColor normal = translucent(theme::color(MarkKind::Frame, m_palette), 150);
    const QColor stall = theme::color(Surface::Warning, m_palette);
    for (const IntervalBar& bar : m_scene.detail->intervals) {
        const double left = std::round(m_scene.viewX(bar.startMs));
        const double right = std::max(left + 2, std::round(m_scene.viewX(bar.endMs)) - 1);
        if (right < kHeader || left > m_scene.size.width()) continue;
        const double part = std::min(1.0, static_cast<double>(bar.longestMs) / (usual * kFullHeight));
        const double height = std::max(2.0, std::round(part * room));
        painter.fillRect(QRectF(left, bottom - height, right - left, height), bar.isStall ? stall : normal);
    }
    if (!row.isCollapsed) paintStalls(painter, row);
}

void TrackPainter::paintStalls(QPainter& painter, const TimelineLayout::Row& row) const
{
    const QColor ink = m_palette.color(QPalette::Text);
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    for (const CaptureStall& stall : m_scene.detail->stalls) {
        const double left = std::max(m_scene.viewX(stall.startMs), double{kHeader});
        const double right = std::min(m_scene.viewX(stall.endMs), double(m_scene.size.width()));
        const QString text = formatSpan({stall.endMs - stall.startMs + m_scene.index->frameInterval().ms});
        const double width = metrics.horizontalAdvance(text) + 8;
        if (right - left < width + 4) continue;
        const QRectF label((left + right - width) / 2, m_scene.laneTop(row) + (row.height - 16) / 2.0, width, 16);
        painter.fillRect(label, translucent(m_palette.color(QPalette::Base), 215));
        painter.setPen(ink);
        painter.drawText(label, Qt::AlignCenter, text);
    }
}

void TrackPainter::paintBytes(QPainter& painter, const TimelineLayout::Row& row) const
{
    if (!m_scene.detail) return;
    std::uint64_t most = 1;
    for (const BytesBar& bar : m_scene.detail->bytes) most = std::max(most, bar.bytes);
    const double room = row.height - 6;
    const double bottom = m_scene.laneTop(row) + row.height - 3;
    const QColor color = translucent(theme::color(Surface::Accent, m_palette), 120);
    const QColor edge = theme::color(Surface::Accent, m_palette);
    for (const BytesBar& bar : m_scene.detail->bytes) {
        const double left = std::round(m_scene.viewX(bar.startMs));
        const double width = std::round(bytesBarWidth(m_scene, bar)) - 1;
        if (left + width < kHeader || left > m_scene.size.width()) continue;
        const double part = std::sqrt(static_cast<double>(bar.bytes) / static_cast<double>(most));
        const double height = std::max(2.0, std::round(part * room));
        painter.fillRect(QRectF(left, bottom - height, width, height), color);
        painter.fillRect(QRectF(left, bottom - height, width, 1), edge);
    }
}

void TrackPainter::paintNotes(QPainter& painter, const TimelineLayout::Row& row) const
{
    painter.setFont(m_font);
    for (const TimelineNote& note : m_scene.notes) paintStretch(painter, row, note);
    const std::vector<NoteCluster> clusters = noteClusters(m_scene);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const bool isLast = i + 1 == clusters.size();
        const double untilX = isLast ? m_scene.size.width() : clusters[i + 1].left;
        if (untilX < kHeader) continue;
        const double endX = clusters[i].notes.size() > 1 ? paintPill(painter, row, clusters[i])
                                                         : paintGlyph(painter, row, *clusters[i].leader);
        paintNoteText(painter, row, clusters[i], QRectF(QPointF(endX + 4, 0), QPointF(untilX - 4, 0)));
    }
}

/// What a note about a range spans.
void TrackPainter::paintStretch(QPainter& painter, const TimelineLayout::Row& row, const TimelineNote& note) const
{
    const double x = m_scene.viewX(note.startMs);
    const double end = m_scene.viewX(note.endMs);
    if (end - x <= 2 || end < kHeader || x > m_scene.size.width()) return;
    const double middle = m_scene.laneTop(row) + row.height / 2.0;
    const QColor color = noteColor(note.style, m_palette);
    painter.fillRect(QRectF(x, middle - 7, end - x, 14), translucent(color, 46));
    painter.fillRect(QRectF(x, middle + 6, end - x, 2), color);
    painter.fillRect(QRectF(end - 1.5, middle - 7, 1.5, 15), color);
}

/// Returns where it ends.
double TrackPainter::paintGlyph(QPainter& painter, const TimelineLayout::Row& row, const TimelineNote& note) const
{
    const double x = m_scene.viewX(note.startMs);
    const double side = row.isCollapsed ? row.height - 3 : NoteCluster::kGlyph;
    const double middle = m_scene.laneTop(row) + row.height / 2.0;
    const QRectF place(x - side / 2, middle - side / 2, side, side);
    paintNote(painter, note.style, note.isBookmark, place, m_palette);
    return place.right();
}

/// Several marks in one: the one that leads, one that looks otherwise where there is any, and how many there are.
double TrackPainter::paintPill(QPainter& painter, const TimelineLayout::Row& row, const NoteCluster& cluster) const
{
    constexpr double kGap = 2;
    const double side = row.isCollapsed ? row.height - 3 : NoteCluster::kGlyph;
    const double middle = m_scene.laneTop(row) + row.height / 2.0;
    QRectF place(cluster.left, middle - side / 2, side, side);
    const QString count = MarkSprites::countText(static_cast<std::uint32_t>(cluster.notes.size()));
    const TimelineNote* other = otherLook(cluster);
    const double glyphs = other == nullptr ? side : 2 * side + kGap;
    const double number = row.isCollapsed ? 0 : QFontMetricsF(m_font).horizontalAdvance(count) + 2 * kGap;
    if (!row.isCollapsed) {
        const QRectF pill(place.left() - kGap - 1, middle - 9, glyphs + number + 3 * kGap + 2, 18);
        const QColor color = noteColor(cluster.leader->style, m_palette);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 1.2));
        painter.setBrush(mixed(color, m_palette.color(QPalette::Base), 20));
        painter.drawRoundedRect(pill, 9, 9);
        painter.restore();
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(QRectF(place.left() + glyphs + kGap, middle - 9, number, 18), Qt::AlignCenter, count);
    }
    paintNote(painter, cluster.leader->style, cluster.leader->isBookmark, place, m_palette);
    place.translate(side + kGap, 0);
    if (other != nullptr) paintNote(painter, other->style, other->isBookmark, place, m_palette);
    return cluster.left + glyphs + number + 2 * kGap;
}

/// The bookmark's number and the note's words; of several marks, those of the first that has any.
void TrackPainter::paintNoteText(
    QPainter& painter, const TimelineLayout::Row& row, const NoteCluster& cluster, const QRectF& between) const
{
    const bool isAlone = cluster.notes.size() == 1;
    QString text = cluster.leader->text;
    for (std::size_t i = 0; text.isEmpty() && i < cluster.notes.size(); ++i) text = cluster.notes[i]->text;
    const double needed = text.isEmpty() ? 8 : 40;
    const int number = isAlone ? cluster.leader->number : 0; // beside a count it would be taken for one
    if (number > 0) text = (QString::number(number) + QLatin1Char(' ') + text).trimmed();
    const double room = std::min(between.width(), 260.0);
    if (row.isCollapsed || text.isEmpty() || room < needed) return;
    const double middle = m_scene.laneTop(row) + row.height / 2.0;
    painter.setPen(m_palette.color(QPalette::Text));
    const QString line = text.left(120).simplified();
    painter.drawText(QRectF(between.left(), middle - 9, room, 18), Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(m_font).elidedText(line, Qt::ElideRight, room));
}

} // namespace revisit
