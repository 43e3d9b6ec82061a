#include "client/sdk_messages.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace revisit {

using Json = nlohmann::ordered_json; // fields in the SDK's order

namespace {

std::vector<std::byte> bodyOf(const Json& json)
{
    const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

HttpRequest post(const SdkIdentity& identity, const std::string& path, std::vector<std::byte> body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = identity.apiUrl + path;
    request.headers = {{"Content-Type", "application/json"}, {"x-rejourney-key", identity.publicKey}};
    if (identity.isWeb) {
        request.headers.push_back({"Origin", identity.webOrigin});
        request.headers.push_back({"x-platform", "web"});
    }
    request.body = std::move(body);
    return request;
}

/// As post(), with what the dispatcher adds once it has a credential and a session.
HttpRequest dispatch(const SdkIdentity& identity, const std::string& path, const Json& json)
{
    HttpRequest request = post(identity, path, bodyOf(json));
    request.headers.push_back({"x-upload-token", identity.uploadToken});
    if (!identity.isWeb) request.headers.push_back({"x-session-id", identity.sessionId});
    return request;
}

Json countOrNull(WallTime time) { return time.ms > 0 ? Json(time.ms) : Json(nullptr); }

Json telemetryJson(const UploadTelemetry& telemetry, std::uint32_t crashCount)
{
    const std::uint64_t total = telemetry.successCount + telemetry.failureCount;
    const auto divided = [](double sum, std::uint64_t by) { return by > 0 ? sum / static_cast<double>(by) : 0.0; };
    Json json;
    json["uploadSuccessCount"] = telemetry.successCount;
    json["uploadFailureCount"] = telemetry.failureCount;
    json["retryAttemptCount"] = telemetry.retryCount;
    json["circuitBreakerOpenCount"] = 0;
    json["memoryEvictionCount"] = 0;
    json["offlinePersistCount"] = 0;
    json["sessionStartCount"] = 1;
    json["crashCount"] = crashCount;
    json["uploadSuccessRate"] = total > 0 ? divided(static_cast<double>(telemetry.successCount), total) : 1.0;
    json["avgUploadDurationMs"] = divided(telemetry.totalUploadMs, telemetry.successCount);
    json["currentQueueDepth"] = 0;
    json["lastUploadTime"] = countOrNull(telemetry.lastUpload);
    json["lastRetryTime"] = countOrNull(telemetry.lastRetry);
    json["totalBytesUploaded"] = telemetry.bytesUploaded;
    json["totalBytesEvicted"] = 0;
    return json;
}

std::string contentTypeOf(ArtifactKind kind)
{
    return kind == ArtifactKind::Crashes || kind == ArtifactKind::Anrs ? std::string(name(kind)) : "events";
}

bool isBatch(ArtifactKind kind)
{
    return kind == ArtifactKind::Events || kind == ArtifactKind::Crashes || kind == ArtifactKind::Anrs;
}

void addWebDetails(Json& json, const SdkIdentity& identity)
{
    if (!identity.isWeb) return;
    const auto recorded = parseJson(asBytes(identity.device.json));
    json["platform"] = "web";
    json["deviceModel"] = identity.device.model;
    json["osVersion"] = identity.device.osVersion;
    for (const char* key : {"appVersion", "os", "browser", "browserVersion", "networkType", "effectiveConnectionType"})
        if (const std::string text = recorded ? jsonText(*recorded, key) : std::string{}; !text.empty())
            json[key] = text;
}

Json deviceMetadata(const SdkIdentity& identity)
{
    const DeviceInfo& device = identity.device;
    const auto pixels = [&](double points) { return static_cast<int>(std::lround(points * device.screenScale)); };
    Json json;
    if (identity.isWeb) {
        json["os"] = device.systemName;
        json["platform"] = "web";
        json["origin"] = identity.webOrigin;
        json["sdkVersion"] = identity.sdkVersion();
        return json;
    }
    json["fingerprint"] = identity.deviceId;
    json["os"] = device.platform.empty() ? "ios" : device.platform;
    json["hwModel"] = device.model;
    json["osRelease"] = device.osVersion;
    json["appRelease"] = device.appVersion;
    json["buildId"] = "1";
    json["displayWidth"] = pixels(device.screen.width);
    json["displayHeight"] = pixels(device.screen.height);
    json["displayDensity"] = device.screenScale;
    json["region"] = "en_US";
    json["tz"] = "UTC";
    json["simulated"] = false;
    return json;
}

void addIdempotency(HttpRequest& request, const SdkIdentity& identity, const OutgoingArtifact& artifact)
{
    if (identity.isWeb) request.headers.push_back({"idempotency-key", artifact.idempotencyKey});
}

Json metricsJson(const UploadPlan& plan)
{
    const SessionCounts& counts = plan.counts;
    Json json;
    json["crashCount"] = counts.crash;
    json["anrCount"] = counts.anr;
    json["errorCount"] = counts.error;
    json["durationSeconds"] = (plan.end - plan.start).ms / 1000;
    json["touchCount"] = counts.touch;
    json["scrollCount"] = counts.scroll;
    json["gestureCount"] = counts.gesture;
    json["rageTapCount"] = counts.rageTap;
    json["deadTapCount"] = counts.deadTap;
    json["screensVisited"] = counts.screens;
    json["screenCount"] = counts.screens.size();
    return json;
}

} // namespace

std::string SdkIdentity::sdkVersion() const { return device.sdkVersion.empty() ? "0.4.0" : device.sdkVersion; }

std::string deviceIdOf(const DeviceInfo& device, bool isWeb)
{
    const auto recorded = parseJson(asBytes(device.json));
    const auto text = [&recorded](const char* key) { return recorded ? jsonText(*recorded, key) : std::string{}; };
    const std::string vendor = text("vendorId").empty() ? text("deviceId") : text("vendorId");
    const std::string digest = sha256Hex(asBytes(device.appId + device.model + vendor));
    if (!isWeb) return digest;
    return vendor.starts_with("web_anon_") ? vendor : "web_anon_" + digest.substr(0, 32);
}

std::string fabricatedToken(const SdkIdentity& identity, WallTime now)
{
    return sha256Hex(asBytes(identity.publicKey + ":" + identity.deviceId + ":" + std::to_string(now.ms / 1000)));
}

HttpRequest configRequest(const SdkIdentity& identity)
{
    HttpRequest request;
    request.url = identity.apiUrl + "/api/sdk/config";
    request.headers = {{"x-public-key", identity.publicKey}};
    const bool isAndroid = identity.device.platform == "android";
    if (identity.isWeb) {
        request.headers.push_back({"Origin", identity.webOrigin});
        request.headers.push_back({"x-platform", "web"});
    } else {
        request.headers.push_back({"x-platform", isAndroid ? "android" : "ios"});
        request.headers.push_back({isAndroid ? "x-package-name" : "x-bundle-id", identity.device.appId});
    }
    return request;
}

HttpRequest deviceAuthRequest(const SdkIdentity& identity)
{
    Json json;
    json["deviceId"] = identity.deviceId;
    json["metadata"] = deviceMetadata(identity);
    return post(identity, "/api/ingest/auth/device", bodyOf(json));
}

HttpRequest presignRequest(const SdkIdentity& identity, const OutgoingArtifact& artifact)
{
    const PlannedArtifact& plan = artifact.plan;
    Json json;
    json["sessionId"] = identity.sessionId;
    json["sizeBytes"] = artifact.bytes.size();
    json["sdkVersion"] = identity.sdkVersion();
    json["isSampledIn"] = true;
    std::string path = "/api/ingest/segment/presign";
    if (isBatch(plan.kind)) {
        path = "/api/ingest/presign";
        json["contentType"] = contentTypeOf(plan.kind);
        json["batchNumber"] = plan.number;
    } else {
        json["startTime"] = plan.start.ms;
        json["endTime"] = plan.end.ms;
        json["compression"] = "gzip";
    }
    if (plan.kind == ArtifactKind::Rrweb) {
        path = "/api/ingest/rrweb/presign";
        json["sequence"] = plan.number;
        json["eventCount"] = plan.count;
        json["isCheckout"] = false;
        json["platform"] = "web";
    } else if (!isBatch(plan.kind)) {
        json["kind"] = std::string(name(plan.kind));
        json["frameCount"] = plan.count;
    }
    addWebDetails(json, identity);
    HttpRequest request = dispatch(identity, path, json);
    addIdempotency(request, identity, artifact);
    return request;
}

HttpRequest completeRequest(const SdkIdentity& identity, const OutgoingArtifact& artifact, const std::string& id,
    const UploadTelemetry& telemetry, WallTime now)
{
    const ArtifactKind kind = artifact.plan.kind;
    Json json;
    json["actualSizeBytes"] = artifact.bytes.size();
    std::string path = "/api/ingest/segment/complete";
    if (isBatch(kind)) {
        path = "/api/ingest/batch/complete";
        json["batchId"] = id;
        json["eventCount"] = artifact.plan.count;
    } else if (kind == ArtifactKind::Rrweb) {
        path = "/api/ingest/rrweb/complete";
        json["uploadId"] = id;
        json["segmentId"] = id;
        json["eventCount"] = artifact.plan.count;
    } else {
        json["segmentId"] = id;
        json["frameCount"] = artifact.plan.count;
    }
    if (!identity.isWeb) { // the browser SDK reports neither
        json["timestamp"] = now.ms;
        json["sdkTelemetry"] = telemetryJson(telemetry, 0);
    }
    HttpRequest request = dispatch(identity, path, json);
    addIdempotency(request, identity, artifact);
    return request;
}

HttpRequest putRequest(const SdkIdentity& identity, const std::string& url, std::vector<std::byte> bytes)
{
    HttpRequest request;
    request.method = "PUT";
    request.url = url;
    request.headers = {{"Content-Type", identity.isWeb ? "application/json" : "application/gzip"}};
    if (identity.isWeb) request.headers.push_back({"Content-Encoding", "gzip"});
    request.body = std::move(bytes);
    return request;
}

HttpRequest faultRequest(const SdkIdentity& identity, std::string_view json)
{
    const auto bytes = asBytes(json);
    return post(identity, "/api/ingest/fault", {bytes.begin(), bytes.end()});
}

HttpRequest endRequest(const SdkIdentity& identity, const UploadPlan& plan, const UploadTelemetry& telemetry)
{
    Json json;
    json["sessionId"] = identity.sessionId;
    json["endedAt"] = plan.end.ms;
    json["sdkVersion"] = identity.sdkVersion();
    json["isSampledIn"] = true;
    if (plan.background.ms > 0 || identity.isWeb) json["totalBackgroundTimeMs"] = plan.background.ms;
    if (!identity.isWeb) {
        json["metrics"] = metricsJson(plan);
        json["sdkTelemetry"] = telemetryJson(telemetry, plan.counts.crash);
    }
    const char* stopped = identity.isWeb ? "stop" : "user_initiated";
    json["endReason"] = plan.closeAnchor ? "background_timeout" : stopped;
    json["lifecycleVersion"] = identity.isWeb ? 2 : 3;
    if (plan.closeAnchor) json["closeAnchorAtMs"] = plan.closeAnchor->ms;
    return dispatch(identity, "/api/ingest/session/end", json);
}

std::optional<PresignAnswer> readPresignAnswer(const HttpResponse& response)
{
    const auto json = parseJson(response.body);
    if (!json || !json->is_object()) return std::nullopt;
    PresignAnswer answer;
    const auto* skip = jsonMember(*json, "skipUpload");
    const auto* duplicate = jsonMember(*json, "deduplicated");
    answer.isSkipped = skip != nullptr && jsonBool(*skip).value_or(false);
    answer.isDuplicate = duplicate != nullptr && jsonBool(*duplicate).value_or(false);
    answer.reason = jsonText(*json, "reason");
    answer.url = jsonText(*json, "presignedUrl");
    for (const char* key : {"batchId", "uploadId", "segmentId"})
        if (answer.id.empty()) answer.id = jsonText(*json, key);
    if (!answer.isSkipped && answer.url.empty()) return std::nullopt;
    return answer;
}

} // namespace revisit
