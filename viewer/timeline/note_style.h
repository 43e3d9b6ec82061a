#pragma once

#include "viewer/theme.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace revisit {

/// The looks that a mark of the user may have: a colour and a form each, so that nothing depends on telling colours
/// apart. Kept by number.
inline constexpr int kNoteStyles = 6;

/// Numbers from elsewhere may be anything; those out of range count as 0.
[[nodiscard]] theme::Shape noteShape(int style) noexcept;
[[nodiscard]] QColor noteColor(int style, const QPalette& palette);
/// "Blue dot", translated.
[[nodiscard]] QString noteStyleName(int style);
[[nodiscard]] QIcon noteIcon(int style, bool isBookmark, const QPalette& palette);
/// The form of a note, or the ribbon of a bookmark, inside the rectangle.
void paintNote(QPainter& painter, int style, bool isBookmark, const QRectF& rect, const QPalette& palette);

} // namespace revisit
