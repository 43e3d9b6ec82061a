#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "decoder/artifact_kind.h"
#include "decoder/event.h"
#include "decoder/recording_source.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace revisit {

/// One artifact to upload, with what the SDK would say about it. Times are as recorded.
struct PlannedArtifact {
    std::size_t entry = 0; ///< in the source
    ArtifactKind kind = ArtifactKind::Unknown;
    std::uint32_t number = 0; ///< batch number or rrweb sequence; counted per kind where the name has none
    std::uint32_t count = 0; ///< frames, events or 1
    WallTime start; ///< first frame, snapshot or event
    WallTime end; ///< last of them: the moment at which the SDK had it ready
};

/// A fault report to post.
struct PlannedFault {
    std::string json; ///< one object, as recorded
    WallTime time;
};

/// What the SDK counts itself and sends when a session ends (spec ingest 2.10, 3.2 i).
struct SessionCounts {
    std::uint32_t touch = 0;
    std::uint32_t scroll = 0;
    std::uint32_t gesture = 0;
    std::uint32_t rageTap = 0;
    std::uint32_t deadTap = 0;
    std::uint32_t error = 0;
    std::uint32_t crash = 0;
    std::uint32_t anr = 0;
    std::vector<std::string> screens; ///< each once, in order of the first visit
};

/// Everything that a replayed upload needs to know of a recording, read once.
struct UploadPlan {
    std::string sessionId; ///< as recorded; may be empty
    WallTime start; ///< the number in the id, else worked out from the artifacts
    WallTime end; ///< the last moment anywhere
    bool isWeb = false; ///< recorded by the browser SDK
    std::string webOrigin; ///< of the recorded page, for a web session
    DeviceInfo device;
    std::vector<PlannedArtifact> artifacts; ///< by the moment they were ready
    std::vector<PlannedFault> faults; ///< by time
    SessionCounts counts;
    Milliseconds background; ///< all closed gaps together
    std::optional<WallTime> closeAnchor; ///< when the app went to the background for good
};

/// Reads a raw recording. Damaged artifacts are planned with what their names say.
/// Errors: InvalidInput (no raw artifact in it), Io, Cancelled.
[[nodiscard]] Result<UploadPlan> planUpload(const RecordingSource& source, const StopToken& stop);

} // namespace revisit
