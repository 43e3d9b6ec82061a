#pragma once

#include "base/units.h"
#include "pipeline/read/frame_index.h"
#include "store/session_rows.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

/// The JSON documents about one session (spec read-api 4.3, 5.2, 5.9), made of rows alone. Pure functions.
namespace revisit {

/// A session with its artifacts, as it stood in one read.
struct SessionData {
    PipelineSession row;
    std::vector<ArtifactRow> artifacts;
};

/// A row of `GET /api/sessions`.
[[nodiscard]] nlohmann::json listRow(const PipelineSession& session, WallTime now);
/// `stats` of the detail endpoints: exact sizes of the ready artifacts.
[[nodiscard]] nlohmann::json statsDocument(const SessionData& session);
/// `{total, successful, failed, avgDuration}`.
[[nodiscard]] nlohmann::json networkSummary(const PipelineSession& session);
/// `…/core` without anything about pixels; addReplay() completes it.
[[nodiscard]] nlohmann::json coreDocument(const SessionData& session, WallTime now);
/// `crashes` and `anrs` of the timeline.
[[nodiscard]] nlohmann::json crashRows(const std::vector<IncidentRow>& crashes);
[[nodiscard]] nlohmann::json anrRows(const std::vector<IncidentRow>& anrs);

} // namespace revisit
