#include "viewer/shortcut_choice.h"

#include "viewer/actions.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QShortcutEvent>
#include <QWidget>

#include <algorithm>

namespace revisit {

namespace {

/// Whether the focus is where its keys count.
bool isHeard(const QAction& action)
{
    if (action.shortcutContext() == Qt::WindowShortcut) return true;
    const QWidget* focus = QApplication::focusWidget();
    const auto holds = [focus](const QObject* user) {
        const auto* widget = qobject_cast<const QWidget*>(user);
        return widget != nullptr && (widget == focus || widget->isAncestorOf(focus));
    };
    return focus != nullptr && std::ranges::any_of(action.associatedObjects(), holds);
}

} // namespace

ShortcutChoice::ShortcutChoice(Actions& actions)
    : QObject(&actions)
    , m_actions(actions)
{
    QCoreApplication::instance()->installEventFilter(this);
}

QAction* ShortcutChoice::actionOf(QKeyCombination key) const
{
    for (QAction* action : m_actions.all())
        if (action->isEnabled() && action->shortcuts().contains(QKeySequence(key)) && isHeard(*action)) return action;
    return nullptr;
}

bool ShortcutChoice::decide(QObject& watched, const QShortcutEvent& event) const
{
    auto* action = qobject_cast<QAction*>(&watched);
    if (action == nullptr || !event.isAmbiguous() || std::ranges::count(m_actions.all(), action) == 0) return false;
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
