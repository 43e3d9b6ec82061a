#pragma once

#include "viewer/theme.h"

#include <QStyledItemDelegate>

namespace revisit {

/// Draws plain cells with room at both sides: texts elided as the view says, at the side that the model asks for,
/// trailing ones as figures; a bold font where the model gives one. For tables of names and numbers.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// What of a cell's width is not the text's.
    static constexpr int kSidesPx = theme::kSpace3 + theme::kSpace2;
    /// This column's texts step back; -1 for none.
    void setMutedColumn(int column) { m_mutedColumn = column; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_mutedColumn = -1;
};

} // namespace revisit
