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

bool opensPage(const Event& event)
{
    return event.kind == EventKind::Navigation && !event.isLeaving && !event.screen.empty();
}

/// What events that are the same have in common, their moment apart; empty for those that only equal themselves.
std::string keyOf(const Event& event)
{
    const std::string kind(1, static_cast<char>('a' + static_cast<int>(event.kind)));
    if (event.kind == EventKind::Log && !event.message.empty()) return kind + event.message;
    if (event.kind == EventKind::Network && event.network)
        return kind + event.network->method + ' ' + event.network->url;
    if (opensPage(event)) return kind + event.screen;
    if (event.kind == EventKind::Custom) return kind + event.name + '\0' + payloadOf(event);
    return {};
}

/// The moments of rows with one key, by time; those before `next` stand for records already, or lie too far back.
struct Moments {
    std::vector<WallTime> times;
    std::size_t next = 0;
};

/// What a Meta event names; empty for navigations of batches.
std::string hrefOf(const Event& event)
{
    const auto document = parseJson(asBytes(event.json));
    const Json* data = document ? jsonMember(*document, "data") : nullptr;
    return data == nullptr ? std::string{} : jsonText(*data, "href");
}

/// The page that is open while navigations are walked through by time.
class OpenPage {
public:
    void follow(const Event& row)
    {
        if (row.screen == m_screen) return;
        m_screen = row.screen;
        m_href.clear(); // rows name the path alone
    }
    /// False where the record names the page that is open already.
    bool open(const Event& record)
    {
        std::string href = hrefOf(record);
        const bool isOpen = m_href.empty() ? record.screen == m_screen : href == m_href;
        m_screen = record.screen;
        m_href = std::move(href);
        return !isOpen;
    }

private:
    std::string m_screen;
    std::string m_href;
};

/// Checkouts, and segments, repeat the Meta event of a page that stayed. `records` are sorted by time.
void dropRepeatedNavigations(std::span<const Event> rows, std::vector<Event>& records)
{
    std::vector<const Event*> navigations;
    for (const Event& row : rows)
        if (opensPage(row)) navigations.push_back(&row);
    std::ranges::stable_sort(navigations, {}, [](const Event* row) { return row->time; });
    OpenPage page;
    auto next = navigations.begin();
    std::erase_if(records, [&](const Event& record) {
        if (!opensPage(record)) return false;
        for (; next != navigations.end() && (*next)->time <= record.time; ++next) page.follow(**next);
        return !page.open(record);
    });
}

void dropRepeatedRecords(std::span<const Event> rows, std::vector<Event>& records)
{
    std::unordered_map<std::string, Moments> moments;
    for (const Event& row : rows)
        if (std::string key = keyOf(row); !key.empty()) moments[std::move(key)].times.push_back(row.time);
    for (auto& [key, found] : moments) std::ranges::sort(found.times);
    std::erase_if(records, [&](const Event& record) {
        const auto found = moments.find(keyOf(record));
        if (found == moments.end()) return false;
        auto& [times, next] = found->second;
        while (next < times.size() && times[next] < record.time - kSameMoment) ++next;
        const bool isRepeated = next < times.size() && times[next] <= record.time + kSameMoment;
        if (isRepeated) ++next;
        return isRepeated;
    });
}

} // namespace

std::vector<Event> webRecordsBeside(std::span<const Event> rows, std::vector<Event> records)
{
    if (records.empty()) return records;
    sortByTime(records);
    dropRepeatedNavigations(rows, records);
    dropRepeatedRecords(rows, records);
    return records;
}

} // namespace revisit
