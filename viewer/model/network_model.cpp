#include "viewer/model/network_model.h"

#include "viewer/model/mark_kind.h"
#include "viewer/timeline/time_ruler.h"

#include <algorithm>

namespace revisit {

void NetworkModel::setTable(std::shared_ptr<const NetworkTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    startOver(m_table ? m_table->rows.size() : 0);
    endResetModel();
}

int NetworkModel::rowOfItem(std::size_t item) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (this->row(row).item == item) return row;
    return -1;
}

void NetworkModel::setNow(SessionTime position)
{
    m_now = position;
    const int before = std::exchange(m_nowRow, findNow());
    if (m_nowRow == before) return;
    for (const int changed : {before, m_nowRow})
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, kNetworkColumnCount - 1), {IsNowRole});
}

int NetworkModel::findNow() const
{
    if (!m_table) return -1;
    const auto next = std::upper_bound(m_table->rows.begin(), m_table->rows.end(), m_now.ms,
        [](std::int64_t ms, const NetworkRow& row) { return ms < row.startMs; });
    return newestShownBefore(static_cast<std::size_t>(next - m_table->rows.begin()));
}

int NetworkModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kNetworkColumnCount; }

QVariant NetworkModel::value(const NetworkRow& row, NetworkColumn column) const
{
    switch (column) {
    case NetworkColumn::Time:
    case NetworkColumn::Waterfall:
        return static_cast<qlonglong>(row.startMs);
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
            .arg(formatPlayTime({request.startMs}), request.method, request.host, request.path,
                QString::number(request.statusCode));
    case PlayMsRole:
        return static_cast<qlonglong>(request.startMs);
    case EndMsRole:
        return static_cast<qlonglong>(request.endMs);
    case KindRole:
        return static_cast<int>(request.isFailed ? MarkKind::NetworkFailed : MarkKind::Network);
    case ItemRole:
        return request.item;
    case IsNowRole:
        return index.row() == m_nowRow;
    case IsAheadRole:
        return request.startMs > m_now.ms;
    case IsFailureRole:
        return request.isFailed;
    case OutcomeRole:
        return static_cast<int>(request.outcome);
    case IsSlowRole:
        return request.isSlow;
    case IsSdkTrafficRole:
        return request.isSdkTraffic;
    default:
        return {};
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
