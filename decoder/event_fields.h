#pragma once

#include "decoder/event.h"

#include <nlohmann/json_fwd.hpp>

namespace revisit {

class EventPayload;

/// What is odd about one event; readers count it.
struct EventOddities {
    bool hasNoTime = false; ///< no readable time; it got the session's start (or 0)
    bool hasBrokenPayload = false; ///< a payload text that looks like JSON but is none
};

/// One event from its JSON object, with the coercions of spec formats 3.3–3.9. Private to the readers of events.
/// Threads: any.
[[nodiscard]] Event readEvent(
    const nlohmann::json& object, const EventContext& context, EventOddities* oddities = nullptr);

/// The same for a caller that has the payload and the compact text already.
[[nodiscard]] Event readEvent(const nlohmann::json& object, const EventPayload& payload, const EventContext& context,
    std::string text, EventOddities* oddities = nullptr);

} // namespace revisit
