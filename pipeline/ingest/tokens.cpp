#include "pipeline/ingest/tokens.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

constexpr std::size_t kLongestToken = 8 * 1024;

struct TokenParts {
    std::string_view payload;
    std::string_view signature;
};

std::optional<TokenParts> splitToken(std::string_view token)
{
    const std::size_t dot = token.find('.');
    if (token.size() > kLongestToken || dot == std::string_view::npos) return std::nullopt;
    return TokenParts{token.substr(0, dot), token.substr(dot + 1)};
}

bool isSigned(const TokenParts& parts, const std::string& secret)
{
    return isEqualInConstantTime(parts.signature, hmacSha256Hex(secret, parts.payload));
}

std::string compact(const nlohmann::ordered_json& document)
{
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

JsonLimits tokenLimits()
{
    JsonLimits limits;
    limits.depth = 4;
    limits.values = 64;
    return limits;
}

void addText(nlohmann::ordered_json& document, const char* name, const std::string& value)
{
    if (!value.empty()) document[name] = value;
}

} // namespace

std::string makeUploadToken(const UploadClaims& claims, const std::string& secret)
{
    nlohmann::ordered_json document{{"type", "upload"}, {"deviceId", claims.deviceId}, {"projectId", claims.projectId}};
    addText(document, "teamId", claims.teamId);
    addText(document, "projectName", claims.projectName);
    addText(document, "platform", claims.platform);
    addText(document, "webOrigin", claims.webOrigin);
    if (claims.isRecordingEnabled) document["recordingEnabled"] = *claims.isRecordingEnabled;
    if (claims.isRejourneyEnabled) document["rejourneyEnabled"] = *claims.isRejourneyEnabled;
    document["iat"] = claims.issuedAt;
    document["exp"] = claims.expiresAt;
    const std::string payload = toBase64(asBytes(compact(document)));
    return payload + "." + hmacSha256Hex(secret, payload);
}

std::optional<UploadClaims> readUploadToken(std::string_view token)
{
    const auto parts = splitToken(token);
    if (!parts) return std::nullopt;
    const auto bytes = fromBase64(parts->payload);
    if (!bytes) return std::nullopt;
    const auto document = parseJson(*bytes, tokenLimits());
    if (!document || !document->is_object() || jsonText(*document, "type") != "upload") return std::nullopt;
    UploadClaims claims;
    claims.deviceId = jsonText(*document, "deviceId");
    claims.projectId = jsonText(*document, "projectId");
    claims.platform = jsonText(*document, "platform");
    claims.webOrigin = jsonText(*document, "webOrigin");
    claims.issuedAt = jsonInteger(*document, "iat").value_or(0);
    claims.expiresAt = jsonInteger(*document, "exp").value_or(0);
    if (claims.deviceId.empty() || claims.projectId.empty()) return std::nullopt;
    return claims;
}

bool isUploadTokenSigned(std::string_view token, const std::string& secret)
{
    const auto parts = splitToken(token);
    return parts && isSigned(*parts, secret);
}

std::string makeRelayToken(const RelayClaims& claims, const std::string& secret)
{
    const nlohmann::ordered_json document{{"artifactId", claims.artifactId}, {"projectId", claims.projectId},
        {"sessionId", claims.sessionId}, {"kind", claims.kind}, {"exp", claims.expiresAt}};
    const std::string payload = toBase64Url(asBytes(compact(document)));
    return payload + "." + hmacSha256Hex(secret, payload);
}

std::optional<RelayClaims> readRelayToken(std::string_view token, const std::string& secret, WallTime now)
{
    const auto parts = splitToken(token);
    if (!parts || !isSigned(*parts, secret)) return std::nullopt;
    const auto bytes = fromBase64Url(parts->payload);
    if (!bytes) return std::nullopt;
    const auto document = parseJson(*bytes, tokenLimits());
    if (!document || !document->is_object()) return std::nullopt;
    RelayClaims claims{jsonText(*document, "artifactId"), jsonText(*document, "projectId"),
        jsonText(*document, "sessionId"), jsonText(*document, "kind"), jsonInteger(*document, "exp").value_or(0)};
    if (claims.artifactId.empty() || claims.expiresAt <= now.ms / 1000) return std::nullopt;
    return claims;
}

} // namespace revisit
