#pragma once

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QHeaderView;
class QMenu;
QT_END_NAMESPACE

namespace revisit {

class ViewSettings;

/// Which columns a table shows: as many as fit, until somebody ticks them in the menu; then exactly those, and the
/// table scrolls sideways where they are wider than the panel. Where the header sorts, the menu sorts too, by columns
/// that are not shown as well.
///
/// The menu comes with the header's context menu; panels put it on a button besides, for the keyboard. What was ticked
/// is remembered per table. Owned by the panel. UI thread.
class ColumnMenu final : public QObject {
    Q_OBJECT
public:
    struct Table {
        QHeaderView& header;
        int main = 0; ///< the column that is always shown and takes the width that the others leave
        QString name; ///< in the settings: never changes
        std::function<void()> fit; ///< shows as many columns as fit
    };
    /// `settings`: null where nothing is remembered.
    ColumnMenu(Table table, ViewSettings* settings, QObject* parent);

    void fill(QMenu& menu);
    /// The columns of whoever ticked them, else as many as fit. Call when the table's width changes.
    void arrange();

private:
    [[nodiscard]] bool isShown(int column) const;
    [[nodiscard]] QString titleOf(int column) const;
    void show(int column, bool isShown);
    void remember();
    void restore();
    void showChosen();
    void fillOrder(QMenu& menu);

    Table m_table;
    ViewSettings* m_settings;
    std::optional<std::vector<int>> m_chosen; ///< beside the main one; nullopt: the width decides
};

} // namespace revisit
