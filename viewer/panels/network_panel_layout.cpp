// How NetworkPanel is put together.

#include "viewer/latest_only.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/network_delegate.h"
#include "viewer/panels/network_insights.h"
#include "viewer/panels/network_panel.h"
#include "viewer/panels/request_view.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr std::array kOutcomes{RequestOutcome::Success, RequestOutcome::Redirect, RequestOutcome::ClientError,
    RequestOutcome::ServerError, RequestOutcome::NoAnswer, RequestOutcome::Unknown};

int at(NetworkColumn column) { return static_cast<int>(column); }

/// Wide enough for the sample, with padding for sort arrow and mark.
int widthOf(const QWidget& widget, const QString& sample, int extra)
{
    return QFontMetrics(widget.font()).horizontalAdvance(sample) + extra;
}

} // namespace

NetworkPanel::NetworkPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_model(new NetworkModel(this))
    , m_frame(
          new ListFrame({tr("Network"), tr("Search requests"), tr("List of requests"), tr("Show all requests")}, this))
    , m_delegate(new NetworkDelegate(this))
    , m_insights(new NetworkInsights(this))
    , m_detail(new RequestView(this))
    , m_building(std::make_unique<LatestOnly>())
    , m_filtering(std::make_unique<LatestOnly>())
    , m_exporting(std::make_unique<LatestOnly>())
{
    setAccessibleName(tr("Network"));
    setFocusProxy(m_frame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    makeList();
    makeChips();
    makeMenus();
    makeExportMenu();
    m_frame->addStrip(m_insights);
    m_frame->setDetail(m_detail);
    makeActions();
    styleChips();
    connectContext();
    reload();
}

NetworkPanel::~NetworkPanel() = default;

void NetworkPanel::makeList()
{
    ListTable& list = m_frame->list();
    list.setModel(m_model);
    list.setItemDelegate(m_delegate);
    list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.stretchColumn(at(NetworkColumn::Path));
    QHeaderView* header = list.horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(at(NetworkColumn::Time), Qt::AscendingOrder);
    header->setSectionsMovable(true);
    const std::array<std::pair<NetworkColumn, int>, 9> widths{{{NetworkColumn::Time,
                                                                   widthOf(list, QStringLiteral("0:00:00.0"), 18)},
        {NetworkColumn::Method, widthOf(list, QStringLiteral("DELETE"), 22)},
        {NetworkColumn::Status, widthOf(list, QStringLiteral("failed"), 34)},
        {NetworkColumn::Host, widthOf(list, QStringLiteral("api.example.com"), 16)},
        {NetworkColumn::Type, widthOf(list, QStringLiteral("application/json"), 4)},
        {NetworkColumn::Sent, widthOf(list, QStringLiteral("999.9 kB"), 20)},
        {NetworkColumn::Received, widthOf(list, QStringLiteral("999.9 kB"), 20)},
        {NetworkColumn::Duration, widthOf(list, QStringLiteral("1 min 12 s"), 30)}, {NetworkColumn::Waterfall, 160}}};
    for (const auto& [column, width] : widths) header->resizeSection(at(column), width);
    connect(&list, &ListTable::resized, this, &NetworkPanel::fitColumns, Qt::QueuedConnection);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &NetworkPanel::sortBy);
    connect(&list, &ListTable::chosen, this, &NetworkPanel::choose);
    connect(&list, &ListTable::navigated, this, [this](const QModelIndex& index) { select(index.row()); });
    connect(&list, &ListTable::copyAsked, this, &NetworkPanel::copyRows);
    connect(m_frame, &ListFrame::searchChanged, this, [this](const QString& text) {
        m_filter.text = text;
        runFilter();
    });
    connect(m_frame, &ListFrame::filterCleared, this, [this] {
        NetworkFilter none;
        none.range = m_filter.range;
        setFilter(none);
    });
    connect(m_frame, &ListFrame::allAsked, this, &NetworkPanel::clearFilter);
    connect(m_frame, &ListFrame::followingChanged, this, &NetworkPanel::followPlayhead);
}

