#pragma once

#include <cstdint>
#include <string_view>

namespace revisit {

/// What an artifact is for. Source: spec formats 0.4; the last three are ours.
enum class ArtifactKind : std::uint8_t {
    Screenshots, ///< frame bundles, and single JPEG frames of a served recording
    Hierarchy, ///< view-hierarchy snapshots
    Events, ///< event batches
    Rrweb, ///< web segments
    Crashes, ///< legacy crash transport
    Anrs, ///< legacy "application not responding" transport
    Faults, ///< fault reports as posted, one JSON object each
    Metadata, ///< session.json, api/core.json and the like: what a server knew about the session
    Unknown, ///< anything else that lies in the folder
};

/// "screenshots", "hierarchy", "events", "rrweb", "crashes", "anrs", "faults", "metadata", "unknown".
[[nodiscard]] std::string_view name(ArtifactKind kind) noexcept;
/// The kind of that name; Unknown where there is none.
[[nodiscard]] ArtifactKind artifactKind(std::string_view name) noexcept;
/// The kind of an artifact by its path inside a recording ("screenshots/1773776621901.tar.gz", "frames/1.jpg",
/// "api/timeline.json", "session.json"): the folder decides, then the file name. Content never does.
[[nodiscard]] ArtifactKind artifactKindOfPath(std::string_view path) noexcept;

} // namespace revisit
