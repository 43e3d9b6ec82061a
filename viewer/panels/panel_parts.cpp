#include "viewer/panels/panel_parts.h"

#include "viewer/theme.h"

#include <QAbstractItemDelegate>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace revisit::parts {

QToolButton* toolButton(const QIcon& picture, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(picture);
    button->setIconSize(QSize(theme::kIcon, theme::kIcon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

QToolButton* arrowButton(Qt::ArrowType arrow, const QString& name, QWidget* parent)
{
    QToolButton* button = toolButton({}, name, parent);
    button->setArrowType(arrow);
    return button;
}

QTreeView* tree(QAbstractItemModel* model, QAbstractItemDelegate* delegate, const QString& name, QWidget* parent)
{
    auto* tree = new QTreeView(parent);
    tree->setModel(model);
    delegate->setParent(tree);
    tree->setItemDelegate(delegate);
    tree->setAccessibleName(name);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setIndentation(12);
    tree->setMouseTracking(true);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    return tree;
}

QHBoxLayout* tightRow(QWidget* parent)
{
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace1);
    return row;
}

QVBoxLayout* tightColumn(QWidget* parent)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace revisit::parts
