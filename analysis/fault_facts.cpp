#include "analysis/fault_facts.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxFacts = 300; // of one group
constexpr int kMaxDepth = 4;

bool isStack(std::string_view name)
{
    constexpr std::array<std::string_view, 6> kNames{
        "frames", "stack", "stackTrace", "stacktrace", "threads", "backtrace"};
    return std::ranges::find(kNames, name) != kNames.end();
}

bool isDevice(std::string_view name) { return name.starts_with("device") || name == "system" || name == "environment"; }

void addAll(std::vector<NamedText>& facts, const std::string& prefix, const Json& object, int depth)
{
    for (const auto& [name, value] : object.items()) {
        if (facts.size() >= kMaxFacts) return;
        if (isStack(name) || value.is_null()) continue;
        if (value.is_object() && !value.empty() && depth < kMaxDepth)
            addAll(facts, prefix + name + '.', value, depth + 1);
        else
            facts.emplace_back(prefix + name, value.is_structured() ? jsonCompact(value) : jsonText(value));
    }
}

} // namespace

FaultFacts faultFacts(std::string_view json)
{
    FaultFacts facts;
    const auto parsed = parseJson(asBytes(json));
    if (!parsed || !parsed->is_object()) return facts;
    for (const auto& [name, value] : parsed->items()) {
        if (isStack(name) || value.is_null()) continue;
        if (!value.is_object()) {
            facts.report.emplace_back(name, value.is_structured() ? jsonCompact(value) : jsonText(value));
            continue;
        }
        if (name == "context")
            addAll(facts.context, {}, value, 1);
        else if (isDevice(name))
            addAll(facts.device, {}, value, 1);
        else
            addAll(facts.other, name + '.', value, 1);
    }
    return facts;
}

} // namespace revisit
