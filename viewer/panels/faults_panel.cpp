#include "viewer/panels/faults_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/file_writer.h"
#include "viewer/latest_only.h"
#include "viewer/model/pretty_json.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/fault_delegate.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/stack_view.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>

namespace revisit {

/// What the worker makes of the chosen fault.
struct FaultsPanel::Detail {
    std::vector<Property> facts;
    std::vector<Property> steps;
    QString json;
    QString report;
};

namespace {

QString utcText(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
}

QString subtitleOf(const FaultRow& row)
{
    QStringList parts{displayName(row.kind), formatPlayTime({row.playMs}, {1}), utcText(row.wall)};
    if (row.durationMs > 0)
        parts << FaultsPanel::tr("unresponsive for %1").arg(formatSpan({static_cast<std::int64_t>(row.durationMs)}));
    if (row.repeats > 1) parts << FaultsPanel::tr("%1 times in this session").arg(QLocale().toString(row.repeats));
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString reportOf(const FaultTable& table, const FaultRow& row, const std::vector<Property>& facts)
{
    QString report
        = QStringLiteral("%1: %2\n%3\n%4\n\n")
              .arg(row.title, row.detail, subtitleOf(row), QString::fromStdString(table.recording->info().sessionId));
    report += QString::fromStdString(table.stack(row));
    for (const Property& fact : facts)
        report += fact.isHeading ? QStringLiteral("\n%1\n").arg(fact.name)
                                 : QStringLiteral("  %1: %2\n").arg(fact.name, fact.value);
    return report;
}

} // namespace

void FaultsPanel::focusSearch() { m_frame->focusSearch(); }

void FaultsPanel::connectContext()
{
    connect(&m_session, &ReplaySession::changed, this, &FaultsPanel::reload);
    connect(&m_selection, &Selection::itemChanged, this, &FaultsPanel::showSelected);
    connect(&m_selection, &Selection::rangeChanged, this, [this] {
        m_filter.range = m_selection.range();
        runFilter();
    });
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_model->setNow(position);
        m_frame->followRow(m_model->nowRow());
    });
}

void FaultsPanel::reload()
{
    m_filtering->drop();
    setTable(nullptr);
    const auto recording = m_session.recording();
    if (!recording) return m_building->drop();
    m_building->run([recording](const auto& isStale) { return FaultTable::build(recording, isStale); },
        [this](const std::shared_ptr<const FaultTable>& table) { setTable(table); });
}

void FaultsPanel::setTable(std::shared_ptr<const FaultTable> table)
{
    m_detailing->drop();
    m_report.clear();
    m_frame->showDetail(false);
    m_model->setTable(std::move(table));
    m_model->setNow(m_playback.position());
    m_filter.range = m_selection.range();
    runFilter();
}

void FaultsPanel::setFilter(const FaultFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_frame->search());
    m_frame->search().setText(filter.text);
    runFilter();
}

void FaultsPanel::clearFilter()
{
    m_selection.setRange(std::nullopt);
    setFilter({});
}

void FaultsPanel::runFilter()
{
    const auto table = m_model->table();
    m_delegate->setQuery(EventQuery(m_filter.text));
    if (!table) return apply({});
    m_filtering->run([table, filter = m_filter](const auto& isStale) { return filterFaults(*table, filter, isStale); },
        [this](FaultMatches matches) { apply(std::move(matches)); });
}

void FaultsPanel::apply(FaultMatches matches)
{
    m_matches = std::move(matches);
    m_model->setRows(m_matches.rows);
    std::uint32_t all = 0;
    for (const auto& [category, chip] : m_chips) {
        const std::uint32_t count = m_matches.counts[static_cast<std::size_t>(category)];
        all += count;
        chip->setCount(count);
        chip->setChecked(m_filter.categories.test(static_cast<std::size_t>(category)));
    }
    m_allChip->setCount(all);
    m_allChip->setChecked(m_filter.categories.none());
    updateStatus();
    showSelected();
    m_frame->followRow(m_model->nowRow());
    m_frame->list().viewport()->update();
    Q_EMIT filtered();
}

QString FaultsPanel::emptyReason() const
{
    if (m_session.state() == ReplaySession::State::Loading) return tr("The recording is being opened\u2026");
    const auto& table = m_model->table();
    if (!table) return tr("No recording is open");
    if (table->rows.empty()) return tr("No crash, no freeze and no error was recorded in this session.");
    if (m_model->rowCount() > 0) return {};
    if (!m_matches.error.isEmpty()) return tr("The pattern cannot be read: %1").arg(m_matches.error);
    QStringList causes;
    if (!m_filter.text.trimmed().isEmpty()) causes << tr("the search for \u201c%1\u201d").arg(m_filter.text.trimmed());
    QStringList kinds;
    for (const auto& [category, chip] : m_chips)
        if (chip->isChecked()) kinds << chip->text();
    if (!kinds.isEmpty()) causes << tr("the choice of %1").arg(kinds.join(QStringLiteral(", ")));
    if (const auto& range = m_filter.range)
        causes << tr("the range %1 to %2").arg(formatPlayTime(range->start), formatPlayTime(range->end));
    return counted(static_cast<qint64>(table->rows.size()), tr("The only fault is hidden by %2"),
        tr("All %1 faults are hidden by %2"))
        .arg(causes.join(tr(" and ")));
}

