#pragma once

#include "viewer/model/network_table.h"
#include "viewer/model/row_list_model.h"

namespace revisit {

/// The transfers of a NetworkTable that a filter let through, in the order asked for. Columns are those of
/// NetworkColumn. Formats nothing: DisplayRole has numbers and texts as they are, NetworkDelegate words them.
/// Lives in the UI thread.
class NetworkModel final : public RowListModel {
    Q_OBJECT
public:
    enum NetworkRole {
        OutcomeRole = FirstOwnRole, ///< int of RequestOutcome
        IsSlowRole,
        IsSdkTrafficRole,
        EndMsRole, ///< qlonglong, player time
    };
    using RowListModel::RowListModel;

    /// Shows all rows; null shows none.
    void setTable(std::shared_ptr<const NetworkTable> table);
    [[nodiscard]] const std::shared_ptr<const NetworkTable>& table() const { return m_table; }
    [[nodiscard]] const NetworkRow& row(int row) const { return m_table->rows[sourceRow(row)]; }
    /// The row that shows the timeline item, or -1.
    [[nodiscard]] int rowOfItem(std::size_t item) const;
    void setNow(SessionTime position);
    /// The newest request begun at or before the playhead, or -1.
    [[nodiscard]] int nowRow() const { return m_nowRow; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void rowsChanged() override { m_nowRow = findNow(); }

private:
    [[nodiscard]] int findNow() const;
    [[nodiscard]] QVariant value(const NetworkRow& row, NetworkColumn column) const;

    std::shared_ptr<const NetworkTable> m_table;
    SessionTime m_now;
    int m_nowRow = -1;
};

} // namespace revisit
