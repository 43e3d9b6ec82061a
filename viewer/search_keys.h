#pragma once

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QLineEdit;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// The keys of a search field beside typing: Down goes on to the row that is chosen, else to the first in sight; Return
/// goes to the first that was found, as Return there does, where it means nothing else in the field; Escape clears the
/// text and, once there is none, goes back to the list, so that single keys are commands again.
///
/// Owned by the field. `found` must live as long. UI thread.
class SearchKeys final : public QObject {
    Q_OBJECT
public:
    enum class Return {
        GoesOn, ///< to the first that was found
        IsTaken, ///< whoever owns the field does something with it
    };
    /// `found` is the list, the tree, or the pages of which one is shown; while it is hidden, Escape takes the focus
    /// off the field and Down does nothing.
    SearchKeys(QLineEdit& field, QWidget& found, Return onReturn = Return::GoesOn);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isOurs(const QKeyEvent& key) const;
    void press(int key);
    void goTo(QWidget& goal, int key);

    QLineEdit& m_field;
    QWidget& m_found;
    Return m_onReturn;
};

} // namespace revisit
