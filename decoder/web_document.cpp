#include "decoder/web_document.h"

#include "decoder/event_time.h"
#include "decoder/json_places.h"
#include "decoder/json_reader.h"
#include "decoder/web_envelope.h"
#include "decoder/web_segment.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kFullSnapshot = 2;
constexpr double kLargestSide = 100'000;

bool isAsterisks(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("* \t\r\n") == std::string_view::npos
        && text.find('*') != std::string_view::npos;
}

bool flagOf(const Json& node, std::string_view key)
{
    const Json* value = jsonMember(node, key);
    return value != nullptr && jsonBool(*value).value_or(false);
}

/// "120px", "120", 120.
double pixels(const Json& attributes, std::string_view key)
{
    const Json* value = jsonMember(attributes, key);
    if (value == nullptr) return 0;
    std::string text = jsonText(*value);
    if (text.ends_with("px")) text.resize(text.size() - 2);
    return std::clamp(jsonNumber(Json(text)).value_or(0), 0.0, kLargestSide);
}

void readAttributes(const Json& attributes, WebNode& node)
{
    if (!attributes.is_object()) return;
    for (const auto& [name, value] : attributes.items()) {
        std::string text = value.is_structured() ? jsonCompact(value) : jsonText(value);
        node.isMasked = node.isMasked || isAsterisks(text);
        node.attributes.emplace_back(name, std::move(text));
    }
    const LogicalSize box{pixels(attributes, "rr_width"), pixels(attributes, "rr_height")};
    if (attributes.contains("rr_width") || attributes.contains("rr_height")) node.blockedSize = box;
}

WebNodeType typeOf(const Json& source)
{
    const auto type = jsonInteger(source, "type").value_or(-1);
    const bool isKnown = type >= 0 && type <= static_cast<std::int64_t>(WebNodeType::Comment);
    return isKnown ? static_cast<WebNodeType>(type) : WebNodeType::Unknown;
}

/// Walks a tree with a stack of its own, so that depth costs no call stack.
class DomReader {
public:
    DomReader(const DecoderLimits& limits, WebDocument& document, JsonProblemList& problems)
        : m_limits(limits)
        , m_document(document)
        , m_problems(problems)
    {
    }

    void run(const Json& root)
    {
        m_stack.push_back({&root, -1, 0});
        while (!m_stack.empty()) {
            const Pending next = m_stack.back();
            m_stack.pop_back();
            if (isLeftOut(*next.node)) continue;
            if (!next.node->is_object())
                m_bad.add(*next.node);
            else if (hasRoom(*next.node))
                readNode(next);
            else
                break;
        }
        closeSubtrees();
        m_problems.add(Severity::Warning, "bad-node", m_bad, "children are no nodes");
    }

private:
    struct Pending {
        const Json* node;
        std::int32_t parent;
        std::uint32_t depth;
    };

    bool hasRoom(const Json& next)
    {
        if (m_document.nodes.size() < m_limits.hierarchyNodes) return true;
        m_problems.add(Severity::Error, "hierarchy-node-limit", next,
            "the page has more than " + std::to_string(m_limits.hierarchyNodes) + " nodes; the rest is left out");
        return false;
    }

    void readNode(const Pending& pending)
    {
        const Json& source = *pending.node;
        WebNode node;
        node.parent = pending.parent;
        node.depth = pending.depth;
        node.type = typeOf(source);
        node.id = jsonInteger(source, "id").value_or(0);
        node.tag = jsonText(source, node.type == WebNodeType::DocumentType ? "name" : "tagName");
        node.text = jsonText(source, "textContent");
        node.isMasked = isAsterisks(node.text);
        node.isShadow = flagOf(source, "isShadow");
        node.isSvg = flagOf(source, "isSVG");
        if (const Json* attributes = jsonMember(source, "attributes")) readAttributes(*attributes, node);
        m_document.nodes.push_back(std::move(node));
        pushChildren(source, pending.depth + 1);
    }

