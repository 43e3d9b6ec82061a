#include "viewer/model/hierarchy_search.h"

#include "viewer/model/event_query.h"
#include "viewer/model/hierarchy_tree_model.h"

namespace revisit {

std::vector<int> findNodes(
    const HierarchySnapshot& snapshot, const HierarchyQuery& query, const std::function<bool()>& stale)
{
    constexpr std::size_t kPollEvery = 256;
    std::vector<int> found;
    if (query.isEmpty()) return found;
    const EventQuery text(query.text);
    for (std::size_t i = 0; i < snapshot.nodes.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return found;
        const HierarchyNode& node = snapshot.nodes[i];
        if (query.flags != 0 && (nodeFlags(node) & query.flags) == 0) continue;
        const QString folded
            = (QString::fromStdString(node.json) + u' ' + QString::fromStdString(node.type) + u' ' + nodeName(node))
                  .toLower();
        if (text.matches(folded)) found.push_back(static_cast<int>(i));
    }
    return found;
}

} // namespace revisit
