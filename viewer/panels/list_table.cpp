#include "viewer/panels/list_table.h"

#include "viewer/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace revisit {

ListTable::ListTable(QWidget* parent)
    : QTableView(parent)
{
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(24);
    verticalScrollBar()->installEventFilter(this);
    connect(this, &QTableView::clicked, this, &ListTable::chosen);
}

void ListTable::stretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void ListTable::reveal(int row, ScrollHint hint)
{
    if (row < 0 || row >= model()->rowCount()) return;
    const int top = rowViewportPosition(row);
    const bool isInside = top >= 0 && top + rowHeight(row) <= viewport()->height();
    if (!isInside) scrollTo(model()->index(row, std::max(0, columnAt(0))), hint);
}

QModelIndex ListTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = model() != nullptr ? model()->rowCount() - 1 : -1;
    const int column = std::max(0, currentIndex().column());
    if (action == MoveHome && last >= 0) return model()->index(0, column);
    if (action == MoveEnd && last >= 0) return model()->index(last, column);
    return QTableView::moveCursor(action, modifiers);
}

void ListTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) return Q_EMIT copyAsked();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && currentIndex().isValid()) return Q_EMIT chosen(currentIndex());
    const int before = currentIndex().row();
    QTableView::keyPressEvent(event);
    if (currentIndex().row() == before) return;
    Q_EMIT scrolledByUser();
    Q_EMIT navigated(currentIndex());
}

bool ListTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Wheel) Q_EMIT scrolledByUser();
    return QTableView::viewportEvent(event);
}

void ListTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    Q_EMIT resized();
}

bool ListTable::eventFilter(QObject* watched, QEvent* event)
{
    const bool isUser = event->type() == QEvent::Wheel || event->type() == QEvent::MouseButtonPress;
    if (isUser && watched == verticalScrollBar()) Q_EMIT scrolledByUser();
    return QTableView::eventFilter(watched, event);
}

} // namespace revisit
