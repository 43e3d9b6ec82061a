#include "pipeline/ingest/sdk_routes.h"

#include "decoder/json_reader.h"
#include "pipeline/ingest/tokens.h"
#include "pipeline/ingest/web_domains.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::ordered_json;

std::string compact(const Json& document) { return document.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string pageOf(const HttpExchange& exchange)
{
    const std::string_view origin = exchange.header("origin");
    return originHost(origin.empty() ? exchange.header("referer") : origin);
}

/// The domains a page is told. A project without a list records for the page that asks: this is a developer's own
/// machine, and the browser SDK refuses to start on an empty list (spec ingest 10).
std::vector<std::string> domainsFor(const ProjectRecord& project, const std::string& page)
{
    std::vector<std::string> rules = allowedDomains(project.webAllowedDomains);
    if (rules.empty() && !page.empty()) rules.push_back(page);
    return rules;
}

HttpAnswer configAnswer(const ProjectRecord& project, const std::vector<std::string>& domains)
{
    Json answer{{"projectId", project.id}, {"teamId", project.teamId}, {"name", project.name}};
    if (!domains.empty()) {
        answer["webDomain"] = domains.front();
        answer["webAllowedDomains"] = domains;
    }
    answer["rejourneyEnabled"] = project.isRejourneyEnabled;
    answer["recordingEnabled"] = project.isRecordingEnabled;
    answer["textInputMasking"] = project.textInputMasking;
    answer["imageVideoMasking"] = project.imageVideoMasking;
    answer["recordingFps"] = std::clamp<std::int64_t>(project.recordingFps, 1, 3);
    answer["maxRecordingMinutes"] = std::clamp<std::int64_t>(project.maxRecordingMinutes, 1, 10);
    answer["webMaxObservabilityMinutes"] = std::clamp<std::int64_t>(project.webMaxObservabilityMinutes, 1, 30);
    answer["sampleRate"] = std::clamp<std::int64_t>(project.sampleRate, 0, 100);
    answer["billingBlocked"] = false;
    answer["replayQuotaBillingExhausted"] = false;
    return jsonAnswer(200, compact(answer));
}

void answerConfig(const ExchangePointer& exchange, const Result<ProjectPointer>& found)
{
    if (!found) return exchange->answer(failureAnswer(found.error()));
    if (!*found) return exchange->answer(refusalAnswer({401, "Invalid public key"}));
    if (!isWebRequest(*exchange)) return exchange->answer(configAnswer(**found, {}));
    const std::string page = pageOf(*exchange);
    const auto domains = domainsFor(**found, page);
    if (!isDomainAllowed(page, domains))
        return exchange->answer(refusalAnswer({403, "Domain is not allowed for this project"}));
    exchange->answer(configAnswer(**found, domains));
}

/// The page a browser's token is bound to: Origin, then what the body says, then Referer.
std::string webPage(const HttpExchange& exchange, const Json& metadata)
{
    std::string page = originHost(exchange.header("origin"));
    for (const char* name : {"origin", "url"})
        if (page.empty() && metadata.contains(name) && metadata[name].is_string())
            page = originHost(metadata[name].get_ref<const std::string&>());
    return page.empty() ? originHost(exchange.header("referer")) : page;
}

std::string platformOf(const HttpExchange& exchange, const Json& metadata)
{
    if (isWebRequest(exchange)) return "web";
    for (const char* name : {"platform", "os"})
        if (metadata.contains(name) && metadata[name].is_string()) {
            const std::string value = metadata[name].get<std::string>();
            if (value == "ios" || value == "android" || value == "web") return value;
        }
    return {};
}

void answerToken(const IngestContext& context, const ExchangePointer& exchange, const ProjectRecord& project,
    const RequestBody& body)
{
    const nlohmann::json* given = jsonMember(body.document(), "metadata");
    const Json metadata = given != nullptr && given->is_object() ? Json(*given) : Json::object();
    UploadClaims claims;
    claims.deviceId = body.text("deviceId").substr(0, 255);
    claims.projectId = project.id;
    claims.teamId = project.teamId;
    claims.projectName = project.name;
    claims.platform = platformOf(*exchange, metadata);
    if (claims.platform == "web") {
        claims.webOrigin = webPage(*exchange, metadata);
        if (!isDomainAllowed(claims.webOrigin, domainsFor(project, claims.webOrigin)))
            return exchange->answer(refusalAnswer({403, "Domain is not allowed for this project"}));
    }
    claims.isRecordingEnabled = project.isRecordingEnabled;
    claims.isRejourneyEnabled = project.isRejourneyEnabled;
    claims.issuedAt = context.clock.now().ms / 1000;
    const std::int64_t lifetime = context.settings.uploadTokenTtl.ms / 1000;
    claims.expiresAt = claims.issuedAt + lifetime;
    exchange->answer(
        jsonAnswer(200, compact({{"uploadToken", makeUploadToken(claims, context.secret)}, {"expiresIn", lifetime}})));
}

void authorizeDevice(const IngestContext& context, const ExchangePointer& exchange)
{
    const std::string key = projectKey(*exchange);
    if (key.empty()) return exchange->answer(refusalAnswer({401, "Project key is required"}));
    context.projects.resolve(key, [&context, exchange](const Result<ProjectPointer>& found) {
        if (!found) return exchange->answer(failureAnswer(found.error()));
        if (!*found) return exchange->answer(refusalAnswer({401, "Invalid project key"}));
        const auto body = RequestBody::parse(exchange->body());
        if (!body) return exchange->answer(refusalAnswer(body.error()));
        if (body->text("deviceId").empty()) return exchange->answer(refusalAnswer({400, "deviceId is required"}));
        answerToken(context, exchange, **found, *body);
    });
}

} // namespace

std::vector<HttpRoute> sdkRoutes(const IngestContext& context)
{
    HttpRoute config;
    config.method = "GET";
    config.pattern = "/api/sdk/config";
    config.handle = [&context](const ExchangePointer& exchange) {
        const std::string key(exchange->header("x-public-key"));
        if (key.empty()) return exchange->answer(refusalAnswer({400, "x-public-key header is required"}));
        context.projects.resolve(
            key, [exchange](const Result<ProjectPointer>& found) { answerConfig(exchange, found); });
    };
    HttpRoute device;
    device.method = "POST";
    device.pattern = "/api/ingest/auth/device";
    device.bodyLimit = context.settings.jsonBodyLimit;
    device.handle = [&context](const ExchangePointer& exchange) { authorizeDevice(context, exchange); };
    return {std::move(config), std::move(device)};
}

} // namespace revisit
