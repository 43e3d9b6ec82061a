#include "viewer/model/current_hierarchy.h"

#include "viewer/model/hierarchy_layers.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/ui_thread_guard.h"

#include <algorithm>
#include <utility>
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

bool isSameScreen(const HierarchySnapshot& one, const HierarchySnapshot& other)
{
    return one.screenName == other.screenName && canvasOf(one) == canvasOf(other);
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
    return m_shown.index ? m_playback.wallPosition() - m_shown.time : Milliseconds{};
}

std::shared_ptr<const HierarchySnapshot> CurrentHierarchy::onPicture() const
{
    if (!isHeld()) return isFromFile() ? nullptr : m_shown.snapshot;
    const bool isOfPicture = m_playheads.snapshot && isSameScreen(*m_shown.snapshot, *m_playheads.snapshot);
    return isOfPicture ? m_shown.snapshot : nullptr;
}

WallTime CurrentHierarchy::pictureTime() const { return isHeld() ? m_heldAt : m_playback.wallPosition(); }

bool CurrentHierarchy::isHeld() const { return m_held && !isFromFile() && !isHeldAhead(); }

bool CurrentHierarchy::isHeldAhead() const { return m_held && m_held->time > m_playback.wallPosition(); }

void CurrentHierarchy::setFollowing(bool isFollowing)
{
    if (isFollowing == m_isFollowing) return;
    m_isFollowing = isFollowing;
    m_held.reset();
    if (!isFollowing && m_playheads.time <= m_playback.wallPosition()) holdWhatCame(); // what is seen, not what is read
    update();
    Q_EMIT followingChanged(isFollowing);
}

void CurrentHierarchy::holdHere()
{
    m_held.reset();
    if (!isLoading()) holdWhatCame();
    update();
}

void CurrentHierarchy::holdWhatCame()
{
    if (m_isFollowing || m_held || !m_playheads.snapshot) return;
    m_held = m_playheads;
    m_heldAt = m_playback.wallPosition();
}

namespace {

/// The snapshot of that moment, whichever index it has by now.
std::optional<std::size_t> indexAt(const Recording& recording, WallTime time)
{
    const auto& all = recording.hierarchies();
    const auto found = std::ranges::lower_bound(all, time, {}, [](const auto& snapshot) { return snapshot.time; });
    if (found == all.end() || found->time != time) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

} // namespace

/// The snapshots on show and at the playhead stay, with what is selected or yet to be, where they still belong there.
void CurrentHierarchy::grow()
{
    m_reading.drop();
    m_wanted.reset();
    const auto& recording = *m_session.recording();
    if (const auto sought = std::exchange(m_sought, std::nullopt))
        if (const auto index = indexAt(recording, sought->time)) m_sought = Sought{*index, sought->time, sought->node};
    if (m_held) m_held->index = indexAt(recording, m_held->time);
    if (m_held && !m_held->index) m_held.reset();
    const auto wanted = recording.hierarchyAt(m_playback.wallPosition());
    if (!wanted) return apply(std::nullopt, nullptr);
    const bool isSame
        = m_playheads.index && m_playheads.snapshot && recording.hierarchies()[*wanted].time == m_playheads.time;
    m_playheads.index.reset();
    if (isSame) {
        m_playheads.index = wanted;
        m_wanted = wanted;
        if (m_shown.snapshot == m_playheads.snapshot) m_shown.index = wanted;
    }
    if (isHeld()) m_shown.index = m_held->index;
    follow();
}

void CurrentHierarchy::restart()
{
    if (m_session.isGrown()) return grow();
    m_reading.drop();
    m_wanted.reset();
    m_file.reset();
    m_held.reset();
    m_sought.reset(); // its numbers mean nothing in another recording
    apply(std::nullopt, nullptr);
    setFollowing(true);
    follow();
}

void CurrentHierarchy::showFile(std::shared_ptr<const HierarchySnapshot> snapshot, const QString& title)
{
    m_file = std::move(snapshot);
    m_fileTitle = title;
    update();
}

void CurrentHierarchy::leaveFile()
{
    m_file.reset();
    update();
}

void CurrentHierarchy::follow()
{
    const auto& recording = m_session.recording();
    const auto wanted = recording ? recording->hierarchyAt(m_playback.wallPosition()) : std::nullopt;
    if (wanted == m_wanted) return update();
    m_wanted = wanted;
    if (wanted) return read();
    m_reading.drop();
    apply(std::nullopt, nullptr);
}

void CurrentHierarchy::read()
{
    m_reading.run(
        [recording = m_session.recording(), index = *m_wanted](const Staleness& isStale) {
            requireWorkerThread("reading a hierarchy");
            return recording->hierarchy(index, isStale.token());
        },
        [this, wanted = m_wanted](const auto& answer) { apply(wanted, answer); });
    update();
}

void CurrentHierarchy::apply(
    std::optional<std::size_t> index, const Result<std::shared_ptr<const HierarchySnapshot>>& answer)
{
    m_playheads
        = {index, index ? m_session.recording()->hierarchies()[*index].time : WallTime{}, answer ? *answer : nullptr};
    m_error.reset();
    if (!answer) m_error = answer.error();
    if (index) holdWhatCame();
    update();
    Q_EMIT playheadChanged();
}

/// While the playhead's is read, a held snapshot that lies ahead leaves its place to the one read last.
void CurrentHierarchy::update()
{
    if (isFromFile()) return show({std::nullopt, {}, m_file});
    show(isHeld() ? *m_held : m_playheads);
}

void CurrentHierarchy::show(const Known& wanted)
{
    if (wanted.snapshot == m_shown.snapshot && wanted.index == m_shown.index) return;
    const auto previous = m_shown.snapshot;
    m_shown = wanted;
    const auto& next = m_shown.snapshot;
    const int again = previous && next ? sameNode(*previous, m_selection.selectedNode(), *next) : Selection::kNoNode;
    m_selection.hoverNode(Selection::kNoNode);
    m_selection.selectNode(Selection::kNoNode);
    Q_EMIT changed();
    m_selection.selectNode(again);
    selectSoughtNode();
}

void CurrentHierarchy::goToNode(std::size_t index, int node)
{
    const auto& recording = m_session.recording();
    if (!recording || index >= recording->hierarchies().size()) return;
    m_sought.reset();
    leaveFile();
    const WallTime time = recording->hierarchies()[index].time;
    m_playback.seekWall(time);
    holdHere();
    m_sought = Sought{index, time, node};
    selectSoughtNode();
}

void CurrentHierarchy::selectSoughtNode()
{
    if (!m_sought) return;
    if (m_wanted != m_sought->index) return m_sought.reset();
    if (m_shown.index != m_sought->index || !m_shown.snapshot) return;
    m_selection.selectNode(std::exchange(m_sought, std::nullopt)->node);
}

} // namespace revisit
