#include "analysis/session_tags.h"

#include "base/encoding.h"
#include "decoder/event_payload.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxValues = 2000;
constexpr int kMaxDepth = 12; // deeper values are shown as JSON

void put(std::vector<NamedText>& tags, const std::string& name, const std::string& value)
{
    if (name.empty() || tags.size() >= kMaxValues) return;
    const auto found = std::ranges::find(tags, name, &NamedText::first);
    if (found == tags.end())
        tags.emplace_back(name, value);
    else
        found->second = value;
}

void putTag(std::vector<NamedText>& tags, const std::string& value)
{
    const NamedText tag{"tag", value};
    const bool isNew = !value.empty() && std::ranges::find(tags, tag) == tags.end();
    if (isNew && tags.size() < kMaxValues) tags.push_back(tag);
}

std::string textOf(const Json& value) { return value.is_structured() ? jsonCompact(value) : jsonText(value); }

void takeProperties(std::vector<NamedText>& tags, const Json& properties)
{
    if (!properties.is_object()) return;
    for (const auto& [name, value] : properties.items()) put(tags, name, textOf(value));
}

void flatten(std::vector<NamedText>& values, const std::string& path, const Json& value, int depth)
{
    if (values.size() >= kMaxValues) return;
    const bool isNested = value.is_structured() && !value.empty() && depth < kMaxDepth;
    if (!isNested) {
        values.emplace_back(path, value.is_null() ? "null" : textOf(value));
        return;
    }
    if (value.is_object())
        for (const auto& [name, each] : value.items())
            flatten(values, path.empty() ? name : path + '.' + name, each, depth + 1);
    else
        for (std::size_t i = 0; i < value.size(); ++i)
            flatten(values, path + '[' + std::to_string(i) + ']', value[i], depth + 1);
}

} // namespace

std::vector<NamedText> sessionTags(std::span<const Event> events)
{
    std::vector<NamedText> tags;
    for (const Event& event : events) {
        const bool isAttribute = event.name == "attribute";
        const bool isProperties = event.name == "$user_property" || event.type == "$user_property";
        const bool isTag = event.name == "session_tag";
        if (!isAttribute && !isProperties && !isTag) continue;
        const auto object = parseJson(asBytes(event.json));
        if (!object || !object->is_object()) continue;
        const EventPayload payload(*object);
        if (isAttribute) put(tags, payload.text({"key"}), payload.text({"value"}));
        if (isTag) putTag(tags, payload.text({"tag"}));
        if (isProperties) takeProperties(tags, payload.properties());
    }
    return tags;
}

std::vector<NamedText> flattenedJson(std::string_view json)
{
    std::vector<NamedText> values;
    const auto parsed = parseJson(asBytes(json));
    if (parsed && parsed->is_structured()) flatten(values, {}, *parsed, 0);
    return values;
}

} // namespace revisit
