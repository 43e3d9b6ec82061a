#pragma once

#include "decoder/event.h"
#include "decoder/fault.h"
#include "decoder/timeline.h"

#include <string>
#include <string_view>

namespace revisit {

/// The lane an event is shown in. Private to the timeline.
[[nodiscard]] Lane laneOf(const Event& event) noexcept;

/// One short line for people: "tap Pay", "GET /v1/cart 502 · 431 ms", "Checkout". Plain text: control and
/// bidirectional characters are gone, blanks are single, and it is cut at 120 characters.
[[nodiscard]] std::string eventLabel(const Event& event);
[[nodiscard]] std::string faultLabel(const Fault& fault);
/// "rage tap Pay", for a cluster that the given tap completes.
[[nodiscard]] std::string inferredRageLabel(const Event& tap);

/// Whether the event is bad news: a failed request, an error, a log line of level error, a rage or dead tap.
[[nodiscard]] bool isFailure(const Event& event) noexcept;

/// Text from a recording made fit for one line, see eventLabel().
[[nodiscard]] std::string oneLine(std::string_view text);

} // namespace revisit