    void pushChildren(const Json& source, std::uint32_t depth)
    {
        const Json* children = jsonMember(source, "childNodes");
        if (children == nullptr) return;
        if (!children->is_array()) {
            m_bad.add(*children);
            return;
        }
        const auto parent = static_cast<std::int32_t>(m_document.nodes.size() - 1);
        for (auto child = children->rbegin(); child != children->rend(); ++child)
            m_stack.push_back({&*child, parent, depth});
    }

    void closeSubtrees()
    {
        auto& nodes = m_document.nodes;
        for (std::size_t i = nodes.size(); i-- > 0;) {
            nodes[i].subtreeEnd = std::max(nodes[i].subtreeEnd, static_cast<std::uint32_t>(i + 1));
            if (nodes[i].parent < 0) continue;
            WebNode& parent = nodes[static_cast<std::size_t>(nodes[i].parent)];
            parent.subtreeEnd = std::max(parent.subtreeEnd, nodes[i].subtreeEnd);
        }
    }

    const DecoderLimits& m_limits;
    WebDocument& m_document;
    JsonProblemList& m_problems;
    std::vector<Pending> m_stack;
    JsonOddity m_bad;
};

/// The n-th full snapshot with a time, counted as readWebSegment() does.
const Json* findSnapshot(const Json& document, std::uint32_t wanted, WallTime& time)
{
    const Json* events = webEnvelopeIn(document).events;
    if (events == nullptr) return nullptr;
    for (const Json& event : *events) {
        if (jsonInteger(event, "type") != kFullSnapshot) continue;
        const Json* stamp = jsonMember(event, "timestamp");
        const auto moment = stamp == nullptr ? std::nullopt : coerceTime(*stamp, {});
        if (!moment) continue;
        if (wanted-- > 0) continue;
        time = *moment;
        return jsonMember(event, "data");
    }
    return nullptr;
}

} // namespace

std::string_view name(WebNodeType type) noexcept
{
    constexpr std::array<std::string_view, 6> kNames{
        "document", "document-type", "element", "text", "cdata", "comment"};
    const auto index = static_cast<std::size_t>(type);
    return index < kNames.size() ? kNames[index] : std::string_view{"unknown"};
}

std::optional<std::string_view> WebNode::attribute(std::string_view wanted) const noexcept
{
    const auto found = std::ranges::find(attributes, wanted, &std::pair<std::string, std::string>::first);
    return found == attributes.end() ? std::nullopt : std::optional<std::string_view>{found->second};
}

std::int32_t WebDocument::nodeWithId(std::int64_t id) const noexcept
{
    const auto found = std::ranges::find(nodes, id, &WebNode::id);
    return found == nodes.end() ? -1 : static_cast<std::int32_t>(found - nodes.begin());
}

WebDocument readWebDocument(std::span<const std::byte> json, std::uint32_t snapshot, const DecoderLimits& limits)
{
    WebDocument page;
    const Json document
        = parseJsonSalvaging(json, JsonLimits::ofTrees(limits, kLevelsAroundPage), page.problems, JsonSalvage::OpenEnd);
    const Json* data = findSnapshot(document, snapshot, page.time);
    const Json* root = data == nullptr ? nullptr : jsonMember(*data, "node");
    if (root == nullptr || !root->is_object()) {
        page.problems.push_back({"no-full-snapshot", Severity::Error, 0, OffsetSpace::Inflated,
            "the segment has no such full snapshot; its changes have nothing to build on"});
        return page;
    }
    if (const Json* offset = jsonMember(*data, "initialOffset")) {
        page.scrollX = jsonNumber(*offset, "left").value_or(0);
        page.scrollY = jsonNumber(*offset, "top").value_or(0);
    }
    JsonProblemList problems{limits.problemsPerArtifact};
    DomReader{limits, page, problems}.run(*root);
    problems.takeInto(page.problems, json, document, JsonSalvage::OpenEnd);
    return page;
}

} // namespace revisit
