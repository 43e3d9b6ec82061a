#include "viewer/model/current_hierarchy.h"

#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/ui_thread_guard.h"

#include <vector>

namespace revisit {

namespace {

const HierarchyNode& nodeOf(const HierarchySnapshot& snapshot, int index)
{
    return snapshot.nodes[static_cast<std::size_t>(index)];
}

/// Children are the nodes after their parent, each skipping its own subtree.
int childAt(const HierarchySnapshot& snapshot, int parent, int position)
{
    const auto end = nodeOf(snapshot, parent).subtreeEnd;
    auto child = static_cast<std::uint32_t>(parent) + 1;
    for (; child < end && position > 0; --position) child = snapshot.nodes[child].subtreeEnd;
    return child < end ? static_cast<int>(child) : Selection::kNoNode;
}

int positionInParent(const HierarchySnapshot& snapshot, int node)
{
    int position = 0;
    auto sibling = static_cast<std::uint32_t>(nodeOf(snapshot, node).parent) + 1;
    for (; sibling < static_cast<std::uint32_t>(node); ++position) sibling = snapshot.nodes[sibling].subtreeEnd;
    return position;
}

int soleNodeWithTestId(const HierarchySnapshot& snapshot, const std::string& testId)
{
    int found = Selection::kNoNode;
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        if (snapshot.nodes[i].testId != testId) continue;
        if (found != Selection::kNoNode) return Selection::kNoNode;
        found = static_cast<int>(i);
    }
    return found;
}

} // namespace

int sameNode(const HierarchySnapshot& previous, int node, const HierarchySnapshot& next)
{
    if (node < 0 || static_cast<std::size_t>(node) >= previous.nodes.size() || next.nodes.empty()) return -1;
    if (const auto& testId = nodeOf(previous, node).testId; !testId.empty()) return soleNodeWithTestId(next, testId);
    std::vector<int> path; // from the node up to the root's child
    for (int up = node; nodeOf(previous, up).parent >= 0; up = nodeOf(previous, up).parent) path.push_back(up);
    int there = 0;
    for (auto step = path.rbegin(); step != path.rend() && there >= 0; ++step) {
        there = childAt(next, there, positionInParent(previous, *step));
        if (there >= 0 && nodeOf(next, there).type != nodeOf(previous, *step).type) there = -1;
    }
    return there;
}

CurrentHierarchy::CurrentHierarchy(ReplaySession& session, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_playback(playback)
    , m_selection(selection)
{
    connect(&m_session, &ReplaySession::changed, this, &CurrentHierarchy::restart);
    connect(&m_playback, &Playback::positionChanged, this, &CurrentHierarchy::follow);
    connect(&m_playback, &Playback::clockChanged, this, &CurrentHierarchy::follow);
}

CurrentHierarchy::~CurrentHierarchy() = default;

Milliseconds CurrentHierarchy::age() const
{
    const auto& recording = m_session.recording();
    if (!recording || !m_index) return {};
    return m_playback.wallPosition() - recording->hierarchies()[*m_index].time;
}

/// The snapshot on show stays, with what is selected in it, where it is still the one in force.
void CurrentHierarchy::grow()
{
    if (m_isFromFile) return;
    m_reading.drop();
    m_wanted.reset();
    const auto& recording = m_session.recording();
    const auto wanted = recording->hierarchyAt(m_playback.wallPosition());
    if (!wanted) return apply(std::nullopt, nullptr);
    const bool isSame = m_index && m_snapshot && recording->hierarchies()[*wanted].time == m_time;
    m_index.reset();
    if (!isSame) return follow();
    m_index = wanted;
    m_wanted = wanted;
}

void CurrentHierarchy::restart()
{
    if (m_session.isGrown()) return grow();
    m_reading.drop();
    m_wanted.reset();
    m_isFromFile = false;
    apply(std::nullopt, nullptr);
    follow();
}

void CurrentHierarchy::showFile(std::shared_ptr<const HierarchySnapshot> snapshot, const QString& title)
{
    m_reading.drop();
    m_isFromFile = true;
    m_fileTitle = title;
    m_index.reset();
    m_wanted.reset();
    m_error.reset();
    replace(std::move(snapshot));
}

void CurrentHierarchy::leaveFile()
{
    if (m_isFromFile) restart();
}

void CurrentHierarchy::follow()
{
    if (m_isFromFile) return;
    const auto& recording = m_session.recording();
    const auto wanted = recording ? recording->hierarchyAt(m_playback.wallPosition()) : std::nullopt;
    if (wanted == m_wanted) return;
    m_wanted = wanted;
    if (!wanted) {
        m_reading.drop();
        apply(std::nullopt, nullptr);
        return;
    }
    m_reading.run(
        [recording, index = *wanted](const Staleness& isStale) {
            requireWorkerThread("reading a hierarchy");
            return recording->hierarchy(index, isStale.token());
        },
        [this, wanted](const auto& answer) { apply(wanted, answer); });
}

void CurrentHierarchy::apply(
    std::optional<std::size_t> index, const Result<std::shared_ptr<const HierarchySnapshot>>& answer)
{
    m_index = index;
    if (index) m_time = m_session.recording()->hierarchies()[*index].time;
    m_error.reset();
    if (!answer) m_error = answer.error();
    replace(answer ? *answer : nullptr);
}

void CurrentHierarchy::replace(std::shared_ptr<const HierarchySnapshot> snapshot)
{
    const auto previous = m_snapshot;
    m_snapshot = std::move(snapshot);
    const bool isComparable = previous && m_snapshot;
    const int again = isComparable ? sameNode(*previous, m_selection.selectedNode(), *m_snapshot) : Selection::kNoNode;
    m_selection.hoverNode(Selection::kNoNode);
    m_selection.selectNode(Selection::kNoNode);
    Q_EMIT changed();
    m_selection.selectNode(again);
}

} // namespace revisit
