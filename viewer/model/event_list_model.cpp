#include "viewer/model/event_list_model.h"

#include "viewer/timeline/time_ruler.h"

#include <algorithm>
#include <numeric>

namespace revisit {

namespace {

/// Stretches of consecutive positions in `from` whose values `other` lacks. Both ascending.
std::vector<std::pair<std::size_t, std::size_t>> runsMissingIn(
    const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& other)
{
    std::vector<std::pair<std::size_t, std::size_t>> runs; // first and one past the last
    std::size_t there = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        while (there < other.size() && other[there] < from[i]) ++there;
        if (there < other.size() && other[there] == from[i]) continue;
        if (!runs.empty() && runs.back().second == i)
            ++runs.back().second;
        else
            runs.emplace_back(i, i + 1);
    }
    return runs;
}

std::ptrdiff_t at(std::size_t position) { return static_cast<std::ptrdiff_t>(position); }

} // namespace

void EventListModel::setTable(std::shared_ptr<const EventTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    m_rows.resize(m_table ? m_table->rows.size() : 0);
    std::iota(m_rows.begin(), m_rows.end(), 0u);
    m_nowRow = rowAt(m_now);
    endResetModel();
}

void EventListModel::setRows(std::vector<std::uint32_t> rows)
{
    const std::size_t changes = runsMissingIn(m_rows, rows).size() + runsMissingIn(rows, m_rows).size();
    if (changes > kMaxRuns) {
        beginResetModel();
        m_rows = std::move(rows);
        m_nowRow = rowAt(m_now);
        endResetModel();
        return;
    }
    removeMissing(rows);
    insertNew(rows);
    refreshNow();
}

void EventListModel::removeMissing(const std::vector<std::uint32_t>& wanted)
{
    const auto runs = runsMissingIn(m_rows, wanted);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, static_cast<int>(run->first), static_cast<int>(run->second) - 1);
        m_rows.erase(m_rows.begin() + at(run->first), m_rows.begin() + at(run->second));
        endRemoveRows();
    }
}

void EventListModel::insertNew(const std::vector<std::uint32_t>& wanted)
{
    for (const auto& [first, last] : runsMissingIn(wanted, m_rows)) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last) - 1);
        m_rows.insert(m_rows.begin() + at(first), wanted.begin() + at(first), wanted.begin() + at(last));
        endInsertRows();
    }
}

void EventListModel::setNow(SessionTime position)
{
    m_now = position;
    refreshNow();
}

void EventListModel::refreshNow()
{
    const int row = rowAt(m_now);
    const int before = std::exchange(m_nowRow, row);
    if (row == before) return;
    for (const int changed : {before, row})
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, ColumnCount - 1), {IsNowRole});
}

const EventRow& EventListModel::row(int row) const { return m_table->rows[m_rows[static_cast<std::size_t>(row)]]; }

int EventListModel::rowOfItem(std::size_t item) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), item,
        [this](std::uint32_t each, std::size_t value) { return m_table->rows[each].item < value; });
    const bool isThere = found != m_rows.end() && m_table->rows[*found].item == item;
    return isThere ? static_cast<int>(found - m_rows.begin()) : -1;
}

int EventListModel::rowAt(SessionTime time) const
{
    const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), time.ms,
        [this](std::int64_t value, std::uint32_t each) { return value < m_table->rows[each].playMs; });
    return static_cast<int>(next - m_rows.begin()) - 1;
}

int EventListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
