#pragma once

#include "base/result.h"
#include "base/units.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reading what a server answers as JSON, within the decoder's limits and without exceptions. A missing field and one
/// of a wrong type are the same: servers differ in what they leave out. Threads: any; no state.
namespace revisit {

/// Errors: Corrupt or Truncated (no JSON), TooLarge (depth, values or texts over the limits).
[[nodiscard]] Result<nlohmann::json> parseAnswer(std::string_view body);
/// The member, or nullptr where it is missing or null or `answer` is no object.
[[nodiscard]] const nlohmann::json* answerMember(const nlohmann::json& answer, std::string_view key);
/// Text, or a number or boolean as it would be written; else empty.
[[nodiscard]] std::string answerText(const nlohmann::json& answer, std::string_view key);
/// A number without its fraction, or a text that holds one.
[[nodiscard]] std::optional<std::int64_t> answerInteger(const nlohmann::json& answer, std::string_view key);
[[nodiscard]] bool isAnswerTrue(const nlohmann::json& answer, std::string_view key);
/// An ISO 8601 moment.
[[nodiscard]] std::optional<WallTime> answerTime(const nlohmann::json& answer, std::string_view key);

} // namespace revisit
