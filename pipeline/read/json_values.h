#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>

/// Small conversions that the read API's documents share. Pure functions.
namespace revisit {

[[nodiscard]] nlohmann::json orNull(const std::optional<std::string>& value);
[[nodiscard]] nlohmann::json orNull(const std::optional<std::int64_t>& value);
[[nodiscard]] nlohmann::json orNull(const std::optional<double>& value);
/// Epoch milliseconds as ISO text.
[[nodiscard]] nlohmann::json isoOrNull(const std::optional<std::int64_t>& time);

/// A whole number without a fraction, as JavaScript would write it.
[[nodiscard]] nlohmann::json numberOf(double value);
/// The number as text, as JavaScript would write it.
[[nodiscard]] std::string numberText(double value);

/// A stored JSON text; `fallback` where it cannot be read or is of another type.
[[nodiscard]] nlohmann::json storedJson(const std::string& text, nlohmann::json fallback);

} // namespace revisit
