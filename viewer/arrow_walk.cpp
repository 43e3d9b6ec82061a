#include "viewer/arrow_walk.h"

#include <QAbstractButton>
#include <QKeyEvent>

#include <algorithm>

namespace revisit {

namespace {

/// +1 or -1; 0 for any other key.
int stepOf(const QKeyEvent& key, Qt::LayoutDirection direction)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return 0;
    const int onward = direction == Qt::LeftToRight ? 1 : -1;
    switch (key.key()) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Right:
        return onward;
    case Qt::Key_Left:
        return -onward;
    default:
        return 0;
    }
}

/// As they are read: line by line.
QList<QAbstractButton*> rowOf(const QAbstractButton& button)
{
    QList<QAbstractButton*> row;
    for (auto* each : button.parentWidget()->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly))
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) != 0) row << each;
    const bool isMirrored = button.layoutDirection() == Qt::RightToLeft;
    std::ranges::stable_sort(row, [isMirrored](const QAbstractButton* a, const QAbstractButton* b) {
        const QRect one = a->geometry();
        const QRect other = b->geometry();
        if (one.bottom() < other.top() || other.bottom() < one.top()) return one.top() < other.top();
        return isMirrored ? one.right() > other.right() : one.left() < other.left();
    });
    return row;
}

} // namespace

ArrowWalk::ArrowWalk(QAbstractButton& button)
    : QObject(&button)
    , m_button(button)
{
    button.installEventFilter(this);
}

bool ArrowWalk::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const int step = stepOf(*static_cast<QKeyEvent*>(event), m_button.layoutDirection());
    if (step == 0 || m_button.parentWidget() == nullptr) return false;
    event->accept();
    if (isOverride) return true;
    const QList<QAbstractButton*> row = rowOf(m_button);
    const qsizetype next = row.indexOf(&m_button) + step;
    if (next >= 0 && next < row.size()) row[next]->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace revisit
