#pragma once

#include <QStyledItemDelegate>

namespace revisit {

/// Draws the list of pages: figures at the trailing side, addresses with the host stepping back, resizes indented.
class WebPageDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace revisit
