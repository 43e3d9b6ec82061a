#pragma once

#include "viewer/panels/row_delegate.h"

namespace revisit {

/// Draws what a search over everything found: headings with their counts, hits with mark, time, title and what else is
/// known, the words that were looked for marked. UI thread.
class FindDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintHit(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace revisit
