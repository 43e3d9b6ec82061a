#pragma once

#include <QIcon>
#include <QString>

QT_BEGIN_NAMESPACE
class QAbstractItemDelegate;
class QAbstractItemModel;
class QHBoxLayout;
class QToolButton;
class QTreeView;
class QVBoxLayout;
class QWidget;
QT_END_NAMESPACE

/// What panels are put together from. Parents own what is made. UI thread.
namespace revisit::parts {

/// A flat button with a picture, named for people with and without eyes on it.
[[nodiscard]] QToolButton* toolButton(const QIcon& picture, const QString& name, QWidget* parent);
[[nodiscard]] QToolButton* arrowButton(Qt::ArrowType arrow, const QString& name, QWidget* parent);

/// A tree of one column whose rows are as wide as what they say. The tree owns the delegate, not the model.
[[nodiscard]] QTreeView* tree(
    QAbstractItemModel* model, QAbstractItemDelegate* delegate, const QString& name, QWidget* parent);

/// Layouts without margins; rows have a small gap between their parts, columns none.
QHBoxLayout* tightRow(QWidget* parent);
QVBoxLayout* tightColumn(QWidget* parent);

} // namespace revisit::parts
