#include "pipeline/ingest/presign.h"

#include "pipeline/ingest/artifact_intake.h"
#include "pipeline/ingest/identifiers.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

constexpr std::size_t kLongestIdempotencyKey = 512;
constexpr std::int64_t kMostBatches = 1'000'000'000;

struct PresignRequest {
    const IngestContext& context;
    const IngestCaller& caller;
    const HttpExchange& exchange;
    const RequestBody& body;
};

/// What all three routes share. Refuses sizes that are none or too large, and ids that cannot be stored.
Outcome<ArtifactClaim> commonClaim(const PresignRequest& request, std::string sessionId)
{
    const auto size = request.body.integer("sizeBytes");
    if (!size || *size <= 0) return refuse(400, "sizeBytes must be a positive number");
    const std::uint64_t limit = request.context.settings.objectLimit.count;
    if (static_cast<std::uint64_t>(*size) > limit)
        return refuse(
            413, "Artifact exceeds ingest max object size", R"({"maxObjectBytes":)" + std::to_string(limit) + "}");
    if (!isAcceptableSessionId(sessionId)) return refuse(400, "sessionId is not a session id");
    ArtifactClaim claim;
    claim.session = claimOf(request.body, request.caller, request.exchange.header("user-agent"), std::move(sessionId));
    claim.declaredBytes = *size;
    claim.isSampledOut = request.body.flag("isSampledIn") == std::optional(false);
    claim.idempotencyKey = request.exchange.header("idempotency-key").substr(0, kLongestIdempotencyKey);
    claim.base = publicBase(request.exchange, request.context.apiUrl());
    return claim;
}

/// Legacy crash and ANR batches keep their kind; every other content type is an event batch.
std::string batchKind(const std::string& contentType)
{
    return contentType == "crashes" || contentType == "anrs" ? contentType : "events";
}

Outcome<ArtifactClaim> readEvents(const PresignRequest& request)
{
    const std::string contentType = request.body.text("contentType");
    const auto number = request.body.integer("batchNumber");
    if (contentType.empty() || !number || !request.body.has("sizeBytes"))
        return refuse(400, "Missing required fields: contentType, batchNumber, sizeBytes");
    if (*number < 0 || *number > kMostBatches) return refuse(400, "batchNumber is out of range");
    std::string sessionId = request.body.text("sessionId");
    if (sessionId.empty()) sessionId = mintSessionId(request.context.clock.now());
    auto claim = commonClaim(request, std::move(sessionId));
    if (!claim) return claim;
    claim->kind = batchKind(contentType);
    claim->uploadLabel = claim->kind;
    claim->batchNumber = *number;
    claim->extension = ".json.gz";
    return claim;
}

/// Reads start, end and count, which make a segment what it is.
Outcome<ArtifactClaim> withTimes(Outcome<ArtifactClaim> claim, const RequestBody& body, const char* countName)
{
    if (!claim) return claim;
    claim->startTime = WallTime{*body.integer("startTime")};
    if (const auto end = body.integer("endTime")) claim->endTime = WallTime{*end};
    claim->count = body.integer(countName);
    if (claim->startTime->ms <= 0) return refuse(400, "startTime must be a positive number");
    return claim;
}

Outcome<ArtifactClaim> readSegment(const PresignRequest& request)
{
    const std::string sessionId = request.body.text("sessionId");
    const std::string kind = request.body.text("kind");
    if (sessionId.empty() || kind.empty() || !request.body.integer("startTime") || !request.body.has("sizeBytes"))
        return refuse(400, "Missing required fields: sessionId, kind, startTime, sizeBytes");
    if (kind != "screenshots" && kind != "hierarchy")
        return refuse(400, "kind must be \"screenshots\" or \"hierarchy\"");
    auto claim = withTimes(commonClaim(request, sessionId), request.body, "frameCount");
    if (!claim) return claim;
    claim->kind = kind;
    const bool isGzip = request.body.text("compression") == "gzip";
    claim->extension = kind == "screenshots" ? ".tar.gz" : isGzip ? ".json.gz" : ".json";
    return claim;
}

Outcome<ArtifactClaim> readRrweb(const PresignRequest& request)
{
    const std::string sessionId = request.body.text("sessionId");
    if (sessionId.empty() || !request.body.integer("sequence") || !request.body.integer("startTime")
        || !request.body.has("sizeBytes"))
        return refuse(400, "Missing required fields: sessionId, sequence, startTime, sizeBytes");
    auto claim = withTimes(commonClaim(request, sessionId), request.body, "eventCount");
    if (!claim) return claim;
    claim->kind = "rrweb";
    claim->extension = ".rrweb.json.gz";
    if (!claim->endTime) claim->endTime = claim->startTime;
    claim->session.isWeb = true;
    claim->session.facts.platform = "web";
    if (claim->session.facts.deviceModel.empty()) claim->session.facts.deviceModel = "browser";
    return claim;
}

using ClaimReader = Outcome<ArtifactClaim> (*)(const PresignRequest&);

void registerArtifact(const IngestContext& context, const ExchangePointer& exchange, ArtifactClaim claim)
{
    const auto madeSession = std::make_shared<bool>(false);
    const std::string sessionId = claim.session.sessionId;
    answerAfterCommit(
        context, exchange,
        [&context, claim = std::move(claim), madeSession](
            PipelineTables& tables) { return takeArtifact(context, tables, claim, *madeSession); },
        [&context, madeSession, sessionId] {
            if (!*madeSession || !context.onEvent) return;
            PipelineEvent event;
            event.kind = PipelineEvent::Kind::SessionCreated;
            event.sessionId = sessionId;
            context.onEvent(event);
        });
}

HttpRoute presignRoute(const IngestContext& context, std::string pattern, ClaimReader read)
{
    HttpRoute route;
    route.method = "POST";
    route.pattern = std::move(pattern);
    route.bodyLimit = context.settings.jsonBodyLimit;
    route.handle = [&context, read](const ExchangePointer& exchange) {
        authenticate(context, exchange, [&context, exchange, read](const IngestCaller& caller) {
            const auto body = RequestBody::parse(exchange->body());
            if (!body) return exchange->answer(refusalAnswer(body.error()));
            auto claim = read({context, caller, *exchange, *body});
            if (!claim) return exchange->answer(refusalAnswer(claim.error()));
            registerArtifact(context, exchange, std::move(*claim));
        });
    };
    return route;
}

} // namespace

std::vector<HttpRoute> presignRoutes(const IngestContext& context)
{
    return {presignRoute(context, "/api/ingest/presign", readEvents),
        presignRoute(context, "/api/ingest/segment/presign", readSegment),
        presignRoute(context, "/api/ingest/rrweb/presign", readRrweb)};
}

} // namespace revisit
