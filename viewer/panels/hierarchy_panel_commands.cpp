// What can be done with the snapshot of a HierarchyPanel: switch the drawing, compare, copy, save and open.

#include "viewer/counted.h"
#include "viewer/error_text.h"
#include "viewer/file_question.h"
#include "viewer/latest_only.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/hierarchy_document.h"
#include "viewer/model/hierarchy_locators.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/property_model.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/hierarchy_wireframe.h"
#include "viewer/panels/node_details.h"
#include "viewer/panels/panel_notice.h"
#include "viewer/panels/panel_status.h"
#include "viewer/player/playback.h"
#include "viewer/write_queue.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace revisit {

void HierarchyPanel::setMode(HierarchyMode mode)
{
    m_mode = mode;
    const auto page = static_cast<int>(mode);
    m_drawings->setCurrentIndex(page);
    arrange();
    for (std::size_t i = 0; i < m_modeButtons.size(); ++i) m_modeButtons[i]->setChecked(static_cast<int>(i) == page);
    if (m_model->snapshot()) m_drawings->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void HierarchyPanel::perform(ActionId action)
{
    switch (action) {
    case ActionId::TreeView:
        return setMode(HierarchyMode::Tree);
    case ActionId::WireframeView:
        return setMode(HierarchyMode::Wireframe);
    case ActionId::ExplodedView:
        return setMode(HierarchyMode::Exploded);
    case ActionId::CompareSnapshots:
        return setComparing(!m_isComparing || m_reference);
    case ActionId::CompareWithFile:
        return compareWithFile();
    case ActionId::SaveSnapshot:
        return saveSnapshotAs();
    case ActionId::OpenSnapshot:
        return openSnapshotFile();
    case ActionId::FollowPlayhead:
        return m_follow->setFollowing(true);
    default:
        return;
    }
}

void HierarchyPanel::say(const QString& text)
{
    m_message = text;
    updateStatus();
    Q_EMIT messaged(text);
}

void HierarchyPanel::setComparing(bool isComparing)
{
    m_isComparing = isComparing;
    m_reference.reset();
    m_fileError.clear();
    compare();
    updateStatus();
    updateNotice();
    Q_EMIT comparingChanged();
}

namespace {

/// What a worker found out about two snapshots.
struct SnapshotComparison {
    bool isRead = false; ///< the snapshot before could be
    HierarchyDiff diff;
    std::vector<Property> gone;
};

SnapshotComparison comparisonOf(
    const HierarchySnapshot& before, const HierarchySnapshot& after, const Staleness& isStale)
{
    SnapshotComparison made{true, compareHierarchies(before, after, isStale), {}};
    made.gone = goneProperties(before, made.diff.removed, isStale);
    return made;
}

} // namespace

/// With the file's snapshot, else with the one before; read and compared on a worker.
void HierarchyPanel::compare()
{
    dropComparison();
    const auto recording = m_session.recording();
    const auto index = m_current.index();
    const auto after = m_model->snapshot();
    const bool hasBefore = m_reference || (recording && index && *index > 0);
    if (!m_isComparing || !hasBefore || !after) return showComparison();
    m_comparison = ComparisonState::Pending;
    showComparison();
    m_comparing->run(
        [recording, index, before = m_reference ? m_reference->snapshot : nullptr, after](
            const Staleness& isStale) mutable -> SnapshotComparison {
            if (!before) before = recording->hierarchy(*index - 1, isStale.token()).value_or(nullptr);
            return before ? comparisonOf(*before, *after, isStale) : SnapshotComparison{};
        },
        [this](SnapshotComparison made) {
            m_comparison = made.isRead ? ComparisonState::Finished : ComparisonState::Unreadable;
            m_diff = std::move(made.diff);
            m_model->setChanges(m_diff.changes);
            m_details->setGone(std::move(made.gone));
            showComparison();
            Q_EMIT compared();
        });
}

/// Nothing is compared with the snapshot on show; what was compared with an earlier one belongs to that.
void HierarchyPanel::dropComparison()
{
    m_comparing->drop();
    m_comparison = ComparisonState::None;
    m_diff = {};
    m_model->setChanges({});
    m_details->setGone({});
}

void HierarchyPanel::showComparison()
{
    m_tree->viewport()->update();
    showDetails();
    updateNotice();
}

namespace {

/// The snapshots of a range: the first, and one past the last.
std::pair<std::size_t, std::size_t> snapshotsIn(
    const Recording& recording, const SessionClock& clock, const std::optional<PlayRange>& range)
{
    const auto& all = recording.hierarchies();
    if (!range) return {0, all.size()};
    const auto play = [&clock](const auto& snapshot) { return clock.toPlayable(snapshot.time); };
    const auto first = std::ranges::lower_bound(all, range->start, {}, play);
    const auto past = std::ranges::upper_bound(all, range->end, {}, play);
    return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(past - all.begin())};
}

} // namespace

