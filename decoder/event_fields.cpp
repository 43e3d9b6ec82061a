#include "decoder/event_fields.h"

#include "decoder/event_kinds.h"
#include "decoder/event_payload.h"
#include "decoder/event_time.h"
#include "decoder/json_reader.h"
#include "decoder/network_fields.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

using Json = nlohmann::json;

std::string typeOf(const Json& object)
{
    for (const std::string_view key : {"type", "name"}) {
        const Json* value = jsonMember(object, key);
        if (value != nullptr && value->is_string() && !value->get_ref<const std::string&>().empty())
            return normalisedType(value->get_ref<const std::string&>());
    }
    const bool isNetworkRow = jsonMember(object, {"url", "endpoint"}) != nullptr
        && jsonMember(object, {"method", "statusCode", "duration"}) != nullptr;
    return isNetworkRow ? "network_request" : "unknown"; // rows of legacy network artifacts carry no type
}

std::string frustrationOf(const Event& event, std::string_view written)
{
    const auto says = [&](std::string_view tap, std::string_view click) {
        return event.type == tap || event.type == click || event.gestureType == tap || written == tap;
    };
    if (says("dead_tap", "dead_click")) return "dead_tap";
    return says("rage_tap", "rage_click") ? "rage_tap" : std::string{};
}

std::string joinedLines(const Json& value)
{
    if (!value.is_array()) return jsonText(value);
    std::string text;
    for (const Json& line : value) {
        if (!line.is_string()) continue;
        if (!text.empty()) text += '\n';
        text += line.get_ref<const std::string&>();
    }
    return text;
}

std::string stackOf(const EventPayload& payload)
{
    for (const std::string_view key : {"stack", "stackTrace", "frames", "threadState"}) {
        const Json* value = payload.find({key});
        if (value == nullptr) continue;
        std::string text = joinedLines(*value);
        if (!text.empty() && text != "blocked" && text != "main_thread_long_task") return text;
    }
    return {};
}

/// Where the event says the app went; old SDKs say it in `state` (spec formats 3.7).
std::string appStateOf(const Event& event, const EventPayload& payload)
{
    if (event.type == "app_background") return "background";
    if (event.type == "app_foreground") return "foreground";
    if (event.type != "app_state" && event.type != "app_lifecycle") return {};
    const std::string state = normalisedType(payload.text({"state"}));
    if (state == "background" || state == "app_background") return "background";
    return state == "active" || state == "app_foreground" ? "foreground" : "";
}

/// Screen trackers report the way out, too (spec formats 3.4).
bool isLeaving(const Event& event, const EventPayload& payload)
{
    const Json* entering = event.kind == EventKind::Navigation ? payload.find({"entering"}) : nullptr;
    return entering != nullptr && !jsonBool(*entering).value_or(true);
}

double durationOf(const EventPayload& payload)
{
    const Json* value = payload.find({"durationMs", "duration", "totalBackgroundTimeMs", "totalBackgroundTime",
        "backgroundTimeMs", "backgroundDurationMs", "backgroundDuration"});
    const auto number = value == nullptr ? std::nullopt : jsonNumber(*value);
    return number && *number > 0 ? *number : 0;
}

std::optional<TouchPoint> touchPoint(const Json& value, WallTime fallback, const EventContext& context)
{
    const auto x = jsonNumber(value, "x");
    const auto y = jsonNumber(value, "y");
    if (!x || !y) return std::nullopt;
    const Json* stamp = jsonMember(value, "timestamp");
    const auto time = stamp == nullptr ? std::nullopt : coerceTime(*stamp, context);
    return TouchPoint{*x, *y, time.value_or(fallback)};
}

std::vector<TouchPoint> touchesOf(
    const Json& object, const EventPayload& payload, WallTime time, const EventContext& context)
{
    std::vector<TouchPoint> touches;
    if (const Json* list = payload.find({"touches"})) {
        if (list->is_object()) {
            if (const auto point = touchPoint(*list, time, context)) touches.push_back(*point);
        } else if (list->is_array()) {
            for (const Json& item : *list)
                if (const auto point = touchPoint(item, time, context)) touches.push_back(*point);
        }
    }
    if (!touches.empty()) return touches;
    for (const Json* place : {&object, jsonMember(object, "properties"), &payload.properties()}) {
        if (place == nullptr) continue;
        const auto x = jsonNumber(*place, "x");
        const auto y = jsonNumber(*place, "y");
        if (x && y) return {TouchPoint{*x, *y, time}};
    }
    return touches;
}

void readTexts(Event& event, const EventPayload& payload)
{
    event.name = payload.text({"name"});
    event.label = payload.text({"targetLabel", "label"});
    if (event.label.empty() && event.kind == EventKind::Touch) event.label = payload.text({"linkText"});
    event.screen = payload.text({"screen", "screenName"});
    if (event.screen.empty() && event.kind == EventKind::Navigation)
        event.screen = payload.text({"name", "route", "path"});
    event.message = payload.text({"message", "reason"});
    event.level = lowerAscii(payload.text({"level", "severity", "logLevel"}));
    if (event.kind == EventKind::Error || event.kind == EventKind::Anr || event.kind == EventKind::Crash)
        event.stack = stackOf(payload);
    event.incidentId = payload.text({"incidentId"});
    event.appState = appStateOf(event, payload);
    event.isLeaving = isLeaving(event, payload);
}

} // namespace

Event readEvent(const Json& object, const EventContext& context, EventOddities* oddities)
{
    const EventPayload payload{object};
    return readEvent(object, payload, context, jsonCompact(object), oddities);
}

Event readEvent(const Json& object, const EventPayload& payload, const EventContext& context, std::string text,
    EventOddities* oddities)
{
    Event event;
    const auto time = eventTime(object, context);
    if (oddities != nullptr) *oddities = {!time, payload.isBroken()};
    event.time = time.value_or(context.sessionStart.value_or(WallTime{}));
    event.type = typeOf(object);
    event.kind = eventKind(event.type);
    event.gestureType = normalisedType(payload.text({"gestureType"}));
    const std::string frustration = normalisedType(payload.text({"frustrationKind"}));
    if (event.type == "frustration") event.kind = frustration == "rage_tap" ? EventKind::Touch : EventKind::Other;
    event.frustration = frustrationOf(event, frustration);
    readTexts(event, payload);
    if (event.kind == EventKind::Touch || !event.frustration.empty())
        event.touches = touchesOf(object, payload, event.time, context);
    if (event.kind == EventKind::Network)
        event.network = readNetworkFields(payload, event.time, context);
    else
        event.durationMs = durationOf(payload);
    event.json = std::move(text);
    return event;
}

} // namespace revisit
