#include "decoder/event_payload.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace revisit {

namespace {

using Json = nlohmann::json;

const Json kNull;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// `{"key":"K","value":"V"}` put together without escaping: whatever stands between the known parts is meant literally.
std::optional<Json> interpolatedAttribute(std::string_view text)
{
    constexpr std::string_view kHead = R"({"key":")";
    constexpr std::string_view kMiddle = R"(","value":")";
    constexpr std::string_view kTail = R"("})";
    if (!text.starts_with(kHead) || !text.ends_with(kTail)) return std::nullopt;
    const auto middle = text.find(kMiddle, kHead.size());
    if (middle == std::string_view::npos || middle + kMiddle.size() + kTail.size() > text.size()) return std::nullopt;
    const auto value = middle + kMiddle.size();
    return Json{{"key", text.substr(kHead.size(), middle - kHead.size())},
        {"value", text.substr(value, text.size() - kTail.size() - value)}};
}

} // namespace

EventPayload::EventPayload(const Json& event)
    : m_event(event)
{
    const Json* properties = jsonMember(event, "properties");
    if (properties != nullptr && properties->is_object()) m_written = properties;
    const Json* raw = jsonMember(event, {"payload", "payloadInline", "details", "properties"});
    if (raw == nullptr) return;
    if (const Json* value = structured(raw)) {
        m_payload = value;
        if (value->is_object()) m_properties = value;
        return;
    }
    m_payload = raw;
    for (const std::string_view key : {"details", "properties"}) {
        const Json* value = structured(jsonMember(event, key));
        if (value == nullptr || !value->is_object()) continue;
        m_properties = value;
        break;
    }
}

EventPayload::~EventPayload() = default;

const Json& EventPayload::payload() const noexcept { return m_payload == nullptr ? kNull : *m_payload; }
const Json& EventPayload::properties() const noexcept { return m_properties == nullptr ? kNull : *m_properties; }

/// The object or array inside a text, if there is one.
const Json* EventPayload::parsed(const Json& text)
{
    const std::string_view inner = trimmed(text.get_ref<const std::string&>());
    if (!inner.starts_with('{') && !inner.starts_with('[')) return nullptr;
    auto value = parseJson(asBytes(inner));
    if (value) return keep(std::move(*value));
    m_isBroken = true;
    if (auto attribute = interpolatedAttribute(inner)) m_recovered = keep(std::move(*attribute));
    return nullptr;
}

const Json* EventPayload::keep(Json value)
{
    return m_parsed.emplace_back(std::make_unique<Json>(std::move(value))).get();
}

/// The value itself where it is an object or array, else what its text holds.
const Json* EventPayload::structured(const Json* value)
{
    if (value == nullptr || value->is_structured()) return value;
    return value->is_string() ? parsed(*value) : nullptr;
}

const Json* EventPayload::find(std::initializer_list<std::string_view> keys) const
{
    if (const Json* member = jsonMember(m_event, keys)) return member;
    if (m_written != nullptr)
        if (const Json* member = jsonMember(*m_written, keys)) return member;
    if (m_properties != nullptr && m_properties != m_written)
        if (const Json* member = jsonMember(*m_properties, keys)) return member;
    return m_recovered == nullptr ? nullptr : jsonMember(*m_recovered, keys);
}

std::string EventPayload::text(std::initializer_list<std::string_view> keys) const
{
    const Json* member = find(keys);
    return member == nullptr ? std::string{} : jsonText(*member);
}

} // namespace revisit
