#include "viewer/search_keys.h"

#include "viewer/panels/list_table.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace revisit {

namespace {

/// Not row 0: rows may be hidden.
QModelIndex firstInSight(const QAbstractItemView& list) { return list.indexAt({list.viewport()->width() / 2, 1}); }

/// A row is chosen, and so in sight.
void enter(QAbstractItemView& list)
{
    if (auto* table = qobject_cast<ListTable*>(&list)) return table->enter();
    if (list.selectionModel()->hasSelection()) return list.scrollTo(list.currentIndex());
    list.setCurrentIndex(firstInSight(list));
}

void chooseFirst(QAbstractItemView& list)
{
    list.scrollToTop();
    list.setCurrentIndex(firstInSight(list));
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(&list, &press);
}

} // namespace

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
    if (goal.isVisible()) return goTo(goal, key);
    if (key == Qt::Key_Escape) m_field.clearFocus();
}

void SearchKeys::goTo(QWidget& goal, int key)
{
    goal.setFocus(Qt::TabFocusReason);
    auto* list = qobject_cast<QAbstractItemView*>(&goal);
    if (key == Qt::Key_Escape || list == nullptr || list->model() == nullptr) return;
    if (list->model()->rowCount() == 0) return;
    if (key == Qt::Key_Down || m_field.text().isEmpty())
        enter(*list);
    else
        chooseFirst(*list);
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
