#pragma once

#include "viewer/model/event_query.h"

#include <QStyledItemDelegate>

namespace revisit {

/// Draws the rows of the event list: time, form in its colour, label with what the search found marked, secondary text,
/// and a bar beside the row where the playhead is.
class EventDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setQuery(const EventQuery& query) { m_query = query; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    EventQuery m_query;
};

} // namespace revisit
