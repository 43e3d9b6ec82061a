#pragma once

#include <QKeyCombination>
#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QShortcutEvent;
QT_END_NAMESPACE

namespace revisit {

class Actions;

/// Chooses among the shortcuts that one key fits. A key can be named in several ways: where Shift and the full stop
/// write ">", the platform finds "Shift+." and ">" alike and would run neither. The character that is written decides,
/// then the key with Shift.
///
/// Among those that the focus lets count: a panel's commands only while the focus is in it. Owned by the actions. UI
/// thread.
class ShortcutChoice final : public QObject {
public:
    explicit ShortcutChoice(Actions& actions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool decide(QObject& watched, const QShortcutEvent& event) const;
    [[nodiscard]] QAction* actionOf(QKeyCombination key) const;

    const Actions& m_actions;
    QKeyCombination m_pressed; ///< the newest key that may be a shortcut
    bool m_isRepeated = false; ///< by being held
};

} // namespace revisit
