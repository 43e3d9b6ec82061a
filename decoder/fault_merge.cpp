#include "decoder/fault_merge.h"

#include "base/encoding.h"
#include "decoder/event_kinds.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kSignatureText = 240;
constexpr std::int64_t kAnrWindowMs = 2000;
constexpr double kAnrDurationSlackMs = 500;
constexpr std::int64_t kCrashWindowMs = 1000;
constexpr std::size_t kMaxCandidates = 256; // looked at per fault, so that hostile input stays cheap

std::string signaturePart(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
    return lowerAscii(text.substr(0, kSignatureText));
}

std::string signature(std::string_view type, WallTime time, std::string_view name, std::string_view message,
    std::string_view firstStackLine)
{
    const std::int64_t quarter = std::llround(static_cast<double>(time.ms) / 250.0) * 250;
    return std::string{type} + '|' + std::to_string(quarter) + '|' + signaturePart(name) + '|' + signaturePart(message)
        + '|' + signaturePart(firstStackLine);
}

std::int64_t distanceMs(WallTime a, WallTime b) { return std::abs(a.ms - b.ms); }

/// Reports without a duration mean the usual one.
bool areAnrsOfOneLength(double aMs, double bMs)
{
    const auto known = [](double ms) { return ms > 0 ? ms : kDefaultAnrMs; };
    return std::abs(known(aMs) - known(bMs)) <= kAnrDurationSlackMs;
}

bool isSameIncident(const Fault& a, const Fault& b)
{
    if (a.category != b.category) return false;
    if (!a.incidentId.empty() && !b.incidentId.empty()) return a.incidentId == b.incidentId;
    if (a.category == Fault::Category::Anr)
        return distanceMs(a.time, b.time) <= kAnrWindowMs && areAnrsOfOneLength(a.durationMs, b.durationMs);
    return a.identifier == b.identifier && a.detail == b.detail && distanceMs(a.time, b.time) <= kCrashWindowMs;
}

std::size_t stackWeight(const Fault& fault)
{
    std::size_t weight = 0;
    for (const std::string& line : fault.frames) weight += line.size() + 1;
    return weight;
}

/// Adds what `more` has and `kept` lacks; of what both have, the kept one's stays unless `isBetter`.
void addMembers(Json& kept, const Json& more, bool isBetter)
{
    for (const auto& [key, value] : more.items()) {
        Json& member = kept[key];
        if (member.is_object() && value.is_object())
            addMembers(member, value, isBetter);
        else if (member.is_null() || (isBetter && !value.is_null()))
            member = value;
    }
}

/// What reports of one incident say, as received. Kept as a document while reports come in, so that many cost no more
/// than their own sizes.
class MergedReport {
public:
    explicit MergedReport(const Fault& first)
        : m_document(parsed(first))
    {
    }
    void add(const Fault& other, bool isBetter)
    {
        const Json more = parsed(other);
        if (m_document.is_object() && more.is_object()) addMembers(m_document, more, isBetter);
    }
    void writeTo(Fault& fault) const
    {
        if (m_document.is_object()) fault.json = jsonCompact(m_document);
    }

private:
    static Json parsed(const Fault& fault)
    {
        auto document = parseJson(asBytes(fault.json));
        return document ? std::move(*document) : Json{};
    }
    Json m_document;
};

void mergeInto(Fault& kept, Fault& other, MergedReport& report)
{
    const WallTime earlier = std::min(kept.time, other.time);
    const bool isBetter = stackWeight(other) > stackWeight(kept);
    report.add(other, isBetter);
    if (isBetter) std::swap(kept, other);
    if (kept.incidentId.empty()) kept.incidentId = other.incidentId;
    if (kept.detail.empty()) kept.detail = other.detail;
    if (kept.durationMs <= 0) kept.durationMs = other.durationMs;
    kept.time = earlier;
}

std::string incidentKey(const Fault& fault)
{
    return (fault.category == Fault::Category::Anr ? "anr/" : "crash/") + fault.incidentId;
}

/// The fault among `merged` that reports the same incident. `fault` is not earlier than any of them was.
std::optional<std::size_t> findSame(const std::vector<Fault>& merged,
    const std::unordered_map<std::string, std::size_t>& byIncident, const Fault& fault)
{
    if (!fault.incidentId.empty())
        if (const auto known = byIncident.find(incidentKey(fault)); known != byIncident.end()) return known->second;
    const std::size_t first = merged.size() - std::min(merged.size(), kMaxCandidates);
    for (std::size_t i = merged.size(); i-- > first;) {
        if (fault.time.ms - merged[i].time.ms > kAnrWindowMs) break;
        if (isSameIncident(merged[i], fault)) return i;
    }
    return std::nullopt;
}

bool isFaultEvent(const Event& event)
{
    return event.kind == EventKind::Anr || event.kind == EventKind::Crash || event.kind == EventKind::Error;
}

