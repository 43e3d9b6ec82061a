#include "viewer/model/event_query.h"
#include "viewer/model/web_tree_model.h"

namespace revisit {

std::vector<int> findWebNodes(const WebDocument& document, const WebQuery& query, const std::function<bool()>& stale)
{
    constexpr std::size_t kPollEvery = 256;
    std::vector<int> found;
    if (query.isEmpty()) return found;
    const EventQuery text(query.text);
    for (std::size_t i = 0; i < document.nodes.size(); ++i) {
        if (stale && i % kPollEvery == 0 && stale()) return found;
        const WebNode& node = document.nodes[i];
        if (isBlankText(node) || (query.flags != 0 && (webNodeFlags(node) & query.flags) == 0)) continue;
        std::string words = node.tag + ' ' + node.text;
        for (const auto& [name, value] : node.attributes) words += ' ' + name + "=\"" + value + '"';
        if (text.matches(QString::fromStdString(words).toLower())) found.push_back(static_cast<int>(i));
    }
    return found;
}

} // namespace revisit
