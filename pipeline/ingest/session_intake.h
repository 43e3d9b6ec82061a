#pragma once

#include "base/result.h"
#include "base/units.h"
#include "pipeline/ingest/client_clock.h"
#include "pipeline/ingest/ingest_request.h"
#include "store/pipeline_store.h"

#include <optional>
#include <string>

namespace revisit {

/// What one request says about its session, normalised (spec ingest 4.8).
struct SessionClaim {
    std::string sessionId;
    ProjectPointer project;
    SessionFacts facts;
    std::string metadata = "{}"; ///< JSON object; merged, last writer wins
    bool isObserveOnly = false;
    bool isWeb = false;
};

/// The claim of a presign request, its platform taken from the body, the User-Agent or the token.
[[nodiscard]] SessionClaim claimOf(
    const RequestBody& body, const IngestCaller& caller, std::string_view userAgent, std::string sessionId);

/// A session row that a request may write to, and how its client's clock is read.
struct EnteredSession {
    SessionRecord session;
    std::optional<ClientClock> clock;
    bool isNew = false;
};

/// Finds or makes the session; fills what was unknown. Refuses (409) a session of another project and one that is
/// closed to ingest. Runs inside a writer job.
[[nodiscard]] Result<Outcome<EnteredSession>> enterSession(
    PipelineTables& tables, const SessionClaim& claim, WallTime now);

/// A sign of life by an artifact. Later evidence opens a closed session again where it was the server that closed it,
/// or where it is a web session (docs/adr/0006-late-evidence.md).
[[nodiscard]] Result<> touchSession(
    PipelineTables& tables, const SessionRecord& session, std::optional<std::int64_t> evidenceEnd, WallTime now);

/// What a complete call says about a user: sets the session's user unless it is anonymous.
[[nodiscard]] Result<> noteUser(PipelineTables& tables, const std::string& sessionId, const std::string& userId);

/// The reference's rule for SDK versions: `[\w.\-+]+`, at most 50; else empty.
[[nodiscard]] std::string normalisedSdkVersion(std::string_view version);

} // namespace revisit
