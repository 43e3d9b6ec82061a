#pragma once

#include "viewer/panels/row_delegate.h"

namespace revisit {

/// Draws faults on two lines: name (with how often it happened) over its reason; time and place beside them.
class FaultDelegate final : public RowDelegate {
    Q_OBJECT
public:
    static constexpr int kHeight = 42;
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFault(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace revisit
