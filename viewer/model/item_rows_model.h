#pragma once

#include "base/units.h"
#include "viewer/model/row_list_model.h"

#include <memory>
#include <optional>
#include <utility>

namespace revisit {

/// Rows that stand for items of the recording's timeline and know where the playhead is among them.
///
/// Table rows are sorted by player time. Answers PlayMsRole, ItemRole, IsNowRole and IsAheadRole; subclasses answer the
/// rest. Lives in the UI thread.
class ItemRowsModel : public RowListModel {
    Q_OBJECT
public:
    using RowListModel::RowListModel;

    /// The row that shows the timeline item, or -1.
    [[nodiscard]] int rowOfItem(std::size_t item) const;
    [[nodiscard]] std::size_t itemOfRow(int row) const { return itemOfSource(sourceRow(row)); }
    [[nodiscard]] std::int64_t playMsOfRow(int row) const { return playMsOfSource(sourceRow(row)); }
    /// The newest row at or before the time, or -1.
    [[nodiscard]] int rowAt(SessionTime time) const;
    void setNow(SessionTime position);
    /// The newest row at or before the playhead, or -1.
    [[nodiscard]] int nowRow() const { return m_nowRow; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    /// As RowListModel's, with the index of items.
    void startOver(std::size_t tableSize);
    void rowsChanged() override { m_nowRow = rowAt(m_now); }
    [[nodiscard]] virtual std::size_t itemOfSource(std::uint32_t source) const = 0;
    [[nodiscard]] virtual std::int64_t playMsOfSource(std::uint32_t source) const = 0;

private:
    std::vector<std::uint32_t> m_byItem; ///< table rows, sorted by the item they stand for
    SessionTime m_now;
    int m_nowRow = -1;
};

/// The rows of an immutable table: `Table::rows` of structs with `item` and `playMs`.
template <typename Table>
class TableModel : public ItemRowsModel {
public:
    using Row = typename decltype(Table::rows)::value_type;
    using ItemRowsModel::ItemRowsModel;

    /// Shows all rows, or those given; null shows none.
    void setTable(std::shared_ptr<const Table> table, std::optional<std::vector<std::uint32_t>> rows = {})
    {
        beginResetModel();
        m_table = std::move(table);
        startOver(m_table ? m_table->rows.size() : 0);
        if (rows) showAtOnce(std::move(*rows));
        endResetModel();
    }
    [[nodiscard]] const std::shared_ptr<const Table>& table() const { return m_table; }
    [[nodiscard]] const Row& row(int row) const { return m_table->rows[sourceRow(row)]; }

protected:
    [[nodiscard]] std::size_t itemOfSource(std::uint32_t source) const override { return m_table->rows[source].item; }
    [[nodiscard]] std::int64_t playMsOfSource(std::uint32_t source) const override
    {
        return m_table->rows[source].playMs;
    }

private:
    std::shared_ptr<const Table> m_table;
};

} // namespace revisit
