#include "viewer/shortcut_choice.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QShortcutEvent>
#include <QWidget>

namespace revisit {

ShortcutChoice::ShortcutChoice(QWidget* owner)
    : QObject(owner)
    , m_owner(owner)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QAction* ShortcutChoice::actionOf(QKeyCombination key) const
{
    for (QAction* action : m_owner->actions())
        if (action->isEnabled() && action->shortcuts().contains(QKeySequence(key))) return action;
    return nullptr;
}

bool ShortcutChoice::decide(QObject& watched, const QShortcutEvent& event) const
{
    auto* action = qobject_cast<QAction*>(&watched);
    if (action == nullptr || !event.isAmbiguous() || !m_owner->actions().contains(action)) return false;
    const Qt::KeyboardModifiers others = m_pressed.keyboardModifiers() & ~Qt::ShiftModifier;
    QAction* meant = actionOf(QKeyCombination(others, m_pressed.key()));
    if (meant == nullptr) meant = actionOf(m_pressed);
    if (meant == nullptr) meant = action;
    if (meant->autoRepeat() || !m_isRepeated) meant->trigger();
    return true;
}

bool ShortcutChoice::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Shortcut) return decide(*watched, *static_cast<QShortcutEvent*>(event));
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        m_pressed = key->keyCombination();
        m_isRepeated = key->isAutoRepeat();
    }
    return false;
}

} // namespace revisit
