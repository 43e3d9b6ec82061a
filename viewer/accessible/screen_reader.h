#pragma once

#include <QAccessible>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// Whether something reads the screen. Where nothing does, nobody is to be told anything. UI thread, as all of this.
[[nodiscard]] bool isScreenRead();

void tellScreenReader(QAccessibleEvent& event);

/// Sets the widget's description where it is another one, so that none is told twice.
void tellDescription(QWidget& widget, const QString& text);

/// Hears what is told, as a screen reader would, and is one for isScreenRead(). For tests: Qt's own update handler is
/// called only where the platform has a screen reader. Null: none.
using ScreenReaderListener = void (*)(QAccessibleEvent& event);
void setScreenReaderListener(ScreenReaderListener listener);

} // namespace revisit
