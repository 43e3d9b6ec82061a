#pragma once

#include "base/result.h"
#include "base/units.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// Which geometry a snapshot's rectangles follow (spec formats 2.3).
enum class HierarchyGeometry {
    ParentRelative, ///< iOS: relative to the parent's bounds, minus its contentOffset
    WindowAbsolute, ///< Android: absolute in the window
};

/// What drew the views, told by class names that only its runtime has (spec formats 2.2).
enum class ViewToolkit {
    Native,
    ReactNative, ///< RCT… views on iOS, React… views on Android; labels and test ids are the app's own
    Flutter, ///< the widget tree is one surface: expect a handful of views
};

/// One view of a snapshot, resolved. Nodes are stored in depth-first order, parents before children, first child
/// (the bottom one in paint order) first.
struct HierarchyNode {
    std::int32_t parent = -1; ///< index of the parent, -1 for the root
    std::uint32_t depth = 0;
    std::uint32_t subtreeEnd = 0; ///< index one past the last node of this subtree
    std::string type;
    std::optional<LogicalRect> rect; ///< absolute in the window; none where the writer gave no frame, or isUnplaced
    LogicalRect visibleRect; ///< rect clipped to the ancestors and the screen; empty when nothing shows
    std::string label; ///< accessibility label (iOS)
    std::string testId;
    std::string text; ///< cut and masked by the SDK
    std::string placeholder;
    std::string buttonTitle;
    std::string background; ///< "#RRGGBB" or empty
    std::optional<LogicalSize> contentSize;
    double contentOffsetX = 0;
    double contentOffsetY = 0;
    double alpha = 1;
    std::int64_t textLength = -1; ///< of the whole text, before it was cut or masked; -1 where not recorded
    std::optional<bool> isEnabled; ///< of controls
    std::optional<bool> isChecked;
    std::optional<bool> isScrollEnabled; ///< of scroll views
    bool isScrollContainer = false; ///< says something of scrolling: its children may lie outside it
    bool isMasked = false; ///< the SDK hid its text and painted over its pixels
    bool isInteractive = false;
    bool isFocused = false;
    bool isSelected = false;
    bool isHidden = false;
    bool isUnplaced = false; ///< where it lies is not known: its frame, or one it counts from, was lost with the damage
    bool isBailout = false; ///< the SDK's time budget ended here; the subtree is missing
    bool hasImage = false;
    std::string json; ///< every property as received, without `children`; unknown keys included
};

/// One snapshot with absolute rectangles, whatever platform wrote it.
struct HierarchySnapshot {
    WallTime time; ///< 0 when the document has none and the caller gave none
    std::string screenName;
    LogicalSize screen; ///< empty where unknown
    double screenScale = 0;
    HierarchyGeometry geometry = HierarchyGeometry::ParentRelative;
    ViewToolkit toolkit = ViewToolkit::Native;
    std::uint32_t maskedCount = 0; ///< nodes that are masked
    std::uint32_t bailoutCount = 0; ///< subtrees that are missing ("missing-subtree" says so, too)
    std::uint32_t unplacedCount = 0; ///< nodes that are isUnplaced
    bool isDamaged
        = false; ///< the document is cut or broken (its problem says where): nodes and properties are missing
    std::vector<HierarchyNode> nodes;

    /// The deepest node that is drawn over the point (later siblings lie above earlier ones), or -1.
    [[nodiscard]] std::int32_t nodeAt(double x, double y) const noexcept;
};

/// What the reader knows besides the bytes.
struct HierarchyContext {
    std::string platform; ///< deviceInfo.platform of the session ("ios", "android", …) or empty: then it is guessed
    std::optional<WallTime> artifactTime; ///< from the file name or manifest; used where the document has no time
};

/// "native", "react-native", "flutter".
[[nodiscard]] std::string_view name(ViewToolkit toolkit) noexcept;

struct HierarchyFile {
    std::vector<HierarchySnapshot> snapshots; ///< usually one; `{snapshots:[…]}` and arrays hold several
    Problems problems;
};

/// Reads the inflated JSON of a hierarchy artifact in any accepted shape (spec formats 2.5, 9.2 rows 14–19).
/// Never fails: an unreadable document has no snapshots and says why. Format: docs/formats/hierarchy.md. Threads: any.
[[nodiscard]] HierarchyFile readHierarchy(
    std::span<const std::byte> json, const HierarchyContext& context, const DecoderLimits& limits = {});

} // namespace revisit
