#pragma once

#include <QTableView>

namespace revisit {

/// The table of a list panel: whole rows, one height, no grid, and signals for what people do with it. A click or
/// Return chooses a row; the arrow keys only move to it. Home and End go to the first and last row.
class ListTable final : public QTableView {
    Q_OBJECT
public:
    explicit ListTable(QWidget* parent = nullptr);
    /// After setModel(): which column takes the width that the others leave.
    void stretchColumn(int column);
    /// Brings the row into view where it is not.
    void reveal(int row, ScrollHint hint);

Q_SIGNALS:
    /// Clicked or Return.
    void chosen(const QModelIndex& index);
    /// Moved to by key.
    void navigated(const QModelIndex& index);
    /// The user scrolled: by wheel, bar, touchpad or key.
    void scrolledByUser();
    void copyAsked();
    void resized();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace revisit
