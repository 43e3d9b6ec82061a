#pragma once

#include "base/units.h"
#include "store/session_rows.h"

#include <string>

namespace revisit {

/// What a reader is told about a session's state (spec read-api 5.12).
struct Presentation {
    std::string effectiveStatus; ///< processing, ready, completed, failed, deleted
    bool isLiveIngest = false;
    bool isBackgroundProcessing = false;
    bool canOpenReplay = false;
};
[[nodiscard]] Presentation presentationOf(const PipelineSession& session, WallTime now);

/// Whether recordings of this session may be handed out at all: not deleted, expired, discarded or over quota.
[[nodiscard]] bool isReplayAllowed(const PipelineSession& session);

/// The duration that is shown, in seconds, without background time (spec read-api 5.11 rule 4).
[[nodiscard]] std::int64_t displayDuration(const PipelineSession& session);

} // namespace revisit
