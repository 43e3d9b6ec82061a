#include "viewer/model/state_model.h"

#include "viewer/model/mark_kind.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/timeline/time_ruler.h"

#include <QLocale>

namespace revisit {

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
        return index.column() == ActionColumn ? plainToolTip(action.type.left(1000)) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(formatPlayTime({action.playMs}), action.type);
    case KindRole:
        return static_cast<int>(MarkKind::Custom);
    case IsFailureRole:
        return false;
    default:
        return ItemRowsModel::data(index, role);
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
