#pragma once

#include <QRect>
#include <QString>

QT_BEGIN_NAMESPACE
class QColor;
class QPainter;
class QPalette;
class QStyleOptionViewItem;
QT_END_NAMESPACE

/// What the rows of trees draw alike: those of views and those of pages.
namespace revisit::treerows {

/// Of a badge, beside the width of its text.
inline constexpr int kBadgePadding = 10;

/// The row's ground: found, pointed at, selected.
void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isMatch);
/// A word in a pill as wide as `place`, in the painter's font.
void paintBadge(
    QPainter& painter, const QRect& place, const QString& text, const QColor& color, const QPalette& palette);

} // namespace revisit::treerows
