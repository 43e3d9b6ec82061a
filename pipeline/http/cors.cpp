#include "pipeline/http/cors.h"

#include <algorithm>

namespace revisit {

namespace {

enum class CorsRule { None, Sdk, Relay };

constexpr const char* kSdkMethods = "GET,POST,PUT,PATCH,DELETE,OPTIONS";
constexpr const char* kSdkHeaders
    = "Content-Type,Authorization,X-Rejourney-Key,X-Public-Key,X-Platform,X-API-Key,X-CSRF-Token,X-Device-Id,"
      "X-Upload-Token,X-Ingest-Token,Idempotency-Key,X-Session-Id,X-RJ-Observe-Only";
constexpr const char* kRelayMethods = "GET,PUT,OPTIONS";
constexpr const char* kRelayHeaders = "Content-Type,Content-Encoding";

bool isBelow(std::string_view path, std::string_view prefix)
{
    return path.starts_with(prefix) && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

CorsRule ruleOf(std::string_view path)
{
    if (isBelow(path, "/api/sdk") || isBelow(path, "/api/ingest")) return CorsRule::Sdk;
    return isBelow(path, "/upload") ? CorsRule::Relay : CorsRule::None;
}

/// Appends to an existing Vary instead of sending two.
void addVary(HttpAnswer& answer, std::string_view value)
{
    const auto existing = std::find_if(answer.headers.begin(), answer.headers.end(),
        [](const auto& header) { return isEqualIgnoringCase(header.first, "Vary"); });
    if (existing == answer.headers.end())
        answer.headers.emplace_back("Vary", value);
    else
        existing->second = std::string{value} + ", " + existing->second;
}

} // namespace

void addCorsHeaders(const RequestHead& head, HttpAnswer& answer)
{
    const CorsRule rule = ruleOf(head.path);
    if (rule == CorsRule::None) return;
    addVary(answer, "Origin");
    const std::string_view origin = head.headers.value("Origin");
    if (origin.empty()) return;
    answer.headers.emplace_back("Access-Control-Allow-Origin", origin);
    if (rule == CorsRule::Sdk) answer.headers.emplace_back("Access-Control-Allow-Credentials", "true");
}

HttpAnswer preflightAnswer(const RequestHead& head)
{
    HttpAnswer answer;
    answer.status = 204;
    const CorsRule rule = ruleOf(head.path);
    if (rule == CorsRule::None) return answer;
    const bool isSdk = rule == CorsRule::Sdk;
    answer.headers.emplace_back("Access-Control-Allow-Methods", isSdk ? kSdkMethods : kRelayMethods);
    answer.headers.emplace_back("Access-Control-Allow-Headers", isSdk ? kSdkHeaders : kRelayHeaders);
    if (isEqualIgnoringCase(head.headers.value("Access-Control-Request-Private-Network"), "true"))
        answer.headers.emplace_back("Access-Control-Allow-Private-Network", "true");
    return answer;
}

} // namespace revisit
