// How FaultsPanel is put together.

#include "viewer/latest_only.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/fault_delegate.h"
#include "viewer/panels/faults_panel.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/stack_view.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace revisit {

namespace {

MarkKind kindOf(FaultCategory category)
{
    if (category == FaultCategory::Crash) return MarkKind::Crash;
    return category == FaultCategory::Anr ? MarkKind::Anr : MarkKind::Error;
}

} // namespace

FaultsPanel::FaultsPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_model(new FaultModel(this))
    , m_frame(new ListFrame({tr("Faults"), tr("Search faults"), tr("List of faults"), tr("Show all faults")}, this))
    , m_delegate(new FaultDelegate(this))
    , m_building(std::make_unique<LatestOnly>())
    , m_filtering(std::make_unique<LatestOnly>())
    , m_detailing(std::make_unique<LatestOnly>())
    , m_saving(std::make_unique<LatestOnly>())
{
    setAccessibleName(tr("Faults"));
    setFocusProxy(m_frame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    makeList();
    makeChips();
    m_frame->setDetail(makeDetail());
    styleChips();
    connectContext();
    reload();
}

FaultsPanel::~FaultsPanel() = default;

void FaultsPanel::makeList()
{
    ListTable& list = m_frame->list();
    list.setModel(m_model);
    list.setItemDelegate(m_delegate);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.verticalHeader()->setDefaultSectionSize(FaultDelegate::kHeight);
    list.stretchColumn(FaultModel::FaultColumn);
    list.horizontalHeader()->hide();
    const QFontMetrics metrics(theme::monospacedFont(theme::smallFont(font())));
    list.horizontalHeader()->resizeSection(
        FaultModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("0:00:00.0")) + 16);
    list.horizontalHeader()->resizeSection(FaultModel::PlaceColumn, 220);
    connect(
        &list, &ListTable::resized, this,
        [&list] {
            constexpr int kRoomForPlacePx = 560;
            list.setColumnHidden(FaultModel::PlaceColumn, list.width() < kRoomForPlacePx);
        },
        Qt::QueuedConnection);
    connect(&list, &ListTable::chosen, this, &FaultsPanel::choose);
    connect(&list, &ListTable::navigated, this, [this](const QModelIndex& index) { select(index.row()); });
    connect(&list, &ListTable::copyAsked, this, &FaultsPanel::copyReport);
    connect(m_frame, &ListFrame::searchChanged, this, [this](const QString& text) {
        m_filter.text = text;
        runFilter();
    });
    connect(m_frame, &ListFrame::filterCleared, this, [this] {
        FaultFilter none;
        none.range = m_filter.range;
        setFilter(none);
    });
    connect(m_frame, &ListFrame::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_frame, &ListFrame::allAsked, this, &FaultsPanel::clearFilter);
    connect(m_frame, &ListFrame::followingChanged, this, [this] { m_frame->followRow(m_model->nowRow()); });
}

void FaultsPanel::makeChips()
{
    m_allChip = m_frame->addChip(tr("All"));
    connect(m_allChip, &Chip::clicked, this, [this] {
        m_filter.categories.reset();
        runFilter();
    });
    const std::array<std::pair<FaultCategory, QString>, kFaultCategoryCount> titles{
        {{FaultCategory::Crash, tr("Crashes")}, {FaultCategory::Anr, tr("ANRs")},
            {FaultCategory::Error, tr("Errors")}}};
    for (const auto& [category, title] : titles) {
        Chip* chip = m_frame->addChip(title);
        connect(chip, &Chip::clicked, this, [this, which = category] {
            m_filter.categories.flip(static_cast<std::size_t>(which));
            runFilter();
        });
        m_chips.emplace_back(category, chip);
    }
}

QWidget* FaultsPanel::makeDetail()
{
    auto* detail = new QWidget(this);
    m_header = new DetailHeader(detail);
    const auto add = [this](const QString& text, const QString& toolTip, const QKeySequence& key, auto slot) {
        connect(m_header->addAction(text, toolTip, key, this), &QAction::triggered, this, slot);
    };
    add(tr("Moment"), tr("Jump to the moment"), QKeySequence(Qt::CTRL | Qt::Key_Return), &FaultsPanel::jumpToMoment);
    add(tr("Frame before"), tr("Jump to the picture before it"), QKeySequence(Qt::SHIFT | Qt::Key_Return),
        &FaultsPanel::jumpToFrameBefore);
    add(tr("Copy"), tr("Copy the report"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), &FaultsPanel::copyReport);
    add(tr("Save\u2026"), tr("Save the report"), QKeySequence(Qt::CTRL | Qt::Key_S), &FaultsPanel::askForReportFile);
    m_stack = new StackView(detail);
    m_state = new PropertyView(detail);
    m_state->setAccessibleName(tr("State when it happened"));
    m_steps = new PropertyView(detail);
    m_steps->setAccessibleName(tr("What happened before it"));
    m_json = new CodeView(detail);
    m_json->setAccessibleName(tr("As recorded"));
    m_tabs = new QTabWidget(detail);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_stack, tr("Stack"));
    m_tabs->addTab(m_state, tr("State"));
    m_tabs->addTab(m_steps, tr("Before it"));
    m_tabs->addTab(m_json, tr("As recorded"));
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
    return detail;
}

void FaultsPanel::styleChips()
{
    for (const auto& [category, chip] : m_chips) chip->setIcon(markIcon(kindOf(category), palette()));
}

} // namespace revisit
