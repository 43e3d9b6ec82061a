#include "viewer/panels/network_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/file_writer.h"
#include "viewer/latest_only.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/request_details.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/network_delegate.h"
#include "viewer/panels/network_insights.h"
#include "viewer/panels/request_view.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace revisit {

void NetworkPanel::focusSearch() { m_frame->focusSearch(); }

void NetworkPanel::connectContext()
{
    connect(&m_session, &ReplaySession::changed, this, &NetworkPanel::reload);
    connect(&m_selection, &Selection::itemChanged, this, &NetworkPanel::showSelected);
    connect(&m_selection, &Selection::rangeChanged, this, [this] {
        m_filter.range = m_selection.range();
        runFilter();
    });
    connect(m_frame, &ListFrame::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_insights, &NetworkInsights::endpointChosen, this,
        [this](const QString& query) { m_frame->search().setText(query); });
    connect(&m_playback, &Playback::clockChanged, this, &NetworkPanel::updateWindow);
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_model->setNow(position);
        m_delegate->setNow(position);
        ListTable& list = m_frame->list();
        const int waterfall = static_cast<int>(NetworkColumn::Waterfall);
        if (!list.isColumnHidden(waterfall))
            list.viewport()->update(
                list.columnViewportPosition(waterfall), 0, list.columnWidth(waterfall), list.height());
        followPlayhead();
    });
}

void NetworkPanel::reload()
{
    m_filtering->drop();
    setTable(nullptr);
    const auto recording = m_session.recording();
    if (!recording) return m_building->drop();
    m_building->run([recording](const auto& isStale) { return NetworkTable::build(recording, isStale); },
        [this](const std::shared_ptr<const NetworkTable>& table) { setTable(table); });
}

void NetworkPanel::setTable(std::shared_ptr<const NetworkTable> table)
{
    m_detail->clear();
    m_frame->showDetail(false);
    m_model->setTable(std::move(table));
    m_model->setNow(m_playback.position());
    m_delegate->setNow(m_playback.position());
    m_filter.range = m_selection.range();
    runFilter();
}

void NetworkPanel::setFilter(const NetworkFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_frame->search());
    m_frame->search().setText(filter.text);
    m_sdkChip->setChecked(filter.showsSdkTraffic);
    m_frame->list().horizontalHeader()->setSortIndicator(static_cast<int>(filter.sortColumn), filter.sortOrder);
    runFilter();
}

void NetworkPanel::clearFilter()
{
    NetworkFilter none;
    none.sortColumn = m_filter.sortColumn;
    none.sortOrder = m_filter.sortOrder;
    none.showsSdkTraffic = m_filter.showsSdkTraffic;
    m_selection.setRange(std::nullopt);
    setFilter(none);
}

void NetworkPanel::sortBy(int column, Qt::SortOrder order)
{
    if (column == static_cast<int>(m_filter.sortColumn) && order == m_filter.sortOrder) return;
    m_filter.sortColumn = static_cast<NetworkColumn>(column);
    m_filter.sortOrder = order;
    runFilter();
}

void NetworkPanel::runFilter()
{
    const auto table = m_model->table();
    m_delegate->setQuery(EventQuery(m_filter.text));
    if (!table) return apply({});
    m_filtering->run(
        [table, filter = m_filter](const auto& isStale) { return filterRequests(*table, filter, isStale); },
        [this](NetworkMatches matches) { apply(std::move(matches)); });
}

void NetworkPanel::apply(NetworkMatches matches)
{
    m_matches = std::move(matches);
    m_model->setRows(m_matches.rows);
    updateWindow();
    updateChips();
    m_insights->setStatistics(m_matches.statistics);
    m_insights->setVisible(m_matches.statistics.count > 0);
    updateStatus();
    showSelected();
    followPlayhead();
    m_frame->list().viewport()->update();
    Q_EMIT filtered();
}

