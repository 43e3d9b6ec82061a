#pragma once

#include "pipeline/ingest/ingest_request.h"

#include <nlohmann/json.hpp>

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
    nlohmann::json metrics; ///< only the fields the schema knows; null where absent
    nlohmann::json telemetry;
};

/// Refuses with 400 "Validation Error", naming every field of a wrong type.
[[nodiscard]] Outcome<SessionEndBody> readSessionEnd(const RequestBody& body);

} // namespace revisit
