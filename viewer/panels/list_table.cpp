#include "viewer/panels/list_table.h"

#include "viewer/focus_edge.h"
#include "viewer/panels/list_header.h"
#include "viewer/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <utility>

namespace revisit {

namespace {

constexpr int kRowsAhead = 24; ///< fitted above what is in sight, so that scrolling up meets rows of their final height
constexpr int kFewTries = 4;

} // namespace

ListTable::ListTable(QWidget* parent)
    : QTableView(parent)
{
    setHorizontalHeader(new ListHeader(this));
    new HeaderEnd(*this, *horizontalHeader());
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
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ListTable::fitHeights);
}

void ListTable::stretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

/// Rows that came or went are laid out later; until then the scroll bar ends where it ended before.
void ListTable::settle()
{
    executeDelayedItemsLayout();
    updateGeometries();
}

void ListTable::reveal(int row, ScrollHint hint)
{
    if (row < 0 || row >= model()->rowCount()) return;
    settle();
    for (int tries = 0; tries < kFewTries; ++tries) { // rows that come into sight may be higher than was thought
        const int top = rowViewportPosition(row);
        if (top >= 0 && top + rowHeight(row) <= viewport()->height()) return;
        scrollTo(model()->index(row, std::max(0, columnAt(0))), hint);
    }
}

void ListTable::enter()
{
    if (model() == nullptr || model()->rowCount() == 0) return;
    const int start = keyStart();
    if (start < 0 && isCurrentChosen()) return reveal(currentIndex().row(), EnsureVisible);
    Q_EMIT scrolledByUser(); // as by an arrow key
    const int row = start >= 0 ? start : std::max(0, firstInSight());
    setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
    Q_EMIT navigated(currentIndex());
}

int ListTable::firstInSight() const { return rowAt(0); }

int ListTable::lastInSight() const
{
    const int last = rowAt(viewport()->height() - 1);
    return last >= 0 || model() == nullptr ? last : model()->rowCount() - 1;
}

void ListTable::putRowAt(int row, int offsetPx)
{
    if (row < 0 || row >= model()->rowCount()) return;
    settle();
    for (int tries = 0; tries < kFewTries && rowViewportPosition(row) != offsetPx; ++tries)
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) - offsetPx);
}

void ListTable::setHeightOf(HeightOf heightOf)
{
    m_heightOf = std::move(heightOf);
    const int top = firstInSight();
    const int offset = top < 0 ? 0 : rowViewportPosition(top);
    verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize()); // all of one height again
    fitHeights();
    putRowAt(top, offset);
}

/// How much the rows grew.
int ListTable::fitRows(int first, int past)
{
    int grown = 0;
    for (int row = first; row < past; ++row) {
        const int before = rowHeight(row);
        const int height = m_heightOf(row);
        grown += height - before;
        if (height != before) verticalHeader()->resizeSection(row, height);
    }
    return grown;
}

void ListTable::fitHeights()
{
    if (!m_heightOf || m_isFitting || model() == nullptr || model()->rowCount() == 0) return;
    m_isFitting = true;
    settle();
    const int first = std::max(0, firstInSight());
    const int position = rowViewportPosition(first);
    int past = first;
    for (int y = position; past < model()->rowCount() && y < viewport()->height(); ++past) y += m_heightOf(past);
    verticalHeader()->setUpdatesEnabled(false); // else each row looks for its place among all of them
    const int above = fitRows(std::max(0, first - kRowsAhead), first);
    const int grown = above + fitRows(first, past);
    verticalHeader()->setUpdatesEnabled(true);
    if (grown != 0) updateGeometries();
    if (above != 0) verticalScrollBar()->setValue(verticalScrollBar()->value() + above);
    if (grown != 0) viewport()->update();
    m_isFitting = false;
}

QModelIndex ListTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = model() != nullptr ? model()->rowCount() - 1 : -1;
    const int column = std::max(0, currentIndex().column());
    if (action == MoveHome && last >= 0) return model()->index(0, column);
    if (action == MoveEnd && last >= 0) return model()->index(last, column);
    if (!currentIndex().isValid() && last >= 0) // also when the focus comes
        return model()->index(keyStart() >= 0 ? keyStart() : std::max(0, firstInSight()), column);
    return QTableView::moveCursor(action, modifiers);
}

bool ListTable::isCurrentChosen() const
{
    return currentIndex().isValid() && selectionModel()->isRowSelected(currentIndex().row(), {});
}

int ListTable::keyStart() const
{
    const int row = m_keyStart && model() != nullptr ? m_keyStart() : -1;
    return row >= 0 && row < model()->rowCount() ? row : -1;
}

/// Keys that move go on from where they start; Return means that row where no other is chosen.
void ListTable::startKeys(const QKeyEvent& event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool moves = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down || event.key() == Qt::Key_PageUp
        || event.key() == Qt::Key_PageDown;
    if (!moves && !(isReturn && !isCurrentChosen())) return;
    const int row = keyStart();
    if (row < 0 || row == currentIndex().row()) return;
    selectionModel()->setCurrentIndex(
        model()->index(row, std::max(0, currentIndex().column())), QItemSelectionModel::NoUpdate);
}

void ListTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) return Q_EMIT copyAsked();
    startKeys(*event);
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && currentIndex().isValid()) return Q_EMIT chosen(currentIndex());
    const int before = currentIndex().row();
    QTableView::keyPressEvent(event);
    if (currentIndex().row() == before) return;
    Q_EMIT scrolledByUser();
    Q_EMIT navigated(currentIndex());
}

/// The row that keys move from is not always the one that is chosen.
void ListTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || model() == nullptr) return;
    const int row = keyStart() >= 0 ? keyStart() : currentIndex().row();
    if (row < 0 || selectionModel()->isRowSelected(row, {})) return;
    QPainter painter(viewport());
    painter.setPen(theme::color(theme::Surface::Accent, palette()));
    const QRect place(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    painter.drawRect(place.adjusted(FocusEdge::kWidth, 0, -FocusEdge::kWidth - 1, -1));
}

bool ListTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Wheel) Q_EMIT scrolledByUser();
    const bool moves = event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter;
    if (moves) hover(rowAt(qRound(static_cast<QHoverEvent*>(event)->position().y())));
    if (event->type() == QEvent::HoverLeave) hover(-1);
    return QTableView::viewportEvent(event);
}

/// Qt marks and repaints one cell.
void ListTable::hover(int row)
{
    if (row == m_hoveredRow) return;
    for (const int each : {std::exchange(m_hoveredRow, row), row})
        if (each >= 0) viewport()->update(0, rowViewportPosition(each), viewport()->width(), rowHeight(each));
}

void ListTable::resizeEvent(QResizeEvent* event)
{
    const int chosen = selectionModel() != nullptr && selectionModel()->hasSelection() ? currentIndex().row() : -1;
    const int top = chosen < 0 ? -1 : rowViewportPosition(chosen);
    const bool wasInSight = top >= 0 && top + rowHeight(chosen) <= event->oldSize().height();
    QTableView::resizeEvent(event);
    fitHeights();
    if (wasInSight) reveal(chosen, EnsureVisible); // what opens below would cover it
    Q_EMIT resized();
}

bool ListTable::eventFilter(QObject* watched, QEvent* event)
{
    const bool isUser = event->type() == QEvent::Wheel || event->type() == QEvent::MouseButtonPress;
    if (isUser && watched == verticalScrollBar()) Q_EMIT scrolledByUser();
    return QTableView::eventFilter(watched, event);
}

} // namespace revisit
