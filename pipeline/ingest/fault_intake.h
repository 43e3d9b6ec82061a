#pragma once

#include "pipeline/http/http_server.h"
#include "pipeline/ingest/ingest_context.h"

namespace revisit {

/// POST /api/ingest/fault: crashes and ANRs, kept as posted and as rows, one per incident (spec ingest 2.12).
/// `context` must outlive the server.
[[nodiscard]] HttpRoute faultRoute(const IngestContext& context);

} // namespace revisit
