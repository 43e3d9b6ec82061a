// How WebTreePanel is put together.

#include "viewer/model/current_web.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/panel_parts.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/panels/tree_search_row.h"
#include "viewer/panels/tree_top.h"
#include "viewer/search_keys.h"
#include "viewer/web/web_tree_delegate.h"
#include "viewer/web/web_tree_panel.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace revisit {

void WebTreePanel::build()
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTree());
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* page = new QWidget(this);
    QVBoxLayout* pageLayout = parts::tightColumn(page);
    pageLayout->addWidget(makeTop());
    pageLayout->addWidget(splitter, 1);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(page);
    m_pages->addWidget(makeEmptyPage());
    parts::tightColumn(this)->addWidget(m_pages);
}

QWidget* WebTreePanel::makeTop()
{
    m_top = new TreeTop(tr("Search tags, texts and attributes"), tr("Search the page tree"),
        {{WebTreeModel::Masked, tr("Masked")}, {WebTreeModel::Blocked, tr("Blocked")},
            {WebTreeModel::Shadow, tr("Shadow trees")}},
        this);
    TreeSearchRow& search = m_top->search();
    new SearchKeys(search.field(), *m_tree, SearchKeys::Return::IsTaken);
    connect(&search, &TreeSearchRow::textChanged, this, [this](const QString& text) {
        m_query.text = text;
        runSearch();
    });
    connect(&search, &TreeSearchRow::nextAsked, this, &WebTreePanel::nextMatch);
    connect(&search, &TreeSearchRow::previousAsked, this, &WebTreePanel::previousMatch);
    connect(m_top, &TreeTop::flagClicked, this, [this](int flag) {
        m_query.flags ^= flag;
        runSearch();
    });
    connect(&m_top->status(), &SnapshotRow::stepped, this, &WebTreePanel::stepSnapshot);
    return m_top;
}

QWidget* WebTreePanel::makeTree()
{
    m_tree = parts::tree(m_model, new WebTreeDelegate(this), tr("Tree of the page"), this);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &WebTreePanel::showMenu);
    return m_tree;
}

QWidget* WebTreePanel::makeDetails()
{
    m_properties = new PropertyView(this);
    m_properties->setAccessibleName(tr("Properties of the node"));
    auto* none = new EmptyPage(this);
    none->setText(tr("No node is selected"));
    m_details = new QStackedWidget(this);
    m_details->addWidget(m_properties);
    m_details->addWidget(none);
    return m_details;
}

QWidget* WebTreePanel::makeEmptyPage()
{
    m_empty = new EmptyPage(this);
    m_seekFirst = m_empty->addButton(tr("Go to the first snapshot"));
    connect(m_seekFirst, &QPushButton::clicked, this, [this] { stepSnapshot(0); });
    return m_empty;
}

} // namespace revisit
