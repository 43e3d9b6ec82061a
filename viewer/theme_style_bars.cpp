#include "viewer/icons.h"
#include "viewer/theme.h"
#include "viewer/theme_style_painting.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPixmap>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace revisit::look {

using theme::Surface;

namespace {

constexpr double kUnchosenIcon = 0.7;

QColor surface(Surface which, const QStyleOption& option) { return theme::color(which, option.palette); }

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

/// What lies under a scroll bar: the ground of what it scrolls.
QColor groundOf(const QStyleOption& option, const QWidget* bar)
{
    for (const QWidget* over = bar; over != nullptr; over = over->parentWidget())
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(over))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    return option.palette.color(QPalette::Window);
}

void lineBelow(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), surface(Surface::Border, option));
}

} // namespace

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    if (has(option, QStyle::State_Selected) && has(option, QStyle::State_Enabled))
        paintBox(painter, option.rect, option.palette.color(QPalette::Highlight), {}, kItemRadius);
}

void paintMenuSeparator(QPainter& painter, const QStyleOptionMenuItem& option)
{
    const QRect line(option.rect.left() + 6, option.rect.center().y(), option.rect.width() - 12, 1);
    painter.fillRect(line, surface(Surface::Border, option));
}

void paintMenuBarItem(QPainter& painter, const QStyleOptionMenuItem& option, const QStyle& style, const QWidget* widget)
{
    painter.fillRect(option.rect, surface(Surface::Panel, option));
    const bool isChosen = has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken);
    if (isChosen && has(option, QStyle::State_Enabled))
        paintBox(painter, option.rect, option.palette.color(QPalette::Highlight), {}, kItemRadius);
    int how = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget)) how |= Qt::TextHideMnemonic;
    style.drawItemText(&painter, option.rect, how, option.palette, has(option, QStyle::State_Enabled), option.text,
        QPalette::ButtonText);
}

QColor tabText(const QStyleOptionTab& option)
{
    const bool isClear = has(option, QStyle::State_Selected) || has(option, QStyle::State_MouseOver);
    return isClear ? option.palette.color(QPalette::Text) : surface(Surface::MutedText, option);
}

void paintTab(QPainter& painter, const QStyleOptionTab& option)
{
    if (!has(option, QStyle::State_Selected)) return;
    const QRect& tab = option.rect;
    painter.fillRect(QRect(tab.left(), tab.bottom() - 1, tab.width(), 2), surface(Surface::Accent, option));
}

void paintTabClose(QPainter& painter, const QStyleOption& option)
{
    const bool isUnder = has(option, QStyle::State_Raised) || has(option, QStyle::State_Sunken);
    QRect box(0, 0, theme::kIcon + 2, theme::kIcon + 2);
    box.moveCenter(option.rect.center());
    if (isUnder) paintBox(painter, box, surface(Surface::Border, option), {}, kItemRadius);
    const int side = theme::kIcon - 4;
    const QSize size(side, side);
    const QPixmap cross
        = icon(Icon::Close)
              .pixmap(size, painter.device()->devicePixelRatioF(), isUnder ? QIcon::Active : QIcon::Normal);
    QRect place(QPoint(), size);
    place.moveCenter(box.center());
    painter.drawPixmap(place, cross);
}

int tabPadding(TabLook look)
{
    switch (look) {
    case TabLook::Words:
        return 24;
    case TabLook::TightWords:
        return 10;
    case TabLook::CurrentWords:
    case TabLook::Icons:
        break;
    }
    return 14;
}

bool showsTabIcon(TabLook look, bool isCurrent, bool hasIcon)
{
    return hasIcon && (look == TabLook::Icons || (look == TabLook::CurrentWords && !isCurrent));
}

/// Tabs that were given an icon for narrow bars show either that or their words, so the widths are worked out anew.
QSize tabSize(const QStyleOptionTab& option, const QSize& contents, const QWidget* widget)
{
    const auto* bar = qobject_cast<const QTabBar*>(widget);
    if (bar == nullptr || !says(bar, "fitsTabs")) return contents;
    const TabLook look = tabLook(*bar);
    const int inside = showsTabIcon(look, has(option, QStyle::State_Selected), !option.icon.isNull())
        ? option.iconSize.width()
        : bar->fontMetrics().size(Qt::TextShowMnemonic, option.text).width();
    return {inside + tabPadding(look), contents.height()};
}

void paintTabIcon(QPainter& painter, const QStyleOptionTab& option)
{
    const bool isClear = has(option, QStyle::State_Selected) || has(option, QStyle::State_MouseOver);
    painter.setOpacity(isClear ? 1.0 : kUnchosenIcon);
    QRect place(QPoint(), option.iconSize);
    place.moveCenter(option.rect.center());
    option.icon.paint(&painter, place, Qt::AlignCenter);
    painter.setOpacity(1.0);
}

void paintHeaderSection(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, surface(Surface::Panel, option));
    lineBelow(painter, option);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget)
{
    painter.fillRect(option.rect, groundOf(option, widget));
    if (option.minimum == option.maximum) return;
    const QRect handle = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool isUnder
        = has(option, QStyle::State_MouseOver) && (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    paintBox(painter, handle.adjusted(1, 1, -1, -1), surface(isUnder ? Surface::MutedText : Surface::Border, option),
        {}, kItemRadius);
}

void paintSlider(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget)
{
    const QRect groove = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, widget);
    const QRect handle = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const QPointF middle = QRectF(handle).center();
    const QRect line(groove.left(), handle.center().y() - kSliderGroove / 2 + 1, groove.width(), kSliderGroove);
    QRect done = line;
    if (option.upsideDown)
        done.setLeft(handle.center().x());
    else
        done.setRight(handle.center().x());
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor accent = surface(isEnabled ? Surface::Accent : Surface::MutedText, option);
    paintBox(painter, line, surface(Surface::GapStripe, option), {}, kSliderGroove / 2);
    paintBox(painter, done, accent, {}, kSliderGroove / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isUnder = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const double radius = kSliderHandle / 2.0 + (isUnder && isEnabled ? 1 : 0);
    painter.setPen(QPen(surface(Surface::Panel, option), 1.5));
    painter.setBrush(accent);
    painter.drawEllipse(middle, radius, radius);
    if (has(option, QStyle::State_HasFocus)) {
        painter.setPen(QPen(accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), kItemRadius, kItemRadius);
    }
    painter.restore();
}

void paintProgressGroove(QPainter& painter, const QStyleOptionProgressBar& option)
{
    paintBox(painter, option.rect, surface(Surface::Lane, option), {}, kProgressHeight / 2);
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const double length = std::max(1.0, static_cast<double>(option.maximum) - option.minimum);
    const double done = std::clamp((static_cast<double>(option.progress) - option.minimum) / length, 0.0, 1.0);
    QRect bar = option.rect;
    bar.setWidth(static_cast<int>(bar.width() * done));
    if (bar.width() < 1) return;
    bar = QStyle::visualRect(option.direction, option.rect, bar);
    paintBox(painter, bar, surface(Surface::Accent, option), {}, kProgressHeight / 2);
}

} // namespace revisit::look
