#pragma once

#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"

#include <vector>

namespace revisit {

/// /health, /health/live, /health/ready, /health/ingest and /health/queue (spec ingest 1.5). `context` must outlive
/// the server.
[[nodiscard]] std::vector<HttpRoute> healthRoutes(const IngestContext& context);

} // namespace revisit
