#pragma once

#include "viewer/model/event_table.h"
#include "viewer/model/item_rows_model.h"

namespace revisit {

/// The rows of an EventTable that a filter let through. Formats nothing; the delegate does.
/// Lives in the UI thread.
class EventListModel final : public TableModel<EventTable> {
    Q_OBJECT
public:
    enum Column { TimeColumn, EventColumn, DetailColumn, ColumnCount };
    using TableModel<EventTable>::TableModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace revisit
