#pragma once

#include "decoder/event.h"
#include "decoder/event_payload.h"

namespace revisit {

/// What a network event says, in all its spellings (spec formats 3.5). `time` is the event's own timestamp; the start
/// follows the rule of 3.5: what was written, else the browser's meaning, else end − duration.
/// Private to the readers of events. Threads: any.
[[nodiscard]] NetworkFields readNetworkFields(const EventPayload& event, WallTime time, const EventContext& context);

} // namespace revisit
