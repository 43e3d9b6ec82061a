#pragma once

#include "viewer/model/mark_kind.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QRectF>
#include <QString>

QT_BEGIN_NAMESPACE
class QApplication;
class QPainter;
QT_END_NAMESPACE

/// How everything looks: one light and one dark palette, colours and shapes with a meaning, spacing.
///
/// Widgets take colours from their QPalette and from here, never as literals, so both themes and a change of the
/// system's theme reach all of them: repaint on QEvent::PaletteChange. UI thread only.
namespace revisit::theme {

enum class Mode { System, Light, Dark };

/// Sets style (ThemeStyle, once) and palette of the application. With System it follows the desktop where Qt can tell.
void apply(QApplication& application, Mode mode);
/// "light", "dark", "system"; System for anything else.
[[nodiscard]] Mode modeOf(const QString& name);
[[nodiscard]] QString nameOf(Mode mode);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette& palette);

/// Surfaces and lines that QPalette has no role for.
enum class Surface {
    Letterbox, ///< around the device
    Panel, ///< toolbars, headers, timeline background
    PanelRaised, ///< buttons, chips, cards on panels
    Border, ///< hairlines between panels
    Lane, ///< every other timeline lane
    MutedText, ///< secondary text; contrast of at least 4.5 on Base and Window
    Accent, ///< playhead, focus, primary buttons
    AccentText, ///< on Accent
    Bezel, ///< the device's frame
    BezelEdge, ///< its outer line
    Success,
    Warning,
    Danger,
    GapStripe, ///< background gaps on the timeline
};
[[nodiscard]] QColor color(Surface surface, const QPalette& palette);

/// The colour of a kind of mark, readable on Base in both themes.
[[nodiscard]] QColor color(MarkKind kind, const QPalette& palette);
/// Each kind has a shape too, so that nothing depends on telling colours apart.
enum class Shape { Dot, Ring, Diamond, Square, Triangle, TriangleDown, Cross, Burst, Octagon, Hexagon, Pill, Bar };
[[nodiscard]] Shape shape(MarkKind kind);
/// Paints the shape inside the rectangle, antialiased.
void paintShape(QPainter& painter, Shape shape, const QRectF& rect, const QColor& fill);
inline void paintMark(QPainter& painter, MarkKind kind, const QRectF& rect, const QPalette& palette)
{
    paintShape(painter, shape(kind), rect, color(kind, palette));
}

/// Logical pixels. Everything on a 4 px grid.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;
inline constexpr int kSpace6 = 24;
inline constexpr int kRadius = 6;
inline constexpr int kIcon = 16;
inline constexpr int kRowHeight = 26; ///< of dense lists and trees
inline constexpr int kLaneHeight = 20; ///< of the timeline
inline constexpr int kMark = 10; ///< side of a mark

/// `base` made smaller, for secondary lines and badges.
[[nodiscard]] QFont smallFont(const QFont& base);
/// `base` with digits of equal width, for clocks and columns of numbers.
[[nodiscard]] QFont monospacedFont(const QFont& base);

} // namespace revisit::theme
