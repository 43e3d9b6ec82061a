#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace revisit::test {

/// Where the shape of `actual` differs from the shape of `expected`, one line each ("core.duration: number expected,
/// string found"); empty where both have the same fields with the same types, recursively.
///
/// null agrees with every type on either side: a nullable field may hold either. Integers and fractions are one type.
/// Objects must have the same keys, but for `optionalKeys` (names, or dotted paths with `[]` for list items, such as
/// "sessions[].endedAt"), which may be missing on either side. Each item of a list is compared with the expected item
/// that it resembles most; a list that is empty on either side agrees. Below `openObjects` (same notation) keys are
/// data and are not compared (metadata, event payloads).
struct ShapeRules {
    std::vector<std::string> optionalKeys;
    std::vector<std::string> openObjects;
};
[[nodiscard]] std::vector<std::string> shapeDifferences(
    const nlohmann::json& expected, const nlohmann::json& actual, const ShapeRules& rules = {});

/// All lines in one text, for a test's message.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);

} // namespace revisit::test
