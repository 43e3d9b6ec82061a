#pragma once

#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"

#include <vector>

namespace revisit {

/// The routes that register an artifact and hand out the URL of its PUT: event batches, screenshot and hierarchy
/// segments, web replay chunks (spec ingest 2.4, 2.6, 2.8). `context` must outlive the server.
[[nodiscard]] std::vector<HttpRoute> presignRoutes(const IngestContext& context);

} // namespace revisit
