#include "pipeline/read/clock_shift.h"

#include "decoder/json_reader.h"
#include "pipeline/read/json_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

using Json = nlohmann::json;

Milliseconds clockAhead(const PipelineSession& session)
{
    const Json metadata = storedJson(session.metadata, Json::object());
    const Json* clock = jsonMember(metadata, "ingestClock");
    if (clock == nullptr || !clock->is_object()) return {0};
    return {std::max<std::int64_t>(0, jsonInteger(*clock, "futureSkewMs").value_or(0))};
}

void moveBack(Json& events, Milliseconds ahead)
{
    if (ahead.ms == 0) return;
    if (events.is_array()) {
        for (Json& event : events) moveBack(event, ahead);
    } else if (events.is_object()) {
        for (const char* key : {"timestamp", "startTimestamp", "endTimestamp"})
            if (const auto time = jsonInteger(events, key)) events[key] = *time - ahead.ms;
        if (const auto touches = events.find("touches"); touches != events.end()) moveBack(*touches, ahead);
    }
}

} // namespace revisit
