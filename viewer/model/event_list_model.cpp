#include "viewer/model/event_list_model.h"

#include "viewer/timeline/time_ruler.h"

#include <algorithm>

namespace revisit {

void EventListModel::setTable(std::shared_ptr<const EventTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    startOver(m_table ? m_table->rows.size() : 0);
    endResetModel();
}

void EventListModel::setNow(SessionTime position)
{
    m_now = position;
    const int before = std::exchange(m_nowRow, rowAt(m_now));
    if (m_nowRow == before) return;
    for (const int changed : {before, m_nowRow})
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, ColumnCount - 1), {IsNowRole});
}

const EventRow& EventListModel::row(int row) const { return m_table->rows[sourceRow(row)]; }

int EventListModel::rowOfItem(std::size_t item) const
{
    if (!m_table) return -1;
    const auto found = std::lower_bound(m_table->rows.begin(), m_table->rows.end(), item,
        [](const EventRow& row, std::size_t value) { return row.item < value; });
    const bool isThere = found != m_table->rows.end() && found->item == item;
    return isThere ? rowOfSource(static_cast<std::size_t>(found - m_table->rows.begin())) : -1;
}

int EventListModel::rowAt(SessionTime time) const
{
    if (!m_table) return -1;
    const auto next = std::upper_bound(m_table->rows.begin(), m_table->rows.end(), time.ms,
        [](std::int64_t value, const EventRow& row) { return value < row.playMs; });
    return newestShownBefore(static_cast<std::size_t>(next - m_table->rows.begin()));
}

int EventListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EventListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const EventRow& event = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TimeColumn) return formatPlayTime({event.playMs}, {100});
        return index.column() == EventColumn ? event.label : event.secondary;
    case Qt::ToolTipRole:
        return index.column() == EventColumn ? event.label : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2: %3").arg(formatPlayTime({event.playMs}), displayName(event.kind), event.label);
    case PlayMsRole:
        return static_cast<qlonglong>(event.playMs);
    case KindRole:
        return static_cast<int>(event.kind);
    case ItemRole:
        return event.item;
    case IsNowRole:
        return index.row() == m_nowRow;
    case IsAheadRole:
        return event.playMs > m_now.ms;
    case IsFailureRole:
        return event.isFailure;
    default:
        return {};
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case EventColumn:
        return tr("Event");
    case DetailColumn:
        return tr("Detail");
    default:
        return {};
    }
}

} // namespace revisit
