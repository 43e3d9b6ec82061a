#include "decoder/device_info.h"
#include "decoder/event.h"
#include "decoder/event_fields.h"
#include "decoder/json_places.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <unordered_set>

namespace revisit {

namespace {

using Json = nlohmann::json;

/// Collects the events of one document and counts what is odd about its rows.
class BatchReader {
public:
    BatchReader(const EventContext& context, std::uint32_t most)
        : m_context(context)
        , m_most(most)
    {
    }

    void readRows(const Json& rows, std::string_view missingType)
    {
        for (const Json& row : rows) {
            if (row.is_object())
                readRow(row, missingType);
            else
                m_odd.add(row);
        }
    }

    /// Rows that a server derived from events carry the events' ids; only the others are news (read-api 5.8).
    void readServedRequests(const Json& rows)
    {
        for (const Json& row : rows) {
            const std::string id = jsonText(row, "id");
            if (!row.is_object())
                m_odd.add(row);
            else if (id.empty() || !m_ids.contains(id))
                readRow(row, "network_request");
        }
    }

    EventBatch finish(Problems problems, std::span<const std::byte> json, const Json& document, std::uint32_t limit)
    {
        JsonProblemList list{limit};
        list.add(Severity::Error, "event-limit", m_over, "events over the limit; left out");
        list.add(Severity::Warning, "event-not-object", m_odd, "events that are no JSON objects; left out");
        list.add(Severity::Warning, "event-time-missing", m_timeless,
            "events without a readable time; shown at the session's start");
        list.add(Severity::Info, "payload-not-json", m_broken, "payloads look like JSON but are none; kept as texts");
        m_batch.problems = std::move(problems);
        list.takeInto(m_batch.problems, json, document);
        return std::move(m_batch);
    }

    void setDevice(const Json* value)
    {
        if (value != nullptr) m_batch.device = readDeviceInfo(*value);
    }

private:
    void readRow(const Json& row, std::string_view missingType)
    {
        if (m_batch.events.size() >= m_most) return m_over.add(row);
        EventOddities oddities;
        Event event;
        if (!missingType.empty() && jsonMember(row, {"type", "name"}) == nullptr) {
            Json typed = row;
            typed["type"] = missingType;
            event = readEvent(typed, m_context, &oddities);
        } else {
            event = readEvent(row, m_context, &oddities);
        }
        if (oddities.hasNoTime) m_timeless.add(row);
        if (oddities.hasBrokenPayload) m_broken.add(row);
        event.indexInBatch = static_cast<std::uint32_t>(m_batch.events.size());
        if (std::string id = jsonText(row, "id"); !id.empty()) m_ids.insert(std::move(id));
        m_batch.events.push_back(std::move(event));
    }

    const EventContext& m_context;
    std::uint32_t m_most;
    EventBatch m_batch;
    std::unordered_set<std::string> m_ids;
    JsonOddity m_odd;
    JsonOddity m_over;
    JsonOddity m_timeless;
    JsonOddity m_broken;
};

void reportShape(const Json& document, Problems& problems)
{
    if (hasErrors(problems)) return;
    const bool isEmptyObject = document.is_object();
    problems.push_back({isEmptyObject ? "no-events" : "not-an-event-batch",
        isEmptyObject ? Severity::Info : Severity::Error, 0, OffsetSpace::Inflated,
        isEmptyObject ? "the document has no list of events" : "the document is neither an object nor an array"});
}

} // namespace

EventBatch readEventBatch(std::span<const std::byte> json, const EventContext& context, const DecoderLimits& limits)
{
    Problems problems;
    const Json document = parseJsonSalvaging(json, limits, problems);
    BatchReader reader{context, limits.events};
    const auto finish = [&] { return reader.finish(std::move(problems), json, document, limits.problemsPerArtifact); };
    if (document.is_array()) {
        reader.readRows(document, {});
        return finish();
    }
    const Json* events = jsonMember(document, "events");
    const Json* requests = jsonMember(document, "networkRequests");
    const bool hasEvents = events != nullptr && events->is_array();
    if (hasEvents) reader.readRows(*events, {});
    if (requests != nullptr && requests->is_array())
        reader.readServedRequests(*requests);
    else if (!hasEvents)
        reportShape(document, problems);
    reader.setDevice(jsonMember(document, "deviceInfo"));
    return finish();
}

} // namespace revisit
