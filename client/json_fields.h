#pragma once

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reading and writing small JSON documents of a peer, without exceptions. A missing field and one of a wrong type are
/// the same to every reader: the protocol's peers differ in what they leave out (spec ingest 1.6).
/// Documents that can be large go through decoder instead. Threads: any; no state.
namespace revisit {

/// The document, which must be an object. `what` names it in the message.
/// Errors: Corrupt (no JSON, no object, nested deeper than 64 levels).
[[nodiscard]] Result<nlohmann::json> parseJsonObject(std::string_view text, std::string_view what);

/// The text of a string field, else empty.
[[nodiscard]] std::string textField(const nlohmann::json& object, const char* name);
/// The number of an integer or float field (floats are cut towards zero, wild ones are left out), else nullopt.
[[nodiscard]] std::optional<std::int64_t> numberField(const nlohmann::json& object, const char* name);
/// Whether the field is there and true.
[[nodiscard]] bool isTrueField(const nlohmann::json& object, const char* name);
/// The field, or a null value that lives as long as the program.
[[nodiscard]] const nlohmann::json& field(const nlohmann::json& value, const char* name) noexcept;

/// Compact text; invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string toText(const nlohmann::json& value);

} // namespace revisit