void NetworkPanel::updateChips()
{
    std::uint32_t all = 0;
    for (const auto& [outcome, chip] : m_outcomeChips) {
        const std::uint32_t count = m_matches.outcomeCounts[static_cast<std::size_t>(outcome)];
        all += count;
        chip->setCount(count);
        chip->setChecked(m_filter.outcomes.test(static_cast<std::size_t>(outcome)));
        chip->setVisible(count > 0 || chip->isChecked() || outcome != RequestOutcome::Unknown);
    }
    m_allChip->setCount(all);
    m_allChip->setChecked(m_filter.outcomes.none() && !m_filter.onlySlow);
    m_slowChip->setCount(m_matches.slowCount);
    m_slowChip->setChecked(m_filter.onlySlow);
    m_sdkChip->setCount(m_matches.sdkTraffic);
    m_sdkChip->setVisible(m_matches.sdkTraffic > 0);
    m_methods->setText(
        m_filter.methods.isEmpty() ? tr("Method \u25be") : tr("Method: %1 \u25be").arg(m_filter.methods.join(u' ')));
    m_hosts->setText(m_filter.hosts.isEmpty() ? tr("Host \u25be")
            : m_filter.hosts.size() == 1      ? tr("Host: %1 \u25be").arg(m_filter.hosts.first().left(30))
                                              : tr("%1 hosts \u25be").arg(m_filter.hosts.size()));
}

void NetworkPanel::fillChoices(
    QMenu& menu, const std::map<QString, std::uint32_t>& counts, QStringList NetworkFilter::*choice)
{
    menu.clear();
    QStringList names = m_filter.*choice;
    for (const auto& [name, count] : counts)
        if (!names.contains(name)) names << name;
    std::sort(names.begin(), names.end());
    for (const QString& name : names) {
        const auto count = counts.find(name);
        const QString shown
            = name.isEmpty() ? tr("(none)") : QString(name.left(80)).replace(u'&', QStringLiteral("&&"));
        auto* action = menu.addAction(
            QStringLiteral("%1\t%2").arg(shown, QLocale().toString(count == counts.end() ? 0u : count->second)));
        action->setCheckable(true);
        action->setChecked((m_filter.*choice).contains(name));
        connect(action, &QAction::toggled, this, [this, name, choice](bool isOn) {
            if (isOn)
                (m_filter.*choice) << name;
            else
                (m_filter.*choice).removeAll(name);
            runFilter();
        });
    }
}

QString NetworkPanel::emptyReason() const
{
    if (m_session.state() == ReplaySession::State::Loading) return tr("The recording is being opened\u2026");
    const auto& table = m_model->table();
    if (!table) return tr("No recording is open");
    if (table->rows.empty())
        return tr("This recording holds no requests. SDKs record them where network tracking is switched on.");
    if (m_model->rowCount() > 0) return {};
    if (!m_matches.error.isEmpty()) return tr("The pattern cannot be read: %1").arg(m_matches.error);
    if (m_matches.total == 0) return tr("All requests are the SDK\u2019s own. \u201cSDK traffic\u201d shows them.");
    QStringList causes;
    if (!m_filter.text.trimmed().isEmpty()) causes << tr("the search for \u201c%1\u201d").arg(m_filter.text.trimmed());
    for (const auto& [outcome, chip] : m_outcomeChips)
        if (chip->isChecked()) causes << tr("the choice of %1").arg(outcomeTitle(outcome));
    if (m_filter.onlySlow) causes << tr("the choice of slow ones");
    if (!m_filter.methods.isEmpty()) causes << tr("the choice of %1").arg(m_filter.methods.join(QStringLiteral(", ")));
    if (!m_filter.hosts.isEmpty()) causes << tr("the choice of %1").arg(m_filter.hosts.join(QStringLiteral(", ")));
    if (const auto& range = m_filter.range)
        causes << tr("the range %1 to %2").arg(formatPlayTime(range->start), formatPlayTime(range->end));
    return tr("All %1 requests are hidden by %2").arg(QLocale().toString(m_matches.total), causes.join(tr(" and ")));
}

void NetworkPanel::updateStatus()
{
    ListFrame::Status status;
    status.emptyReason = emptyReason();
    status.range = m_filter.range;
    NetworkFilter others = m_filter;
    others.range.reset();
    status.isFiltered = others.isActive();
    const int shown = m_model->rowCount();
    const auto total = static_cast<int>(m_matches.total);
    if (m_model->table())
        status.summary = shown == total
            ? counted(total, tr("1 request"), tr("%1 requests"))
            : tr("%1 of %2 requests").arg(QLocale().toString(shown), QLocale().toString(total));
    m_frame->setStatus(status);
}

