#include "viewer/search_keys.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace revisit {

SearchKeys::SearchKeys(QLineEdit& field, QWidget& found, Return onReturn)
    : QObject(&field)
    , m_field(field)
    , m_found(found)
    , m_onReturn(onReturn)
{
    field.installEventFilter(this);
}

bool SearchKeys::isOurs(const QKeyEvent& key) const
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return false;
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return key.key() == Qt::Key_Escape || key.key() == Qt::Key_Down || (isReturn && m_onReturn == Return::GoesOn);
}

void SearchKeys::press(int key)
{
    if (key == Qt::Key_Escape && !m_field.text().isEmpty()) return m_field.clear();
    const auto* pages = qobject_cast<const QStackedWidget*>(&m_found);
    QWidget& goal = pages != nullptr ? *pages->currentWidget() : m_found;
    if (goal.isVisible()) return goal.setFocus(Qt::TabFocusReason);
    if (key == Qt::Key_Escape) m_field.clearFocus();
}

bool SearchKeys::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (!isOurs(*key)) return false;
    if (isOverride)
        key->accept(); // else Escape would clear the range
    else
        press(key->key());
    return true;
}

} // namespace revisit
