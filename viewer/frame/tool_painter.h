#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/frame/frame_measure.h"

#include <QImage>
#include <QPalette>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace revisit {

/// Lines each few logical units, each fourth one stronger, readable on any picture.
void paintGrid(QPainter& painter, const FrameGeometry& geometry);

/// What the loupe shows: the picture in its own pixels around one of them, with that one's colour.
struct LoupeView {
    QImage picture; ///< in full size
    QPoint pixel;
    QPointF canvasPoint;
    QString unit;
};
/// The colour under the loupe as "#RRGGBB".
[[nodiscard]] QString loupeColor(const LoupeView& view);
/// A magnified square beside the point, kept inside `area`, with colour and position below it.
void paintLoupe(QPainter& painter, const QRectF& area, QPointF at, const LoupeView& view, const QPalette& palette);
inline constexpr int kLoupePixels = 15; ///< of the picture, per side

/// A line between two points of the canvas with its ends marked and its length beside it.
void paintRuler(QPainter& painter, const QLineF& canvasLine, const QString& text, const FrameGeometry& geometry,
    const QPalette& palette);

} // namespace revisit
