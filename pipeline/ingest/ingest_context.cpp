#include "pipeline/ingest/ingest_context.h"

#include "pipeline/ingest/tokens.h"

namespace revisit {

namespace {

Refusal keyRefusal(int status, std::string message) { return {status, std::move(message), {}, RefusalShape::KeyCheck}; }

/// What a valid upload token allows, or why not; nullopt where the token says nothing and the key decides.
struct TokenVerdict {
    std::optional<Refusal> refusal;
    ProjectPointer project;
};

TokenVerdict judgeToken(const IngestContext& context, const HttpExchange& exchange, const UploadClaims& claims)
{
    const bool isExpired = claims.expiresAt < context.clock.now().ms / 1000;
    if (isExpired || !isUploadTokenSigned(exchange.header("x-upload-token"), context.secret)) return {};
    const std::string_view page
        = exchange.header("origin").empty() ? exchange.header("referer") : exchange.header("origin");
    const bool isWebToken = claims.platform == "web";
    const bool isForeignPage = isWebToken ? originHost(page) != claims.webOrigin : isWebRequest(exchange);
    if (isForeignPage) return {keyRefusal(403, "Domain is not allowed for this upload token"), nullptr};
    return {std::nullopt, context.projects.byId(claims.projectId)};
}

void authenticateByKey(const IngestContext& context, const ExchangePointer& exchange, IngestCaller caller,
    std::function<void(const IngestCaller&)> then)
{
    const std::string key = projectKey(*exchange);
    if (key.empty()) return exchange->answer(refusalAnswer(keyRefusal(401, "Project key or upload token required")));
    caller.project = context.projects.byApiKey(key);
    if (caller.project) return then(caller);
    context.projects.resolve(
        key, [exchange, caller = std::move(caller), then = std::move(then)](Result<ProjectPointer> found) mutable {
            if (!found) return exchange->answer(failureAnswer(found.error()));
            if (!*found) return exchange->answer(refusalAnswer(keyRefusal(401, "Invalid project key")));
            caller.project = *found;
            then(caller);
        });
}

} // namespace

void authenticate(
    const IngestContext& context, const ExchangePointer& exchange, std::function<void(const IngestCaller&)> then)
{
    IngestCaller caller;
    caller.isWeb = isWebRequest(*exchange);
    caller.isObserveOnly = exchange->header("x-rj-observe-only") == "1";
    const auto claims = readUploadToken(exchange->header("x-upload-token"));
    if (claims) {
        caller.deviceId = claims->deviceId;
        caller.tokenPlatform = claims->platform;
        TokenVerdict verdict = judgeToken(context, *exchange, *claims);
        if (verdict.refusal) return exchange->answer(refusalAnswer(*verdict.refusal));
        caller.project = verdict.project;
        if (caller.project) return then(caller);
    }
    if (caller.isWeb)
        return exchange->answer(refusalAnswer(keyRefusal(401, "Valid upload token required for browser ingest")));
    authenticateByKey(context, exchange, std::move(caller), std::move(then));
}

void answerAfterCommit(
    const IngestContext& context, const ExchangePointer& exchange, IngestWork work, std::function<void()> after)
{
    const auto reply = std::make_shared<Outcome<std::string>>();
    const auto job = [work = std::move(work), reply](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(outcome, work(tables));
        *reply = std::move(outcome);
        return {};
    };
    const auto done = [exchange, reply, after = std::move(after)](const Result<>& committed) {
        if (!committed) return exchange->answer(failureAnswer(committed.error()));
        if (!*reply) return exchange->answer(refusalAnswer(reply->error()));
        if (after) after();
        exchange->answer(jsonAnswer(200, **reply));
    };
    const Result<> submitted = context.store.submit(job, done);
    if (!submitted) exchange->answer(failureAnswer(submitted.error()));
}

} // namespace revisit
