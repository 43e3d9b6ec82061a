// How HierarchyPanel is put together.

#include "viewer/decode_pool.h"
#include "viewer/icons.h"
#include "viewer/latest_only.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/hierarchy_delegate.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/hierarchy_wireframe.h"
#include "viewer/panels/node_details.h"
#include "viewer/panels/panel_notice.h"
#include "viewer/panels/panel_parts.h"
#include "viewer/panels/panel_status.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/panels/tree_search_row.h"
#include "viewer/panels/tree_top.h"
#include "viewer/search_keys.h"
#include "viewer/theme.h"

#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace revisit {

HierarchyPanel::HierarchyPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_current(context.hierarchy)
    , m_model(new HierarchyTreeModel(this))
    , m_details(new NodeDetails(context.settings, this))
    , m_searching(std::make_unique<LatestOnly>())
    , m_comparing(std::make_unique<LatestOnly>())
    , m_files(std::make_unique<LatestOnly>())
    , m_writing(context.pool.writing())
{
    setAccessibleName(tr("Hierarchy"));
    setAcceptDrops(true);
    build();
    connectContext();
    setMode(HierarchyMode::Tree);
    followHierarchy();
}

HierarchyPanel::~HierarchyPanel() = default;

void HierarchyPanel::build()
{
    m_wireframe = new HierarchyWireframe(m_context, this);
    m_exploded = new ExplodedPage(m_context, this);
    m_drawings = new QStackedWidget(this);
    m_drawings->addWidget(makeTree()); // in the order of HierarchyMode
    m_drawings->addWidget(m_wireframe);
    m_drawings->addWidget(m_exploded);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_drawings);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* page = new QWidget(this);
    QVBoxLayout* pageLayout = parts::tightColumn(page);
    pageLayout->addWidget(makeTop());
    pageLayout->addWidget(m_splitter, 1);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(page);
    m_pages->addWidget(makeEmptyPage());
    m_range = new PanelStatus(m_context.settings, this);
    m_range->hide();
    connect(m_range, &PanelStatus::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    QVBoxLayout* column = parts::tightColumn(this);
    column->addWidget(m_range);
    column->addWidget(m_pages, 1);
    addContextActions();
}

QWidget* HierarchyPanel::makeTop()
{
    m_top = new TreeTop(tr("Search every property"), tr("Search the hierarchy"),
        {{HierarchyTreeModel::Interactive, tr("Interactive")}, {HierarchyTreeModel::Masked, tr("Masked")},
            {HierarchyTreeModel::Hidden, tr("Hidden")}, {HierarchyTreeModel::Invisible, tr("Off-screen")},
            {HierarchyTreeModel::Bailout, tr("Cut off")}},
        this);
    m_onlyMatches = makeOnlyMatches();
    m_top->addChip(m_onlyMatches);
    addNotices();
    addModeButtons();
    addFollowButton();
    connectTop();
    return m_top;
}

void HierarchyPanel::connectTop()
{
    TreeSearchRow& search = m_top->search();
    new SearchKeys(search.field(), *m_drawings, SearchKeys::Return::IsTaken);
    connect(&search, &TreeSearchRow::textChanged, this, [this](const QString& text) {
        m_query.text = text;
        runSearch();
    });
    connect(&search, &TreeSearchRow::nextAsked, this, &HierarchyPanel::nextMatch);
    connect(&search, &TreeSearchRow::previousAsked, this, &HierarchyPanel::previousMatch);
    connect(m_top, &TreeTop::flagClicked, this, [this](int flag) {
        m_query.flags ^= flag;
        const bool wantsUnseen = (m_query.flags & (HierarchyTreeModel::Hidden | HierarchyTreeModel::Invisible)) != 0;
        m_wireframe->setShowsAll(wantsUnseen);
        runSearch();
    });
    connect(&m_top->status(), &SnapshotRow::stepped, this, &HierarchyPanel::stepSnapshot);
}