/// The waterfall stands for the marked range, else for the time in which the requests shown took place.
void NetworkPanel::updateWindow()
{
    if (m_filter.range || m_model->rowCount() == 0)
        return m_delegate->setWindow(
            m_filter.range.value_or(PlayRange{{0}, {std::max<std::int64_t>(1, m_playback.duration().ms)}}));
    PlayRange window{{m_model->row(0).startMs}, {m_model->row(0).endMs}};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        window.start.ms = std::min(window.start.ms, m_model->row(row).startMs);
        window.end.ms = std::max({window.end.ms, m_model->row(row).endMs, window.start.ms + 1});
    }
    m_delegate->setWindow(window);
}

void NetworkPanel::choose(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const NetworkRow row = m_model->row(index.row());
    select(index.row());
    m_playback.seek({row.startMs});
}

void NetworkPanel::select(int row)
{
    if (row >= 0 && row < m_model->rowCount()) m_selection.selectItem(m_model->row(row).item);
}

void NetworkPanel::showSelected()
{
    ListTable& list = m_frame->list();
    const auto item = m_selection.item();
    const int row = item ? m_model->rowOfItem(*item) : -1;
    if (row < 0) {
        if (!item) m_frame->showDetail(false);
        return list.selectionModel()->clear();
    }
    if (list.currentIndex().row() != row) list.setCurrentIndex(m_model->index(row, 0));
    list.reveal(row, QAbstractItemView::EnsureVisible);
    m_detail->show(m_model->table(), m_model->sourceRow(row));
    m_frame->showDetail(true);
}

void NetworkPanel::followPlayhead() { m_frame->followRow(m_model->nowRow()); }

void NetworkPanel::copyUrl() { m_detail->copyUrl(); }

void NetworkPanel::copyCurl() { m_detail->copyCurl(); }

void NetworkPanel::copyRows()
{
    QStringList lines;
    for (const QModelIndex& first : m_frame->list().selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < static_cast<int>(NetworkColumn::Waterfall); ++column)
            cells << NetworkDelegate::textOf(first.siblingAtColumn(column));
        lines << cells.join(u'\t');
    }
    if (lines.isEmpty()) return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_frame->say(counted(lines.size(), tr("Copied 1 row"), tr("Copied %1 rows")));
}

std::vector<std::uint32_t> NetworkPanel::rowsOf(Extent extent) const
{
    if (extent == Extent::Shown) return m_model->rows();
    std::vector<std::uint32_t> rows;
    if (extent == Extent::All) {
        rows.resize(m_model->table() ? m_model->table()->rows.size() : 0);
        std::iota(rows.begin(), rows.end(), 0u);
        return rows;
    }
    for (const QModelIndex& index : m_frame->list().selectionModel()->selectedRows())
        rows.push_back(m_model->sourceRow(index.row()));
    std::sort(rows.begin(), rows.end());
    return rows;
}

void NetworkPanel::askForHarFile(Extent extent)
{
    if (rowsOf(extent).empty()) return m_frame->say(tr("There is no request to export"));
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export HTTP Archive"), m_session.title() + QStringLiteral(".har"), tr("HTTP archives (*.har)"));
    if (!file.isEmpty()) exportHar(extent, file);
}

void NetworkPanel::exportHar(Extent extent, const QString& file)
{
    const auto table = m_model->table();
    auto rows = rowsOf(extent);
    if (!table || rows.empty()) return;
    const auto count = static_cast<qint64>(rows.size());
    m_exporting->run([table, rows = std::move(rows), file](
                         const auto&) { return writeFile(file, std::string_view(harOf(*table, rows))); },
        [this, file, count](bool isWritten) {
            m_frame->say(isWritten
                    ? counted(count, tr("Wrote 1 request to %2"), tr("Wrote %1 requests to %2")).arg(file)
                    : tr("%1 cannot be written").arg(file));
            Q_EMIT exported(isWritten);
        });
}

void NetworkPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_sdkChip != nullptr) styleChips();
}

} // namespace revisit
