#pragma once

#include "store/session_reader.h"

#include <string>

namespace revisit {

/// The statements of session lists, put together once at start from constant parts; values are always bound.
/// Parameters 1–15: filters and the sort (see bindFilters); lists also take 16 and 17 the position, 18 limit, 19
/// offset.

/// Columns of sessions and metrics, as readSessionRow() reads them.
[[nodiscard]] const std::string& sessionListSql(bool isByDate, bool isAscending);
[[nodiscard]] const std::string& sessionCountSql();
/// One session: `?1` its id.
[[nodiscard]] const std::string& oneSessionSql();

/// Binds parameters 1–15.
void bindFilters(Statement& statement, const PipelineSessionQuery& query);
[[nodiscard]] PipelineSession readSessionRow(const Statement& row);

} // namespace revisit
