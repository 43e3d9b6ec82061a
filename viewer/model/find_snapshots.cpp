// The part of find_everywhere.h that looks through hierarchy snapshots and through the pages of web recordings.

#include "decoder/recording.h"
#include "decoder/web_document.h"
#include "decoder/web_track.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/find_everywhere.h"
#include "viewer/model/hierarchy_search.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/model/web_tree_model.h"
#include "viewer/ui_thread_guard.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace revisit {

namespace {

constexpr qsizetype kMaxText = 160;

/// Counts the hits as they end and lists the first of them.
class Sightings {
public:
    Sightings(FindKind kind, const std::optional<PlayRange>& range)
        : m_range(range)
    {
        m_group.kind = kind;
    }
    /// A hit that is still there.
    std::size_t begin(FindHit hit)
    {
        hit.kind = m_group.kind;
        m_all.push_back(std::move(hit));
        return m_all.size() - 1;
    }
    void end(std::size_t hit, std::int64_t playMs) { m_all[hit].endMs = playMs; }
    void missed() { ++m_group.unread; }
    std::vector<FindGroup> groups()
    {
        m_group.total = static_cast<std::uint32_t>(m_all.size());
        for (FindHit& hit : m_all) {
            if (m_range && (hit.endMs < m_range->start.ms || hit.playMs > m_range->end.ms)) continue;
            if (++m_group.count <= FindGroup::kMaxHits) m_group.hits.push_back(std::move(hit));
        }
        if (m_group.total == 0 && m_group.unread == 0) return {};
        return {std::move(m_group)};
    }

private:
    FindGroup m_group;
    std::vector<FindHit> m_all;
    std::optional<PlayRange> m_range;
};

/// Nodes of a snapshot that match, with the hit that each belongs to.
using Open = std::map<int, std::size_t>;

/// `shown` is what the title says, `known` what else is known of it.
FindHit hitAt(std::size_t snapshot, int node, std::int64_t playMs, const QString& shown, const QStringList& known)
{
    FindHit hit;
    hit.snapshot = static_cast<std::uint32_t>(snapshot);
    hit.node = node;
    hit.playMs = playMs;
    hit.title = shown.simplified().left(kMaxText);
    hit.detail = known.join(QStringLiteral(" \u00b7 ")).simplified().left(kMaxText);
    return hit;
}

FindHit viewHit(const HierarchySnapshot& snapshot, std::size_t index, int node, std::int64_t playMs)
{
    const HierarchyNode& view = snapshot.nodes[static_cast<std::size_t>(node)];
    const QString type = QString::fromStdString(view.type);
    const QString name = nodeName(view);
    QStringList known;
    if (!name.isEmpty()) known << type;
    if (!snapshot.screenName.empty()) known << QString::fromStdString(snapshot.screenName);
    return hitAt(index, node, playMs, name.isEmpty() ? type : name, known);
}

/// The views of `next` that match and were there before carry their hits on; the other hits end.
Open follow(const std::shared_ptr<const HierarchySnapshot>& before, const Open& open, const HierarchySnapshot& next,
    const std::vector<int>& matches, std::int64_t playMs, Sightings& sightings)
{
    Open carried;
    for (const auto& [node, hit] : open) {
        const int again = before ? sameNode(*before, node, next) : -1;
        const bool isStill = again >= 0 && std::ranges::binary_search(matches, again);
        if (!isStill || !carried.emplace(again, hit).second) sightings.end(hit, playMs);
    }
    return carried;
}

std::vector<FindGroup> findViews(
    const Recording& recording, const FindQuery& query, const std::function<bool()>& isStale)
{
    Sightings sightings(FindKind::View, query.range);
    std::shared_ptr<const HierarchySnapshot> before;
    Open open;
    const auto& refs = recording.hierarchies();
    for (std::size_t i = 0; i < refs.size(); ++i) {
        if (isStale && isStale()) return {};
        const std::int64_t playMs = recording.clock().toPlayable(refs[i].time).ms;
        const auto snapshot = recording.hierarchy(i);
        if (!snapshot) {
            sightings.missed();
            continue;
        }
        const auto matches = findNodes(**snapshot, {query.text, 0}, isStale);
        Open now = follow(before, open, **snapshot, matches, playMs, sightings);
        for (const int node : matches)
            if (!now.contains(node)) now.emplace(node, sightings.begin(viewHit(**snapshot, i, node, playMs)));
        open = std::move(now);
        before = *snapshot;
    }
    for (const auto& [node, hit] : open) sightings.end(hit, recording.clock().playable().ms);
    return sightings.groups();
}

/// What tells a node from others, on the page and after it was loaded again.
using PageNodeKey = std::tuple<std::int64_t, std::string, std::string>;

std::vector<FindGroup> findPageNodes(
    const Recording& recording, const WebTrack& track, const FindQuery& query, const std::function<bool()>& isStale)
{
    Sightings sightings(FindKind::PageNode, query.range);
    std::map<PageNodeKey, std::size_t> open;
    for (std::size_t i = 0; i < track.snapshots.size(); ++i) {
        if (isStale && isStale()) return {};
        const std::int64_t playMs = recording.clock().toPlayable(track.snapshots[i].time).ms;
        const auto document = recording.webSnapshot(track.snapshots[i]);
        if (!document) {
            sightings.missed();
            continue;
        }
        std::map<PageNodeKey, std::size_t> now;
        for (const int index : findWebNodes(**document, {query.text, 0}, isStale)) {
            const WebNode& node = (*document)->nodes[static_cast<std::size_t>(index)];
            const PageNodeKey key{node.id, node.tag, node.text};
            const auto before = open.find(key);
            const QStringList known{webNodePath(**document, index)};
            now.emplace(key,
                before != open.end()
                    ? before->second
                    : sightings.begin(hitAt(i, index, playMs, webNodeTitle(**document, index), known)));
        }
        for (const auto& [key, hit] : open)
            if (!now.contains(key)) sightings.end(hit, playMs);
        open = std::move(now);
    }
    for (const auto& [key, hit] : open) sightings.end(hit, recording.clock().playable().ms);
    return sightings.groups();
}

} // namespace

std::vector<FindGroup> findInSnapshots(
    const Recording& recording, const FindQuery& query, const std::function<bool()>& isStale)
{
    requireWorkerThread("looking through snapshots");
    if (!EventQuery(query.text).error().isEmpty()) return {};
    if (!recording.hierarchies().empty()) return findViews(recording, query, isStale);
    const auto track = recording.webTrack();
    if (!track || (*track)->snapshots.empty()) return {};
    return findPageNodes(recording, **track, query, isStale);
}

} // namespace revisit
