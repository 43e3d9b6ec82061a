#pragma once

#include "base/units.h"

#include <optional>
#include <string>
#include <string_view>

namespace revisit {

/// Reads an ISO 8601 moment as servers and browsers write it: `2026-01-01T00:00:00.123Z`, with a space for the T, any
/// number of fraction digits (cut to milliseconds), `Z`, `±HH:MM`, `±HHMM` or nothing (taken as UTC), or a date alone.
/// nullopt for anything else, impossible dates included. Threads: any; no locale.
[[nodiscard]] std::optional<WallTime> parseIsoTime(std::string_view text) noexcept;

} // namespace revisit
