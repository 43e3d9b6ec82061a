#pragma once

#include "analysis/request_record.h"

#include <span>
#include <string_view>
#include <vector>

namespace revisit {

/// What the app said about a session and its user: attributes, user properties and tags (spec formats 3.6), the last
/// value of each name, in the order in which the names first came. Tags have the name "tag" and every value is kept
/// once. Threads: any.
[[nodiscard]] std::vector<NamedText> sessionTags(std::span<const Event> events);

/// Every value of a JSON document by its path ("device.model", "stats.counts[2]"), at most 2,000. What is no JSON has
/// none. Threads: any.
[[nodiscard]] std::vector<NamedText> flattenedJson(std::string_view json);

} // namespace revisit
