#pragma once

#include "analysis/json_diff.h"

#include <QAbstractTableModel>

namespace revisit {

/// The changes between two JSON values: what happened (+, −, ~), where, before, after. Lives in the UI thread.
class DiffModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, PathColumn, BeforeColumn, AfterColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setDiff(JsonDiff diff);
    [[nodiscard]] const JsonDiff& diff() const { return m_diff; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    JsonDiff m_diff;
};

} // namespace revisit
