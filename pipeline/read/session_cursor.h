#pragma once

#include "store/session_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace revisit {

/// The `nextCursor` after this row (spec read-api 4.2, version 2).
[[nodiscard]] std::string writeCursor(const PipelineSession& last, const PipelineSessionQuery& query);

/// The position a cursor names; nullopt where it is no cursor, or one of another order (the list then starts over, as
/// the reference's does). Version 1 cursors hold for date, descending.
[[nodiscard]] std::optional<SessionPosition> readCursor(std::string_view cursor, const PipelineSessionQuery& query);

} // namespace revisit
