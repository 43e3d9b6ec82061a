// How NetworkPanel is put together.

#include "viewer/panels/chip.h"
#include "viewer/panels/column_menu.h"
#include "viewer/panels/list_header.h"
#include "viewer/panels/network_delegate.h"
#include "viewer/panels/network_insights.h"
#include "viewer/panels/network_panel.h"
#include "viewer/panels/request_view.h"
#include "viewer/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace revisit {

namespace {

constexpr std::array kOutcomes{RequestOutcome::Success, RequestOutcome::Redirect, RequestOutcome::ClientError,
    RequestOutcome::ServerError, RequestOutcome::NoAnswer, RequestOutcome::Unknown};

int at(NetworkColumn column) { return static_cast<int>(column); }

/// Wide enough for the sample and the column's title, with padding for sort arrow and mark.
int widthOf(const ListTable& list, NetworkColumn column, const QString& sample, int extra)
{
    const QFontMetrics metrics(list.font());
    const QFontMetrics figures(theme::monospacedFont(theme::smallFont(list.font())));
    const QString title = list.model()->headerData(at(column), Qt::Horizontal).toString();
    const bool isFigure = !sample.front().isLetter();
    return std::max((isFigure ? figures : metrics).horizontalAdvance(sample) + extra,
        metrics.horizontalAdvance(title) + ListHeader::kArrowRoomPx);
}

constexpr int kTimeSides = 14;

QString longestTime(const Playback& playback)
{
    constexpr std::int64_t kHourMs = 3'600'000;
    return playback.duration().ms < kHourMs ? QStringLiteral("00:00.0") : QStringLiteral("0:00:00.0");
}

} // namespace

NetworkPanel::NetworkPanel(const ViewContext& context, QWidget* parent)
    : TablePanel(context,
        {{tr("Network"), tr("Search requests"), tr("List of requests"), tr("Show all requests")}, tr("1 request"),
            tr("%1 requests"), tr("%1 of %2 requests"), tr("The only request is hidden by %2"),
            tr("All %1 requests are hidden by %2"),
            tr("This recording holds no requests. SDKs record them where network tracking is switched on.")},
        new NetworkDelegate, parent)
    , m_settings(context.settings)
    , m_painter(static_cast<NetworkDelegate*>(list().itemDelegate()))
    , m_insights(new NetworkInsights(this))
    , m_detail(new RequestView(context.settings, this))
{
    makeList();
    makeChips();
    makeMenus();
    makeExportMenu();
    frame().addStrip(m_insights);
    frame().setDetail(m_detail);
    makeActions();
    connect(m_insights, &NetworkInsights::endpointChosen, this,
        [this](const QString& query) { frame().search().setText(query); });
    connect(&playback(), &Playback::clockChanged, this, [this] {
        updateWindow();
        list().horizontalHeader()->resizeSection(
            at(NetworkColumn::Time), widthOf(list(), NetworkColumn::Time, longestTime(playback()), kTimeSides));
        if (list().isVisible()) fitColumns(); // else it has no width yet
    });
    connect(this, &NetworkPanel::saved, this, &NetworkPanel::exported);
    start();
}

NetworkPanel::~NetworkPanel() = default;

void NetworkPanel::makeList()
{
    list().stretchColumn(at(NetworkColumn::Path));
    QHeaderView* header = list().horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(at(NetworkColumn::Time), Qt::AscendingOrder);
    header->setSectionsMovable(true);
    const auto resize = [this, header](NetworkColumn column, const QString& sample, int extra) {
        header->resizeSection(at(column), widthOf(list(), column, sample, extra));
    };
    resize(NetworkColumn::Time, longestTime(playback()), kTimeSides);
    resize(NetworkColumn::Method, QStringLiteral("DELETE"), 14);
    resize(NetworkColumn::Status, QStringLiteral("failed"), 30);
    resize(NetworkColumn::Host, QStringLiteral("api.example.com"), 16);
    resize(NetworkColumn::Type, QStringLiteral("protobuf"), 12);
    resize(NetworkColumn::Sent, QStringLiteral("999 bytes"), 14);
    resize(NetworkColumn::Received, QStringLiteral("999 bytes"), 14);
    resize(NetworkColumn::Duration, QStringLiteral("1 min 12 s"), 20);
    header->resizeSection(at(NetworkColumn::Waterfall), 160);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &NetworkPanel::sortBy);
}

void NetworkPanel::fitColumns()
{
    if (m_columns != nullptr) m_columns->arrange();
}

