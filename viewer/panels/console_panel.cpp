#include "viewer/panels/console_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/file_writer.h"
#include "viewer/latest_only.h"
#include "viewer/model/pretty_json.h"
#include "viewer/model/pretty_message.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/console_delegate.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/stack_view.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QTabWidget>

#include <algorithm>

namespace revisit {

/// What the worker makes of the chosen row.
struct ConsolePanel::Detail {
    QString message;
    QString json;
};

QString consoleText(const ConsoleTable& table, const std::vector<std::uint32_t>& rows)
{
    QString text;
    for (const std::uint32_t source : rows) {
        const ConsoleRow& row = table.rows[source];
        QString message = row.message;
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(formatPlayTime({row.playMs}, {1}), displayName(row.kind),
                        message.replace(u'\n', QStringLiteral("\n    ")));
    }
    return text;
}

void ConsolePanel::focusSearch() { m_frame->focusSearch(); }

void ConsolePanel::connectContext()
{
    connect(&m_session, &ReplaySession::changed, this, &ConsolePanel::reload);
    connect(&m_selection, &Selection::itemChanged, this, &ConsolePanel::showSelected);
    connect(&m_selection, &Selection::rangeChanged, this, [this] {
        m_filter.range = m_selection.range();
        runFilter();
    });
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_model->setNow(position);
        followPlayhead();
    });
}

void ConsolePanel::reload()
{
    m_filtering->drop();
    setTable(nullptr);
    const auto recording = m_session.recording();
    if (!recording) return m_building->drop();
    m_building->run([recording](const auto& isStale) { return ConsoleTable::build(recording, isStale); },
        [this](const std::shared_ptr<const ConsoleTable>& table) { setTable(table); });
}

void ConsolePanel::setTable(std::shared_ptr<const ConsoleTable> table)
{
    m_detailing->drop();
    m_frame->showDetail(false);
    m_model->setTable(std::move(table));
    m_model->setNow(m_playback.position());
    m_filter.range = m_selection.range();
    runFilter();
}

void ConsolePanel::setFilter(const ConsoleFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_frame->search());
    m_frame->search().setText(filter.text);
    runFilter();
}

void ConsolePanel::clearFilter()
{
    m_selection.setRange(std::nullopt);
    setFilter({});
}

void ConsolePanel::runFilter()
{
    const auto table = m_model->table();
    m_delegate->setQuery(EventQuery(m_filter.text));
    if (!table) return apply({});
    m_filtering->run([table, filter = m_filter](const auto& isStale) { return filterConsole(*table, filter, isStale); },
        [this](ConsoleMatches matches) { apply(std::move(matches)); });
}

void ConsolePanel::apply(ConsoleMatches matches)
{
    m_matches = std::move(matches);
    m_model->setRows(m_matches.rows);
    updateHeights();
    updateChips();
    updateStatus();
    showSelected();
    followPlayhead();
    m_frame->list().viewport()->update();
    Q_EMIT filtered();
}

void ConsolePanel::updateChips()
{
    std::uint32_t all = 0;
    for (const auto& [level, chip] : m_chips) {
        const std::uint32_t count = m_matches.levelCounts[static_cast<std::size_t>(level)];
        all += count;
        chip->setCount(count);
        chip->setChecked(m_filter.levels.test(static_cast<std::size_t>(level)));
    }
    m_allChip->setCount(all);
    m_allChip->setChecked(m_filter.levels.none());
}

QString ConsolePanel::emptyReason() const
{
    if (m_session.state() == ReplaySession::State::Loading) return tr("The recording is being opened\u2026");
    const auto& table = m_model->table();
    if (!table) return tr("No recording is open");
    if (table->rows.empty())
        return tr("Nothing was logged. SDKs record the console where console tracking is switched on.");
    if (m_model->rowCount() > 0) return {};
    if (!m_matches.error.isEmpty()) return tr("The pattern cannot be read: %1").arg(m_matches.error);
    QStringList causes;
    if (!m_filter.text.trimmed().isEmpty()) causes << tr("the search for \u201c%1\u201d").arg(m_filter.text.trimmed());
    QStringList levels;
    for (const auto& [level, chip] : m_chips)
        if (chip->isChecked()) levels << chip->text();
    if (!levels.isEmpty()) causes << tr("the choice of %1").arg(levels.join(QStringLiteral(", ")));
    if (const auto& range = m_filter.range)
        causes << tr("the range %1 to %2").arg(formatPlayTime(range->start), formatPlayTime(range->end));
    return counted(static_cast<qint64>(table->rows.size()), tr("The only message is hidden by %2"),
        tr("All %1 messages are hidden by %2"))
        .arg(causes.join(tr(" and ")));
}

