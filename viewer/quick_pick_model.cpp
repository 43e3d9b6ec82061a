#include "viewer/quick_pick_model.h"

#include "viewer/model/fuzzy_match.h"
#include "viewer/plain_tool_tip.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kMaxRows = 200;
constexpr std::size_t kLookEvery = 256; ///< items between looks at whether a newer question came
constexpr int kDetailPenalty = 25;

} // namespace

std::vector<QuickPickRow> matchItems(
    const QuickPickItems& items, const QString& typed, const std::function<bool()>& isStale)
{
    std::vector<QuickPickRow> rows;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i % kLookEvery == 0 && isStale()) return {};
        const QuickPickItem& item = items[i];
        if (auto match = fuzzyMatch(typed, item.title)) {
            rows.push_back({i, match->score, std::move(match->positions)});
        } else if (const auto detail = fuzzyMatch(typed, item.title + QLatin1Char(' ') + item.detail)) {
            rows.push_back({i, detail->score - kDetailPenalty, {}});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [&items](const QuickPickRow& a, const QuickPickRow& b) {
        if (items[a.item].isEnabled != items[b.item].isEnabled) return items[a.item].isEnabled;
        return a.score > b.score;
    });
    if (rows.size() > kMaxRows) rows.resize(kMaxRows);
    return rows;
}

void QuickPickModel::show(QuickPickItems items, std::vector<QuickPickRow> rows)
{
    beginResetModel();
    m_items = std::move(items);
    m_rows = std::move(rows);
    endResetModel();
}

int QuickPickModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const QuickPickItem& QuickPickModel::item(int row) const { return m_items[m_rows[static_cast<std::size_t>(row)].item]; }

int QuickPickModel::itemOf(int row) const
{
    return row < 0 || row >= rowCount() ? -1 : static_cast<int>(m_rows[static_cast<std::size_t>(row)].item);
}

int QuickPickModel::rowOf(int item) const
{
    const auto found = std::ranges::find(m_rows, static_cast<std::size_t>(item), &QuickPickRow::item);
    return item < 0 || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariant QuickPickModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const QuickPickItem& item = this->item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::DecorationRole:
        return item.icon;
    case Qt::ToolTipRole:
        return plainToolTip(item.detail);
    case DetailRole:
        return item.detail;
    case Qt::AccessibleTextRole:
        return QString(item.title + QStringLiteral(", ") + item.detail + QLatin1Char(' ') + item.keys).simplified();
    case KeysRole:
        return item.keys;
    case PositionsRole: {
        QVariantList positions;
        for (const int at : m_rows[static_cast<std::size_t>(index.row())].positions) positions << at;
        return positions;
    }
    default:
        return {};
    }
}

Qt::ItemFlags QuickPickModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return Qt::NoItemFlags;
    // Disabled ones can be chosen, so that a screen reader says why; they cannot be picked.
    return item(index.row()).isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

} // namespace revisit
