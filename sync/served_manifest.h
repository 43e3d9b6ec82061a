#pragma once

#include "base/result.h"
#include "sync/remote_state.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// What a reference server says about a session's pixels (spec read-api 5.3–5.7).
struct ServedManifest {
    std::string playbackMode; ///< "screenshots", "rrweb" or "none"
    bool isPreparing = false; ///< the frame list is still being built
    std::int64_t totalSegments = 0;
    std::vector<RemoteItem> frames; ///< by time, each time once
    std::vector<RemoteItem> segments; ///< rrweb, in playback order
};

/// Reads `…/replay-manifest` and, for the frame fields, `…/frames`. Frames go to `frames/<timestampMs>.jpg`, segments
/// to `rrweb/<start>.rrweb.json.gz` as in artifact_listing.h. Errors: Corrupt. Threads: any; no state.
[[nodiscard]] Result<ServedManifest> readServedManifest(std::string_view body);

} // namespace revisit
