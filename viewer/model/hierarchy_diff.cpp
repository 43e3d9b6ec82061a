#include "viewer/model/hierarchy_diff.h"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace revisit {

namespace {

constexpr double kSameUnits = 0.05; ///< scanners round

using Children = std::vector<std::vector<int>>;

Children childrenOf(const HierarchySnapshot& snapshot)
{
    Children children(snapshot.nodes.size());
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i)
        if (const int parent = snapshot.nodes[i].parent; parent >= 0)
            children[static_cast<std::size_t>(parent)].push_back(static_cast<int>(i));
    return children;
}

/// A name among siblings: the test id where it is alone, else the type and how many of it came before.
std::map<std::string, int> namedChildren(const HierarchySnapshot& snapshot, const std::vector<int>& children)
{
    std::map<std::string, int> idCounts;
    for (const int child : children) ++idCounts[snapshot.nodes[static_cast<std::size_t>(child)].testId];
    std::map<std::string, int> typeCounts;
    std::map<std::string, int> named;
    for (const int child : children) {
        const HierarchyNode& node = snapshot.nodes[static_cast<std::size_t>(child)];
        const bool hasId = !node.testId.empty() && idCounts[node.testId] == 1;
        const std::string name = hasId ? "#" + node.testId : node.type + "\n" + std::to_string(typeCounts[node.type]++);
        named.emplace(name, child);
    }
    return named;
}

/// The rectangle as seen from the parent.
std::optional<LogicalRect> placeOf(const HierarchySnapshot& snapshot, const HierarchyNode& node)
{
    if (!node.rect || node.parent < 0) return node.rect;
    const auto& parent = snapshot.nodes[static_cast<std::size_t>(node.parent)].rect;
    if (!parent) return node.rect;
    return LogicalRect{node.rect->x - parent->x, node.rect->y - parent->y, node.rect->width, node.rect->height};
}

bool isSamePlace(const std::optional<LogicalRect>& a, const std::optional<LogicalRect>& b)
{
    if (!a || !b) return a.has_value() == b.has_value();
    const auto isNear = [](double x, double y) { return std::abs(x - y) <= kSameUnits; };
    return isNear(a->x, b->x) && isNear(a->y, b->y) && isNear(a->width, b->width) && isNear(a->height, b->height);
}

/// The properties as received, without the frame.
std::string withoutFrame(const std::string& json)
{
    const auto start = json.find("\"frame\":{");
    if (start == std::string::npos) return json;
    const auto end = json.find('}', start);
    return end == std::string::npos ? json : json.substr(0, start) + json.substr(end + 1);
}

class Comparison {
public:
    Comparison(const HierarchySnapshot& before, const HierarchySnapshot& after)
        : m_before(before)
        , m_after(after)
        , m_oldChildren(childrenOf(before))
        , m_newChildren(childrenOf(after))
    {
        m_diff.changes.assign(after.nodes.size(), NodeAdded);
    }

    HierarchyDiff run(const std::function<bool()>& isStale)
    {
        constexpr std::size_t kPollEvery = 256;
        if (!m_before.nodes.empty() && !m_after.nodes.empty()) m_pairs.emplace_back(0, 0);
        for (std::size_t done = 0; !m_pairs.empty(); ++done) {
            if (isStale && done % kPollEvery == 0 && isStale()) break;
            const auto [older, newer] = m_pairs.back();
            m_pairs.pop_back();
            compare(older, newer);
        }
        for (const int change : m_diff.changes) {
            m_diff.addedCount += (change & NodeAdded) != 0 ? 1 : 0;
            m_diff.movedCount += (change & NodeMoved) != 0 ? 1 : 0;
            m_diff.changedCount += (change & NodeChanged) != 0 ? 1 : 0;
        }
        return std::move(m_diff);
    }

private:
    void compare(int older, int newer)
    {
        const HierarchyNode& a = m_before.nodes[static_cast<std::size_t>(older)];
        const HierarchyNode& b = m_after.nodes[static_cast<std::size_t>(newer)];
        int change = NodeSame;
        if (!isSamePlace(placeOf(m_before, a), placeOf(m_after, b))) change |= NodeMoved;
        if (withoutFrame(a.json) != withoutFrame(b.json)) change |= NodeChanged;
        m_diff.changes[static_cast<std::size_t>(newer)] = change;
        auto remaining = namedChildren(m_before, m_oldChildren[static_cast<std::size_t>(older)]);
        for (const auto& [name, child] : namedChildren(m_after, m_newChildren[static_cast<std::size_t>(newer)])) {
            const auto match = remaining.find(name);
            if (match == remaining.end()) continue;
            m_pairs.emplace_back(match->second, child);
            remaining.erase(match);
        }
        for (const auto& [name, child] : remaining) m_diff.removed.push_back(child);
    }

    const HierarchySnapshot& m_before;
    const HierarchySnapshot& m_after;
    Children m_oldChildren;
    Children m_newChildren;
    std::vector<std::pair<int, int>> m_pairs;
    HierarchyDiff m_diff;
};

} // namespace

HierarchyDiff compareHierarchies(
    const HierarchySnapshot& before, const HierarchySnapshot& after, const std::function<bool()>& isStale)
{
    return Comparison(before, after).run(isStale);
}

} // namespace revisit
