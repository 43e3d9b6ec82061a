#include "decoder/hierarchy_writer.h"

#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr int kDeepestLevel = 12; // counted from 0 (spec formats 2.2)
constexpr std::size_t kMaxTextLength = 100;

/// A JSON number; an integer where it is one, as the SDK's serialiser writes it.
Json number(double value)
{
    if (!std::isfinite(value)) return 0;
    const double whole = std::nearbyint(value);
    if (whole == value && std::abs(whole) < 1e15) return static_cast<std::int64_t>(whole);
    return value;
}

std::size_t characterCount(std::string_view text) noexcept
{
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

/// At most 100 characters and then three dots.
std::string cut(std::string_view text)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool startsCharacter = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (startsCharacter && characters++ == kMaxTextLength) return std::string{text.substr(0, i)} + "...";
    }
    return std::string{text};
}

void put(Json& json, const char* key, const std::string& text)
{
    if (!text.empty()) json[key] = text;
}

void put(Json& json, const char* key, std::optional<bool> flag)
{
    if (flag) json[key] = *flag;
}

void putText(Json& json, const ViewNode& node)
{
    if (node.text.empty()) return;
    json["text"] = node.isMasked && node.type != "UILabel" ? "***" : cut(node.text);
    json["textLength"] = characterCount(node.text);
}

void putScrolling(Json& json, const ViewNode& node)
{
    put(json, "scrollEnabled", node.isScrollEnabled);
    if (!node.contentSize) return;
    json["contentOffset"] = {{"x", number(node.contentOffsetX)}, {"y", number(node.contentOffsetY)}};
    json["contentSize"] = {{"w", number(node.contentSize->width)}, {"h", number(node.contentSize->height)}};
}

Json properties(const ViewNode& node)
{
    const LogicalRect& frame = node.frame;
    Json json{{"type", node.type},
        {"frame",
            {{"x", number(frame.x)}, {"y", number(frame.y)}, {"w", number(frame.width)}, {"h", number(frame.height)}}}};
    put(json, "testID", node.testId);
    put(json, "label", node.label);
    put(json, "placeholder", node.placeholder);
    put(json, "buttonTitle", node.buttonTitle);
    put(json, "bg", node.background);
    put(json, "enabled", node.isEnabled);
    put(json, "hasImage", node.hasImage);
    if (node.alpha < 1) json["alpha"] = number(node.alpha);
    if (node.isMasked) json["masked"] = true;
    if (node.isInteractive) json["interactive"] = true;
    putText(json, node);
    putScrolling(json, node);
    return json;
}

/// Recursion ends at the 13th level.
Json tree(const ViewNode& node, int level)
{
    Json json = properties(node);
    if (node.children.empty() || level == kDeepestLevel) return json;
    Json& children = json["children"] = Json::array();
    for (const ViewNode& child : node.children) children.push_back(tree(child, level + 1));
    return json;
}

} // namespace

std::string writeHierarchy(const SnapshotHeader& header, const ViewNode& root)
{
    Json document{{"timestamp", header.time.ms}, {"root", tree(root, 0)},
        {"screen",
            {{"width", number(header.screen.width)}, {"height", number(header.screen.height)},
                {"scale", number(header.screenScale)}}}};
    put(document, "screenName", header.screenName);
    return jsonCompact(document);
}

Result<std::vector<std::byte>> writeHierarchyArtifact(const SnapshotHeader& header, const ViewNode& root)
{
    return gzipLikeSdk(asBytes(writeHierarchy(header, root)));
}

} // namespace revisit
