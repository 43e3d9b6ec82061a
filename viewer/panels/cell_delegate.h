#pragma once

#include <QStyledItemDelegate>

namespace revisit {

/// Draws plain cells with room at both sides: texts elided, at the side that the model asks for, trailing ones as
/// figures; a bold font where the model gives one. For tables of names and numbers.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// This column's texts step back; -1 for none.
    void setMutedColumn(int column) { m_mutedColumn = column; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_mutedColumn = -1;
};

} // namespace revisit
