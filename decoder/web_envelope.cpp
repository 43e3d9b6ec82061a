#include "decoder/web_envelope.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

WebEnvelopePlace webEnvelopeIn(const nlohmann::json& document)
{
    const nlohmann::json* served = jsonMember(document, "rrwebReplay");
    if (const auto* core = jsonMember(document, "core"); served == nullptr && core != nullptr)
        served = jsonMember(*core, "rrwebReplay");
    const nlohmann::json& envelope = served == nullptr ? document : *served;
    const nlohmann::json* events = envelope.is_array() ? &envelope : jsonMember(envelope, "events");
    if (events != nullptr && !events->is_array()) events = nullptr;
    return {envelope, events, served != nullptr};
}

} // namespace revisit
