#include "pipeline/http/http_answer.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/gzip_quick.h"
#include "pipeline/http/cors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace revisit {

namespace {

constexpr std::size_t kGzipFrom = 1'024;
constexpr const char* kRetryAfterSeconds = "5";

std::string_view headerOf(const HttpAnswer& answer, std::string_view name)
{
    for (const auto& [key, value] : answer.headers)
        if (isEqualIgnoringCase(key, name)) return value;
    return {};
}

/// `W/"<hex length>-<digest>"`, as the reference's framework writes it.
std::string weakEtag(std::span<const std::byte> body)
{
    std::array<char, 20> length{};
    const auto end = std::to_chars(length.data(), length.data() + length.size(), body.size(), 16).ptr;
    const Sha256Digest digest = sha256(body);
    return "W/\"" + std::string(length.data(), end) + '-' + toBase64Url(std::span<const std::byte>{digest}.first(20))
        + '"';
}

/// If-None-Match compares weakly: a list of tags, or `*`.
bool isKnownToClient(std::string_view ifNoneMatch, std::string_view etag)
{
    if (ifNoneMatch.empty()) return false;
    if (ifNoneMatch == "*") return true;
    const std::string_view opaque = etag.starts_with("W/") ? etag.substr(2) : etag;
    return ifNoneMatch.find(opaque) != std::string_view::npos;
}

void turnIntoNotModified(HttpAnswer& answer)
{
    answer.status = 304;
    answer.body.clear();
    std::erase_if(answer.headers, [](const auto& header) {
        return isEqualIgnoringCase(header.first, "Content-Type")
            || isEqualIgnoringCase(header.first, "Content-Encoding");
    });
}

void tagBody(const RequestHead& head, HttpAnswer& answer)
{
    if (answer.status != 200 || answer.body.empty() || (head.method != "GET" && head.method != "HEAD")) return;
    if (headerOf(answer, "ETag").empty()) answer.headers.emplace_back("ETag", weakEtag(answer.body));
    if (isKnownToClient(head.headers.value("If-None-Match"), headerOf(answer, "ETag"))) turnIntoNotModified(answer);
}

void compressBody(const RequestHead& head, HttpAnswer& answer)
{
    if (!headerOf(answer, "Content-Type").starts_with("application/json")) return;
    answer.headers.emplace_back("Vary", "Accept-Encoding");
    if (answer.body.size() <= kGzipFrom || !headerOf(answer, "Content-Encoding").empty()) return;
    if (!head.headers.value("x-no-compression").empty()) return;
    if (!acceptsToken(head.headers.value("Accept-Encoding"), "gzip")) return;
    auto packed = gzipQuickly(answer.body);
    if (!packed) return;
    answer.body = std::move(*packed);
    answer.headers.emplace_back("Content-Encoding", "gzip");
}

} // namespace

void completeAnswer(const RequestHead& head, HttpAnswer& answer)
{
    tagBody(head, answer);
    compressBody(head, answer);
    answer.headers.emplace_back("X-Request-ID", head.requestId);
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
    addCorsHeaders(head, answer);
}

HttpAnswer jsonAnswer(int status, std::string_view text)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers.emplace_back("Content-Type", "application/json; charset=utf-8");
    const auto bytes = asBytes(text);
    answer.body.assign(bytes.begin(), bytes.end());
    return answer;
}

HttpAnswer errorAnswer(int status, std::string_view error, std::string_view message)
{
    nlohmann::ordered_json document;
    document["error"] = toValidUtf8(error);
    document["message"] = toValidUtf8(message);
    return jsonAnswer(status, document.dump());
}

HttpAnswer busyAnswer(std::string_view message)
{
    HttpAnswer answer = errorAnswer(503, "SERVICE_UNAVAILABLE", message);
    answer.headers.emplace_back("Retry-After", kRetryAfterSeconds);
    return answer;
}

HttpAnswer tooLargeAnswer(Bytes limit)
{
    nlohmann::ordered_json document;
    document["error"] = "PAYLOAD_TOO_LARGE";
    document["message"] = "The request body is over its limit";
    document["details"] = {{"maxObjectBytes", limit.count}};
    return jsonAnswer(413, document.dump());
}

HttpAnswer unknownRouteAnswer(const RequestHead& head)
{
    return errorAnswer(404, "Not Found", "Route " + head.method + " " + head.path + " not found");
}

} // namespace revisit
