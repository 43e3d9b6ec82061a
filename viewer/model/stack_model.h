#pragma once

#include "decoder/stack_trace.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace revisit {

/// The lines of a stack; with setOnlyApp(true) only headers and the app's own frames. Lives in the UI thread.
class StackModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FunctionColumn, PlaceColumn, ColumnCount };
    enum Role {
        IsInAppRole = Qt::UserRole + 1,
        KindRole, ///< int of StackLine::Kind
        RawRole, ///< the line as recorded
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setStack(StackTrace stack);
    void setOnlyApp(bool isOnlyApp);
    [[nodiscard]] const StackTrace& stack() const { return m_stack; }
    [[nodiscard]] int appFrames() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void listLines();
    [[nodiscard]] QString placeOf(const StackLine& line) const;

    StackTrace m_stack;
    std::vector<std::size_t> m_lines; ///< shown ones
    bool m_isOnlyApp = false;
};

} // namespace revisit
