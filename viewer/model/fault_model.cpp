#include "viewer/model/fault_model.h"

#include "viewer/timeline/time_ruler.h"

#include <algorithm>

namespace revisit {

void FaultModel::setTable(std::shared_ptr<const FaultTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    startOver(m_table ? m_table->rows.size() : 0);
    endResetModel();
}

int FaultModel::rowOfItem(std::size_t item) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (this->row(row).item == item) return row;
    return -1;
}

void FaultModel::setNow(SessionTime position)
{
    m_now = position;
    const int before = std::exchange(m_nowRow, findNow());
    if (m_nowRow == before) return;
    for (const int changed : {before, m_nowRow})
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, ColumnCount - 1), {IsNowRole});
}

int FaultModel::findNow() const
{
    if (!m_table) return -1;
    const auto next = std::upper_bound(m_table->rows.begin(), m_table->rows.end(), m_now.ms,
        [](std::int64_t ms, const FaultRow& row) { return ms < row.playMs; });
    return newestShownBefore(static_cast<std::size_t>(next - m_table->rows.begin()));
}

int FaultModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FaultModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FaultRow& fault = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TimeColumn) return static_cast<qlonglong>(fault.playMs);
        return index.column() == FaultColumn ? fault.title : fault.place;
    case Qt::ToolTipRole:
        return QStringLiteral("%1: %2").arg(fault.title, fault.detail.left(1000)).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2: %3 %4")
            .arg(formatPlayTime({fault.playMs}), displayName(fault.kind), fault.title, fault.detail.left(300));
    case PlayMsRole:
        return static_cast<qlonglong>(fault.playMs);
    case KindRole:
        return static_cast<int>(fault.kind);
    case ItemRole:
        return fault.item;
    case IsNowRole:
        return index.row() == m_nowRow;
    case IsAheadRole:
        return fault.playMs > m_now.ms;
    case IsFailureRole:
        return false; // all of them are; a list in one colour says nothing
    case DetailRole:
        return fault.detail;
    case RepeatsRole:
        return fault.repeats;
    default:
        return {};
    }
}

QVariant FaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == TimeColumn) return tr("Time");
    return section == FaultColumn ? tr("Fault") : tr("Where");
}

} // namespace revisit
