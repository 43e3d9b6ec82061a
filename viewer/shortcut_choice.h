#pragma once

#include <QKeyCombination>
#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QShortcutEvent;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// Chooses among the shortcuts that one key fits. A key can be named in several ways: where Shift and the full stop
/// write ">", the platform finds "Shift+." and ">" alike and would run neither. The character that is written decides,
/// then the key with Shift.
///
/// Watches the actions of its owner. UI thread.
class ShortcutChoice final : public QObject {
public:
    explicit ShortcutChoice(QWidget* owner);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool decide(QObject& watched, const QShortcutEvent& event) const;
    [[nodiscard]] QAction* actionOf(QKeyCombination key) const;

    QWidget* m_owner;
    QKeyCombination m_pressed; ///< the newest key that may be a shortcut
    bool m_isRepeated = false; ///< by being held
};

} // namespace revisit
