#pragma once

#include "viewer/model/item_rows_model.h"
#include "viewer/model/state_table.h"

namespace revisit {

/// The actions that a filter let through. Lives in the UI thread.
class StateModel final : public TableModel<StateTable> {
    Q_OBJECT
public:
    enum Column { TimeColumn, SequenceColumn, ActionColumn, ChangesColumn, DurationColumn, ColumnCount };
    using TableModel<StateTable>::TableModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString textOf(const StateRow& row, int column);
};

} // namespace revisit