/// `event` lies near the fault, and is an ANR as it is, or a crash as it is.
bool reportsSameIncident(const Event& event, const Fault& fault)
{
    if (!event.incidentId.empty() && !fault.incidentId.empty()) return false; // different ones
    const bool isAnr = fault.category == Fault::Category::Anr;
    if (event.kind == EventKind::Anr && isAnr)
        return distanceMs(event.time, fault.time) <= kAnrWindowMs
            && areAnrsOfOneLength(event.durationMs, fault.durationMs);
    if (event.kind != EventKind::Crash || isAnr) return false;
    return event.name == fault.identifier && event.message == fault.detail
        && distanceMs(event.time, fault.time) <= kCrashWindowMs;
}

/// Finds the event of each fault; an event is given away once.
class Matcher {
public:
    explicit Matcher(std::span<const Event> events)
        : m_events(events)
        , m_isTaken(events.size())
    {
        for (std::uint32_t i = 0; i < events.size(); ++i) {
            if (!isFaultEvent(events[i])) continue;
            m_untaken[events[i].kind].emplace(events[i].time, i);
            if (!events[i].incidentId.empty()) m_byIncident[events[i].incidentId].events.push_back(i);
            m_bySignature[eventSignature(events[i])].events.push_back(i);
        }
    }

    std::optional<std::uint32_t> match(const Fault& fault)
    {
        if (!fault.incidentId.empty())
            if (const auto found = take(m_byIncident, fault.incidentId)) return found;
        if (const auto found = take(m_bySignature, faultSignature(fault))) return found;
        return takeNear(fault);
    }

private:
    struct Equals {
        std::vector<std::uint32_t> events;
        std::size_t next = 0; // all before it are taken
    };
    using Places = std::unordered_map<std::string, Equals>;
    using ByTime = std::set<std::pair<WallTime, std::uint32_t>>;

    std::optional<std::uint32_t> take(Places& places, const std::string& key)
    {
        const auto found = places.find(key);
        if (found == places.end()) return std::nullopt;
        Equals& equals = found->second;
        while (equals.next < equals.events.size() && m_isTaken[equals.events[equals.next]]) ++equals.next;
        return equals.next < equals.events.size() ? std::optional{give(equals.events[equals.next])} : std::nullopt;
    }

    std::optional<std::uint32_t> takeNear(const Fault& fault)
    {
        const bool isAnr = fault.category == Fault::Category::Anr;
        const Milliseconds window{isAnr ? kAnrWindowMs : kCrashWindowMs};
        const ByTime& events = m_untaken[isAnr ? EventKind::Anr : EventKind::Crash];
        auto candidate = events.lower_bound({fault.time - window, 0});
        for (std::size_t looked = 0; candidate != events.end() && looked < kMaxCandidates; ++candidate, ++looked) {
            if (candidate->first > fault.time + window) break;
            if (reportsSameIncident(m_events[candidate->second], fault)) return give(candidate->second);
        }
        return std::nullopt;
    }

    std::uint32_t give(std::uint32_t event)
    {
        m_isTaken[event] = true;
        m_untaken[m_events[event].kind].erase({m_events[event].time, event});
        return event;
    }

    std::span<const Event> m_events;
    std::vector<bool> m_isTaken;
    std::map<EventKind, ByTime> m_untaken;
    Places m_byIncident;
    Places m_bySignature;
};

} // namespace

std::string eventSignature(const Event& event)
{
    const std::string_view stack = event.stack;
    return signature(event.type, event.time, event.name, event.message, stack.substr(0, stack.find('\n')));
}

std::string faultSignature(const Fault& fault)
{
    const std::string_view type = fault.category == Fault::Category::Anr ? "anr" : "crash";
    return signature(
        type, fault.time, fault.identifier, fault.detail, fault.frames.empty() ? std::string_view{} : fault.frames[0]);
}

std::vector<std::optional<std::uint32_t>> matchFaultsToEvents(
    std::span<const Fault> faults, std::span<const Event> events)
{
    Matcher matcher{events};
    std::vector<std::optional<std::uint32_t>> matches;
    matches.reserve(faults.size());
    for (const Fault& fault : faults) matches.push_back(matcher.match(fault));
    return matches;
}

std::vector<Fault> mergeFaults(std::vector<Fault> faults)
{
    std::ranges::stable_sort(faults, {}, &Fault::time);
    std::vector<Fault> merged;
    std::unordered_map<std::string, std::size_t> byIncident;
    std::unordered_map<std::size_t, MergedReport> reports; // of incidents with several
    for (Fault& fault : faults) {
        const std::optional<std::size_t> same = findSame(merged, byIncident, fault);
        const std::size_t place = same.value_or(merged.size());
        if (!fault.incidentId.empty()) byIncident.emplace(incidentKey(fault), place);
        if (same)
            mergeInto(merged[place], fault, reports.try_emplace(place, merged[place]).first->second);
        else
            merged.push_back(std::move(fault));
    }
    for (const auto& [place, report] : reports) report.writeTo(merged[place]);
    std::ranges::stable_sort(merged, {}, &Fault::time);
    return merged;
}

} // namespace revisit
