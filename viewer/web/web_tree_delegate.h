#pragma once

#include <QStyledItemDelegate>

namespace revisit {

/// Draws a node of a page in one line as inspectors do: tag, attributes, texts in quotes; badges with words for what is
/// masked, blocked or in a shadow tree. While a search is on, what it did not find is dimmed.
class WebTreeDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace revisit
