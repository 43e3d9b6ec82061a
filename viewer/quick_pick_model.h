#pragma once

#include "viewer/quick_pick.h"

#include <QAbstractListModel>

#include <vector>

namespace revisit {

/// One row of the list: an item and which characters of its title matched.
struct QuickPickRow {
    std::size_t item = 0;
    int score = 0;
    std::vector<int> positions;
};

/// The best rows for what was typed: enabled ones before disabled ones, then by score, then in the items' order; at
/// most 200. Any thread.
[[nodiscard]] std::vector<QuickPickRow> matchItems(
    const QuickPickItems& items, const QString& typed, const std::function<bool()>& isStale);

class QuickPickModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, PositionsRole };
    using QAbstractListModel::QAbstractListModel;

    void show(QuickPickItems items, std::vector<QuickPickRow> rows);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] const QuickPickItem& item(int row) const;
    /// Which of the items the row shows; -1 for no row.
    [[nodiscard]] int itemOf(int row) const;
    /// The row of an item; -1 where it is not among them.
    [[nodiscard]] int rowOf(int item) const;

private:
    QuickPickItems m_items;
    std::vector<QuickPickRow> m_rows;
};

} // namespace revisit
