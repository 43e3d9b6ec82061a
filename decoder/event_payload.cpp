#include "decoder/event_payload.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace revisit {

namespace {

using Json = nlohmann::json;

/// The object or array inside a text, if there is one.
std::optional<Json> parsedText(const Json& value)
{
    const auto& text = value.get_ref<const std::string&>();
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || (text[first] != '{' && text[first] != '[')) return std::nullopt;
    auto parsed = parseJson(asBytes(text));
    if (!parsed) return std::nullopt;
    return std::move(*parsed);
}

/// The value itself where it is an object or array, else what its text holds.
std::optional<Json> structured(const Json* value)
{
    if (value == nullptr) return std::nullopt;
    if (value->is_structured()) return *value;
    return value->is_string() ? parsedText(*value) : std::nullopt;
}

} // namespace

struct EventPayload::State {
    const Json& event;
    Json payload;
    Json properties;
    bool wasText = false;
};

EventPayload::EventPayload(const Json& event)
    : m_state(std::make_unique<State>(State{event, {}, {}, false}))
{
    const Json* raw = jsonMember(event, {"payload", "payloadInline", "details", "properties"});
    if (raw == nullptr) return;
    if (auto value = structured(raw)) {
        m_state->wasText = raw->is_string();
        m_state->payload = std::move(*value);
        if (m_state->payload.is_object()) m_state->properties = m_state->payload;
        return;
    }
    m_state->payload = *raw;
    for (const std::string_view key : {"details", "properties"}) {
        auto value = structured(jsonMember(event, key));
        if (!value || !value->is_object()) continue;
        m_state->properties = std::move(*value);
        return;
    }
}

EventPayload::~EventPayload() = default;

const Json& EventPayload::payload() const noexcept { return m_state->payload; }
const Json& EventPayload::properties() const noexcept { return m_state->properties; }
bool EventPayload::wasText() const noexcept { return m_state->wasText; }

const Json* EventPayload::find(std::initializer_list<std::string_view> keys) const
{
    if (const Json* member = jsonMember(m_state->event, keys)) return member;
    if (const Json* properties = jsonMember(m_state->event, "properties"))
        if (const Json* member = jsonMember(*properties, keys)) return member;
    return jsonMember(m_state->properties, keys);
}

std::string EventPayload::text(std::initializer_list<std::string_view> keys) const
{
    const Json* member = find(keys);
    return member == nullptr ? std::string{} : jsonText(*member);
}

} // namespace revisit
