#include "pipeline/read/recording_documents.h"

#include "base/encoding.h"
#include "base/log.h"
#include "decoder/json_reader.h"
#include "decoder/limits.h"
#include "decoder/served_events.h"
#include "pipeline/read/clock_shift.h"
#include "pipeline/read/json_values.h"
#include "pipeline/read/presentation.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

Json emptyRrweb()
{
    return {{"events", Json::array()}, {"eventCount", 0}, {"segments", Json::array()}, {"page", nullptr},
        {"viewport", nullptr}, {"loadMode", "inline"}};
}

Json frameObject(const ReadService& service, const std::string& encodedId, std::int64_t time, std::size_t index,
    const ReplayRequest& request)
{
    const std::string stamp = std::to_string(time);
    const std::string proxy = "/api/session/frame/" + encodedId + '/' + stamp;
    Json frame{{"timestamp", time}, {"index", index}, {"url", proxy}};
    if (request.urls == FrameUrlMode::None) frame["url"] = "";
    if (request.urls == FrameUrlMode::Signed) {
        const std::string path = "/signed/frame/" + encodedId + '/' + stamp + ".jpg";
        frame["url"] = request.baseUrl + service.urls.sign(path, service.now());
        frame["proxyUrl"] = proxy;
    }
    return frame;
}

Json frameCounters(std::string_view status, std::size_t count, std::size_t processed, std::size_t total)
{
    return {{"screenshotFrames", Json::array()}, {"screenshotFramesStatus", status}, {"screenshotFrameCount", count},
        {"screenshotFramesProcessedSegments", processed}, {"screenshotFramesTotalSegments", total}};
}

Json segmentObject(const ReadService& service, const PipelineSession& session, const ArtifactRow& artifact,
    std::size_t index, const ReplayRequest& request)
{
    const std::string id = percentEncode(session.id);
    const std::string artifactId = percentEncode(artifact.id);
    const std::string path = "/signed/artifact/" + id + '/' + artifactId;
    return {{"artifactId", artifact.id}, {"index", index}, {"startTime", orNull(artifact.startTime)},
        {"endTime", orNull(artifact.endTime)}, {"eventCount", artifact.frameCount.value_or(0)},
        {"sizeBytes", artifact.sizeBytes}, {"url", request.baseUrl + service.urls.sign(path, service.now())},
        {"proxyUrl", "/api/session/rrweb-segment/" + id + '/' + artifactId + ".json.gz"}};
}

Json rrwebDocument(const ReadService& service, const SessionData& session, const std::vector<ArtifactRow>& segments,
    const ReplayRequest& request)
{
    Json document = emptyRrweb();
    document["loadMode"] = "segments";
    if (request.detail == ReplayDetail::Guess) return document;
    std::int64_t events = 0;
    for (const ArtifactRow& segment : segments) {
        Json& list = document["segments"];
        list.push_back(segmentObject(service, session.row, segment, list.size(), request));
        events += segment.frameCount.value_or(0);
    }
    document["eventCount"] = events;
    return document;
}

/// A hierarchy document's tree, wherever its writer put it (spec read-api 5.9).
Json snapshotRow(const ArtifactRow& artifact, Json document)
{
    if (document.is_array() && !document.empty()) document = Json(document.front());
    const auto time = jsonInteger(document, "timestamp");
    const Json* screen = jsonMember(document, "screen");
    const Json* screenName = jsonMember(document, "screenName");
    const Json* root = jsonMember(document, {"rootElement", "root"});
    return {{"timestamp", time.value_or(artifact.startTime.value_or(artifact.createdAt))},
        {"screenName", screenName != nullptr && screenName->is_string() ? *screenName : Json(nullptr)},
        {"screen", screen != nullptr && screen->is_object() ? *screen : Json(nullptr)},
        {"rootElement", root != nullptr ? *root : document}};
}

struct Incidents {
    std::vector<IncidentRow> crashes;
    std::vector<IncidentRow> anrs;
    std::vector<IncidentRow> errors;
};

Result<Incidents> incidentsOf(ReadService& service, const std::string& sessionId)
{
    return service.database.read([&](Database& connection) -> Result<Incidents> {
        SessionReader reader{connection};
        REVISIT_TRY(crashes, reader.crashes(sessionId));
        REVISIT_TRY(anrs, reader.anrs(sessionId));
        REVISIT_TRY(errors, reader.errors(sessionId));
        return Incidents{std::move(crashes), std::move(anrs), std::move(errors)};
    });
}

Json metadataOf(const IncidentRow& incident)
{
    return incident.deviceMetadata ? storedJson(*incident.deviceMetadata, Json::object()) : Json(nullptr);
}