std::optional<std::size_t> HierarchyPanel::snapshotBeside(int step) const
{
    const auto recording = m_session.recording();
    const auto index = m_current.index();
    if (!recording || !index) return std::nullopt;
    const auto [first, past] = snapshotsIn(*recording, m_playback.clock(), m_selection.range());
    if (first == past) return std::nullopt;
    if (step > 0) return *index + 1 < past ? std::optional(std::max(first, *index + 1)) : std::nullopt;
    return *index > first ? std::optional(std::min(past, *index) - 1) : std::nullopt;
}

void HierarchyPanel::stepSnapshot(int step)
{
    const auto wanted = snapshotBeside(step);
    if (!wanted) return;
    m_playback.seekWall(m_session.recording()->hierarchies()[*wanted].time);
    m_current.holdHere(); // whoever does not follow goes on to that one
}

/// The snapshot at the playhead is shown wherever that is; a range says which ones the arrows lead through.
void HierarchyPanel::updateRange()
{
    const auto recording = m_session.recording();
    const auto range = m_selection.range();
    m_range->setVisible(range && recording);
    if (!range || !recording) return;
    const auto [first, past] = snapshotsIn(*recording, m_playback.clock(), range);
    m_range->setRange(range);
    m_range->setSummary(tr("%1 of %2 snapshots")
                            .arg(QLocale().toString(static_cast<qulonglong>(past - first)),
                                QLocale().toString(static_cast<qulonglong>(recording->hierarchies().size()))));
}

QString HierarchyPanel::comparisonText() const
{
    if (!m_isComparing) return {};
    switch (m_comparison) {
    case ComparisonState::None:
        return tr("There is no snapshot before this one to compare it with.");
    case ComparisonState::Pending:
        return m_reference ? tr("Being compared with the snapshot of the file %1…").arg(m_reference->title)
                           : tr("Being compared with the snapshot before…");
    case ComparisonState::Unreadable:
        return tr("The snapshot before cannot be read: nothing is compared.");
    case ComparisonState::Finished:
        break;
    }
    const QString with = m_reference ? tr("Compared with the snapshot of the file %1.").arg(m_reference->title)
                                     : tr("Compared with the snapshot before.");
    const QLocale locale;
    const QString counts
        = tr("%1 new, %2 gone, %3 moved, %4 changed.")
              .arg(locale.toString(m_diff.addedCount), locale.toString(qulonglong{m_diff.removed.size()}),
                  locale.toString(m_diff.movedCount), locale.toString(m_diff.changedCount));
    return with + QLatin1Char(' ') + counts;
}

QString HierarchyPanel::modeText() const
{
    QStringList texts;
    if (m_current.isFromFile()) texts << tr("This snapshot is from the file %1.").arg(m_current.fileTitle());
    texts << comparisonText();
    texts.removeAll(QString());
    return texts.join(QLatin1Char(' '));
}

