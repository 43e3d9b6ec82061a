#pragma once

#include "viewer/model/event_query.h"

#include <QStyledItemDelegate>

namespace revisit {

/// Draws a view in one line: its type, its name, and badges for interactive, masked, hidden and cut-off nodes. While a
/// search is on, what it did not find is without colours and quieter, yet as readable as all secondary text.
class HierarchyDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace revisit
