#pragma once

#include "viewer/tab_look.h"

#include <QColor>
#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;
QT_END_NAMESPACE

/// How ThemeStyle paints each kind of widget; private to it. `style` is asked for what Fusion does well: labels,
/// arrows. Colours come from the options' palettes. UI thread only.
namespace revisit::look {

inline constexpr int kFieldRadius = 5;
inline constexpr int kItemRadius = 4;
inline constexpr int kFieldPadding = 8; ///< from the outside to the text, with the border
inline constexpr int kFieldHeight = 28;
inline constexpr int kDropDown = 24; ///< the arrow of a combo box
inline constexpr int kSpinButton = 18;
inline constexpr int kScrollBar = 10;
inline constexpr int kLeastHandle = 28;
inline constexpr int kProgressHeight = 6;
inline constexpr int kSliderGroove = 4;
inline constexpr int kSliderHandle = 12;
inline constexpr int kToolBarEnd = 28; ///< the button of what does not fit into a tool bar
inline constexpr int kSlimMenu = 13; ///< the arrow beside a tool button
inline constexpr int kMenuItemHeight = 10; ///< more than the text's
inline constexpr int kMenuSeparator = 9;
inline constexpr int kButtonPadding = 15;

/// Whether the widget has a dynamic property that is true.
[[nodiscard]] bool says(const QWidget* widget, const char* property);
/// A rounded rectangle with a hairline inside the rectangle; invalid colours are not painted.
void paintBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& line, int radius);

void paintField(QPainter& painter, const QStyleOption& option, bool hasFrame);
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QStyle& style, const QWidget* widget);
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QStyle& style, const QWidget* widget);

void paintPushButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget);
[[nodiscard]] QColor pushText(const QStyleOptionButton& option, const QWidget* widget);
/// The text of a push button with "link", at its leading side.
void paintLink(QPainter& painter, const QStyleOptionButton& option, const QStyle& style);
/// Icon and text of a push button side by side in its middle, where Qt's own puts the text to the far side: right to
/// left.
void paintIconLabel(QPainter& painter, const QStyleOptionButton& option, const QStyle& style);
/// Under the pointer; unlike what is switched on, which has the palette's highlight.
[[nodiscard]] QColor hoverFill(const QPalette& palette);
void paintToolButton(
    QPainter& painter, const QStyleOptionToolButton& option, const QStyle& style, const QWidget* widget);

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option);
void paintMenuSeparator(QPainter& painter, const QStyleOptionMenuItem& option);
void paintMenuBarItem(
    QPainter& painter, const QStyleOptionMenuItem& option, const QStyle& style, const QWidget* widget);

/// Between the words of a tab and its ends, both together.
[[nodiscard]] int tabPadding(TabLook look);
/// Whether the tab is an icon rather than words; never both.
[[nodiscard]] bool showsTabIcon(TabLook look, bool isCurrent, bool hasIcon);
/// What a tab of the widget needs across.
[[nodiscard]] QSize tabSize(const QStyleOptionTab& option, const QSize& contents, const QWidget* widget);
void paintTabIcon(QPainter& painter, const QStyleOptionTab& option);
void paintTab(QPainter& painter, const QStyleOptionTab& option);
/// The button that closes a tab.
void paintTabClose(QPainter& painter, const QStyleOption& option);
/// The tab's text: muted unless it is chosen or pointed at.
[[nodiscard]] QColor tabText(const QStyleOptionTab& option);
void paintHeaderSection(QPainter& painter, const QStyleOption& option);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget);
/// A horizontal slider: a thin line, as far as it is done in the accent's colour, and a round handle.
void paintSlider(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget);
void paintProgressGroove(QPainter& painter, const QStyleOptionProgressBar& option);
/// Of a bar with an end; bars without one move as Fusion's.
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);

} // namespace revisit::look
