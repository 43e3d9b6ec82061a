#pragma once

#include "pipeline/ingest/ingest_request.h"
#include "store/pipeline_sessions.h"

#include <cstdint>
#include <optional>
#include <string>

namespace revisit {

/// The body of session/end, checked field by field as the reference's schema does.
struct SessionEndBody {
    std::string sessionId;
    std::optional<std::int64_t> endedAt;
    std::optional<std::int64_t> closeAnchorAt;
    std::int64_t totalBackgroundMs = 0;
    std::optional<bool> isSampledIn;
    std::string sdkVersion;
    std::string metrics; ///< JSON object with the fields that the schema knows; empty where absent
    SdkTelemetry telemetry;
};

/// Refuses with 400 "Validation Error", naming every field of a wrong type.
[[nodiscard]] Outcome<SessionEndBody> readSessionEnd(const RequestBody& body);

} // namespace revisit
