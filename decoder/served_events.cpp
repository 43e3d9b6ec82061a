#include "decoder/served_events.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/event_fields.h"
#include "decoder/event_kinds.h"
#include "decoder/event_payload.h"
#include "decoder/event_time.h"
#include "decoder/fault_merge.h"
#include "decoder/json_reader.h"
#include "decoder/rage_taps.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace revisit {

namespace {

using Json = nlohmann::json;

Json orNull(const Json* value) { return value == nullptr ? Json(nullptr) : Json(*value); }

std::string servedType(const Json& event)
{
    for (const std::string_view key : {"type", "name"})
        if (std::string type = lowerAscii(jsonText(event, key)); !type.empty()) return type;
    return "unknown";
}

std::string stableId(std::string_view artifactId, std::size_t index)
{
    const std::string place = std::string{artifactId} + '/' + std::to_string(index);
    return "evt_" + std::to_string(index) + '_' + sha256Hex(asBytes(place)).substr(0, 14);
}

Json inferredRageTap(const Event& tap, const TouchPoint& point)
{
    const std::string place = std::to_string(point.time.ms) + '/' + tap.json;
    Json touch{{"x", point.x}, {"y", point.y}, {"timestamp", point.time.ms}};
    return {{"id", "inferred_rage_" + sha256Hex(asBytes(place)).substr(0, 14)}, {"type", "rage_tap"},
        {"gestureType", "rage_tap"}, {"frustrationKind", "rage_tap"}, {"count", TapCluster::kTaps}, {"x", point.x},
        {"y", point.y}, {"touches", Json::array({std::move(touch)})}, {"timestamp", tap.time.ms}, {"payload", nullptr},
        {"properties", {{"inferred", true}, {"compatibility", "mobile_tap_cluster"}}},
        {"targetLabel", tap.label.empty() ? Json(nullptr) : Json(tap.label)},
        {"screen", tap.screen.empty() ? Json(nullptr) : Json(tap.screen)}};
}

void copyAs(Json& row, std::initializer_list<std::string_view> names, const Json* value)
{
    if (value == nullptr) return;
    for (const std::string_view name : names) row[std::string{name}] = *value;
}

Json servedRequest(const Json& event)
{
    const EventPayload payload{event};
    const auto size = [&](std::string_view now, std::string_view before) {
        const Json* value = payload.find({now, before});
        return value == nullptr ? Json(0) : *value;
    };
    Json row{{"id", event.at("id")}, {"timestamp", event.at("timestamp")}, {"method", "GET"}};
    copyAs(row, {"method"}, payload.find({"method"}));
    copyAs(row, {"url"}, payload.find({"url", "endpoint"}));
    copyAs(row, {"statusCode"}, payload.find({"statusCode"}));
    copyAs(row, {"duration"}, payload.find({"duration"}));
    copyAs(row, {"host", "urlHost"}, payload.find({"urlHost", "host"}));
    copyAs(row, {"path", "urlPath"}, payload.find({"urlPath", "path"}));
    copyAs(row, {"error"}, payload.find({"error"}));
    row["requestBodySize"] = row["requestSize"] = size("requestBodySize", "requestSize");
    row["responseBodySize"] = row["responseSize"] = size("responseBodySize", "responseSize");
    const Json* success = payload.find({"success"});
    const auto told = success == nullptr ? std::nullopt : jsonBool(*success);
    const auto status = jsonNumber(row, "statusCode");
    row["success"] = told.value_or(status && *status < 400);
    return row;
}

} // namespace

namespace {

Json servedEventOf(const Json& event, const EventPayload& payload, const EventContext& context, const std::string& id)
{
    Json served = event;
    if (jsonMember(event, "id") == nullptr) served["id"] = id;
    served["type"] = servedType(event);
    served["timestamp"] = eventTime(event, context).value_or(context.sessionStart.value_or(WallTime{})).ms;
    served["payload"] = payload.payload();
    served["properties"] = payload.properties();
    served["gestureType"] = orNull(payload.find({"gestureType"}));
    served["targetLabel"] = orNull(payload.find({"targetLabel", "label"}));
    served["touches"] = orNull(payload.find({"touches"}));
    served["frustrationKind"] = orNull(payload.find({"frustrationKind"}));
    served["screen"] = orNull(payload.find({"screen", "screenName"}));
    return served;
}

} // namespace