QString HierarchyPanel::warningText() const
{
    QStringList texts;
    if (!m_fileError.isEmpty()) texts << m_fileError;
    const auto missing = std::ranges::count_if(m_model->snapshot()->nodes, &HierarchyNode::isBailout);
    if (missing > 0)
        texts << counted(missing, tr("Incomplete: the SDK ran out of time, 1 subtree is missing."),
            tr("Incomplete: the SDK ran out of time, %1 subtrees are missing."));
    const HierarchySnapshot& snapshot = *m_model->snapshot();
    if (snapshot.isDamaged && snapshot.unplacedCount == 0) texts << tr("Damaged: views may be missing.");
    if (snapshot.unplacedCount > 0)
        texts << counted(snapshot.unplacedCount,
            tr("Damaged: views may be missing, and where 1 view lies is not known."),
            tr("Damaged: views may be missing, and where %1 views lie is not known."));
    return texts.join(QLatin1Char(' '));
}

QString HierarchyPanel::noticeText() const
{
    if (!m_model->snapshot()) return {};
    return QStringList{modeText(), warningText()}.join(QLatin1Char(' ')).trimmed();
}

void HierarchyPanel::updateNotice()
{
    const bool isShown = m_model->snapshot() != nullptr;
    m_modeNotice->setText(isShown ? modeText() : QString());
    m_warning->setText(isShown ? warningText() : QString());
    m_leaveFile->setVisible(m_current.isFromFile());
    m_stopComparing->setVisible(m_isComparing);
    m_showGone->setVisible(!m_diff.removed.empty());
}

void HierarchyPanel::copyJson()
{
    const auto& snapshot = m_model->snapshot();
    const int node = m_selection.selectedNode();
    if (snapshot && hasNode(*snapshot, node))
        QGuiApplication::clipboard()->setText(
            QString::fromStdString(snapshot->nodes[static_cast<std::size_t>(node)].json));
}

