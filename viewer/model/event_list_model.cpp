#include "viewer/model/event_list_model.h"

#include "viewer/plain_tool_tip.h"
#include "viewer/timeline/time_ruler.h"

namespace revisit {

int EventListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EventListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const EventRow& event = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == TimeColumn) return formatPlayTime({event.playMs}, {100});
        return index.column() == EventColumn ? table()->label(event) : table()->secondary(event);
    case Qt::ToolTipRole:
        return index.column() == EventColumn ? plainToolTip(table()->label(event)) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2: %3")
            .arg(formatPlayTime({event.playMs}), displayName(event.kind), table()->label(event));
    case KindRole:
        return static_cast<int>(event.kind);
    case IsFailureRole:
        return event.isFailure;
    default:
        return ItemRowsModel::data(index, role);
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == TimeColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
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