Json crashEvent(const IncidentRow& crash)
{
    return {{"type", "crash"}, {"timestamp", crash.timestamp}, {"name", crash.name}, {"level", "error"},
        {"message", orNull(crash.message)}, {"stack", orNull(crash.stack)},
        {"properties",
            {{"crashId", crash.id}, {"exceptionName", crash.name}, {"reason", orNull(crash.message)},
                {"stackTrace", orNull(crash.stack)}, {"status", crash.status}, {"deviceMetadata", metadataOf(crash)},
                {"consoleMarker", "RJ_CRASH"}}}};
}

Json anrEvent(const IncidentRow& anr)
{
    return {{"type", "anr"}, {"timestamp", anr.timestamp}, {"name", "ANR"}, {"level", "error"},
        {"durationMs", anr.durationMs}, {"threadState", orNull(anr.stack)}, {"stack", orNull(anr.stack)},
        {"properties",
            {{"anrId", anr.id}, {"durationMs", anr.durationMs}, {"threadState", orNull(anr.stack)},
                {"status", anr.status}, {"deviceMetadata", metadataOf(anr)}, {"consoleMarker", "RJ_ANR"}}}};
}

Json errorEvent(const IncidentRow& error)
{
    return {{"type", "error"}, {"timestamp", error.timestamp}, {"name", error.name}, {"level", "error"},
        {"message", orNull(error.message)}, {"stack", orNull(error.stack)}, {"screen", orNull(error.screenName)},
        {"properties", {{"errorId", error.id}, {"status", error.status}, {"consoleMarker", "RJ_ERROR"}}}};
}

void addIncidents(ServedEvents& events, const Incidents& incidents, const EventContext& context)
{
    for (const IncidentRow& crash : incidents.crashes)
        events.addFaultEvent(servedEvent(crashEvent(crash), context, "crash_evt_" + crash.id));
    for (const IncidentRow& anr : incidents.anrs)
        events.addFaultEvent(servedEvent(anrEvent(anr), context, "anr_evt_" + anr.id));
    for (const IncidentRow& error : incidents.errors)
        events.addFaultEvent(servedEvent(errorEvent(error), context, "error_evt_" + error.id));
}

/// On the device's clock, as the events are.
EventContext contextOf(const PipelineSession& session, Milliseconds ahead)
{
    EventContext context;
    context.sessionStart = WallTime{session.startedAt} + ahead;
    if (session.endedAt) context.sessionEnd = WallTime{*session.endedAt} + ahead;
    return context;
}

/// The inflated bytes of one artifact; nullopt, and a line in the log, where it cannot be read.
Result<std::optional<std::vector<std::byte>>> readableBytes(
    const ReadService& service, const ArtifactRow& artifact, const StopToken& stop)
{
    auto bytes = service.artifacts.inflated(artifact, DecoderLimits{}.inflatedJson, stop);
    if (bytes) return std::optional{std::move(*bytes)};
    if (bytes.error().code == Errc::Cancelled) return fail(bytes.error());
    logWarning("pipeline", "artifact " + artifact.id + " is left out: " + bytes.error().text());
    return std::optional<std::vector<std::byte>>{};
}

Json artifactRow(const PipelineSession& session, const ArtifactRow& artifact)
{
    return {{"id", artifact.id}, {"kind", artifact.kind}, {"status", artifact.status},
        {"startTime", orNull(artifact.startTime)}, {"endTime", orNull(artifact.endTime)},
        {"frameCount", orNull(artifact.frameCount)}, {"sizeBytes", artifact.sizeBytes},
        {"sha256", artifact.sha256.empty() ? Json(nullptr) : Json(artifact.sha256)},
        {"endpointId", artifact.endpointId}, {"url", nullptr},
        {"proxyUrl", "/api/session/artifact/" + percentEncode(session.id) + '/' + percentEncode(artifact.id)}};
}

} // namespace

Result<Json> framesDocument(
    ReadService& service, const SessionData& session, const ReplayRequest& request, const StopToken& stop)
{
    const auto archives = readyArtifacts(session.artifacts, "screenshots");
    const bool mayComeLater = session.row.isReplayAvailable || session.row.lastReplayEnd.has_value();
    if (!isReplayAllowed(session.row)) return frameCounters("none", 0, 0, 0);
    if (archives.empty()) return frameCounters(mayComeLater ? "preparing" : "none", 0, 0, 0);
    if (request.detail == ReplayDetail::Guess) return frameCounters("preparing", 0, 0, archives.size());
    std::shared_ptr<const FrameIndex> index;
    if (request.detail == ReplayDetail::Wait) {
        REVISIT_TRY(built, service.frames.build(session.row, archives, stop));
        index = built;
    } else {
        index = service.frames.find(session.row, archives);
    }
    Json document = frameCounters(
        index->isReady ? "ready" : "preparing", index->times.size(), index->processedArchives, index->totalArchives);
    const std::string encodedId = percentEncode(session.row.id);
    Json& frames = document["screenshotFrames"];
    for (const std::int64_t time : index->times)
        frames.push_back(frameObject(service, encodedId, time, frames.size(), request));
    return document;
}

