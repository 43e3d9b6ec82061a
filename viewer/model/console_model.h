#pragma once

#include "viewer/model/console_table.h"
#include "viewer/model/item_rows_model.h"

namespace revisit {

/// The rows of a ConsoleTable that a filter let through. DisplayRole of the message column is the whole message; the
/// delegate shows as many lines as there is room for. Lives in the UI thread.
class ConsoleModel final : public TableModel<ConsoleTable> {
    Q_OBJECT
public:
    enum Column { TimeColumn, MessageColumn, ColumnCount };
    enum ConsoleRole {
        LevelRole = FirstOwnRole, ///< int of ConsoleLevel
        LineCountRole,
        HasStackRole,
    };
    using TableModel<ConsoleTable>::TableModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace revisit
