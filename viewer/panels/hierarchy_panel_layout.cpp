// How HierarchyPanel is put together.

#include "viewer/latest_only.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/panels/hierarchy_delegate.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/property_view.h"
#include "viewer/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace revisit {

HierarchyPanel::HierarchyPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_current(context.hierarchy)
    , m_model(new HierarchyTreeModel(this))
    , m_properties(new PropertyView(this))
    , m_searching(std::make_unique<LatestOnly>())
{
    setAccessibleName(tr("Hierarchy"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_pages = new QStackedWidget(this);
    auto* page = new QWidget(this);
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    auto* splitter = new QSplitter(Qt::Vertical, page);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    pageLayout->addWidget(makeSearchBar());
    splitter->addWidget(makeTree());
    splitter->addWidget(m_properties);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    pageLayout->addWidget(splitter, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(makeEmptyPage());
    layout->addWidget(m_pages);
    addCopyActions();
    connectContext();
    followHierarchy();
}

HierarchyPanel::~HierarchyPanel() = default;

QWidget* HierarchyPanel::makeSearchBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace1 + 2);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search every property"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the hierarchy"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_query.text = text;
        runSearch();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &HierarchyPanel::nextMatch);
    m_matchText = new QLabel(bar);
    m_matchText->setFont(theme::smallFont(font()));
    m_matchText->setForegroundRole(QPalette::PlaceholderText);
    const auto button = [&](Qt::ArrowType arrow, const QString& name, void (HierarchyPanel::*slot)()) {
        auto* made = new QToolButton(bar);
        made->setArrowType(arrow);
        made->setToolTip(name);
        made->setAccessibleName(name);
        connect(made, &QToolButton::clicked, this, slot);
        return made;
    };
    m_previous = button(Qt::UpArrow, tr("Previous match"), &HierarchyPanel::previousMatch);
    m_next = button(Qt::DownArrow, tr("Next match"), &HierarchyPanel::nextMatch);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_matchText);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    layout->addLayout(top);
    auto* chips = new QWidget(bar);
    auto* flow = new FlowLayout(chips, theme::kSpace1);
    const std::pair<int, QString> flags[]{{HierarchyTreeModel::Interactive, tr("Interactive")},
        {HierarchyTreeModel::Masked, tr("Masked")}, {HierarchyTreeModel::Hidden, tr("Hidden")},
        {HierarchyTreeModel::Bailout, tr("Cut off")}};
    for (const auto& [flag, name] : flags) {
        auto* chip = new Chip(name, chips);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, mask = flag] {
            m_query.flags ^= mask;
            runSearch();
        });
        m_flagChips.emplace_back(flag, chip);
    }
    layout->addWidget(chips);
    m_status = new QLabel(bar);
    m_status->setFont(theme::smallFont(font()));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_status);
    return bar;
}

QWidget* HierarchyPanel::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new HierarchyDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(12);
    m_tree->setMouseTracking(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setAccessibleName(tr("Tree of views"));
    m_tree->viewport()->installEventFilter(this);
    return m_tree;
}

QWidget* HierarchyPanel::makeEmptyPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    m_emptyText = new QLabel(page);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_seekFirst = new QToolButton(page);
    m_seekFirst->setText(tr("Go to the first snapshot"));
    connect(m_seekFirst, &QToolButton::clicked, this, &HierarchyPanel::seekToFirst);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_seekFirst, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void HierarchyPanel::addCopyActions()
{
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& text, void (HierarchyPanel::*slot)()) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        m_tree->addAction(action);
    };
    add(tr("Copy path"), &HierarchyPanel::copyPath);
    add(tr("Copy test ID"), &HierarchyPanel::copyTestId);
    add(tr("Copy properties as JSON"), &HierarchyPanel::copyJson);
    auto* expand = new QAction(tr("Expand all"), this);
    connect(expand, &QAction::triggered, m_tree, &QTreeView::expandAll);
    auto* collapse = new QAction(tr("Collapse all"), this);
    connect(collapse, &QAction::triggered, m_tree, &QTreeView::collapseAll);
    m_tree->addActions({expand, collapse});
}

} // namespace revisit
