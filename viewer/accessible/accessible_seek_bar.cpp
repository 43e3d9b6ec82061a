#include "viewer/accessible/accessible_seek_bar.h"

#include "viewer/player/seek_bar.h"

namespace revisit {

AccessibleSeekBar::AccessibleSeekBar(SeekBar& bar)
    : QAccessibleWidget(&bar, QAccessible::Slider)
{
}

SeekBar* AccessibleSeekBar::bar() const { return qobject_cast<SeekBar*>(object()); }

void* AccessibleSeekBar::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleSeekBar::text(QAccessible::Text which) const
{
    return which == QAccessible::Value && bar() != nullptr ? bar()->valueText() : QAccessibleWidget::text(which);
}

QVariant AccessibleSeekBar::currentValue() const { return bar() != nullptr ? bar()->value() : 0; }
QVariant AccessibleSeekBar::maximumValue() const { return bar() != nullptr ? bar()->maximum() : 0; }
QVariant AccessibleSeekBar::minimumValue() const { return bar() != nullptr ? bar()->minimum() : 0; }
QVariant AccessibleSeekBar::minimumStepSize() const { return bar() != nullptr ? bar()->singleStep() : 0; }

void AccessibleSeekBar::setCurrentValue(const QVariant& value)
{
    if (bar() != nullptr) bar()->setValue(value.toInt());
}

} // namespace revisit
