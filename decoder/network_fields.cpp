#include "decoder/network_fields.h"

#include "decoder/event_kinds.h"
#include "decoder/event_time.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

constexpr double kLongestDurationMs = 7.0 * 24 * 3600 * 1000;

std::optional<double> number(const EventPayload& event, std::initializer_list<std::string_view> keys)
{
    const auto* value = event.find(keys);
    return value == nullptr ? std::nullopt : jsonNumber(*value);
}

std::int64_t byteCount(const EventPayload& event, std::initializer_list<std::string_view> keys)
{
    const auto size = number(event, keys);
    return size && *size >= 0 && *size < 0x1p53 ? static_cast<std::int64_t>(*size) : -1;
}

std::optional<WallTime> moment(const EventPayload& event, std::string_view key, const EventContext& context)
{
    const auto* value = event.find({key});
    return value == nullptr ? std::nullopt : coerceTime(*value, context);
}

/// Splits "scheme://host/path?query"; relative URLs are all path.
void completeFromUrl(NetworkFields& fields)
{
    const std::string_view url = fields.url;
    const auto scheme = url.find("://");
    const bool hasHost = scheme != std::string_view::npos && url.find_first_of("/?#") > scheme;
    const std::string_view rest = hasHost ? url.substr(scheme + 3) : url;
    const auto hostEnd = hasHost ? std::min(rest.find_first_of("/?#"), rest.size()) : 0;
    if (fields.host.empty() && hasHost) {
        std::string_view host = rest.substr(0, hostEnd);
        if (const auto user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
        fields.host = host;
    }
    if (fields.path.empty()) {
        const std::string_view path = rest.substr(hostEnd);
        fields.path = path.substr(0, path.find_first_of("?#"));
        if (fields.path.empty()) fields.path = "/";
    }
}

WallTime requestStart(const EventPayload& event, WallTime time, double durationMs, const EventContext& context)
{
    if (const auto start = moment(event, "startTimestamp", context)) return *start;
    const auto end = moment(event, "endTimestamp", context);
    const auto distance = end ? std::abs(static_cast<double>(end->ms - time.ms)) : 0.0;
    if (end && time < *end && distance > std::max(50.0, durationMs / 2)) return time; // the browser stamps the start
    return end.value_or(time) - Milliseconds{static_cast<std::int64_t>(durationMs)};
}

} // namespace

NetworkFields readNetworkFields(const EventPayload& event, WallTime time, const EventContext& context)
{
    NetworkFields fields;
    fields.requestId = event.text({"requestId"});
    fields.method = event.text({"method"});
    if (fields.method.empty()) fields.method = "GET";
    std::ranges::transform(fields.method, fields.method.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    fields.url = event.text({"url", "endpoint"});
    fields.host = event.text({"urlHost", "host"});
    fields.path = event.text({"urlPath", "path"});
    completeFromUrl(fields);
    const auto status = number(event, {"statusCode", "status"});
    if (status && *status >= 0 && *status < 1000) fields.statusCode = static_cast<int>(*status);
    const auto* success = event.find({"success"});
    const auto told = success == nullptr ? std::nullopt : jsonBool(*success);
    fields.isSuccess = told.value_or(fields.statusCode >= 200 && fields.statusCode < 400);
    fields.hasOutcome = told.has_value() || status.has_value();
    fields.durationMs = std::clamp(number(event, {"duration", "durationMs"}).value_or(0), 0.0, kLongestDurationMs);
    fields.requestBytes = byteCount(event, {"requestBodySize", "requestSize"});
    fields.responseBytes = byteCount(event, {"responseBodySize", "responseSize"});
    fields.requestContentType = event.text({"requestContentType"});
    fields.responseContentType = event.text({"responseContentType"});
    const auto* cached = event.find({"cached"});
    fields.isCached = cached != nullptr && jsonBool(*cached).value_or(false);
    fields.errorMessage = event.text({"errorMessage", "error"});
    fields.start = requestStart(event, time, fields.durationMs, context);
    return fields;
}

bool isSdkTraffic(const NetworkFields& request) noexcept
{
    constexpr std::array<std::string_view, 9> kPaths{"/api/ingest/auth/device", "/api/ingest/presign",
        "/api/ingest/batch/", "/api/ingest/segment/", "/api/ingest/session/", "/api/ingest/fault",
        "/api/ingest/replay/", "/api/sdk/config", "/upload/artifacts/"};
    const std::string_view path = request.path;
    if (std::ranges::any_of(kPaths, [&](std::string_view prefix) { return path.starts_with(prefix); })) return true;
    constexpr std::string_view kName = "rejourney";
    const auto namesSdk = [kName](const std::string& text) { // Clang 14 cannot compile std::ranges::search
        const auto sameLetter = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
        return std::search(text.begin(), text.end(), kName.begin(), kName.end(), sameLetter) != text.end();
    };
    return namesSdk(request.url) || namesSdk(request.host);
}

} // namespace revisit
