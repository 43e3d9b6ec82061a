#pragma once

#include "viewer/timeline/mark_sprites.h"
#include "viewer/timeline/timeline_scene.h"

#include <QFont>
#include <QPalette>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// Paints the timeline from a scene. Costs depend on the scene's pixels only: nothing here looks at events.
class TimelinePainter {
public:
    TimelinePainter(const TimelineScene& scene, const QPalette& palette, const QFont& font, MarkSprites& sprites);

    /// Everything that stands still while the session plays: lanes, marks, ruler, headers.
    void paintBase(QPainter& painter) const;
    /// What the user drags out: the range and the measured stretch.
    void paintSpans(QPainter& painter) const;
    /// The playhead's line, two pixels wide around viewX(time), and its time in the ruler.
    void paintPlayhead(QPainter& painter, SessionTime time) const;
    /// The line under the mouse and its time.
    void paintHover(QPainter& painter, SessionTime time) const;
    /// The words of the background gap at that time once more, over lines that cross them.
    void paintGapLabelAt(QPainter& painter, SessionTime time) const;
    /// Where these words stand on a plate of their own; empty where they have none.
    [[nodiscard]] QRectF gapPlate(const IndexedGap& gap) const;
    /// What of the view changes when such a line moves away from there.
    [[nodiscard]] QRect lineRect(SessionTime time) const;

private:
    void paintLanes(QPainter& painter) const;
    void paintRow(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintGaps(QPainter& painter) const;
    void paintSkips(QPainter& painter) const;
    void paintGapLabel(QPainter& painter, const IndexedGap& gap) const;
    void paintGapLabelBeside(QPainter& painter, const IndexedGap& gap) const;
    [[nodiscard]] QString gapText(const IndexedGap& gap) const;
    [[nodiscard]] QRectF gapRect(const IndexedGap& gap) const;
    void paintFaultLines(QPainter& painter) const;
    void paintRange(QPainter& painter) const;
    void paintMeasure(QPainter& painter) const;
    void paintRuler(QPainter& painter) const;
    void paintRulerRange(QPainter& painter) const;
    void paintHeaders(QPainter& painter) const;
    void paintHeader(QPainter& painter, const TimelineLayout::Row& row, bool isCurrent) const;
    [[nodiscard]] std::size_t hiddenCount(const TimelineLayout::Row& row) const;
    void paintAllHidden(QPainter& painter, const TimelineLayout::Row& row) const;
    [[nodiscard]] QString headerFigure(const TimelineLayout::Row& row) const;
    [[nodiscard]] double failurePillWidth(const IndexedLane& lane) const;
    void paintFailureCount(QPainter& painter, double right, const QRect& row, const IndexedLane& lane) const;
    void paintBubble(QPainter& painter, double x, const QString& text, const QColor& fill, const QColor& ink) const;
    [[nodiscard]] QRect lanesRect() const;

    const TimelineScene& m_scene;
    QPalette m_palette;
    QFont m_font;
    QFont m_small;
    MarkSprites& m_sprites;
};

} // namespace revisit
