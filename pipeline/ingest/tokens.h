#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The two signed tokens of the protocol. Both sign their encoded text, not the JSON (spec ingest 2.2, 2.9, 9.5).
/// Pure functions; any thread.
namespace revisit {

/// What a device's upload token says. Times are epoch seconds; empty texts and absent flags are left out.
struct UploadClaims {
    std::string deviceId;
    std::string projectId;
    std::string teamId;
    std::string projectName;
    std::string platform;
    std::string webOrigin; ///< host[:port] the browser is bound to
    std::optional<bool> isRecordingEnabled;
    std::optional<bool> isRejourneyEnabled;
    std::int64_t issuedAt = 0;
    std::int64_t expiresAt = 0;
};
/// Padded base64 of compact JSON, a dot, and the lower-case hexadecimal HMAC-SHA256 of the base64 text.
[[nodiscard]] std::string makeUploadToken(const UploadClaims& claims, const std::string& secret);
/// The claims, unverified: the reference reads the device id even from expired tokens. nullopt: no upload token.
[[nodiscard]] std::optional<UploadClaims> readUploadToken(std::string_view token);
[[nodiscard]] bool isUploadTokenSigned(std::string_view token, const std::string& secret);

/// What the URL of one artifact's PUT allows.
struct RelayClaims {
    std::string artifactId;
    std::string projectId;
    std::string sessionId;
    std::string kind;
    std::int64_t expiresAt = 0; ///< epoch seconds
};
/// Unpadded base64url of compact JSON, a dot, and the lower-case hexadecimal HMAC-SHA256 of the base64url text.
[[nodiscard]] std::string makeRelayToken(const RelayClaims& claims, const std::string& secret);
/// The claims of a token that is whole, signed with the secret and not expired; else nullopt.
[[nodiscard]] std::optional<RelayClaims> readRelayToken(
    std::string_view token, const std::string& secret, WallTime now);

} // namespace revisit
