#include "analysis/event_export.h"

#include "analysis/har_document.h"
#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace revisit {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kPollEvery = 256;
constexpr std::string_view kHeader
    = "time_ms,utc,kind,type,label,failed,screen,name,level,message,x,y,method,url,status,duration_ms,request_bytes,"
      "response_bytes,incident_id,json\r\n";

std::string cell(std::string_view text)
{
    constexpr std::string_view kFormulaStarts = "=+-@\t\r";
    std::string result;
    if (!text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos) result += '\'';
    result += text;
    if (result.find_first_of(",\"\r\n") == std::string::npos) return result;
    std::string quoted = "\"";
    for (const char c : result) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string number(double value)
{
    if (!std::isfinite(value)) return {};
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string known(std::int64_t bytes) { return bytes < 0 ? std::string() : std::to_string(bytes); }

/// The columns between `failed` and `json`, each with its comma before it.
std::string eventCells(const Event& event)
{
    std::string cells;
    for (const std::string& text : {event.screen, event.name, event.level, event.message}) cells += ',' + cell(text);
    const bool hasPoint = !event.touches.empty();
    cells += ',' + (hasPoint ? number(event.touches.front().x) : std::string());
    cells += ',' + (hasPoint ? number(event.touches.front().y) : std::string());
    if (const auto& request = event.network) {
        cells += ',' + cell(request->method) + ',' + cell(request->url);
        cells += ',' + (request->hasOutcome ? std::to_string(request->statusCode) : std::string());
        cells += ',' + (request->durationMs > 0 ? number(request->durationMs) : std::string());
        cells += ',' + known(request->requestBytes) + ',' + known(request->responseBytes);
    } else {
        cells += ",,,," + (event.durationMs > 0 ? number(event.durationMs) : std::string()) + ",,";
    }
    return cells + ',' + cell(event.incidentId);
}

std::string faultCells(const Fault& fault)
{
    return ",," + cell(fault.identifier) + ",," + cell(fault.detail) + ",,,,,,"
        + (fault.durationMs > 0 ? number(fault.durationMs) : std::string()) + ",,," + cell(fault.incidentId);
}

std::string csvLine(const Recording& recording, const TimelineItem& item)
{
    std::string line = std::to_string((item.time - recording.clock().start()).ms) + ',' + isoTimeText(item.time);
    line += ',' + std::string(name(item.lane)) + ',' + cell(item.type) + ',' + cell(item.label);
    line += item.isFailure ? ",true" : ",false";
    if (item.source == TimelineItem::Source::Fault)
        line += faultCells(recording.faults()[item.index]);
    else
        line += eventCells(recording.events()[item.index]);
    return line + ',' + cell(recording.detailJson(item)) + "\r\n";
}

std::string jsonObject(const Recording& recording, const TimelineItem& item)
{
    const Json head{{"timeMs", (item.time - recording.clock().start()).ms}, {"utc", isoTimeText(item.time)},
        {"kind", name(item.lane)}, {"type", item.type}, {"label", item.label}, {"failed", item.isFailure}};
    std::string text = head.dump(-1, ' ', false, Json::error_handler_t::replace);
    const std::string data = recording.detailJson(item);
    const bool isWhole = parseJson(asBytes(data)).has_value();
    text.pop_back(); // data goes in as it was received, without another round trip
    return text + ",\"data\":" + (isWhole ? data : Json(data).dump(-1, ' ', false, Json::error_handler_t::replace))
        + '}';
}

} // namespace

std::vector<std::uint32_t> exportableItems(
    const Recording& recording, WallTime from, WallTime to, SdkTraffic sdkTraffic)
{
    std::vector<std::uint32_t> items;
    const auto& timeline = recording.timeline();
    for (std::size_t i = 0; i < timeline.size(); ++i) {
        const TimelineItem& item = timeline[i];
        const bool isEvent = item.source == TimelineItem::Source::Event || item.source == TimelineItem::Source::Fault;
        if (item.isSdkTraffic && sdkTraffic == SdkTraffic::Hidden) continue;
        if (isEvent && item.time >= from && item.time <= to) items.push_back(static_cast<std::uint32_t>(i));
    }
    return items;
}

std::string exportEvents(const Recording& recording, std::span<const std::uint32_t> items, EventExportFormat format,
    const std::function<bool()>& isStale)
{
    std::string text;
    if (format == EventExportFormat::Csv) text = kHeader;
    if (format == EventExportFormat::Json) text = "[";
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (isStale && i % kPollEvery == 0 && isStale()) return text;
        const TimelineItem& item = recording.timeline()[items[i]];
        if (format == EventExportFormat::Csv) {
            text += csvLine(recording, item);
            continue;
        }
        if (format == EventExportFormat::Json) text += i == 0 ? "\n" : ",\n";
        text += jsonObject(recording, item);
        if (format == EventExportFormat::JsonLines) text += '\n';
    }
    if (format == EventExportFormat::Json) text += "\n]\n";
    return text;
}

} // namespace revisit
