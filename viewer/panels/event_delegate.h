#pragma once

#include "viewer/panels/row_delegate.h"

namespace revisit {

/// Draws the rows of the event list: time, form in its colour, label with what the search found marked, secondary text,
/// and a bar beside the row where the playhead is.
class EventDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace revisit
