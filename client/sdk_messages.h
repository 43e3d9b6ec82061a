#pragma once

#include "base/units.h"
#include "client/http_client.h"
#include "client/upload_plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The SDKs' requests, byte for byte as far as a server can tell: which route, which headers, which JSON.
/// Source: spec ingest 3.2 (iOS), 3.6 (browser). Docs: docs/formats/sdk-protocol.md. Threads: any.
namespace revisit {

/// Who speaks: the iOS SDK, or the browser SDK for web sessions.
struct SdkIdentity {
    std::string apiUrl; ///< without slashes at the end
    std::string publicKey;
    std::string uploadToken; ///< after device authentication
    std::string sessionId; ///< the one that is uploaded to
    std::string deviceId;
    bool isWeb = false;
    std::string webOrigin;
    DeviceInfo device;
    [[nodiscard]] std::string sdkVersion() const;
};

/// What the SDK reports about its own uploads (spec ingest 2.11).
struct UploadTelemetry {
    std::uint64_t successCount = 0;
    std::uint64_t failureCount = 0;
    std::uint64_t retryCount = 0;
    double totalUploadMs = 0;
    std::uint64_t bytesUploaded = 0;
    WallTime lastUpload;
    WallTime lastRetry;
};

/// One artifact as it goes out: times moved, bytes final.
struct OutgoingArtifact {
    PlannedArtifact plan; ///< start and end moved to the new session
    std::vector<std::byte> bytes;
    std::string idempotencyKey; ///< web only
};

/// A stable id of the recording device: the digest that the iOS SDK makes of application, model and vendor id, or a
/// visitor id for web.
[[nodiscard]] std::string deviceIdOf(const DeviceInfo& device, bool isWeb);
/// What the SDK makes up when a server does not answer its device authentication (spec ingest 3.2 b).
[[nodiscard]] std::string fabricatedToken(const SdkIdentity& identity, WallTime now);

[[nodiscard]] HttpRequest configRequest(const SdkIdentity& identity);
[[nodiscard]] HttpRequest deviceAuthRequest(const SdkIdentity& identity);
[[nodiscard]] HttpRequest presignRequest(const SdkIdentity& identity, const OutgoingArtifact& artifact);
/// `id` is what the presign answer called it.
[[nodiscard]] HttpRequest completeRequest(const SdkIdentity& identity, const OutgoingArtifact& artifact,
    const std::string& id, const UploadTelemetry& telemetry, WallTime now);
/// The body goes to the URL of the presign answer, with no credentials.
[[nodiscard]] HttpRequest putRequest(const SdkIdentity& identity, const std::string& url, std::vector<std::byte> bytes);
[[nodiscard]] HttpRequest faultRequest(const SdkIdentity& identity, std::string_view json);
/// `plan`'s times are already moved.
[[nodiscard]] HttpRequest endRequest(
    const SdkIdentity& identity, const UploadPlan& plan, const UploadTelemetry& telemetry);

/// What a presign answer asks for.
struct PresignAnswer {
    bool isSkipped = false;
    bool isDuplicate = false; ///< skipped because the server has it already
    std::string reason;
    std::string url;
    std::string id;
};
/// nullopt where the body is no such answer.
[[nodiscard]] std::optional<PresignAnswer> readPresignAnswer(const HttpResponse& response);

} // namespace revisit
