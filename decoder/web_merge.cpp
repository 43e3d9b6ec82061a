#include "decoder/web_merge.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"
#include "decoder/time_order.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr Milliseconds kSameMoment{500};

/// What a custom event carries, written alike for rows of batches and for rrweb's events. Mobile SDKs put JSON in a
/// text.
std::string payloadOf(const Event& event)
{
    const auto document = parseJson(asBytes(event.json));
    if (!document) return {};
    const Json* data = jsonMember(*document, "data");
    const Json* payload = jsonMember(data == nullptr ? *document : *data, {"payload", "properties"});
    if (payload == nullptr) return {};
    if (!payload->is_string()) return jsonCompact(*payload);
    const auto inner = parseJson(asBytes(payload->get_ref<const std::string&>()));
    return inner ? jsonCompact(*inner) : jsonCompact(*payload);
}

/// What events that are the same have in common, their moment apart; empty for those that only equal themselves.
std::string keyOf(const Event& event)
{
    const std::string kind(1, static_cast<char>('a' + static_cast<int>(event.kind)));
    if (event.kind == EventKind::Log && !event.message.empty()) return kind + event.message;
    if (event.kind == EventKind::Network && event.network)
        return kind + event.network->method + ' ' + event.network->url;
    if (event.kind == EventKind::Navigation && !event.isLeaving && !event.screen.empty()) return kind + event.screen;
    if (event.kind == EventKind::Custom) return kind + event.name + '\0' + payloadOf(event);
    return {};
}

/// The moments of rows with one key, by time; those before `next` stand for records already, or lie too far back.
struct Moments {
    std::vector<WallTime> times;
    std::size_t next = 0;
};

} // namespace

std::vector<Event> webRecordsBeside(std::span<const Event> rows, std::vector<Event> records)
{
    if (records.empty()) return records;
    std::unordered_map<std::string, Moments> moments;
    for (const Event& row : rows)
        if (std::string key = keyOf(row); !key.empty()) moments[std::move(key)].times.push_back(row.time);
    for (auto& [key, found] : moments) std::ranges::sort(found.times);
    sortByTime(records);
    std::erase_if(records, [&](const Event& record) {
        const auto found = moments.find(keyOf(record));
        if (found == moments.end()) return false;
        auto& [times, next] = found->second;
        while (next < times.size() && times[next] < record.time - kSameMoment) ++next;
        const bool isRepeated = next < times.size() && times[next] <= record.time + kSameMoment;
        if (isRepeated) ++next;
        return isRepeated;
    });
    return records;
}

} // namespace revisit
