#include "viewer/model/endpoint_model.h"

#include "viewer/format.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/timeline/time_ruler.h"

#include <QLocale>

#include <algorithm>

namespace revisit {

namespace {

QString spanText(double ms)
{
    return ms > 0 ? formatSpan({static_cast<std::int64_t>(ms + 0.5)}) : QStringLiteral("\u2013");
}

QString name(const EndpointStatistics& endpoint)
{
    return QString::fromStdString(endpoint.method + ' ' + endpoint.host + endpoint.path);
}

QVariant sortValue(const EndpointStatistics& endpoint, int column)
{
    switch (column) {
    case EndpointModel::EndpointColumn:
        return name(endpoint);
    case EndpointModel::CountColumn:
        return endpoint.count;
    case EndpointModel::FailedColumn:
        return endpoint.failed;
    case EndpointModel::MedianColumn:
        return endpoint.duration.medianMs;
    case EndpointModel::P95Column:
        return endpoint.duration.p95Ms;
    case EndpointModel::MaxColumn:
        return endpoint.duration.maxMs;
    default:
        return static_cast<qlonglong>(endpoint.requestBytes + endpoint.responseBytes);
    }
}

} // namespace

QString EndpointModel::shownText(const EndpointStatistics& endpoint, int column) const
{
    switch (column) {
    case EndpointColumn:
        return m_hasSeveralHosts ? name(endpoint) : QString::fromStdString(endpoint.method + ' ' + endpoint.path);
    case CountColumn:
        return QLocale().toString(endpoint.count);
    case FailedColumn:
        return endpoint.failed > 0 ? QLocale().toString(endpoint.failed) : QStringLiteral("\u2013");
    case MedianColumn:
        return spanText(endpoint.duration.medianMs);
    case P95Column:
        return spanText(endpoint.duration.p95Ms);
    case MaxColumn:
        return spanText(endpoint.duration.maxMs);
    default:
        return byteText(static_cast<std::uint64_t>(endpoint.requestBytes + endpoint.responseBytes));
    }
}

void EndpointModel::setEndpoints(std::vector<EndpointStatistics> endpoints)
{
    if (!m_endpoints.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_endpoints.clear();
        endRemoveRows();
    }
    if (endpoints.empty()) return;
    beginInsertRows({}, 0, static_cast<int>(endpoints.size()) - 1);
    m_endpoints = std::move(endpoints);
    m_hasSeveralHosts = std::ranges::any_of(
        m_endpoints, [this](const EndpointStatistics& each) { return each.host != m_endpoints.front().host; });
    endInsertRows();
}

int EndpointModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_endpoints.size());
}

int EndpointModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EndpointModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const EndpointStatistics& row = endpoint(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == EndpointColumn ? plainToolTip(name(row)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((index.column() == EndpointColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == EndpointColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case EndpointColumn:
        return tr("Endpoint");
    case CountColumn:
        return tr("Requests");
    case FailedColumn:
        return tr("Failed");
    case MedianColumn:
        return tr("Median");
    case P95Column:
        return tr("p95");
    case MaxColumn:
        return tr("Longest");
    default:
        return tr("Bytes");
    }
}

} // namespace revisit
