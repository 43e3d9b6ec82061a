// How HierarchyPanel is put together.

#include "viewer/decode_pool.h"
#include "viewer/icons.h"
#include "viewer/latest_only.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/panels/hierarchy_delegate.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/hierarchy_wireframe.h"
#include "viewer/panels/node_details.h"
#include "viewer/panels/panel_parts.h"
#include "viewer/panels/panel_status.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/panels/tree_search_row.h"
#include "viewer/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
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
    pageLayout->addWidget(makeSearchBar());
    pageLayout->addWidget(m_splitter, 1);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(page);
    m_pages->addWidget(makeEmptyPage());
    m_range = new PanelStatus(this);
    m_range->hide();
    connect(m_range, &PanelStatus::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    QVBoxLayout* column = parts::tightColumn(this);
    column->addWidget(m_range);
    column->addWidget(m_pages, 1);
    addContextActions();
}

QWidget* HierarchyPanel::makeSearchBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace1 + 2);
    layout->addWidget(makeSearchRow(bar));
    layout->addWidget(makeChips(bar));
    layout->addWidget(makeStatusRow(bar));
    layout->addWidget(makeNotice(bar));
    return bar;
}

QWidget* HierarchyPanel::makeSearchRow(QWidget* parent)
{
    m_search = new TreeSearchRow(tr("Search every property"), tr("Search the hierarchy"), parent);
    connect(m_search, &TreeSearchRow::textChanged, this, [this](const QString& text) {
        m_query.text = text;
        runSearch();
    });
    connect(m_search, &TreeSearchRow::nextAsked, this, &HierarchyPanel::nextMatch);
    connect(m_search, &TreeSearchRow::previousAsked, this, &HierarchyPanel::previousMatch);
    addModeButtons();
    return m_search;
}

void HierarchyPanel::addModeButtons()
{
    const auto add = [this](Icon picture, const QString& name, HierarchyMode mode) {
        QToolButton* button = parts::toolButton(icon(picture), name, m_search);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, mode] { setMode(mode); });
        m_search->addButton(button);
        m_modeButtons.push_back(button);
    };
    add(Icon::Tree, tr("Tree  (1)"), HierarchyMode::Tree);
    add(Icon::Wireframe, tr("Wireframe  (2)"), HierarchyMode::Wireframe);
    add(Icon::Cube, tr("3D  (3)"), HierarchyMode::Exploded);
    m_menuButton = parts::toolButton(icon(Icon::Copy), tr("Locators, comparison and files"), m_search);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_menuButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu);
    });
    m_menuButton->setMenu(menu);
    m_search->addButton(m_menuButton);
}

QWidget* HierarchyPanel::makeChips(QWidget* parent)
{
    auto* chips = new QWidget(parent);
    auto* flow = new FlowLayout(chips, theme::kSpace1);
    const std::pair<int, QString> flags[]{{HierarchyTreeModel::Interactive, tr("Interactive")},
        {HierarchyTreeModel::Masked, tr("Masked")}, {HierarchyTreeModel::Hidden, tr("Hidden")},
        {HierarchyTreeModel::Invisible, tr("Off-screen")}, {HierarchyTreeModel::Bailout, tr("Cut off")}};
    for (const auto& [flag, name] : flags) {
        auto* chip = new Chip(name, chips);
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, mask = flag] {
            m_query.flags ^= mask;
            const bool wantsUnseen
                = (m_query.flags & (HierarchyTreeModel::Hidden | HierarchyTreeModel::Invisible)) != 0;
            m_wireframe->setShowsAll(wantsUnseen);
            runSearch();
        });
        m_flagChips.emplace_back(flag, chip);
    }
    m_onlyMatches = new Chip(tr("Only matches"), chips);
    m_onlyMatches->setToolTip(tr("Leave out of the tree what the search and the filters did not find"));
    flow->addWidget(m_onlyMatches);
    connect(m_onlyMatches, &Chip::toggled, this, [this](bool isOn) {
        m_model->setOnlyMatches(isOn);
        expandSome();
        showSelected(m_selection.selectedNode());
    });
    return chips;
}

QWidget* HierarchyPanel::makeStatusRow(QWidget* parent)
{
    m_status = new SnapshotRow(parent);
    connect(m_status, &SnapshotRow::stepped, this, &HierarchyPanel::stepSnapshot);
    return m_status;
}

QWidget* HierarchyPanel::makeNotice(QWidget* parent)
{
    m_notice = new QWidget(parent);
    QHBoxLayout* row = parts::tightRow(m_notice);
    auto* picture = new QLabel(m_notice);
    picture->setPixmap(icon(Icon::Warning).pixmap(theme::kIcon, theme::kIcon));
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setWordWrap(true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_noticeText->setFont(bold);
    m_leaveFile = new QToolButton(m_notice);
    m_leaveFile->setText(tr("Back to the Recording"));
    connect(m_leaveFile, &QToolButton::clicked, &m_current, &CurrentHierarchy::leaveFile);
    m_stopComparing = new QToolButton(m_notice);
    m_stopComparing->setText(tr("Stop Comparing"));
    connect(m_stopComparing, &QToolButton::clicked, this, [this] { setComparing(false); });
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(m_noticeText, 1);
    row->addWidget(m_leaveFile);
    row->addWidget(m_stopComparing);
    return m_notice;
}

QWidget* HierarchyPanel::makeTree()
{
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new HierarchyDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(12);
    m_tree->setMinimumHeight(3 * theme::kRowHeight);
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
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_seekFirst = new QToolButton(page);
    m_seekFirst->setText(tr("Go to the first snapshot"));
    connect(m_seekFirst, &QToolButton::clicked, this, &HierarchyPanel::seekToFirst);
    auto* open = new QToolButton(page);
    open->setText(tr("Open Snapshot…"));
    connect(open, &QToolButton::clicked, this, [this] { openSnapshotFile(); });
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_seekFirst, 0, Qt::AlignHCenter);
    layout->addWidget(open, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void HierarchyPanel::addContextActions()
{
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        const QModelIndex index = m_tree->indexAt(position);
        if (index.isValid()) m_tree->setCurrentIndex(index);
        QMenu menu(this);
        fillMenu(menu);
        menu.exec(m_tree->viewport()->mapToGlobal(position));
    });
}

} // namespace revisit
