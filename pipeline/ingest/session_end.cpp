#include "pipeline/ingest/session_end.h"

#include "pipeline/ingest/identifiers.h"
#include "pipeline/ingest/session_end_schema.h"
#include "pipeline/ingest/session_intake.h"
#include "pipeline/work/reconcile.h"
#include "pipeline/work/session_rules.h"
#include "pipeline/work/session_totals.h"

namespace revisit {

namespace {

using TextOutcome = Outcome<std::string>;

constexpr Milliseconds kFreshSession{6LL * 3'600'000};

struct EndClaim {
    SessionEndBody body;
    SessionClaim session;
};

std::string ignored(const char* reason)
{
    return std::string(R"({"success":true,"ignored":true,"reason":")") + reason + "\"}";
}

std::string closed(std::int64_t durationSeconds, std::int64_t backgroundSeconds)
{
    return R"({"success":true,"durationSeconds":)" + std::to_string(durationSeconds) + R"(,"backgroundTimeSeconds":)"
        + std::to_string(backgroundSeconds) + "}";
}

bool isFresh(const std::string& sessionId, WallTime now)
{
    const auto epoch = sessionEpoch(sessionId);
    return epoch && *epoch <= now && now - *epoch <= kFreshSession && isAcceptableSessionId(sessionId);
}

std::optional<std::int64_t> onServerClock(
    std::optional<std::int64_t> clientMs, const std::optional<ClientClock>& clock, WallTime now)
{
    return clientMs ? std::optional(normalised(WallTime{*clientMs}, clock, now).ms) : std::nullopt;
}

/// The client's own counts and telemetry.
Result<> takeReport(PipelineTables& tables, const EndClaim& claim)
{
    const std::string& id = claim.session.sessionId;
    if (!claim.body.metrics.empty()) REVISIT_CHECK(tables.sessions.setClientMetrics(id, claim.body.metrics));
    REVISIT_CHECK(tables.sessions.mergeTelemetry(id, claim.body.telemetry));
    return rollUpSession(tables, id);
}

Result<SessionClose> closeSession(
    PipelineTables& tables, const EndClaim& claim, const EnteredSession& entry, WallTime now)
{
    REVISIT_TRY(artifacts, tables.artifacts.evidence(entry.session.id));
    REVISIT_TRY(successor, tables.sessions.successorStart(entry.session));
    CloseEvidence evidence;
    evidence.anchor = onServerClock(claim.body.closeAnchorAt, entry.clock, now);
    evidence.reportedEnd = onServerClock(claim.body.endedAt, entry.clock, now);
    evidence.latestArtifact = artifacts.latestReplayEnd;
    evidence.reportedBackgroundMs = claim.body.totalBackgroundMs;
    SessionClose close
        = resolveClose(entry.session, evidence, longestSession(entry.session, *claim.session.project), successor);
    close.source = "session_end";
    REVISIT_CHECK(tables.sessions.close(entry.session.id, close, now));
    return close;
}

Result<TextOutcome> takeEnd(
    const IngestContext& context, PipelineTables& tables, const EndClaim& claim, bool& becameReady)
{
    const WallTime now = context.clock.now();
    if (claim.body.isSampledIn == std::optional(false)) return TextOutcome(ignored("client_sampled_out"));
    REVISIT_TRY(known, tables.sessions.find(claim.session.sessionId));
    const bool isOurs = known && known->projectId == claim.session.project->id;
    if ((!known && !isFresh(claim.session.sessionId, now)) || (known && !isOurs && !isFresh(known->id, now)))
        return TextOutcome(ignored("session_not_found"));
    if (isOurs && known->isImmutable()) return TextOutcome(ignored("session_immutable"));
    REVISIT_TRY(entered, enterSession(tables, claim.session, now));
    if (!entered) return TextOutcome(tl::unexpected(entered.error()));
    const SessionRecord& session = entered->session;
    if (session.endedAt && session.closeSource == "session_end")
        return TextOutcome(closed(session.durationSeconds.value_or(1), session.backgroundSeconds));
    REVISIT_TRY(close, closeSession(tables, claim, *entered, now));
    REVISIT_CHECK(takeReport(tables, claim));
    REVISIT_TRY(isReady, reconcileSession(tables, context.settings, session.id, now));
    becameReady = isReady;
    return TextOutcome(closed(close.durationSeconds, close.backgroundSeconds));
}

void endSession(const IngestContext& context, const ExchangePointer& exchange, EndClaim claim)
{
    const auto becameReady = std::make_shared<bool>(false);
    const std::string sessionId = claim.session.sessionId;
    answerAfterCommit(
        context, exchange,
        [&context, claim = std::move(claim), becameReady](
            PipelineTables& tables) { return takeEnd(context, tables, claim, *becameReady); },
        [&context, becameReady, sessionId] {
            if (!*becameReady || !context.onEvent) return;
            PipelineEvent event;
            event.kind = PipelineEvent::Kind::SessionReady;
            event.sessionId = sessionId;
            context.onEvent(event);
        });
}

} // namespace

HttpRoute sessionEndRoute(const IngestContext& context)
{
    HttpRoute route;
    route.method = "POST";
    route.pattern = "/api/ingest/session/end";
    route.bodyLimit = context.settings.jsonBodyLimit;
    route.handle = [&context](const ExchangePointer& exchange) {
        authenticate(context, exchange, [&context, exchange](const IngestCaller& caller) {
            const auto body = RequestBody::parse(exchange->body());
            if (!body) return exchange->answer(refusalAnswer(body.error()));
            auto end = readSessionEnd(*body);
            if (!end) return exchange->answer(refusalAnswer(end.error()));
            EndClaim claim{std::move(*end), {}};
            claim.session = claimOf(*body, caller, exchange->header("user-agent"), claim.body.sessionId);
            endSession(context, exchange, std::move(claim));
        });
    };
    return route;
}

} // namespace revisit
