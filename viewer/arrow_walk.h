#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QAbstractButton;
QT_END_NAMESPACE

namespace revisit {

/// Lets the arrow keys walk through a row of buttons, where they would be commands of the window: Down and Right (where
/// lines run that way) lead to the next one beside it, Up and Left back; the ends hold. Owned by the button. UI thread.
class ArrowWalk final : public QObject {
public:
    explicit ArrowWalk(QAbstractButton& button);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractButton& m_button;
};

} // namespace revisit
