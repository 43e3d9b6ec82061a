#include "viewer/panels/network_insights.h"

#include "viewer/counted.h"
#include "viewer/elided_label.h"
#include "viewer/format.h"
#include "viewer/model/endpoint_model.h"
#include "viewer/panels/cell_delegate.h"
#include "viewer/panels/list_header.h"
#include "viewer/panels/list_table.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr int kTableHeight = 190;

/// As wide as its title with the sort arrow, and as the numbers of its first rows.
int widthOf(const EndpointModel& model, int column, const QWidget& table)
{
    constexpr int kMeasuredRows = 200;
    const QFontMetrics figures(theme::monospacedFont(theme::smallFont(table.font())));
    const QString title = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = table.fontMetrics().horizontalAdvance(title) + ListHeader::kArrowRoomPx;
    for (int row = 0; row < std::min(kMeasuredRows, model.rowCount()); ++row)
        width = std::max(
            width, figures.horizontalAdvance(model.index(row, column).data().toString()) + CellDelegate::kSidesPx + 2);
    return width;
}

QString span(double ms) { return formatSpan({static_cast<std::int64_t>(ms + 0.5)}); }

} // namespace

QString statisticsText(const RequestStatistics& statistics)
{
    QStringList parts;
    parts << counted(statistics.count, NetworkInsights::tr("1 request"), NetworkInsights::tr("%1 requests"));
    if (statistics.count == 0) return parts.first();
    const double share = 100.0 * statistics.failed / statistics.count;
    parts << (statistics.failed == 0
            ? NetworkInsights::tr("none failed")
            : NetworkInsights::tr("%1 failed (%2 %)")
                  .arg(QLocale().toString(statistics.failed), QLocale().toString(share, 'f', 1)));
    if (statistics.duration.timed > 0)
        parts << NetworkInsights::tr("median %1").arg(span(statistics.duration.medianMs))
              << NetworkInsights::tr("p95 %1").arg(span(statistics.duration.p95Ms))
              << NetworkInsights::tr("longest %1").arg(span(statistics.duration.maxMs));
    parts << NetworkInsights::tr("%1 sent").arg(byteText(static_cast<std::uint64_t>(statistics.requestBytes)))
          << NetworkInsights::tr("%1 received").arg(byteText(static_cast<std::uint64_t>(statistics.responseBytes)));
    return parts.join(QStringLiteral(" \u00b7 "));
}

NetworkInsights::NetworkInsights(QWidget* parent)
    : QWidget(parent)
    , m_summary(new ElidedLabel(Qt::ElideRight, this))
    , m_unfold(new QToolButton(this))
    , m_model(new EndpointModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new ListTable(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_summary->setFont(theme::smallFont(font()));
    m_unfold->setFont(theme::smallFont(font()));
    m_unfold->setCheckable(true);
    m_unfold->setText(tr("Endpoints") + QStringLiteral(" \u25b4"));
    m_unfold->setToolTip(tr("Slowest and failing endpoints of the requests shown"));
    m_unfold->setAccessibleName(tr("Show endpoints"));
    connect(m_unfold, &QToolButton::toggled, this, &NetworkInsights::setUnfolded);
    makeTable();
    auto* line = new QHBoxLayout;
    line->setContentsMargins(theme::kSpace3, 1, theme::kSpace2, 1);
    line->addWidget(m_summary, 1);
    line->addWidget(m_unfold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_table);
    m_table->hide();
}

void NetworkInsights::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(EndpointModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setFixedHeight(kTableHeight);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EndpointModel::P95Column, Qt::DescendingOrder);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setAccessibleName(tr("Endpoints and what their requests add up to"));
    m_table->stretchColumn(EndpointModel::EndpointColumn);
    m_table->setToolTip(tr("Click an endpoint to show its requests only"));
    connect(m_table, &ListTable::resized, this, &NetworkInsights::fitColumns, Qt::QueuedConnection);
    connect(m_table, &ListTable::chosen, this, &NetworkInsights::choose);
}

/// Numbers take what they need; the path comes first, and what the width leaves goes to the rest in this order.
void NetworkInsights::fitColumns()
{
    constexpr std::array kByUse{EndpointModel::CountColumn, EndpointModel::P95Column, EndpointModel::FailedColumn,
        EndpointModel::BytesColumn, EndpointModel::MedianColumn, EndpointModel::MaxColumn};
    constexpr int kPathPx = 180;
    int left = m_table->viewport()->width() - kPathPx;
    bool isFull = false;
    for (const int column : kByUse) {
        const int width = widthOf(*m_model, column, *m_table);
        isFull = isFull || width > left;
        m_table->setColumnHidden(column, isFull);
        if (isFull) continue;
        m_table->horizontalHeader()->resizeSection(column, width);
        left -= width;
    }
}

void NetworkInsights::setStatistics(const RequestStatistics& statistics)
{
    m_summary->setFullText(statisticsText(statistics));
    m_model->setEndpoints(statistics.endpoints);
    fitColumns();
}

QString NetworkInsights::summary() const { return m_summary->fullText(); }

void NetworkInsights::setUnfolded(bool isUnfolded)
{
    m_unfold->setChecked(isUnfolded);
    m_unfold->setText(tr("Endpoints") + (isUnfolded ? QStringLiteral(" \u25be") : QStringLiteral(" \u25b4")));
    m_table->setVisible(isUnfolded);
}

/// Ids were replaced in the path, so only what stands before the first one can be searched for.
void NetworkInsights::choose(const QModelIndex& index)
{
    const EndpointStatistics& endpoint = m_model->endpoint(m_sorted->mapToSource(index).row());
    const std::string path = endpoint.path.substr(0, endpoint.path.find(":id"));
    const auto quoted = [](const std::string& text) { return u'"' + QString::fromStdString(text).remove(u'"') + u'"'; };
    QStringList query{QStringLiteral("method:") + QString::fromStdString(endpoint.method)};
    if (!endpoint.host.empty()) query << QStringLiteral("host:") + quoted(endpoint.host);
    if (!path.empty()) query << QStringLiteral("path:") + quoted(path);
    Q_EMIT endpointChosen(query.join(u' '));
}

} // namespace revisit