Result<Json> manifestDocument(
    ReadService& service, const SessionData& session, const ReplayRequest& request, const StopToken& stop)
{
    const auto segments = readyArtifacts(session.artifacts, "rrweb");
    if (!segments.empty() && isReplayAllowed(session.row)) {
        Json manifest = frameCounters("none", 0, segments.size(), segments.size());
        manifest.update({{"hasRecording", true}, {"playbackMode", "rrweb"}});
        manifest["rrwebReplay"] = rrwebDocument(service, session, segments, request);
        return manifest;
    }
    const bool hasFrames = isReplayAllowed(session.row) && !readyArtifacts(session.artifacts, "screenshots").empty();
    Json manifest = frameCounters("none", 0, 0, 0);
    if (hasFrames) {
        REVISIT_TRY(frames, framesDocument(service, session, request, stop));
        manifest = std::move(frames);
    }
    manifest.update({{"hasRecording", hasFrames}, {"playbackMode", hasFrames ? "screenshots" : "none"}});
    manifest["rrwebReplay"] = emptyRrweb();
    return manifest;
}

Result<Json> timelineDocument(ReadService& service, const SessionData& session, const StopToken& stop)
{
    const Milliseconds ahead = clockAhead(session.row);
    const EventContext context = contextOf(session.row, ahead);
    ServedEvents events{context};
    for (const ArtifactRow& artifact : readyArtifacts(session.artifacts, "events")) {
        REVISIT_TRY(bytes, readableBytes(service, artifact, stop));
        if (bytes) events.addBatch(artifact.id, *bytes);
    }
    for (const Json& event : storedJson(session.row.events, Json::array())) events.addStoredEvent(event);
    REVISIT_TRY(incidents, incidentsOf(service, session.row.id));
    addIncidents(events, incidents, context);
    Json document{{"events", events.events()}, {"networkRequests", events.networkRequests()},
        {"crashes", crashRows(incidents.crashes)}, {"anrs", anrRows(incidents.anrs)},
        {"deviceInfo", events.deviceInfo()}};
    for (const char* list : {"events", "networkRequests", "crashes", "anrs"}) moveBack(document[list], ahead);
    return document;
}

Result<Json> hierarchyList(ReadService& service, const SessionData& session, const StopToken& stop)
{
    Json snapshots = Json::array();
    for (const ArtifactRow& artifact : readyArtifacts(session.artifacts, "hierarchy")) {
        REVISIT_TRY(bytes, readableBytes(service, artifact, stop));
        if (!bytes) continue;
        Problems problems;
        Json document = parseJsonSalvaging(*bytes, DecoderLimits{}, problems, JsonSalvage::OpenElements);
        if (!document.is_null()) snapshots.push_back(snapshotRow(artifact, std::move(document)));
    }
    moveBack(snapshots, clockAhead(session.row));
    std::stable_sort(snapshots.begin(), snapshots.end(),
        [](const Json& a, const Json& b) { return a.at("timestamp") < b.at("timestamp"); });
    return snapshots;
}

Result<Json> artifactsDocument(ReadService& service, const SessionData& session)
{
    REVISIT_TRY(bodies, service.database.read([&](Database& connection) {
        return SessionReader{connection}.faultBodies(session.row.id);
    }));
    Json artifacts = Json::array();
    for (const ArtifactRow& artifact : session.artifacts) artifacts.push_back(artifactRow(session.row, artifact));
    Json faults = Json::array();
    for (const std::string& body : bodies) faults.push_back(storedJson(body, Json::object()));
    Json row = listRow(session.row, service.now());
    row["metadata"] = storedJson(session.row.metadata, Json::object());
    row["deviceInfo"] = session.row.deviceInfo ? storedJson(*session.row.deviceInfo, Json::object()) : Json(nullptr);
    row["clientEpochMs"] = orNull(session.row.clientEpochMs);
    return Json{{"artifacts", std::move(artifacts)}, {"faults", std::move(faults)}, {"session", std::move(row)}};
}

Json eventsUrls(const ReadService& service, const SessionData& session, const std::string& baseUrl)
{
    Json urls = Json::array();
    for (const ArtifactRow& artifact : readyArtifacts(session.artifacts, "events"))
        urls.push_back(baseUrl
            + service.urls.sign(
                "/signed/artifact/" + percentEncode(session.row.id) + '/' + percentEncode(artifact.id), service.now()));
    return urls;
}

} // namespace revisit
