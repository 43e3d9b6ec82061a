#pragma once

#include "decoder/event.h"
#include "decoder/fault.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// What makes two reports of one incident equal where they carry no incident id: type, time to 250 ms, name, message
/// and first stack line, lower case, trimmed, cut (spec formats 3.9 rule 6). Threads: any.
[[nodiscard]] std::string eventSignature(const Event& event);
/// The same for a fault, as the event that it would be.
[[nodiscard]] std::string faultSignature(const Fault& fault);

/// For each fault, the index of the event that reports the same incident: the same incident id, else the same
/// signature, else (ANRs) within 2 s and 500 ms of duration, (crashes) the same name and message within 1 s
/// (spec formats 4.3). No event stands for two faults. Of events that lie near one fault and do not fit, only so many
/// are looked at that the work grows with their number, not with its square.
[[nodiscard]] std::vector<std::optional<std::uint32_t>> matchFaultsToEvents(
    std::span<const Fault> faults, std::span<const Event> events);

/// One fault per incident: equal incident ids are merged, also reports without one by the rule above; the richer stack
/// and the earlier time win, and what only the other report says is kept beside it in `json`. Sorted by time.
[[nodiscard]] std::vector<Fault> mergeFaults(std::vector<Fault> faults);

} // namespace revisit
