#include "viewer/model/console_model.h"

#include "viewer/timeline/time_ruler.h"

#include <algorithm>

namespace revisit {

void ConsoleModel::setTable(std::shared_ptr<const ConsoleTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    startOver(m_table ? m_table->rows.size() : 0);
    endResetModel();
}

int ConsoleModel::rowOfItem(std::size_t item) const
{
    if (!m_table) return -1;
    const auto found = std::lower_bound(m_table->rows.begin(), m_table->rows.end(), item,
        [](const ConsoleRow& row, std::size_t value) { return row.item < value; });
    const bool isThere = found != m_table->rows.end() && found->item == item;
    return isThere ? rowOfSource(static_cast<std::size_t>(found - m_table->rows.begin())) : -1;
}

void ConsoleModel::setNow(SessionTime position)
{
    m_now = position;
    const int before = std::exchange(m_nowRow, findNow());
    if (m_nowRow == before) return;
    const int first = std::max(0, std::min(before, m_nowRow)); // what lies between is ahead no more, or again
    const int last = std::min(rowCount() - 1, std::max(before, m_nowRow));
    if (last >= first) Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), {IsNowRole, IsAheadRole});
}

int ConsoleModel::findNow() const
{
    if (!m_table) return -1;
    const auto next = std::upper_bound(m_table->rows.begin(), m_table->rows.end(), m_now.ms,
        [](std::int64_t ms, const ConsoleRow& row) { return ms < row.playMs; });
    return newestShownBefore(static_cast<std::size_t>(next - m_table->rows.begin()));
}

int ConsoleModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ConsoleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ConsoleRow& line = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == TimeColumn ? QVariant(static_cast<qlonglong>(line.playMs)) : QVariant(line.message);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2: %3")
            .arg(formatPlayTime({line.playMs}), displayName(line.kind), line.message.left(500));
    case PlayMsRole:
        return static_cast<qlonglong>(line.playMs);
    case KindRole:
        return static_cast<int>(line.kind);
    case ItemRole:
        return line.item;
    case IsNowRole:
        return index.row() == m_nowRow;
    case IsAheadRole:
        return line.playMs > m_now.ms;
    case IsFailureRole:
        return line.level == ConsoleLevel::Fault || line.level == ConsoleLevel::Error;
    case LevelRole:
        return static_cast<int>(line.level);
    case LineCountRole:
        return line.lineCount;
    case HasStackRole:
        return line.hasStack;
    default:
        return {};
    }
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == TimeColumn ? tr("Time") : tr("Message");
}

} // namespace revisit
