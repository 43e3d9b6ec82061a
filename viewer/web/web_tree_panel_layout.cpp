// How WebTreePanel is put together.

#include "viewer/model/current_web.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/panels/panel_parts.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/panels/tree_search_row.h"
#include "viewer/theme.h"
#include "viewer/web/web_tree_delegate.h"
#include "viewer/web/web_tree_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace revisit {

void WebTreePanel::build()
{
    m_properties = new PropertyView(this);
    m_properties->setAccessibleName(tr("Properties of the node"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTree());
    splitter->addWidget(m_properties);
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
    auto* bar = new QWidget(this);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace1 + 2);
    layout->addWidget(makeSearchRow(bar));
    layout->addWidget(makeChips(bar));
    layout->addWidget(makeStatusRow(bar));
    return bar;
}

QWidget* WebTreePanel::makeSearchRow(QWidget* parent)
{
    m_search = new TreeSearchRow(tr("Search tags, texts and attributes"), tr("Search the page tree"), parent);
    connect(m_search, &TreeSearchRow::textChanged, this, [this](const QString& text) {
        m_query.text = text;
        runSearch();
    });
    connect(m_search, &TreeSearchRow::nextAsked, this, &WebTreePanel::nextMatch);
    connect(m_search, &TreeSearchRow::previousAsked, this, &WebTreePanel::previousMatch);
    return m_search;
}

QWidget* WebTreePanel::makeChips(QWidget* parent)
{
    auto* chips = new QWidget(parent);
    auto* flow = new FlowLayout(chips, theme::kSpace1);
    const std::pair<int, QString> flags[]{{WebTreeModel::Masked, tr("Masked")}, {WebTreeModel::Blocked, tr("Blocked")},
        {WebTreeModel::Shadow, tr("Shadow trees")}};
    for (const auto& [flag, name] : flags) {
        auto* chip = new Chip(name, chips);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, mask = flag] {
            m_query.flags ^= mask;
            runSearch();
        });
        m_flagChips.emplace_back(flag, chip);
    }
    return chips;
}

QWidget* WebTreePanel::makeStatusRow(QWidget* parent)
{
    m_status = new SnapshotRow(parent);
    connect(m_status, &SnapshotRow::stepped, this, &WebTreePanel::stepSnapshot);
    return m_status;
}

QWidget* WebTreePanel::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new WebTreeDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(12);
    m_tree->setMouseTracking(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setAccessibleName(tr("Tree of the page"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &WebTreePanel::showMenu);
    return m_tree;
}

QWidget* WebTreePanel::makeEmptyPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    m_emptyText = new QLabel(page);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_seekFirst = new QPushButton(tr("Go to the first snapshot"), page);
    connect(m_seekFirst, &QPushButton::clicked, this, [this] { stepSnapshot(0); });
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_seekFirst, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

} // namespace revisit
