#include "pipeline/ingest/refusal.h"

#include "base/log.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

constexpr const char* kRetryAfterSeconds = "2";

std::string_view apiCode(int status)
{
    switch (status) {
    case 401:
        return "UNAUTHORIZED";
    case 402:
        return "PAYMENT_REQUIRED";
    case 403:
        return "FORBIDDEN";
    case 404:
        return "NOT_FOUND";
    case 409:
        return "CONFLICT";
    case 413:
        return "PAYLOAD_TOO_LARGE";
    case 429:
        return "RATE_LIMIT";
    case 500:
        return "INTERNAL_ERROR";
    case 503:
        return "SERVICE_UNAVAILABLE";
    default:
        return "BAD_REQUEST";
    }
}

std::string_view errorName(const Refusal& refusal)
{
    if (refusal.shape == RefusalShape::Schema) return "Validation Error";
    if (refusal.shape == RefusalShape::KeyCheck) return refusal.status == 401 ? "Unauthorized" : "Forbidden";
    return apiCode(refusal.status);
}

} // namespace

HttpAnswer refusalAnswer(const Refusal& refusal)
{
    nlohmann::ordered_json body{{"error", errorName(refusal)}, {"message", refusal.message}};
    if (!refusal.details.empty()) body["details"] = nlohmann::ordered_json::parse(refusal.details, nullptr, false);
    HttpAnswer answer
        = jsonAnswer(refusal.status, body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    if (refusal.status == 503) answer.headers.emplace_back("Retry-After", kRetryAfterSeconds);
    return answer;
}

HttpAnswer failureAnswer(const Error& error)
{
    const bool isTemporary = error.code == Errc::Busy || error.code == Errc::Io || error.code == Errc::Cancelled;
    logWarning("pipeline", "a request failed: " + error.text());
    if (isTemporary) return refusalAnswer({503, "The pipeline cannot store this now"});
    return refusalAnswer({500, "The pipeline failed to handle this request"});
}

} // namespace revisit
