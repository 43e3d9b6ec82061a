#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// Decides who gets a key that is both a shortcut of the window and useful to the focused widget: text fields keep
/// what they can type or move with, lists and trees their arrows and the key that copies, buttons their Space. Also
/// tells whether K is held, for K+J and K+L, and opens context menus with Shift+F10, which not every platform does.
///
/// Filters the events of the window that shows its owner, and of that window's floating docks, while the owner is seen.
/// UI thread.
class ShortcutRouter final : public QObject {
    Q_OBJECT
public:
    explicit ShortcutRouter(QWidget* owner);
    [[nodiscard]] bool isPauseKeyHeld() const { return m_isPauseKeyHeld; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool sharesKeys(const QWidget& widget) const;
    [[nodiscard]] static bool belongsToWidget(const QWidget& widget, const QKeyEvent& key);

    QWidget* m_owner;
    bool m_isPauseKeyHeld = false;
};

} // namespace revisit
