#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Which pages may record for a project (spec ingest 4.7). Pure functions; any thread.
namespace revisit {

/// The rules of a project's JSON list, normalised: trimmed, lower case, without scheme, path and trailing dot; at most
/// 25 of at most 255 bytes.
[[nodiscard]] std::vector<std::string> allowedDomains(std::string_view jsonList);
/// Whether host[:port] matches a rule: an exact name, or `*.name` for every name below it; the port counts only where
/// the rule has one.
[[nodiscard]] bool isDomainAllowed(std::string_view host, const std::vector<std::string>& rules);

} // namespace revisit
