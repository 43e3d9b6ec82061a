#pragma once

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace revisit {

/// Shows some rows of an immutable table, in any order: what a filter let through, sorted as the user asked.
///
/// New rows arrive as inserts and removals where the rows that stay keep their order, as a layout change where only the
/// order changed, and as a reset where telling each stretch would cost more than starting over. Subclasses hold the
/// table and answer data() through sourceRow(). Lives in the UI thread.
class RowListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// More separate stretches than this, and setRows() resets.
    static constexpr std::size_t kMaxRuns = 64;
    /// Roles that all lists share; those of subclasses start at FirstOwnRole.
    enum Role {
        PlayMsRole = Qt::UserRole + 1, ///< qlonglong
        KindRole, ///< int of MarkKind
        ItemRole, ///< uint: index into Recording::timeline()
        IsNowRole, ///< the newest row at or before the playhead
        IsAheadRole, ///< after the playhead
        IsFailureRole,
        FirstOwnRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Indexes into the table, each at most once.
    void setRows(std::vector<std::uint32_t> rows);
    [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return m_rows; }
    [[nodiscard]] std::uint32_t sourceRow(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Where a row of the table is shown, or -1.
    [[nodiscard]] int rowOfSource(std::size_t source) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;

protected:
    /// Call between beginResetModel() and endResetModel(), after the table changed: all of its rows, in order.
    void startOver(std::size_t tableSize);
    /// After startOver(), before endResetModel(): these rows instead of all.
    void showAtOnce(std::vector<std::uint32_t> rows);
    /// The shown row that stands for the newest table row before `sourceEnd`, or -1.
    [[nodiscard]] int newestShownBefore(std::size_t sourceEnd) const;
    /// After every change of rows, before views look.
    virtual void rowsChanged() { }

private:
    using Runs = std::vector<std::pair<std::size_t, std::size_t>>; ///< first and one past the last
    [[nodiscard]] static Runs runsOutside(const std::vector<std::uint32_t>& rows, const std::vector<bool>& other);
    [[nodiscard]] std::vector<bool> membership(const std::vector<std::uint32_t>& rows) const;
    void removeRuns(const Runs& runs);
    void insertRuns(const Runs& runs, const std::vector<std::uint32_t>& wanted);
    void reorder(std::vector<std::uint32_t> rows);
    void rebuildPositions();

    std::vector<std::uint32_t> m_rows;
    std::vector<int> m_positions; ///< per table row, -1 where it is not shown
};

} // namespace revisit
