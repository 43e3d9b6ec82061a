#pragma once

#include "viewer/model/event_table.h"
#include "viewer/model/row_list_model.h"

namespace revisit {

/// The rows of an EventTable that a filter let through. Formats nothing; the delegate does.
/// Lives in the UI thread.
class EventListModel final : public RowListModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, EventColumn, DetailColumn, ColumnCount };
    using RowListModel::RowListModel;

    /// Shows all rows of the table; null shows none.
    void setTable(std::shared_ptr<const EventTable> table);
    [[nodiscard]] const std::shared_ptr<const EventTable>& table() const { return m_table; }
    void setNow(SessionTime position);
    [[nodiscard]] int nowRow() const { return m_nowRow; }

    [[nodiscard]] const EventRow& row(int row) const;
    /// The row that shows the timeline item, or -1.
    [[nodiscard]] int rowOfItem(std::size_t item) const;
    /// The newest row at or before the time, or -1.
    [[nodiscard]] int rowAt(SessionTime time) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void rowsChanged() override { m_nowRow = rowAt(m_now); }

private:
    std::shared_ptr<const EventTable> m_table;
    SessionTime m_now;
    int m_nowRow = -1;
};

} // namespace revisit
