#pragma once

#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"

namespace revisit {

/// POST /api/ingest/session/end: closes a session (spec ingest 2.10, 5.8). `context` must outlive the server.
[[nodiscard]] HttpRoute sessionEndRoute(const IngestContext& context);

} // namespace revisit
