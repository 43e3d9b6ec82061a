#include "viewer/panels/hierarchy_panel.h"

#include "viewer/counted.h"
#include "viewer/latest_only.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/property_view.h"
#include "viewer/player/playback.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace revisit {

void HierarchyPanel::connectContext()
{
    connect(&m_current, &CurrentHierarchy::changed, this, &HierarchyPanel::followHierarchy);
    connect(&m_session, &ReplaySession::changed, this, &HierarchyPanel::followHierarchy);
    connect(&m_playback, &Playback::positionChanged, this, &HierarchyPanel::updateStatus);
    connect(&m_selection, &Selection::selectedNodeChanged, this, &HierarchyPanel::showSelected);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &HierarchyPanel::chooseFromTree);
    connect(m_tree, &QTreeView::entered, this,
        [this](const QModelIndex& index) { m_selection.hoverNode(HierarchyTreeModel::nodeOf(index)); });
}

void HierarchyPanel::followHierarchy()
{
    if (m_model->snapshot() != m_current.snapshot()) setSnapshot(m_current.snapshot());
    updateStatus();
}

void HierarchyPanel::setSnapshot(std::shared_ptr<const HierarchySnapshot> snapshot)
{
    m_searching->drop();
    m_model->setSnapshot(std::move(snapshot));
    expandSome();
    updateFlagCounts();
    m_properties->setProperties({});
    updateStatus();
    runSearch();
}

/// Small trees are open; large ones down to where a person can still see the whole.
void HierarchyPanel::expandSome()
{
    constexpr std::size_t kMaxOpenNodes = 3000;
    const auto& snapshot = m_model->snapshot();
    if (!snapshot) return;
    if (snapshot->nodes.size() <= kMaxOpenNodes)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(5);
}

void HierarchyPanel::updateFlagCounts()
{
    for (const auto& [flag, chip] : m_flagChips) {
        std::uint32_t count = 0;
        if (m_model->snapshot())
            for (const HierarchyNode& node : m_model->snapshot()->nodes)
                count += (nodeFlags(node) & flag) != 0 ? 1u : 0u;
        chip->setCount(count);
    }
}

void HierarchyPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HierarchyPanel::setQuery(const HierarchyQuery& query)
{
    m_query = query;
    const QSignalBlocker quiet(m_search);
    m_search->setText(query.text);
    for (const auto& [flag, chip] : m_flagChips) chip->setChecked((query.flags & flag) != 0);
    runSearch();
}

void HierarchyPanel::runSearch()
{
    const auto snapshot = m_model->snapshot();
    if (!snapshot || m_query.isEmpty()) {
        m_searching->drop();
        return apply({});
    }
    m_searching->run([snapshot, query = m_query](const auto& isStale) { return findNodes(*snapshot, query, isStale); },
        [this](const std::vector<int>& matches) { apply(matches); });
}

void HierarchyPanel::apply(std::vector<int> matches)
{
    m_model->setMatches(std::move(matches), !m_query.isEmpty());
    m_tree->viewport()->update();
    updateMatchText();
    const auto& found = m_model->matches();
    const bool isOnMatch = std::binary_search(found.begin(), found.end(), m_selection.selectedNode());
    if (!found.empty() && !isOnMatch) m_tree->scrollTo(m_model->indexOfNode(found.front()));
    Q_EMIT searched();
}

void HierarchyPanel::stepMatch(int step)
{
    const auto& found = m_model->matches();
    if (found.empty()) return;
    const int selected = m_selection.selectedNode();
    const auto after = std::upper_bound(found.begin(), found.end(), selected);
    const auto before = std::lower_bound(found.begin(), found.end(), selected);
    int target = 0;
    if (step > 0)
        target = after == found.end() ? found.front() : *after;
    else
        target = before == found.begin() ? found.back() : *(before - 1);
    m_selection.selectNode(target);
    showSelected(target);
}

