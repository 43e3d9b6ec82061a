#include "viewer/accessible/screen_reader.h"

#include <QWidget>

namespace revisit {

namespace {

ScreenReaderListener& listener()
{
    static ScreenReaderListener current = nullptr;
    return current;
}

} // namespace

bool isScreenRead() { return QAccessible::isActive() || listener() != nullptr; }

void tellScreenReader(QAccessibleEvent& event)
{
    QAccessible::updateAccessibility(&event);
    if (listener() != nullptr) listener()(event);
}

void tellDescription(QWidget& widget, const QString& text)
{
    if (text == widget.accessibleDescription()) return;
    widget.setAccessibleDescription(text); // Qt tells of it
    if (listener() == nullptr) return;
    QAccessibleEvent changed(&widget, QAccessible::DescriptionChanged);
    listener()(changed);
}

void setScreenReaderListener(ScreenReaderListener wanted) { listener() = wanted; }

} // namespace revisit
