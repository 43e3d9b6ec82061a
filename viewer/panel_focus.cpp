#include "viewer/panel_focus.h"

#include <QFocusEvent>
#include <QWidget>

namespace revisit {

PanelFocus::PanelFocus(QWidget& panel, QWidget& part)
    : QObject(&panel)
    , m_panel(panel)
    , m_part(part)
{
    panel.installEventFilter(this);
    part.installEventFilter(this);
}

bool PanelFocus::eventFilter(QObject* watched, QEvent* event)
{
    const bool comes = watched == &m_panel && event->type() == QEvent::FocusIn && m_part.isVisible();
    if (comes) m_part.setFocus(static_cast<const QFocusEvent*>(event)->reason());
    const bool shows = watched == &m_part && event->type() == QEvent::Show && m_panel.hasFocus();
    if (shows) m_part.setFocus(Qt::OtherFocusReason);
    return QObject::eventFilter(watched, event);
}

} // namespace revisit
