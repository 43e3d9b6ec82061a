#include "viewer/column_walk.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace revisit {

ColumnWalk::ColumnWalk(QLineEdit& field, std::vector<QTreeWidget*> columns)
    : QObject(&field)
    , m_columns(std::move(columns))
{
    field.installEventFilter(this);
}

bool ColumnWalk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || step(key.key()) == 0) return false;
    walk(key.key());
    return true;
}

/// By how many rows the key goes on; 0 for the others.
std::ptrdiff_t ColumnWalk::step(int key) const
{
    const QTreeWidget& tree = *m_columns.front();
    const int rowHeight = std::max(1, tree.sizeHintForRow(0));
    const std::ptrdiff_t page = std::max(1, tree.viewport()->height() / rowHeight - 1);
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    case Qt::Key_PageUp:
        return -page;
    case Qt::Key_PageDown:
        return page;
    default:
        return 0;
    }
}

/// Those that are shown, as they are read.
std::vector<QTreeWidgetItem*> ColumnWalk::rows() const
{
    std::vector<QTreeWidgetItem*> rows;
    for (const QTreeWidget* tree : m_columns) {
        for (int i = 0; i < tree->topLevelItemCount() && !tree->isHidden(); ++i) {
            QTreeWidgetItem* group = tree->topLevelItem(i);
            for (int j = 0; j < group->childCount(); ++j)
                if (!group->isHidden() && !group->child(j)->isHidden()) rows.push_back(group->child(j));
        }
    }
    return rows;
}

void ColumnWalk::walk(int key)
{
    const std::vector<QTreeWidgetItem*> all = rows();
    if (all.empty()) return;
    const auto current = std::ranges::find_if(all, [](const QTreeWidgetItem* row) { return row->isSelected(); });
    if (current == all.end()) return choose(*all.front());
    const std::ptrdiff_t to = current - all.begin() + step(key);
    choose(*all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, std::ssize(all) - 1))]);
}

/// The title of a group is seen with its first row.
void ColumnWalk::choose(QTreeWidgetItem& row)
{
    for (QTreeWidget* tree : m_columns)
        if (tree != row.treeWidget()) tree->clearSelection();
    row.treeWidget()->setCurrentItem(&row);
    if (row.parent()->indexOfChild(&row) == 0) row.treeWidget()->scrollToItem(row.parent());
    row.treeWidget()->scrollToItem(&row);
}

} // namespace revisit
