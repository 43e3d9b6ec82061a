#include "viewer/panels/hierarchy_panel.h"

#include "viewer/counted.h"
#include "viewer/latest_only.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/hierarchy_layers.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/hierarchy_exploded.h"
#include "viewer/panels/hierarchy_wireframe.h"
#include "viewer/panels/node_details.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/panels/tree_search_row.h"
#include "viewer/panels/tree_top.h"
#include "viewer/player/playback.h"
#include "viewer/timeline/time_ruler.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace revisit {

void HierarchyPanel::connectContext()
{
    connect(&m_current, &CurrentHierarchy::changed, this, &HierarchyPanel::followHierarchy);
    connect(&m_current, &CurrentHierarchy::playheadChanged, this, &HierarchyPanel::updateStatus);
    connect(&m_session, &ReplaySession::changed, this, &HierarchyPanel::followHierarchy);
    connect(&m_playback, &Playback::positionChanged, this, [this] {
        m_message.clear();
        updateStatus();
    });
    connect(&m_selection, &Selection::selectedNodeChanged, this, &HierarchyPanel::showSelected);
    connect(&m_selection, &Selection::rangeChanged, this, &HierarchyPanel::updateStatus);
    connect(&m_selection, &Selection::hoveredNodeChanged, this, [this] {
        if (m_selection.selectedNode() == Selection::kNoNode) showDetails();
    });
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
    dropComparison(); // before anything is shown of the new one
    m_message.clear();
    m_fileError.clear();
    m_model->setSnapshot(snapshot);
    m_wireframe->setSnapshot(snapshot);
    m_exploded->view().setSnapshot(snapshot);
    expandSome();
    updateFlagCounts();
    showDetails();
    updateStatus();
    updateNotice();
    runSearch();
    compare();
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
    m_top->setCounts([&snapshot = m_model->snapshot()](int flag) -> std::uint32_t {
        if (!snapshot) return 0;
        const auto hasFlag = [flag](const HierarchyNode& node) { return (nodeFlags(node) & flag) != 0; };
        return static_cast<std::uint32_t>(std::ranges::count_if(snapshot->nodes, hasFlag));
    });
}

void HierarchyPanel::focusSearch() { m_top->search().focusSearch(); }

void HierarchyPanel::setQuery(const HierarchyQuery& query)
{
    m_query = query;
    m_top->search().setText(query.text);
    m_top->setFlags(query.flags);
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
    const bool isSearching = !m_query.isEmpty();
    m_wireframe->setMatches(matches, isSearching);
    m_exploded->view().setMatches(matches, isSearching);
    const bool isOtherTree = m_onlyMatches->isChecked();
    m_model->setMatches(std::move(matches), isSearching);
    if (isOtherTree) {
        expandSome();
        showSelected(m_selection.selectedNode());
    }
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
    const int target = steppedMatch(found, m_selection.selectedNode(), step);
    m_selection.selectNode(target);
    showSelected(target);
}

void HierarchyPanel::updateMatchText()
{
    m_top->search().showMatches(!m_query.isEmpty(), m_model->matches(), m_selection.selectedNode());
    m_onlyMatches->setVisible(!m_query.isEmpty() || m_onlyMatches->isChecked());
}

/// Never of a snapshot from the future: where the held one lies ahead, another is shown.
QStringList HierarchyPanel::ageTexts() const
{
    if (m_current.isFromFile()) return {};
    const QString seconds = QLocale().toString(static_cast<double>(m_current.age().ms) / 1000, 'f', 1);
    if (m_current.isHeld()) return {tr("held, %1 s old").arg(seconds)};
    QStringList texts{tr("snapshot %1 s old").arg(seconds)};
    if (m_current.isHeldAhead()) texts << tr("the held one lies ahead");
    return texts;
}

/// "snapshot 0.4 s old · 3 of 11 · 389 views · Cart".
QString HierarchyPanel::snapshotText() const
{
    const auto recording = m_session.recording();
    const auto& snapshot = m_model->snapshot();
    QStringList parts = ageTexts();
    if (recording && m_current.index())
        parts << tr("%1 of %2").arg(*m_current.index() + 1).arg(recording->hierarchies().size());
    parts << counted(static_cast<qint64>(snapshot->nodes.size()), tr("1 view"), tr("%1 views"));
    if (!snapshot->screenName.empty()) parts << QString::fromStdString(snapshot->screenName);
    return parts.join(QStringLiteral(" \u00b7 "));
}

