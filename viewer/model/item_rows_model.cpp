#include "viewer/model/item_rows_model.h"

#include <algorithm>
#include <numeric>

namespace revisit {

void ItemRowsModel::startOver(std::size_t tableSize)
{
    m_byItem.resize(tableSize);
    std::iota(m_byItem.begin(), m_byItem.end(), 0u);
    const auto item = [this](std::uint32_t source) { return itemOfSource(source); };
    if (!std::ranges::is_sorted(m_byItem, {}, item)) std::ranges::sort(m_byItem, {}, item);
    RowListModel::startOver(tableSize);
}

int ItemRowsModel::rowOfItem(std::size_t item) const
{
    const auto itemOf = [this](std::uint32_t source) { return itemOfSource(source); };
    const auto found = std::ranges::lower_bound(m_byItem, item, {}, itemOf);
    return found != m_byItem.end() && itemOf(*found) == item ? rowOfSource(*found) : -1;
}

int ItemRowsModel::rowAt(SessionTime time) const
{
    std::size_t first = 0;
    std::size_t past = m_byItem.size(); // as many as the table has rows
    while (first < past) {
        const std::size_t middle = first + (past - first) / 2;
        if (playMsOfSource(static_cast<std::uint32_t>(middle)) <= time.ms)
            first = middle + 1;
        else
            past = middle;
    }
    return newestShownBefore(first);
}

void ItemRowsModel::setNow(SessionTime position)
{
    m_now = position;
    const int before = std::exchange(m_nowRow, rowAt(m_now));
    if (m_nowRow == before) return;
    const auto changed = [this](int first, int last, const QList<int>& roles) {
        if (first >= 0 && first <= last && last < rowCount())
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1), roles);
    };
    for (const int row : {before, m_nowRow}) changed(row, row, {IsNowRole, IsAheadRole});
    const auto [low, high] = std::minmax(before, m_nowRow);
    changed(low + 1, std::min(high, rowCount()) - 1, {IsAheadRole}); // is ahead no more, or again
}

QVariant ItemRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
    case PlayMsRole:
        return static_cast<qlonglong>(playMsOfRow(index.row()));
    case ItemRole:
        return static_cast<uint>(itemOfRow(index.row()));
    case IsNowRole:
        return index.row() == m_nowRow;
    case IsAheadRole:
        return playMsOfRow(index.row()) > m_now.ms;
    default:
        return {};
    }
}

} // namespace revisit
