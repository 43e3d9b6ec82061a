#include "analysis/state_actions.h"

#include "base/encoding.h"
#include "decoder/event_payload.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kReduxAction = "$redux_action";

std::optional<std::string> compactOf(const EventPayload& payload, std::string_view key)
{
    const Json* value = payload.find({key});
    return value == nullptr ? std::nullopt : std::optional(jsonCompact(*value));
}

std::string typeOf(const EventPayload& payload)
{
    std::string type = payload.text({"actionType"});
    if (!type.empty()) return type;
    const Json* action = payload.find({"action"});
    return action != nullptr && action->is_object() ? jsonText(*action, "type") : std::string();
}

} // namespace

bool isStateAction(const Event& event) noexcept { return event.name == kReduxAction || event.type == kReduxAction; }

std::optional<StateAction> readStateAction(const Event& event)
{
    if (!isStateAction(event)) return std::nullopt;
    const auto object = parseJson(asBytes(event.json));
    if (!object || !object->is_object()) return std::nullopt;
    const EventPayload payload(*object);
    StateAction action;
    action.type = typeOf(payload);
    if (const Json* sequence = payload.find({"sequence"})) action.sequence = jsonInteger(*sequence);
    if (const Json* duration = payload.find({"durationMs"})) action.durationMs = jsonNumber(*duration).value_or(0);
    if (const Json* truncated = payload.find({"truncated"})) action.isTruncated = jsonBool(*truncated).value_or(false);
    action.action = compactOf(payload, "action");
    action.before = compactOf(payload, "previousState");
    action.after = compactOf(payload, "nextState");
    return action;
}

std::vector<StateAction> listStateActions(std::span<const Event> events)
{
    std::vector<StateAction> actions;
    for (std::size_t i = 0; i < events.size(); ++i) {
        auto action = readStateAction(events[i]);
        if (!action) continue;
        action->event = static_cast<std::uint32_t>(i);
        if (!action->before && !actions.empty()) {
            const StateAction& last = actions.back();
            const bool isNext = !action->sequence || !last.sequence || *action->sequence == *last.sequence + 1;
            if (isNext) action->before = last.after;
        }
        actions.push_back(std::move(*action));
    }
    return actions;
}

} // namespace revisit
