#pragma once

#include "pipeline/ingest/ingest_context.h"
#include "pipeline/ingest/session_intake.h"

#include <cstdint>
#include <optional>
#include <string>

namespace revisit {

/// One presign request, read and checked as far as the request alone allows.
struct ArtifactClaim {
    SessionClaim session;
    std::string kind; ///< the artifact's kind and folder
    std::string uploadLabel; ///< events only: "events", "crashes", "anrs", the middle of the batch id
    std::int64_t batchNumber = 0; ///< events only
    std::string extension; ///< with its dot
    std::int64_t declaredBytes = 0;
    std::optional<WallTime> startTime; ///< client's clock; replay kinds always have one
    std::optional<WallTime> endTime;
    std::optional<std::int64_t> count; ///< frames or events
    bool isSampledOut = false; ///< the client drew so
    std::string idempotencyKey;
    std::string base; ///< "http://host:port" for the URL

    [[nodiscard]] bool isReplay() const { return kind == "screenshots" || kind == "hierarchy" || kind == "rrweb"; }
    [[nodiscard]] bool isVisual() const { return kind == "screenshots" || kind == "rrweb"; }
};

/// Registers the artifact: session, limits, row, endpoint, signed URL, in the reference's order (spec ingest 2.4).
/// The answer's JSON. Runs inside a writer job; `madeSession` says whether the session is new.
[[nodiscard]] Result<Outcome<std::string>> takeArtifact(
    const IngestContext& context, PipelineTables& tables, const ArtifactClaim& claim, bool& madeSession);

} // namespace revisit
