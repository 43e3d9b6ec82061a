#include "decoder/web_records.h"

#include "base/encoding.h"
#include "decoder/event_fields.h"
#include "decoder/event_kinds.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr double kFirstEpochMs = 1e10;

/// The console plugin stores each argument as JSON text: a text as "\"slow\"", an object as "{…}".
std::string argumentText(const Json& argument)
{
    std::string text = argument.is_structured() ? jsonCompact(argument) : jsonText(argument);
    if (!text.starts_with('"')) return text;
    const auto inner = parseJson(asBytes(text));
    return inner && inner->is_string() ? inner->get<std::string>() : text;
}

std::string joined(const Json& list, char separator)
{
    std::string text;
    if (!list.is_array()) return argumentText(list);
    for (const Json& item : list) {
        if (!text.empty()) text += separator;
        text += argumentText(item);
    }
    return text;
}

void addLine(Event line, const Json& row, WallTime time, WebRecords& records)
{
    line.kind = eventKind(line.type);
    line.time = time;
    line.json = jsonCompact(row);
    records.add(std::move(line), row);
}

void copyAs(Json& row, const char* name, const Json* value)
{
    if (value != nullptr && !row.contains(name)) row[name] = *value;
}

/// Epoch milliseconds of a resource-timing row: its own stamp, else the page's time origin and the offset from it.
std::optional<double> startOf(const Json& request)
{
    for (const char* key : {"startTimestamp", "timestamp"})
        if (const auto stamp = jsonNumber(request, key); stamp && *stamp >= kFirstEpochMs) return stamp;
    const auto origin = jsonNumber(request, "timeOrigin");
    const auto offset = jsonNumber(request, "startTime");
    if (offset && *offset >= kFirstEpochMs) return offset;
    if (origin && offset && *origin >= kFirstEpochMs) return *origin + *offset;
    return std::nullopt;
}

/// A recorded request in the spelling of network events; everything that was recorded stays in it.
Json asNetworkRow(const Json& request, WallTime time)
{
    Json row = request;
    row["type"] = "network_request";
    copyAs(row, "url", jsonMember(request, {"url", "name", "href"}));
    copyAs(row, "statusCode", jsonMember(request, {"status", "responseStatus"}));
    copyAs(row, "responseBodySize", jsonMember(request, {"encodedBodySize", "transferSize"}));
    const double start = startOf(request).value_or(static_cast<double>(time.ms));
    row["startTimestamp"] = row["timestamp"] = start;
    const auto begin = jsonNumber(request, "startTime");
    const auto end = jsonNumber(request, "endTime");
    if (!row.contains("duration") && begin && end) row["duration"] = *end - *begin;
    return row;
}

void addNetworkRecord(const Json& request, WallTime time, WebRecords& records)
{
    if (!request.is_object() || jsonMember(request, {"url", "name", "href"}) == nullptr) return;
    Event event = readEvent(asNetworkRow(request, time), {});
    event.name.clear(); // it is the URL
    records.add(std::move(event), request);
}

bool isOneOf(std::string_view tag, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, tag) != names.end();
}

} // namespace

void WebRecords::add(Event event, const Json& from)
{
    if (events.size() >= most) return over.add(from);
    event.indexInBatch = static_cast<std::uint32_t>(events.size());
    events.push_back(std::move(event));
}

void addConsoleRecord(const Json& row, const Json& payload, WallTime time, WebRecords& records)
{
    Event line;
    line.type = "log";
    line.level = lowerAscii(jsonText(payload, "level"));
    if (const Json* arguments = jsonMember(payload, {"payload", "message", "args"}))
        line.message = joined(*arguments, ' ');
    if (const Json* trace = jsonMember(payload, "trace")) line.stack = joined(*trace, '\n');
    addLine(std::move(line), row, time, records);
}

void addNetworkRecords(const Json& payload, WallTime time, WebRecords& records)
{
    const Json* requests = payload.is_array() ? &payload : jsonMember(payload, "requests");
    if (requests == nullptr || !requests->is_array()) return addNetworkRecord(payload, time, records);
    for (const Json& request : *requests) addNetworkRecord(request, time, records);
}

void addCustomRecord(const Json& row, const Json& data, WallTime time, WebRecords& records)
{
    const Json* payload = jsonMember(data, "payload");
    const std::string tag = jsonText(data, "tag");
    const std::string kind = normalisedType(tag);
    if (payload != nullptr && isOneOf(kind, {"console", "console_log", "log"}))
        return addConsoleRecord(row, *payload, time, records);
    if (payload != nullptr && isOneOf(kind, {"network", "network_request", "fetch", "xhr"}))
        return addNetworkRecords(*payload, time, records);
    Event event;
    event.type = "custom";
    event.name = tag;
    if (payload != nullptr) event.message = jsonText(*payload);
    addLine(std::move(event), row, time, records);
}

} // namespace revisit
