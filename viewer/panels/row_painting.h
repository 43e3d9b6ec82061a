#pragma once

#include "viewer/model/event_query.h"
#include "viewer/model/mark_kind.h"

#include <QFont>
#include <QRect>
#include <QString>

QT_BEGIN_NAMESPACE
class QColor;
class QFontMetrics;
class QModelIndex;
class QPainter;
class QPalette;
class QStyleOptionViewItem;
QT_END_NAMESPACE

/// What the delegates of all list panels draw alike. Rows answer the roles of RowListModel.
namespace revisit::rows {

inline constexpr int kPadding = 6;

/// Fill for selection, hover and failures, and what marks the row where the playhead is.
void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);

/// Whether the mouse is over the row, in whichever of its cells.
[[nodiscard]] bool isHovered(const QStyleOptionViewItem& option, const QModelIndex& index);

/// What paintBackground() fills the row with.
[[nodiscard]] QColor ground(const QStyleOptionViewItem& option, const QModelIndex& index);

/// The kind's mark, of which only the outline is left: for what is still ahead. `ground` is what shows through it.
void paintHollowMark(
    QPainter& painter, MarkKind kind, const QRect& rect, const QPalette& palette, const QColor& ground);

/// A faint line under a row where the playhead is, and, where `hasBar`, a bar at its start that points along it.
void paintNow(QPainter& painter, const QStyleOptionViewItem& option, bool hasBar);

/// The row's text colour, and that of its secondary texts.
[[nodiscard]] QColor ink(const QStyleOptionViewItem& option);
[[nodiscard]] QColor mutedInk(const QStyleOptionViewItem& option);

/// What of one line fits: elided as asked for, or around the first thing found where that would not be seen.
[[nodiscard]] QString elided(
    const QString& text, const QFontMetrics& metrics, int width, Qt::TextElideMode mode, const EventQuery& query);

/// One line, elided, with what the query found marked. Leading is the side where reading starts.
void paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const EventQuery& query,
    const QStyleOptionViewItem& option);
/// One line of figures in equal widths, at the trailing side.
void paintNumber(QPainter& painter, const QRect& rect, const QString& text, const QStyleOptionViewItem& option);

/// Leading and Trailing: against and along the direction in which lines run.
enum class Chevron { Up, Down, Leading, Trailing };
/// A small open arrow in the middle of the rectangle, in the colour of the pen. Sides follow the painter's direction.
void paintChevron(QPainter& painter, const QRect& rect, Chevron chevron);

} // namespace revisit::rows
