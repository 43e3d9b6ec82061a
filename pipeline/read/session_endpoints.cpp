#include "pipeline/read/endpoints.h"
#include "pipeline/read/json_values.h"
#include "pipeline/read/recording_documents.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

using Json = nlohmann::json;

FrameUrlMode urlMode(const HttpExchange& exchange)
{
    const std::string mode = exchange.query("frameUrlMode");
    if (mode == "signed") return FrameUrlMode::Signed;
    return mode == "none" ? FrameUrlMode::None : FrameUrlMode::Proxy;
}

ReplayDetail replayDetail(const HttpExchange& exchange)
{
    std::string include = exchange.query("includeReplay");
    std::transform(include.begin(), include.end(), include.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array<std::string_view, 4> kNo{"false", "0", "deferred", "none"};
    const bool isDeferred = std::find(kNo.begin(), kNo.end(), include) != kNo.end();
    return isDeferred ? ReplayDetail::Guess : ReplayDetail::Resolve;
}

ReplayRequest replayRequest(const HttpExchange& exchange, ReplayDetail detail)
{
    return {urlMode(exchange), detail, baseUrlOf(exchange)};
}

/// core with pixels, as far as they are asked for.
Result<Json> coreWithReplay(
    ReadService& service, const SessionData& session, const ReplayRequest& request, const StopToken& stop)
{
    Json core = coreDocument(session, service.now());
    REVISIT_TRY(manifest, manifestDocument(service, session, request, stop));
    core.update(manifest);
    return core;
}

/// The device as the events tell it, over what the row knows.
void mergeDevice(Json& core, const Json& timeline)
{
    const Json& device = timeline.at("deviceInfo");
    if (device.is_object()) core["deviceInfo"].update(device);
}

HttpAnswer withCacheHeader(HttpAnswer answer, const char* name)
{
    answer.headers.emplace_back(name, "miss");
    return answer;
}

} // namespace

Result<HttpAnswer> sessionCore(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    REVISIT_TRY(core, coreWithReplay(service, session, replayRequest(exchange, replayDetail(exchange)), stop));
    return withCacheHeader(documentAnswer(core), "X-Replay-Core-Cache");
}

Result<HttpAnswer> replayManifest(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    const ReplayRequest request = replayRequest(exchange, ReplayDetail::Resolve);
    REVISIT_TRY(manifest, manifestDocument(service, session, request, stop));
    return withCacheHeader(documentAnswer(manifest), "X-Replay-Manifest-Cache");
}

Result<HttpAnswer> frameList(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    const ReplayRequest request = replayRequest(exchange, ReplayDetail::Resolve);
    REVISIT_TRY(frames, framesDocument(service, session, request, stop));
    return withCacheHeader(documentAnswer(frames), "X-Screenshot-Frames-Cache");
}

Result<HttpAnswer> timeline(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    REVISIT_TRY(document, timelineDocument(service, session, stop));
    return documentAnswer(document);
}

Result<HttpAnswer> hierarchy(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    REVISIT_TRY(snapshots, hierarchyList(service, session, stop));
    return documentAnswer({{"hierarchySnapshots", std::move(snapshots)}});
}

Result<HttpAnswer> sessionStats(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    return documentAnswer({{"stats", statsDocument(session)}});
}

Result<HttpAnswer> sessionNetwork(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    const std::string groupBy = exchange.query("groupBy") == "path" ? "path" : "host";
    return documentAnswer({{"sessionId", session.row.id}, {"summary", networkSummary(session.row)},
        {"groupBy", groupBy}, {"groups", Json::array()}});
}

Result<HttpAnswer> bootstrap(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    const ReplayRequest request = replayRequest(exchange, ReplayDetail::Resolve);
    REVISIT_TRY(core, coreWithReplay(service, session, request, stop));
    REVISIT_TRY(document, timelineDocument(service, session, stop));
    mergeDevice(core, document);
    HttpAnswer answer = documentAnswer({{"core", std::move(core)}, {"timeline", std::move(document)},
        {"stats", statsDocument(session)}, {"hierarchyDeferred", true}});
    answer.headers.emplace_back("Cache-Control", "private, max-age=15, stale-while-revalidate=45");
    return answer;
}

Result<HttpAnswer> fullSession(ReadService& service, const HttpExchange& exchange, const StopToken& stop)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    ReplayRequest request = replayRequest(exchange, ReplayDetail::Wait);
    request.urls = FrameUrlMode::Proxy;
    REVISIT_TRY(full, coreWithReplay(service, session, request, stop));
    REVISIT_TRY(document, timelineDocument(service, session, stop));
    REVISIT_TRY(snapshots, hierarchyList(service, session, stop));
    mergeDevice(full, document);
    for (const char* part : {"events", "networkRequests", "crashes", "anrs"}) full[part] = std::move(document[part]);
    full["hierarchySnapshots"] = std::move(snapshots);
    Json urls = eventsUrls(service, session, request.baseUrl);
    full["artifactUrls"] = {{"events", urls.empty() ? Json(nullptr) : urls.front()}, {"eventsBatches", urls}};
    for (const char* counter : {"screenshotFramesStatus", "screenshotFrameCount", "screenshotFramesProcessedSegments",
             "screenshotFramesTotalSegments"})
        full.erase(counter);
    return documentAnswer(full);
}

Result<HttpAnswer> sessionArtifacts(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    REVISIT_TRY(session, service.session(exchange.parameter("id")));
    REVISIT_TRY(document, artifactsDocument(service, session));
    return documentAnswer(document);
}

} // namespace revisit