void HierarchyPanel::updateMatchText()
{
    const auto& found = m_model->matches();
    const bool hasMatches = !found.empty();
    m_next->setEnabled(hasMatches);
    m_previous->setEnabled(hasMatches);
    if (m_query.isEmpty()) return m_matchText->clear();
    const auto at = std::lower_bound(found.begin(), found.end(), m_selection.selectedNode());
    const bool isOnMatch = at != found.end() && *at == m_selection.selectedNode();
    m_matchText->setText(!hasMatches ? tr("no match")
            : isOnMatch              ? tr("%1 of %2").arg(at - found.begin() + 1).arg(found.size())
                                     : counted(static_cast<qint64>(found.size()), tr("1 match"), tr("%1 matches")));
}

QString HierarchyPanel::statusText() const
{
    const auto recording = m_session.recording();
    const auto& snapshot = m_model->snapshot();
    if (m_current.error())
        return tr("The snapshot cannot be read: %1").arg(QString::fromStdString(m_current.error()->text()));
    if (snapshot) {
        const double seconds = static_cast<double>(m_current.age().ms) / 1000;
        QString text = tr("snapshot %1 s old").arg(seconds, 0, 'f', 1);
        if (recording && m_current.index())
            text += tr(" \u00b7 %1 of %2").arg(*m_current.index() + 1).arg(recording->hierarchies().size());
        text += QStringLiteral(" \u00b7 ")
            + counted(static_cast<qint64>(snapshot->nodes.size()), tr("1 view"), tr("%1 views"));
        if (!snapshot->screenName.empty()) text += tr(" \u00b7 %1").arg(QString::fromStdString(snapshot->screenName));
        return text;
    }
    if (m_session.state() == ReplaySession::State::Loading) return tr("The recording is being opened\u2026");
    if (!recording) return tr("No recording is open");
    if (recording->hierarchies().empty()) return tr("This recording holds no view hierarchy");
    if (m_current.isLoading()) return tr("Reading the snapshot\u2026");
    return tr("There is no snapshot yet at %1").arg(formatPlayTime(m_playback.position()));
}

void HierarchyPanel::updateStatus()
{
    const QString text = statusText();
    m_status->setText(text);
    const bool isEmpty = !m_model->snapshot();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty) return;
    m_emptyText->setText(text);
    const auto recording = m_session.recording();
    m_seekFirst->setVisible(recording && !recording->hierarchies().empty() && !m_current.isLoading());
}

void HierarchyPanel::seekToFirst()
{
    const auto recording = m_session.recording();
    if (recording && !recording->hierarchies().empty()) m_playback.seekWall(recording->hierarchies().front().time);
}

void HierarchyPanel::showSelected(int node)
{
    const QModelIndex index = m_model->indexOfNode(node);
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    } else {
        m_tree->setCurrentIndex({});
        m_tree->clearSelection();
    }
    m_tree->viewport()->update();
    const auto& snapshot = m_model->snapshot();
    m_properties->setProperties(
        snapshot && index.isValid() ? nodeProperties(*snapshot, node) : std::vector<Property>{});
    updateMatchText();
}

void HierarchyPanel::chooseFromTree(const QModelIndex& current)
{
    if (current.isValid()) m_selection.selectNode(HierarchyTreeModel::nodeOf(current));
}

void HierarchyPanel::copyPath()
{
    if (m_model->snapshot() && m_selection.selectedNode() >= 0)
        QGuiApplication::clipboard()->setText(nodePath(*m_model->snapshot(), m_selection.selectedNode()));
}

void HierarchyPanel::copyTestId()
{
    const auto& snapshot = m_model->snapshot();
    const auto node = static_cast<std::size_t>(m_selection.selectedNode());
    if (snapshot && node < snapshot->nodes.size())
        QGuiApplication::clipboard()->setText(QString::fromStdString(snapshot->nodes[node].testId));
}

void HierarchyPanel::copyJson()
{
    const auto& snapshot = m_model->snapshot();
    const auto node = static_cast<std::size_t>(m_selection.selectedNode());
    if (snapshot && node < snapshot->nodes.size())
        QGuiApplication::clipboard()->setText(QString::fromStdString(snapshot->nodes[node].json));
}

bool HierarchyPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Leave) m_selection.hoverNode(Selection::kNoNode);
    return QWidget::eventFilter(watched, event);
}

} // namespace revisit
