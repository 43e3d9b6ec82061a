#include "analysis/har_document.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

namespace revisit {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kPage = "session";
constexpr const char* kUnknown = "unknown";

std::string dumped(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace); // never fails on bad UTF-8
}

Json pairsJson(const std::vector<NamedText>& pairs)
{
    Json list = Json::array();
    for (const auto& [name, value] : pairs) list.push_back({{"name", name}, {"value", value}});
    return list;
}

std::string headerValue(const std::vector<NamedText>& headers, std::string_view wanted)
{
    const auto isSame = [&](const NamedText& header) {
        return std::ranges::equal(header.first, wanted, [](char a, char b) { return (a | 0x20) == (b | 0x20); });
    };
    const auto found = std::ranges::find_if(headers, isSame);
    return found == headers.end() ? std::string() : found->second;
}

std::string typeOf(const std::string& recorded, const std::vector<NamedText>& headers)
{
    return recorded.empty() ? headerValue(headers, "content-type") : recorded;
}

Json requestJson(const HarEntry& entry)
{
    const NetworkFields& request = *entry.request;
    const RequestContent& content = entry.content;
    Json json{{"method", request.method}, {"url", request.url}, {"httpVersion", kUnknown}, {"cookies", Json::array()},
        {"headers", pairsJson(content.requestHeaders)}, {"queryString", pairsJson(queryPairs(request.url))},
        {"headersSize", -1}, {"bodySize", request.requestBytes}};
    if (content.requestBody) {
        const std::string type = typeOf(entry.record->requestType, content.requestHeaders);
        json["postData"] = {{"mimeType", type}, {"text", *content.requestBody}};
    }
    return json;
}

Json responseJson(const HarEntry& entry)
{
    const NetworkFields& request = *entry.request;
    const RequestContent& content = entry.content;
    const std::string type = typeOf(entry.record->responseType, content.responseHeaders);
    Json body{
        {"size", std::max<std::int64_t>(request.responseBytes, 0)}, {"mimeType", type.empty() ? "x-unknown" : type}};
    if (content.responseBody) body["text"] = *content.responseBody;
    return {{"status", request.statusCode}, {"statusText", ""}, {"httpVersion", kUnknown}, {"cookies", Json::array()},
        {"headers", pairsJson(content.responseHeaders)}, {"content", std::move(body)},
        {"redirectURL", headerValue(content.responseHeaders, "location")}, {"headersSize", -1},
        {"bodySize", request.responseBytes}};
}

std::string remark(const HarEntry& entry)
{
    std::string text = "Not recorded: HTTP version, phases of the time";
    if (entry.content.requestHeaders.empty()) text += ", request headers";
    if (entry.content.responseHeaders.empty()) text += ", response headers";
    if (!entry.content.requestBody && entry.request->requestBytes > 0) text += ", request body";
    if (!entry.content.responseBody && entry.request->responseBytes > 0) text += ", response body";
    if (entry.record->isUrlCut) text += "; the address may be cut";
    return text;
}

Json entryJson(const HarEntry& entry)
{
    const NetworkFields& request = *entry.request;
    const double duration = std::max(request.durationMs, 0.0);
    Json json{{"pageref", kPage}, {"startedDateTime", isoTimeText(request.start)}, {"time", duration},
        {"request", requestJson(entry)}, {"response", responseJson(entry)}, {"cache", Json::object()},
        {"timings", {{"send", 0}, {"wait", duration}, {"receive", 0}}}, {"comment", remark(entry)}};
    if (!request.requestId.empty()) json["_requestId"] = request.requestId;
    if (!request.errorMessage.empty()) json["_error"] = request.errorMessage;
    if (entry.record->isSdkTraffic) json["_isSdkTraffic"] = true;
    if (entry.record->events.size() > 1) json["_reports"] = entry.record->events.size();
    return json;
}

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? std::optional(lower - 'a' + 10) : std::nullopt;
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
        const auto low = high ? hexDigit(text[i + 2]) : std::nullopt;
        if (low) {
            decoded += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            decoded += text[i] == '+' ? ' ' : text[i];
        }
    }
    return decoded;
}

} // namespace

std::string isoTimeText(WallTime time)
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds{time.ms}};
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> clock{moment - day};
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
        static_cast<int>(clock.subseconds().count()));
    return text;
}

std::vector<NamedText> queryPairs(std::string_view url)
{
    std::vector<NamedText> pairs;
    const auto start = url.find('?');
    if (start == std::string_view::npos) return pairs;
    std::string_view rest = url.substr(start + 1);
    rest = rest.substr(0, rest.find('#'));
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        pairs.emplace_back(percentDecoded(pair.substr(0, equals)), percentDecoded(value));
    }
    return pairs;
}

HarDocument::HarDocument(const HarSource& source)
    : m_source(source)
{
}

void HarDocument::add(const HarEntry& entry)
{
    if (!m_entries.empty()) m_entries += ",\n";
    m_entries += dumped(entryJson(entry));
}

std::string HarDocument::finish()
{
    const Json creator{{"name", "Revisit"}, {"version", m_source.creatorVersion}};
    const Json pages = Json::array({{{"startedDateTime", isoTimeText(m_source.start)}, {"id", kPage},
        {"title", m_source.title}, {"pageTimings", {{"onContentLoad", -1}, {"onLoad", -1}}}}});
    return "{\"log\": {\n\"version\": \"1.2\",\n\"creator\": " + dumped(creator) + ",\n\"pages\": " + dumped(pages)
        + ",\n\"comment\": " + dumped("Requests of session " + m_source.sessionId) + ",\n\"entries\": [\n"
        + std::exchange(m_entries, {}) + "\n]\n}}\n";
}

} // namespace revisit