void ConsolePanel::updateStatus()
{
    ListFrame::Status status;
    status.emptyReason = emptyReason();
    status.range = m_filter.range;
    status.isFiltered = m_filter.levels.any() || !m_filter.text.trimmed().isEmpty();
    if (const auto& table = m_model->table()) {
        const auto total = static_cast<qint64>(table->rows.size());
        const qint64 shown = m_model->rowCount();
        status.summary = shown == total
            ? counted(total, tr("1 message"), tr("%1 messages"))
            : tr("%1 of %2 messages").arg(QLocale().toString(shown), QLocale().toString(total));
    }
    m_frame->setStatus(status);
}

void ConsolePanel::setDimming(bool isDimming)
{
    m_dimChip->setChecked(isDimming);
    m_delegate->setDimming(isDimming);
    m_frame->list().viewport()->update();
}

void ConsolePanel::setMultiLine(bool isMultiLine)
{
    m_linesChip->setChecked(isMultiLine);
    updateHeights();
    followPlayhead();
}

/// Only rows that differ from the usual height are touched, so that 100,000 short ones cost nothing.
void ConsolePanel::updateHeights()
{
    QHeaderView* header = m_frame->list().verticalHeader();
    const int usual = header->defaultSectionSize();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int lines = m_linesChip->isChecked() ? m_model->row(row).lineCount : 1;
        const int height = lines > 1 ? ConsoleDelegate::heightFor(lines, font()) : usual;
        if (header->sectionSize(row) != height) header->resizeSection(row, height);
    }
}

void ConsolePanel::choose(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const std::int64_t playMs = m_model->row(index.row()).playMs;
    select(index.row());
    m_playback.seek({playMs});
}

void ConsolePanel::select(int row)
{
    if (row >= 0 && row < m_model->rowCount()) m_selection.selectItem(m_model->row(row).item);
}

void ConsolePanel::showSelected()
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

void ConsolePanel::showRow(int row)
{
    const auto table = m_model->table();
    const std::uint32_t source = m_model->sourceRow(row);
    const ConsoleRow& line = table->rows[source];
    const QString when = QDateTime::fromMSecsSinceEpoch(line.wall.ms, Qt::UTC)
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
    m_header->setMark(markIcon(line.kind, palette()));
    m_header->setTexts(line.message.section(u'\n', 0, 0),
        QStringLiteral("%1 \u00b7 %2 \u00b7 %3").arg(displayName(line.kind), formatPlayTime({line.playMs}, {1}), when));
    m_tabs->setTabVisible(m_tabs->indexOf(m_stack), line.hasStack);
    m_stack->show([table, source] { return table->stack(table->rows[source]); }, {});
    m_frame->showDetail(true);
    m_detailing->run(
        [table, source](const auto&) {
            const ConsoleRow& shown = table->rows[source];
            const auto& item = table->recording->timeline()[shown.item];
            return Detail{
                prettyMessage(shown.message), QString::fromStdString(prettyJson(table->recording->detailJson(item)))};
        },
        [this](const Detail& detail) {
            m_message->showText(detail.message, CodeView::Language::Text);
            m_json->showText(detail.json, CodeView::Language::Json);
            Q_EMIT detailed();
        });
}

QString ConsolePanel::shownMessage() const { return m_message->fullText(); }

void ConsolePanel::followPlayhead() { m_frame->followRow(m_model->nowRow()); }

void ConsolePanel::copyRows()
{
    std::vector<std::uint32_t> rows;
    for (const QModelIndex& index : m_frame->list().selectionModel()->selectedRows())
        rows.push_back(m_model->sourceRow(index.row()));
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) return;
    QGuiApplication::clipboard()->setText(consoleText(*m_model->table(), rows));
    m_frame->say(counted(static_cast<qint64>(rows.size()), tr("Copied 1 message"), tr("Copied %1 messages")));
}

void ConsolePanel::copyAll()
{
    if (m_model->rowCount() == 0) return;
    QGuiApplication::clipboard()->setText(consoleText(*m_model->table(), m_model->rows()));
    m_frame->say(counted(m_model->rowCount(), tr("Copied 1 message"), tr("Copied %1 messages")));
}

void ConsolePanel::askForTextFile()
{
    if (m_model->rowCount() == 0) return m_frame->say(tr("There is no message to save"));
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save Messages"), m_session.title() + QStringLiteral(".txt"), tr("Texts (*.txt)"));
    if (!file.isEmpty()) saveText(file);
}

void ConsolePanel::saveText(const QString& file)
{
    const auto table = m_model->table();
    if (!table) return;
    m_saving->run(
        [table, rows = m_model->rows(), file](
            const auto&) { return writeFile(file, std::string_view(consoleText(*table, rows).toStdString())); },
        [this, file](bool isWritten) {
            m_frame->say(isWritten ? tr("Wrote %1").arg(file) : tr("%1 cannot be written").arg(file));
            Q_EMIT saved(isWritten);
        });
}

void ConsolePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_dimChip != nullptr) styleChips();
}

} // namespace revisit
