#pragma once

#include "viewer/timeline/mark_sprites.h"
#include "viewer/timeline/timeline_scene.h"

#include <QFont>
#include <QPalette>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// Paints the marks of the lanes that show items: screens, bars, forms and clusters.
class MarkPainter {
public:
    MarkPainter(const TimelineScene& scene, const QPalette& palette, const QFont& font, MarkSprites& sprites);
    void paintRow(QPainter& painter, const TimelineLayout::Row& row) const;

private:
    void paintCollapsed(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const;
    void paintScreen(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const;
    void paintBars(QPainter& painter, const TimelineLayout::Row& row) const;
    void paintBar(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark) const;
    void paintForm(QPainter& painter, const TimelineLayout::Row& row, const DetailMark& mark, double nextX) const;
    void paintSelection(QPainter& painter, QPointF center) const;
    void paintLabel(QPainter& painter, const QRectF& between, const DetailMark& mark) const;
    [[nodiscard]] QRectF beforeGap(QRectF room) const;
    [[nodiscard]] bool isSelected(const TimelineLayout::Row& row, const DetailMark& mark) const;
    [[nodiscard]] bool isInView(const DetailMark& mark) const;
    [[nodiscard]] QString labelOf(const DetailMark& mark, double widthPx) const;

    const TimelineScene& m_scene;
    QPalette m_palette;
    QFont m_font;
    MarkSprites& m_sprites;
    double m_charPx; ///< of an average character
    std::int64_t m_selectedMs = -1; ///< player time of the selected item
};

} // namespace revisit
