#pragma once

#include "viewer/frame/frame_geometry.h"
#include "viewer/model/web_timeline.h"

#include <QPalette>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

/// How WebView draws its parts. Geometry maps CSS pixels of the viewport to the widget.
namespace revisit::web {

/// The sheet in place of the page: a line every 100 CSS pixels, a stronger one with its height every 500, all moved by
/// the scroll position.
void paintSheet(QPainter& painter, const FrameGeometry& geometry, const WebMoment& moment, const QPalette& palette);
/// The address in the window's bar; left to right in every language.
void paintAddress(QPainter& painter, const FrameGeometry& geometry, const QString& address, const QPalette& palette);
void paintTrail(QPainter& painter, const FrameGeometry& geometry, const WebMoment& moment, const QPalette& palette);
/// An arrow for a mouse, a disc for a finger or a pen; its tip lies on `tip`.
void paintPointer(QPainter& painter, QPointF tip, bool isTouch, bool isPressed, const QPalette& palette);
/// Presses of before as numbered rings, new ones as opening rings with a count and a tag of what they hit.
void paintPress(QPainter& painter, const FrameGeometry& geometry, const WebPress& press, const QString& target,
    const QPalette& palette);
/// A note in the viewport's lower leading corner: size, scroll position, what changes right now.
void paintCaption(QPainter& painter, const FrameGeometry& geometry, const WebMoment& moment,
    Qt::LayoutDirection direction, const QPalette& palette);

inline constexpr double kPressRadius = 11; ///< widget pixels

} // namespace revisit::web
