#pragma once

#include "decoder/event.h"

#include <nlohmann/json_fwd.hpp>

namespace revisit {

/// One event from its JSON object, with the coercions of spec formats 3.3–3.9. `timeProblem` is set where the event has
/// no readable time and got the session's start (or 0). Private to the readers of events. Threads: any.
[[nodiscard]] Event readEvent(const nlohmann::json& object, const EventContext& context, bool& timeProblem);

} // namespace revisit
