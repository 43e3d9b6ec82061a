#include "viewer/model/fault_model.h"

#include "viewer/plain_tool_tip.h"
#include "viewer/timeline/time_ruler.h"

namespace revisit {

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
        return plainToolTip(QStringLiteral("%1: %2").arg(fault.title, fault.detail.left(1000)));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2: %3 %4")
            .arg(formatPlayTime({fault.playMs}), displayName(fault.kind), fault.title, fault.detail.left(300));
    case KindRole:
        return static_cast<int>(fault.kind);
    case IsFailureRole:
        return false; // all of them are; a list in one colour says nothing
    case DetailRole:
        return fault.detail;
    case RepeatsRole:
        return fault.repeats;
    default:
        return ItemRowsModel::data(index, role);
    }
}

QVariant FaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    if (section == TimeColumn) return tr("Time");
    return section == FaultColumn ? tr("Fault") : tr("Where");
}

} // namespace revisit
