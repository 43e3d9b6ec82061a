#include "decoder/event_kinds.h"
#include "decoder/event_time.h"
#include "decoder/fault.h"
#include "decoder/json_places.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <array>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxStackLines = 20'000;

std::string firstText(const Json& object, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(object, keys);
    return value == nullptr ? std::string{} : jsonText(*value);
}

void addLines(std::vector<std::string>& lines, std::string_view text)
{
    while (!text.empty() && lines.size() < kMaxStackLines) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) lines.emplace_back(line);
    }
}

std::vector<std::string> stackLines(const Json* value)
{
    std::vector<std::string> lines;
    if (value == nullptr) return lines;
    if (value->is_string()) addLines(lines, value->get_ref<const std::string&>());
    if (!value->is_array()) return lines;
    for (const Json& line : *value) {
        if (lines.size() >= kMaxStackLines) break;
        if (line.is_string()) lines.push_back(line.get<std::string>());
    }
    return lines;
}

/// The stack, wherever a writer put it (spec formats 4.3, choice for ANRs).
std::vector<std::string> stackOf(const Json& item)
{
    for (const std::string_view key : {"frames", "stackTrace", "stack"})
        if (auto lines = stackLines(jsonMember(item, key)); !lines.empty()) return lines;
    const std::string state = jsonText(item, "threadState");
    if (!state.empty() && state != "blocked" && state != "main_thread_hang")
        return stackLines(jsonMember(item, "threadState"));
    if (const Json* metadata = jsonMember(item, "deviceMetadata"))
        for (const std::string_view key : {"stack", "frames"})
            if (auto lines = stackLines(jsonMember(*metadata, key)); !lines.empty()) return lines;
    return {};
}

Fault::Category categoryOf(const Json& item, Fault::Category otherwise)
{
    const std::string category = normalisedType(firstText(item, {"category"}));
    if (category.empty()) return otherwise;
    const bool isAnr
        = category == "anr" || category == "app_not_responding" || category == "application_not_responding";
    return isAnr ? Fault::Category::Anr : Fault::Category::Crash;
}

double durationOf(const Json& item, Fault::Category category)
{
    if (const auto duration = jsonNumber(item, "durationMs"); duration && *duration > 0) return *duration;
    if (const Json* context = jsonMember(item, "context"))
        if (const auto duration = jsonNumber(*context, "durationMs"); duration && *duration > 0) return *duration;
    return category == Fault::Category::Anr ? kDefaultAnrMs : 0;
}

/// Reads the items of one document and counts what is odd about them.
class Reader {
public:
    explicit Reader(std::uint32_t most)
        : m_most(most)
    {
    }

    void readItem(const Json& item, Fault::Category kind, const std::string& sessionId)
    {
        if (!item.is_object()) {
            m_odd.add(item);
            return;
        }
        if (m_file.faults.size() >= m_most) return m_over.add(item);
        Fault fault;
        fault.category = categoryOf(item, kind);
        const Json* time = jsonMember(item, {"timestampMs", "timestamp", "time"});
        const auto moment = time == nullptr ? std::nullopt : coerceTime(*time, {});
        if (!moment) m_timeless.add(item);
        fault.time = moment.value_or(WallTime{});
        fault.incidentId = firstText(item, {"incidentId"});
        fault.sessionId = firstText(item, {"sessionId"});
        if (fault.sessionId.empty()) fault.sessionId = sessionId;
        fault.identifier = firstText(item, {"identifier", "exceptionName", "name"});
        fault.detail = firstText(item, {"detail", "reason", "message"});
        fault.frames = stackOf(item);
        fault.durationMs = durationOf(item, fault.category);
        fault.json = jsonCompact(item);
        m_file.faults.push_back(std::move(fault));
    }

    void readList(const Json& list, Fault::Category kind, const std::string& sessionId)
    {
        if (!list.is_array()) return readItem(list, kind, sessionId);
        for (const Json& item : list) readItem(item, kind, sessionId);
    }

    FaultFile finish(Problems problems, std::span<const std::byte> json, const Json& document, std::uint32_t limit)
    {
        JsonProblemList list{limit};
        list.add(Severity::Error, "event-limit", m_over, "faults over the limit; left out");
        list.add(Severity::Warning, "fault-not-object", m_odd, "faults that are no JSON objects; left out");
        list.add(Severity::Warning, "fault-time-missing", m_timeless,
            "faults without a readable time; shown at the session's start");
        m_file.problems = std::move(problems);
        list.takeInto(m_file.problems, json, document);
        return std::move(m_file);
    }

private:
    std::uint32_t m_most;
    FaultFile m_file;
    JsonOddity m_odd;
    JsonOddity m_over;
    JsonOddity m_timeless;
};

bool isFaultItem(const Json& document)
{
    constexpr std::array<std::string_view, 7> kSigns{
        "incidentId", "category", "identifier", "timestampMs", "exceptionName", "stackTrace", "durationMs"};
    return std::ranges::any_of(kSigns, [&](std::string_view key) { return jsonMember(document, key) != nullptr; });
}

} // namespace

FaultFile readFaults(std::span<const std::byte> json, Fault::Category kind, const DecoderLimits& limits)
{
    Problems problems;
    const Json document = parseJsonSalvaging(json, limits, problems);
    const std::string sessionId = jsonText(document, "sessionId");
    Reader reader{limits.events};
    bool hasList = false;
    const auto readMember = [&](std::string_view key, Fault::Category category) {
        const Json* list = jsonMember(document, key);
        if (list == nullptr) return;
        hasList = true;
        reader.readList(*list, category, sessionId);
    };
    if (document.is_object()) {
        readMember("crashes", Fault::Category::Crash);
        readMember("anrs", Fault::Category::Anr);
        readMember("faults", kind);
    }
    const bool isItem = document.is_array() || (!hasList && isFaultItem(document));
    if (isItem) reader.readList(document, kind, sessionId);
    if (!isItem && !hasList && !hasErrors(problems))
        problems.push_back(
            {"no-faults", Severity::Error, 0, OffsetSpace::Inflated, "the document holds no fault report"});
    return reader.finish(std::move(problems), json, document, limits.problemsPerArtifact);
}

} // namespace revisit
