#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace revisit {

/// A document after its repair, and the first thing that was repaired.
struct JsonRepair {
    std::string text;
    std::uint64_t firstOffset = 0; ///< in the original
    std::string what; ///< an English sentence
};

/// Repairs what real writers get wrong: invalid UTF-8 and lone surrogate escapes become U+FFFD, the bare words NaN,
/// Infinity and -Infinity and numbers beyond a double's range become an empty text. nullopt where there is none of it.
/// Private to the JSON reader.
[[nodiscard]] std::optional<JsonRepair> repairJson(std::string_view text);
/// The same of the numbers alone: they are valid JSON.
[[nodiscard]] std::optional<JsonRepair> repairGiantNumbers(std::string_view text);

} // namespace revisit
