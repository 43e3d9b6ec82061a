#pragma once

#include <QTableView>

#include <functional>
#include <utility>

namespace revisit {

/// The table of a list panel: whole rows, no grid, and signals for what people do with it. A click or Return chooses a
/// row; the arrow keys only move to it. Home and End go to the first and last row.
///
/// Rows have one height, or several that are asked for as they come into sight: the scroll bar of 100,000 rows is then
/// an estimate that gets better, and nobody waits for it. A chosen row in sight stays there when the list gets lower.
/// UI thread.
class ListTable final : public QTableView {
    Q_OBJECT
public:
    explicit ListTable(QWidget* parent = nullptr);
    /// After setModel(): which column takes the width that the others leave.
    void stretchColumn(int column);
    /// Whoever comes by key goes on from here: the row that is chosen, else the one that keys start from, else the
    /// first one in sight is, and told as moved to.
    void enter();
    /// Where keys start from in place of the row that is chosen, or while none is: asked with each of them; -1: nowhere
    /// else.
    using KeyStart = std::function<int()>;
    void setKeyStart(KeyStart keyStart) { m_keyStart = std::move(keyStart); }
    /// A row is chosen, and keys move from there.
    [[nodiscard]] bool isCurrentChosen() const;
    /// Brings the row into view where it is not.
    void reveal(int row, ScrollHint hint);
    /// The row under the mouse, all of which is painted so; -1 where there is none.
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// The first row in sight, wholly or in part, and the last one; -1 where there is none.
    [[nodiscard]] int firstInSight() const;
    [[nodiscard]] int lastInSight() const;
    /// Scrolls until the row begins so many pixels below the upper edge, as far as that goes.
    void putRowAt(int row, int offsetPx);
    using HeightOf = std::function<int(int row)>;
    /// Null: one height for all.
    void setHeightOf(HeightOf heightOf);
    /// Call when rows came or went.
    void fitHeights();

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
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void settle();
    void hover(int row);
    [[nodiscard]] int fitRows(int first, int past);
    [[nodiscard]] int keyStart() const;
    void startKeys(const QKeyEvent& event);

    HeightOf m_heightOf;
    KeyStart m_keyStart;
    bool m_isFitting = false;
    int m_hoveredRow = -1;
};

} // namespace revisit
