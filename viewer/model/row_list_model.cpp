#include "viewer/model/row_list_model.h"

#include <algorithm>
#include <numeric>

namespace revisit {

namespace {

std::ptrdiff_t at(std::size_t position) { return static_cast<std::ptrdiff_t>(position); }

} // namespace

void RowListModel::startOver(std::size_t tableSize)
{
    m_positions.assign(tableSize, -1);
    m_rows.resize(tableSize);
    std::iota(m_rows.begin(), m_rows.end(), 0u);
    rebuildPositions();
}

void RowListModel::showAtOnce(std::vector<std::uint32_t> rows)
{
    m_rows = std::move(rows);
    rebuildPositions();
}

void RowListModel::rebuildPositions()
{
    std::fill(m_positions.begin(), m_positions.end(), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row) m_positions[m_rows[row]] = static_cast<int>(row);
    rowsChanged();
}

std::vector<bool> RowListModel::membership(const std::vector<std::uint32_t>& rows) const
{
    std::vector<bool> isThere(m_positions.size());
    for (const std::uint32_t row : rows) isThere[row] = true;
    return isThere;
}

RowListModel::Runs RowListModel::runsOutside(const std::vector<std::uint32_t>& rows, const std::vector<bool>& other)
{
    Runs runs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (other[rows[i]]) continue;
        if (!runs.empty() && runs.back().second == i)
            ++runs.back().second;
        else
            runs.emplace_back(i, i + 1);
    }
    return runs;
}

void RowListModel::setRows(std::vector<std::uint32_t> rows)
{
    if (rows == m_rows) return;
    const std::vector<bool> isWanted = membership(rows);
    const std::vector<bool> isShown = membership(m_rows);
    const Runs gone = runsOutside(m_rows, isWanted);
    const Runs added = runsOutside(rows, isShown);
    if (gone.empty() && added.empty()) return reorder(std::move(rows));
    const auto stays = [](const std::vector<std::uint32_t>& from, const std::vector<bool>& other) {
        std::vector<std::uint32_t> common;
        std::copy_if(
            from.begin(), from.end(), std::back_inserter(common), [&](std::uint32_t row) { return other[row]; });
        return common;
    };
    if (gone.size() + added.size() > kMaxRuns || stays(m_rows, isWanted) != stays(rows, isShown)) {
        beginResetModel();
        showAtOnce(std::move(rows));
        return endResetModel();
    }
    removeRuns(gone);
    insertRuns(added, rows);
}

void RowListModel::removeRuns(const Runs& runs)
{
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, static_cast<int>(run->first), static_cast<int>(run->second) - 1);
        m_rows.erase(m_rows.begin() + at(run->first), m_rows.begin() + at(run->second));
        rebuildPositions();
        endRemoveRows();
    }
}

void RowListModel::insertRuns(const Runs& runs, const std::vector<std::uint32_t>& wanted)
{
    for (const auto& [first, last] : runs) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last) - 1);
        m_rows.insert(m_rows.begin() + at(first), wanted.begin() + at(first), wanted.begin() + at(last));
        rebuildPositions();
        endInsertRows();
    }
}

void RowListModel::reorder(std::vector<std::uint32_t> rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> sources;
    for (const QModelIndex& index : before) sources.push_back(sourceRow(index.row()));
    m_rows = std::move(rows);
    rebuildPositions();
    QModelIndexList after;
    for (std::size_t i = 0; i < sources.size(); ++i)
        after << index(rowOfSource(sources[i]), before[static_cast<qsizetype>(i)].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int RowListModel::rowOfSource(std::size_t source) const
{
    return source < m_positions.size() ? m_positions[source] : -1;
}

int RowListModel::newestShownBefore(std::size_t sourceEnd) const
{
    for (std::size_t source = std::min(sourceEnd, m_positions.size()); source-- > 0;)
        if (m_positions[source] >= 0) return m_positions[source];
    return -1;
}

int RowListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

} // namespace revisit
