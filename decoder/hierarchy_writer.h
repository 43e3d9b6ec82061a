#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace revisit {

/// Which SDK's habits a snapshot follows (spec formats 2.2, 2.3).
enum class ViewDialect {
    Ios, ///< frames relative to the parent, in content coordinates where it scrolls; labels and content sizes
    Android, ///< frames absolute in the window; no labels, no content sizes, text length in UTF-16 units
};

/// One view as an SDK describes it. What is empty, unset or at its default is left out of the document.
struct ViewNode {
    std::string type; ///< class name
    LogicalRect frame; ///< in the dialect's coordinates
    std::string testId;
    std::string label;
    std::string text; ///< cut to 100 characters; "***" where the view is masked and no label
    std::string placeholder;
    std::string buttonTitle;
    std::string background; ///< "#RRGGBB"
    double alpha = 1;
    bool isMasked = false; ///< its text is hidden, and so are its pixels
    bool isInteractive = false;
    bool isHidden = false; ///< only ever true of a root: SDKs leave other hidden views out
    bool isBailout = false; ///< the SDK ran out of time: nothing but the type is written
    std::optional<bool> isEnabled;
    std::optional<bool> isScrollEnabled;
    std::optional<LogicalSize> contentSize; ///< of scroll views; iOS only
    double contentOffsetX = 0; ///< written where contentSize is set; on Android where isScrollEnabled is
    double contentOffsetY = 0;
    std::optional<bool> hasImage; ///< of image views
    std::vector<ViewNode> children; ///< in paint order, the bottom one first
};

/// What a snapshot says besides its tree.
struct SnapshotHeader {
    WallTime time; ///< exactly the frame's
    LogicalSize screen; ///< points; on Android dp, without the system bars
    double screenScale = 3;
    std::string screenName; ///< left out where empty
};

/// The JSON document of one snapshot as an SDK writes it (spec formats 2.1, 2.2): nodes below the 13th level are
/// cut, numbers that are not finite become 0, keys are in alphabetical order, so the same tree gives the same bytes.
/// Threads: any.
[[nodiscard]] std::string writeHierarchy(
    const SnapshotHeader& header, const ViewNode& root, ViewDialect dialect = ViewDialect::Ios);

/// The same, gzipped as the SDK does: the artifact `hierarchy/<time>.json.gz`. Errors: TooLarge (over 2 GiB).
[[nodiscard]] Result<std::vector<std::byte>> writeHierarchyArtifact(
    const SnapshotHeader& header, const ViewNode& root, ViewDialect dialect = ViewDialect::Ios);

} // namespace revisit
