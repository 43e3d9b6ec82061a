#include "pipeline/ingest/ingest_request.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr std::uint32_t kBodyDepth = 32;
constexpr std::uint32_t kBodyValues = 200'000;
constexpr double kExactIntegers = 9'007'199'254'740'992.0; // 2^53

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

Outcome<RequestBody> RequestBody::parse(std::span<const std::byte> bytes)
{
    if (bytes.empty()) return RequestBody{std::make_shared<const nlohmann::json>(nlohmann::json::object())};
    JsonLimits limits;
    limits.depth = kBodyDepth;
    limits.values = kBodyValues;
    auto document = parseJson(bytes, limits);
    if (!document && document.error().code == Errc::TooLarge)
        return refuse(400, "The JSON body is too complex: " + document.error().message);
    if (!document) return refuse(400, "The body is no valid JSON");
    if (!document->is_object()) return refuse(400, "The JSON body is no object");
    return RequestBody{std::make_shared<const nlohmann::json>(std::move(*document))};
}

bool RequestBody::has(const char* name) const { return jsonMember(*m_document, name) != nullptr; }

std::string RequestBody::text(const char* name) const
{
    const nlohmann::json* value = jsonMember(*m_document, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

std::optional<std::int64_t> RequestBody::integer(const char* name) const
{
    const nlohmann::json* value = jsonMember(*m_document, name);
    if (value == nullptr || !value->is_number()) return std::nullopt;
    const double number = std::floor(value->get<double>());
    if (!(std::abs(number) <= kExactIntegers)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<bool> RequestBody::flag(const char* name) const
{
    const nlohmann::json* value = jsonMember(*m_document, name);
    return value != nullptr && value->is_boolean() ? std::optional(value->get<bool>()) : std::nullopt;
}

std::string originHost(std::string_view urlOrOrigin)
{
    const std::size_t scheme = urlOrOrigin.find("://");
    if (scheme == std::string_view::npos) return {};
    urlOrOrigin.remove_prefix(scheme + 3);
    std::string host(urlOrOrigin.substr(0, urlOrOrigin.find_first_of("/?#")));
    std::transform(host.begin(), host.end(), host.begin(), lower);
    return host;
}

bool isWebRequest(const HttpExchange& exchange)
{
    return exchange.header("x-platform") == "web" || !exchange.header("origin").empty();
}

std::string projectKey(const HttpExchange& exchange)
{
    const std::string_view key = exchange.header("x-rejourney-key");
    return std::string(key.empty() ? exchange.header("x-api-key") : key);
}

std::string publicBase(const HttpExchange& exchange, const std::string& fallback)
{
    const std::string_view host = exchange.header("host");
    if (host.empty()) return fallback;
    const bool isBehindTls = exchange.header("x-forwarded-proto") == "https";
    return (isBehindTls ? "https://" : "http://") + std::string(host);
}

} // namespace revisit
