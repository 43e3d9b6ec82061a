#include "viewer/panels/state_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/latest_only.h"
#include "viewer/model/diff_model.h"
#include "viewer/model/pretty_json.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/list_frame.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace revisit {

/// What the worker makes of the chosen action.
struct StatePanel::Detail {
    JsonDiff diff;
    QString before;
    QString after;
    QString action;
    bool hasStates = false;
    bool isTruncated = false;
};

namespace {

QString laidOut(const std::optional<std::string>& json)
{
    return json ? QString::fromStdString(prettyJson(*json)) : QString();
}

void showCode(CodeView& view, const QString& text)
{
    if (text.isEmpty()) return view.clearText();
    view.showText(text, CodeView::Language::Json);
}

} // namespace

void StatePanel::focusSearch() { m_frame->focusSearch(); }

void StatePanel::connectContext()
{
    connect(&m_session, &ReplaySession::changed, this, &StatePanel::reload);
    connect(&m_selection, &Selection::itemChanged, this, &StatePanel::showSelected);
    connect(&m_selection, &Selection::rangeChanged, this, [this] {
        m_filter.range = m_selection.range();
        runFilter();
    });
    connect(&m_playback, &Playback::positionChanged, this, [this](SessionTime position) {
        m_model->setNow(position);
        m_frame->followRow(m_model->nowRow());
    });
}

void StatePanel::reload()
{
    m_filtering->drop();
    setTable(nullptr);
    const auto recording = m_session.recording();
    if (!recording) return m_building->drop();
    m_building->run([recording](const auto& isStale) { return StateTable::build(recording, isStale); },
        [this](const std::shared_ptr<const StateTable>& table) { setTable(table); });
}

void StatePanel::setTable(std::shared_ptr<const StateTable> table)
{
    m_detailing->drop();
    m_frame->showDetail(false);
    m_model->setTable(std::move(table));
    m_model->setNow(m_playback.position());
    m_filter.range = m_selection.range();
    runFilter();
}

void StatePanel::setFilter(const StateFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker quiet(m_frame->search());
    m_frame->search().setText(filter.text);
    runFilter();
}

void StatePanel::clearFilter()
{
    m_selection.setRange(std::nullopt);
    setFilter({});
}

void StatePanel::runFilter()
{
    const auto table = m_model->table();
    if (!table) return apply({});
    m_filtering->run([table, filter = m_filter](const auto& isStale) { return filterState(*table, filter, isStale); },
        [this](StateMatches matches) { apply(std::move(matches)); });
}

void StatePanel::apply(StateMatches matches)
{
    m_matches = std::move(matches);
    m_model->setRows(m_matches.rows);
    m_changesChip->setCount(m_matches.changing);
    m_changesChip->setChecked(m_filter.onlyChanges);
    updateStatus();
    showSelected();
    m_frame->followRow(m_model->nowRow());
    Q_EMIT filtered();
}

QString StatePanel::emptyReason() const
{
    if (m_session.state() == ReplaySession::State::Loading) return tr("The recording is being opened\u2026");
    const auto& table = m_model->table();
    if (!table) return tr("No recording is open");
    if (table->rows.empty())
        return tr("No store was recorded. The browser SDK records one where its Redux middleware is installed; mobile "
                  "SDKs record none. Each action is then an event named \u201c$redux_action\u201d.");
    if (m_model->rowCount() > 0) return {};
    if (!m_matches.error.isEmpty()) return tr("The pattern cannot be read: %1").arg(m_matches.error);
    QStringList causes;
    if (!m_filter.text.trimmed().isEmpty()) causes << tr("the search for \u201c%1\u201d").arg(m_filter.text.trimmed());
    if (m_filter.onlyChanges) causes << tr("the choice of those with changes");
    if (const auto& range = m_filter.range)
        causes << tr("the range %1 to %2").arg(formatPlayTime(range->start), formatPlayTime(range->end));
    return counted(static_cast<qint64>(table->rows.size()), tr("The only action is hidden by %2"),
        tr("All %1 actions are hidden by %2"))
        .arg(causes.join(tr(" and ")));
}

void StatePanel::updateStatus()
{
    ListFrame::Status status;
    status.emptyReason = emptyReason();
    status.range = m_filter.range;
    status.isFiltered = m_filter.onlyChanges || !m_filter.text.trimmed().isEmpty();
    if (const auto& table = m_model->table()) {
        const auto total = static_cast<qint64>(table->rows.size());
        const qint64 shown = m_model->rowCount();
        status.summary = shown == total
            ? counted(total, tr("1 action"), tr("%1 actions"))
            : tr("%1 of %2 actions").arg(QLocale().toString(shown), QLocale().toString(total));
    }
    m_frame->setStatus(status);
}

void StatePanel::choose(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const std::int64_t playMs = m_model->row(index.row()).playMs;
    select(index.row());
    m_playback.seek({playMs});
}

void StatePanel::select(int row)
{
    if (row >= 0 && row < m_model->rowCount()) m_selection.selectItem(m_model->row(row).item);
}

void StatePanel::copyRows()
{
    QStringList lines;
    for (const QModelIndex& first : m_frame->list().selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < StateModel::ColumnCount; ++column)
            cells << first.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    if (lines.isEmpty()) return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_frame->say(counted(lines.size(), tr("Copied 1 row"), tr("Copied %1 rows")));
}

void StatePanel::showSelected()
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

void StatePanel::showRow(int row)
{
    const auto table = m_model->table();
    const std::uint32_t source = m_model->sourceRow(row);
    m_header->setTexts(table->rows[source].type, formatPlayTime({table->rows[source].playMs}, {1}));
    m_frame->showDetail(true);
    m_detailing->run(
        [table, source](const auto&) {
            const StateRow& shown = table->rows[source];
            const StateAction& action = table->actions[shown.action];
            return Detail{table->diff(shown), laidOut(action.before), laidOut(action.after), laidOut(action.action),
                action.before.has_value() && action.after.has_value(), action.isTruncated};
        },
        [this](Detail detail) { showDetail(std::move(detail)); });
}

void StatePanel::showDetail(Detail detail)
{
    const std::size_t changes = detail.diff.changes.size();
    QString note;
    if (!detail.hasStates)
        note = tr("The state before or after was not recorded, so there is nothing to compare.");
    else if (changes == 0)
        note = tr("The action changed nothing.");
    else if (!detail.diff.isComplete)
        note = tr("The first %1 changes are shown.").arg(QLocale().toString(static_cast<qulonglong>(changes)));
    if (detail.isTruncated) note += QStringLiteral(" ") + tr("The SDK cut the states at 64 KiB.");
    m_diffNote->setText(note.trimmed());
    m_diffNote->setVisible(!note.isEmpty());
    m_diff->setDiff(std::move(detail.diff));
    m_diffList->setVisible(changes > 0);
    showCode(*m_before, detail.before);
    showCode(*m_after, detail.after);
    showCode(*m_action, detail.action);
    Q_EMIT detailed();
}

QString StatePanel::beforeText() const { return m_before->fullText(); }

QString StatePanel::afterText() const { return m_after->fullText(); }

} // namespace revisit
