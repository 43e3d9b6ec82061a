#include "pipeline/ingest/complete.h"

#include "decoder/json_reader.h"
#include "pipeline/ingest/identifiers.h"
#include "pipeline/ingest/sdk_telemetry.h"
#include "pipeline/ingest/session_intake.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

constexpr Milliseconds kIdempotencyTtl{7LL * 24 * 3'600'000};

/// Where a complete call's id stands and what its count is called.
struct CompleteShape {
    std::vector<const char*> idNames;
    const char* countName; ///< overwrites the artifact's frame count; nullptr: events keep none
    bool (*isId)(std::string_view);
    const char* missing;
    const char* invalid;
};

struct CompleteClaim {
    std::string uploadId;
    IngestCaller caller;
    std::optional<std::int64_t> count;
    SdkTelemetry telemetry;
    std::string userId;
    std::string idempotencyKey;
};

Outcome<CompleteClaim> readComplete(
    const CompleteShape& shape, const IngestCaller& caller, const HttpExchange& exchange, const RequestBody& body)
{
    CompleteClaim claim;
    for (const char* name : shape.idNames)
        if (claim.uploadId.empty()) claim.uploadId = body.text(name);
    if (claim.uploadId.empty()) return refuse(400, shape.missing);
    if (!shape.isId(claim.uploadId)) return refuse(400, shape.invalid);
    claim.caller = caller;
    if (shape.countName != nullptr) claim.count = body.integer(shape.countName);
    const nlohmann::json* telemetry = jsonMember(body.document(), "sdkTelemetry");
    if (telemetry != nullptr) claim.telemetry = readTelemetry(*telemetry);
    claim.userId = body.text("userId");
    claim.idempotencyKey = exchange.header("idempotency-key");
    return claim;
}

std::string answerText(bool isQueued, bool isCompleted)
{
    return std::string(R"({"success":true,"queued":)") + (isQueued ? "true" : "false") + R"(,"alreadyCompleted":)"
        + (isCompleted ? "true}" : "false}");
}

Result<> noteSession(PipelineTables& tables, const CompleteClaim& claim, const ArtifactRecord& artifact, WallTime now)
{
    REVISIT_TRY(session, tables.sessions.find(artifact.sessionId));
    if (!session) return {};
    SessionFacts facts;
    facts.deviceId = claim.caller.deviceId;
    REVISIT_CHECK(tables.sessions.fillMissing(session->id, facts, now));
    REVISIT_CHECK(tables.sessions.mergeTelemetry(session->id, claim.telemetry));
    REVISIT_CHECK(noteUser(tables, session->id, claim.userId));
    return touchSession(tables, *session, std::nullopt, now);
}

/// A key is done only once there is a body: a complete that overtakes its PUT must not make the next presign skip.
bool hasBody(const ArtifactRecord& artifact)
{
    return artifact.status == ArtifactStatus::Buffered || artifact.status == ArtifactStatus::Uploaded
        || artifact.status == ArtifactStatus::Ready;
}

Result<Outcome<std::string>> takeComplete(
    const IngestContext& context, PipelineTables& tables, const CompleteClaim& claim)
{
    const WallTime now = context.clock.now();
    REVISIT_TRY(artifact, tables.artifacts.findByUploadId(claim.uploadId));
    if (!artifact || artifact->projectId != claim.caller.project->id)
        return Outcome<std::string>(answerText(false, false));
    if (!claim.idempotencyKey.empty() && hasBody(*artifact))
        REVISIT_CHECK(tables.idempotency.setDone(
            claim.caller.project->id, claim.idempotencyKey, artifact->id, now + kIdempotencyTtl));
    if (claim.count && *claim.count >= 0) REVISIT_CHECK(tables.artifacts.setFrameCount(artifact->id, *claim.count));
    REVISIT_CHECK(noteSession(tables, claim, *artifact, now));
    return Outcome<std::string>(answerText(false, artifact->status == ArtifactStatus::Ready));
}

HttpRoute completeRoute(const IngestContext& context, std::string pattern, CompleteShape shape)
{
    HttpRoute route;
    route.method = "POST";
    route.pattern = std::move(pattern);
    route.bodyLimit = context.settings.jsonBodyLimit;
    route.handle = [&context, shape = std::move(shape)](const ExchangePointer& exchange) {
        authenticate(context, exchange, [&context, exchange, shape](const IngestCaller& caller) {
            const auto body = RequestBody::parse(exchange->body());
            if (!body) return exchange->answer(refusalAnswer(body.error()));
            auto claim = readComplete(shape, caller, *exchange, *body);
            if (!claim) return exchange->answer(refusalAnswer(claim.error()));
            answerAfterCommit(context, exchange, [&context, claim = std::move(*claim)](PipelineTables& tables) {
                return takeComplete(context, tables, claim);
            });
        });
    };
    return route;
}

} // namespace

std::vector<HttpRoute> completeRoutes(const IngestContext& context)
{
    return {completeRoute(context, "/api/ingest/batch/complete",
                {{"batchId"}, nullptr, isBatchId, "batchId is required", "Invalid batchId format"}),
        completeRoute(context, "/api/ingest/segment/complete",
            {{"segmentId"}, "frameCount", isSegmentId, "segmentId is required", "Invalid segmentId format"}),
        completeRoute(context, "/api/ingest/rrweb/complete",
            {{"uploadId", "segmentId"}, "eventCount", isSegmentId, "uploadId is required",
                "Invalid segmentId format"})};
}

} // namespace revisit
