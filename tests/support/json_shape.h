#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace revisit::test {

/// Where the shape of `actual` differs from the shape of `expected`, one line each ("core.duration: number expected,
/// string found"); empty where both have the same fields with the same types, recursively.
///
/// null agrees with null alone, but for `nullableKeys`, which may hold null on either side. Integers and fractions are
/// one type.
/// Objects must have the same keys, but for `optionalKeys` (names, or dotted paths with `[]` for list items, such as
/// "sessions[].endedAt"), which may be missing on either side. Each item of a list is compared with the expected item
/// that it resembles most. A list that is not empty in `expected` is not empty in `actual`, but for `emptyLists`; an
/// empty list in `expected` says nothing about its items. Below `openObjects` (same notation) keys are data and are not
/// compared (metadata, event payloads).
struct ShapeRules {
    std::vector<std::string> optionalKeys;
    std::vector<std::string> openObjects;
    std::vector<std::string> nullableKeys; ///< same notation as `optionalKeys`
    std::vector<std::string> emptyLists; ///< same notation as `optionalKeys`
};
[[nodiscard]] std::vector<std::string> shapeDifferences(
    const nlohmann::json& expected, const nlohmann::json& actual, const ShapeRules& rules = {});

/// All lines in one text, for a test's message.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);

} // namespace revisit::test
