#include "viewer/theme.h"
#include "viewer/theme_style_painting.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

namespace revisit::look {

using theme::Surface;

namespace {

QColor surface(Surface which, const QStyleOption& option) { return theme::color(which, option.palette); }

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

/// A small arrow by Fusion, in muted ink.
void paintArrow(QPainter& painter, const QRect& rect, QStyle::PrimitiveElement arrow, const QStyleOption& like,
    const QStyle& style, const QWidget* widget)
{
    QStyleOption option = like;
    option.rect = QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(8, 8), rect);
    style.drawPrimitive(arrow, &option, &painter, widget);
}

/// What does not fit into a tool bar is behind this button: three dots.
bool isToolBarEnd(const QWidget* widget)
{
    return widget != nullptr && widget->objectName() == QLatin1String("qt_toolbar_ext_button");
}

void paintDots(QPainter& painter, const QStyleOption& option)
{
    constexpr double kApart = 6;
    constexpr double kRadius = 1.75;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::ButtonText));
    const QPointF middle = QRectF(option.rect).center();
    for (const int i : {-1, 0, 1}) painter.drawEllipse(middle + QPointF(i * kApart, 0), kRadius, kRadius);
    painter.restore();
}

} // namespace

bool says(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

void paintBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& line, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintField(QPainter& painter, const QStyleOption& option, bool hasFrame)
{
    const QColor base = option.palette.color(QPalette::Base);
    if (!hasFrame) return painter.fillRect(option.rect, base);
    paintBox(painter, option.rect, base,
        surface(has(option, QStyle::State_HasFocus) ? Surface::Accent : Surface::Border, option), kFieldRadius);
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QStyle& style, const QWidget* widget)
{
    paintField(painter, option, option.frame);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    paintArrow(painter, arrow, QStyle::PE_IndicatorArrowDown, option, style, widget);
}

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QStyle& style, const QWidget* widget)
{
    paintField(painter, option, option.frame);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto paint = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                           QStyle::PrimitiveElement arrow) {
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        QStyleOption drawn = option;
        drawn.state.setFlag(QStyle::State_Enabled, has(option, QStyle::State_Enabled) && (option.stepEnabled & step));
        if (!drawn.state.testFlag(QStyle::State_Enabled)) drawn.palette.setCurrentColorGroup(QPalette::Disabled);
        const bool isUnder = (option.activeSubControls & part) && drawn.state.testFlag(QStyle::State_MouseOver);
        if (isUnder)
            paintBox(painter, rect.adjusted(0, 1, -1, -1), option.palette.color(QPalette::Highlight), {}, kItemRadius);
        paintArrow(painter, rect, arrow, drawn, style, widget);
    };
    paint(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, QStyle::PE_IndicatorArrowUp);
    paint(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, QStyle::PE_IndicatorArrowDown);
}

void paintPushButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget)
{
    const bool isPrimary = says(widget, "primary");
    const bool isLink = says(widget, "link");
    const bool isDown = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    QColor fill = isLink ? QColor() : surface(isPrimary ? Surface::Accent : Surface::PanelRaised, option);
    if (isDown && !isPrimary)
        fill = surface(Surface::Border, option);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled) && !isPrimary)
        fill = option.palette.color(QPalette::Highlight);
    QColor line = isLink ? QColor() : surface(Surface::Border, option);
    if (isPrimary || has(option, QStyle::State_HasFocus)) line = surface(Surface::Accent, option);
    paintBox(painter, option.rect, fill, line, kFieldRadius);
    if (isPrimary && has(option, QStyle::State_HasFocus)) // its border alone is the button's colour
        paintBox(painter, option.rect.adjusted(2, 2, -2, -2), {}, surface(Surface::AccentText, option), kItemRadius);
}

QColor pushText(const QStyleOptionButton& option, const QWidget* widget)
{
    if (!has(option, QStyle::State_Enabled)) return surface(Surface::MutedText, option);
    if (says(widget, "primary")) return surface(Surface::AccentText, option);
    return says(widget, "link") ? surface(Surface::Accent, option) : option.palette.color(QPalette::ButtonText);
}

void paintLink(QPainter& painter, const QStyleOptionButton& option, const QStyle& style)
{
    const auto start = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    style.drawItemText(&painter, option.rect.adjusted(5, 0, -5, 0), start | Qt::AlignVCenter | Qt::TextShowMnemonic,
        option.palette, has(option, QStyle::State_Enabled), option.text, QPalette::ButtonText);
}

void paintIconLabel(QPainter& painter, const QStyleOptionButton& option, const QStyle& style)
{
    constexpr int kGap = 4;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QSize icon = option.iconSize;
    const int words = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width() + 2;
    const QRect all = option.rect;
    const QRect iconRect(all.left() + (all.width() - icon.width() - kGap - words) / 2,
        all.center().y() - icon.height() / 2, icon.width(), icon.height());
    const QRect text(iconRect.right() + 1 + kGap, all.top(), words, all.height());
    option.icon.paint(&painter, QStyle::visualRect(option.direction, all, iconRect), Qt::AlignCenter,
        isEnabled ? QIcon::Normal : QIcon::Disabled);
    style.drawItemText(&painter, QStyle::visualRect(option.direction, all, text),
        Qt::AlignCenter | Qt::TextShowMnemonic, option.palette, isEnabled, option.text, QPalette::ButtonText);
}

QColor hoverFill(const QPalette& palette)
{
    QColor fill = theme::color(Surface::MutedText, palette); // grey: what is switched on is blue
    fill.setAlphaF(0.16F);
    return fill;
}

void paintToolButton(
    QPainter& painter, const QStyleOptionToolButton& option, const QStyle& style, const QWidget* widget)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isUnder = has(option, QStyle::State_MouseOver) && isEnabled;
    QColor fill;
    if (isUnder) fill = hoverFill(option.palette);
    if (has(option, QStyle::State_On)) fill = option.palette.color(QPalette::Highlight);
    if (has(option, QStyle::State_Sunken)) fill = surface(Surface::Border, option);
    QColor line = isUnder && has(option, QStyle::State_On) ? surface(Surface::Border, option) : QColor();
    if (has(option, QStyle::State_HasFocus)) line = surface(Surface::Accent, option);
    paintBox(painter, option.rect, fill, line, kFieldRadius);
    if (isToolBarEnd(widget)) return paintDots(painter, option);
    QStyleOptionToolButton label = option;
    label.rect = style.subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButton, widget);
    const int padding = says(widget, "small") ? 3 : 5;
    label.rect.adjust(padding, 0, -padding, 0);
    label.state.setFlag(QStyle::State_Sunken, false); // nothing moves when it is pressed
    style.drawControl(QStyle::CE_ToolButtonLabel, &label, &painter, widget);
    if (!option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) return;
    const QRect menu = style.subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButtonMenu, widget);
    paintArrow(painter, menu, QStyle::PE_IndicatorArrowDown, option, style, widget);
}

} // namespace revisit::look
