#pragma once

#include "base/units.h"
#include "decoder/artifact_digest.h"
#include "decoder/artifact_kind.h"
#include "decoder/boxed.h"
#include "decoder/bundle_frames.h"
#include "decoder/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// How the inflated bytes of an artifact are laid out.
enum class ArtifactFormat : std::uint8_t {
    Unread, ///< nobody could look: missing, unreadable or too large
    Bundle, ///< the SDKs' binary frame records
    Tar, ///< the legacy archive of frames
    Jpeg, ///< a lone frame
    Json,
    Unknown, ///< nothing recognised
};
/// "" for Unread, then "bundle", "tar", "jpeg", "json", "unknown".
[[nodiscard]] std::string_view name(ArtifactFormat format) noexcept;
/// What a frame bundle's layout is among those of all artifacts.
[[nodiscard]] ArtifactFormat artifactFormat(BundleFormat format) noexcept;

/// What one artifact file turned out to hold. `inspect` prints exactly this.
///
/// There may be tens of thousands of a recording (SDKs put three frames into one), and they stay in memory as long as
/// it is open: what is small here is so on purpose, and what is rarely there stands apart.
struct ArtifactReport {
    std::string path;
    ArtifactDigest sha256; ///< of the stored bytes
    ArtifactKind kind = ArtifactKind::Unknown;
    ArtifactFormat format = ArtifactFormat::Unread;
    bool isGzip = false;
    std::uint32_t eventCount = 0; ///< of Events and Rrweb, and of Metadata that carries web events inline
    std::uint32_t nodeCount = 0; ///< of Hierarchy
    std::uint32_t snapshotCount = 0; ///< of Hierarchy
    std::uint32_t faultCount = 0; ///< of Faults, Crashes and Anrs
    std::uint64_t storedBytes = 0;
    std::uint64_t inflatedBytes = 0;
    std::optional<WallTime> firstTime; ///< of what the artifact holds
    std::optional<WallTime> lastTime;
    BundleFrames frames; ///< of Screenshots, in file order
    Boxed<std::vector<ArtifactDigest>> frameDigests; ///< of each frame's JPEG; there where options ask for digests
    Problems problems;
};

/// Whether an artifact holds rrweb events: a segment, or a served body that carries some.
[[nodiscard]] bool holdsWebEvents(const ArtifactReport& report) noexcept;

} // namespace revisit
