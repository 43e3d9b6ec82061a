#pragma once

#include "viewer/timeline/timeline_scene.h"

#include <QFont>
#include <QPalette>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// Paints the tracks that show no list of items: pictures, intervals, bytes, the user's marks.
class TrackPainter {
public:
    TrackPainter(const TimelineScene& scene, const QPalette& palette, const QFont& font);
    void paintFilm(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintIntervals(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintBytes(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintNotes(QPainter& painter, const TimelineLayout::Row& row) const;

private:
    void paintPicture(QPainter& painter, const QRectF& place, std::size_t frame) const;
    void paintHold(QPainter& painter, const QRectF& place) const;
    void paintTicks(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintStalls(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintStretch(QPainter& painter, const TimelineLayout::Row& row, const TimelineNote& note) const;
    double paintGlyph(QPainter& painter, const TimelineLayout::Row& row, const TimelineNote& note) const;
    double paintPill(QPainter& painter, const TimelineLayout::Row& row, const NoteCluster& cluster) const;
    void paintNoteText(
        QPainter& painter, const TimelineLayout::Row& row, const NoteCluster& cluster, const QRectF& between) const;

    const TimelineScene& m_scene;
    QPalette m_palette;
    QFont m_font;
};

} // namespace revisit
