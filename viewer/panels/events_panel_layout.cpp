// How EventsPanel is put together.

#include "viewer/latest_only.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/detail_view.h"
#include "viewer/panels/event_delegate.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace revisit {

EventsPanel::EventsPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_model(new EventListModel(this))
    , m_delegate(new EventDelegate(this))
    , m_detail(new DetailView(this))
    , m_building(std::make_unique<LatestOnly>())
    , m_filtering(std::make_unique<LatestOnly>())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    QWidget* filterBar = makeFilterBar();
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeList());
    auto* empty = new QWidget(this);
    auto* emptyLayout = new QVBoxLayout(empty);
    m_emptyText = new QLabel(empty);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_emptyClear = new QPushButton(tr("Show all events"), empty);
    emptyLayout->addStretch();
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_emptyClear, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();
    m_pages->addWidget(empty);
    connect(m_emptyClear, &QPushButton::clicked, this, &EventsPanel::clearFilter);
    splitter->addWidget(m_pages);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({480, 220});
    layout->addWidget(filterBar);
    layout->addWidget(makeStatusBar());
    layout->addWidget(splitter, 1);
    setAccessibleName(tr("Events"));
    styleChips();
    connectContext();
    reload();
}

EventsPanel::~EventsPanel() = default;

QWidget* EventsPanel::makeFilterBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    auto* top = new QHBoxLayout;
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search events: words, -word, \"a phrase\", /pattern/"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search events"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text;
        runFilter();
    });
    m_follow = new QToolButton(bar);
    m_follow->setText(tr("Follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Keep the list at the playhead"));
    m_follow->setAccessibleName(tr("Follow the playhead"));
    connect(m_follow, &QToolButton::clicked, this, &EventsPanel::setFollowing);
    top->addWidget(m_search, 1);
    top->addWidget(m_follow);
    layout->addLayout(top);
    auto* chips = new QWidget(bar);
    makeChips(chips);
    layout->addWidget(chips);
    return bar;
}

void EventsPanel::makeChips(QWidget* bar)
{
    auto* layout = new FlowLayout(bar, theme::kSpace1);
    m_allChip = new Chip(tr("All"), bar);
    m_allChip->setChecked(true);
    layout->addWidget(m_allChip);
    connect(m_allChip, &Chip::clicked, this, [this] {
        m_filter.lanes.reset();
        runFilter();
    });
    for (const Lane lane : kEventLanes) {
        auto* chip = new Chip(laneTitle(lane), bar);
        layout->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, lane] { toggleLane(lane); });
        m_chips.emplace_back(lane, chip);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    bar->setSizePolicy(policy);
}

void EventsPanel::styleChips()
{
    for (const auto& [lane, chip] : m_chips) chip->setIcon(markIcon(laneKind(lane), palette()));
}

QWidget* EventsPanel::makeStatusBar()
{
    auto* bar = new QWidget(this);
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::AlternateBase);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace3, 2, theme::kSpace2, 2);
    m_status = new QLabel(bar);
    m_status->setFont(theme::smallFont(font()));
    auto* clear = new QToolButton(bar);
    clear->setText(tr("Clear filter"));
    clear->setFont(theme::smallFont(font()));
    connect(clear, &QToolButton::clicked, this, &EventsPanel::clearFilter);
    layout->addWidget(m_status, 1);
    layout->addWidget(clear);
    bar->hide();
    return bar;
}

QWidget* EventsPanel::makeList()
{
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("List of events"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(theme::kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(EventListModel::TimeColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(EventListModel::EventColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(EventListModel::DetailColumn, QHeaderView::Interactive);
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    header->resizeSection(EventListModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("0:00:00.0")) + 16);
    header->resizeSection(
        EventListModel::DetailColumn, metrics.horizontalAdvance(QStringLiteral("340 ms \u00b7 12.5 kB")) + 16);
    connect(m_table, &QTableView::clicked, this, &EventsPanel::choose);
    connect(m_table, &QTableView::activated, this, &EventsPanel::choose);
    m_table->viewport()->installEventFilter(this);
    m_table->verticalScrollBar()->installEventFilter(this);
    return m_table;
}

} // namespace revisit
