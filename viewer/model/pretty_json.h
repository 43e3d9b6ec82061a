#pragma once

#include <string>
#include <string_view>

namespace revisit {

/// The same JSON on several lines, indented by two spaces. Every token stays as it was received: order, numbers,
/// spellings, duplicate keys. Text that is no JSON comes back with line breaks only where braces would put them, so
/// damage stays visible. Empty objects and arrays stay on one line. Indentation stops growing at 64 levels.
/// Threads: any; takes time in proportion to the text, so long ones belong off the UI thread.
[[nodiscard]] std::string prettyJson(std::string_view json);

} // namespace revisit
