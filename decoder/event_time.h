#pragma once

#include "base/units.h"
#include "decoder/event.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace revisit {

/// One timestamp in epoch milliseconds (spec formats 3.9 rule 2): numbers and numeric texts of at least 10^10 are
/// milliseconds; smaller ones are tried as epoch seconds, milliseconds and seconds since the start, and taken where
/// that falls into the session ± 60 s, else as seconds; ISO texts are read. nullopt for everything else: not finite,
/// not positive, beyond the year 275760. Threads: any.
[[nodiscard]] std::optional<WallTime> coerceTime(const nlohmann::json& value, const EventContext& context);

/// The time of an event: `timestamp`, `ts` or `time`; nullopt where none of them can be read.
[[nodiscard]] std::optional<WallTime> eventTime(const nlohmann::json& event, const EventContext& context);

} // namespace revisit
