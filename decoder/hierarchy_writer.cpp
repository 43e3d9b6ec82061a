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

/// How long a text is: in characters, or in UTF-16 units, of which those beyond U+FFFF need two.
std::size_t textLength(std::string_view text, ViewDialect dialect) noexcept
{
    std::size_t length = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80U) length += dialect == ViewDialect::Android && byte >= 0xF0U ? 2 : 1;
    }
    return length;
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

/// Builds the nodes of one document.
class TreeWriter {
public:
    explicit TreeWriter(ViewDialect dialect)
        : m_dialect(dialect)
    {
    }

    /// Recursion ends at the 13th level.
    [[nodiscard]] Json tree(const ViewNode& node, int level) const
    {
        if (node.isBailout) return {{"type", node.type}, {"bailout", true}};
        Json json = properties(node);
        if (node.children.empty() || level == kDeepestLevel) return json;
        Json& children = json["children"] = Json::array();
        for (const ViewNode& child : node.children) children.push_back(tree(child, level + 1));
        return json;
    }

private:
    [[nodiscard]] bool isIos() const { return m_dialect == ViewDialect::Ios; }

    [[nodiscard]] Json properties(const ViewNode& node) const
    {
        const LogicalRect& frame = node.frame;
        Json json{{"type", node.type},
            {"frame",
                {{"x", number(frame.x)}, {"y", number(frame.y)}, {"w", number(frame.width)},
                    {"h", number(frame.height)}}}};
        put(json, "testID", node.testId);
        if (isIos()) put(json, "label", node.label);
        put(json, "placeholder", node.placeholder);
        put(json, "buttonTitle", node.buttonTitle);
        put(json, "bg", node.background);
        put(json, "enabled", node.isEnabled);
        put(json, "hasImage", node.hasImage);
        if (node.alpha < 1) json["alpha"] = number(node.alpha);
        if (node.isMasked) json["masked"] = true;
        if (node.isInteractive) json["interactive"] = true;
        if (node.isHidden) json["hidden"] = true;
        putText(json, node);
        putScrolling(json, node);
        return json;
    }

    void putText(Json& json, const ViewNode& node) const
    {
        if (node.text.empty()) return;
        const bool isNeverMasked = isIos() && node.type == "UILabel";
        json["text"] = node.isMasked && !isNeverMasked ? "***" : cut(node.text);
        json["textLength"] = textLength(node.text, m_dialect);
    }

    void putScrolling(Json& json, const ViewNode& node) const
    {
        put(json, "scrollEnabled", node.isScrollEnabled);
        if (!(isIos() ? node.contentSize.has_value() : node.isScrollEnabled.has_value())) return;
        json["contentOffset"] = {{"x", number(node.contentOffsetX)}, {"y", number(node.contentOffsetY)}};
        if (isIos())
            json["contentSize"] = {{"w", number(node.contentSize->width)}, {"h", number(node.contentSize->height)}};
    }

    ViewDialect m_dialect;
};

} // namespace

std::string writeHierarchy(const SnapshotHeader& header, const ViewNode& root, ViewDialect dialect)
{
    Json document{{"timestamp", header.time.ms}, {"root", TreeWriter{dialect}.tree(root, 0)},
        {"screen",
            {{"width", number(header.screen.width)}, {"height", number(header.screen.height)},
                {"scale", number(header.screenScale)}}}};
    put(document, "screenName", header.screenName);
    return jsonCompact(document);
}

Result<std::vector<std::byte>> writeHierarchyArtifact(
    const SnapshotHeader& header, const ViewNode& root, ViewDialect dialect)
{
    return gzipLikeSdk(asBytes(writeHierarchy(header, root, dialect)));
}

} // namespace revisit