QString HierarchyPanel::statusText() const
{
    const auto recording = m_session.recording();
    const auto& snapshot = m_model->snapshot();
    if (!m_message.isEmpty()) return m_message;
    if (snapshot) return snapshotText();
    if (m_current.error())
        return tr("The snapshot cannot be read: %1").arg(QString::fromStdString(m_current.error()->text()));
    if (!recording) return openingText(m_session);
    if (recording->hierarchies().empty()) return tr("This recording holds no view hierarchy");
    if (m_current.isLoading()) return tr("Reading the snapshot\u2026");
    return tr("There is no snapshot yet at %1").arg(formatPlayTime(m_playback.position()));
}

void HierarchyPanel::updateStatus()
{
    const QString text = statusText();
    m_top->status().setText(text);
    m_top->status().setSteps(snapshotBeside(-1).has_value(), snapshotBeside(1).has_value());
    m_follow->setEnabled(!m_current.isFromFile());
    updateRange();
    const bool isEmpty = !m_model->snapshot();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty) return;
    m_empty->setText(text);
    const auto recording = m_session.recording();
    m_seekFirst->setVisible(recording && !recording->hierarchies().empty() && !m_current.isLoading());
}

void HierarchyPanel::seekToFirst()
{
    const auto recording = m_session.recording();
    if (!recording || recording->hierarchies().empty()) return;
    m_playback.seekWall(recording->hierarchies().front().time);
    m_current.holdHere();
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
    showDetails();
    updateMatchText();
}

/// Of the selected view; without one, of the view under the pointer; without either, of the snapshot.
void HierarchyPanel::showDetails()
{
    const auto& snapshot = m_model->snapshot();
    const int selected = m_selection.selectedNode();
    const int hovered = m_selection.hoveredNode();
    if (!snapshot) return m_details->clear();
    if (hasNode(*snapshot, selected)) return m_details->showNode(*snapshot, selected, false);
    if (hasNode(*snapshot, hovered)) return m_details->showNode(*snapshot, hovered, true);
    m_details->showSnapshot(snapshot);
}

PropertyView& HierarchyPanel::properties() { return m_details->table(); }

/// Portrait screens leave room at their sides: there the details stand beside the drawing, where it gains by that.
void HierarchyPanel::arrange()
{
    constexpr double kBeside = 0.5; // of the width, for the drawing
    constexpr double kAbove = 0.6; // of the height
    constexpr int kRoomForTree = 720;
    constexpr int kRoomForDrawing = 380;
    const QSizeF room = m_splitter->size();
    bool isBeside = room.width() >= kRoomForTree;
    if (m_mode != HierarchyMode::Tree && room.width() >= kRoomForDrawing) {
        const LogicalSize screen = m_model->snapshot() ? canvasOf(*m_model->snapshot()) : LogicalSize{375, 812};
        const auto scaleIn
            = [&](double width, double height) { return std::min(width / screen.width, height / screen.height); };
        isBeside = scaleIn(room.width() * kBeside, room.height()) > scaleIn(room.width(), room.height() * kAbove);
    }
    const Qt::Orientation wanted = isBeside ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == wanted) return;
    m_splitter->setOrientation(wanted);
    const int total = isBeside ? m_splitter->width() : m_splitter->height();
    const int first = static_cast<int>(total * (isBeside ? kBeside : kAbove));
    m_splitter->setSizes({first, total - first});
}

void HierarchyPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HierarchyPanel::chooseFromTree(const QModelIndex& current)
{
    if (current.isValid()) m_selection.selectNode(HierarchyTreeModel::nodeOf(current));
}

bool HierarchyPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tree->viewport()) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Show) { // a view may have been chosen before; the rows get their places after this
        const auto reveal = [this] {
            if (m_model->indexOfNode(m_selection.selectedNode()).isValid()) showSelected(m_selection.selectedNode());
        };
        QMetaObject::invokeMethod(this, reveal, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::Leave) m_selection.hoverNode(Selection::kNoNode);
    if (event->type() == QEvent::Resize) m_tree->header()->setMinimumSectionSize(m_tree->viewport()->width());
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_tree->indexAt(mouse->pos());
        if (mouse->modifiers().testFlag(Qt::AltModifier) && index.isValid()) { // as in other inspectors: all below
            m_tree->setCurrentIndex(index);
            if (m_tree->isExpanded(index))
                m_tree->collapse(index);
            else
                m_tree->expandRecursively(index);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace revisit
