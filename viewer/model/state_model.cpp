#include "viewer/model/state_model.h"

#include "viewer/model/mark_kind.h"
#include "viewer/timeline/time_ruler.h"

#include <QLocale>

#include <algorithm>

namespace revisit {

void StateModel::setTable(std::shared_ptr<const StateTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    startOver(m_table ? m_table->rows.size() : 0);
    endResetModel();
}

int StateModel::rowOfItem(std::size_t item) const
{
    if (!m_table) return -1;
    const auto found = std::find_if(
        m_table->rows.begin(), m_table->rows.end(), [item](const StateRow& row) { return row.item == item; });
    return found == m_table->rows.end() ? -1 : rowOfSource(static_cast<std::size_t>(found - m_table->rows.begin()));
}

void StateModel::setNow(SessionTime position)
{
    m_now = position;
    const int before = std::exchange(m_nowRow, findNow());
    if (m_nowRow == before) return;
    for (const int changed : {before, m_nowRow})
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, ColumnCount - 1), {IsNowRole});
}

int StateModel::findNow() const
{
    if (!m_table) return -1;
    const auto next = std::upper_bound(m_table->rows.begin(), m_table->rows.end(), m_now.ms,
        [](std::int64_t ms, const StateRow& row) { return ms < row.playMs; });
    return newestShownBefore(static_cast<std::size_t>(next - m_table->rows.begin()));
}

int StateModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString StateModel::textOf(const StateRow& row, int column)
{
    const QString none = QStringLiteral("\u2013");
    switch (column) {
    case TimeColumn:
        return formatPlayTime({row.playMs}, {100});
    case SequenceColumn:
        return row.sequence ? QLocale().toString(static_cast<qlonglong>(*row.sequence)) : none;
    case ActionColumn:
        return row.type.isEmpty() ? tr("(no type)") : row.type;
    case ChangesColumn:
        return row.changes ? QLocale().toString(static_cast<qulonglong>(*row.changes)) : none;
    default:
        return row.durationMs > 0
            ? tr("%1 ms").arg(QLocale().toString(row.durationMs, 'f', row.durationMs < 10 ? 1 : 0))
            : none;
    }
}

QVariant StateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const StateRow& action = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(action, index.column());
    case Qt::ToolTipRole:
        return index.column() == ActionColumn ? action.type.left(1000).toHtmlEscaped() : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(formatPlayTime({action.playMs}), action.type);
    case PlayMsRole:
        return static_cast<qlonglong>(action.playMs);
    case KindRole:
        return static_cast<int>(MarkKind::Custom);
    case ItemRole:
        return action.item;
    case IsNowRole:
        return index.row() == m_nowRow;
    case IsAheadRole:
        return action.playMs > m_now.ms;
    case IsFailureRole:
        return false;
    default:
        return {};
    }
}

QVariant StateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == ActionColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case SequenceColumn:
        return tr("No.");
    case ActionColumn:
        return tr("Action");
    case ChangesColumn:
        return tr("Changes");
    default:
        return tr("Took");
    }
}

} // namespace revisit
