#pragma once

#include <QObject>

#include <vector>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace revisit {

/// The keys of a search field above trees that stand beside each other and are read as one list: Up, Down and the page
/// keys walk their rows, down the first tree and on to the next, while what is typed still goes into the field. Groups
/// are passed over. Owned by the field, which the trees outlive. UI thread.
class ColumnWalk final : public QObject {
public:
    ColumnWalk(QLineEdit& field, std::vector<QTreeWidget*> columns);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void walk(int key);
    [[nodiscard]] std::vector<QTreeWidgetItem*> rows() const;
    [[nodiscard]] std::ptrdiff_t step(int key) const;
    void choose(QTreeWidgetItem& row);

    std::vector<QTreeWidget*> m_columns;
};

} // namespace revisit
