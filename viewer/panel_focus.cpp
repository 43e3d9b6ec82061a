#include "viewer/panel_focus.h"

#include <QFocusEvent>
#include <QWidget>

namespace revisit {

PanelFocus::PanelFocus(QWidget& panel, QWidget& part, QWidget& otherwise)
    : QObject(&panel)
    , m_part(part)
    , m_otherwise(otherwise)
{
    panel.installEventFilter(this);
}

bool PanelFocus::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        QWidget& goal = m_part.isVisible() ? m_part : m_otherwise;
        goal.setFocus(static_cast<const QFocusEvent*>(event)->reason());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace revisit