/// A narrow panel keeps what tells requests apart; what the width leaves goes to the rest, in this order.
void NetworkPanel::fitColumns()
{
    constexpr std::array kByUse{NetworkColumn::Status, NetworkColumn::Method, NetworkColumn::Time,
        NetworkColumn::Duration, NetworkColumn::Waterfall, NetworkColumn::Host, NetworkColumn::Received,
        NetworkColumn::Type, NetworkColumn::Sent};
    constexpr int kRoomForPathPx = 110;
    ListTable& list = m_frame->list();
    QHeaderView* header = list.horizontalHeader();
    int left = list.viewport()->width() - kRoomForPathPx;
    for (const NetworkColumn column : kByUse) {
        const bool wasHidden = header->isSectionHidden(at(column));
        if (wasHidden) header->showSection(at(column)); // a hidden section has no width
        left -= header->sectionSize(at(column));
        if (left < 0) header->hideSection(at(column));
    }
}

void NetworkPanel::makeChips()
{
    m_allChip = m_frame->addChip(tr("All"));
    connect(m_allChip, &Chip::clicked, this, [this] {
        m_filter.outcomes.reset();
        m_filter.onlySlow = false;
        runFilter();
    });
    for (const RequestOutcome outcome : kOutcomes) {
        Chip* chip = m_frame->addChip(outcomeTitle(outcome));
        connect(chip, &Chip::clicked, this, [this, outcome] {
            m_filter.outcomes.flip(static_cast<std::size_t>(outcome));
            runFilter();
        });
        m_outcomeChips.emplace_back(outcome, chip);
    }
    m_slowChip = m_frame->addChip(tr("Slow"), tr("Requests that took a second or longer"));
    connect(m_slowChip, &Chip::clicked, this, [this](bool isOn) {
        m_filter.onlySlow = isOn;
        runFilter();
    });
    m_sdkChip = m_frame->addChip(tr("SDK traffic"), tr("Show the recorder\u2019s own requests too"));
    connect(m_sdkChip, &Chip::clicked, this, [this](bool isOn) {
        m_filter.showsSdkTraffic = isOn;
        runFilter();
    });
}

void NetworkPanel::makeMenus()
{
    const auto add = [this](const QString& text, const QString& toolTip) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setFont(theme::smallFont(font()));
        button->setToolTip(toolTip);
        button->setAccessibleName(toolTip);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFixedHeight(m_allChip->sizeHint().height());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setMenu(new QMenu(button));
        m_frame->addToChips(button);
        return button;
    };
    m_methods = add(tr("Method \u25be"), tr("Show some methods only"));
    m_hosts = add(tr("Host \u25be"), tr("Show some hosts only"));
    connect(m_methods->menu(), &QMenu::aboutToShow, this,
        [this] { fillChoices(*m_methods->menu(), m_matches.methodCounts, &NetworkFilter::methods); });
    connect(m_hosts->menu(), &QMenu::aboutToShow, this,
        [this] { fillChoices(*m_hosts->menu(), m_matches.hostCounts, &NetworkFilter::hosts); });
}

void NetworkPanel::makeExportMenu()
{
    QToolButton* button = m_frame->addTool(tr("HAR \u25be"), tr("Export an HTTP archive"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    const auto add = [this, menu](const QString& text, Extent extent) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, extent] { askForHarFile(extent); });
    };
    add(tr("Export the &Selected Requests\u2026"), Extent::Selected);
    add(tr("Export the Requests Sho&wn\u2026"), Extent::Shown);
    add(tr("Export &All Requests\u2026"), Extent::All);
    button->setMenu(menu);
}

void NetworkPanel::makeActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, void (NetworkPanel::*slot)()) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        m_frame->list().addAction(action);
    };
    m_frame->list().setContextMenuPolicy(Qt::ActionsContextMenu);
    add(tr("Copy &URL"), QKeySequence(Qt::CTRL | Qt::Key_U), &NetworkPanel::copyUrl);
    add(tr("Copy as &cURL"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), &NetworkPanel::copyCurl);
    auto* rows = new QAction(tr("Copy &Rows"), this);
    connect(rows, &QAction::triggered, this, &NetworkPanel::copyRows);
    m_frame->list().addAction(rows); // its key is the list's own
    connect(m_detail, &RequestView::messaged, m_frame, &ListFrame::say);
}

void NetworkPanel::styleChips()
{
    for (const auto& [outcome, chip] : m_outcomeChips) chip->setIcon(outcomeIcon(outcome, palette()));
}

} // namespace revisit
