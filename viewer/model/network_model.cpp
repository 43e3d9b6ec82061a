#include "viewer/model/network_model.h"

#include "viewer/model/mark_kind.h"
#include "viewer/timeline/time_ruler.h"

namespace revisit {

int NetworkModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kNetworkColumnCount; }

QVariant NetworkModel::value(const NetworkRow& row, NetworkColumn column) const
{
    switch (column) {
    case NetworkColumn::Time:
    case NetworkColumn::Waterfall:
        return static_cast<qlonglong>(row.playMs);
    case NetworkColumn::Method:
        return row.method;
    case NetworkColumn::Status:
        return row.statusCode;
    case NetworkColumn::Host:
        return row.host;
    case NetworkColumn::Path:
        return row.path;
    case NetworkColumn::Type:
        return row.type;
    case NetworkColumn::Sent:
        return static_cast<qlonglong>(row.requestBytes);
    case NetworkColumn::Received:
        return static_cast<qlonglong>(row.responseBytes);
    case NetworkColumn::Duration:
        return row.durationMs;
    }
    return {};
}

QVariant NetworkModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const NetworkRow& request = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return value(request, static_cast<NetworkColumn>(index.column()));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2 %3%4 %5")
            .arg(formatPlayTime({request.playMs}), request.method, request.host, request.path,
                QString::number(request.statusCode));
    case EndMsRole:
        return static_cast<qlonglong>(request.endMs);
    case KindRole:
        return static_cast<int>(request.isFailed ? MarkKind::NetworkFailed : MarkKind::Network);
    case IsFailureRole:
        return request.isFailed;
    case OutcomeRole:
        return static_cast<int>(request.outcome);
    case IsSlowRole:
        return request.isSlow;
    case IsSdkTrafficRole:
        return request.isSdkTraffic;
    default:
        return ItemRowsModel::data(index, role);
    }
}

QVariant NetworkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    const auto column = static_cast<NetworkColumn>(section);
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = column == NetworkColumn::Time || column == NetworkColumn::Sent
            || column == NetworkColumn::Received || column == NetworkColumn::Duration;
        return int((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) return {};
    switch (column) {
    case NetworkColumn::Time:
        return tr("Time");
    case NetworkColumn::Method:
        return tr("Method");
    case NetworkColumn::Status:
        return tr("Status");
    case NetworkColumn::Host:
        return tr("Host");
    case NetworkColumn::Path:
        return tr("Path");
    case NetworkColumn::Type:
        return tr("Type");
    case NetworkColumn::Sent:
        return tr("Sent");
    case NetworkColumn::Received:
        return tr("Received");
    case NetworkColumn::Duration:
        return tr("Duration");
    case NetworkColumn::Waterfall:
        return tr("Waterfall");
    }
    return {};
}

} // namespace revisit
