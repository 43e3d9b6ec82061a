#pragma once

#include "store/pipeline_sessions.h"

#include <nlohmann/json_fwd.hpp>

namespace revisit {

/// The `sdkTelemetry` object of completes and session ends (spec ingest 2.11); fields of a foreign type are left out.
[[nodiscard]] SdkTelemetry readTelemetry(const nlohmann::json& object);

} // namespace revisit