void HierarchyPanel::addModeButtons()
{
    const auto add = [this](Icon picture, const QString& name, HierarchyMode mode) {
        QToolButton* button = parts::toolButton(icon(picture), name, &m_top->search());
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, mode] { setMode(mode); });
        m_top->search().addButton(button);
        m_modeButtons.push_back(button);
    };
    add(Icon::Tree, tr("Tree  (1)"), HierarchyMode::Tree);
    add(Icon::Wireframe, tr("Wireframe  (2)"), HierarchyMode::Wireframe);
    add(Icon::Cube, tr("3D  (3)"), HierarchyMode::Exploded);
    m_menuButton = parts::toolButton(icon(Icon::More), tr("Locators, comparison and files"), &m_top->search());
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_menuButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu);
    });
    m_menuButton->setMenu(menu);
    m_top->search().addButton(m_menuButton);
}

void HierarchyPanel::addFollowButton()
{
    m_follow = new FollowButton(
        m_context.settings, &m_top->status(), tr("Keep the snapshot at the playhead; else the one shown is held"));
    m_top->status().addButton(m_follow);
    connect(m_follow, &FollowButton::followingChanged, &m_current, &CurrentHierarchy::setFollowing);
    connect(&m_current, &CurrentHierarchy::followingChanged, this, [this](bool isFollowing) {
        m_follow->setChecked(isFollowing);
        updateStatus();
    });
}

Chip* HierarchyPanel::makeOnlyMatches()
{
    auto* chip = new Chip(tr("Only matches"), m_top);
    chip->setToolTip(tr("Leave out of the tree what the search and the filters did not find"));
    connect(chip, &Chip::toggled, this, [this](bool isOn) {
        m_model->setOnlyMatches(isOn);
        expandSome();
        showSelected(m_selection.selectedNode());
    });
    return chip;
}

/// What is shown otherwise than usual, and what is wrong: the two look different.
void HierarchyPanel::addNotices()
{
    m_modeNotice = new PanelNotice(Icon::Diff, m_top);
    m_leaveFile = m_modeNotice->addButton(tr("Back to the Recording"));
    connect(m_leaveFile, &QToolButton::clicked, &m_current, &CurrentHierarchy::leaveFile);
    m_showGone = m_modeNotice->addButton(tr("Show What Is Gone"));
    connect(m_showGone, &QToolButton::clicked, this, [this] {
        m_selection.selectNode(Selection::kNoNode);
        m_details->revealGone();
    });
    m_stopComparing = m_modeNotice->addButton(tr("Stop Comparing"));
    connect(m_stopComparing, &QToolButton::clicked, this, [this] { setComparing(false); });
    m_top->addNotice(m_modeNotice);
    m_warning = new PanelNotice(Icon::Warning, m_top);
    m_top->addNotice(m_warning);
}

QWidget* HierarchyPanel::makeTree()
{
    m_tree = parts::tree(m_model, new HierarchyDelegate(this), tr("Tree of views"), this);
    m_tree->setMinimumHeight(3 * theme::kRowHeight);
    m_tree->viewport()->installEventFilter(this);
    return m_tree;
}

QWidget* HierarchyPanel::makeEmptyPage()
{
    m_empty = new EmptyPage(this);
    m_seekFirst = m_empty->addButton(tr("Go to the first snapshot"));
    connect(m_seekFirst, &QPushButton::clicked, this, &HierarchyPanel::seekToFirst);
    connect(m_empty->addButton(tr("Open Snapshot…")), &QPushButton::clicked, this, [this] { openSnapshotFile(); });
    return m_empty;
}

void HierarchyPanel::addContextActions()
{
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        const QModelIndex index = m_tree->indexAt(position);
        if (index.isValid()) m_tree->setCurrentIndex(index);
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(m_tree->viewport()->mapToGlobal(position));
    });
}

} // namespace revisit
