#pragma once

#include "viewer/model/fault_table.h"
#include "viewer/model/item_rows_model.h"

namespace revisit {

/// The faults that a filter let through. Lives in the UI thread.
class FaultModel final : public TableModel<FaultTable> {
    Q_OBJECT
public:
    enum Column { TimeColumn, FaultColumn, PlaceColumn, ColumnCount };
    enum FaultRole {
        DetailRole = FirstOwnRole, ///< reason or message
        RepeatsRole,
    };
    using TableModel<FaultTable>::TableModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace revisit
