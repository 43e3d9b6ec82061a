#pragma once

#include "viewer/timeline/timeline_scene.h"

#include <QFont>
#include <QPalette>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// Paints the marks of all lanes of a scene: ticks, screens, bars, forms and clusters.
class MarkPainter {
public:
    MarkPainter(const TimelineScene& scene, const QPalette& palette, const QFont& font);
    void paint(QPainter& painter) const;

private:
    void paintRow(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintCollapsed(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const;
    void paintTick(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const;
    void paintStalls(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintScreen(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const;
    void paintBar(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const;
    void paintForm(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark, double nextX) const;
    void paintLabel(QPainter& painter, const QRectF& room, const DetailMark& mark) const;
    void paintCluster(QPainter& painter, QPointF center, const TimelineLayout::Row& row, const DetailMark& mark) const;
    [[nodiscard]] bool isSelected(const TimelineLayout::Row& row, const DetailMark& mark) const;
    [[nodiscard]] bool isInView(const DetailMark& mark) const;

    const TimelineScene& m_scene;
    QPalette m_palette;
    QFont m_font;
    std::int64_t m_selectedMs = -1; ///< player time of the selected item
};

} // namespace revisit
