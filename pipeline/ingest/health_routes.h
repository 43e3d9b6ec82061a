#pragma once

#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"

#include <vector>

namespace revisit {

/// /health/ingest and /health/queue (spec ingest 1.5); the read API has the others. `context` must outlive the server.
[[nodiscard]] std::vector<HttpRoute> healthRoutes(const IngestContext& context);

} // namespace revisit
