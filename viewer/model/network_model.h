#pragma once

#include "viewer/model/item_rows_model.h"
#include "viewer/model/network_table.h"

namespace revisit {

/// The transfers of a NetworkTable that a filter let through, in the order asked for. Columns are those of
/// NetworkColumn. Formats nothing: DisplayRole has numbers and texts as they are, NetworkDelegate words them.
/// Lives in the UI thread.
class NetworkModel final : public TableModel<NetworkTable> {
    Q_OBJECT
public:
    enum NetworkRole {
        OutcomeRole = FirstOwnRole, ///< int of RequestOutcome
        IsSlowRole,
        IsSdkTrafficRole,
        EndMsRole, ///< qlonglong, player time
    };
    using TableModel<NetworkTable>::TableModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant value(const NetworkRow& row, NetworkColumn column) const;
};

} // namespace revisit