/// A narrow panel keeps what tells requests apart; what the width leaves goes to the rest, in this order. The waterfall
/// comes early, because it needs little room to tell what went on side by side; a wide panel gives it a quarter, and it
/// shares with the path what is left over.
void NetworkPanel::fitToWidth()
{
    constexpr std::array kByUse{NetworkColumn::Status, NetworkColumn::Method, NetworkColumn::Duration,
        NetworkColumn::Time, NetworkColumn::Waterfall, NetworkColumn::Received, NetworkColumn::Type,
        NetworkColumn::Host, NetworkColumn::Sent};
    constexpr int kLeastWaterfallPx = 64;
    constexpr int kLeastPathPx = 104;
    constexpr int kWidePx = 680;
    QHeaderView* header = list().horizontalHeader();
    const int room = list().viewport()->width();
    const int waterfall = room >= kWidePx ? room / 4 : kLeastWaterfallPx;
    int left = room - std::max(kLeastPathPx, room / 6);
    bool isFull = false; // what comes later is less wanted, even where it is narrower
    for (const NetworkColumn column : kByUse) {
        header->showSection(at(column)); // a hidden section has no width
        const int width = column == NetworkColumn::Waterfall ? waterfall : header->sectionSize(at(column));
        isFull = isFull || width > left;
        if (isFull)
            header->hideSection(at(column));
        else
            left -= width;
    }
    if (header->isSectionHidden(at(NetworkColumn::Waterfall))) return;
    header->resizeSection(at(NetworkColumn::Waterfall), waterfall + left / 2);
}

void NetworkPanel::makeChips()
{
    for (const RequestOutcome outcome : kOutcomes)
        kinds().add(static_cast<std::size_t>(outcome), outcomeTitle(outcome));
    kinds().setIcons(
        [this](std::size_t outcome) { return outcomeIcon(static_cast<RequestOutcome>(outcome), palette()); });
    const auto addSwitch = [this](const QString& text, const QString& toolTip, bool NetworkFilter::*which) {
        Chip* chip = frame().addChip(text, toolTip);
        connect(chip, &Chip::clicked, this,
            [this, which](bool isOn) { changeFilter([=](NetworkFilter& filter) { filter.*which = isOn; }); });
        return chip;
    };
    m_slowChip = addSwitch(tr("Slow"), tr("Requests that took a second or longer"), &NetworkFilter::onlySlow);
    m_sdkChip = frame().addChip(tr("SDK traffic"), tr("Show and count the recorder\u2019s own requests everywhere"));
    connect(m_sdkChip, &Chip::clicked, this,
        [this](bool isOn) { selection().setSdkTraffic(isOn ? SdkTraffic::Shown : SdkTraffic::Hidden); });
    m_contentsChip = addSwitch(tr("Headers and bodies"),
        tr("Search in headers and bodies too, where they were recorded"), &NetworkFilter::searchesContents);
    m_contentsChip->setChecked(true);
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
        button->setFixedHeight(kinds().all()->sizeHint().height());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setMenu(new QMenu(button));
        frame().addToChips(button);
        return button;
    };
    m_methods = add(tr("Method \u25be"), tr("Show some methods only"));
    m_hosts = add(tr("Host \u25be"), tr("Show some hosts only"));
    makeColumnMenu(*add(tr("Columns \u25be"), tr("Choose columns and order")));
    connect(m_methods->menu(), &QMenu::aboutToShow, this,
        [this] { fillChoices(*m_methods->menu(), matches().methodCounts, &NetworkFilter::methods); });
    connect(m_hosts->menu(), &QMenu::aboutToShow, this,
        [this] { fillChoices(*m_hosts->menu(), matches().hostCounts, &NetworkFilter::hosts); });
}

void NetworkPanel::makeColumnMenu(QToolButton& button)
{
    m_columns = new ColumnMenu({*list().horizontalHeader(), at(NetworkColumn::Path), QStringLiteral("columns/network"),
                                   [this] { fitToWidth(); }},
        m_settings, this);
    connect(button.menu(), &QMenu::aboutToShow, this, [this, menu = button.menu()] { m_columns->fill(*menu); });
}

void NetworkPanel::makeExportMenu()
{
    QToolButton* button = frame().addTool(tr("HAR \u25be"), tr("Export an HTTP archive"));
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
    const auto add = [this](const QString& text, ActionId command) {
        connect(addRowAction(text, command), &QAction::triggered, this, [this, command] { perform(command); });
    };
    add(tr("Copy &URL"), ActionId::CopyRequestUrl);
    add(tr("Copy as &cURL"), ActionId::CopyRequestCurl);
    addCopyAction(tr("Copy &Rows"));
    connect(m_detail, &RequestView::messaged, &frame(), &ListFrame::say);
}

} // namespace revisit
