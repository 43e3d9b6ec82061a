#include "viewer/panels/network_panel.h"

#include "viewer/counted.h"
#include "viewer/file_question.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/request_details.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/network_delegate.h"
#include "viewer/panels/network_insights.h"
#include "viewer/panels/request_view.h"

#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace revisit {

void NetworkPanel::playheadMoved(SessionTime position)
{
    m_painter->setNow(position);
    const int waterfall = static_cast<int>(NetworkColumn::Waterfall);
    if (!list().isColumnHidden(waterfall))
        list().viewport()->update(
            list().columnViewportPosition(waterfall), 0, list().columnWidth(waterfall), list().height());
}

void NetworkPanel::filterSet()
{
    m_sdkChip->setChecked(filter().showsSdkTraffic);
    m_contentsChip->setChecked(filter().searchesContents);
    list().horizontalHeader()->setSortIndicator(static_cast<int>(filter().sortColumn), filter().sortOrder);
}

void NetworkPanel::sortBy(int column, Qt::SortOrder order)
{
    if (column == static_cast<int>(filter().sortColumn) && order == filter().sortOrder) return;
    changeFilter([=](NetworkFilter& filter) {
        filter.sortColumn = static_cast<NetworkColumn>(column);
        filter.sortOrder = order;
    });
}

void NetworkPanel::showCounts()
{
    m_painter->setNow(playback().position());
    updateWindow();
    showChoices();
    m_insights->setStatistics(matches().statistics);
    m_insights->setVisible(matches().statistics.count > 0);
}

void NetworkPanel::showChoices()
{
    Chip* unknown = kinds().chip(static_cast<std::size_t>(RequestOutcome::Unknown));
    unknown->setVisible(unknown->chipCount().value_or(0) > 0 || unknown->isChecked());
    kinds().all()->setChecked(filter().outcomes.none() && !filter().onlySlow);
    m_slowChip->setCount(matches().slowCount);
    m_slowChip->setChecked(filter().onlySlow);
    m_sdkChip->setCount(matches().sdkTraffic);
    m_sdkChip->setChecked(filter().showsSdkTraffic);
    m_sdkChip->setVisible(matches().sdkTraffic > 0);
    m_contentsChip->setCount(matches().withContents);
    m_contentsChip->setVisible(matches().withContents > 0);
    m_methods->setText(
        filter().methods.isEmpty() ? tr("Method \u25be") : tr("Method: %1 \u25be").arg(filter().methods.join(u' ')));
    m_hosts->setText(filter().hosts.isEmpty() ? tr("Host \u25be")
            : filter().hosts.size() == 1      ? tr("Host: %1 \u25be").arg(filter().hosts.first().left(30))
                                              : tr("%1 hosts \u25be").arg(filter().hosts.size()));
}

void NetworkPanel::fillChoices(
    QMenu& menu, const std::map<QString, std::uint32_t>& counts, QStringList NetworkFilter::*choice)
{
    menu.clear();
    QStringList names = filter().*choice;
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
        action->setChecked((filter().*choice).contains(name));
        connect(action, &QAction::toggled, this, [this, name, choice](bool isOn) {
            changeFilter([&](NetworkFilter& filter) {
                if (isOn)
                    (filter.*choice) << name;
                else
                    (filter.*choice).removeAll(name);
            });
        });
    }
}

QString NetworkPanel::ownEmptyReason() const
{
    const bool isSdkAlone = matches().total == 0 && matches().sdkTraffic > 0;
    return isSdkAlone ? tr("All requests are the SDK\u2019s own. \u201cSDK traffic\u201d shows them.") : QString();
}

QStringList NetworkPanel::ownCauses() const
{
    QStringList causes;
    if (filter().onlySlow) causes << tr("the choice of slow ones");
    for (const QStringList& names : {filter().methods, filter().hosts})
        if (!names.isEmpty()) causes << tr("the choice of %1").arg(names.join(QStringLiteral(", ")));
    return causes;
}

/// The waterfall stands for the marked range, else for the time in which the requests shown took place.
void NetworkPanel::updateWindow()
{
    if (filter().range || model().rowCount() == 0)
        return m_painter->setWindow(
            filter().range.value_or(PlayRange{{0}, {std::max<std::int64_t>(1, playback().duration().ms)}}));
    PlayRange window{{model().row(0).playMs}, {model().row(0).endMs}};
    for (int row = 0; row < model().rowCount(); ++row) {
        window.start.ms = std::min(window.start.ms, model().row(row).playMs);
        window.end.ms = std::max({window.end.ms, model().row(row).endMs, window.start.ms + 1});
    }
    m_painter->setWindow(window);
}

void NetworkPanel::showRow(int row)
{
    m_detail->show(model().table(), model().sourceRow(row));
    frame().showDetail(true);
}

void NetworkPanel::clearDetail() { m_detail->clear(); }

void NetworkPanel::perform(ActionId command)
{
    ListPanel::perform(command);
    const bool isCopying = command == ActionId::CopyRequestUrl || command == ActionId::CopyRequestCurl;
    if (!isCopying) return;
    if (m_detail->details().url.isEmpty()) return frame().say(tr("Choose a request first"));
    if (command == ActionId::CopyRequestUrl)
        m_detail->copyUrl();
    else
        m_detail->copyCurl();
}

ListPanel::Copied NetworkPanel::copied(const std::vector<std::uint32_t>& sources) const
{
    QStringList lines;
    for (const std::uint32_t source : sources) {
        QStringList cells;
        for (int column = 0; column < static_cast<int>(NetworkColumn::Waterfall); ++column)
            cells << NetworkDelegate::textOf(model().index(model().rowOfSource(source), column));
        lines << cells.join(u'\t');
    }
    return {lines.join(u'\n'), counted(lines.size(), tr("Copied 1 row"), tr("Copied %1 rows"))};
}

std::vector<std::uint32_t> NetworkPanel::rowsOf(Extent extent) const
{
    if (extent == Extent::Selected) return selectedSources();
    if (extent == Extent::Shown) return model().rows();
    std::vector<std::uint32_t> rows(model().table() ? model().table()->rows.size() : 0);
    std::iota(rows.begin(), rows.end(), 0u);
    return rows;
}

void NetworkPanel::askForHarFile(Extent extent)
{
    if (rowsOf(extent).empty()) return frame().say(tr("There is no request to export"));
    askWhereToSave(this, settings(),
        {tr("Export HTTP Archive"), session().title() + QStringLiteral(".har"), tr("HTTP archives (*.har)")},
        [this, extent](const QString& file) { exportHar(extent, file); });
}

void NetworkPanel::exportHar(Extent extent, const QString& file)
{
    const auto table = model().table();
    auto rows = rowsOf(extent);
    if (!table || rows.empty()) return;
    const auto count = static_cast<qint64>(rows.size());
    save(
        file, [table, rows = std::move(rows)] { return harOf(*table, rows); },
        counted(count, tr("Wrote 1 request to %2"), tr("Wrote %1 requests to %2")).arg(file));
}

} // namespace revisit