Json servedEvent(const Json& event, const EventContext& context, const std::string& id)
{
    return servedEventOf(event, EventPayload{event}, context, id);
}

struct ServedEvents::State {
    struct Row {
        Json served;
        Event event;
    };
    EventContext context;
    std::vector<Row> rows;
    std::unordered_set<std::string> earlierBatches; // compact JSON of every event of the batches before
    std::unordered_set<std::string> nameAndTime;
    std::unordered_set<std::string> signatures;
    Json device;

    void add(const Json& raw, const std::string& id, std::string text)
    {
        const EventPayload payload{raw};
        Row row{servedEventOf(raw, payload, context, id), readEvent(raw, payload, context, std::move(text))};
        nameAndTime.insert(row.event.name + '|' + std::to_string(row.event.time.ms));
        signatures.insert(eventSignature(row.event));
        rows.push_back(std::move(row));
    }

    [[nodiscard]] std::vector<const Row*> sorted() const
    {
        std::vector<const Row*> order;
        order.reserve(rows.size());
        for (const Row& row : rows) order.push_back(&row);
        std::ranges::stable_sort(order, {}, [](const Row* row) { return row->event.time; });
        return order;
    }
};

ServedEvents::ServedEvents(EventContext context)
    : m_state(std::make_unique<State>())
{
    m_state->context = context;
}

ServedEvents::~ServedEvents() = default;

void ServedEvents::addBatch(std::string_view artifactId, std::span<const std::byte> json, const DecoderLimits& limits)
{
    Problems problems; // the artifact's own checks report them
    const Json document = parseJsonSalvaging(json, limits, problems);
    const Json* rows = document.is_array() ? &document : jsonMember(document, {"events", "networkRequests"});
    const Json* device = jsonMember(document, "deviceInfo");
    if (m_state->device.is_null() && device != nullptr && jsonNumber(*device, "screenWidth").value_or(0) > 0
        && jsonNumber(*device, "screenHeight").value_or(0) > 0)
        m_state->device = *device;
    if (rows == nullptr || !rows->is_array()) return;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const Json& row = (*rows)[i];
        if (!row.is_object()) continue;
        std::string text = jsonCompact(row);
        if (m_state->earlierBatches.contains(text)) continue; // sent twice after a lost answer (formats 3.1)
        texts.push_back(text);
        m_state->add(row, stableId(artifactId, i), std::move(text));
    }
    m_state->earlierBatches.insert(texts.begin(), texts.end());
}

void ServedEvents::addStoredEvent(const Json& event)
{
    const auto time = eventTime(event, m_state->context);
    if (!time || m_state->nameAndTime.contains(jsonText(event, "name") + '|' + std::to_string(time->ms))) return;
    m_state->add(event, stableId("stored", m_state->rows.size()), jsonCompact(event));
}

void ServedEvents::addFaultEvent(const Json& event)
{
    if (m_state->signatures.contains(eventSignature(readEvent(event, m_state->context)))) return;
    m_state->add(event, stableId("fault", m_state->rows.size()), jsonCompact(event));
}

Json ServedEvents::events() const
{
    const auto order = m_state->sorted();
    std::vector<Event> touches; // all that a rage tap can be inferred from
    for (const State::Row* row : order)
        if (row->event.kind == EventKind::Touch) touches.push_back(row->event);
    std::vector<std::pair<WallTime, Json>> inferred;
    for (const InferredRageTap& rage : inferRageTaps(touches))
        inferred.emplace_back(touches[rage.event].time, inferredRageTap(touches[rage.event], rage.point));
    std::ranges::stable_sort(inferred, {}, &std::pair<WallTime, Json>::first);

    Json array = Json::array();
    auto next = inferred.begin();
    for (const State::Row* row : order) { // a cluster's mark follows what happened at the same moment
        for (; next != inferred.end() && next->first < row->event.time; ++next)
            array.push_back(std::move(next->second));
        array.push_back(row->served);
    }
    for (; next != inferred.end(); ++next) array.push_back(std::move(next->second));
    return array;
}

Json ServedEvents::networkRequests() const
{
    Json array = Json::array();
    for (const State::Row* row : m_state->sorted())
        if (row->event.kind == EventKind::Network) array.push_back(servedRequest(row->served));
    return array;
}

Json ServedEvents::deviceInfo() const { return m_state->device; }

} // namespace revisit
