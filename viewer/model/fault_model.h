#pragma once

#include "viewer/model/fault_table.h"
#include "viewer/model/row_list_model.h"

namespace revisit {

/// The faults that a filter let through. Lives in the UI thread.
class FaultModel final : public RowListModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, FaultColumn, PlaceColumn, ColumnCount };
    enum FaultRole {
        DetailRole = FirstOwnRole, ///< reason or message
        RepeatsRole,
    };
    using RowListModel::RowListModel;

    /// Shows all rows; null shows none.
    void setTable(std::shared_ptr<const FaultTable> table);
    [[nodiscard]] const std::shared_ptr<const FaultTable>& table() const { return m_table; }
    [[nodiscard]] const FaultRow& row(int row) const { return m_table->rows[sourceRow(row)]; }
    [[nodiscard]] int rowOfItem(std::size_t item) const;
    void setNow(SessionTime position);
    [[nodiscard]] int nowRow() const { return m_nowRow; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void rowsChanged() override { m_nowRow = findNow(); }

private:
    [[nodiscard]] int findNow() const;

    std::shared_ptr<const FaultTable> m_table;
    SessionTime m_now;
    int m_nowRow = -1;
};

} // namespace revisit
