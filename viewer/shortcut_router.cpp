#include "viewer/shortcut_router.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTreeView>
#include <QWindow>

namespace revisit {

namespace {

bool isTextField(const QWidget& widget)
{
    return qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QTextEdit*>(&widget) != nullptr
        || qobject_cast<const QPlainTextEdit*>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr;
}

bool isReadOnlyText(const QWidget& widget)
{
    const auto* plain = qobject_cast<const QPlainTextEdit*>(&widget);
    const auto* rich = qobject_cast<const QTextEdit*>(&widget);
    return (plain != nullptr && plain->isReadOnly()) || (rich != nullptr && rich->isReadOnly());
}

bool isListKey(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown
        || key == Qt::Key_Home || key == Qt::Key_End;
}

bool isMoveKey(int key) { return isListKey(key) || key == Qt::Key_Left || key == Qt::Key_Right; }

bool isTypingKey(const QKeyEvent& key)
{
    if (key.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
    return key.key() < Qt::Key_Escape || key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete
        || isMoveKey(key.key());
}

bool isMenuKey(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress) return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.key() == Qt::Key_F10 && key.modifiers() == Qt::ShiftModifier;
}

/// As the menu key does: the window tells the widget with the focus, which opens its menu at what is current.
void askForMenu(const QWidget& widget)
{
    QWindow* window = widget.window()->windowHandle();
    if (window == nullptr) return;
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(window, &menu);
}

} // namespace

ShortcutRouter::ShortcutRouter(QWidget* owner)
    : QObject(owner)
    , m_owner(owner)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ShortcutRouter::belongsToWidget(const QWidget& widget, const QKeyEvent& key)
{
    if (isReadOnlyText(widget)) return isMoveKey(key.key()) && !key.modifiers().testFlag(Qt::AltModifier);
    if (isTextField(widget)) return isTypingKey(key);
    const bool isView = qobject_cast<const QAbstractItemView*>(&widget) != nullptr;
    if (isView && key.matches(QKeySequence::Copy)) return true; // its rows, as text fields copy their text
    const auto* tree = qobject_cast<const QTreeView*>(&widget);
    const bool isFoldKey = key.key() == Qt::Key_Plus || key.key() == Qt::Key_Minus;
    if (tree != nullptr && tree->rootIsDecorated() && isFoldKey) return true;
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain) return false;
    if (tree != nullptr) return isMoveKey(key.key());
    if (qobject_cast<const QAbstractSlider*>(&widget) != nullptr) return isMoveKey(key.key());
    if (qobject_cast<const QAbstractItemView*>(&widget) != nullptr) return isListKey(key.key());
    if (qobject_cast<const QComboBox*>(&widget) != nullptr) return isListKey(key.key()) || key.key() == Qt::Key_Space;
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr && key.key() == Qt::Key_Space;
}

/// Floating docks are windows of their own, but their keys are the main window's.
bool ShortcutRouter::sharesKeys(const QWidget& widget) const
{
    const QWidget* window = widget.window();
    if (qobject_cast<const QDockWidget*>(window) != nullptr) window = window->parentWidget()->window();
    return window == m_owner->window();
}

bool ShortcutRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowDeactivate) { // the release of the key goes elsewhere
        const auto* window = qobject_cast<QWidget*>(watched);
        if (window != nullptr && window->isWindow() && sharesKeys(*window)) m_isPauseKeyHeld = false;
        return false;
    }
    const bool isKey
        = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyRelease || isMenuKey(*event);
    auto* widget = isKey ? qobject_cast<QWidget*>(watched) : nullptr;
    if (widget == nullptr || !m_owner->isVisible() || !sharesKeys(*widget)) return false;
    if (isMenuKey(*event)) { // Windows tells of a menu itself; elsewhere nobody does
        askForMenu(*widget);
        return true;
    }
    auto* key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::KeyRelease) {
        if (key->key() == Qt::Key_K && !key->isAutoRepeat()) m_isPauseKeyHeld = false;
        return false;
    }
    if (belongsToWidget(*widget, *key)) {
        key->accept(); // the widget gets the key, not the shortcut
        return true;
    }
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (key->key() == Qt::Key_K && isPlain) m_isPauseKeyHeld = true;
    return false;
}

} // namespace revisit
