#pragma once

#include "viewer/model/console_table.h"
#include "viewer/model/row_list_model.h"

namespace revisit {

/// The rows of a ConsoleTable that a filter let through. DisplayRole of the message column is the whole message; the
/// delegate shows as many lines as there is room for. Lives in the UI thread.
class ConsoleModel final : public RowListModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, MessageColumn, ColumnCount };
    enum ConsoleRole {
        LevelRole = FirstOwnRole, ///< int of ConsoleLevel
        LineCountRole,
        HasStackRole,
    };
    using RowListModel::RowListModel;

    /// Shows all rows; null shows none.
    void setTable(std::shared_ptr<const ConsoleTable> table);
    [[nodiscard]] const std::shared_ptr<const ConsoleTable>& table() const { return m_table; }
    [[nodiscard]] const ConsoleRow& row(int row) const { return m_table->rows[sourceRow(row)]; }
    /// The row that shows the timeline item, or -1.
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

    std::shared_ptr<const ConsoleTable> m_table;
    SessionTime m_now;
    int m_nowRow = -1;
};

} // namespace revisit
