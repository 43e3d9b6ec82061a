#include "viewer/panels/property_view.h"

#include "viewer/panels/cell_delegate.h"
#include "viewer/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kNameWidth = 130;

} // namespace

PropertyView::PropertyView(QWidget* parent)
    : QTableView(parent)
    , m_model(new PropertyModel(this))
{
    setModel(m_model);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setWordWrap(false);
    auto* delegate = new CellDelegate(this);
    delegate->setMutedColumn(0);
    setItemDelegate(delegate);
    setAlternatingRowColors(true);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Properties"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(theme::kRowHeight - 2);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->resizeSection(0, kNameWidth);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* value = new QAction(tr("Copy value"), this);
    auto* row = new QAction(tr("Copy name and value"), this);
    connect(value, &QAction::triggered, this, &PropertyView::copyValue);
    connect(row, &QAction::triggered, this, &PropertyView::copyRow);
    addActions({value, row});
    connect(this, &QTableView::clicked, this, &PropertyView::chosen);
}

void PropertyView::setProperties(std::vector<Property> properties)
{
    shareProperties(std::make_shared<const std::vector<Property>>(std::move(properties)));
}

void PropertyView::shareProperties(PropertyRows properties)
{
    m_model->shareProperties(std::move(properties));
    refreshSpans();
}

void PropertyView::refreshSpans()
{
    clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->properties()[static_cast<std::size_t>(row)].isHeading) setSpan(row, 0, 1, 2);
}

void PropertyView::copyValue()
{
    const QModelIndex current = currentIndex();
    if (current.isValid()) QGuiApplication::clipboard()->setText(current.siblingAtColumn(1).data().toString());
}

void PropertyView::copyRow()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid()) return;
    const QString name = current.siblingAtColumn(0).data().toString();
    QGuiApplication::clipboard()->setText(name + QStringLiteral(": ") + current.siblingAtColumn(1).data().toString());
}

/// Names give way where values would have no room.
void PropertyView::resizeEvent(QResizeEvent* event)
{
    horizontalHeader()->resizeSection(0, std::min(kNameWidth, viewport()->width() * 2 / 5));
    QTableView::resizeEvent(event);
}

void PropertyView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) return copyValue();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && currentIndex().isValid()) return Q_EMIT chosen(currentIndex());
    QTableView::keyPressEvent(event);
}

} // namespace revisit
