#include "analysis/request_record.h"

#include "base/encoding.h"
#include "decoder/event_payload.h"
#include "decoder/json_reader.h"
#include "decoder/transfers.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxFields = 500;
constexpr std::size_t kShortCut = 300; // spec formats 3.5: how long writers let a URL be
constexpr std::size_t kLongCut = 500;

std::optional<Json> objectOf(const std::string& json)
{
    auto parsed = parseJson(asBytes(json));
    if (!parsed || !parsed->is_object()) return std::nullopt;
    return std::move(*parsed);
}

std::string textOf(const Json& value) { return value.is_structured() ? jsonCompact(value) : jsonText(value); }

void addRow(RequestRecord& record, const NetworkFields& row)
{
    if (record.requestType.empty()) record.requestType = row.requestContentType;
    if (record.responseType.empty()) record.responseType = row.responseContentType;
    record.isCached = record.isCached || row.isCached;
}

void addHeader(std::vector<NamedText>& headers, const std::string& name, const Json& value)
{
    if (!value.is_array()) {
        headers.emplace_back(name, textOf(value));
        return;
    }
    for (const Json& each : value) headers.emplace_back(name, textOf(each));
}

/// `{"Accept": "a"}`, `{"Accept": ["a", "b"]}` and `[{"name": "Accept", "value": "a"}]`.
std::vector<NamedText> headersOf(const Json* value)
{
    std::vector<NamedText> headers;
    if (value == nullptr) return headers;
    if (value->is_object())
        for (const auto& [name, each] : value->items()) addHeader(headers, name, each);
    if (!value->is_array()) return headers;
    for (const Json& each : *value)
        if (each.is_object() && each.contains("name"))
            headers.emplace_back(jsonText(each, "name"), jsonText(each, "value"));
    return headers;
}

std::optional<std::string> bodyOf(const Json* value)
{
    return value == nullptr ? std::nullopt : std::optional(textOf(*value));
}

void fill(RequestContent& content, const Json& object)
{
    const EventPayload payload(object);
    if (content.requestHeaders.empty()) content.requestHeaders = headersOf(payload.find({"requestHeaders"}));
    if (content.responseHeaders.empty()) content.responseHeaders = headersOf(payload.find({"responseHeaders"}));
    if (!content.requestBody) content.requestBody = bodyOf(payload.find({"requestBody"}));
    if (!content.responseBody) content.responseBody = bodyOf(payload.find({"responseBody"}));
}

void addFields(std::vector<NamedText>& fields, const std::string& prefix, const Json& object)
{
    for (const auto& [name, value] : object.items()) {
        if (fields.size() >= kMaxFields) return;
        const bool isNested = prefix.empty() && value.is_object() && !value.empty();
        if (isNested)
            addFields(fields, prefix + name + '.', value);
        else
            fields.emplace_back(prefix + name, value.is_null() ? "null" : textOf(value));
    }
}

} // namespace

std::vector<RequestRecord> listRequests(std::span<const Event> events)
{
    std::vector<RequestRecord> records;
    for (Transfer& transfer : groupTransfers(events)) {
        RequestRecord& record = records.emplace_back();
        record.event = transfer.kept;
        record.events = std::move(transfer.events);
        record.isSdkTraffic = transfer.isSdkTraffic;
        const std::size_t length = events[record.event].network->url.size();
        record.isUrlCut = length == kShortCut || length == kLongCut;
        for (const std::uint32_t row : record.events) addRow(record, *events[row].network);
    }
    return records;
}

RequestContent readRequestContent(std::span<const std::string> json)
{
    RequestContent content;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto object = objectOf(json[i]);
        if (!object) continue;
        fill(content, *object);
        if (i == 0) addFields(content.fields, {}, *object);
    }
    return content;
}

} // namespace revisit
