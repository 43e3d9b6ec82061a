#include "viewer/model/console_model.h"

#include "viewer/timeline/time_ruler.h"

namespace revisit {

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
    case KindRole:
        return static_cast<int>(line.kind);
    case IsFailureRole:
        return line.level == ConsoleLevel::Fault || line.level == ConsoleLevel::Error;
    case LevelRole:
        return static_cast<int>(line.level);
    case LineCountRole:
        return line.lineCount;
    case HasStackRole:
        return line.hasStack;
    default:
        return ItemRowsModel::data(index, role);
    }
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == TimeColumn ? tr("Time") : tr("Message");
}

} // namespace revisit
