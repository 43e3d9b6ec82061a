#pragma once

#include "viewer/model/event_query.h"

#include <QStyledItemDelegate>

namespace revisit {

/// What draws the rows of a list panel: knows what the search looks for, to mark it. UI thread.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setQuery(const EventQuery& query) { m_query = query; }

protected:
    [[nodiscard]] const EventQuery& query() const { return m_query; }

private:
    EventQuery m_query;
};

} // namespace revisit
