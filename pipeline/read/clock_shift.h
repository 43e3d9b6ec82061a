#pragma once

#include "base/units.h"
#include "store/session_rows.h"

#include <nlohmann/json_fwd.hpp>

namespace revisit {

/// How far ahead of ours the session's device clock ran, where ingest has moved the session's start back for that
/// (metadata.ingestClock, spec ingest 4.6); else 0. Stored bytes keep the device's times, answers are on our clock.
[[nodiscard]] Milliseconds clockAhead(const PipelineSession& session);

/// Takes `ahead` off every time of an event or a list of events: timestamp, startTimestamp, endTimestamp, touches.
void moveBack(nlohmann::json& events, Milliseconds ahead);

} // namespace revisit