/// Each locator with what it says and how many views it finds, then the rest.
void HierarchyPanel::fillMenu(QMenu& menu)
{
    constexpr int kMaxShown = 320;
    const auto& snapshot = m_model->snapshot();
    const int node = m_selection.selectedNode();
    if (snapshot && hasNode(*snapshot, node)) {
        menu.addSection(tr("Copy Locator"));
        for (const Locator& locator : nodeLocators(*snapshot, node)) {
            const QString value = menu.fontMetrics().elidedText(locator.value, Qt::ElideMiddle, kMaxShown);
            QString text = locator.matches == 1
                ? tr("%1: %2").arg(locator.name, value)
                : tr("%1: %2 (finds %3 views)").arg(locator.name, value, QString::number(locator.matches));
            QAction* action = menu.addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
            connect(action, &QAction::triggered, this, [this, locator] {
                QGuiApplication::clipboard()->setText(locator.value);
                say(tr("%1 copied").arg(locator.name));
            });
        }
        menu.addSeparator();
        connect(menu.addAction(tr("Copy Properties as JSON")), &QAction::triggered, this, &HierarchyPanel::copyJson);
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Expand All")), &QAction::triggered, m_tree, &QTreeView::expandAll);
    connect(menu.addAction(tr("Collapse All")), &QAction::triggered, m_tree, &QTreeView::collapseAll);
    menu.addSeparator();
    QAction* comparing = menu.addAction(tr("Compare with the Snapshot Before"));
    comparing->setCheckable(true);
    comparing->setChecked(isComparingWithBefore());
    connect(comparing, &QAction::toggled, this, &HierarchyPanel::setComparing);
    QAction* withFile = menu.addAction(tr("Compare with a Snapshot from a File…"));
    withFile->setEnabled(snapshot != nullptr);
    connect(withFile, &QAction::triggered, this, [this] { compareWithFile(); });
    if (m_isComparing)
        connect(menu.addAction(tr("Stop Comparing")), &QAction::triggered, this, [this] { setComparing(false); });
    QAction* save = menu.addAction(tr("Save Snapshot…"));
    save->setEnabled(snapshot != nullptr);
    connect(save, &QAction::triggered, this, [this] { saveSnapshotAs(); });
    connect(menu.addAction(tr("Open Snapshot…")), &QAction::triggered, this, [this] { openSnapshotFile(); });
}

void HierarchyPanel::saveSnapshotAs(const QString& file)
{
    const auto snapshot = m_model->snapshot();
    if (!snapshot) return;
    const auto write = [this, snapshot](const QString& path) {
        const auto job = [snapshot, path]() -> Result<qint64> {
            REVISIT_CHECK(saveSnapshot(*snapshot, path));
            return 1;
        };
        m_writing.write(this, path, job, [this, path](const Result<qint64>& saved) {
            say(saved ? tr("Saved %1").arg(QDir::toNativeSeparators(path)) : errorText(saved.error()));
        });
    };
    if (!file.isEmpty()) return write(file);
    askWhereToSave(this, m_context.settings,
        {tr("Save Snapshot"), QStringLiteral("%1.json").arg(snapshot->time.ms), tr("Snapshots (*.json)")}, write);
}

void HierarchyPanel::askForSnapshotFile(const QString& title, const PathChosen& chosen)
{
    askForFile(
        this, {title, saveFolder(m_context.settings), tr("Snapshots (*.json *.json.gz *.gz);;All files (*)")}, chosen);
}

void HierarchyPanel::openSnapshotFile(const QString& file)
{
    if (file.isEmpty())
        return askForSnapshotFile(tr("Open Snapshot"), [this](const QString& path) { openSnapshotFile(path); });
    m_files->run([file, limits = m_session.limits()](
                     const auto& isStale) { return openSnapshot(file, limits, isStale.token()); },
        [this, file](const Result<std::shared_ptr<const HierarchySnapshot>>& opened) {
            if (!opened) return tellFileError(file, opened.error());
            m_current.showFile(*opened, QFileInfo(file).fileName());
        });
}

void HierarchyPanel::compareWithFile(const QString& file)
{
    if (file.isEmpty())
        return askForSnapshotFile(
            tr("Compare with a Snapshot"), [this](const QString& path) { compareWithFile(path); });
    m_files->run([file, limits = m_session.limits()](
                     const auto& isStale) { return openSnapshot(file, limits, isStale.token()); },
        [this, file](const Result<std::shared_ptr<const HierarchySnapshot>>& opened) {
            if (!opened) return tellFileError(file, opened.error());
            m_reference = Reference{*opened, QFileInfo(file).fileName()};
            m_isComparing = true;
            m_fileError.clear();
            compare();
            updateNotice();
            Q_EMIT comparingChanged();
        });
}

/// What was compared before stays compared.
void HierarchyPanel::tellFileError(const QString& file, const Error& error)
{
    const QString name = QFileInfo(file).fileName();
    switch (error.code) {
    case Errc::Corrupt:
    case Errc::Truncated:
        m_fileError = tr("%1 holds no snapshot of a view hierarchy.").arg(name);
        break;
    case Errc::TooLarge:
        m_fileError = tr("%1 is too large to be a snapshot of a view hierarchy.").arg(name);
        break;
    default:
        m_fileError = tr("%1 cannot be read.").arg(name);
    }
    say(m_fileError);
    updateNotice();
}

namespace {

/// The one file that is dragged, if its name may be a snapshot's; else empty.
QString snapshotFileIn(const QMimeData& dragged)
{
    const auto urls = dragged.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QString file = urls.front().toLocalFile();
    const bool isSnapshot = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
        || file.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive);
    return isSnapshot ? file : QString();
}

} // namespace

void HierarchyPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (snapshotFileIn(*event->mimeData()).isEmpty()) return; // the window may have a use for it
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_message = m_model->snapshot() ? tr("Drop the file to compare this snapshot with it")
                                    : tr("Drop the file to open its snapshot");
    updateStatus();
}

void HierarchyPanel::dragLeaveEvent(QDragLeaveEvent*)
{
    m_message.clear();
    updateStatus();
}

void HierarchyPanel::dropEvent(QDropEvent* event)
{
    const QString file = snapshotFileIn(*event->mimeData());
    if (file.isEmpty()) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_message.clear();
    updateStatus();
    if (m_model->snapshot()) return compareWithFile(file);
    openSnapshotFile(file);
}

} // namespace revisit
