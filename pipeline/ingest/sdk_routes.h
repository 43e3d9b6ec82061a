#pragma once

#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"

#include <vector>

namespace revisit {

/// What an SDK asks for first: its configuration and its device's upload token (spec ingest 2.1, 2.2).
/// `context` must outlive the server.
[[nodiscard]] std::vector<HttpRoute> sdkRoutes(const IngestContext& context);

} // namespace revisit
