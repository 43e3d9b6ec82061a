#pragma once

#include "analysis/request_statistics.h"

#include <QAbstractTableModel>

#include <vector>

namespace revisit {

/// Endpoints and what their requests add up to. DisplayRole is for people, SortRole for comparing. The host is shown
/// where there are several; the tooltip has it always. UI thread.
class EndpointModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        EndpointColumn,
        CountColumn,
        FailedColumn,
        MedianColumn,
        P95Column,
        MaxColumn,
        BytesColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    void setEndpoints(std::vector<EndpointStatistics> endpoints);
    [[nodiscard]] const EndpointStatistics& endpoint(int row) const
    {
        return m_endpoints[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString shownText(const EndpointStatistics& endpoint, int column) const;

    std::vector<EndpointStatistics> m_endpoints;
    bool m_hasSeveralHosts = false;
};

} // namespace revisit
