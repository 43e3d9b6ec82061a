#pragma once

#include <QDialog>

#include <array>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace revisit {

class Actions;

/// Every shortcut of the window, by menu, what plays first, with a search field: in two columns where there is room.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const Actions& actions, QWidget* parent);
    ~ShortcutSheet() override;

    /// The groups' titles in the order in which they are read: down the first column, then down the second.
    [[nodiscard]] QStringList groupTitles() const;
    [[nodiscard]] int columnCount() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void filter();
    [[nodiscard]] QTreeWidget* makeTree();

    QLineEdit* m_search;
    std::array<QTreeWidget*, 2> m_columns;
    std::vector<QTreeWidgetItem*> m_groups; ///< in order; the columns own them
};

} // namespace revisit
