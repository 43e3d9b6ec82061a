#pragma once

#include "decoder/hierarchy.h"
#include "viewer/frame/frame_geometry.h"

#include <QColor>
#include <QPalette>
#include <QString>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// Outlines every visible view thinly, for inspect mode.
void paintWireframe(
    QPainter& painter, const HierarchySnapshot& snapshot, const FrameGeometry& geometry, const QPalette& palette);
/// Hatches what the SDK masked and marks it with a lock, so that a grey box in the picture explains itself.
void paintMaskedRegions(QPainter& painter, const HierarchySnapshot& snapshot, const FrameGeometry& geometry);
/// Outlines one view with a tag of its type, name and size; the selected one is filled lightly.
enum class NodeMark { Hovered, Selected };
struct NodeOutline {
    const HierarchyNode& node;
    NodeMark mark = NodeMark::Selected;
    QRectF room; ///< that the tag may use; null: the screen
};
void paintNode(QPainter& painter, const NodeOutline& outline, const FrameGeometry& geometry, const QPalette& palette);

/// The lines between two views with their lengths in logical units.
void paintGaps(QPainter& painter, const HierarchyNode& from, const HierarchyNode& to, const FrameGeometry& geometry,
    const QString& unit);

/// Small labels one below the other in the widget's leading upper corner.
struct FrameBadge {
    QString text;
    QColor color;
    bool isUrgent = false; ///< filled with the colour, not only edged by it
};
void paintBadges(QPainter& painter, const QRectF& area, const std::vector<FrameBadge>& badges, const QPalette& palette);

/// A card in the middle of the screen: a title and a line below it.
struct CardText {
    QString title;
    QString text;
};
void paintCard(QPainter& painter, const QRectF& screen, const CardText& card, const QPalette& palette);
/// A small notice in the screen's lower corner, such as "Damaged frame".
void paintNotice(QPainter& painter, const FrameGeometry& geometry, const QString& text, const QColor& color);

/// "45s", "2m 5s", "1h 5m" (spec formats 6.4).
[[nodiscard]] QString awayText(Milliseconds length);

} // namespace revisit
