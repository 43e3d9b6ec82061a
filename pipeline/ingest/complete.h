#pragma once

#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"

#include <vector>

namespace revisit {

/// The routes that acknowledge an upload (spec ingest 2.5, 2.7, 2.8). They move nothing forward, the PUT does that;
/// they bring counts, telemetry and the user. Unknown ids succeed. `context` must outlive the server.
[[nodiscard]] std::vector<HttpRoute> completeRoutes(const IngestContext& context);

} // namespace revisit
