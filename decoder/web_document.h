#pragma once

#include "base/units.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit {

/// rrweb's node types (spec formats 5.4).
enum class WebNodeType : std::uint8_t { Document, DocumentType, Element, Text, CData, Comment, Unknown = 255 };

/// "document", "document-type", "element", "text", "cdata", "comment", "unknown".
[[nodiscard]] std::string_view name(WebNodeType type) noexcept;

/// One node of a page. Nodes are stored depth first, parents before children, in document order.
struct WebNode {
    std::int32_t parent = -1; ///< index of the parent, -1 for the document
    std::uint32_t depth = 0;
    std::uint32_t subtreeEnd = 0; ///< index one past the last node of this subtree
    std::int64_t id = 0; ///< rrweb's own, which pointer samples name; 0 where missing
    std::string tag; ///< of elements, as recorded; the name of a document type
    std::string text; ///< of texts and comments; masked ones are asterisks
    std::vector<std::pair<std::string, std::string>> attributes; ///< by name; structured values as JSON
    std::optional<LogicalSize> blockedSize; ///< the box that stands for an element that is not recorded
    WebNodeType type = WebNodeType::Unknown;
    bool isMasked = false; ///< its text or an attribute is asterisks only
    bool isShadow = false; ///< in a shadow tree
    bool isSvg = false;

    /// The attribute's value, or nullopt.
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const noexcept;
};

/// The page of one full snapshot, as it was at that moment; later changes are not applied.
struct WebDocument {
    WallTime time;
    double scrollX = 0; ///< of the page
    double scrollY = 0;
    std::vector<WebNode> nodes;
    Problems problems;

    /// Index of the node with rrweb's id, or -1.
    [[nodiscard]] std::int32_t nodeWithId(std::int64_t id) const noexcept;
};

/// Reads the tree of a segment's n-th full snapshot (WebSnapshotRef::index) from the segment's inflated JSON. Never
/// fails: without such a snapshot there are no nodes, and "no-full-snapshot" says so. At most
/// DecoderLimits::hierarchyNodes nodes. Format: docs/formats/rrweb.md. Threads: any; not the UI thread.
[[nodiscard]] WebDocument readWebDocument(
    std::span<const std::byte> json, std::uint32_t snapshot = 0, const DecoderLimits& limits = {});

} // namespace revisit
