// How EventsPanel is put together.

#include "viewer/latest_only.h"
#include "viewer/model/saved_filters.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/detail_view.h"
#include "viewer/panels/event_delegate.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/list_frame.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/view_settings.h"
#include "viewer/workspace_parts.h"

#include <QAction>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace revisit {

EventsPanel::EventsPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_model(new EventListModel(this))
    , m_delegate(new EventDelegate(this))
    , m_frame(new ListFrame({tr("Events"), tr("Search events"), tr("List of events"), tr("Show all events")}, this))
    , m_detail(new DetailView(this))
    , m_saved(new SavedFilters(this))
    , m_building(std::make_unique<LatestOnly>())
    , m_filtering(std::make_unique<LatestOnly>())
{
    setAccessibleName(tr("Events"));
    setFocusProxy(m_frame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    makeList();
    makeChips();
    makeSavedFilters();
    m_frame->setDetail(m_detail);
    styleChips();
    connectContext();
    reload();
}

EventsPanel::EventsPanel(const WorkspaceParts& parts, QWidget* parent)
    : EventsPanel(parts.view, parent)
{
    m_saved->load(parts.settings.savedFilters());
    connect(m_saved, &SavedFilters::changed, this,
        [this, &settings = parts.settings] { settings.setSavedFilters(m_saved->toJson()); });
}

EventsPanel::~EventsPanel() = default;

void EventsPanel::makeList()
{
    ListTable& list = m_frame->list();
    list.setModel(m_model);
    list.setItemDelegate(m_delegate);
    list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.stretchColumn(EventListModel::EventColumn);
    QHeaderView* header = list.horizontalHeader();
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    header->resizeSection(EventListModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("0:00:00.0")) + 16);
    header->resizeSection(
        EventListModel::DetailColumn, metrics.horizontalAdvance(QStringLiteral("340 ms \u00b7 12.5 kB")) + 16);
    connect(&list, &ListTable::chosen, this, &EventsPanel::choose);
    connect(&list, &ListTable::navigated, this, [this](const QModelIndex& index) { select(index.row()); });
    connect(&list, &ListTable::copyAsked, this, &EventsPanel::copyRows);
    connect(&list, &ListTable::resized, this, &EventsPanel::fitTable, Qt::QueuedConnection);
    connect(m_frame, &ListFrame::searchChanged, this, [this](const QString& text) {
        m_filter.text = text;
        runFilter();
    });
    connect(m_frame, &ListFrame::filterCleared, this, [this] {
        EventFilter none;
        none.range = m_filter.range;
        setFilter(none);
    });
    connect(m_frame, &ListFrame::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_frame, &ListFrame::allAsked, this, &EventsPanel::clearFilter);
    connect(m_frame, &ListFrame::followingChanged, this, &EventsPanel::followPlayhead);
    auto* copy = new QAction(tr("Copy &Rows"), this);
    connect(copy, &QAction::triggered, this, &EventsPanel::copyRows);
    list.setContextMenuPolicy(Qt::ActionsContextMenu);
    list.addAction(copy);
}

void EventsPanel::makeChips()
{
    m_allChip = m_frame->addChip(tr("All"));
    m_allChip->setChecked(true);
    connect(m_allChip, &Chip::clicked, this, [this] {
        m_filter.lanes.reset();
        runFilter();
    });
    for (const Lane lane : kEventLanes) {
        Chip* chip = m_frame->addChip(laneTitle(lane));
        connect(chip, &Chip::clicked, this, [this, lane] { toggleLane(lane); });
        m_chips.emplace_back(lane, chip);
    }
}

void EventsPanel::makeSavedFilters()
{
    m_savedButton = m_frame->addTool(tr("Filters \u25be"), tr("Saved filters"));
    m_savedButton->setPopupMode(QToolButton::InstantPopup);
    m_savedButton->setMenu(new QMenu(m_savedButton));
    connect(m_savedButton->menu(), &QMenu::aboutToShow, this, &EventsPanel::fillSavedFilters);
}

void EventsPanel::fillSavedFilters()
{
    QMenu* menu = m_savedButton->menu();
    menu->clear();
    for (const SavedFilter& saved : m_saved->filters()) {
        QString shown = saved.name;
        connect(menu->addAction(shown.replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this, [this, saved] {
            EventFilter filter = m_filter;
            filter.text = saved.text;
            filter.lanes = saved.lanes;
            setFilter(filter);
        });
    }
    if (m_saved->filters().empty()) menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    menu->addSeparator();
    auto* save = menu->addAction(tr("&Save This Filter\u2026"));
    save->setEnabled(m_filter.lanes.any() || !m_filter.text.trimmed().isEmpty());
    connect(save, &QAction::triggered, this, &EventsPanel::askToSaveFilter);
    if (m_saved->filters().empty()) return;
    QMenu* remove = menu->addMenu(tr("&Remove"));
    for (const SavedFilter& saved : m_saved->filters())
        connect(remove->addAction(QString(saved.name).replace(u'&', QStringLiteral("&&"))), &QAction::triggered,
            m_saved, [this, name = saved.name] { m_saved->remove(name); });
}

void EventsPanel::askToSaveFilter()
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("Save Filter"), tr("Name of the filter:"), QLineEdit::Normal,
        m_filter.text.trimmed().left(40), &isGiven);
    if (isGiven) m_saved->save({name.trimmed(), m_filter.text, m_filter.lanes});
}

void EventsPanel::styleChips()
{
    for (const auto& [lane, chip] : m_chips) chip->setIcon(markIcon(laneKind(lane), palette()));
}

} // namespace revisit
