#pragma once

#include "viewer/model/event_table.h"

#include <QAbstractTableModel>

namespace revisit {

/// The rows of an EventTable that a filter let through. Formats nothing; the delegate does.
///
/// Rows change by insert and remove; a reset happens for a new table, and where a filter changes so many separate
/// stretches that telling each one would cost more than starting over. Lives in the UI thread.
class EventListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, EventColumn, DetailColumn, ColumnCount };
    enum Role {
        PlayMsRole = Qt::UserRole + 1, ///< qlonglong
        KindRole, ///< int of MarkKind
        ItemRole, ///< uint: index into Recording::timeline()
        IsNowRole, ///< the newest row at or before the playhead
        IsFailureRole,
    };
    /// More separate changes than this, and setRows() resets.
    static constexpr std::size_t kMaxRuns = 64;

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows all rows of the table; null shows none.
    void setTable(std::shared_ptr<const EventTable> table);
    [[nodiscard]] const std::shared_ptr<const EventTable>& table() const { return m_table; }
    /// Ascending indexes into the table's rows.
    void setRows(std::vector<std::uint32_t> rows);
    void setNow(SessionTime position);
    [[nodiscard]] int nowRow() const { return m_nowRow; }

    [[nodiscard]] const EventRow& row(int row) const;
    /// The row that shows the timeline item, or -1.
    [[nodiscard]] int rowOfItem(std::size_t item) const;
    /// The newest row at or before the time, or -1.
    [[nodiscard]] int rowAt(SessionTime time) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeMissing(const std::vector<std::uint32_t>& wanted);
    void insertNew(const std::vector<std::uint32_t>& wanted);
    void refreshNow();

    std::shared_ptr<const EventTable> m_table;
    std::vector<std::uint32_t> m_rows;
    SessionTime m_now;
    int m_nowRow = -1;
};

} // namespace revisit