void FaultsPanel::updateStatus()
{
    ListFrame::Status status;
    status.emptyReason = emptyReason();
    status.range = m_filter.range;
    status.isFiltered = m_filter.categories.any() || !m_filter.text.trimmed().isEmpty();
    if (const auto& table = m_model->table()) {
        const auto total = static_cast<qint64>(table->rows.size());
        const qint64 shown = m_model->rowCount();
        status.summary = shown == total
            ? counted(total, tr("1 fault"), tr("%1 faults"))
            : tr("%1 of %2 faults").arg(QLocale().toString(shown), QLocale().toString(total));
    }
    m_frame->setStatus(status);
}

void FaultsPanel::choose(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const std::int64_t playMs = m_model->row(index.row()).playMs;
    select(index.row());
    m_playback.seek({playMs});
}

void FaultsPanel::select(int row)
{
    if (row >= 0 && row < m_model->rowCount()) m_selection.selectItem(m_model->row(row).item);
}

const FaultRow* FaultsPanel::current() const
{
    const auto item = m_selection.item();
    const int row = item ? m_model->rowOfItem(*item) : -1;
    return row < 0 ? nullptr : &m_model->row(row);
}

void FaultsPanel::jumpToMoment()
{
    if (const FaultRow* row = current()) m_playback.seek({row->playMs});
}

void FaultsPanel::jumpToFrameBefore()
{
    const FaultRow* row = current();
    if (row == nullptr) return;
    const auto frame = m_model->table()->frameBefore(*row);
    if (!frame) return m_frame->say(tr("There is no picture before it"));
    m_playback.seekWall(*frame);
    m_frame->say(tr("The picture before it was taken %1 earlier").arg(formatSpan(row->wall - *frame)));
}

void FaultsPanel::showSelected()
{
    ListTable& list = m_frame->list();
    const auto item = m_selection.item();
    const int row = item ? m_model->rowOfItem(*item) : -1;
    if (row < 0) {
        if (!item) m_frame->showDetail(false);
        return list.clearSelection();
    }
    if (list.currentIndex().row() != row) list.setCurrentIndex(m_model->index(row, 0));
    list.reveal(row, QAbstractItemView::EnsureVisible);
    showRow(row);
}

void FaultsPanel::showRow(int row)
{
    const auto table = m_model->table();
    const std::uint32_t source = m_model->sourceRow(row);
    const FaultRow& fault = table->rows[source];
    m_header->setMark(markIcon(fault.kind, palette()));
    m_header->setTexts(fault.detail.isEmpty() ? fault.title : QStringLiteral("%1: %2").arg(fault.title, fault.detail),
        subtitleOf(fault));
    m_stack->show([table, source] { return table->stack(table->rows[source]); },
        fault.category == FaultCategory::Anr
            ? tr("No stack was recorded. iOS delivers the stack of a freeze later, with the next diagnostic report.")
            : tr("No stack was recorded with it."));
    m_frame->showDetail(true);
    m_detailing->run(
        [table, source](const auto&) {
            const FaultRow& shown = table->rows[source];
            Detail detail;
            detail.facts = table->facts(shown);
            detail.steps = table->stepsBefore(shown);
            const auto& item = table->recording->timeline()[shown.item];
            detail.json = QString::fromStdString(prettyJson(table->recording->detailJson(item)));
            detail.report = reportOf(*table, shown, detail.facts);
            return detail;
        },
        [this](const Detail& detail) { showDetail(detail); });
}

void FaultsPanel::showDetail(const Detail& detail)
{
    m_state->setProperties(detail.facts);
    m_steps->setProperties(detail.steps);
    m_json->showText(detail.json, CodeView::Language::Json);
    m_report = detail.report;
    Q_EMIT detailed();
}

void FaultsPanel::copyReport()
{
    if (m_report.isEmpty() || current() == nullptr) return;
    QGuiApplication::clipboard()->setText(m_report);
    m_frame->say(tr("Copied the report"));
}

void FaultsPanel::askForReportFile()
{
    if (m_report.isEmpty() || current() == nullptr) return m_frame->say(tr("Choose a fault first"));
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save Report"), m_session.title() + QStringLiteral(".txt"), tr("Texts (*.txt)"));
    if (!file.isEmpty()) saveReport(file);
}

void FaultsPanel::saveReport(const QString& file)
{
    m_saving->run(
        [text = m_report.toStdString(), file](const auto&) { return writeFile(file, std::string_view(text)); },
        [this, file](bool isWritten) {
            m_frame->say(isWritten ? tr("Wrote %1").arg(file) : tr("%1 cannot be written").arg(file));
            Q_EMIT saved(isWritten);
        });
}

void FaultsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_allChip != nullptr) styleChips();
}

} // namespace revisit
